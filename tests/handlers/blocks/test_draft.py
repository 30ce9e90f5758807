"""A draft in its message: what stands in the way, what was set aside, and Slack's limits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.drafts import Draft as Body
from bot.languages import OFFERED, speech
from bot.plan import Commitment, Deadline, DeadlineKind, Owed, Reason, SetAside
from handlers.blocks import draft as drawn
from handlers.blocks import draft_forms
from store.drafts import Draft

Check = Callable[..., None]
DAY = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)


def body(n: int = 2, text: str = "To publish a guide", label: str = "", owing: tuple[str, ...] = ("TS",)) -> Body:
    many = tuple(Commitment("WG", label or f"1.{i}", text, "Work", "1", owing, (), None) for i in range(n))
    days = (date(2016, 7, 4), date(2016, 7, 5))
    return Body("WG", "Working Group", "San José", *days, "en", ("MEX",), many, (SetAside(text, Reason.THANKS),) * n)


def kept(page: int = 0) -> Draft:
    return Draft("d" * 36, "F1", "paper.pdf", "C1", "en", "", None, 0, page, "U1", "U2", DAY, DAY)


def test_what_stands_in_the_way_names_the_commitments() -> None:
    doubled = body(label="1.a")
    assert drawn.in_the_way(doubled, speech("en")) == [
        "More than one commitment bears the label 1.a. Give each one its own."
    ]
    unowed = body(owing=())
    assert drawn.in_the_way(unowed, speech("es")) == ["Aún nadie responde por 1.0 y 1.1. Elija quién."]
    assert drawn.in_the_way(replace(body(), start=None), speech("en"))[0].startswith("The days of the meeting")
    assert drawn.in_the_way(body(), speech("fr")) == []


def test_pages_of_commitments_are_followed_by_what_was_set_aside() -> None:
    long = body(23)
    assert (drawn.first_aside(long), drawn.pages(long)) == (3, 6)
    last = drawn.draft(kept(5), long, speech("en"))
    assert "23 sentences were set aside" in last.text
    takes = [b["accessory"]["value"] for b in last.blocks if b.get("accessory", {}).get("action_id") == "draft_take"]
    assert [value.rsplit(":", 1)[-1] for value in takes] == ["20", "21", "22"]


def test_a_party_that_nobody_knows_is_marked_in_the_message_and_the_form() -> None:
    strange = body(1, owing=("MEX + Red Andina",))
    assert "❓ I do not know Red Andina." in drawn.draft(kept(), strange, speech("en")).text
    form = draft_forms.correct(strange.commitments[0], "{}", speech("en"))
    assert "❓ Mexico + Red Andina" in str(form)


@settings(max_examples=30, deadline=None)
@given(
    n=st.sampled_from([0, 1, 10, 45]),
    page=st.integers(0, 12),
    wild=st.sampled_from(["word", "<!channel>", "&" * 4_000, "a\nb " * 500, "*_`"]),
    language=st.sampled_from(OFFERED),
)
def test_every_page_fits_into_slack(n: int, page: int, wild: str, language: str, slack_takes: Check) -> None:
    long = replace(body(n, wild, owing=("MEX", wild.strip() or "x")), title=wild, place=wild)
    slack_takes(drawn.draft(kept(page), long, speech(language)).payload())


@pytest.mark.parametrize("language", OFFERED)
def test_the_forms_fit_into_slack(language: str, slack_takes: Check) -> None:
    deadline = Deadline("within " + "many " * 700, None, None, DeadlineKind.RECURRING)
    one = replace(body(1, "long words " * 200).commitments[0], deadline=deadline, owed=Owed.JOINT)
    forms: list[dict[str, Any]] = [
        draft_forms.correct(one, "{}", speech(language)),
        draft_forms.correct(
            replace(one, text="x" * 5_000, responsible=tuple(f"Body {i}" for i in range(150))), "{}", speech(language)
        ),
        draft_forms.add("{}", speech(language)),
        draft_forms.head(body(), "{}", speech(language)),
        draft_forms.split(one, "{}", speech(language)),
    ]
    for form in forms:
        slack_takes(form, most=100)


def test_many_open_drafts_fit_into_a_list(slack_takes: Check) -> None:
    many = [replace(kept(), body=body(), name="<!channel>" * 30)] * 60
    slack_takes(drawn.listed(many, speech("en")).payload(), mentions=True)
