"""Spanish verb forms: regular ones conjugated, irregular ones given. Folded, save those that only an accent tells."""

from __future__ import annotations

from bot.replies.folding import fold
from bot.replies.verbs import Verbs, any_of

_CLITIC = r"(?:(?:se|me|nos)?(?:l[oae]s?)?)"


def spanish(infinitives: str, irregular: str = "") -> Verbs:
    """The forms of regular verbs by infinitive, and of irregular ones given as "infinitive/participle/gerund/past,past"
    (an underscore for a blank).

    Participles come in both genders and numbers. The third person of the past of verbs in -ar ("envió") is `marked`:
    without its accent it is the present or a noun. `past` of -ar and -ir includes the first person plural, which is
    also the present.
    """
    verbs = [_regular(infinitive) for infinitive in infinitives.split()]
    verbs += [_irregular(entry.replace("_", " ")) for entry in irregular.split()]
    return Verbs(
        done=any_of([form for verb in verbs for form in verb[0]]),
        doing=any_of([f"{verb[1]}{_CLITIC}" for verb in verbs]),
        base=any_of([f"{verb[2]}{_CLITIC}" for verb in verbs]),
        past=any_of([form for verb in verbs for form in verb[3]]),
        marked=any_of([form for verb in verbs for form in verb[4]]),
        told=any_of([fold(form) for verb in verbs for form in verb[4]]),
    )


_Forms = tuple[list[str], str, str, list[str], list[str]]


def _regular(infinitive: str) -> _Forms:
    stem, ending = infinitive[:-2], infinitive[-2:]
    if ending == "ar":
        past, marked = [f"{stem}amos", f"{stem}aron"], [f"{stem}ó", f"{_before_e(stem)}é"]
        return _agreeing(f"{stem}ado"), f"{stem}ando", infinitive, past, marked
    glide = stem[-1] == "u" and stem[-2:] not in ("gu", "qu")
    soft = f"{stem}y" if glide else f"{stem}i"
    past = [f"{stem}imos", f"{soft}eron", f"{soft}o", f"{stem}i"]
    return _agreeing(f"{stem}ido"), f"{soft}endo", infinitive, past, []


def _irregular(entry: str) -> _Forms:
    infinitive, participle, gerund, past = entry.split("/")
    return _agreeing(participle), gerund, infinitive, past.split(","), []


def _agreeing(participle: str) -> list[str]:
    word, *rest = participle.split(" ", 1)
    return [" ".join([word[:-1] + ending, *rest]) for ending in ("o", "a", "os", "as")]


def _before_e(stem: str) -> str:
    """The stem as it is spelled before an e: entregué, publiqué, empecé."""
    spelled = {"g": "gu", "c": "qu", "z": "c"}
    return stem[:-1] + spelled.get(stem[-1], stem[-1])
