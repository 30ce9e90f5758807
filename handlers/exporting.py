"""The plan as a file: which commitments, for whom, in which form."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.answers import Intent
from bot.exports.audience import visible
from bot.exports.plan_tables import commitments as commitments_table
from bot.exports.plan_tables import matrix
from bot.exports.report_tables import roster, updates
from bot.exports.tables import Book
from bot.languages.dates import day
from bot.plan import Audience
from bot.questions import understand
from handlers import making
from handlers.answering import answer
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import escape
from handlers.files.csv_file import csv_of
from handlers.files.workbook import workbook
from handlers.uploading import Made
from store import commitments, documents, editions, exports, people

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from bot.languages import Speech
    from bot.plan import Tracked
    from handlers.identity import Visitor
    from handlers.visit import Visit
    from store.engine import Unit

MAKER = "plan"
"""The name by which the outbox asks for `make`."""
USUAL = "xlsx"
WORDS = {"excel": "xlsx"}
"""What else people call a form."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What goes into a file: commitments in the reader's language, seen on a day."""

    unit: Unit
    tracked: Sequence[Tracked]
    speech: Speech
    zone: ZoneInfo
    today: date
    now: datetime


def xlsx(wanted: Wanted) -> bytes:
    """Return the workbook: commitments, matrix, reports and focal points."""
    talk, zone = wanted.speech, wanted.zone
    told = exports.updates(wanted.unit, [one.commitment.reference for one in wanted.tracked])
    named = people.known(wanted.unit, {user for one in told for user in (one.author, one.recorded_by)})
    tables = (
        commitments_table(wanted.tracked, talk, zone),
        matrix(wanted.tracked, talk, wanted.today),
        updates(told, {user: person.name for user, person in named.items()}, talk, zone),
        roster(exports.standing(wanted.unit), talk, zone),
    )
    subject = talk.say("export.subject", day=day(wanted.today, talk.language))
    return workbook(Book(talk.say("export.title"), subject, "Rapporteur", wanted.now.replace(tzinfo=None), tables))


def csv(wanted: Wanted) -> bytes:
    """Return the sheet of the commitments alone."""
    return csv_of(commitments_table(wanted.tracked, wanted.speech, wanted.zone))


FORMS: Mapping[str, Callable[[Wanted], bytes]] = {"xlsx": xlsx, "csv": csv}
"""The forms of a file, by the end of its name."""


def begin(it: Visit, text: str) -> Drawing:
    """Have the plan made into a file for the visitor; `text` is a form, then what to put in, both as one likes."""
    form, rest = form_of(text)
    if not _understood(it, rest):
        return plain(it.speech.say("export.unheard", text=escape(rest)))
    return making.begin(it, MAKER, {"form": form, "text": rest})


def form_of(text: str) -> tuple[str, str]:
    """Return the form that the first or the last word names, and the other words."""
    words = text.split()
    for place in (0, -1):
        named = WORDS.get(words[place].casefold(), words[place].casefold()) if words else ""
        if named in FORMS:
            del words[place]
            return named, " ".join(words)
    return USUAL, text.strip()


def _understood(it: Visit, text: str) -> bool:
    question = understand(
        text,
        today=it.today,
        own=it.visitor.parties,
        outline=documents.outline(it.unit),
        preset=Intent.LIST,
        default_language=it.visitor.language,
    )
    return question.narrows or not question.unheard


def make(it: Visit, asked: dict[str, Any]) -> Made | Drawing:
    """Make the file that was asked for, of what the visitor may have; or say that there is nothing to put in."""
    text, talk = asked["text"], it.speech
    found = chosen(it.unit, text, it.today, own=it.visitor.parties, language=talk.language)
    allowed = [it.linked(one) for one in visible(found, audience_of(it.visitor))]
    if not allowed:
        return plain(talk.say("export.nothing", text=escape(text)) if text else talk.say("export.empty"))
    wanted = Wanted(it.unit, allowed, talk, it.house.zone, it.today, it.now)
    name = f"{talk.say('export.file')}-{it.today.isoformat()}.{asked['form']}"
    said = talk.count("export.said", len(allowed))
    return Made(name, talk.say("export.title"), FORMS[asked["form"]](wanted), said)


def audience_of(visitor: Visitor) -> Audience:
    """Return what a person may carry away: observers have what is public."""
    return Audience.MEMBERS if visitor.secretariat or visitor.mandates else Audience.PUBLIC


def chosen(unit: Unit, text: str, today: date, *, own: tuple[str, ...] = (), language: str = "en") -> list[Tracked]:
    """Return the commitments that a sentence asks for, in a language; without words all that is in force."""
    question = understand(
        text, today=today, own=own, outline=documents.outline(unit), preset=Intent.LIST, default_language=language
    )
    if not text:
        found = commitments.listed(unit)
    elif question.intent is Intent.FIND:
        told = answer(unit, replace(question, intent=Intent.FIND), today)
        found = [*told.commitments, *told.suggestions]
    else:
        found = commitments.matching(unit, question, today)
    return editions.spoken(unit, found, language)
