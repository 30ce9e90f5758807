from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.plan import Status
from bot.replies import interpret
from bot.replies.lexicons import LANGUAGES, lexicon
from bot.replies.shorthand import written_out


@pytest.mark.parametrize(
    ("typed", "meant", "language"),
    [
        ("tuvimos q pararlo xq no hay fondos", "tuvimos que pararlo porque no hay fondos", "es"),
        ("ya ta", "ya esta", "es"),
        ("Q paso x alla", "que paso por alla", "es"),
        ("we r done tmw", "we are done tomorrow", "en"),
        ("cant go on bc of you", "can't go on because of you", "en"),
        ("c fait", "c'est fait", "fr"),
        ("cest fini, jai tt transmis", "c'est fini, j'ai tout transmis", "fr"),
        ("on na pas commence", "on n'a pas commence", "fr"),
        ("quil sest dit", "qu'il s'est dit", "fr"),
    ],
)
def test_writes_out_what_phones_shorten(typed: str, meant: str, language: str) -> None:
    assert written_out(typed, language) == meant


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("plan C", "fr"),
        ("il a fait un test dans le nord", "fr"),
        ("el anexo D.", "es"),
        ("R&D in the U.S. on q@example.org", "en"),
        ("www.x.org/q", "es"),
        ("la voix de la radio", "fr"),
    ],
)
def test_leaves_what_is_no_shorthand(text: str, language: str) -> None:
    assert written_out(text, language) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_out_stays_so(language: str) -> None:
    for meant in lexicon(language).shorthand.values():
        assert written_out(meant, language) == meant


@given(st.text(), st.sampled_from(LANGUAGES))
def test_takes_any_text(text: str, language: str) -> None:
    written_out(text, language)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("tuvimos q congelarlo", Status.ON_HOLD),
        ("cest transmis", Status.COMPLETED),
        ("g pas commencé", Status.PENDING),
        ("we havent begun", Status.PENDING),
        ("merci de cocher comme fait", Status.COMPLETED),
        ("please close this item", Status.COMPLETED),
        ("la pusimos en la valija", Status.COMPLETED),
        ("dropped it in the pouch", Status.COMPLETED),
        ("sin su visto bueno no podemos avanzar", Status.ON_HOLD),
        ("vamos empezando", Status.IN_PROGRESS),
    ],
)
def test_hears_it_through_the_shorthand(text: str, status: Status) -> None:
    assert interpret(text).status is status
