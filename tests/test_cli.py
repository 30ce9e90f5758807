"""The `rapporteur` command, as a person or a program calls it."""

from __future__ import annotations

import io
import json
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

import cli

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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["record", "9.z", "completed"], "Nearest"),
        (["record", "1.a.2", "completed", "--party", "mexico"], "owed by"),
        (["record", "1.a.2", "completed", "--date", "tomorrow"], "2016-07-18"),
        (["ask"], "--jsonl"),
        (["ask", "what is due", "--today", "18/7"], "2016-07-18"),
        (["load", "nowhere.txt"], "nowhere.txt"),
        (["ask", "--jsonl"], "Line 1"),
    ],
)
def test_bad_input_gets_one_sentence(loaded: Terminal, words: list[str], said: str) -> None:
    code, _, err = loaded(*words, typed="not json\n")
    assert code == 1
    assert said in err
    assert len(err.strip().splitlines()) == 1


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
    _, _, err = terminal("serve")
    assert "SLACK_BOT_TOKEN" in err
    assert "PORT" in err
    assert "hunter2" not in err


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


@pytest.mark.parametrize(
    "command", [("record", "1.b", "banana"), ("record", "1.b", "done", "--party", "ZZZ"), ("ask", "hi", "--as", "ZZZ")]
)
def test_what_is_not_known_is_named(loaded: Terminal, command: tuple[str, ...]) -> None:
    code, _, err = loaded(*command)
    assert code == 1
    assert "banana" in err or "ZZZ" in err


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


def test_a_taken_port_is_named(terminal: Terminal) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, _, err = terminal("sandbox", "--port", str(port))
    assert code == 1
    assert str(port) in err


def test_slack_that_refuses_the_token_is_said(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-wrong")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-wrong")
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:9/api/")
    code, _, err = terminal("serve")
    assert code == 1
    assert "SLACK_BOT_TOKEN" in err
