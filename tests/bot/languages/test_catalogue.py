"""The catalogues are read from the package itself, several files merged."""

from __future__ import annotations

import pytest

from bot.languages import OFFERED
from bot.languages.catalogue import catalogue_files, read_catalogue, sentences


@pytest.mark.parametrize("language", OFFERED)
def test_all_files_of_a_language_are_merged(language: str) -> None:
    files = catalogue_files(language)
    assert len(files) > 1
    entries = sum(len(read_catalogue(file, language)) for file in files)
    merged = sentences(language)
    assert len(merged.plain) + len(merged.plural) == entries


@pytest.mark.parametrize("language", OFFERED)
def test_no_file_is_marked_as_unfinished(language: str) -> None:
    for file in catalogue_files(language):
        assert not any(message.fuzzy for message in read_catalogue(file, language) if message.id)
        assert read_catalogue(file, language).locale_identifier == language


def test_a_catalogue_is_read_once() -> None:
    assert sentences("en") is sentences("en")
