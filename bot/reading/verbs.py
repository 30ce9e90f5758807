"""The forms of verbs, from a language's endings: `[conjugation]` and `[verbs]` of its lexicon.

A verb is written "infinitive", "infinitive/stem,stem" or "infinitive/stem,stem/form,form": further stems take the
endings too, further forms stand as they are. An underscore is a blank; the first word
is conjugated, and the others follow each of its forms that is one word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

SPACE = r"\s+"


@dataclass(frozen=True, slots=True)
class Conjugation:
    """`endings` and `participles` by the infinitive's ending; `perfect` holds `{participle}`; `future` ends it."""

    endings: Mapping[str, Sequence[str]]
    participles: Mapping[str, Sequence[str]]
    perfect: str
    clitics: str
    future: Sequence[str]


@dataclass(frozen=True, slots=True)
class Forms:
    """Alternatives for a pattern: what tells that it is done (`told`), infinitive, participle, and future."""

    told: str
    infinitive: str
    participle: str
    future: str


def conjugated(verbs: Sequence[str], by: Conjugation) -> Forms:
    """Return the forms of a class of verbs."""
    told, infinitives, participles, futures = [], [], [], []
    for verb in verbs:
        infinitive, stems, forms = [*verb.replace("_", " ").split("/"), "", ""][:3]
        head, _, rest = infinitive.partition(" ")
        behind = rf"\s+{rest}" if rest else ""
        infinitives.append(f"{head}{by.clitics}{behind}")
        futures += [f"{head.removesuffix('e')}{ending}{behind}" for ending in by.future]
        own = list(_participles(head, stems, by))
        participles += [f"{word}{behind}" for word in own]
        told += [f"{form}{behind}" for form in _told(head, stems, by)]
        told += [form if " " in form else f"{form}{behind}" for form in filter(None, forms.split(","))]
        if own:
            told.append(by.perfect.replace("{participle}", f"(?:{'|'.join(own)})") + behind)
    return Forms(_any(told), _any(infinitives), _any(participles), _any(futures))


def _told(head: str, stems: str, by: Conjugation) -> Iterator[str]:
    ending = _ending(head, by.endings)
    for stem in _stems(head, ending, stems):
        yield from (stem + end for end in by.endings[ending])


def _participles(head: str, stems: str, by: Conjugation) -> Iterator[str]:
    ending = _ending(head, by.participles)
    for stem in _stems(head, ending, stems):
        yield from (stem + end for end in by.participles[ending])


def _stems(head: str, ending: str, stems: str) -> list[str]:
    return [head[: len(head) - len(ending)], *filter(None, stems.split(","))]


def _ending(head: str, endings: Mapping[str, Sequence[str]]) -> str:
    return max((end for end in endings if head.endswith(end)), key=len)


def _any(forms: Sequence[str]) -> str:
    if not forms:
        return "(?!)"
    alternatives = sorted(dict.fromkeys(forms), key=lambda form: (-len(form), form))
    return rf"\b(?:{'|'.join(form.replace(' ', SPACE) for form in alternatives)})\b"
