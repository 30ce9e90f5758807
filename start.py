"""The way into the command line: Ctrl-C while everything is still being loaded ends it quietly too."""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Run the `rapporteur` command; text is UTF-8 on every machine, and what is none is taken as a question mark."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        from cli import main as run

        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
