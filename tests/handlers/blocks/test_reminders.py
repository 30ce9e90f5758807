"""The morning's message, report requests and reminders at home: within Slack's sizes, and saying what they should."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages import OFFERED, speech
from bot.plan import Tracked
from handlers.blocks.home import home
from handlers.blocks.reminders import Morning, Named, Reminder, morning
from handlers.blocks.request import request, waiting
from handlers.blocks.snooze import form
from handlers.blocks.upcoming import Resting, Upcoming
from store.requests import Asked, Request

Make = Callable[..., Tracked]
Many = Callable[[int, str], list[Tracked]]
Check = Callable[..., None]
TODAY = date(2016, 7, 18)
SAID = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)
WILD = st.sampled_from(["word", "<!channel> <@U1>", "&" * 4_000, "a\nb " * 500])


def buttons(payload: dict[str, Any]) -> list[str]:
    rows = [block["elements"] for block in payload["blocks"] if block["type"] == "actions"]
    return [element["action_id"] for row in rows for element in row]


@settings(max_examples=30, deadline=None)
@given(n=st.sampled_from([0, 1, 11, 400]), wild=WILD, language=st.sampled_from(OFFERED))
def test_every_morning_s_message_fits_into_slack(
    n: int, wild: str, language: str, many: Many, slack_takes: Check
) -> None:
    found = many(n, wild if n < 100 else wild[:50])
    own = tuple(Reminder(one, one.assignments[0].party, named=True) for one in found)
    named = tuple(Named(one, (wild, "MEX", "CAN") * 9) for one in found)
    told = Morning(own, named, named)
    if not told.empty:
        slack_takes(morning(told, speech(language), TODAY).payload())


def test_ten_have_buttons_and_the_rest_a_line(many: Many) -> None:
    found = many(35, "Words")
    drawn = morning(
        Morning(tuple(Reminder(one, one.assignments[0].party, named=False) for one in found)), speech("en"), TODAY
    )
    assert buttons(drawn.payload()) == ["report", "remind_snooze", "remind_never"] * 10
    assert "35 commitments that you speak for" in drawn.text
    assert "… and 5 more." in drawn.text


@settings(max_examples=20, deadline=None)
@given(n=st.sampled_from([1, 2, 25]), wild=WILD, language=st.sampled_from(OFFERED))
def test_every_request_fits_into_slack(n: int, wild: str, language: str, many: Many, slack_takes: Check) -> None:
    tracked = {one.commitment.reference: one for one in many(n, wild)}
    lines = tuple(Asked(reference, party, answered=False) for reference in tracked for party in ("MEX", wild))
    asked = Request(1, "C1", language, SAID, "UTS", lines)
    drawn = request(asked, tracked, {"MEX": ["U1"] * 99}, speech(language))
    slack_takes(drawn.payload(), mentions=True)
    slack_takes(waiting([(asked, "https://rcm.slack.com/x")] * 10, speech(language)).payload())


def test_a_party_is_marked_once_it_has_answered_everything(commitment: Make) -> None:
    one = commitment()
    other = replace(one, commitment=replace(one.commitment, label="9.z"))
    tracked = {each.commitment.reference: each for each in (one, other)}
    first, second = tracked
    lines = (
        Asked(first, "MEX", answered=True),
        Asked(second, "MEX", answered=False),
        Asked(first, "CAN", answered=True),
    )
    said = request(Request(1, "C1", "en", SAID, "UTS", lines), tracked, {"MEX": ["U1"]}, speech("en")).text
    assert "⚪ Mexico <@U1> · 1.a.1 ✅, 9.z" in said
    assert "✅ Canada (no focal point yet)" in said


def test_reminders_at_home(commitment: Make, slack_takes: Check) -> None:
    rests = (Resting("AHG2016 1.b", "MEX", date(2016, 7, 25)), Resting("AHG2016 2.b", "MEX", None))
    shown = Upcoming(date(2016, 7, 21), ("AHG2016 1.a.1",), rests * 4)
    view = home([], [commitment()], [], None, speech("en"), TODAY, shown)
    slack_takes(view, most=100)
    said = str(view)
    assert "Next on *21 July 2016*: *AHG2016 1.a.1*" in said
    assert "snoozed until 25 July 2016" in said
    assert "you said that it is not for you" in said
    assert said.count("remind_wake") == 5
    assert "You get no reminders" in str(home([], [], [], None, speech("en"), TODAY, Upcoming(muted=True)))
    assert "Your reminders" not in str(home([], [], [], None, speech("en"), TODAY, Upcoming()))


def test_the_form_offers_a_day_a_week_and_a_date(slack_takes: Check) -> None:
    for language in OFFERED:
        view = form("AHG2016 1.a.1", "AHG2016 1.a.1|MEX", speech(language))
        assert len(view["title"]["text"]) <= 24
        assert [block.get("block_id") for block in view["blocks"]] == [None, "until", "day"]
        assert [one["value"] for one in view["blocks"][1]["element"]["options"]] == ["day", "week", "date"]
