"""When a channel wants its digest, in the words that people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.schedules import Schedule, UnclearSchedule, parse_schedule


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on monday 09:00 America/Mexico_City es", Schedule(0, (9, 0), "America/Mexico_City", ("es",))),
        ("on Mondays at 9 in america/mexico_city, spanish", Schedule(0, (9, 0), "America/Mexico_City", ("es",))),
        ("los viernes a las 14:30 en español", Schedule(4, (14, 30), None, ("es",))),
        ("el miércoles 8h30", Schedule(2, (8, 30), None, ())),
        ("chaque jeudi à 9h fr", Schedule(3, (9, 0), None, ("fr",))),
        ("tuesday 2pm", Schedule(1, (14, 0), None, ())),
        ("sunday 12am UTC", Schedule(6, (0, 0), "UTC", ())),
        ("lunes 9:00 en America/Panama", Schedule(0, (9, 0), "America/Panama", ())),
        ("monday 09:00 en", Schedule(0, (9, 0), None, ("en",))),
        ("english", Schedule(languages=("en",))),
        ("friday", Schedule(4)),
        ("monday 09:00 es en", Schedule(0, (9, 0), None, ("es", "en"))),
        ("monday 09:00 en es", Schedule(0, (9, 0), None, ("en", "es"))),
        ("lunes a las 9 en español y francés", Schedule(0, (9, 0), None, ("es", "fr"))),
        ("Monday 9am English and Spanish", Schedule(0, (9, 0), None, ("en", "es"))),
        ("lundi 9h fr/en America/Toronto", Schedule(0, (9, 0), "America/Toronto", ("fr", "en"))),
    ],
)
def test_understands_the_weekly_hour_in_three_languages(text: str, expected: Schedule) -> None:
    assert parse_schedule(text) == expected


@pytest.mark.parametrize(
    "text", ["on someday 09:00", "monday 25:00", "monday 13pm", "monday 09:75", "monday Mars/Olympus", "es en fr"]
)
def test_names_the_first_word_that_it_does_not_understand(text: str) -> None:
    with pytest.raises(UnclearSchedule) as unclear:
        parse_schedule(text)
    assert unclear.value.word in text


@given(st.text(max_size=60))
def test_any_text_is_a_schedule_or_unclear(text: str) -> None:
    try:
        schedule = parse_schedule(text)
    except UnclearSchedule:
        return
    assert schedule.weekday in {None, *range(7)}
    hour, minute = schedule.time or (0, 0)
    assert 0 <= hour < 24
    assert 0 <= minute < 60
    assert len(schedule.languages) <= 2
