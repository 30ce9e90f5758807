"""French verb forms: regular ones in -er conjugated, the others given. Folded, save those that only an accent tells."""

from __future__ import annotations

from bot.replies.lexicon import BEGINNING
from bot.replies.verbs import Verbs, any_of

_AUXILIARY = (
    r"(?:a|ont|avons|ai|avez|as|est|sont|ete|etait|etaient|sommes|suis|deja|tout|tous|toutes|toute|presque|enfin|bien|"
    r"completement|entierement|partiellement)"
)
# Words of denial and of the future go before the participle and are no part of it: they must still be seen.
_SEEN = (
    *(
        "pas",
        "pas encore",
        "rien",
        "jamais",
        "non",
        "plus",
        "ni",
        "toujours pas",
        "sera",
        "seront",
        "serait",
        "seraient",
    ),
    *("aura", "auront", "aurons", "soit", "soient", "etre", "avoir"),
)
_AFTER_SEEN = "|".join(rf"(?<=\b{word} )" for word in _SEEN)
_BETWEEN = r"(?:(?!pas\b|rien\b|jamais\b|plus\b|ni\b|aucun)\w+ )?"


def french(regular: str, given: str = "") -> Verbs:
    """The forms of verbs in -er by infinitive, and of others given as "infinitive/participle/first person plural".

    Participles come in both genders and numbers. Without its accent a participle in -é is also the present ("termine")
    and often a noun ("adresses"): so it is `done` only after an auxiliary or where a clause begins, or in the feminine;
    with its accent it is `marked`. An underscore stands for a blank.
    """
    stems = [infinitive[:-2] for infinitive in regular.split()]
    others = [entry.replace("_", " ").split("/") for entry in given.split()]
    bare = any_of([f"{_folded(stem)}{ending}" for stem in stems for ending in ("e", "es")])
    feminine = [f"{_folded(stem)}{ending}" for stem in stems for ending in ("ee", "ees")]
    agreeing = [form for other in others for form in _agreeing(other[1])]
    return Verbs(
        done=rf"{any_of(feminine + agreeing)}|(?:{_AUXILIARY} {_BETWEEN}|{_AFTER_SEEN}|{BEGINNING})(?:{bare})",
        marked=any_of([f"{stem}{ending}" for stem in stems for ending in ("é", "ée", "és", "ées")]),
        doing=r"(?!)",
        base=any_of([f"{_folded(stem)}er" for stem in stems] + [_folded(other[0]) for other in others]),
        we=any_of([_we(_folded(stem)) for stem in stems] + [_folded(other[2]) for other in others if other[2]]),
    )


def _agreeing(participle: str) -> list[str]:
    word, *rest = participle.split(" ", 1)
    plural = word if word.endswith("s") else f"{word}s"
    return [" ".join([_folded(form), *rest]) for form in (word, plural, f"{word}e", f"{word}es")]


def _we(stem: str) -> str:
    return f"{stem}eons" if stem.endswith("g") else f"{stem}ons"


def _folded(word: str) -> str:
    return word.translate(str.maketrans("éèêàâîïôûùç", "eeeaaiiouuc"))
