"""What a paragraph says: the acts still to be done, and what is set aside with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.deadlines import deadline_of
from bot.parties import mentions, party
from bot.parties.party import Acts, Kind
from bot.plan import DeadlineKind, Reason
from bot.reading.clauses import Clause, clauses, names_somebody
from bot.reading.coordination import conjuncts
from bot.reading.lexicon import Cue, Lexicon
from bot.reading.runs import ids_of, last_run
from bot.reading.sentences import sentences

REASONS = {
    Cue.THANK: Reason.THANKS,
    Cue.NOTE: Reason.NOTED,
    Cue.ATTENDED: Reason.ATTENDANCE,
    Cue.DONE: Reason.DONE,
    None: Reason.LEAD_IN,
}


TOPIC = re.compile(r"\w+(?:[\s-]\w+){0,4}\s?:\s+")
"""What an item begins with that names its subject ("Prevention: campaigns in …")."""
ADDED = 12
"""Characters behind a verb in which "also" stands."""


@dataclass(frozen=True, slots=True)
class Act:
    """A clause that says that somebody will do something; `by` is who offered it, where it is an offer."""

    clause: Clause
    by: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words of the document."""
        return self.clause.text


@dataclass(frozen=True, slots=True)
class Aside:
    """A clause that is no commitment."""

    text: str
    reason: Reason


def of_item(
    text: str,
    words: Lexicon,
    end: date | None,
    *,
    addressed: bool,
    agreed: bool = False,
    thanked: bool = False,
) -> list[Act | Aside]:
    """Return what a numbered item says: one act as a rule, more where it names further acts of their own.

    An item without a subject ("To send …", "Publish …") is an act; one with a subject must say that it will act.
    `addressed`: its lead-in said who is to act ("instructs the Network to:"); `agreed`: that it was agreed ("agreed
    that:"); `thanked`: it thanks for what stands below it.
    """
    if text.rstrip().endswith(":"):
        return [Aside(text, Reason.LEAD_IN)]
    if thanked:
        offer = offered(text, words, end)
        return [Act(Clause(text), offer) if offer else Aside(text, Reason.THANKS)]
    text = announced(text, words)
    first, *rest = sentences(text)
    said = [
        _said(clause, words, end, bare=i == 0, addressed=addressed or agreed)
        for i, clause in enumerate(clauses(first, words))
    ]
    told = isinstance(said[0], Aside) and said[0].reason in {Reason.DONE, Reason.LEAD_IN}
    if agreed and told and not words.stated.match(first):
        said[0] = Act(clauses(first, words)[0])
    for sentence in rest:
        said += [_said(clause, words, end) for clause in clauses(sentence, words)]
    return _together(text, _each(said, words, end), words, end)


def announced(text: str, words: Lexicon) -> str:
    """Return a text without the word that announces an act ("Action: TS to …")."""
    lead = words.announced.match(text)
    return text[lead.end() :] if lead else text


def of_sentence(text: str, words: Lexicon, end: date | None) -> list[Act | Aside]:
    """Return what a sentence of a paragraph says; what is announced as an act is an item."""
    if announced(text, words) != text:
        return of_item(text, words, end, addressed=False)
    if text.rstrip().endswith(":") or (text.rstrip().endswith((";", ",")) and words.preamble.match(text)):
        return [Aside(text, Reason.LEAD_IN)]
    found = _each([_said(clause, words, end, prose=True) for clause in clauses(text, words)], words, end)
    if not any(isinstance(one, Act) for one in found):
        by_whom = words.by_whom.search(text)
        if by_whom:
            verb = words.cues[Cue.WILL].search(by_whom[0])
            start, until = verb.span() if verb else (0, 0)
            return [*found, Act(Clause(by_whom[0], Cue.WILL, start, until))]
    return found


def _each(said: list[Act | Aside], words: Lexicon, end: date | None) -> list[Act | Aside]:
    """Return what was said with each act's independent parts."""
    found: list[Act | Aside] = []
    for one in said:
        found += [Act(part, one.by) for part in conjuncts(one.clause, words, end)] if isinstance(one, Act) else [one]
    return found


def _said(
    clause: Clause,
    words: Lexicon,
    end: date | None,
    *,
    bare: bool = False,
    addressed: bool = False,
    prose: bool = False,
) -> Act | Aside:
    """Return what one clause says. `bare`: it may go without a subject; `prose`: nobody counts who is not named."""
    if bare and words.offered.match(clause.text):
        offer = offered(clause.text, words, end)
        return Act(clause, offer) if offer else Aside(clause.text, Reason.NOTED)
    if bare and clause.start > 0 and words.act.match(clause.text):
        return Act(clause)
    by = _offerer(clause, words, end)
    if by:
        return Act(clause, by)
    if clause.cue in {Cue.THANK, Cue.NOTE}:
        return Aside(clause.text, REASONS[clause.cue])
    if bare and _stands_as_an_act(clause, words, end, addressed=addressed):
        return Act(clause)
    if clause.acts and not (prose and clause.cue is Cue.WILL and _nobody_acts(clause, words)):
        return Act(clause)
    return Aside(clause.text, REASONS.get(clause.cue, Reason.LEAD_IN))


def _offerer(clause: Clause, words: Lexicon, end: date | None) -> tuple[str, ...]:
    """Return who offers a dated thing to come, where thanks, notes or the past tell of it."""
    tells = clause.cue is not None and not clause.acts
    if tells or (clause.cue is Cue.WILL and _told_of_an_offer(clause, words)):
        return offered(clause.text, words, end)
    return ()


def _stands_as_an_act(clause: Clause, words: Lexicon, end: date | None, *, addressed: bool) -> bool:
    """Whether an item says an act although no verb tells so: it has no subject, or is dated to come
    ("The countries designate their focal points within three weeks").
    """
    if clause.cue is None and words.stated.match(clause.text):
        return False
    topic = TOPIC.match(clause.text)
    if topic and clause.cue is None and not addressed and not words.leads.search(clause.text):
        rest = clause.text[topic.end() :]
        return words.act.match(rest) is not None or _dated(rest, words, end) or _bids(rest, words)
    if _opens_an_act(clause, words, addressed=addressed) or (clause.cue is None and _dated(clause.text, words, end)):
        return True
    happened = clause.cue in {Cue.DONE, Cue.ATTENDED} and clause.start == 0
    return not happened and not _has_subject(clause.text, words)


def _bids(text: str, words: Lexicon) -> bool:
    """Whether a text begins with a verb and what it is to be done to ("Hold a workshop")."""
    return words.step.match(text[:1].lower() + text[1:]) is not None


def _dated(text: str, words: Lexicon, end: date | None) -> bool:
    due = deadline_of(text, words.language, end)
    return due is not None and due.deadline.kind is DeadlineKind.DATED


def _opens_an_act(clause: Clause, words: Lexicon, *, addressed: bool) -> bool:
    text = clause.text
    if words.act.match(text) or (addressed and not _has_subject(text, words)):
        return True
    if words.act_that.match(text):
        return True
    first = next(iter(mentions(text, words.language)), None)
    return (
        first is not None
        and first.start == 0
        and re.match(r"(?:,[^,]{1,60},)?\s+to\s+[a-z]", text[first.end :]) is not None
    )


def _has_subject(text: str, words: Lexicon) -> bool:
    first = next(iter(mentions(text, words.language)), None)
    return (first is not None and first.start == 0) or words.subject.match(text) is not None


def _nobody_acts(clause: Clause, words: Lexicon) -> bool:
    """Whether a thing, and nobody, is the subject of an active verb ("the plan will allow")."""
    subject = clause.text[: clause.end]
    if words.occurs.search(clause.text, max(0, clause.start - 4)):
        return False
    if mentions(subject, words.language) or words.agents.search(subject) or words.again.search(subject):
        return False
    if words.adverbial.search(clause.text[: clause.start]) or not clause.text[: clause.start].strip():
        return False
    return words.passive.search(clause.text, max(0, clause.start - 4)) is None


def offered(text: str, words: Lexicon, end: date | None) -> tuple[str, ...]:
    """Return the countries (or bodies) that offer a dated thing to come, where thanks or a note tell of it."""
    due = deadline_of(text, words.language, end)
    if due is None or due.deadline.kind is not DeadlineKind.DATED:
        return ()
    for mention in mentions(text, words.language):
        if words.which.match(text, mention.end) and mention.end < due.start:
            return (mention.party,)
    cue = words.offer.search(text)
    if cue is None:
        return ()
    named = [
        one for one in mentions(text, words.language) if party(one.party).acts is Acts.ITSELF and _may_offer(one.party)
    ]
    after = [one for one in named if cue.start() <= one.start <= cue.end() + 12]
    before = [one for one in named if one.end <= cue.start()]
    return (after[0].party,) if after else ids_of(last_run(before, text, words))


def _told_of_an_offer(clause: Clause, words: Lexicon) -> bool:
    """Whether what will be is the offer told of before it ("Canada offered two courses; the first will be held in")."""
    cue = words.offer.search(clause.text, 0, clause.start)
    return cue is not None and not names_somebody(clause.text[cue.end() : clause.start], words)


def _may_offer(id_: str) -> bool:
    return party(id_).kind in {Kind.COUNTRY, Kind.ORGANISATION}


def _together(text: str, said: list[Act | Aside], words: Lexicon, end: date | None) -> list[Act | Aside]:
    """Join what belongs to one act: an item that goes on to explain it stays whole."""
    if _names_a_topic(said, words, end):
        return [Aside(said[0].text, Reason.LEAD_IN), *_together(text, said[1:], words, end)]
    acts = [one for one in said if isinstance(one, Act)]
    if len(acts) <= 1 or (len(acts) == len(said) and not any(_own(one, words, end) for one in acts[1:])):
        if not acts:
            return [Aside(text, said[0].reason)] if isinstance(said[0], Aside) else said
        return [_whole(text, acts[0])] if isinstance(said[0], Act) or acts[0].by else said
    return _grouped(text, said, words, end)


def _names_a_topic(said: list[Act | Aside], words: Lexicon, end: date | None) -> bool:
    """Whether the first sentence only names what the next agrees on ("A seminar on remittances. It was agreed to")."""
    first, *rest = said
    if not isinstance(first, Act) or first.by or first.clause.cue is not None or not rest:
        return False
    agrees = isinstance(rest[0], Act) and rest[0].clause.cue is Cue.AGREE
    return agrees and not words.act.match(first.text) and not _dated(first.text, words, end)


def _whole(text: str, act: Act) -> Act:
    begin = text.find(act.clause.text)
    moved = Clause(text, act.clause.cue, act.clause.start + begin, act.clause.end + begin, act.clause.to_whom)
    return Act(moved, act.by)


def _grouped(text: str, said: list[Act | Aside], words: Lexicon, end: date | None) -> list[Act | Aside]:
    found: list[Act | Aside] = []
    for one in said:
        last = found[-1] if found else None
        if isinstance(last, Act) and not (isinstance(one, Act) and _own(one, words, end)):
            begin = text.find(last.text)
            until = text.find(one.text, begin) + len(one.text)
            found[-1] = Act(
                Clause(text[begin:until], last.clause.cue, last.clause.start, last.clause.end, last.clause.to_whom),
                last.by,
            )
        else:
            found.append(one)
    return found


def _own(act: Act, words: Lexicon, end: date | None) -> bool:
    """Whether an act is independent of the one before it: a request, a performer or a date of its own."""
    clause = act.clause
    if clause.same:
        return True
    if clause.cue in {Cue.ASK, Cue.ASKED, Cue.AGREE} or act.by or _dated(clause.text, words, end):
        return True
    subject = clause.text[: clause.start]
    if words.again.search(subject):
        return words.additive.search(clause.text[: clause.end + ADDED]) is not None
    named = [one for one in mentions(subject, words.language) if not words.of.search(subject[: one.start])]
    agent = words.passive.search(clause.text) and words.agent.search(clause.text, clause.end)
    people = names_somebody(subject, words) and not mentions(subject, words.language)
    return bool(named) or bool(agent) or people
