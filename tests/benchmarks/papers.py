"""Long papers, made of the sample plan's own paragraphs: each with other countries, numbers and days.

Every sentence has a note of its own, so that none is known from one read before it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from docx import Document as Word

SAMPLE = Path(__file__).parents[2] / "sandbox" / "documents" / "AHG2016.en.txt"
LETTERS_A_PAGE = 2_800
LINES_A_PAGE, LETTERS_A_LINE = 48, 92
COUNTRIES = ("Honduras", "Mexico", "Guatemala", "Canada", "Nicaragua", "Belize", "El Salvador", "Panama", "Costa Rica")
COUNTRY = re.compile("|".join(COUNTRIES))
DAY = re.compile(r"(?<=July )\d+|(?<=August )\d+")
SECTION = re.compile(r"^\d+(?=\. )")


def paper(pages: int, seed: int) -> list[str]:
    """Return the paragraphs of a paper of so many pages."""
    head, _, body = SAMPLE.read_text(encoding="utf-8").partition("CONCLUSIONS\n")
    sample = [" ".join(part.split()) for part in body.split("\n\n") if part.strip()]
    found = [" ".join(head.split()), "CONCLUSIONS"]
    for paragraph in _varied(sample, Random(seed)):
        if sum(map(len, found)) >= pages * LETTERS_A_PAGE:
            return found
        found.append(paragraph)
    return found


def _varied(sample: list[str], chance: Random) -> Iterator[str]:
    section = 0
    while True:
        for paragraph in sample:
            section += bool(SECTION.match(paragraph))
            other = COUNTRY.sub(lambda _: chance.choice(COUNTRIES), paragraph)
            other = DAY.sub(lambda _: str(chance.randint(1, 30)), other)
            told = f"{other[:-1]}, as told in note {chance.random():.6}{other[-1]}" if other.endswith(".") else other
            yield SECTION.sub(str(section), told)


def as_text(paragraphs: list[str]) -> bytes:
    """Write a paper as plain text."""
    return "\n\n".join(paragraphs).encode()


def as_word(paragraphs: list[str]) -> bytes:
    """Write a paper as a Word file."""
    word, out = Word(), io.BytesIO()
    for paragraph in paragraphs:
        word.add_paragraph(paragraph)
    word.save(out)
    return out.getvalue()


def as_pdf(paragraphs: list[str]) -> bytes:
    """Write a paper as a PDF, its lines broken and its pages as full as pages are."""
    lines = [line for paragraph in paragraphs for line in (*_broken(paragraph), "")]
    pages = [lines[start : start + LINES_A_PAGE] for start in range(0, len(lines), LINES_A_PAGE)]
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for page in pages:
        drawn = "BT /F1 10 Tf 14 TL 50 800 Td " + " T* ".join(f"({_escaped(line)}) Tj" for line in page) + " ET"
        shape = f"/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {len(objects) + 2} 0 R"
        objects += [f"<</Type/Page/Parent 2 0 R{shape}>>", f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects[1] = f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"
    return _assembled([one.encode("cp1252", "replace") for one in objects])


def _broken(paragraph: str) -> list[str]:
    return re.findall(rf".{{1,{LETTERS_A_LINE}}}(?:\s|$)", paragraph)


def _escaped(line: str) -> str:
    return re.sub(r"([()\\])", r"\\\1", line.rstrip())


def _assembled(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", b""
    for number, one in enumerate(objects, 1):
        places += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    size = len(objects) + 1
    table = b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n" % (size, places, size)
    return out + table + b"startxref\n%d\n%%%%EOF" % len(out)
