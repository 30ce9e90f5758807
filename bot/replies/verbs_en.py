"""English verb forms: regular ones derived, irregular ones given."""

from __future__ import annotations

from bot.replies.verbs import Verbs, any_of


def english(regular: str, given: str = "") -> Verbs:
    """The forms of regular verbs by base, and of others given as "base/participle/gerund" (either list takes both)."""
    entries = [_entry(entry) for entry in (*regular.split(), *given.split())]
    base, done, doing = zip(*entries, strict=True)
    return Verbs(done=any_of(done), doing=any_of(doing), base=any_of(base))


def _entry(entry: str) -> tuple[str, str, str]:
    base, *rest = entry.split("/")
    if rest:
        return base, rest[0], rest[1]
    stem = base.removesuffix("e")
    past = f"{base[:-1]}ied" if base.endswith("y") and base[-2] not in "aeiou" else f"{stem}ed"
    return base, past, f"{stem}ing"
