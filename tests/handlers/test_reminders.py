"""Reminders with the clock moved: the right hour and day of each person, once, grouped, and only of what waits."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from slack_sdk import WebClient
from sqlalchemy import select

from bot.amendments import Wish
from bot.plan import AmendmentKind, Commitment, Deadline, DocumentState, ReadDocument, Status
from bot.reminders import Rest
from handlers import reminders as reminding
from handlers.clock import SystemClock
from handlers.house import House
from handlers.ticker import tick
from store import amendments, documents, focal_points, outbox, people, reminders, updates
from store.engine import Store
from store.people import Person
from store.tables import OutboxRow

PUBLISHED = datetime(2016, 6, 1, 12, 0, tzinfo=UTC)
DUE = date(2016, 7, 28)
"""A Thursday."""
ZONES = {
    "MEX": "America/Mexico_City",
    "HND": "America/Tegucigalpa",
    "CAN": "America/Toronto",
    "USA": "America/New_York",
}


def promise(label: str, *responsible: str, due: date | None = DUE, theme: str = "") -> Commitment:
    deadline = Deadline(f"by {due}", due, due) if due else None
    return Commitment("AHG2016", label, f"Do {label}", theme, "", responsible, (), deadline)


@pytest.fixture
def house(store: Store, zone: ZoneInfo) -> House:
    slack = WebClient(token="")
    office = frozenset({"UTS"})
    return House(store, SystemClock(), zone, "en", office, slack, lambda: None, "https://rcm.slack.com/")


def plan(house: House, *commitments: Commitment, at: datetime = PUBLISHED) -> None:
    read = ReadDocument(
        "AHG2016", "Plan", "Panama City", date(2016, 5, 30), date(2016, 5, 31), "en", (), commitments, ()
    )
    with house.store.unit() as unit:
        documents.publish(unit, read, now=at, fingerprint="f")
        people.remember(unit, Person("UTS", "en-US", "America/Costa_Rica", False, False, False, False, "Office"))
        unit.commit()


def appoint(
    house: House, user: str, party: str, *, zone: str | None = None, locale: str = "en-US", **more: Any
) -> None:
    where = zone or ZONES.get(party)
    with house.store.unit() as unit:
        person = Person(user, locale, where, False, more.pop("guest", False), False, False, user)
        people.remember(unit, person)
        fields = {"theme": None, "now": PUBLISHED, "by": "UTS"} | more
        focal_points.appoint(unit, user=user, party=party, **fields)
        unit.commit()


def report(house: House, party: str, status: Status, at: datetime, reference: str = "AHG2016 1") -> None:
    with house.store.unit() as unit:
        fields: dict[str, Any] = {"percent": None, "note": "", "evidence": (), "happened": None, "channel": None}
        fields |= {"ts": None, "permalink": None, "author": "U1", "recorded_by": "U1"}
        updates.record(unit, reference=reference, party=party, status=status, said=at, now=at, **fields)
        unit.commit()


def local(zone: str, day: date, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def told(house: House, user: str) -> list[str]:
    """Return what somebody was written, oldest first."""
    query = select(OutboxRow.payload).where(OutboxRow.kind == outbox.Kind.DIRECT, OutboxRow.user == user)
    with house.store.unit() as unit:
        return [payload["text"] for payload in unit.connection.execute(query.order_by(OutboxRow.number)).scalars()]


def days_told(house: House, user: str, zone: str, first: date, last: date, hour: int = 9) -> list[date]:
    """Let the clock pass at nine each day; return the days on which something came."""
    found = []
    day = first
    while day <= last:
        before = len(told(house, user))
        tick(house, local(zone, day, hour))
        found += [day] * (len(told(house, user)) - before)
        day += timedelta(days=1)
    return found


def test_fourteen_seven_and_one_day_before_on_the_day_and_weekly_after(house: House) -> None:
    plan(house, promise("1", "HND"))
    appoint(house, "UHND", "HND")
    days = days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 1), date(2016, 8, 20))
    assert [(day - DUE).days for day in days] == [-14, -7, -1, 0, 7, 14, 21]


def test_what_is_completed_is_not_reminded_of(house: House) -> None:
    plan(house, promise("1", "HND"))
    appoint(house, "UHND", "HND")
    report(house, "HND", Status.COMPLETED, local("America/Tegucigalpa", date(2016, 7, 20)))
    assert days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 21), date(2016, 8, 20)) == []


def test_who_has_just_reported_is_not_reminded_of_it(house: House) -> None:
    plan(house, promise("1", "HND"))
    appoint(house, "UHND", "HND")
    report(house, "HND", Status.IN_PROGRESS, local("America/Tegucigalpa", date(2016, 7, 20)))
    days = days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 20), date(2016, 7, 28))
    assert [(day - DUE).days for day in days] == [-1, 0]


def test_one_message_a_day_for_all_that_waits(house: House) -> None:
    plan(house, promise("1", "HND"), promise("2", "HND"), promise("3", "HND", due=date(2016, 8, 4)))
    appoint(house, "UHND", "HND")
    tick(house, local("America/Tegucigalpa", date(2016, 7, 21)))
    (text,) = told(house, "UHND")
    assert all(f"Do {label}" in text for label in "123")


@pytest.mark.parametrize(
    ("home", "day"),
    [
        ("America/Mexico_City", date(2016, 3, 31)),
        ("America/Mexico_City", date(2016, 4, 7)),
        ("America/Mexico_City", date(2023, 4, 13)),
        ("America/Tijuana", date(2016, 3, 17)),
        ("America/Tijuana", date(2016, 11, 10)),
        ("America/New_York", date(2016, 3, 17)),
        ("America/Toronto", date(2016, 11, 10)),
        ("America/Costa_Rica", date(2016, 7, 21)),
        ("Europe/Madrid", date(2016, 4, 7)),
    ],
)
def test_nine_o_clock_by_the_wall_clock_of_the_person(house: House, home: str, day: date) -> None:
    plan(house, promise("1", "PAHO", due=day), at=datetime(2016, 1, 4, tzinfo=UTC))
    appoint(house, "U1", "PAHO", zone=home, now=datetime(2016, 1, 4, tzinfo=UTC))
    tick(house, local(home, day, 8, 59))
    assert told(house, "U1") == []
    tick(house, local(home, day, 9, 0))
    assert len(told(house, "U1")) == 1


def test_a_holiday_and_a_weekend_are_waited_for(house: House) -> None:
    # Friday 16 September 2016 is a holiday in Mexico (independence), the weekend follows.
    plan(house, promise("1", "MEX", due=date(2016, 9, 16)), promise("2", "MEX", due=date(2016, 9, 18)))
    appoint(house, "UMEX", "MEX", now=datetime(2016, 9, 10, tzinfo=UTC))
    days = days_told(house, "UMEX", "America/Mexico_City", date(2016, 9, 16), date(2016, 9, 22))
    assert days == [date(2016, 9, 19)]
    (text,) = told(house, "UMEX")
    assert "Do 1" in text
    assert "Do 2" in text


def test_after_an_outage_one_message_holds_what_was_missed(house: House) -> None:
    plan(
        house,
        promise("1", "HND"),
        promise("2", "HND", due=date(2016, 7, 25)),
        promise("3", "HND", due=date(2016, 8, 9)),
    )
    appoint(house, "UHND", "HND")
    days = days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 27), date(2016, 7, 27), hour=15)
    assert len(days) == 1
    assert all(f"Do {label}" in told(house, "UHND")[0] for label in "123")


def test_nobody_is_written_to_in_the_evening(house: House) -> None:
    plan(house, promise("1", "HND"))
    appoint(house, "UHND", "HND")
    tick(house, local("America/Tegucigalpa", date(2016, 7, 27), 21))
    assert told(house, "UHND") == []
    tick(house, local("America/Tegucigalpa", date(2016, 7, 28), 9))
    assert len(told(house, "UHND")) == 1


def test_what_was_published_or_taken_over_late_is_not_told_of_at_once(house: House) -> None:
    plan(house, promise("1", "HND"), at=local("America/Tegucigalpa", date(2016, 7, 18), 8))
    appoint(house, "UHND", "HND", now=local("America/Tegucigalpa", date(2016, 7, 18), 8))
    days = days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 18), date(2016, 7, 28))
    assert [(day - DUE).days for day in days] == [-7, -1, 0]


def test_a_moved_deadline_earns_new_reminders(house: House) -> None:
    plan(house, promise("1", "HND"))
    appoint(house, "UHND", "HND")
    first = days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 14), date(2016, 7, 28))
    with house.store.unit() as unit:
        wish = Wish(AmendmentKind.MOVED, end=date(2016, 8, 25))
        moved = local("America/Tegucigalpa", date(2016, 7, 28), 12)
        amendments.record(unit, "AHG2016 1", wish, today=date(2016, 7, 28), now=moved, by="UTS")
        unit.commit()
    again = days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 29), date(2016, 8, 25))
    assert len(first) == 4
    assert [(day - date(2016, 8, 25)).days for day in again] == [-14, -7, -1, 0]


def test_what_was_closed_or_archived_is_not_told_of(house: House) -> None:
    plan(house, promise("1", "HND"), promise("2", "HND"))
    appoint(house, "UHND", "HND")
    with house.store.unit() as unit:
        now = local("America/Tegucigalpa", date(2016, 7, 13))
        amendments.record(unit, "AHG2016 1", Wish(AmendmentKind.CLOSED), today=date(2016, 7, 13), now=now, by="UTS")
        unit.commit()
    tick(house, local("America/Tegucigalpa", date(2016, 7, 14)))
    assert "Do 1" not in told(house, "UHND")[0]
    with house.store.unit() as unit:
        documents.set_state(unit, "AHG2016", DocumentState.ARCHIVED)
        unit.commit()
    assert days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 15), date(2016, 7, 30)) == []


def test_a_focal_point_for_a_theme_hears_of_that_theme_alone(house: House) -> None:
    plan(house, promise("1", "HND", theme="Health"), promise("2", "HND", theme="Visas"))
    appoint(house, "UHND", "HND", theme="Health")
    tick(house, local("America/Tegucigalpa", date(2016, 7, 14)))
    (text,) = told(house, "UHND")
    assert "Do 1" in text
    assert "Do 2" not in text
    tick(house, local("America/Costa_Rica", date(2016, 7, 14)))
    (office,) = told(house, "UTS")
    assert "Do" not in office
    assert "2 in 14 days" in office
    assert "Honduras" in office


def test_the_secretariat_is_told_once_of_those_for_whom_nobody_speaks(house: House) -> None:
    plan(house, promise("1", "HND", "MEX"), promise("2", "GTM"), promise("3", "TS"))
    appoint(house, "UHND", "HND")
    appoint(house, "UGTM", "GTM", guest=True)
    days = days_told(house, "UTS", "America/Costa_Rica", date(2016, 7, 11), date(2016, 7, 29))
    assert len(days) == 1
    (text,) = told(house, "UTS")
    assert "Mexico" in text
    assert "Guatemala" in text
    assert "Honduras" not in text
    assert told(house, "UGTM") == []


def test_a_week_past_the_date_the_secretariat_and_the_chair_get_one_summary(house: House) -> None:
    # Honduras held the presidency in 2016.
    plan(house, promise("1", "MEX", "CAN"), promise("2", "CAN"))
    for party in ("MEX", "CAN", "HND"):
        appoint(house, f"U{party}", party)
    report(house, "MEX", Status.IN_PROGRESS, local("America/Mexico_City", date(2016, 7, 27)))
    days = days_told(house, "UTS", "America/Costa_Rica", date(2016, 7, 28), date(2016, 8, 19))
    assert days == [date(2016, 8, 4)]
    for user in ("UTS", "UHND"):
        (text,) = told(house, user)
        assert "Canada" in text
        assert "Mexico" not in text
    assert all("week or more" not in text for text in told(house, "UMEX"))


def test_snoozed_it_comes_back_when_it_was_wanted(house: House) -> None:
    plan(house, promise("1", "HND"))
    appoint(house, "UHND", "HND")
    with house.store.unit() as unit:
        number, due = reminders.assignment(unit, "AHG2016 1", "HND") or (0, None)
        reminders.rest(unit, "UHND", number, Rest(due, date(2016, 7, 25)), PUBLISHED)
        unit.commit()
    days = days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 14), date(2016, 7, 28))
    assert days == [date(2016, 7, 25), date(2016, 7, 27), date(2016, 7, 28)]


def test_where_it_is_for_nobody_the_secretariat_is_told(house: House) -> None:
    plan(house, promise("1", "HND"))
    appoint(house, "UHND", "HND")
    with house.store.unit() as unit:
        number, _ = reminders.assignment(unit, "AHG2016 1", "HND") or (0, None)
        reminders.rest(unit, "UHND", number, Rest(None, None), PUBLISHED)
        unit.commit()
    assert days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 14), date(2016, 7, 28)) == []
    assert "Honduras" in told(house, "UTS")[0]


@pytest.mark.parametrize("user", ["UHND", reminders.EVERYBODY])
def test_turned_off_nothing_comes(house: House, user: str) -> None:
    plan(house, promise("1", "HND"))
    appoint(house, "UHND", "HND")
    with house.store.unit() as unit:
        reminders.mute(unit, user, PUBLISHED, "UTS")
        unit.commit()
    assert days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 14), date(2016, 7, 28)) == []
    with house.store.unit() as unit:
        reminders.unmute(unit, user)
        unit.commit()
    assert len(days_told(house, "UHND", "America/Tegucigalpa", date(2016, 7, 29), date(2016, 7, 29))) == 1


def test_however_often_the_clock_ticks_and_whichever_way_it_is_set(house: House) -> None:
    plan(house, promise("1", "HND"))
    appoint(house, "UHND", "HND")
    nine = local("America/Tegucigalpa", DUE)
    for minutes in (0, 1, 60, -30, 0, 240):
        tick(house, nine + timedelta(minutes=minutes))
    assert len(told(house, "UHND")) == 1


def test_what_is_wrong_with_one_person_does_not_silence_the_next(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    plan(house, promise("1", "HND"), promise("2", "CRI"))
    appoint(house, "UHND", "HND")
    appoint(house, "UCRI", "CRI", zone="America/Tegucigalpa")
    own = reminding.remind

    def faulty(unit: Any, house: House, user: str, now: datetime) -> bool:
        if user == "UHND":
            raise ValueError(user)
        return own(unit, house, user, now)

    monkeypatch.setattr(reminding, "remind", faulty)
    tick(house, local("America/Tegucigalpa", DUE))
    assert len(told(house, "UCRI")) == 1


def test_in_the_language_of_the_reader(house: House) -> None:
    plan(house, promise("1", "MEX"))
    appoint(house, "UMEX", "MEX", locale="es-MX")
    tick(house, local("America/Mexico_City", DUE))
    assert told(house, "UMEX")[0].startswith("Buenos días.")
