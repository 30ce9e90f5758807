"""The way into the command line: Ctrl-C while everything is still being loaded ends it quietly too."""

from __future__ import annotations

import gc
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
    finally:
        # The end of the process need not search all that was loaded for garbage: that takes half a second.
        gc.freeze()


if __name__ == "__main__":
    main()
