"""Publishing a document opens what is owed, once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.answers import Heading
from bot.plan import Audience, Commitment, DocumentState, ReadDocument
from store import commitments, documents
from store.documents import DoubledLabel, UndatedDocument
from store.publishing import owed
from store.tables import HeadingRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from store.engine import Store, Unit

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]


def test_a_published_document_is_remembered_with_its_commitments(
    unit: Unit, promise: Promise, paper: Paper, now: datetime
) -> None:
    read = paper(promise("1.a", "Do this", "MEX", recipient=("TS",), phrase="soon", theme="Acts", theme_label="1"))
    published = documents.publish(unit, read, now=now, fingerprint="f", audience=Audience.MEMBERS)
    assert published.created
    assert published.document == documents.get(unit, "ahg2016")
    assert published.document.audience is Audience.MEMBERS
    assert published.document.state is DocumentState.ACTIVE
    (tracked,) = commitments.of_document(unit, "AHG2016")
    assert tracked.commitment == read.commitments[0]
    assert tracked.document == published.document


@pytest.mark.parametrize(("code", "fingerprint"), [("AHG2016", "other"), ("ahg2016", "other"), ("OTHER", "2016")])
def test_the_same_code_or_the_same_contents_change_nothing(
    plan: Unit, promise: Promise, paper: Paper, now: datetime, code: str, fingerprint: str
) -> None:
    read = paper(promise("9", "Do that", "MEX", code=code), code=code, title="Another")
    again = documents.publish(plan, read, now=now, fingerprint=fingerprint)
    assert not again.created
    assert again.document == documents.get(plan, "AHG2016")
    assert len(commitments.of_document(plan, "AHG2016")) == 7
    assert commitments.get(plan, f"{code} 9") is None


def test_where_code_and_contents_name_two_documents_the_code_counts(plan: Unit, paper: Paper, now: datetime) -> None:
    again = documents.publish(plan, paper(code="RCM1997"), now=now, fingerprint="2016")
    assert again.document.code == "RCM1997"


def test_replicas_that_publish_at_once_publish_once(
    store: Store, promise: Promise, paper: Paper, now: datetime
) -> None:
    read = paper(promise("1", "Do this", "MEMBERS"))

    def publish(_: int) -> bool:
        with store.unit() as unit:
            created = documents.publish(unit, read, now=now, fingerprint="f").created
            unit.commit()
        return created

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(publish, range(4))) == [False, False, False, True]
    with store.unit() as unit:
        assert len(commitments.of_document(unit, "AHG2016")) == 1


def test_a_document_without_dates_is_refused(unit: Unit, paper: Paper, now: datetime) -> None:
    with pytest.raises(UndatedDocument, match="AHG2016"):
        documents.publish(unit, paper(start=None, end=None), now=now, fingerprint="f")


def test_a_label_borne_twice_is_refused(unit: Unit, promise: Promise, paper: Paper, now: datetime) -> None:
    read = paper(promise("II.a", "Do this", "MEX"), promise("ii.a", "Do that", "MEX"))
    with pytest.raises(DoubledLabel) as refused:
        documents.publish(unit, read, now=now, fingerprint="f")
    assert (refused.value.code, refused.value.label) == ("AHG2016", "ii.a")


def test_a_document_that_commits_nobody_is_published(unit: Unit, paper: Paper, now: datetime) -> None:
    assert documents.publish(unit, paper(), now=now, fingerprint="f").created
    assert commitments.of_document(unit, "AHG2016") == []


def test_documents_are_listed_by_state(plan: Unit) -> None:
    assert [d.code for d in documents.listed(plan)] == ["AHG2016"]
    assert [d.code for d in documents.listed(plan, states=(DocumentState.ARCHIVED,))] == ["RCM1997"]
    assert documents.get(plan, "nothing") is None


def test_the_outline_names_each_theme_once(plan: Unit) -> None:
    outline = documents.outline(plan)
    assert [d.code for d in outline.documents] == ["RCM1997", "AHG2016"]
    assert outline.headings == (
        Heading("AHG2016", "1", "Ad Hoc Group"),
        Heading("AHG2016", "2", "Regional actions"),
        Heading("AHG2016", "R", "Recommendations"),
    )
    assert plan.connection.execute(select(HeadingRow.position)).scalars().all() == [0, 1, 2]


def test_the_outline_follows_publications_also_those_that_are_rolled_back(
    store: Store, promise: Promise, paper: Paper, now: datetime
) -> None:
    def headings(theme: str | None, *, commit: bool) -> list[str]:
        with store.unit() as unit:
            if theme is not None:
                act = promise("1", "Act", "MEX", theme=theme, theme_label="1")
                documents.publish(unit, paper(act, code=theme), now=now, fingerprint=theme)
            found = documents.outline(unit)
            if commit:
                unit.commit()
        return [heading.words for heading in found.headings]

    assert headings(None, commit=False) == []
    assert headings("Rolled back", commit=False) == ["Rolled back"]
    assert headings(None, commit=False) == []
    assert headings("Published", commit=True) == ["Published"]
    assert headings(None, commit=False) == ["Published"]


def test_the_outline_is_read_anew_only_after_a_publication(plan: Unit) -> None:
    assert documents.outline(plan) is documents.outline(plan)


def test_an_each_group_opens_into_its_members_and_a_joint_body_stays_whole(plan: Unit) -> None:
    everyone = commitments.get(plan, "AHG2016 1.a")
    jointly = commitments.get(plan, "AHG2016 2.a.1")
    assert everyone is not None
    assert jointly is not None
    assert len(everyone.assignments) == 11
    assert [a.party for a in jointly.assignments] == ["TROIKA"]


def test_a_joint_body_may_be_asked_for_through_its_members_at_the_date(plan: Unit) -> None:
    on = documents.listed(plan)[0].end
    assert set(owed(("TROIKA",), ("TROIKA",), on)) == {
        ("TROIKA", "TROIKA"),
        ("MEX", "TROIKA"),
        ("HND", "TROIKA"),
        ("SLV", "TROIKA"),
    }


def test_an_each_group_may_be_asked_for_itself_through_all_its_members(plan: Unit) -> None:
    on = documents.listed(plan)[0].end
    pairs = owed(("MEMBERS",), ("MEX", "PAN"), on)
    assert [pair for pair in pairs if pair[0] == "MEMBERS"] == [("MEMBERS", "MEX"), ("MEMBERS", "PAN")]
