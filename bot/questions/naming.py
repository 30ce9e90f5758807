"""Words by which people name documents and themes, in the three languages, folded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Naming:
    """Patterns and numbers; `links` may stand between a paper or place and its year."""

    papers: str
    decided: str
    links: str
    parts: str
    themes: str
    numero: str
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]


NAMING = Naming(
    papers=(
        r"communiques?|conclusions?|declarations?|documents?|papers?|plan(?: of action)?|action plan|agreements?|"
        r"conference|meeting|comunicado|conclusiones|declaracion|documentos?|plan de accion|acuerdos?|conferencia|"
        r"reunion|compromisos?|decisiones|plan d'action|accords?|reunion|"
        r"commitments?|engagements?|decisions?|text|texto|texte|resolutions?|resoluciones"
    ),
    decided=(
        r"(?:was|were|been|we|they) (?:decided|agreed)(?: (?:on|to|upon))?|agreed|decided|"
        r"(?:se )?(?:acordo|decidio|convino|acordamos|acordaron)|"
        r"acordado|decidido|(?:a ete |on a |avons )?(?:decide|convenu|arrete)"
    ),
    links=r"of|from|the|in|at|year|by|joint|final|de|del|la|el|en|los|las|ano|du|des|l|d|le|les|back|a|conjunto|conjoint|commun",
    parts=r"parte?|partie",
    themes=r"themes?|headings?|topics?|sections?|chapters?|pillars?|tema|capitulo|seccion|eje|apartado|rubro|bloque|chapitre|volet|axe|rubrique|titre",
    numero=r"number|no\.?|numero|n[o°º]\.?",
    numbers={
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "uno": 1,
        "dos": 2,
        "tres": 3,
        "cuatro": 4,
        "cinco": 5,
        "seis": 6,
        "un": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
    },
    ordinals={
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "primer": 1,
        "primero": 1,
        "segundo": 2,
        "tercer": 3,
        "tercero": 3,
        "cuarto": 4,
        "quinto": 5,
        "premier": 1,
        "premiere": 1,
        "deuxieme": 2,
        "seconde": 2,
        "troisieme": 3,
        "quatrieme": 4,
        "cinquieme": 5,
    },
)
