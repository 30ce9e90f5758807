"""What waits for the secretariat, on its Home tab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.blocks.escape import escape, words
from handlers.blocks.owing import naming, party_name, party_names
from handlers.blocks.pieces import Block, divider, header, packed, section
from handlers.blocks.subscriptions import described

if TYPE_CHECKING:
    from bot.languages import Speech
    from store.subscriptions import Subscription

NAMED = 8
NAME = 60
DIGESTS = 10


@dataclass(frozen=True, slots=True)
class Desk:
    """What the secretariat looks after. Parties are ids.

    `drafts` are the names of the files of open drafts; `silent` who has not yet reported on how many of the
    commitments that are due in two weeks or past their date, most first; `unspoken` owe something and have no focal
    point; `unknown` are names of the documents that nobody has confirmed.
    """

    drafts: tuple[str, ...] = ()
    silent: tuple[tuple[str, int], ...] = ()
    unspoken: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    digests: tuple[Subscription, ...] = ()


def desk(waiting: Desk, speech: Speech) -> list[Block]:
    """Return the secretariat's part of the tab."""
    lines = []
    if waiting.drafts:
        named = naming([words(name, NAME) for name in waiting.drafts], speech)
        lines.append(speech.count("desk.drafts", len(waiting.drafts), names=named))
    if waiting.silent:
        silent = [f"{party_name(party, speech)} ({speech.number(n)})" for party, n in waiting.silent]
        lines.append(speech.say("desk.silent", parties=naming(silent, speech, NAMED)))
    if waiting.unspoken:
        lines.append(speech.say("desk.unspoken", parties=party_names(waiting.unspoken, speech, NAMED)))
    if waiting.unknown:
        lines.append(speech.say("desk.unknown", parties=party_names(waiting.unknown, speech, NAMED)))
    lines += [_digest(one, speech) for one in waiting.digests[:DIGESTS]]
    if len(waiting.digests) > DIGESTS:
        lines.append(speech.count("answers.more", len(waiting.digests) - DIGESTS))
    return [header(speech.say("desk.title")), *packed(lines), section(speech.say("home.secretariat")), divider()]


def _digest(one: Subscription, speech: Speech) -> str:
    return speech.say("desk.digest", channel=f"<#{escape(one.channel)}>", what=described(one, speech))
