"""A small file may unpack to more than a machine holds: each is refused, within the memory that the bot may take.

The bot takes some hundred and fifty megabytes by itself and may take three hundred; reading alone, with Python and its
libraries, which it has too, must do with a hundred and seventy.
"""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as Word

MOST_MEGABYTES = 170
READER = """
import resource, sys
from pathlib import Path
from bot.reading import UnreadableFile, text_of
try:
    said = f"read {len(text_of(Path(sys.argv[1]).read_bytes()))}"
except UnreadableFile as error:
    said = error.reason
status = Path("/proc/self/status")
# What getrusage tells on Linux counts what the process that began this one held.
peak = next((int(line.split()[1]) // 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM")), 0) \
    if status.exists() else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 20
print(said)
print(peak)
"""
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MILLION = 1_000_000


def word(body: str, declaration: str = "", **others: bytes) -> bytes:
    """Write a Word file with a body of our own, and other parts in place of its own."""
    plain, out = io.BytesIO(), io.BytesIO()
    Word().save(plain)
    parts = {"word/document.xml": f"{declaration}<w:document {SPACE}><w:body>{body}</w:body></w:document>".encode()}
    parts |= {name.replace("__", "/"): data for name, data in others.items()}
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.pop(name, b"") or old.read(name))
        for name, data in parts.items():
            new.writestr(name, data)
    return out.getvalue()


def understated(data: bytes) -> bytes:
    """State in the archive's directory that each part is a thousand bytes."""
    changed = bytearray(data)
    entry = changed.find(b"PK\x01\x02")
    while entry >= 0:
        changed[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
        entry = changed.find(b"PK\x01\x02", entry + 4)
    return bytes(changed)


def pdf(content: bytes, *forms: bytes, pages: int = 1, packed: int = 1) -> bytes:
    """Write a PDF of which each page draws the same; `forms` are drawn as /X, each by the one before it."""
    font, tail = b"/Font<</F1 4 0 R>>", b"\nendstream"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + b"3 0 R " * pages + b"]/Count %d>>" % pages,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<" + font + b"/XObject<</X 6 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, drawn in enumerate((content, *forms), 5):
        for _ in range(packed):
            drawn = zlib.compress(drawn, 9)  # noqa: PLW2901
        inner = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<%s/XObject<</X %d 0 R>>>>" % (font, number + 1)
        head = b"<<%s/Filter[%s]/Length %d>>stream\n" % (inner, b"/FlateDecode" * packed, len(drawn))
        objects.append(head + drawn + tail)
    out, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, b"".join(places))
    return out + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(out))


TEXT = b"BT /F1 10 Tf 50 800 Td %s ET"
LINE = b"(Mexico will send the list) Tj T* "
MERGED = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"
ENTITY = '<!DOCTYPE x [<!ENTITY a "To meet."><!ENTITY b SYSTEM "file:///etc/hostname">]>'

BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "words": (lambda: word(f"<w:p><w:r><w:t>{'a ' * 40 * MILLION}</w:t></w:r></w:p>"), "too_large"),
    "paragraphs": (lambda: word("<w:p/>" * 8 * MILLION), "too_large"),
    "attributes": (lambda: word("<w:p " + " ".join(f'w:a{n}=""' for n in range(MILLION)) + "/>"), "too_large"),
    "as many paragraphs as are unpacked": (lambda: word("<w:p/>" * 700_000), "too_long"),
    "as many rows as are unpacked": (
        lambda: word("<w:tbl>" + "<w:tr><w:tc/></w:tr>" * 240_000 + "</w:tbl>"),
        "too_long",
    ),
    "a cell over many rows": (
        lambda: word(
            f"<w:tbl><w:tr><w:tc><w:p><w:t>{'a ' * 99_999}</w:t></w:p></w:tc></w:tr>{MERGED * 20_000}</w:tbl>"
        ),
        "too_long",
    ),
    "a picture": (lambda: word("<w:p/>", word__media__image1=bytes(70 * MILLION)), "too_large"),
    "a size understated": (lambda: understated(word(f"<w:p><w:t>{'a ' * 40 * MILLION}</w:t></w:p>")), "corrupt"),
    "entities": (lambda: word("<w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p>", ENTITY), "corrupt"),
    "a page of blanks": (lambda: pdf(b" " * 200 * MILLION), "too_large"),
    "packed twice": (lambda: pdf(b" " * 200 * MILLION, packed=2), "too_large"),
    "brackets": (lambda: pdf(b"[" * 4 * MILLION), "corrupt"),
    "a page of words": (lambda: pdf(TEXT % (LINE * 300_000)), "too_large"),
    "a form of forms": (lambda: pdf(b"/X Do " * 10, *[b"/X Do " * 10] * 6, TEXT % (LINE * 20_000)), "too_large"),
    "the same words on all pages": (lambda: pdf(TEXT % (LINE * 5_000), pages=150), "too_long"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_small_file_that_unpacks_to_much_is_refused_within_bounds(bomb: str, tmp_path: Path) -> None:
    make, reason = BOMBS[bomb]
    (tmp_path / "bomb").write_bytes(make())
    command = [sys.executable, "-c", READER, str(tmp_path / "bomb")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3])
    said, peak = done.stdout.splitlines()
    assert said == reason
    assert int(peak) <= MOST_MEGABYTES
