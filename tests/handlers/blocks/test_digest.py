"""A digest is one phone screen; the thread has the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import Change, Digest, Tally
from bot.digests import compose
from bot.languages import OFFERED, speech
from bot.plan import Status, Tracked
from bot.scopes import Scope
from handlers.blocks.digest import details, digest

Make = Callable[..., Tracked]
Many = Callable[[int, str], list[Tracked]]
Check = Callable[..., None]
TODAY = date(2016, 7, 18)
SAID = datetime(2016, 7, 17, 15, 0, tzinfo=UTC)
LINK = "https://x.slack.com/archives/C1/p1"


def change(reference: str, party: str, status: Status, note: str = "", percent: int | None = None) -> Change:
    return Change(reference, party, Status.PENDING, status, percent, note, SAID, LINK)


def agreed_long_ago(tracked: Tracked) -> Tracked:
    return replace(tracked, document=replace(tracked.document, end=date(2016, 6, 20)))


def week(*tracked: Tracked, changes: tuple[Change, ...] = (), before: Tally | None = None) -> Digest:
    return compose(tracked, changes, today=TODAY, week="2016-W29", language="en", before=before)


def test_a_digest_tells_the_week_in_one_screen(commitment: Make) -> None:
    drawn = digest(
        week(
            *map(
                agreed_long_ago,
                [
                    commitment(),
                    commitment("1.a.3", "To hold a meeting", responsible=("TWG",), due=date(2016, 7, 15)),
                ],
            ),
            changes=(
                change("AHG2016 1.a.1", "MEX", Status.COMPLETED, "Sent"),
                change("AHG2016 1.a.1", "HND", Status.COMPLETED),
                change("AHG2016 1.b.1", "IOM", Status.IN_PROGRESS, "The matrix is half done", 50),
            ),
            before=Tally(total=12),
        ),
        speech("en"),
    )
    assert drawn.readable().splitlines() == [
        "Plan of action, week of 18 July 2016",
        "3 updates · 1 due within two weeks · 1 past its date",
        "What changed",
        "✅ 1.a.1 Mexico and Honduras: completed",
        "🟡 1.b.1 IOM: in progress, 50% – “The matrix is half done”",
        "Due within two weeks",
        "28 July 2016: 1.a.1 The names of the specialized focal points will be… (11 member countries)",
        "Past its date",
        "🕒 15 July 2016: 1.a.3 To hold a meeting",
        "Silent for three weeks",
        "• 1.a.1: 11 of 11 parties",
        "• 1.a.3: Technical Working Group on extraregional flows",
        "░░░░░░░░░░ 0 of 12 completed (0%) · as in the last digest",
    ]
    assert [b["action_id"] for b in drawn.blocks[-1]["elements"]] == ["report_any", "deadlines", "week"]


def test_a_digest_stands_for_good_and_tells_no_distance(commitment: Make) -> None:
    composed = week(commitment(), commitment("1.a.3", "To hold a meeting", due=date(2016, 7, 15)))
    for language, distances in (("en", ("in 10 days", "days ago")), ("es", ("en 10 días", "hace 3 días"))):
        drawn = [digest(composed, speech(language)), *details(composed, speech(language))]
        told = "\n".join(each.text for each in drawn)
        assert not any(distance in told for distance in distances)
        assert told.count("28 July 2016" if language == "en" else "28 de julio de 2016") == 2


def test_a_quiet_week_is_said(commitment: Make) -> None:
    said = digest(week(commitment(due=None)), speech("es")).text
    assert "Una semana tranquila" in said
    assert details(week(commitment(due=None)), speech("es")) == []


def test_the_difference_to_the_last_digest_is_told(commitment: Make) -> None:
    done = week(commitment(said={"MEX": Status.COMPLETED}), before=Tally(total=11))
    assert digest(done, speech("en")).text.endswith("1 of 11 completed (9%) · +1 since the last digest")
    fewer = replace(done, before=Tally(total=11, completed=3))
    assert digest(fewer, speech("en")).text.endswith("-2 since the last digest")


def test_no_difference_is_told_when_the_plan_itself_grew(commitment: Make) -> None:
    grown = week(commitment(said={"MEX": Status.COMPLETED}), before=Tally(total=3))
    assert digest(grown, speech("en")).text.endswith("1 of 11 completed (9%)")


def test_a_late_digest_says_when_it_holds(commitment: Make) -> None:
    late = digest(week(commitment()), speech("en"), as_of=datetime(2016, 7, 18, 14, 5, tzinfo=UTC))
    assert "As it stands on 18 July 2016 at 14:05; this digest comes late." in late.text


def test_the_scope_stands_in_the_title(commitment: Make) -> None:
    assert (
        "week of 18 July 2016 · AHG2016\n" in digest(week(commitment()), speech("en"), Scope(codes=("AHG2016",))).text
    )


def test_the_thread_has_what_the_screen_could_not_hold(many: Many) -> None:
    everything = week(*map(agreed_long_ago, many(60, "To do something that takes many words to say")))
    main, thread = digest(everything, speech("en")), details(everything, speech("en"))
    assert "… and " in main.text
    assert len(thread) > 1
    blocks = [block["text"]["text"] for drawn in thread for block in drawn.blocks]
    told = "\n".join(blocks)
    for tracked in (*everything.due, *everything.past):
        assert f"*{tracked.commitment.label}* To do something" in told


def test_details_link_a_change_to_its_message_and_keep_every_note() -> None:
    changes = tuple(change(f"AHG2016 1.{n}", "MEX", Status.COMPLETED, f"note {n}") for n in range(9))
    (thread,) = details(week(changes=changes), speech("en"))
    assert f"<{LINK}|1.8>" in thread.blocks[0]["text"]["text"]
    assert all(f"note {n}" in thread.text for n in range(9))


def test_what_three_thousand_commitments_leave_out_is_said(many: Many, slack_takes: Check) -> None:
    everything = week(*many(3000, "word " * 30))
    thread = details(everything, speech("en"))
    assert len(thread) == 5
    assert thread[-1].blocks[-1]["elements"][0]["text"].endswith("more; `/plan export` has everything")
    for drawn in thread:
        slack_takes(drawn.payload())


WILD = st.sampled_from(["word", "<!channel> <@U1> &&&", "ñ" * 40_000, "<" * 3000, "a b c " * 2000])


@settings(max_examples=60, deadline=None)
@given(
    n=st.sampled_from([0, 1, 5, 6, 30, 400]),
    changes=st.integers(0, 40),
    language=st.sampled_from(OFFERED),
    wild=WILD,
    late=st.booleans(),
)
def test_the_channels_message_is_never_longer_than_a_screen(
    n: int, changes: int, language: str, wild: str, late: bool, many: Many, slack_takes: Check
) -> None:
    news = tuple(
        change(f"AHG{i % 3} {i}.a", ("MEX", "HND", "TS")[i % 3], list(Status)[i % 4], wild, i) for i in range(changes)
    )
    composed = week(*many(n, wild), changes=news, before=Tally(total=n))
    drawn = digest(composed, speech(language), Scope(theme="A" * 300), as_of=SAID if late else None)
    assert sum(len(b["text"]["text"]) for b in drawn.blocks if b["type"] == "section") <= 1500
    assert len(drawn.text) <= 1500
    slack_takes(drawn.payload())
    for thread in details(composed, speech(language)):
        slack_takes(thread.payload())
