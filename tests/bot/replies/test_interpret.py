from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.plan import Status
from bot.replies import interpret
from bot.replies.reading import SURE

TODAY = date(2016, 7, 20)


@pytest.mark.parametrize(
    "text", ["done", "Enviado", "c'est fait", "en proceso, 40 %", "✅", "on hold", "pas encore commencé"]
)
def test_is_sure_of_plain_reports(text: str) -> None:
    assert interpret(text).confidence >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "it should be done",
        "I think we sent it",
        "creo que ya se envió",
        "me parece que está listo",
        "il me semble que c'est envoyé",
        "almost done, I guess",
        "❌",
    ],
)
def test_asks_where_the_author_guesses(text: str) -> None:
    reading = interpret(text)
    assert reading.status is not None
    assert 0.3 <= reading.confidence < SURE


@pytest.mark.parametrize(
    "text",
    [
        "is 1.b done",
        "Has point 1.b been sent",
        "ok so was 1.a.1 completed",
        "hi, did 1.b go out",
        "a t elle ete transmise",
        "sont elles envoyees",
    ],
)
def test_a_question_without_its_mark_is_one_by_the_order_of_its_words(text: str) -> None:
    assert interpret(text, on="AHG2016 1.b").status is None


@pytest.mark.parametrize("text", ["1.b is done", "elle a ete transmise", "is done, gracias", "Was sent on 3 July"])
def test_the_same_words_in_another_order_report(text: str) -> None:
    assert interpret(text, on="AHG2016 1.b").status is Status.COMPLETED


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("The list was submitted on 15 July 2016.", date(2016, 7, 15)),
        ("Sent to the TS yesterday.", date(2016, 7, 19)),
        ("Se remitió la lista el día de ayer.", date(2016, 7, 19)),
        ("Le Canada a transmis ses noms ce matin.", date(2016, 7, 20)),
        ("done", None),
        ("in progress, we will finish on 3 August 2016", None),
        ("Enviado a la OIM el 22 de julio.", None),
        ("Sent to IOM on 22 July 2015.", date(2015, 7, 22)),
        ("Sent to IOM on Friday.", date(2016, 7, 15)),
        ("Sent to IOM on 20 June.", date(2016, 6, 20)),
        ("Sent to IOM on 20 February.", date(2016, 2, 20)),
    ],
)
def test_tells_the_day_of_the_act(text: str, happened: date | None) -> None:
    assert interpret(text, today=TODAY).happened == happened


def test_keeps_the_authors_own_words_as_the_note() -> None:
    text = "Dear <@U123>,\n\n&gt; names by 28 July\nSent, see <https://example.org/x|the folder>.\n\nRegards,\nAna"
    reading = interpret(text)
    assert reading.note == "Sent, see the folder."
    assert reading.evidence == ("https://example.org/x",)


def test_a_note_begins_after_the_label() -> None:
    reading = interpret("2.f: list attached, done.", on="AHG2016 1.b")
    assert (reading.label, reading.note) == ("2.f", "list attached, done.")


@pytest.mark.parametrize(
    ("text", "on", "label"),
    [
        ("AHG2016 2f done", "AHG2016 1.b", "2.f"),
        ("AHG2016 2f done", "RCM1997 3", "AHG2016 2.f"),
        ("done", "AHG2016 1.b", None),
        ("Is 2.f done?", "AHG2016 1.b", None),
    ],
)
def test_names_the_document_of_a_label_only_where_it_is_another(text: str, on: str, label: str | None) -> None:
    assert interpret(text, on=on).label == label


def test_cuts_a_long_note_at_a_word() -> None:
    note = interpret("We sent the list. " + "word " * 300).note
    assert len(note) <= 500
    assert note.endswith("word…")


def test_quotes_no_link_of_somebody_else() -> None:
    assert interpret("> https://example.org/theirs\nwhat is this?").evidence == ()


def test_a_name_before_a_comma_is_called_and_one_of_the_authors_own_speaks() -> None:
    assert interpret("Honduras, we have sent our list", authors=("MEX",)).party is None
    assert interpret("We, Honduras, have sent our list", authors=("HND",)).party == "HND"


def test_what_a_country_sent_to_the_author_is_its_own_news() -> None:
    reading = interpret("Honduras has sent us its names", authors=("TS",))
    assert (reading.status, reading.party) == (Status.COMPLETED, "HND")
    assert interpret("The TS has sent us the form", authors=("HND",)).status is None


def test_forwarded_mail_is_only_asked_about() -> None:
    reading = interpret(
        "FYI\n---------- Forwarded message ---------\nFrom: Ana\nSubject: list\n\nThe list was sent on Monday."
    )
    assert reading.status is Status.COMPLETED
    assert reading.confidence < SURE


def test_struck_words_and_code_do_not_count() -> None:
    assert interpret("~not started~ done").status is Status.COMPLETED
    assert interpret("```sent```").status is None


TELLING = """
not no yet sent done completed we have will is are the list names Honduras TS > blocked waiting started but and
    once if ? ! , . : ✅ 40 % 1.a.1 ya no está enviado listo falta pendiente aún todavía cuando hemos pas encore fait
    envoyé terminé en cours nous avons dès que reporté https://example.org <@U1> &gt; *
"""
WORDS = st.sampled_from(TELLING.split())


@given(st.text(max_size=300))
def test_any_text_gives_a_reading(text: str) -> None:
    reading = interpret(text, today=TODAY)
    assert 0 <= reading.confidence <= 1
    assert len(reading.note) <= 500


@given(st.lists(WORDS, max_size=30))
def test_any_jumble_of_telling_words_gives_a_reading(words: list[str]) -> None:
    reading = interpret(" ".join(words), today=TODAY)
    assert reading.percent is None or 0 <= reading.percent <= 100
    assert reading.status is not None or reading.party is None


QUESTIONS = {
    "en": ["is {} ", "has Honduras {} ", "have we {} ", "when will it be {} ", "who has {} ", "why is it {} "],
    "es": ["¿está {} ", "¿ya fue {} ", "¿quién lo ha {} ", "¿cuándo estará {} ", "¿por qué no está {} "],
    "fr": ["est-ce {} ", "est-ce que c'est {} ", "qui a {} ", "quand sera-t-il {} ", "pourquoi est-ce {} "],
}
ENDED = {
    "en": ["sent", "done", "completed", "blocked", "postponed", "started", "on hold", "submitted"],
    "es": ["enviado", "listo", "concluido", "bloqueado", "aplazado", "iniciado", "en pausa", "remitido"],
    "fr": ["envoyé", "fait", "terminé", "bloqué", "reporté", "commencé", "en pause", "transmis"],
}


@given(st.data(), st.sampled_from(["en", "es", "fr"]))
def test_a_question_is_never_recorded(data: st.DataObject, language: str) -> None:
    question = data.draw(st.sampled_from(QUESTIONS[language])).format(data.draw(st.sampled_from(ENDED[language])))
    assert interpret(f"{question}?", default_language=language).status is None


@given(
    st.text(alphabet=st.characters(exclude_characters="\n\r\x0b\x0c\u2028\u2029"), max_size=80),
    st.sampled_from(["> ", ">", "&gt; "]),
)
def test_a_quoted_line_never_counts(line: str, mark: str) -> None:
    assert interpret(f"{mark}{line} sent, done, completed ✅ 100 %").status is None


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("On behalf of Honduras, we have sent the list", "HND"),
        ("En nombre de Panamá, hemos enviado la lista", "PAN"),
        ("Au nom du Canada, nous avons transmis la liste", "CAN"),
        ("Regarding Honduras, we have sent them the form", None),
    ],
)
def test_who_speaks_for_a_party_tells_its_progress(text: str, party: str | None) -> None:
    assert interpret(text).party == party
