"""Who owes an act, and who receives it. The performer owes it: whoever is asked, or the subject of "will"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.parties import Mention, mentions
from bot.reading.lexicon import Lexicon, pattern

MEMBERS = "MEMBERS"


@dataclass(frozen=True, slots=True)
class Roles:
    """Party ids: those who owe the act, and those who receive it."""

    responsible: tuple[str, ...]
    recipient: tuple[str, ...]


def roles(act: str, language: str, words: Lexicon, before: tuple[str, ...] = (MEMBERS,)) -> Roles:
    """Return the roles in an act. `before` are those of the sentence before, whom a pronoun means."""
    owing = _leads(act, language, words) or _performers(act, language, words, before)
    return Roles(owing, tuple(p for p in _recipients(act, language, words) if p not in owing))


def _leads(act: str, language: str, words: Lexicon) -> tuple[str, ...]:
    found = pattern(words.leads).search(act)
    return named(next(filter(None, found.groups())), language) if found else ()


def _performers(act: str, language: str, words: Lexicon, before: tuple[str, ...]) -> tuple[str, ...]:
    invited = pattern(words.is_asked).search(act)
    if invited:
        return _with_through(named(act[: invited.start()], language) or (MEMBERS,), act, language, words)
    asked = _asked(act, language, words)
    if asked is None:
        infinitive = pattern(rf"^(?:{words.to_act})").search(act)
        asked = (MEMBERS,) if infinitive else _subject(act, language, words, before)
    return _with_through(asked or (MEMBERS,), act, language, words)


OPENING = 60
"""An act that asks somebody says so at its beginning; a later "ask" belongs to what is to be done."""


def _asked(act: str, language: str, words: Lexicon) -> tuple[str, ...] | None:
    """Return those who are asked to act, where the sentence begins by asking; None where nobody is asked."""
    verb = pattern(words.asks).search(act)
    acts_first = pattern(words.future).search(act)
    if verb is None or verb.start() > OPENING or (acts_first and acts_first.start() < verb.start()):
        return None
    return _first_run(act, verb.end(), language, words)


def _first_run(act: str, begin: int, language: str, words: Lexicon) -> tuple[str, ...]:
    """Return the first parties after a place, those that "and" joins together; who only helps is passed over."""
    end = pattern(words.target_end).search(act, begin)
    run: list[Mention] = []
    for mention in mentions(act, language):
        if mention.start < begin or pattern(rf"{words.through}(?:the\s+)?$").search(act[: mention.start]):
            continue
        if run and not pattern(words.joins).fullmatch(act[run[-1].end : mention.start]):
            break
        if not run and end is not None and mention.start > end.start():
            break
        run.append(mention)
    return tuple(dict.fromkeys(m.party for m in run))


def _run(act: str, begin: int, language: str, words: Lexicon) -> tuple[str, ...]:
    """Return the parties that stand together at a place."""
    run: list[Mention] = []
    for mention in mentions(act, language):
        at = run[-1].end if run else begin
        if mention.end > begin and not pattern(words.joins).fullmatch(act[min(at, mention.start) : mention.start]):
            break
        if mention.end > begin:
            run.append(mention)
    return tuple(dict.fromkeys(m.party for m in run))


def _subject(act: str, language: str, words: Lexicon, before: tuple[str, ...]) -> tuple[str, ...]:
    agreed = pattern(words.that).search(act)
    if agreed:
        act = act[agreed.end() :]
        run = _run(act, 0, language, words)
        if run:
            return run
    passive = pattern(words.passive).search(act)
    if passive:
        agent = re.compile(rf"{words.agent}(?:the\s+)?", re.IGNORECASE).search(act, passive.end())
        if agent:
            near = [m for m in mentions(act[agent.start() :], language) if m.start <= agent.end() - agent.start() + 4]
            if near:
                return (near[0].party,)
        return (MEMBERS,)
    verb = _verb(act, words)
    if verb is None:
        first: Mention | None = next(iter(mentions(act, language)), None)
        return (first.party,) if first is not None and first.start == 0 else (MEMBERS,)
    subject = act[: verb.start()]
    if pattern(words.again).search(subject):
        return before
    return named(subject, language) or (MEMBERS,)


def _verb(act: str, words: Lexicon) -> re.Match[str] | None:
    agreed = pattern(words.agrees).search(act)
    future = pattern(words.future).search(act)
    found = [m for m in (agreed, future) if m]
    return min(found, key=lambda m: m.start()) if found else None


def _with_through(owing: tuple[str, ...], act: str, language: str, words: Lexicon) -> tuple[str, ...]:
    """Add the body through which it is to be done."""
    through = pattern(words.through).search(act)
    if through is None:
        return owing
    helpers = [m.party for m in mentions(act[through.end() :], language) if m.start <= 5]
    return tuple(dict.fromkeys((*owing, *helpers[:1])))


def _recipients(act: str, language: str, words: Lexicon) -> list[str]:
    found: list[str] = []
    last_end: int | None = None
    for mention in mentions(act, language):
        joined = last_end is not None and pattern(words.joins).fullmatch(act[last_end : mention.start])
        if pattern(words.receives).search(act[: mention.start]) or joined:
            found.append(mention.party)
            last_end = mention.end
    return list(dict.fromkeys(found))


def named(text: str, language: str) -> tuple[str, ...]:
    """Return the parties that a text names, in order, without doubles."""
    return tuple(dict.fromkeys(mention.party for mention in mentions(text, language)))
