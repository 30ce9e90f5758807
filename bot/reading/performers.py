"""Who owes an act, and who receives it. The performer owes it: whoever is asked, or the subject of "will"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.deadlines import deadline_of
from bot.parties import known, mentions, party
from bot.parties.party import Acts, Kind
from bot.parties.tokens import fold
from bot.reading.acts import Act
from bot.reading.clauses import Clause
from bot.reading.lexicon import Cue, Lexicon
from bot.reading.runs import first_run, helps, ids_of, joins_in, run_at, subject_of

MEMBERS = "MEMBERS"
_CAPITAL = r"(?-i:[A-ZÁÉÍÓÚÑÀÂÇÈÊÎÔ])[\w'’-]*"
_LINK = r"(?:(?:of|the|for|and|on|de|del|la|las|los|el|y|e|des|du|et|pour|les)\s+|[dl]['’])*"
NAME = re.compile(rf"(?P<name>{_CAPITAL}(?:\s+{_LINK}{_CAPITAL})+)(?:\s+\([^)]{{2,20}}\))?,?")
"""The name of a body: capitals, with small words between them, and perhaps its acronym behind."""
NEAR = 50
"""Characters before "led by" in which "which" makes it a matter of something else."""
PLENARY = frozenset({"RCM", "VICEMIN", MEMBERS})
"""Bodies in which the countries speak together: what they agree to, the countries owe."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Party ids: those who owe the act, and those who receive it."""

    responsible: tuple[str, ...]
    recipient: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """What was said before an act: who acted last, whom it was addressed to, and the parties named, in order."""

    performers: tuple[str, ...] = (MEMBERS,)
    addressed: tuple[str, ...] = (MEMBERS,)
    named: tuple[str, ...] = ()


def roles(act: Act, words: Lexicon, before: Before) -> Roles:
    """Return the roles in an act."""
    text = act.clause.text
    owing = act.by or _led(text, words) or _performers(act.clause, words, before)
    return Roles(owing, tuple(p for p in _recipients(text, words) if p not in owing))


def says_who(act: Act, words: Lexicon, before: Before) -> bool:
    """Whether a paragraph between the items names who will act, or is asked to: then it is an act of its own."""
    if act.by:
        return True
    if act.clause.cue is Cue.AGREE and not words.following.search(act.text):
        return True
    if act.clause.cue is Cue.WILL and words.occurs.search(act.text) and deadline_of(act.text, words.language, None):
        return True
    asks = act.clause.cue in {Cue.ASK, Cue.ASKED, Cue.WILL, Cue.AGREE}
    return asks and bool(_owing(act.clause, words, replace(before, performers=(), addressed=())))


def named(text: str, words: Lexicon) -> tuple[str, ...]:
    """Return the parties that a text names, in order, without doubles."""
    return ids_of(mentions(text, words.language))


def owners(cell: str, words: Lexicon) -> tuple[str, ...]:
    """Return the parties that a note or a table's cell makes responsible; who only helps or is consulted is not.

    A body that nobody knows stands by the name that the cell gives it.
    """
    known = ids_of(
        [
            mention
            for mention in mentions(cell, words.language)
            if not helps(cell[: mention.start], words) or joins_in(cell[: mention.start], words)
        ]
    )
    name = NAME.fullmatch(cell.strip(" .;"))
    return known or ((name["name"],) if name else (MEMBERS,))


def asked(text: str, words: Lexicon, before: Before, start: int = 0) -> tuple[str, ...]:
    """Return who is asked, behind the verb that asks; () where nobody is named."""
    found = first_run(text, start, words)
    until = words.target_end.search(text, start)
    target = text[start : until.start()] if until else text[start:]
    return found or _antecedent(target, words, before) or _unknown(text, start, words)


def led_to(text: str, words: Lexicon, before: Before) -> tuple[str, ...]:
    """Return whom a lead-in addresses ("instructs the Network to:", "Mexico will:"); () where it names nobody."""
    ask = words.cues[Cue.ASK].search(text)
    whom = asked(text, words, before, ask.end()) if ask else ()
    if whom or not words.leaves.search(text.rstrip()):
        return whom
    return tuple(one for one in subject_of(text, words) if one not in PLENARY)


def _unknown(text: str, start: int, words: Lexicon) -> tuple[str, ...]:
    """Return the name of a body that is asked and that nobody knows, as the text has it ("the Green Climate Fund")."""
    leads = words.to_body.match(text, start)
    name = NAME.match(text, leads.end()) if leads else None
    if name is None or mentions(name[0], words.language) or not words.target_end.match(text, name.end()):
        return ()
    return (name["name"],)


def _led(text: str, words: Lexicon) -> tuple[str, ...]:
    """Return who leads, where a text says so."""
    found = words.leads.search(text)
    if found:
        return owners(next(filter(None, found.groups())), words)
    leader = words.led.search(text)
    if leader is None or (
        words.act.match(text) and words.relative.search(text, max(0, leader.start() - NEAR), leader.start())
    ):
        return ()
    return run_at(text, leader.end(), words)


def _performers(clause: Clause, words: Lexicon, before: Before) -> tuple[str, ...]:
    return _with_through(_owing(clause, words, before) or before.addressed, clause.text, words)


def _owing(clause: Clause, words: Lexicon, before: Before) -> tuple[str, ...]:
    if clause.to_whom:
        return (clause.to_whom,)
    if clause.same:
        return before.performers
    if clause.cue is Cue.ASKED:
        return subject_of(clause.text[: clause.start], words) or named(clause.text[: clause.start], words)
    if clause.cue in {Cue.ASK, Cue.THANK, Cue.NOTE}:
        whom = asked(clause.text, words, before, clause.end)
        pronoun = words.clitic.match(clause.text, clause.start)
        return whom or (_meant(before.named, many=pronoun["many"] is not None) if pronoun else ())
    if clause.cue is Cue.AGREE:
        return _agreed(clause, words, before)
    if words.act.match(clause.text):
        return ()
    if clause.cue is Cue.WILL:
        return _willing(clause, words, before)
    that = words.act_that.match(clause.text)
    if that and words.that.match(clause.text):
        begin = words.that.match(clause.text).end()  # type: ignore[union-attr]
        return run_at(clause.text, begin, words) or _unknown_subject(clause.text[begin:], words)
    return run_at(clause.text, 0, words)


def _meant(named: tuple[str, ...], *, many: bool) -> tuple[str, ...]:
    """Return whom "it" or "them" means: the one named last, with those of its kind right before it."""
    last = named[-1:]
    if not many:
        return last
    alike = takewhile(lambda one: _kind(one) == _kind(named[-1]), reversed(named))
    return tuple(dict.fromkeys(alike))[::-1]


def _kind(id_: str) -> Kind | None:
    return party(id_).kind if known(id_) else None


def _agreed(clause: Clause, words: Lexicon, before: Before) -> tuple[str, ...]:
    that = words.that.search(clause.text)
    if that:
        rest = clause.text[that.end() :]
        verb = words.cues[Cue.WILL].search(rest) or words.passive.search(rest)
        if verb:
            return _willing(Clause(rest, Cue.WILL, *verb.span()), words, before)
        return run_at(rest, 0, words) or _unknown_subject(rest.lstrip(), words)
    rest = clause.text[clause.end :]
    ask = re.match(r"\s*(?:en|de|à|to|a)?\s*", rest)
    further = words.cues[Cue.ASK].match(rest[ask.end() :]) if ask else None
    if further and ask:
        return asked(rest, words, before, ask.end() + further.end())
    # "The decision of IOM to …" names who decided within.
    within = [one for one in mentions(clause.text, words.language) if clause.start <= one.start < clause.end]
    subject = subject_of(clause.text[: clause.start], words) or ids_of(within)
    if words.again.search(clause.text[: clause.start]):
        subject = before.performers
    return subject if subject and not set(subject) <= PLENARY else ()


def _willing(clause: Clause, words: Lexicon, before: Before) -> tuple[str, ...]:
    """Return the subject of "will": of a passive the agent; a pronoun, or no subject at all, means the one before."""
    subject = clause.text[: clause.start]
    own = subject_of(subject, words) or _antecedent(subject, words, before)
    passive = _at_the_verb(words.passive, clause)
    reflexive = _at_the_verb(words.reflexive, clause)
    if passive and not reflexive and not (own and words.itself.match(passive[0])):
        agent = words.agent.search(clause.text, passive.end())
        near = run_at(clause.text, agent.end(), words) if agent else ()
        active = words.cues[Cue.WILL].search(clause.text, passive.end())
        later = own if active and not words.relative.search(clause.text, passive.end(), active.start()) else ()
        return near or later or _meeting(subject, words)
    if words.again.search(subject) or (words.adverbial.search(subject) and subject.strip()):
        return before.performers
    if own:
        return own
    if unknown := _unknown_subject(subject, words):
        return unknown
    if words.agents.search(subject):
        return tuple(p for p in named(subject, words) if party(p).kind is Kind.COUNTRY)
    return _meeting(subject, words) or named(subject, words)


def _unknown_subject(subject: str, words: Lexicon) -> tuple[str, ...]:
    """Return the name of a body that nobody knows, where it is the subject ("The Regional Council for Work will")."""
    lead = words.joins.match(subject)
    name = NAME.match(subject, lead.end() if lead else 0)
    if name is None or mentions(name["name"], words.language) or not words.bodies.search(name["name"]):
        return ()
    return (name["name"],)


def _at_the_verb(pattern: re.Pattern[str], clause: Clause) -> re.Match[str] | None:
    """Return what a pattern finds at a clause's own verb, its "se" included; what stands behind is another's."""
    found = pattern.search(clause.text, max(0, clause.start - 4))
    return found if found and found.start() <= clause.start + 2 else None


def _meeting(subject: str, words: Lexicon) -> tuple[str, ...]:
    """Return the body whose meeting is the subject ("the first meeting of the technical team will be held")."""
    for mention in mentions(subject, words.language):
        joint = party(mention.party).acts is Acts.JOINT or party(mention.party).kind is Kind.ORGAN
        meets = words.meets.search(subject[: mention.start]) or words.met.match(subject[mention.end :])
        if joint and mention.party not in PLENARY and meets:
            return (mention.party,)
    return ()


def _antecedent(text: str, words: Lexicon, before: Before) -> tuple[str, ...]:
    """Return the bodies named before that "the said network" or "both organisations" mean."""
    found = words.said.search(text)
    if found is None or any(m.start < found.start() for m in mentions(text, words.language)):
        return ()
    if found["both"]:
        countries = re.match(r"pa[iy]s|countr|govern|gobier|gouvern", fold(found["bodies"]))
        kind = Kind.COUNTRY if countries else Kind.ORGANISATION
        bodies = [p for p in before.named if party(p).kind is kind]
        return tuple(dict.fromkeys(reversed(bodies)))[:2][::-1]
    noun = fold(found["body"] or found["named"])
    for id_ in reversed(before.named):
        if noun in fold(party(id_).names.get(words.language, party(id_).names["en"])):
            return (id_,)
    return ()


def _with_through(owing: tuple[str, ...], act: str, words: Lexicon) -> tuple[str, ...]:
    """Add the body through which it is to be done."""
    through = words.joined_by.search(act)
    if through is None:
        return owing
    helpers = [m.party for m in mentions(act[through.end() :], words.language) if m.start <= 5]
    return tuple(dict.fromkeys((*owing, *helpers[:1])))


def _recipients(act: str, words: Lexicon) -> list[str]:
    found: list[str] = []
    last_end: int | None = None
    for mention in mentions(act, words.language):
        joined = last_end is not None and words.joins.fullmatch(act[last_end : mention.start])
        if helps(act[: mention.start], words):
            last_end = None
        elif words.receives.search(act[: mention.start]) or joined:
            found.append(mention.party)
            last_end = mention.end
    return list(dict.fromkeys(found))
