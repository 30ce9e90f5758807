"""What the clauses of a reply state about the work, once denial, tense and mood are taken into account."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.replies.clauses import Clause, Joint
from bot.replies.cues import Found, before, find, masked, touches
from bot.replies.declaring import is_heading, with_declared
from bot.replies.hearsay import unvouched, vouched
from bot.replies.lexicon import Kind
from bot.replies.shares import Part, parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.replies.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about the work. `clause` is the number of its clause; `start` and `end` where its cue stands.

    `was`: a state of the past, perhaps no more. `now`: set against what was before. `cause`: only a reason for
    something else. `sending`: the act is one of handing over. `approval`: what is waited for is somebody's leave.
    """

    kind: Kind
    weight: float
    clause: int
    start: int
    end: int
    joint: Joint = Joint.MAIN
    partial: bool = False
    counted: bool = False
    """The part is told in numbers: two of three."""
    was: bool = False
    now: bool = False
    sending: bool = False
    approval: bool = False
    receipt: bool = False
    """What is waited for is only an acknowledgement."""
    mute: bool = False
    """A mere "not yet", that says nothing of what is not."""
    turn: bool = False
    """It has come about after all, or instead: "finally"."""
    bare: bool = False
    """Its clause says nothing else."""
    declared: bool = False
    """It is the status that the author tells outright."""
    for_us: bool = False
    """It was done for the author."""
    party: str | None = None
    own: bool = False
    """The author speaks of the own side ("we")."""

    @property
    def cause(self) -> bool:
        """Whether it only gives a reason."""
        return self.joint is Joint.CAUSE


_DENIED = {
    Kind.DONE: Kind.UNDONE,
    Kind.FINISHED: Kind.UNFINISHED,
    Kind.STEP: Kind.UNDONE,
    Kind.WORK: Kind.UNBEGUN,
    Kind.BEGUN: Kind.UNBEGUN,
    Kind.CONTINUED: Kind.HELD,
    Kind.RESUMED: Kind.HELD,
    Kind.HELD: Kind.RESUMED,
    Kind.WAITING: Kind.RESUMED,
    Kind.LEFT: Kind.DONE,
    Kind.UNBEGUN: Kind.UNBEGUN,
    Kind.UNDONE: Kind.DONE,
    Kind.UNFINISHED: Kind.UNFINISHED,
}
_CEASED = {**_DENIED, Kind.WORK: Kind.HELD, Kind.DONE: Kind.DONE, Kind.FINISHED: Kind.FINISHED, Kind.STEP: Kind.STEP}
_ACTS = frozenset({Kind.DONE, Kind.FINISHED, Kind.STEP})
_PLANNABLE = _ACTS | {Kind.WORK, Kind.BEGUN, Kind.RESUMED, Kind.WAITING}
_COURTESIES = _ACTS | {Kind.WORK, Kind.BEGUN}
_WEAKER = 0.75
_UNCLEAR = 0.6
_BARE_DENIAL = 4
"""Words of a clause that may go with a bare "not yet"."""


def facts(clauses: Sequence[Clause], lexicon: Lexicon) -> list[Fact]:
    """The facts of a reply in order. Questions, conditions, plans, thanks and talk state none."""
    found: list[Fact] = []
    plan_of = supposed = -1
    heard = unvouched(clauses, lexicon)
    for number, clause in enumerate(clauses):
        cues = [] if number in heard else vouched(clause, find(clause, lexicon), clauses, lexicon)
        supposed = clause.sentence if clause.joint is Joint.CONDITION else supposed
        if number in heard or not _states(clause, lexicon):
            continue
        if plan_of == clause.sentence and _goes_on(clause, cues, lexicon):
            continue
        if supposed == clause.sentence or _is_conditioned(number, clauses):
            cues = [cue for cue in cues if not touches(lexicon.grammar.reality.present, clause.folded, cue)]
        plan_of = clause.sentence if lexicon.grammar.reality.unreal.search(clause.folded) else -1
        found += _dated_alike(_stated(clause, cues, number, lexicon), clauses, lexicon)
    return with_declared(found, clauses, lexicon)


def _states(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause states anything: a question, a condition and a heading ("Mise à jour :") do not."""
    if clause.asked or clause.joint is Joint.CONDITION or (clause.mark and is_heading(clause, lexicon)):
        return False
    return lexicon.grammar.talk.asking.match(clause.folded) is None


def _is_conditioned(number: int, clauses: Sequence[Clause]) -> bool:
    """Whether a condition follows: "we send it when it is signed" tells of what is to come."""
    following = clauses[number + 1 : number + 2]
    return any(c.joint is Joint.CONDITION and c.sentence == clauses[number].sentence for c in following)


def _goes_on(clause: Clause, cues: list[Found], lexicon: Lexicon) -> bool:
    """Whether a clause without a verb of its own goes on with the plan before it ("will be compiled and sent")."""
    if not cues or cues[0].kind not in _ACTS or len(clause.folded[: cues[0].start].split()) > 1:
        return False
    return not lexicon.grammar.joints.finite.search(clause.folded)


def _dated_alike(told: list[Fact], clauses: Sequence[Clause], lexicon: Lexicon) -> list[Fact]:
    """A day that may be to come holds for what goes on behind it: "firmamos el lunes y lo mandamos" may be a plan."""
    return [
        replace(fact, weight=fact.weight * _WEAKER) if _goes_with_day(fact, clauses, lexicon) else fact for fact in told
    ]


def _goes_with_day(fact: Fact, clauses: Sequence[Clause], lexicon: Lexicon) -> bool:
    here, reality = clauses[fact.clause], lexicon.grammar.reality
    if here.joint is not Joint.COORDINATION or not fact.clause or fact.kind is Kind.HELD:
        return False
    day = reality.someday.search(clauses[fact.clause - 1].folded)
    first = reality.present.search(clauses[fact.clause - 1].folded)
    tense = any(m.start() < fact.end and fact.start < m.end() for m in reality.present.finditer(here.folded))
    return tense and day is not None and first is not None


def _stated(clause: Clause, cues: list[Found], number: int, lexicon: Lexicon) -> list[Fact]:
    found = [fact for cue in cues if (fact := _fact(clause, cue, cues, number, lexicon))]
    return found or _bare_denial(clause, cues, number, lexicon) or _bare_share(clause, cues, number, lexicon)


def _fact(clause: Clause, cue: Found, cues: list[Found], number: int, lexicon: Lexicon) -> Fact | None:
    if _is_talk(clause, cue, lexicon):
        return None
    real = _reality(clause, cue, lexicon)
    if not real:
        return None
    kind = _after_denial(clause, cue, cues, lexicon)
    words = clause.folded
    if kind is Kind.HELD and cue.kind is Kind.WORK:
        real *= _UNCLEAR  # Work that goes on no longer may have been stopped, or finished.
    ended = kind in (Kind.DONE, Kind.FINISHED) and cue.kind in _ACTS
    counted = any(not part.all and not _is_day(part, cue, words) for part in parts(words, lexicon.language))
    return Fact(
        kind=kind,
        weight=cue.weight * real,
        clause=number,
        start=cue.start,
        end=cue.end,
        joint=clause.joint,
        partial=ended and (counted or lexicon.partial.search(words) is not None),
        counted=ended and counted,
        was=_was(words, cue, lexicon),
        now=lexicon.grammar.reality.now.search(words) is not None,
        sending=touches(lexicon.sending, words, cue),
        approval=lexicon.approval.search(words, cue.start) is not None,
        receipt=lexicon.receipt.search(words, cue.start) is not None,
        turn=lexicon.grammar.declaring.turn.search(words) is not None,
        for_us=touches(lexicon.grammar.talk.for_us, words, cue),
    )


def _was(words: str, cue: Found, lexicon: Lexicon) -> bool:
    """Whether a past tense stands before the cue, or in it ("était bloqué")."""
    was = lexicon.grammar.reality.was
    return before(was, words, cue) is not None or (cue.kind is Kind.HELD and touches(was, words, cue))


def _is_day(part: Part, cue: Found, words: str) -> bool:
    """ "Submitted 7/11" tells the day, "submitted 7/11 names" a share."""
    return part.slashed and part.start > cue.end and re.search(r"\w", words[part.end :]) is None


def _bare_share(clause: Clause, cues: list[Found], number: int, lexicon: Lexicon) -> list[Fact]:
    """ "Two of three annexes": so much is there, whatever the verb."""
    found = parts(clause.folded, lexicon.language)
    if cues or not found or lexicon.grammar.reality.unreal.search(clause.folded):
        return []
    return [Fact(Kind.DONE if found[-1].all else Kind.WORK, 0.7, number, 0, len(clause.folded), clause.joint)]


def _is_talk(clause: Clause, cue: Found, lexicon: Lexicon) -> bool:
    talk = lexicon.grammar.talk
    thanks = talk.thanks.match(clause.folded)
    if thanks and not lexicon.grammar.subjects.first_person.search(clause.folded[: cue.end], thanks.end()):
        return True
    if cue.kind not in _COURTESIES:
        return False
    return touches(talk.addressee, clause.folded, cue) or talk.errand.search(clause.folded) is not None


def _reality(clause: Clause, cue: Found, lexicon: Lexicon) -> float:
    """How real the cue is: 1 stated, 0 only planned or wished, between where it may be either."""
    reality, words = lexicon.grammar.reality, clause.folded
    if touches(reality.present, words, cue) and not cue.sure and cue.kind is not Kind.HELD:
        if reality.later.search(words):
            return 0.0
        return _WEAKER if reality.someday.search(words) else 1.0
    if cue.kind in _ACTS and (_is_attribute(words, cue, lexicon) or _is_soon(words, cue, lexicon)):
        return 0.0
    plan = before(reality.unreal, words, cue)
    if plan is None or _is_hedge(clause, plan.start(), lexicon):
        return 1.0
    if cue.kind in _PLANNABLE:
        return 0.0
    return _WEAKER if cue.kind is Kind.HELD else 1.0


def _is_attribute(words: str, cue: Found, lexicon: Lexicon) -> bool:
    if lexicon.grammar.joints.finite.match(words, cue.start):
        return False  # "This is complete": a verb of its own.
    article = before(lexicon.grammar.reality.attributive, words, cue)
    noun = words[cue.end : cue.end + 2]
    return article is not None and article.end() == cue.start - 1 and noun[:1] == " " and noun[1:].isalpha()


def _is_soon(words: str, cue: Found, lexicon: Lexicon) -> bool:
    """ "Done tomorrow" is a plan; a finite verb before it ("was done", "we sent") tells the past."""
    after = re.compile(r"\W*(?:\w+\W+)?").match(words, cue.end)
    soon = lexicon.grammar.reality.soon
    near = any(soon.match(words, at) for at in {cue.end + 1, after.end() if after else cue.end})
    return near and not lexicon.grammar.joints.finite.search(words, 0, cue.start)


def _is_hedge(clause: Clause, at: int, lexicon: Lexicon) -> bool:
    """ "Should be done" guesses; "should be done by Friday" plans."""
    reality = lexicon.grammar.reality
    hedged = any(hedge.start() <= at < hedge.end() for hedge in reality.hedges.finditer(clause.folded))
    dated = reality.later.search(clause.folded) or reality.someday.search(clause.folded)
    return hedged and not dated


def _after_denial(clause: Clause, cue: Found, cues: list[Found], lexicon: Lexicon) -> Kind:
    denial, words = lexicon.grammar.denial, masked(clause.folded, lexicon)
    if cue.kind in _ACTS and before(denial.not_all, words, cue):
        return Kind.UNFINISHED
    if _has_ceased(words, cue, cues, lexicon):
        return _CEASED[cue.kind]
    if cue.kind in _ACTS and denial.trailing.match(words, cue.end + 1):
        return _DENIED[cue.kind]
    negator = before(denial.negators, words, cue)
    if negator is None or (_inside(negator.start(), cues) and not _is_still_denied(negator, cue, cues, words)):
        return cue.kind
    if cue.kind is Kind.HELD and denial.negators.match(words, cue.start):
        return cue.kind  # "Without it we cannot go on": each denial has its own word.
    between = words[negator.end() : cue.start]
    if cue.kind not in _ACTS and lexicon.grammar.joints.coordination.search(between):
        return cue.kind
    return _DENIED[cue.kind]


def _has_ceased(words: str, cue: Found, cues: list[Found], lexicon: Lexicon) -> bool:
    ceased = lexicon.grammar.denial.ceased.finditer(words)
    return any(match.start() <= cue.start and not _inside(match.start(), cues) for match in ceased)


def _is_still_denied(negator: re.Match[str], cue: Found, cues: list[Found], words: str) -> bool:
    """Whether "still nothing", a cue itself, also denies the act right behind it: "n'a toujours rien amorcé"."""
    denying = [other for other in cues if other.start <= negator.start() < other.end and other.kind is Kind.UNBEGUN]
    return cue.kind in _PLANNABLE and any(not words[other.end : cue.start].strip() for other in denying)


def _inside(at: int, cues: list[Found]) -> bool:
    return any(cue.start <= at < cue.end for cue in cues)


def _bare_denial(clause: Clause, cues: list[Found], number: int, lexicon: Lexicon) -> list[Fact]:
    """ "Not yet", "we have not yet designated her": an act denied that the lexicon does not know."""
    denial = lexicon.grammar.denial
    denied = denial.not_yet.search(clause.folded)
    if cues or not denied or denial.unheard.search(clause.folded):
        return []
    short = len(clause.folded.split()) <= _BARE_DENIAL
    fact = Fact(Kind.UNDONE, 0.75 if short else 0.6, number, denied.start(), denied.end(), clause.joint)
    if clause.joint is Joint.CONTRAST and _is_verbless(clause, lexicon):
        return [replace(fact, kind=Kind.LEFT)]
    return [replace(fact, kind=Kind.UNBEGUN, mute=True)] if short else [fact]


def _is_verbless(clause: Clause, lexicon: Lexicon) -> bool:
    """ "But not the numbers yet" names what is left of a whole."""
    denial, joints = lexicon.grammar.denial, lexicon.grammar.joints
    words = joints.contrast.sub(" ", clause.folded)
    if len(denial.negators.sub(" ", words).split()) <= 1:
        return False
    return joints.finite.search(denial.negators.sub(" ", denial.not_yet.sub(" ", words))) is None
