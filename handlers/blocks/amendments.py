"""What newer documents did to a commitment, in lines: on its card, in its thread, in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.amendments import agreed
from bot.languages.dates import day
from bot.languages.dates import due as in_words
from bot.plan import AmendmentKind
from handlers.blocks.escape import escape, words
from handlers.blocks.owing import naming

if TYPE_CHECKING:
    from bot.languages import Speech
    from bot.plan import Amendment, Deadline, Tracked

MARKS = {
    AmendmentKind.SUPERSEDED: "↪️",
    AmendmentKind.CLOSED: "⏹️",
    AmendmentKind.MOVED: "📅",
    AmendmentKind.RENEWED: "🔁",
}
NOTE = 300
DAYS = 200
NAME = 80
REPLACED = 12


def lines(tracked: Tracked, speech: Speech) -> list[str]:
    """Return what stands of a commitment's amendments, in their order, and which commitments it replaces."""
    found = [line(one, speech) for one in tracked.amendments]
    if tracked.replaces:
        replaced = naming([f"*{words(reference, NAME)}*" for reference in tracked.replaces], speech, REPLACED)
        found.append(f"{MARKS[AmendmentKind.SUPERSEDED]} {speech.say('amend.replaces', references=replaced)}")
    return found


def line(one: Amendment, speech: Speech) -> str:
    """Return an amendment in a line: what it did, by what, from which day on, and its note."""
    note = f" · {speech.say('dates.quoted', text=words(one.note, NOTE))}" if one.note.strip() else ""
    return f"{MARKS[one.kind]} {said(one, speech)}{note}"


def said(one: Amendment, speech: Speech) -> str:
    """Return an amendment in words: "Moved from 28 July 2016 to 15 August 2016 (AHG2017 2.a, from 3 August 2017)"."""
    since = speech.say("amend.since", day=day(one.effective, speech.language))
    by = f"*{words(one.by, NAME)}*" if one.by else ""
    if one.ends:
        return f"{_ended(one, by, speech)} ({since})"
    return f"{_moved(one, speech)} ({', '.join(filter(None, [by, since]))})"


def entry(one: Amendment, speech: Speech) -> str:
    """Return an amendment for its history: what it did, who recorded it when, and who took it back."""
    told = speech.say(
        "amend.recorded", day=day(one.recorded.date(), speech.language), user=who(one.recorded_by, speech)
    )
    if one.taken_back is not None:
        on = day(one.taken_back.date(), speech.language)
        told += f" · ↩️ {speech.say('amend.taken_back', day=on, user=who(one.taken_back_by or '', speech))}"
    return f"{line(one, speech)}\n{told}"


def first(tracked: Tracked, speech: Speech) -> str:
    """Return what held before any amendment: the deadline that the document itself gives, and since when."""
    since = speech.say("amend.since", day=day(tracked.document.end, speech.language))
    return f"📄 {speech.say('amend.agreed', deadline=_days(agreed(tracked), speech))} ({since})"


def who(user: str, speech: Speech) -> str:
    """Return a Slack user as a name to click on; the secretariat's own records, made without Slack, name it."""
    return f"<@{escape(user)}>" if user[:1] in {"U", "W"} else speech.say("history.office")


def _ended(one: Amendment, by: str, speech: Speech) -> str:
    if not by:
        return speech.say("amend.closed")
    return speech.say("amend.superseded_by" if one.kind is AmendmentKind.SUPERSEDED else "amend.closed_by", by=by)


def _moved(one: Amendment, speech: Speech) -> str:
    after = _days(one.after, speech)
    if one.kind is AmendmentKind.RENEWED:
        return speech.say("amend.renewed", after=after)
    if one.before is None:
        return speech.say("amend.dated", after=after)
    return speech.say("amend.moved", before=_days(one.before, speech), after=after)


def _days(deadline: Deadline | None, speech: Speech) -> str:
    return words(in_words(deadline, speech.language), DAYS) if deadline else speech.say("when.none")
