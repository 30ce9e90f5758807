"""A paper is handed in, read into a draft, corrected, and published or discarded: through the front door."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter
from sqlalchemy import text

from sandbox.faults import Fault
from store import drafts, outbox
from store.outbox import Kind, Message
from tests.scenarios.conftest import DIGEST, GENERAL, PEOPLE, Conference, button, wait_for, words

PAPER = """El Grupo de Trabajo sobre Protección se reunió en San José, Costa Rica, los días 4 y 5 de julio de 2016.

CONCLUSIONES

1. Protección consular

a) Solicitar a la OIM que publique un manual antes del 30 de septiembre de 2016.

b) Cada país nombrará un enlace en el plazo de un mes y la Secretaría Técnica convocará una reunión virtual.

c) Agradecer a Costa Rica su hospitalidad.
"""


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    yield running
    running.stop()


def blank(password: str = "", pages: int = 2) -> bytes:
    """Write a PDF with nothing on its pages, as a scan has for who reads letters."""
    writer, out = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password)
    writer.write(out)
    return out.getvalue()


def hand_in(
    conference: Conference, who: str = "ts", content: bytes = PAPER.encode(), name: str = "WG2016.es.txt"
) -> str:
    files = [{"name": name, "content_base64": base64.b64encode(content).decode()}]
    ts: str = conference.act(who, "say", channel=GENERAL, text="@rapporteur", files=files)["ts"]
    return ts


def answer(conference: Conference, ts: str) -> dict[str, Any]:
    return [m for m in conference.thread(ts, GENERAL) if m["bot"]][-1]


def press(conference: Conference, message: dict[str, Any], action: str, who: str = "ts", **more: Any) -> None:
    pressed = button(message, action)
    keys = {k: pressed[k] for k in ("block_id", "action_id", "value") if k in pressed}
    conference.act(who, "click", channel=GENERAL, message_ts=message["ts"], **keys, **more)


def choose(conference: Conference, message: dict[str, Any], place: int, what: str, who: str = "ts") -> None:
    menus = [b["accessory"] | {"block_id": b["block_id"]} for b in message["blocks"] if b.get("accessory")]
    menu = menus[place]
    value = next(o["value"] for o in menu["options"] if o["value"].endswith(f":{what}"))
    conference.act(
        who, "click", channel=GENERAL, message_ts=message["ts"], block_id=menu["block_id"],
        action_id=menu["action_id"], value=value,
    )  # fmt: skip


def form(conference: Conference, who: str = "ts") -> dict[str, Any]:
    view: dict[str, Any] = conference.state(who)["views"][-1]
    return view


FIELDS = {
    "channel": "selected_conversation",
    "owed": "selected_option",
    "parties": "selected_options",
    "recipient": "selected_options",
    "took_part": "selected_options",
    "kind": "selected_option",
    "start": "selected_date",
    "end": "selected_date",
}


def filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: {"value": {FIELDS.get(name, "value"): value}} for name, value in values.items()}


def submit(conference: Conference, values: dict[str, Any], who: str = "ts") -> None:
    conference.act(who, "submit", view_id=form(conference, who)["id"], values=filled(values))


def plan(conference: Conference) -> str:
    return words(conference.command("canada", "/plan"))


def test_a_paper_becomes_a_draft_and_counts_only_when_it_is_published(conference: Conference) -> None:
    ts = hand_in(conference)
    draft = answer(conference, ts)
    said = words(draft)
    for telling in ("San José", "4–5 July 2016", "30 September 2016", "IOM", "1.b.bis", "Set aside (2)"):
        assert telling in said
    assert "WG2016" not in plan(conference)
    press(conference, draft, "draft_publish")
    assert form(conference)["view"]["submit"]["text"] == "Publish"
    submit(conference, {"channel": DIGEST})
    assert "WG2016" in plan(conference)
    assert "published" in words(answer(conference, ts))
    roots = [words(m) for m in conference.messages(DIGEST) if m["bot"]]
    assert any("WG2016 1.a" in root for root in roots)


def test_a_colleague_corrects_splits_merges_drops_and_adds(conference: Conference) -> None:
    ts = hand_in(conference)
    choose(conference, answer(conference, ts), 0, "correct")
    submit(conference, {"label": "9", "parties": ["UNHCR"], "end": "2016-10-15", "start": None, "theme": "Guides"})
    said = words(answer(conference, ts))
    assert "*9* · Guides" in said
    assert "15 October 2016" in said
    choose(conference, answer(conference, ts), 1, "merge")
    assert "1.b.bis" not in words(answer(conference, ts))
    choose(conference, answer(conference, ts), 1, "split")
    submit(conference, {"second": "la Secretaría Técnica convocará"})
    assert "1.b.bis" in words(answer(conference, ts))
    choose(conference, answer(conference, ts), 1, "drop")
    assert "2 commitments" in words(answer(conference, ts))
    press(conference, answer(conference, ts), "draft_add")
    submit(conference, {"quote": "Agradecer a Costa Rica su hospitalidad."})
    assert "Agradecer a Costa Rica" in words(answer(conference, ts))
    press(conference, answer(conference, ts), "draft_head")
    submit(
        conference, {"code": "WGP", "title": "Grupo", "place": "San José", "start": "2016-07-04", "end": "2016-07-06"}
    )
    assert "WGP" in words(answer(conference, ts))


def test_a_commitment_is_found_by_a_label_put_in_and_a_code_without_a_year(conference: Conference) -> None:
    ts = hand_in(conference)
    press(conference, answer(conference, ts), "draft_head")
    submit(conference, {"code": "WGP"})
    press(conference, answer(conference, ts), "draft_publish")
    submit(conference, {"channel": DIGEST})
    assert words(conference.command("canada", "/plan wgp 1.b.bis")).startswith("*WGP 1.b.bis*")
    conference.command("canada", "/update WGP 1.b in progress, she is being chosen")
    shown = words(conference.command("canada", "/plan WGP 1.b"))
    assert "in progress: Canada" in shown
    assert "“in progress, she is being chosen”" in shown or "“she is being chosen”" in shown


def test_words_recipient_and_deadline_are_corrected_in_the_form(conference: Conference) -> None:
    ts = hand_in(conference)
    choose(conference, answer(conference, ts), 0, "correct")
    shown = str(form(conference))
    for telling in ("Solicitar a la OIM que publique un manual", "antes del 30 de septiembre de 2016", "2016-09-30"):
        assert telling in shown
    values = {
        "label": "1.a",
        "parties": ["IOM"],
        "recipient": ["CRI"],
        "kept": "Solicitar a la OIM que publique un manual",
    }
    submit(conference, values)
    said = words(answer(conference, ts))
    assert "que publique un manual\nIOM → Costa Rica · no date" in said
    assert "30 September" not in said
    choose(conference, answer(conference, ts), 1, "correct")
    submit(conference, {"label": "1.b", "parties": ["MEMBERS"], "start": None, "end": None, "kind": "recurring"})
    assert "“en el plazo de un mes”" in words(answer(conference, ts))
    choose(conference, answer(conference, ts), 1, "correct")
    submit(conference, {"label": "1.b", "parties": ["MEMBERS"], "kind": "none"})
    assert "plazo de un mes”" not in words(answer(conference, ts))


def test_what_was_set_aside_is_taken_with_a_button(conference: Conference) -> None:
    ts = hand_in(conference)
    choose(conference, answer(conference, ts), 0, "drop")
    press(conference, answer(conference, ts), "draft_aside")
    said = words(answer(conference, ts))
    assert "thanks or praise" in said
    assert "taken out by the secretariat" in said
    take = [
        b["accessory"] | {"block_id": b["block_id"]} for b in answer(conference, ts)["blocks"] if b.get("accessory")
    ]
    keys = {k: take[-1][k] for k in ("block_id", "action_id", "value")}
    conference.act("ts", "click", channel=GENERAL, message_ts=ts_of(conference, ts), **keys)
    said = words(answer(conference, ts))
    assert "3 commitments" in said
    assert "taken out by the secretariat" not in said


def ts_of(conference: Conference, ts: str) -> str:
    found: str = answer(conference, ts)["ts"]
    return found


def test_a_body_that_nobody_knows_is_shown_for_confirmation(conference: Conference) -> None:
    paper = PAPER.replace("Solicitar a la OIM", "Solicitar a la Red Andina de Albergues")
    ts = hand_in(conference, content=paper.encode())
    assert "❓ I do not know Red Andina de Albergues" in words(answer(conference, ts))
    choose(conference, answer(conference, ts), 0, "correct")
    assert "❓ Red Andina de Albergues" in str(form(conference))
    submit(conference, {"label": "1.a", "parties": ["IOM"]})
    assert "❓" not in words(answer(conference, ts))


def test_the_head_tells_who_took_part(conference: Conference) -> None:
    ts = hand_in(conference)
    press(conference, answer(conference, ts), "draft_head")
    values = {"code": "WGP", "title": "", "place": "", "start": "2016-07-04", "end": "2016-07-05"}
    submit(conference, {**values, "took_part": ["HND", "IOM"]})
    assert "Took part: Honduras and IOM" in words(answer(conference, ts))


def test_a_colleague_finds_an_open_draft_and_goes_on_with_it(conference: Conference) -> None:
    assert "No draft is open" in words(conference.command("ts", "/plan drafts"))
    ts = hand_in(conference)
    listed = conference.command("ts", "/plan borradores", GENERAL)
    assert "WG2016.es.txt" in words(listed)
    assert "3 commitments" in words(listed)
    press(conference, listed, "draft_show")
    wait_for(lambda: "goes on with the draft" in words(answer(conference, ts)), "the earlier message to say so")
    assert "in our direct messages" in words(conference.whispers("ts")[-1])
    channel = conference.act("ts", "open_dm")["channel"]
    wait_for(lambda: [m for m in conference.messages(channel, "ts") if "*Draft*" in words(m)], "the draft")
    moved = next(m for m in conference.messages(channel, "ts") if "*Draft*" in words(m))
    discard = button(moved, "draft_discard")
    keys = {k: discard[k] for k in ("block_id", "action_id", "value")}
    conference.act("ts", "click", channel=channel, message_ts=moved["ts"], **keys)
    wait_for(lambda: "No draft is open" in words(conference.command("ts", "/plan drafts")), "it to be gone")
    assert "solo lo puede hacer" in words(conference.command("mexico", "/plan drafts", GENERAL))


def test_bodies_that_nobody_knows_are_kept_by_name_and_several_may_owe_it_once(conference: Conference) -> None:
    ts = hand_in(conference)
    choose(conference, answer(conference, ts), 0, "correct")
    values = {"label": "1.a", "parties": ["MEX", "HND"], "others": "Save the Children", "owed": "joint", "theme": ""}
    submit(conference, values)
    assert "Save the Children" in words(answer(conference, ts))
    press(conference, answer(conference, ts), "draft_publish")
    submit(conference, {"channel": DIGEST})
    shown = words(conference.command("canada", "/plan WG2016 1.a"))
    assert "Save the Children" in shown
    reply_to = next(m for m in conference.messages(DIGEST) if m["bot"] and "WG2016 1.a" in words(m).split("\n")[0])
    conference.say("honduras", "Done.", DIGEST, reply_to["ts"])
    wait_for(
        lambda: "ompleted" in words(conference.command("canada", "/plan WG2016 1.a")), "the one status of all three"
    )


def test_a_discarded_draft_leaves_nothing(conference: Conference) -> None:
    ts = hand_in(conference)
    press(conference, answer(conference, ts), "draft_discard")
    assert "discarded" in words(answer(conference, ts))
    assert "WG2016" not in plan(conference)
    assert "draft" in words(answer(conference, hand_in(conference))).casefold()


def test_only_the_secretariat_hands_in_and_decides(conference: Conference) -> None:
    hand_in(conference, "mexico")
    assert "Solo la Secretaría Técnica" in words(conference.whispers("mexico")[-1])
    ts = hand_in(conference)
    press(conference, answer(conference, ts), "draft_discard", "mexico")
    assert "solo lo puede hacer la Secretaría Técnica" in words(conference.whispers("mexico")[-1])
    assert "*Draft*" in words(answer(conference, ts))


def test_the_same_paper_twice_changes_nothing_and_says_so(conference: Conference) -> None:
    first = hand_in(conference)
    assert "being corrected already" in words(answer(conference, hand_in(conference)))
    press(conference, answer(conference, first), "draft_publish")
    submit(conference, {"channel": DIGEST})
    assert "already, as WG2016" in words(answer(conference, hand_in(conference)))


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"%PDF-1.4 broken", "plan.pdf", "damaged"),
        (b"\x00\x01\x02" * 50, "plan.docx", "neither text, PDF nor Word"),
        (b"It rained. The bus was late.", "plan.txt", "no sentence"),
        (blank(), "scan.pdf", "text recognition (OCR)"),
        (blank("secret"), "locked.pdf", "protected by a password. Save it without one"),
        (blank(pages=200), "annex.pdf", "longer than about 150 pages"),
    ],
)
def test_a_file_that_gives_nothing_says_why(conference: Conference, content: bytes, name: str, reason: str) -> None:
    said = words(answer(conference, hand_in(conference, content=content, name=name)))
    assert reason in said
    assert name in said
    with conference.bot.house.store.unit() as unit:
        assert unit.connection.execute(text("select count(*) from drafts")).scalar() == 0


def test_a_form_that_was_drawn_before_a_change_changes_nothing(conference: Conference) -> None:
    ts = hand_in(conference)
    choose(conference, answer(conference, ts), 0, "correct")
    choose(conference, answer(conference, ts), 0, "drop")
    values = filled({"label": "7", "parties": ["IOM"], "theme": ""})
    refused = conference.rehearsal.slack.act(PEOPLE["ts"], "submit", view_id=form(conference)["id"], values=values)
    assert "somebody else changed this draft" in str(refused)
    assert "2 commitments" in words(answer(conference, ts))


@pytest.mark.parametrize(
    ("what", "values", "says"),
    [
        ("correct", {"label": "1.b", "parties": ["IOM"], "theme": ""}, "bears the label 1.b already"),
        ("correct", {"label": "x", "parties": ["IOM"], "kept": "Other words than the paper's"}, "not change any"),
        ("correct", {"label": "x", "parties": ["IOM"], "phrase": "when it suits"}, "do not stand in the document"),
        ("correct", {"label": "x", "parties": ["IOM"], "start": "2016-09-02", "end": "2016-09-01"}, "before the first"),
        ("split", {"second": "these words stand nowhere"}, "do not stand inside"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_in_the_form(
    conference: Conference, what: str, values: dict[str, Any], says: str
) -> None:
    ts = hand_in(conference)
    choose(conference, answer(conference, ts), 0, what)
    refused = conference.rehearsal.slack.act(
        PEOPLE["ts"], "submit", view_id=form(conference)["id"], values=filled(values)
    )
    assert says in str(refused)
    assert "3 commitments" in words(answer(conference, ts))


def test_reading_goes_on_after_slack_was_away(conference: Conference) -> None:
    conference.rehearsal.slack.slack.faults.add(Fault("files.info", "server_error"))
    ts = hand_in(conference)
    wait_for(lambda: "*Draft*" in words(answer(conference, ts)), "the draft")


def test_a_draft_survives_a_restart(tmp_path: Path) -> None:
    first = Conference(tmp_path / "rehearsal", "socket")
    first.start()
    ts = hand_in(first)
    first.stop()
    again = Conference(tmp_path / "rehearsal", "socket")
    again.start()
    choose(again, answer(again, ts), 0, "drop")
    assert "2 commitments" in words(answer(again, ts))
    again.stop()


def test_who_may_not_read_a_form_s_draft_cannot_send_it(conference: Conference) -> None:
    ts = hand_in(conference)
    choose(conference, answer(conference, ts), 0, "correct")
    before = words(answer(conference, ts))
    done = conference.rehearsal.slack.act(PEOPLE["mexico"], "submit", view_id=form(conference)["id"], values={})
    assert not done["ok"]
    assert words(answer(conference, ts)) == before


def test_files_are_handed_in_by_a_form_too(conference: Conference) -> None:
    conference.act("ts", "command", channel=GENERAL, text="/plan import")
    files = {
        "files": {"value": {"files": [{"name": "WG.txt", "content_base64": base64.b64encode(PAPER.encode()).decode()}]}}
    }
    conference.act("ts", "submit", view_id=form(conference)["id"], values=files)
    wait_for(lambda: any("*Draft*" in words(m) for m in conference.messages(GENERAL) if m["bot"]), "the draft")


def test_only_the_secretariat_opens_the_form(conference: Conference) -> None:
    assert "solo lo puede hacer" in words(conference.command("mexico", "/plan import", GENERAL))


def test_another_language_of_a_document_is_kept_as_its_edition_and_read_in_it(conference: Conference) -> None:
    english = (Path(__file__).parents[2] / "sandbox" / "documents" / "AHG2016.en.txt").read_text(encoding="utf-8")
    assert "July 13-14, 2016" in english
    spanish = """Grupo Ad Hoc sobre Flujos Migratorios Extrarregionales

Panamá, Panamá, 13 y 14 de julio de 2016

CONCLUSIONES

1. Intercambio de información

a) Conformar un equipo técnico de trabajo.

o Cada país dará a conocer sus enlaces a la Secretaría Técnica a más tardar el 30 de julio de 2016.
"""
    ts = hand_in(conference, content=spanish.encode(), name="AHG2016.es.txt")
    said = words(answer(conference, ts))
    assert "Spanish edition of AHG2016" in said
    assert "1.a.1: 30 July 2016 (known: 28 July 2016)" in said
    press(conference, answer(conference, ts), "draft_publish")
    assert conference.state("ts")["views"] == []
    assert "another language of AHG2016" in words(answer(conference, ts))
    asked = conference.say("canada", "@rapporteur ¿para cuándo es el 1.a.1?", GENERAL)
    wait_for(lambda: conference.thread(asked, GENERAL), "an answer")
    shown = words(conference.thread(asked, GENERAL)[-1])
    assert "Cada país dará a conocer sus enlaces" in shown
    assert "28 de julio de 2016" in shown
    found = words(conference.command("mexico", "/plan dar a conocer los enlaces"))
    assert "AHG2016 1.a.1" in found
    assert "Cada país dará a conocer sus enlaces" in found
    assert "1. Intercambio de información" in words(conference.command("mexico", "/progress"))
    conference.act("mexico", "command", channel=GENERAL, text="/update")
    wait_for(lambda: conference.state("mexico")["views"], "the form")
    assert "AHG2016 1.a.1 Cada país dará a conocer" in str(form(conference, "mexico")["view"]["blocks"])


def test_a_file_that_was_given_up_is_told_of(conference: Conference) -> None:
    store, now = conference.bot.house.store, conference.bot.house.clock.now()
    with store.unit() as unit:
        draft = drafts.begin(unit, file="F0", name="endless.pdf", channel=GENERAL, language="en", by="U1", now=now)
        said = {"text": "Reading endless.pdf…"}
        outbox.enqueue(unit, Message(kind=Kind.POST, channel=GENERAL, payload=said, key=draft.key), now)
        work = Message(kind=Kind.READING, channel=GENERAL, payload={"draft": "none"}, key=f"read:{draft.id}")
        outbox.failed(unit, outbox.enqueue(unit, work, now), reason="workers_lost", now=now)
        unit.commit()
    conference.bot.ticker.tick()
    wait_for(lambda: any("could not be read" in words(m) for m in conference.messages(GENERAL)), "the sentence")
