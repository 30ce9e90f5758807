"""The secretariat asks for a report: who is asked after what, where the request stands, and how it follows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.answers import Intent
from bot.languages import speech
from bot.languages.dates import listing
from bot.plan import Status
from bot.questions import understand
from bot.questions.labels import find_labels
from bot.reminders import AHEAD, reminded
from bot.reporting import debtor_of
from handlers.blocks import receipts
from handlers.blocks import request as drawn
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import escape
from handlers.blocks.owing import party_name
from handlers.reminders import trusted
from store import channels, commitments, documents, editions, outbox, requests
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Any

    from bot.answers import Question
    from bot.plan import Tracked
    from handlers.visit import Visit
    from store.engine import Unit
    from store.requests import Request

VERBS = frozenset({"ask", "request", "pedir", "solicitar", "demander"})
SHOWN = 10
MOST = 25
"""Commitments that one request asks after; more of them is no question but a plan."""


def answer(it: Visit, text: str, channel: str) -> Drawing:
    """Ask for what the words name (secretariat only); without words, tell who has answered."""
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    if not text.strip():
        return _listed(it)
    question = _understood(it, text)
    if not (question.parties or question.labels or question.theme):
        return plain(it.speech.say("ask.whom"))
    return ask(it, wanted(it.unit, question, it.today), channel)


def _understood(it: Visit, text: str) -> Question:
    """Understand the words; a question about labels is about nobody, so whom they name is read without the labels."""
    read = partial(
        understand,
        today=it.today,
        own=it.visitor.parties,
        outline=documents.outline(it.unit),
        preset=Intent.LIST,
        default_language=it.visitor.language,
    )
    question = read(text)
    if not question.labels:
        return question
    rest = text
    for label in reversed(find_labels(text)):
        rest = f"{rest[: label.start]} {rest[label.end :]}"
    return replace(question, parties=read(rest).parties)


def of_card(it: Visit, reference: str) -> Drawing:
    """Ask all who have not completed a commitment, in its own thread."""
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    tracked = commitments.get(it.unit, reference)
    if tracked is None:
        return receipts.unknown_label(reference, it.speech)
    return ask(it, _open(tracked, ()), None)


def wanted(unit: Unit, question: Question, today: date) -> list[tuple[Tracked, str]]:
    """Return what a question asks after and of whom.

    Of a party alone: what it owes itself and is due within two weeks or past its date, else all that it has open.
    """
    named = replace(question, parties=()) if question.labels else question
    found = [pair for one in commitments.matching(unit, named, today) for pair in _open(one, question.parties)]
    if question.labels:
        return found
    found = [(one, party) for one, party in found if party in question.parties] or found
    if question.theme or question.window:
        return found
    soon = [(one, party) for one, party in found if one.commitment.due and one.commitment.due <= today + AHEAD]
    return soon or found


def _open(tracked: Tracked, parties: Sequence[str]) -> list[tuple[Tracked, str]]:
    if tracked.ended is not None:
        return []
    asked = {debtor_of(tracked, party) for party in parties}
    return [
        (tracked, one.party)
        for one in tracked.assignments
        if one.status is not Status.COMPLETED and (not parties or one.party in asked)
    ]


def ask(it: Visit, pairs: Sequence[tuple[Tracked, str]], channel: str | None) -> Drawing:
    """Post the request and say so; say so too where there is nothing to ask, or it was asked today."""
    kept = list(dict.fromkeys(one.commitment.reference for one, _ in pairs))[:MOST]
    pairs = [(one, party) for one, party in pairs if one.commitment.reference in kept]
    if not pairs:
        return plain(it.speech.say("ask.nothing"))
    first = pairs[0][0]
    in_thread = len(kept) == 1 and first.channel is not None
    where = first.channel if in_thread else channel
    if where is None or where.startswith("D"):
        return plain(it.speech.say("ask.in_channel"))
    asked = requests.ask(
        it.unit,
        [(one.commitment.reference, party) for one, party in pairs],
        channel=where,
        language=channels.language(it.unit, where) or it.house.default_language,
        day=it.today,
        now=it.now,
        by=it.visitor.user,
    )
    if asked is None:
        return plain(it.speech.say("ask.already"))
    _post(it, asked, first.ts if in_thread else None)
    names = listing([party_name(party, it.speech) for party in asked.parties], it.visitor.language)
    return plain(it.speech.say("ask.done", parties=names, channel=f"<#{escape(where)}>"))


def _post(it: Visit, asked: Request, thread_ts: str | None) -> None:
    alone = {line.reference for line in asked.lines}
    opens = {"kind": "report_request", "reference": alone.pop() if len(alone) == 1 else None}
    it.send(
        Message(
            kind=Kind.POST,
            channel=asked.channel,
            thread_ts=thread_ts,
            payload=_payload(it.unit, asked),
            opens=None if thread_ts else {**opens, "language": asked.language},
            key=key_of(asked),
        )
    )


def key_of(asked: Request) -> str:
    """Return the outbox key of a request's message."""
    return f"request:{asked.id}"


def follow(unit: Unit, reference: str, now: datetime) -> None:
    """Redraw the requests that ask after a commitment: somebody has reported, or took it back."""
    for asked in requests.of_commitment(unit, reference):
        outbox.amend(unit, key_of(asked), _payload(unit, asked), now)


def _payload(unit: Unit, asked: Request) -> dict[str, Any]:
    found = commitments.by_references(unit, list(dict.fromkeys(line.reference for line in asked.lines)))
    shown = {one.commitment.reference: one for one in editions.spoken(unit, found, asked.language)}
    able = trusted(unit)
    users = {
        party: list(
            dict.fromkeys(user for line in asked.of(party) for user in reminded(shown[line.reference], party, able))
        )
        for party in asked.parties
    }
    return drawn.request(asked, shown, users, speech(asked.language)).payload()


def _listed(it: Visit) -> Drawing:
    return drawn.waiting([(one, _address(it, one)) for one in requests.waiting(it.unit, SHOWN)], it.speech)


def _address(it: Visit, asked: Request) -> str | None:
    found = outbox.standing(it.unit, key_of(asked))
    return it.house.permalink(*found) if found else None
