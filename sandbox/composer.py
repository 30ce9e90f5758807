"""What Slack's message composer does to the words that a person types.

https://docs.slack.dev/messaging/formatting-message-text: `& < >` become entities; mentions, channels and addresses
become `<…>`; the same words travel once more as a rich_text block.
"""

from __future__ import annotations

import re

from sandbox.records import Json
from sandbox.workspace import SLACKBOT, Workspace

BROADCASTS = ("here", "channel", "everyone")
ADDRESS = r"https?://[^\s<>|]*[^\s<>|.,;:!?)\]}'\"»”]"
REFERENCE = re.compile(r"<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>|:([a-z+-][a-z0-9_+'-]*):")


def escape(text: str) -> str:
    """Text with `&`, `<` and `>` as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """The reverse of `escape`."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def compose(workspace: Workspace, text: str, *, named: bool = False) -> str:
    """Typed words as Slack sends them; `named` writes mentions as a slash command does (`<@U1|name>`)."""
    names = _references(workspace, named=named)
    words = sorted(names, key=len, reverse=True)
    pattern = re.compile("|".join([ADDRESS, *(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words)]), re.IGNORECASE)
    pieces, end = [], 0
    for found in pattern.finditer(text):
        pieces.append(escape(text[end : found.start()]))
        pieces.append(names.get(found[0].casefold()) or f"<{escape(found[0])}>")
        end = found.end()
    return "".join(pieces) + escape(text[end:])


def _references(workspace: Workspace, *, named: bool) -> dict[str, str]:
    names = {f"@{word}": f"<!{word}>" for word in BROADCASTS}
    for user in workspace.users.values():
        if user.id != SLACKBOT:
            mention = f"<@{user.id}|{user.name}>" if named else f"<@{user.id}>"
            names |= {f"@{user.name}".casefold(): mention, f"@{user.real_name}".casefold(): mention}
    for channel in workspace.channels.values():
        if channel.name:
            names[f"#{channel.name}".casefold()] = f"<#{channel.id}|{channel.name}>"
    return names


def composer_blocks(text: str, block_id: str) -> list[Json]:
    """The rich_text block that Slack adds to what a person wrote; `text` is already composed."""
    elements, end = [], 0
    for found in REFERENCE.finditer(text):
        elements += _words(text[end : found.start()])
        elements.append(_element(found))
        end = found.end()
    elements += _words(text[end:])
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": f"rich-{block_id}", "elements": [section]}]


def _words(text: str) -> list[Json]:
    return [{"type": "text", "text": unescape(text)}] if text else []


def _element(found: re.Match[str]) -> Json:
    sign, target, label, emoji = found.groups()
    if emoji:
        return {"type": "emoji", "name": emoji}
    if sign == "@":
        return {"type": "user", "user_id": target}
    if sign == "#":
        return {"type": "channel", "channel_id": target}
    if sign == "!":
        return {"type": "broadcast", "range": target}
    return {"type": "link", "url": unescape(target)} | ({"text": unescape(label)} if label else {})
