"""Headings without a number: the themes of what stands below them, under their initials."""

from __future__ import annotations

from bot.plan import ReadDocument
from bot.reading import read

HEAD = "WORKING GROUP ON PROTECTION\n\nSan José, Costa Rica, 4-5 May 2015\n\nCONCLUSIONS\n\n"


def themes(found: ReadDocument) -> list[tuple[str, str, str]]:
    return [(c.label, c.theme_label, c.theme) for c in found.commitments]


def test_numbers_that_go_on_from_section_to_section_stay() -> None:
    found = read(f"{HEAD}TRAINING\n\n1. To write.\n\n2. To call.\n\nBORDERS\n\n3. To meet.\n")
    assert themes(found) == [("1", "T", "TRAINING"), ("2", "T", "TRAINING"), ("3", "B", "BORDERS")]


def test_numbers_that_begin_anew_stand_under_the_initial() -> None:
    found = read(f"{HEAD}TRAINING\n\n1. To write.\n\n2. To call.\n\nBORDERS\n\n1. To meet.\n\na) To sing.\n")
    assert [c.label for c in found.commitments] == ["T.1", "T.2", "B.1", "B.1.a"]


def test_two_headings_with_one_initial_are_told_apart() -> None:
    found = read(f"{HEAD}TRAINING\n\n• To write.\n\nTRAFFICKING\n\n• To meet.\n\nTRAINING\n\n• To call.\n")
    assert [(c.label, c.theme) for c in found.commitments][:2] == [("T.1", "TRAINING"), ("T2.1", "TRAFFICKING")]


def test_sections_are_above_headings_with_numbers() -> None:
    found = read(
        f"{HEAD}MIGRATION POLICY\n\n1. Borders\n\na) To write.\n\nHUMAN RIGHTS\n\n2. Children\n\na) To call.\n"
    )
    assert themes(found) == [("1.a", "M", "MIGRATION POLICY"), ("2.a", "H", "HUMAN RIGHTS")]


def test_a_line_below_a_numbered_heading_is_no_section() -> None:
    found = read(f"{HEAD}I. TRAINING\n\nACTIVITIES\n\n1. To write.\n\nII. BORDERS\n\nACTIVITIES\n\n1. To call.\n")
    assert themes(found) == [("I.1", "I", "TRAINING"), ("II.1", "II", "BORDERS")]


def test_plain_paragraphs_under_sections_are_counted_there() -> None:
    found = read(
        f"{HEAD}TRAINING\n\nThe Technical Secretariat will publish the handbook. IOM will print it.\n\n"
        "BORDERS\n\nPanama will open a new post on its border.\n"
    )
    assert themes(found) == [("T.1", "T", "TRAINING"), ("T.2", "T", "TRAINING"), ("B.1", "B", "BORDERS")]


def test_parts_of_the_document_are_no_themes() -> None:
    found = read(
        "Los Viceministros se reunieron en Managua, Nicaragua, el 2 de junio de 2009 con gran satisfacción.\n\n"
        "ACUERDOS Y RECOMENDACIONES\n\n1. Publicar el manual.\n\n2. Reunirse.\n\nANEXO II\n\n3. Traducirlo.\n"
    )
    assert themes(found) == [("1", "1", ""), ("2", "2", ""), ("3", "3", "")]
