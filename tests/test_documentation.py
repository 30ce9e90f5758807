"""The README and `.env.example` are held against the code: nothing is undocumented, nothing invented."""

from __future__ import annotations

import json
import re
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from bot.languages import OFFERED, speech
from cli import cli
from handlers.commands import COMMANDS
from handlers.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MANIFEST = json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))
VARIABLES = sorted(name.upper() for name in Settings.model_fields)


def verbs() -> list[str]:
    return sorted(str(c.name or (c.callback and c.callback.__name__)) for c in cli.registered_commands)


def rows(heading: str) -> set[str]:
    """Return the first cells of the tables under a heading, as code."""
    section = README.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"^\| `([^`]+)`", section, re.MULTILINE))


def test_every_command_has_its_row() -> None:
    assert rows("Commands") == set(COMMANDS)


def test_every_verb_of_the_command_line_has_its_row() -> None:
    assert {row.split()[1] for row in rows("Command line")} == set(verbs())


def test_every_variable_has_its_row_and_its_line_in_the_example() -> None:
    assert rows("Variables") == set(VARIABLES)
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)) == VARIABLES


def test_the_table_says_why_each_scope_is_needed() -> None:
    section = README.split("### Why each scope is needed", 1)[1].split("\n## ", 1)[0]
    explained = set(
        re.findall(r"`([a-z_]+:?[a-z_.]*)`", "\n".join(re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)))
    )
    assert explained == set(MANIFEST["oauth_config"]["scopes"]["bot"])


@pytest.mark.parametrize("path", [*re.findall(r"\]\((?!http)([^)#]+)\)", README), "manifest.json", ".slack/hooks.json"])
def test_what_the_readme_points_to_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_map_names_rooms_that_are_there() -> None:
    section = README.split("## The house\n", 1)[1].split("\n## ", 1)[0]
    for cell in re.findall(r"^\| (.+?) \|", section, re.MULTILINE):
        for room in re.findall(r"`([^`]+)`", cell):
            assert (ROOT / room).exists(), room


def test_every_shortcut_is_told_of_and_in_the_help_of_each_language() -> None:
    for shortcut in MANIFEST["features"]["shortcuts"]:
        assert f"*{shortcut['name']}*" in README
        for language in OFFERED:
            assert shortcut["name"] in speech(language).say("guide.shortcuts")


@pytest.mark.parametrize("words", ["publish", "archive", "activate", "amend", "drafts", "import"])
def test_every_verb_behind_plan_is_told_of(words: str) -> None:
    assert f"`/plan {words}" in README


def test_the_lock_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "--index" not in lock
    assert lock.count("--hash=sha256:") > lock.count("==")


def test_the_lock_holds_what_each_package_in_it_requires() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = {
        canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^ ;]+)", lock, re.MULTILINE)
    }
    here = {canonicalize_name(one.metadata["Name"]): one.requires or [] for one in distributions()}
    for name, line in [(each, line) for each in pinned for line in here.get(each, [])]:
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            assert wanted.specifier.contains(pinned[canonicalize_name(wanted.name)], prereleases=True), (name, line)
