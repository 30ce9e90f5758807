"""The Home tab and the report form: complete, within Slack's sizes, and in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages import OFFERED, speech
from bot.plan import Status, Tracked
from handlers.blocks.desk import Desk
from handlers.blocks.drawing import fallback
from handlers.blocks.home import home
from handlers.blocks.report_modal import modal
from store.subscriptions import Subscription

Make = Callable[..., Tracked]
Many = Callable[[int, str], list[Tracked]]
Check = Callable[..., None]
TODAY = date(2016, 7, 18)
SAID = datetime(2016, 7, 17, 15, 0, tzinfo=UTC)


def words(view: dict[str, Any]) -> str:
    return fallback(view["blocks"])


def test_the_home_tab_shows_what_one_owes_with_a_button_to_report(commitment: Make) -> None:
    owed = [commitment(responsible=("MEX",), said={"MEX": Status.IN_PROGRESS}, note="half done")]
    update = owed[0].last_update
    assert update is not None
    view = home(owed, owed, [update], None, speech("en"), TODAY)
    assert words(view).splitlines()[:3] == [
        "1 commitment is yours",
        "🟡 1.a.1 The names of the specialized focal points will be submitted to the Technical Secretariat.",
        "Mexico · in 10 days (28 July 2016)",
    ]
    assert "AHG2016 1.a.1 · Mexico, in progress, 17 July 2016 · “half done”" in words(view)
    assert "• in 10 days (28 July 2016): 1.a.1" in words(view)
    assert view["blocks"][1]["accessory"]["value"] == "AHG2016 1.a.1"
    assert "secretariat:" not in words(view)


def test_an_observer_sees_the_plan_and_the_help(many: Many) -> None:
    view = home([], many(30, "Words"), [], None, speech("es"), TODAY)
    assert words(view).startswith("El plan de acción\n")
    assert "con la fecha ya pasada" in words(view)
    assert "/rapporteur" in words(view)


def test_the_secretariat_also_sees_what_waits_for_it_and_its_commands(commitment: Make) -> None:
    weekly = Subscription("C1", 0, 8, 0, "America/Costa_Rica", ("es",), SAID, "U1", SAID)
    waiting = Desk(("a.pdf", "b.docx"), (("HND", 3), ("BLZ", 1)), ("PAN",), ("Red X",), (weekly,))
    said = words(home([], [commitment()], [], waiting, speech("en"), TODAY))
    assert said.splitlines()[:6] == [
        "For the secretariat",
        "📝 2 drafts are open: a.pdf and b.docx. `/plan drafts`",
        "💬 Not yet reported on what is due or past its date: Honduras (3) and Belize (1).",
        "👤 Without a focal point: Panama.",
        "❓ Names that I do not know, as the documents give them: Red X.",
        "🗓️ <#C1>: every Monday at 08:00 (America/Costa_Rica), in Spanish",
    ]
    assert "names a focal point" in said


def test_an_empty_desk_has_the_commands_alone(commitment: Make) -> None:
    assert words(home([], [commitment()], [], Desk(), speech("fr"), TODAY)).startswith("Pour le secrétariat\n")


def full(wild: str) -> Desk:
    """Return a desk with more of everything than there is room for."""
    return Desk((wild,) * 99, ((wild, 10**9),) * 99, (wild,) * 99, (wild,) * 99)


def test_of_many_digests_the_first_are_shown(commitment: Make, slack_takes: Check) -> None:
    weekly = Subscription("C1", 6, 23, 59, "America/Argentina/ComodRivadavia", ("fr",), SAID, "U1", SAID)
    view = home([], [commitment()], [], Desk(digests=(weekly,) * 99), speech("en"), TODAY)
    assert "… and 89 more." in words(view)
    slack_takes(view, most=100, mentions=True)


def test_an_empty_plan_is_said() -> None:
    assert "The plan holds no document yet." in words(home([], [], [], None, speech("en"), TODAY))


@settings(max_examples=40, deadline=None)
@given(
    n=st.sampled_from([0, 1, 16, 3000]),
    wild=st.sampled_from(["word", "<!channel>", "&" * 40_000, "a\nb " * 500]),
    language=st.sampled_from(OFFERED),
)
def test_every_home_tab_fits_into_slack(
    n: int, wild: str, language: str, many: Many, commitment: Make, slack_takes: Check
) -> None:
    text = wild if n < 100 else wild[:50]
    update = commitment(said={"MEX": Status.ON_HOLD}, note=wild, evidence=(wild,)).last_update
    assert update is not None
    owed = many(n, text)
    slack_takes(home(owed, owed, [update] * 5, full(wild), speech(language), TODAY), most=100)


def inputs(view: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {b["block_id"]: b["element"] for b in view["blocks"] if b["type"] == "input"}


def test_the_form_asks_for_everything_under_the_names_that_the_handler_reads(many: Many) -> None:
    view = modal(many(3, "Words"), ("MEX", "TS"), None, "{}", speech("en"), tuple(Status))
    fields = inputs(view)
    assert list(fields) == ["commitment", "party", "status", "percent", "note", "happened", "evidence"]
    assert {element["action_id"] for element in fields.values()} == {"value"}
    assert [o["value"] for o in fields["commitment"]["options"]] == ["AHG2016 1.1", "AHG2016 1.2", "AHG2016 1.3"]
    assert [o["text"]["text"] for o in fields["party"]["options"]] == ["Mexico", "Technical Secretariat"]
    assert [o["value"] for o in fields["status"]["options"]] == ["pending", "in_progress", "completed", "on_hold"]
    assert view["callback_id"] == "report"
    assert [b["block_id"] for b in view["blocks"] if not b["optional"]] == ["commitment", "status"]


def test_one_party_is_not_asked_for(many: Many) -> None:
    assert "party" not in inputs(modal(many(3, "Words"), ("MEX",), None, "{}", speech("en"), tuple(Status)))


def test_a_chosen_commitment_is_shown_instead_of_asked_for(many: Many) -> None:
    view = modal(many(3, "Words"), ("MEX",), "AHG2016 1.2", '{"reference": "AHG2016 1.2"}', speech("es"), tuple(Status))
    assert "commitment" not in inputs(view)
    assert "*AHG2016 1.2*" in view["blocks"][0]["text"]["text"]
    assert view["private_metadata"] == '{"reference": "AHG2016 1.2"}'


def test_metadata_that_slack_would_not_take_is_refused(many: Many) -> None:
    with pytest.raises(ValueError, match="private_metadata"):
        modal(many(1, "Words"), ("MEX",), None, "x" * 3001, speech("en"), tuple(Status))


@settings(max_examples=30, deadline=None)
@given(
    n=st.sampled_from([1, 100, 3000]),
    wild=st.sampled_from(["w", "<!channel> <@U1>", "&" * 40_000]),
    language=st.sampled_from(OFFERED),
    chosen=st.sampled_from([None, "AHG2016 1.1"]),
)
def test_every_form_fits_into_slack(
    n: int, wild: str, language: str, chosen: str | None, many: Many, slack_takes: Check
) -> None:
    text = wild if n <= 100 else wild[:50]
    view = modal(many(n, text), ("MEX", "HND") * 60, chosen, "{}", speech(language), tuple(Status))
    slack_takes(view, most=100)
    for name in ("title", "submit", "close"):
        assert 1 <= len(view[name]["text"]) <= 24
