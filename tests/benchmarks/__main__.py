"""Measure everything, print one table, and write it as JSON: `python -m tests.benchmarks [FILE]`.

A family of rows is a module with `rows()`; it is named here.
"""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks import reading
from tests.benchmarks.rows import Row

FAMILIES = (reading,)
KEPT = Path("build/benchmarks.json")
SHAPE = "{:28} {:>9} {:>9} {:>7}  {:9} {}\n"


def main(kept: Path) -> None:
    """Measure, print and keep."""
    sys.stdout.write(SHAPE.format("job", "ours", "baseline", "ratio", "bar", "the baseline is"))
    measured = list(_printed())
    kept.parent.mkdir(parents=True, exist_ok=True)
    found = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "rows": [{**asdict(row), "ratio": row.ratio, "holds": row.holds} for row in measured],
    }
    kept.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(f"seconds of one core, the shortest of the runs; also in {kept}\n")


def _printed() -> Iterator[Row]:
    for family in FAMILIES:
        for row in family.rows():
            bar = "" if row.bar is None else f"{'under' if row.holds else 'OVER'} {row.bar:g}"
            seconds = (f"{row.ours:.3f}", f"{row.theirs:.4f}", f"{row.ratio:.1f}")
            sys.stdout.write(SHAPE.format(row.job, *seconds, bar, row.baseline))
            sys.stdout.flush()
            yield row


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else KEPT)
