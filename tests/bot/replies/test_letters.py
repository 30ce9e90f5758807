from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.letters import body
from bot.replies.lexicons import LANGUAGES, lexicon

LETTERS = [lexicon(language).grammar.letters for language in LANGUAGES]
LONG = "This line goes on and on, as no name and no post does, and so it is no signature at all"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Dear colleagues,\n\nWe sent it.\n\nBest regards,\nJ. Peña\nDirector, Honduras", "We sent it."),
        ("Estimados colegas:\n\nSe remitió.\n\nAtentamente,\nLic. R. Flores", "Se remitió."),
        ("Bonjour à tous,\nc'est fait.\nCordialement\nP. Roy", "c'est fait."),
        ("Hi Ana, we sent it", "we sent it"),
        ("Dear all,\nGood morning,\nSent.", "Sent."),
        ("> what of the list?\nSent", "Sent"),
        ("&gt; what of the list?\nSent", "Sent"),
        (">>> all\nof\nthis", ""),
        ("Sent\nSent from my iPhone", "Sent"),
        ("Listo\nEnviado desde mi iPhone", "Listo"),
        ("Fait\nEnvoyé de mon téléphone", "Fait"),
        ("Sent.\nOn 12 July 2016, Ana wrote:\n> is it sent?", "Sent."),
        ("Sent.\nEl 12 de julio, Ana escribió:\n¿ya está?", "Sent."),
        ("We sent it.\n-- Ana, Honduras", "We sent it."),
        ("En attente.\n--\nJean Tremblay\nAmbassade du Canada", "En attente."),
        ("Listo.\n-- \nMaría Peña", "Listo."),
        ("1.b done\n--\n2.f in progress", "1.b done\n--\n2.f in progress"),
        (f"We are drafting it.\nThanks\n{LONG}", f"We are drafting it.\nThanks\n{LONG}"),
        ("Sent by email to the TS", "Sent by email to the TS"),
    ],
)
def test_keeps_only_the_authors_own_words(text: str, own: str) -> None:
    assert body(text, LETTERS).own == own


def test_sets_forwarded_mail_apart() -> None:
    text = "FYI\n---------- Forwarded message ---------\nFrom: Ana\nSubject: list\n\nThe list was sent."
    found = body(text, LETTERS)
    assert (found.own, found.forwarded) == ("FYI", "The list was sent.")


@given(st.text())
def test_takes_any_text(text: str) -> None:
    found = body(text, LETTERS)
    assert len(found.own) + len(found.forwarded) <= len(text)
