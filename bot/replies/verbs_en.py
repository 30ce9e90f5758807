"""English verb forms: regular ones derived, irregular ones given."""

from __future__ import annotations

from bot.replies.verbs import Verbs, any_of


def english(table: str) -> Verbs:
    """The forms of verbs given as "base" where regular, else as "base/participle/gerund"."""
    entries = [_entry(entry) for entry in table.split()]
    base, done, doing = zip(*entries, strict=True)
    return Verbs(done=any_of(list(done)), doing=any_of(list(doing)), base=any_of(list(base)))


def _entry(entry: str) -> tuple[str, str, str]:
    base, *rest = entry.split("/")
    if rest:
        return base, rest[0], rest[1]
    stem = base.removesuffix("e")
    past = f"{base[:-1]}ied" if base.endswith("y") and base[-2] not in "aeiou" else f"{stem}ed"
    return base, past, f"{stem}ing"
