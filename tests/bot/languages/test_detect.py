from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.detect import detect

SHORT = {
    "en": """done|in progress|not yet|sent yesterday|who owes 2.f?|due this week|what is overdue|all set|working on it
        we're on it|didn't start|show me 1.a.1|next month please|Honduras: completed|still waiting|help|my commitments
        no longer blocked|half way there|Mexico hasn't reported|Has the TS created the folder?|update on 3.a""",
    "es": """listo|en proceso|en curso|en tramite|aun no|ya esta|Enviado 📩|vencimientos de esta semana|que debe Mexico
        ¿y Honduras?|quien debe el 2.f|compromisos de Guatemala|sin iniciar|en ello|ya no esta bloqueado|1.a.1 listo ✔️
        la semana que viene|muestrame 3.a|todavia no|nada todavia|ayuda|suspendido|a la espera de Relaciones Exteriores
        Se remitió ayer|falta la firma|mis compromisos|pendientes|dale, gracias|estado del 1.b""",
    "fr": """c'est fait|cest fait|en cours|pas encore commence|pas encore commencé|envoyé hier|c'est quoi le 2.e ?
        qui doit envoyer ça|échéances de la semaine|echeances de cette semaine|Merci bien !|toujours rien|en attente
        nous y travaillons|quels sont nos engagements|reporté à l'automne|on y travaille|en retard|aide
        transmis ce matin
        et le Canada ?|déjà fait|terminé|bloqué|montre-moi 3.a|j'ai envoyé la liste|le mois prochain""",
}


@pytest.mark.parametrize(
    ("text", "language"),
    [(text.strip(), language) for language, lines in SHORT.items() for text in lines.replace("\n", "|").split("|")],
)
def test_tells_the_language_of_few_words(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    "text", ["", "ok", "1.a.1", "✅", ":white_check_mark:", "<@U123>", "2.f 40 %", "AHG2016 1.a.1"]
)
def test_returns_the_default_where_it_cannot_tell(text: str) -> None:
    assert detect(text) is None
    assert detect(text, "fr") == "fr"


def test_links_and_mentions_do_not_vote() -> None:
    assert detect("listo https://example.org/the/list/of/names <@U123|The Boss> :white_check_mark:") == "es"


SHARED = Path(__file__).parents[4] / "shared" / "documents"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not beside this checkout")
def test_tells_the_language_of_whole_documents() -> None:
    for document in SHARED.glob("*.txt"):
        assert detect(document.read_text()) == document.name.split(".")[1]


def test_of_a_long_document_only_the_beginning_is_looked_at() -> None:
    beginning = "Los Países Miembros enviarán la lista. " * 200
    assert detect(beginning + "The Member Countries will send the list. " * 10_000) == "es"


@given(st.text())
def test_any_text_gets_a_known_language_or_the_default(text: str) -> None:
    assert detect(text, "es") in ("en", "es", "fr")


@pytest.mark.parametrize("text", ["legislation on carriers", "lejislation on cariers", "national legislation"])
def test_an_ending_that_two_languages_share_decides_for_neither(text: str) -> None:
    assert detect(text) != "fr"
    assert detect(text, "en") == "en"
