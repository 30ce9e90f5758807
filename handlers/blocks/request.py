"""A report request as it stands in a channel: who is asked after what, and who has reported since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.dates import day
from handlers.blocks.drawing import Drawing, drawing, plain
from handlers.blocks.escape import escape, words
from handlers.blocks.lines import name_of, one_document, written
from handlers.blocks.owing import party_name
from handlers.blocks.pieces import Block, actions, button, context, header, packed, section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.languages import Speech
    from bot.plan import Tracked
    from store.requests import Asked, Request

ANSWERED, WAITING = "✅", "⚪"
TEXT = 160
MENTIONED = 5


def request(
    asked: Request, tracked: Mapping[str, Tracked], users: Mapping[str, Sequence[str]], speech: Speech
) -> Drawing:
    """Draw the message; `tracked` are the commitments by reference, `users` each party's focal points."""
    alone = one_document(tracked.values())
    acts = [_act(one, speech, alone=alone) for one in tracked.values()]
    who = [_party(asked, party, tracked, users.get(party, ()), speech, alone=alone) for party in asked.parties]
    blocks = [section(speech.say("ask.title")), *packed(acts), *packed(who)]
    return drawing(
        blocks, speech, tail=[context(_how(list(tracked.values()), speech, alone=alone)), _report(tracked, speech)]
    )


def _act(one: Tracked, speech: Speech, *, alone: bool) -> str:
    return f"• *{name_of(one, alone=alone)}* {words(one.commitment.text, TEXT)} – {written(one, speech)}"


def _party(
    asked: Request, party: str, tracked: Mapping[str, Tracked], users: Sequence[str], speech: Speech, *, alone: bool
) -> str:
    lines = asked.of(party)
    bells = " ".join(f"<@{escape(user)}>" for user in users[:MENTIONED]) or speech.say("ask.nobody")
    line = f"{mark(lines)} *{party_name(party, speech)}* {bells}"
    if len(tracked) == 1:
        return line
    names = [_label(one, tracked, alone=alone) for one in lines]
    return f"{line} · {', '.join(names)}"


def mark(lines: Sequence[Asked]) -> str:
    """Return whether everything that a party was asked after is answered."""
    return ANSWERED if all(line.answered for line in lines) else WAITING


def _label(line: Asked, tracked: Mapping[str, Tracked], *, alone: bool) -> str:
    name = name_of(tracked[line.reference], alone=alone) if line.reference in tracked else escape(line.reference)
    return f"{name} {ANSWERED}" if line.answered else name


def _how(tracked: Sequence[Tracked], speech: Speech, *, alone: bool) -> str:
    if len(tracked) == 1:
        return speech.say("ask.how_one")
    return speech.say("ask.how_many", label=name_of(tracked[0], alone=alone))


def _report(tracked: Mapping[str, Tracked], speech: Speech) -> Block:
    if len(tracked) == 1:
        return actions(button(speech.say("buttons.report"), "report", next(iter(tracked)), style="primary"))
    return actions(button(speech.say("buttons.report"), "report_any", style="primary"))


def waiting(requests: Sequence[tuple[Request, str | None]], speech: Speech) -> Drawing:
    """Draw the open requests with the address of each message, where it is known, and who has answered."""
    if not requests:
        return plain(speech.say("ask.none_open"))
    blocks = [header(speech.say("ask.open")), *packed([_open(one, url, speech) for one, url in requests], "\n\n")]
    return drawing(blocks, speech)


def _open(one: Request, url: str | None, speech: Speech) -> str:
    when = day(one.asked.date(), speech.language)
    first = f"<{escape(url)}|{when}>" if url else when
    references = list(dict.fromkeys(line.reference for line in one.lines))
    named = ", ".join(escape(reference) for reference in references[:MENTIONED])
    more = f" … +{len(references) - MENTIONED}" if len(references) > MENTIONED else ""
    who = " ".join(f"{mark(one.of(party))} {party_name(party, speech)}" for party in one.parties)
    return f"{first} · *{named}*{more}\n{who}"
