"""The amending form and the lines of a history: within Slack's sizes, in three languages, and true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages import OFFERED, speech
from bot.plan import Amendment, AmendmentKind, Deadline, Status, Tracked
from handlers.blocks import amend_form, amendments, posts
from handlers.blocks.card import card
from handlers.blocks.drawing import fallback
from handlers.blocks.lines import entry

Make = Callable[..., Tracked]
Check = Callable[..., None]
TODAY = date(2016, 8, 20)
DAY, MOVED = date(2016, 7, 28), date(2016, 8, 15)


def amendment(kind: AmendmentKind, by: str | None = "AHG2017 2.a", **more: Any) -> Amendment:
    fields: dict[str, Any] = {
        "before": Deadline("by July 28, 2016", DAY, DAY),
        "after": Deadline("", MOVED, MOVED),
        "note": "",
    }
    return Amendment(
        id=1, kind=kind, reference="AHG2016 1.a.1", by=by, effective=date(2017, 8, 3),
        recorded=datetime(2017, 8, 4, tzinfo=UTC), recorded_by="U1", **(fields | more),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "language", "says"),
    [
        (
            amendment(AmendmentKind.MOVED),
            "en",
            "Moved from 28 July 2016 to 15 August 2016 (*AHG2017 2.a*, from 3 August 2017)",
        ),
        (
            amendment(AmendmentKind.MOVED),
            "es",
            "Plazo: antes 28 de julio de 2016, ahora 15 de agosto de 2016 (*AHG2017 2.a*, desde el 3 de agosto de",
        ),
        (
            amendment(AmendmentKind.MOVED, None),
            "fr",
            "Échéance : auparavant 28 juillet 2016, désormais 15 août 2016 (à partir du 3 août 2017)",
        ),
        (amendment(AmendmentKind.MOVED, before=None), "en", "Date set: 15 August 2016 (*AHG2017 2.a*, from 3 August"),
        (amendment(AmendmentKind.RENEWED, None), "en", "Next date: 15 August 2016 (from 3 August 2017)"),
        (amendment(AmendmentKind.SUPERSEDED), "fr", "Remplacé par *AHG2017 2.a* (à partir du 3 août 2017)"),
        (amendment(AmendmentKind.CLOSED, "AHG2017"), "es", "Cerrado por *AHG2017* (desde el 3 de agosto de 2017)"),
        (amendment(AmendmentKind.CLOSED, None), "en", "Closed (from 3 August 2017)"),
    ],
)
def test_an_amendment_in_words(one: Amendment, language: str, says: str) -> None:
    assert amendments.said(one, speech(language)).startswith(says)


def test_a_moved_deadline_is_shown_without_the_words_that_are_true_no_more(commitment: Make) -> None:
    one = commitment(due=MOVED, phrase="")
    assert "When: 🕒 past its date, 5 days ago, 15 August 2016\n" in card(one, speech("en"), today=TODAY).readable()


def test_what_ended_is_not_past_its_date_and_is_not_reported_on(commitment: Make) -> None:
    one = replace(commitment(), amendments=(amendment(AmendmentKind.SUPERSEDED),))
    drawn = card(one, speech("en"), today=TODAY)
    assert "past its date" not in drawn.readable()
    assert [element["action_id"] for element in drawn.blocks[-1]["elements"]] == ["history"]
    assert "Reply in this thread" not in posts.commitment(one, speech("en")).readable()
    said = entry(one, speech("en"), TODAY, alone=True)
    assert said.startswith("↪️ *1.a.1*")
    assert said.endswith("Superseded by *AHG2017 2.a* (from 3 August 2017)")


def test_a_card_tells_what_it_replaces(commitment: Make) -> None:
    one = replace(commitment(), replaces=("AHG2015 1", "AHG2015 2"))
    assert "Replaces AHG2015 1 and AHG2015 2" in card(one, speech("en"), today=TODAY).readable()


def test_the_button_of_the_secretariat_is_on_its_own_cards_alone(commitment: Make) -> None:
    def named(*, office: bool) -> list[str]:
        drawn = card(commitment(), speech("en"), today=TODAY, office=office)
        return [element["action_id"] for element in drawn.blocks[-1]["elements"]]

    assert named(office=True) == ["report", "history", "amend", "ask_update"]
    assert named(office=False) == ["report", "history"]


def test_the_form_offers_to_take_back_only_what_there_is(commitment: Make) -> None:
    def choices(one: Tracked) -> list[str]:
        view = amend_form.form(one, one.amendments, "{}", speech("en"))
        (what,) = [block for block in view["blocks"] if block.get("block_id") == "what"]
        return [option["value"] for option in what["element"]["options"]]

    kinds = ["superseded", "closed", "moved", "renewed"]
    assert choices(commitment()) == kinds
    assert choices(replace(commitment(), amendments=(amendment(AmendmentKind.MOVED),))) == [*kinds, "take_back"]
    assert choices(replace(commitment(), amendments=(amendment(AmendmentKind.CLOSED),))) == ["take_back"]


def test_what_was_taken_back_stays_in_the_history_with_who_did_it(commitment: Make) -> None:
    gone = amendment(AmendmentKind.MOVED, taken_back=datetime(2017, 8, 5, tzinfo=UTC), taken_back_by="U2")
    view = amend_form.form(commitment(), [gone], "{}", speech("en"))
    assert "recorded on 4 August 2017 by <@U1> · ↩️ taken back on 5 August 2017 by <@U2>" in fallback(view["blocks"])


@settings(max_examples=40, deadline=None)
@given(
    wild=st.text("<!channel>&@U1|*_`~\n ñ", min_size=1, max_size=50) | st.just("<!channel> <@U1> "),
    length=st.sampled_from([1, 100, 3000, 40_000]),
    language=st.sampled_from(OFFERED),
    kind=st.sampled_from(AmendmentKind),
)
def test_form_and_cards_fit_into_slack_and_ring_no_bell(
    wild: str, length: int, language: str, kind: AmendmentKind, commitment: Make, slack_takes: Check
) -> None:
    text = (wild * (length // len(wild) + 1))[:length]
    vague = Deadline(text, None, None)
    one = amendment(kind, text, note=text, before=vague)
    tracked = commitment(text=text, theme=text, phrase=text, said={"MEX": Status.COMPLETED})
    tracked = replace(tracked, amendments=(one,) * 40, replaces=(text,) * 3)
    talk = speech(language)
    slack_takes(card(tracked, talk, today=TODAY, office=True).payload())
    slack_takes(posts.commitment(tracked, talk).payload())
    slack_takes(amend_form.form(tracked, [one] * 40, "{}", talk), most=100, mentions=True)
    slack_takes(amend_form.done(tracked, one, talk), most=100)
