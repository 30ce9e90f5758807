"""A language is offered only when it says everything that the source asks for."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from bot.languages import complete
from bot.languages.complete import lacks, placeholders
from bot.languages.keys import uses


def test_every_offered_language_is_complete() -> None:
    assert lacks() == []


def test_a_language_without_catalogue_cannot_be_offered() -> None:
    with pytest.raises(FileNotFoundError):
        lacks(("en", "pt"))


def test_reads_keys_from_calls_branches_and_prefixes(tmp_path: Path) -> None:
    source = tmp_path / "drawn.py"
    source.write_text(
        dedent("""
        speech.say("a.plain", who=1)
        speech.count("b.plural", 3)
        speech.say("c.yes" if late else "c.no")
        speech.say(f"status.{status}")
        key = "d.kept"
        speech.say(key)
        "one.two".count("x")
        """)
    )
    found = uses([source])
    assert {use.key for use in found.calls} == {"a.plain", "b.plural", "c.yes", "c.no"}
    assert found.prefixes == {"status."}
    assert found.mentions("d.kept")
    assert found.mentions("status.pending")
    assert not found.mentions("e.never")
    assert {use.key: use.values for use in found.calls}["a.plain"] == frozenset({"who"})


CASES = [
    ('speech.say("a.key")', 'msgid "a.key"\nmsgstr "yes"', []),
    ('speech.say("a.key")', "", ["en: a.key is missing"]),
    ("", 'msgid "a.key"\nmsgstr "yes"', ["en: a.key is not used"]),
    ('speech.say("a.key")', 'msgid "a.key"\nmsgstr "{who}"', ["en: a.key needs who"]),
    ('speech.say("a.key")', 'msgid "a.key"\nmsgstr ""', ["en: a.key is empty"]),
    ('speech.say(f"a.{x}")', 'msgid "b.key"\nmsgstr "yes"', ["en: no key begins with a.", "en: b.key is not used"]),
    ('speech.count("a.key", 1)', 'msgid "a.key"\nmsgstr "yes"', ["en: a.key is plain, not as asked for"]),
    (
        'speech.count("a.key", 1)',
        'msgid "a.key"\nmsgid_plural "a.key"\nmsgstr[0] "one"\nmsgstr[1] ""',
        ["en: a.key is empty"],
    ),
]


@pytest.mark.parametrize(("source", "entry", "expected"), CASES)
def test_says_what_is_amiss(
    source: str, entry: str, expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, sentences = tmp_path / "code.py", tmp_path / "sentences.po"
    code.write_text(source)
    sentences.write_text(f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n{entry}\n')
    monkeypatch.setattr(complete, "sources", lambda: [code])
    monkeypatch.setattr(complete, "catalogue_files", lambda _language: [sentences])
    assert [line.split(" (")[0] for line in lacks(("en",))] == expected


def test_two_languages_are_held_against_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = tmp_path / "code.py"
    code.write_text('speech.say("a.key", who=1, n=2)\nspeech.say(key)\nkeys = ("b.key",)')
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    english, spanish = tmp_path / "en.po", tmp_path / "es.po"
    english.write_text(f'{head}msgid "a.key"\nmsgstr "{{who}}"\n\nmsgid "b.key"\nmsgstr "b"\n')
    spanish.write_text(f'{head}msgid "a.key"\nmsgstr "{{n}}"\n')
    monkeypatch.setattr(complete, "sources", lambda: [code])
    monkeypatch.setattr(complete, "catalogue_files", lambda language: [{"en": english, "es": spanish}[language]])
    assert lacks(("en", "es")) == ["es: b.key is missing", "es: a.key has other placeholders than en"]


def test_placeholders_are_the_names_in_braces() -> None:
    assert placeholders(["{n} of {total}", "{n}"]) == {"n", "total"}
