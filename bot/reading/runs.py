"""Parties that stand together in a sentence: the subject of a verb, those who are asked, and who only helps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.parties import Mention, mentions, party
from bot.parties.party import Kind
from bot.reading.lexicon import Lexicon

CONJUNCTION_WORD = re.compile(r"[&/–-]|\b(?:and|or|with|as well as|y|e|o|u|con|como|et|ou|avec|que)\b", re.IGNORECASE)
AND = re.compile(r"&|\b(?:and|y|e|et)\b", re.IGNORECASE)
CONJUNCTION = re.compile(
    r"[,&/–-]|\b(?:and|or|as well as|with|y|e|o|u|así como|con|que|et|ou|ainsi que|avec)\b", re.IGNORECASE
)


def ids_of(found: Sequence[Mention]) -> tuple[str, ...]:
    """Return the parties of mentions, in order, without doubles."""
    return tuple(dict.fromkeys(mention.party for mention in found))


def subject_of(subject: str, words: Lexicon) -> tuple[str, ...]:
    """Return the parties before a verb that no preposition governs; the last that stand together."""
    run: list[Mention] = []
    last, governed = 0, False
    for mention in mentions(subject, words.language):
        if helps(subject[: mention.start], words):
            continue
        between = subject[last : mention.start]
        tied = last > 0 and _tied(between, words)
        office = _is_office(between, mention, words)
        if tied and governed and not office:
            # "Of Honduras and Nicaragua, Canada will": behind the last of the list a comma parts, and no "and".
            governed = not (AND.search(subject[:last]) and not AND.search(between)) if "," in between else True
            run = run if governed else [mention]
        elif (tied and run) or (run and office and words.joint.match(between.lstrip())):
            run.append(mention)
        else:
            governed = not office and words.of.search(between) is not None
            run = run if governed else [mention]
        last = mention.end
    if len(run) > 1 and not CONJUNCTION_WORD.search(subject[run[-2].end : run[-1].start]):
        # "What the countries say, the Group will": a comma alone joins no subject.
        return ids_of(run[-1:])
    return ids_of(run)


def last_run(named: Sequence[Mention], text: str, words: Lexicon) -> list[Mention]:
    """Return the last of some mentions, with those that stand together with it."""
    run: list[Mention] = []
    for mention in named:
        run = [*run, mention] if run and _tied(text[run[-1].end : mention.start], words) else [mention]
    return run


def _is_office(before: str, mention: Mention, words: Lexicon) -> bool:
    """Whether a country stands for its own office ("the Ministry of Health of Panama")."""
    return party(mention.party).kind is Kind.COUNTRY and words.agents.search(before) is not None


def first_run(act: str, begin: int, words: Lexicon) -> tuple[str, ...]:
    """Return the first parties after a place, those that "and" joins together; who only helps is passed over."""
    end = words.target_end.search(act, begin)
    run: list[Mention] = []
    for mention in mentions(act, words.language):
        if mention.start < begin or helps(act[: mention.start], words):
            continue
        if run and not _tied(act[run[-1].end : mention.start], words):
            break
        if not run and end is not None and mention.start > end.start():
            break
        run.append(mention)
    return ids_of(run)


def run_at(act: str, begin: int, words: Lexicon) -> tuple[str, ...]:
    """Return the parties that stand together at a place."""
    run: list[Mention] = []
    for mention in mentions(act, words.language):
        if mention.end <= begin:
            continue
        if run and not _tied(act[run[-1].end : mention.start], words):
            break
        if not run and not words.joins.fullmatch(act[min(begin, mention.start) : mention.start]):
            break
        run.append(mention)
    return ids_of(run)


def _tied(between: str, words: Lexicon) -> bool:
    """Whether two parties stand together: more than a preposition lies between them."""
    return words.joins.fullmatch(between) is not None and CONJUNCTION.search(between) is not None


def helps(before: str, words: Lexicon) -> bool:
    """Whether what stands before a name makes of it a helper ("through the TS", "with support from UNHCR")."""
    return _ends(words.through, before)


def joins_in(before: str, words: Lexicon) -> bool:
    """Whether a helper owes it too ("through the TS")."""
    return _ends(words.joined_by, before)


def _ends(pattern: re.Pattern[str], before: str) -> bool:
    article = r"(?:(?:the|el|la|los|las|le|les|l['’])\s*)?$"
    return re.search(rf"(?:{pattern.pattern}){article}", before, re.IGNORECASE) is not None
