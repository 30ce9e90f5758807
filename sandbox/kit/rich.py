"""The rich_text block (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block)."""

from __future__ import annotations

from collections.abc import Mapping

from sandbox.kit.objects import KIND
from sandbox.kit.rules import Rule, array, boolean, choice, integer, shape, string, typed

TYPE = {"type": KIND}
STYLE = shape(
    {},
    dict.fromkeys(
        ("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink"), boolean
    ),
)
STYLED: Mapping[str, Rule] = {"style": STYLE}
MOST = 3000

SPANS: Mapping[str, Rule] = {
    "text": shape({**TYPE, "text": string(MOST, 1)}, STYLED),
    "link": shape({**TYPE, "url": string(MOST, 1)}, {**STYLED, "text": string(MOST), "unsafe": boolean}),
    "user": shape({**TYPE, "user_id": string(20, 1)}, STYLED),
    "channel": shape({**TYPE, "channel_id": string(20, 1)}, STYLED),
    "usergroup": shape({**TYPE, "usergroup_id": string(20, 1)}, STYLED),
    "team": shape({**TYPE, "team_id": string(20, 1)}, STYLED),
    "emoji": shape({**TYPE, "name": string(255, 1)}, {**STYLED, "unicode": string(255), "skin_tone": integer(1, 6)}),
    "broadcast": shape({**TYPE, "range": choice("here", "channel", "everyone")}, STYLED),
    "color": shape({**TYPE, "value": string(20, 1)}, STYLED),
    "date": shape(
        {**TYPE, "timestamp": integer(0, 99_999_999_999), "format": string(255, 1)},
        {**STYLED, "url": string(MOST), "fallback": string(MOST)},
    ),
}
LINE = array(typed(SPANS), 0, 1000)
BORDER: Mapping[str, Rule] = {"border": integer(0, 1)}
SECTION = shape({**TYPE, "elements": LINE})
PARTS: Mapping[str, Rule] = {
    "rich_text_section": SECTION,
    "rich_text_quote": shape({**TYPE, "elements": LINE}, BORDER),
    "rich_text_preformatted": shape({**TYPE, "elements": LINE}, {**BORDER, "language": string(50)}),
    "rich_text_list": shape(
        {
            **TYPE,
            "style": choice("bullet", "ordered"),
            "elements": array(typed({"rich_text_section": SECTION}), 1, 1000),
        },
        {**BORDER, "indent": integer(0, 8), "offset": integer(0, 10_000)},
    ),
}
RICH_TEXT = shape({**TYPE, "elements": array(typed(PARTS), 1, 1000)}, {"block_id": string(255, 1)})
