"""The `rapporteur` command, as a person or a program calls it."""

from __future__ import annotations

import io
import json
import os
import signal
import socket
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import cli
from bot.amendments import Wish
from bot.languages import speech
from bot.plan import AmendmentKind
from handlers.blocks.amendments import entry
from rehearsal import Rehearsal, folder_alone, forget
from sandbox.server import BOT_TOKEN, Sandbox
from store import amendments
from store.engine import Store

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ROOT / "sandbox" / "documents"
AHG2016, RCM1997 = str(DOCUMENTS / "AHG2016.en.txt"), str(DOCUMENTS / "RCM1997.en.txt")


class Terminal:
    """Types commands and reads what comes back."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def __call__(self, *words: str, typed: str = "") -> tuple[int, str, str]:
        self.monkeypatch.setattr(sys, "argv", ["rapporteur", *words])
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = 0
        try:
            cli.main()
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = self.capsys.readouterr()
        return code, out, err

    def json(self, *words: str, typed: str = "") -> list[dict[str, Any]]:
        code, out, err = self(*words, typed=typed)
        assert code == 0, err
        return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    monkeypatch.chdir(tmp_path)
    # The log would go on to write to this test's captured stream when that is long closed.
    monkeypatch.setattr(cli, "log_to_stderr", lambda _level: None)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'plan.db'}")
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "RAPPORTEUR_CLOCK", "PORT"):
        monkeypatch.delenv(name, raising=False)
    return Terminal(monkeypatch, capsys)


@pytest.fixture
def loaded(terminal: Terminal) -> Terminal:
    assert terminal("load", AHG2016, "--code", "AHG2016")[0] == 0
    assert terminal("load", RCM1997, "--code", "RCM1997", "--archived")[0] == 0
    return terminal


def test_read_gives_the_json_that_stays(terminal: Terminal, tmp_path: Path) -> None:
    code, out, _ = terminal("read", "--json", AHG2016)
    assert code == 0
    (document,) = json.loads(out)
    assert set(document) == {
        "code", "title", "place", "start", "end", "language", "participants", "commitments", "set_aside",
    }  # fmt: skip
    first = document["commitments"][1]
    assert first["label"] == "1.a.1"
    assert first["deadline"]["end"] == "2016-07-28"
    assert set(first) == {"label", "text", "theme", "responsible", "recipient", "deadline"}
    assert not (tmp_path / "plan.db").exists()


def test_read_tells_a_person_too(terminal: Terminal) -> None:
    code, out, _ = terminal("read", AHG2016)
    assert code == 0
    assert "1.a.1" in out
    assert "2016-07-28" in out


def test_loading_the_same_file_twice_changes_nothing_and_says_so(terminal: Terminal) -> None:
    assert "AHG2016" in terminal("load", AHG2016)[1]
    code, out, _ = terminal("load", AHG2016)
    assert code == 0
    assert "nothing was changed" in out


def test_ask_answers_in_words_and_in_json(loaded: Terminal) -> None:
    code, out, _ = loaded("ask", "what is due before 1 September?", "--today", "2016-07-18")
    assert code == 0
    assert "1.a.1" in out
    (answer,) = loaded.json("ask", "what do we owe this month?", "--today", "2016-07-18", "--as", "mexico", "--json")
    assert answer["intent"] == "list"
    assert answer["parties"] == ["MEX"]
    assert answer["commitments"] == ["AHG2016 1.a.1"]
    assert answer["window"] == {"start": "2016-07-18", "end": "2016-07-31"} or answer["window"]["end"] == "2016-07-31"
    assert set(answer) == {"language", "intent", "parties", "window", "statuses", "commitments", "answer"}


def test_ask_takes_one_object_a_line(loaded: Terminal) -> None:
    lines = [{"text": "1.a.2", "today": "2016-07-18"}, {"text": "hola, ¿qué tal?", "today": "2016-07-18", "as": None}]
    answers = loaded.json("ask", "--jsonl", typed="\n".join(map(json.dumps, lines)) + "\n")
    assert [a["intent"] for a in answers] == ["show", "none"]
    assert answers[0]["commitments"] == ["AHG2016 1.a.2"]


def test_interpret_needs_no_store(terminal: Terminal, tmp_path: Path) -> None:
    (reading,) = terminal.json("interpret", "Honduras: completed", "--on", "AHG2016 1.a.1", "--as", "TS", "--json")
    assert reading["status"] == "completed"
    assert reading["party"] == "HND"
    assert 0 <= reading["confidence"] <= 1
    assert "Completed" in terminal("interpret", "done")[1] or "completed" in terminal("interpret", "done")[1]
    assert "no update" in terminal("interpret", "thanks!")[1]
    (reading,) = terminal.json("interpret", "--jsonl", typed='{"text": "en cours – 25 %", "on": "AHG2016 1.b"}\n')
    assert (reading["status"], reading["percent"]) == ("in_progress", 25)
    assert not (tmp_path / "plan.db").exists()


def test_record_is_for_all_who_owe_it_or_for_one(loaded: Terminal) -> None:
    assert loaded("record", "AHG2016 1.a.2", "completed")[0] == 0
    assert loaded("record", "1.a.1", "in_progress", "--party", "honduras", "--note", "under way")[0] == 0
    (answer,) = loaded.json("ask", "what has been completed so far", "--today", "2016-07-18", "--json")
    assert answer["commitments"] == ["AHG2016 1.a.2"]


def test_nothing_is_recorded_on_what_is_in_force_no_more(loaded: Terminal, tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'plan.db'}")
    now = datetime(2016, 7, 18, tzinfo=UTC)
    with store.unit() as unit:
        closed = Wish(AmendmentKind.CLOSED)
        amendments.record(unit, "AHG2016 1.a.2", closed, today=now.date(), now=now, by="U1")
        unit.commit()
    store.close()
    code, _, err = loaded("record", "AHG2016 1.a.2", "completed")
    assert (code, "no longer in force" in err) == (1, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["record", "9.z", "completed"], "Nearest"),
        (["record", "", "completed"], "Nearest"),
        (["record", "1.a.2", "completed", "--party", "mexico"], "owed by"),
        (["record", "1.a.2", "completed", "--party", ""], "no party"),
        (["record", "1.b", "banana"], "banana"),
        (["record", "1.b", "done", "--party", "ZZZ"], "ZZZ"),
        (["ask", "hi", "--as", "ZZZ"], "ZZZ"),
        (["interpret", "done", "--as", "ZZZ"], "ZZZ"),
        (["load", "nowhere.txt"], "nowhere.txt"),
        (["load", "."], "directory"),
        (["ask", "--jsonl"], "Line 1"),
    ],
)
def test_what_cannot_be_done_gets_one_sentence(loaded: Terminal, words: list[str], said: str) -> None:
    code, _, err = loaded(*words, typed="not json\n")
    assert code == 1
    assert said in err
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ask"], "--jsonl"),
        (["ask", ""], "--jsonl"),
        (["interpret", " "], "--jsonl"),
        (["ask", "what is due", "--today", "18/7"], "2016-07-18"),
        (["ask", "what is due", "--today", ""], "2016-07-18"),
        (["record", "1.a.2", "completed", "--date", "tomorrow"], "2016-07-18"),
        (["sandbox", "--port", "99999"], "--port"),
        (["read", "--bogus"], "--bogus"),
        (["read"], "files"),
    ],
)
def test_bad_usage_has_an_exit_code_of_its_own(terminal: Terminal, words: list[str], said: str) -> None:
    code, out, err = terminal(*words)
    assert code == 2
    assert said in err
    assert out == ""


def test_a_line_that_cannot_be_used_stops_no_other(loaded: Terminal) -> None:
    bad = ["{broken", "[]", '{"text": 5}', '{"text": "1.b", "today": "x"}', '{"text": "1.b", "as": 3}']
    typed = "\n".join([*bad, '{"text": "1.b", "as": "ZZZ"}', '{"text": "1.b", "as": "mexico"}', ""])
    code, out, err = loaded("ask", "--jsonl", typed=typed)
    *errors, answer = map(json.loads, out.splitlines())
    assert code == 1
    assert [error["line"] for error in errors] == [1, 2, 3, 4, 5, 6]
    assert "ZZZ" in errors[-1]["error"]
    assert err.splitlines() == [error["error"] for error in errors]
    assert answer["commitments"] == ["AHG2016 1.b"]


def test_while_the_next_line_is_waited_for_others_may_write(loaded: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    url = os.environ["DATABASE_URL"]

    class Slow(io.StringIO):
        def __next__(self) -> str:  # type: ignore[override]
            with closing(sqlite3.connect(url.removeprefix("sqlite:///"), timeout=0)) as another:
                another.execute("BEGIN IMMEDIATE")
            return super().__next__()

    monkeypatch.setattr(io, "StringIO", Slow)
    assert len(loaded.json("ask", "--jsonl", typed='{"text": "1.b"}\n{"text": "1.a.1"}\n')) == 2


def test_closed_standard_input_asks_nothing(loaded: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(io, "StringIO", lambda _typed: None)
    assert loaded("ask", "--jsonl") == (0, "", "")


def test_a_file_that_is_no_document_says_why(terminal: Terminal, tmp_path: Path) -> None:
    for content, said in ((b"", "empty"), (b"The weather was fine.", "who will do what"), (b"%PDF-1.7", "damaged")):
        (tmp_path / "file.txt").write_bytes(content)
        code, _, err = terminal("load", "file.txt")
        assert code == 1
        assert said in err
    (tmp_path / "file.txt").write_text("1. To act.\n2. To speak.\n")
    code, _, err = terminal("load", "file.txt", "--code", "X1")
    assert code == 1
    assert "days of the meeting" in err


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("CONFERENCE_TIMEZONE", "Mars/Olympus"),
        ("DEFAULT_LANGUAGE", "pt"),
        ("PORT", "eighty"),
        ("PORT", "99999"),
        ("SECRETARIAT_USERS", "bob"),
        ("SLACK_API_URL", "foo"),
        ("LOG_LEVEL", "LOUD"),
        ("RAPPORTEUR_CLOCK", "teatime"),
        ("RAPPORTEUR_CLOCK", "5"),
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "mysql://host/plan"),
    ],
)
def test_a_bad_variable_stops_the_start_and_is_named(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    code, _, err = terminal("serve")
    assert code == 1
    assert variable in err
    assert value in err


def test_all_bad_variables_are_named_at_once_and_no_secret_is_shown(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "hunter2")
    monkeypatch.setenv("PORT", "0")
    monkeypatch.setenv("DATABASE_URL", "mysql://bot:hunter3@host/plan")
    lines = terminal("serve")[2].splitlines()
    assert {line.split()[0] for line in lines} == {"SLACK_BOT_TOKEN", "PORT", "DATABASE_URL"}
    assert not any("hunter" in line for line in lines)


def test_an_environment_file_that_is_no_text_is_named(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"PORT=\xff\xfe")
    code, _, err = terminal("serve")
    assert code == 1
    assert ".env" in err


def test_half_of_the_tokens_do_not_open_the_sandbox(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    code, _, err = terminal("run")
    assert code == 1
    assert "SLACK_BOT_TOKEN" in err


def test_a_backup_is_put_back_into_an_empty_database(loaded: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded("record", "1.b", "done")[0] == 0
    assert loaded("backup", "backup.db") == (0, "Everything is in backup.db.\n", "")
    code, _, err = loaded("restore", "backup.db")
    assert (code, "not empty" in err) == (1, True)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///other.db")
    assert loaded("restore", "backup.db") == (0, "What was in backup.db is in the database.\n", "")
    (told,) = loaded.json("ask", "1.b", "--json")
    assert "completed" in told["answer"].casefold()


@pytest.mark.parametrize("words", [("backup", "nowhere/b.db"), ("restore", "missing.db"), ("backup", "plan.db")])
def test_a_backup_that_cannot_be_is_told_in_a_sentence(loaded: Terminal, words: tuple[str, str]) -> None:
    code, out, err = loaded(*words)
    assert (code, out) == (1, "")
    assert words[1] in err
    assert "Name another file" in err


@pytest.mark.parametrize(
    ("words", "status"), [("done", "completed"), ("In Progress", "in_progress"), ("en pausa", "on_hold")]
)
def test_a_status_is_recorded_in_the_words_that_people_use(loaded: Terminal, words: str, status: str) -> None:
    terminal = loaded
    assert terminal("record", "1.b", words, "--party", "mexico")[0] == 0
    found = json.loads(terminal("ask", "plan 1.b", "--json")[1])
    assert found["commitments"] == ["AHG2016 1.b"]
    asked = json.loads(terminal("ask", f"mexico {status.replace('_', ' ')}", "--json")[1])
    assert asked["commitments"] == ["AHG2016 1.b"]


def test_a_percentage_and_a_party_in_the_words_are_recorded_too(loaded: Terminal) -> None:
    code, out, _ = loaded("record", "1.b", "Mexico: 40 %")
    assert code == 0
    assert "1 party" in out
    assert "40" in loaded("ask", "1.b")[1]


def test_a_label_of_several_commitments_is_not_guessed_at(loaded: Terminal, tmp_path: Path) -> None:
    text = "\n".join(Path(AHG2016).read_text(encoding="utf-8").splitlines())
    (tmp_path / "again.txt").write_text(text.replace("July 13", "July 12"), encoding="utf-8")
    assert loaded("load", "again.txt", "--code", "AGN2016")[0] == 0
    code, _, err = loaded("record", "1.b", "done")
    assert code == 1
    assert "AHG2016 1.b" in err
    assert "AGN2016 1.b" in err


def test_a_missing_token_is_named(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "SLACK_BOT_TOKEN" in terminal("serve")[2]
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret-thing")
    assert "SLACK_APP_TOKEN" in terminal("serve")[2]
    code, _, err = terminal("serve", "--http")
    assert code == 1
    assert "SLACK_SIGNING_SECRET" in err
    assert "secret-thing" not in err


def test_a_database_that_cannot_be_opened_is_named_without_its_password(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://rapporteur:hunter2@127.0.0.1:1/none")
    code, _, err = terminal("ask", "what is due")
    assert code == 1
    assert "127.0.0.1:1" in err
    assert "hunter2" not in err
    monkeypatch.setenv("DATABASE_URL", "nonsense")
    assert terminal("ask", "what is due")[0] == 1


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.socket() as other:
        other.bind(("0.0.0.0", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_is_named(terminal: Terminal, taken: int) -> None:
    code, _, err = terminal("sandbox", "--port", str(taken))
    assert code == 1
    assert str(taken) in err


def test_a_taken_port_does_not_hide_a_database_that_cannot_be_opened(
    terminal: Terminal, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///no/such/folder.db")
    _, _, err = terminal("sandbox", "--port", str(taken))
    assert "sqlite:///no/such/folder.db" in err
    assert str(taken) not in err


def test_a_taken_port_is_named_over_http_too(
    terminal: Terminal, taken: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cast = json.loads((ROOT / "sandbox" / "cast.json").read_text(encoding="utf-8"))
    with Sandbox(cast, json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))) as slack:
        for name, value in (("BOT_TOKEN", BOT_TOKEN), ("SIGNING_SECRET", "s"), ("API_URL", f"{slack.url}/api/")):
            monkeypatch.setenv(f"SLACK_{name}", value)
        monkeypatch.setenv("PORT", str(taken))
        code, _, err = terminal("run")
    assert code == 1
    assert f"Port {taken}" in err


def test_a_second_sandbox_does_not_write_where_one_is_running(terminal: Terminal, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    with folder_alone(kept):
        (kept / "workspace.json").write_text("{}")
        code, _, err = terminal("sandbox", "--folder", str(kept), "--port", "0", "--fresh")
    assert code == 1
    assert str(kept) in err
    assert (kept / "workspace.json").exists()


def test_a_folder_that_cannot_keep_a_rehearsal_is_named(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    code, _, err = terminal("sandbox", "--folder", "file", "--port", "0")
    assert code == 1
    assert err.startswith("The rehearsal cannot be kept in file")
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "workspace.json").write_text("{damaged")
    code, _, err = terminal("sandbox", "--folder", "kept", "--port", "0")
    assert code == 1
    assert "--fresh" in err


def test_beginning_anew_forgets_the_rehearsal_and_nothing_else(tmp_path: Path) -> None:
    for name in ("workspace.json", "workspace.clock", "rapporteur.db", "rapporteur.db-wal", "thesis.txt"):
        (tmp_path / name).write_text("")
    (tmp_path / "workspace.files").mkdir()
    forget(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_in_the_middle_of_the_start_ends_it_quietly(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    before = signal.getsignal(number)
    monkeypatch.setattr(Rehearsal, "seed", lambda *_: signal.raise_signal(number))
    assert terminal("sandbox", "--port", "0") == (0, "", "")
    assert signal.getsignal(number) is before


def test_slack_that_refuses_the_token_is_said(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-wrong")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-wrong")
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:9/api/")
    code, _, err = terminal("serve")
    assert code == 1
    assert "SLACK_BOT_TOKEN" in err


def test_a_file_that_takes_longer_than_a_second_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    told = threading.Event()

    class Terminal(io.StringIO):
        def write(self, text: str) -> int:
            told.set()
            return super().write(text)

    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with cli.told_after_a_second(Path("annex.docx")):
        assert told.wait(60)
    assert terminal.getvalue() == "Reading annex.docx…\n"


def test_a_file_that_is_read_at_once_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    before = threading.active_count()
    with cli.told_after_a_second(Path("letter.docx")):
        pass
    while threading.active_count() > before:
        threading.Event().wait(0.01)
    assert capsys.readouterr().err == ""


def test_check_tells_what_is_wrong_and_the_mend(terminal: Terminal) -> None:
    code, out, _ = terminal("check")
    assert code == 1
    assert "BAD SLACK_BOT_TOKEN is not set" in out
    assert "ok  Catalogues" in out


@pytest.mark.parametrize(("form", "language"), [("xlsx", "en"), ("xlsx", "es"), ("csv", "fr")])
def test_what_is_exported_says_what_the_plan_says(loaded: Terminal, tmp_path: Path, form: str, language: str) -> None:
    file = str(tmp_path / f"plan.{form}")
    assert loaded("export", form, file, "--language", language)[0] == 0
    code, out, _ = loaded("load", file)
    assert (code, "nothing to change" in out) == (0, True)


def test_a_table_is_compared_first_and_moves_deadlines_only_when_told_to(loaded: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    rows = [
        "Last day,Reference,Text",
        "2016-12-15,AHG2016 1.a.1,",
        ",AHG2016 1.a.3,",
        "soon,AHG2016 1.b,",
        "2016-12-15,AHG2016 9.z,x",
    ]
    file.write_text("\n".join(rows))
    code, out, _ = loaded("load", str(file))
    assert code == 1
    assert "AHG2016 1.a.1: 28 July 2016 → 15 December 2016" in out
    assert "AHG2016 1.a.3 (row 3): 26 August 2016 → no date cannot be taken over" in out
    assert "AHG2016 1.a.1 (row 2), Text" in out
    assert "Row 4: “soon”" in out
    assert "AHG2016 9.z (row 5)" in out
    assert "--yes" in out
    assert "28 July 2016" in loaded("ask", "1.a.1")[1]
    code, out, _ = loaded("load", str(file), "--yes")
    assert (code, "1 deadline was moved" in out) == (0, True)
    assert "15 December 2016" in loaded("ask", "1.a.1")[1]
    assert "no deadline to move" in loaded("load", str(file), "--yes")[1]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("plan.xlsx", b"words", "damaged"),
        ("plan.xls", b"\xd0\xcf\x11\xe0", ".xlsx"),
        ("plan.csv", b"a,b\n1,2", "No sheet"),
        ("plan.csv", b"Reference,Text,Texto\n1,2,3", "Two columns"),
    ],
)
def test_a_file_that_is_no_table_of_the_plan_gets_a_sentence(
    loaded: Terminal, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    code, _, err = loaded("load", str(file))
    assert (code, said in err) == (1, True), err


def test_what_cannot_be_exported_is_said(loaded: Terminal, tmp_path: Path) -> None:
    file = str(tmp_path / "plan.xlsx")
    assert loaded("export", "odt", file)[0] == 2
    assert loaded("export", "xlsx", file, "--language", "de")[0] == 2
    assert "zzzz" in loaded("export", "xlsx", file, "--only", "zzzz")[2]
    assert loaded("export", "xlsx", str(tmp_path / "none" / "plan.xlsx"))[0] == 1
    assert loaded("load", str(tmp_path / "absent.csv"))[0] == 1
    assert loaded("load", str(tmp_path / "absent.csv"), "--archived")[0] == 2


def test_what_a_table_moved_is_in_the_history_as_the_secretariats(loaded: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text("Reference,Last day\nAHG2016 1.a.1,2016-12-15")
    assert loaded("load", str(file), "--yes")[0] == 0
    store = Store.open(f"sqlite:///{tmp_path / 'plan.db'}")
    with closing(store), store.unit() as unit:
        (one,) = amendments.of_commitment(unit, "AHG2016 1.a.1")
    assert one.note == "From the file plan.csv"
    said = entry(one, speech("en"))
    assert "the secretariat" in said
    assert "<@" not in said
