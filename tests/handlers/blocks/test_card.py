"""A card tells all there is to know of a commitment; a post invites to report on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import Tally
from bot.languages import OFFERED, speech
from bot.plan import Document, DocumentState, Status, Tracked
from handlers.blocks import posts
from handlers.blocks.card import card
from handlers.blocks.marks import bar

Make = Callable[..., Tracked]
Many = Callable[[int, str], list[Tracked]]
Check = Callable[..., None]
TODAY = date(2016, 7, 18)


def said(tracked: Tracked, language: str = "en", today: date = TODAY) -> str:
    return card(tracked, speech(language), today=today).readable()


def test_a_card_has_words_parties_deadline_and_state(commitment: Make) -> None:
    lines = said(commitment(recipient=("TS",))).splitlines()
    assert lines == [
        "AHG2016 1.a.1 · 1. Exchanging information",
        "The names of the specialized focal points will be submitted to the Technical Secretariat.",
        "Who: 11 member countries",
        "To: Technical Secretariat",
        "When: in 10 days, 28 July 2016 (“by July 28, 2016”)",
        "⚪ 11 of 11 not yet reported",
    ]


def test_the_commitments_words_stay_in_the_documents_language(commitment: Make) -> None:
    spanish = said(commitment(responsible=("MEX",)), "es")
    assert "The names of the specialized focal points" in spanish
    assert "Responsable: México" in spanish
    assert "Plazo: en 10 días, 28 de julio de 2016 («by July 28, 2016»)" in spanish


def test_the_parties_are_told_by_status(commitment: Make) -> None:
    shared = commitment(
        responsible=("MEX", "HND", "CAN", "PAN"),
        said={"MEX": Status.COMPLETED, "HND": Status.PENDING, "CAN": Status.ON_HOLD},
    )
    assert "✅ 1 of 4 completed: Mexico\n⏸️ 1 of 4 on hold: Canada\n" in said(shared)
    assert "⚪ 1 of 4 pending: Honduras\n⚪ 1 of 4 not yet reported: Panama" in said(shared)


def test_one_party_alone_needs_no_count(commitment: Make) -> None:
    assert "🟡 In progress, 40%" in said(commitment(responsible=("TS",), said={"TS": Status.IN_PROGRESS}, percent=40))
    assert "⚪ Not yet reported" in said(commitment(responsible=("TS",)))


def test_the_last_update_has_note_links_and_message(commitment: Make) -> None:
    told = said(
        commitment(
            said={"MEX": Status.COMPLETED},
            note="Sent by <note> 12",
            evidence=("https://example.org/a?b=1&c=2", "list.pdf", "https://x|<!channel>"),
            permalink="https://x.slack.com/archives/C1/p1",
        )
    )
    assert "Last update: Mexico, completed, 17 July 2016 · “Sent by <note> 12” · https://example.org/a?b=1&c=2" in told
    assert told.endswith("· list.pdf · https://x|<!channel> · message")


def test_what_is_past_its_date_is_said_mildly(commitment: Make) -> None:
    told = said(commitment(), today=date(2016, 8, 1))
    assert "When: 🕒 past its date, 4 days ago, 28 July 2016" in told
    assert "🕒" not in said(commitment(responsible=("TS",), said={"TS": Status.COMPLETED}), today=date(2016, 8, 1))


def test_undated_deadlines_and_none_at_all(commitment: Make) -> None:
    assert "When: “soon”" in said(commitment(due=None, phrase="soon"))
    assert "When: no date" in said(commitment(due=None))


def test_an_archived_document_is_said_to_be_one(commitment: Make, document: Document) -> None:
    assert "AHG2016 is archived" in said(commitment(document=replace(document, state=DocumentState.ARCHIVED)))


def test_buttons_report_and_lead_to_the_thread(commitment: Make) -> None:
    drawn = card(replace(commitment(), thread_url="https://x.slack.com/archives/C1/p1"), speech("en"), today=TODAY)
    report, history, thread = drawn.blocks[-1]["elements"]
    assert (history["action_id"], history["value"]) == ("history", "AHG2016 1.a.1")
    assert (report["action_id"], report["value"]) == ("report", "AHG2016 1.a.1")
    assert (thread["action_id"], thread["url"]) == ("open_thread", "https://x.slack.com/archives/C1/p1")
    bare = card(commitment(), speech("en"), today=TODAY, actions=False)
    assert all(block["type"] != "actions" for block in bare.blocks)


def test_a_post_invites_to_reply_and_has_the_report_button(commitment: Make) -> None:
    drawn = posts.commitment(commitment(said={"MEX": Status.COMPLETED}), speech("es"))
    assert "Responda en este hilo para informar" in drawn.text
    assert "Último avance: México, completado" in drawn.text
    assert drawn.blocks[-1]["elements"][0]["action_id"] == "report"


def test_a_header_tells_what_is_to_follow(many: Many, document: Document) -> None:
    told = posts.header(document, many(25, "Words"), speech("en")).text
    assert "AHG2016 · Panama City, Panama · 13–14 July 2016" in told
    assert "25 commitments to follow:" in told
    assert "• 3. Words theme 2 (5)" in told


@settings(max_examples=60, deadline=None)
@given(
    wild=st.text("<!channel>&@U1|*_`~\n ñ", min_size=1, max_size=50) | st.just("<!channel> <@U1> "),
    length=st.sampled_from([1, 100, 3000, 40_000]),
    language=st.sampled_from(OFFERED),
    evidence=st.lists(st.text(max_size=3000) | st.just("https://x.org/" + "a" * 3000), max_size=5),
)
def test_cards_and_posts_fit_into_slack_and_ring_no_bell(
    wild: str,
    length: int,
    language: str,
    evidence: list[str],
    commitment: Make,
    document: Document,
    slack_takes: Check,
) -> None:
    text = (wild * (length // len(wild) + 1))[:length]
    tracked = commitment(
        text=text,
        theme=text,
        phrase=text,
        note=text,
        evidence=tuple(evidence),
        said={"MEX": Status.IN_PROGRESS},
        recipient=("TS", "IOM"),
    )
    slack_takes(card(tracked, speech(language), today=TODAY).payload())
    slack_takes(posts.commitment(tracked, speech(language)).payload())
    titled = replace(document, title=text, place=text)
    slack_takes(posts.header(titled, [tracked] * 200, speech(language)).payload())


@pytest.mark.parametrize(("done", "drawn"), [(0, "░" * 10), (1, "▓" + "░" * 9), (99, "▓" * 9 + "░"), (100, "▓" * 10)])
def test_a_bar_shows_any_progress_and_is_full_only_when_all_is_done(done: int, drawn: str) -> None:
    assert bar(Tally(total=100, completed=done)) == drawn


def test_the_day_of_an_update_is_the_day_that_it_happened(commitment: Make) -> None:
    tracked = commitment(said={"MEX": Status.COMPLETED})
    assert tracked.last_update is not None
    earlier = replace(tracked.last_update, happened=date(2016, 7, 15), said=datetime(2016, 7, 17, tzinfo=UTC))
    assert "Mexico, completed, 15 July 2016" in said(replace(tracked, last_update=earlier))
