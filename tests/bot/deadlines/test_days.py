"""Days in what people write. Today is Monday, 18 July 2016."""

from __future__ import annotations

from datetime import date

import pytest

from bot.deadlines import find_days

TODAY = date(2016, 7, 18)

CASES = [
    ("We sent it on 15 July.", "en", "2016-07-15"),
    ("It was submitted on July 15th, 2015.", "en", "2015-07-15"),
    ("Done yesterday", "en", "2016-07-17"),
    ("Published the day before yesterday", "en", "2016-07-16"),
    ("Handed over last Friday.", "en", "2016-07-15"),
    ("We will meet next Thursday", "en", "2016-07-21"),
    ("three days ago", "en", "2016-07-15"),
    ("Finished on the 12th.", "en", "2016-07-12"),
    ("sent on 28 December", "en", "2016-12-28"),
    ("Se remitió el 15 de julio.", "es", "2016-07-15"),
    ("Se envió ayer", "es", "2016-07-17"),
    ("Se envió anteayer", "es", "2016-07-16"),
    ("Lo entregamos el viernes pasado", "es", "2016-07-15"),
    ("hace dos semanas", "es", "2016-07-04"),
    ("lo mandamos esta mañana", "es", "2016-07-18"),
    ("lo mandamos mañana", "es", "2016-07-19"),
    ("Transmis le 14 juillet", "fr", "2016-07-14"),
    ("Transmis ce matin", "fr", "2016-07-18"),
    ("Transmis avant-hier", "fr", "2016-07-16"),
    ("Transmis vendredi dernier", "fr", "2016-07-15"),
    ("il y a une semaine", "fr", "2016-07-11"),
]


@pytest.mark.parametrize(("text", "language", "day"), CASES)
def test_names_a_day(text: str, language: str, day: str) -> None:
    assert [one.day.isoformat() for one in find_days(text, language, TODAY)] == [day]


def test_a_report_of_what_was_done_names_the_past() -> None:
    assert find_days("enviado el 3 de agosto", "es", TODAY)[0].day == date(2016, 8, 3)
    assert find_days("enviado el 3 de agosto", "es", TODAY, past=True)[0].day == date(2015, 8, 3)
    assert find_days("sent on Tuesday", "en", TODAY)[0].day == date(2016, 7, 19)
    assert find_days("sent on Tuesday", "en", TODAY, past=True)[0].day == date(2016, 7, 12)


def test_a_part_of_the_day_is_no_day() -> None:
    assert find_days("trabajamos por la mañana", "es", TODAY) == []


def test_a_label_is_no_day() -> None:
    assert find_days("1.a.1 and 2.f are done, 60 %", "en", TODAY) == []
