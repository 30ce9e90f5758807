"""What is got out of files: Word with its drawn numbers and tables, PDF, plain text, and why others are refused."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from docx import Document as Word
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from bot.reading import NothingRead, UnreadableFile, read, text_of
from bot.reading.bounds import MOST_LETTERS
from bot.reading.files import MOST_BYTES
from bot.reading.pdf import MOST_PAGES

HEAD = "The Working Group on Protection met in San José, Costa Rica, on 4-5 May 2015."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKS = ("RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256")
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(word: object) -> bytes:
    out = io.BytesIO()
    word.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def pdf(*pages: str, password: str | None = None, owner: str | None = None, lock: str = "AES-256") -> bytes:
    """Write pages of plain text, a line each, as a PDF."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for text in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        lines = [line.replace("(", r"\(").replace(")", r"\)") for line in text.splitlines()]
        content = DecodedStreamObject()
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        content.set_data(f"BT /F1 10 Tf 14 TL 50 800 Td {shown} ET".encode("cp1252"))
        page[NameObject("/Contents")] = writer._add_object(content)
    if password is not None or owner is not None:
        writer.encrypt(password or "", owner, algorithm=lock)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


CONCLUSIONS = f"{HEAD}\nCONCLUSIONS\n1. Work ahead\na) To ask IOM to publish the handbook by 3 June 2015.\nb) To meet."


def test_a_pdf_is_read() -> None:
    found = read(text_of(pdf(CONCLUSIONS)))
    assert [(c.label, c.responsible, c.due) for c in found.commitments] == [
        ("1.a", ("IOM",), date(2015, 6, 3)),
        ("1.b", ("MEMBERS",), None),
    ]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_pdf_locked_only_against_changes_is_read(lock: str) -> None:
    assert "handbook" in text_of(pdf(CONCLUSIONS, owner="secret", lock=lock))


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as unreadable:
        text_of(data)
    return unreadable.value.reason


def read_or_refused(data: bytes) -> str:
    try:
        text_of(data)
    except UnreadableFile as unreadable:
        return unreadable.reason
    return "read"


def archive(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"%PDF-1.4 broken", "corrupt"),
        (b"PK\x03\x04 no word file", "corrupt"),
        (archive(**{"workbook.xml": "<x/>"}), "wrong_type"),
        (archive(**{"word/document.xml": "<broken"}), "corrupt"),
        (archive(**{"word/document.xml": " " * 90_000_000}), "too_large"),
        (bytes(range(32)) * 9, "wrong_type"),
        (OLE + bytes(600) + "WordDocument".encode("utf-16-le"), "old_word"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + bytes(600) + "Workbook".encode("utf-16-le"), "wrong_type"),
        (rb"{\rtf1\ansi To meet.\par }", "wrong_type"),
        (b"\n<!DOCTYPE html><p>To meet.</p>", "wrong_type"),
        (bytes(5000), "wrong_type"),
        (" \n ".encode("utf-16"), "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "wrong_type"),
        (saved(Word()), "empty"),
        *[(pdf(CONCLUSIONS, password="secret", lock=lock), "encrypted") for lock in LOCKS],
        (pdf("", "", ""), "scanned"),
        (pdf(*["page"] * (MOST_PAGES + 1)), "too_long"),
        (b"a" * (MOST_LETTERS + 1), "too_long"),
        (b"a" * (MOST_BYTES + 1), "too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_a_file_that_gives_no_text_says_why(data: bytes, reason: str) -> None:
    assert refusal(data) == reason


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9, 0.99])
def test_half_a_file_is_damaged_or_read_and_never_an_error(cut: float) -> None:
    word = Word()
    word.add_paragraph(CONCLUSIONS)
    for whole in (pdf(CONCLUSIONS), saved(word)):
        assert read_or_refused(whole[: int(len(whole) * cut)]) in {"read", "corrupt", "scanned", "encrypted"}


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"\xd0\xcf\x11\xe0"]))
def test_any_bytes_are_text_or_refused(data: bytes, beginning: bytes) -> None:
    assert read_or_refused(beginning + data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_plain_text_in_the_encodings_of_offices(encoding: str) -> None:
    assert text_of("Reunión de la Región: ¿quién?".encode(encoding)) == "Reunión de la Región: ¿quién?"


NUMBERING = f"""<w:numbering {SPACE}>
<w:abstractNum w:abstractNumId="90">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%4"/></w:lvl>
</w:abstractNum>
<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>
</w:numbering>"""


def numbered_word(*items: tuple[int | None, str]) -> bytes:
    """Write a Word file whose numbers Word draws itself."""
    word = Word()
    root = word.part.numbering_part.element
    for child in parse_xml(NUMBERING):
        root.append(child)
    for level, text in items:
        paragraph = word.add_paragraph(text)
        if level is not None:
            rule = f'<w:numPr {SPACE}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(parse_xml(rule))
    return saved(word)


def test_the_numbers_that_word_draws_are_read() -> None:
    data = numbered_word(
        (None, HEAD),
        (None, "CONCLUSIONS"),
        (0, "Information"),
        (1, "To open a registry."),
        (2, "The TS will keep it."),
        (1, "To meet."),
        (0, "Return"),
        (1, "To ask IOM to publish the handbook."),
    )
    found = read(text_of(data))
    assert [(c.label, c.theme) for c in found.commitments] == [
        ("1.a", "Information"),
        ("1.a.1", "Information"),
        ("1.b", "Information"),
        ("2.a", "Return"),
    ]


def test_letters_and_roman_numbers_are_drawn_as_word_draws_them() -> None:
    text = text_of(numbered_word((0, "one"), (3, "four"), *[(1, "letter")] * 28))
    lines = [line for line in text.splitlines() if line]
    assert lines[:3] == ["1. one", "1.IV four", "a) letter"]
    assert lines[-1] == "bb) letter"


def test_a_number_that_was_typed_is_not_doubled() -> None:
    assert "1. 1." not in text_of(numbered_word((0, "1. Information")))


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    word = Word()
    paragraph = word.add_paragraph("To publish ")
    for tag, inner in (("ins", "<w:t>the guide</w:t>"), ("del", "<w:delText>the book</w:delText>")):
        change = f'<w:{tag} {SPACE} w:id="1" w:author="TS"><w:r>{inner}</w:r></w:{tag}>'
        paragraph._p.append(parse_xml(change))
    assert text_of(saved(word)).strip() == "To publish the guide"


def test_a_table_stands_in_its_place_and_its_rows_are_acts() -> None:
    word = Word()
    word.add_paragraph(HEAD)
    word.add_paragraph("PLAN OF ACTION")
    table = word.add_table(3, 3)
    rows = [
        ("Activity", "Responsible", "Deadline"),
        ("Publish the handbook.", "Canada and Mexico", "Within 30 days"),
        ("Train border officers.", "IOM", "1 July 2015"),
    ]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    word.add_paragraph("The delegations thanked Costa Rica.")
    found = read(text_of(saved(word)))
    assert [(c.label, c.text, c.responsible, c.due) for c in found.commitments] == [
        ("1", "Publish the handbook.", ("CAN", "MEX"), date(2015, 6, 4)),
        ("2", "Train border officers.", ("IOM",), date(2015, 7, 1)),
    ]


def test_a_table_with_a_column_of_numbers_keeps_them() -> None:
    word = Word()
    word.add_paragraph(HEAD)
    table = word.add_table(3, 4)
    rows = [
        ("No.", "Actividad", "Responsable", "Plazo"),
        ("7", "Publicar el manual.", "Canadá", "Plazo de 30 días"),
        ("8", "Capacitar a los oficiales.", "OIM", "1 de julio de 2015"),
    ]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    assert "7. Publicar el manual." in text_of(saved(word))


def test_what_pypdf_warns_of_is_shown_to_nobody(caplog: pytest.LogCaptureFixture) -> None:
    whole = pdf(CONCLUSIONS)
    assert read_or_refused(whole[:-40]) in {"read", "corrupt"}
    assert caplog.text == ""


def test_a_scan_says_so_before_anything_is_read() -> None:
    data = pdf("", "")
    assert len(PdfReader(io.BytesIO(data)).pages) == 2
    assert refusal(data) == "scanned"


def test_a_text_without_an_act_is_refused_whole() -> None:
    with pytest.raises(NothingRead):
        read(text_of(pdf("The weather in San Jose was fine, and the bus was on time for once today.")))
