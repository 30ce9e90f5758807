"""The `rapporteur` command: thin, each command a few lines over the functions that the handlers call."""

from __future__ import annotations

import json
import sys
import threading
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn
from zoneinfo import ZoneInfo

import typer

from app import (
    BadSetting,
    BadSettingsError,
    Settings,
    SlackRefusedError,
    clock_of,
    log_to_stderr,
    read_settings,
    serve_http,
    serve_socket,
    until_interrupted,
)
from bot import exchange
from bot.languages import speech
from bot.parties import resolve
from bot.plan import Audience, Status
from bot.replies import interpret
from bot.replies.reading import SURE, Reading
from handlers import loading, publishing, reporting
from handlers.answering import ask
from handlers.blocks.answer import draw
from handlers.blocks.draft import otherwise
from handlers.clock import day_in
from handlers.editions import spoken
from handlers.loading import NotLoadedError, read_file
from handlers.reporting import OFFICE
from rehearsal import Rehearsal
from sandbox.errors import PortTaken
from store import commitments
from store.engine import DatabaseUnavailable, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.plan import ReadDocument, Tracked
    from handlers.publishing import Published
    from store.engine import Unit

cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

SANDBOX_PORT = 8087


def main() -> None:
    """Run the command line; what can go wrong ends in one sentence and exit code 1."""
    try:
        cli()
    except BadSettingsError as error:
        sys.stderr.write("".join(f"{bad_setting(one)}\n" for one in error.bad))
        raise SystemExit(1) from None
    except DatabaseUnavailable as error:
        fail("cli.database", url=f" {error.url}" if error.url else "", reason=error.reason)
    except SlackRefusedError as error:
        fail("cli.slack_refused", reason=error.reason)
    except NotLoadedError as error:
        reason = speech("en").say(f"read.reason.{error.reason}") if error.key == "cli.not_read" else error.reason
        fail(error.key, file=error.file, reason=reason)
    except PortTaken as error:
        fail("cli.port_taken", port=error.port)


def bad_setting(bad: BadSetting) -> str:
    """Return the sentence about a variable that is missing or cannot be used, and what it should be."""
    talk = speech("en")
    if bad.value is None:
        return talk.say("cli.missing", key=bad.key)
    value = f" ({bad.value})" if bad.value else ""
    return talk.say("cli.bad_setting", key=bad.key, value=value, reason=talk.say(f"setting.{bad.key.lower()}"))


def fail(sentence: str, /, **values: object) -> NoReturn:
    """Say one sentence on standard error and end with exit code 1."""
    sys.stderr.write(speech("en").say(sentence, **values) + "\n")
    raise SystemExit(1)


@cli.command()
def run() -> None:
    """Serve Slack if the tokens are set, else the sandbox."""
    settings = read_settings()
    if settings.slack_bot_token is None:
        sandbox(port=SANDBOX_PORT)
        return
    serve(http=settings.slack_app_token is None and settings.slack_signing_secret is not None)


@cli.command()
def serve(*, http: Annotated[bool, typer.Option("--http", help="Signed requests on PORT.")] = False) -> None:
    """Serve Slack over Socket Mode, or over HTTP (/slack/events, /healthz)."""
    settings = read_settings()
    log_to_stderr(settings.log_level)
    (serve_http if http else serve_socket)(settings)


@cli.command()
def sandbox(
    port: Annotated[int, typer.Option(help="Where the page is.")] = SANDBOX_PORT,
    folder: Annotated[Path, typer.Option(help="Where the rehearsal is kept.")] = Path(".sandbox"),
    *,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget the last rehearsal.")] = False,
) -> None:
    """Open a Slack on this machine, with the bot in it."""
    settings = read_settings()
    log_to_stderr("WARNING" if settings.log_level == "INFO" else settings.log_level)
    rehearsal = Rehearsal(settings, folder, port=port, fresh=fresh)
    bot = rehearsal.start()
    disconnect = bot.connect()
    bot.start()
    typer.echo(speech(settings.default_language).say("cli.sandbox", url=rehearsal.slack.url))
    until_interrupted()
    disconnect()
    rehearsal.stop(bot)


def _read(file: Path) -> ReadDocument:
    with told_after_a_second(file):
        return read_file(file)[0]


@contextmanager
def told_after_a_second(file: Path) -> Iterator[None]:
    """Say on standard error that a file is being read, where that takes longer than a second."""
    line = speech("en").say("cli.reading_file", file=file.name)
    timer = threading.Timer(1.0, lambda: sys.stderr.write(f"{line}\n"))
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


@cli.command("read")
def read_command(
    files: list[Path], *, as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False
) -> None:
    """Print what documents say; nothing is stored."""
    found = [_read(file) for file in files]
    if as_json:
        print_json([exchange.document_json(document) for document in found])
        return
    for document in found:
        talk = speech(document.language)
        typer.echo(talk.say("cli.read", code=document.code, title=document.title, n=len(document.commitments)))
        for commitment in document.commitments:
            owes = ", ".join(commitment.responsible)
            due = commitment.due.isoformat() if commitment.due else "–"
            typer.echo(f"{commitment.label:8} {owes:16} {due:12} {' '.join(commitment.text.split())[:100]}")
        for aside in document.set_aside:
            typer.echo(talk.say("cli.set_aside", reason=aside.reason.value, text=" ".join(aside.text.split())[:100]))


@cli.command()
def load(
    files: list[Path],
    code: Annotated[str | None, typer.Option(help="The document's code.")] = None,
    channel: Annotated[str | None, typer.Option(help="Post it into this channel (id).")] = None,
    *,
    archived: Annotated[bool, typer.Option("--archived", help="Found only when asked for.")] = False,
    members_only: Annotated[bool, typer.Option("--members-only", help="Not for observers.")] = False,
) -> None:
    """Read documents and publish them; the same file twice changes nothing."""
    settings = read_settings()
    with opened(settings) as (store, now):
        for file in files:
            with store.unit() as unit:
                audience = Audience.MEMBERS if members_only else Audience.PUBLIC
                with told_after_a_second(file):
                    publication = loading.load(unit, file, code, now=now, archived=archived, audience=audience)
                document = publication.document
                if channel:
                    publishing.post(unit, document, channel=channel, language=settings.default_language, now=now)
                unit.commit()
            typer.echo(_loaded(publication))


def _loaded(publication: Published) -> str:
    talk, document = speech("en"), publication.document
    if publication.edition:
        kept = talk.say("cli.edition", code=document.code, language=talk.say(f"draft.in.{publication.edition}"))
        return f"{kept} {otherwise(publication.differences, talk)}"
    key = "cli.loaded" if publication.created else "cli.loaded_before"
    return talk.say(key, code=document.code, title=document.title)


@cli.command("ask")
def ask_command(
    text: Annotated[str | None, typer.Argument()] = None,
    today: Annotated[str | None, typer.Option(help="As if it were this day.")] = None,
    own: Annotated[str | None, typer.Option("--as", help="The asker's party.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON object a line, in and out.")] = False,
) -> None:
    """Answer a question about the plan."""
    settings = read_settings()
    with opened(settings) as (store, now), store.unit() as unit:
        for case in cases(jsonl=jsonl, text=text, today=today, own=own):
            day = _day(case.get("today")) or day_in(_zone(settings), now)
            parties = (case["as"],) if case.get("as") else ()
            answer = ask(unit, case["text"], today=day, own=parties, language=settings.default_language)
            drawing = draw(spoken(unit, answer), speech(answer.question.language), reader_parties=parties)
            if as_json or jsonl:
                print_json(exchange.answer_json(answer, drawing.readable()))
            else:
                typer.echo(drawing.readable())


@cli.command("interpret")
def interpret_command(
    text: Annotated[str | None, typer.Argument()] = None,
    on: Annotated[str | None, typer.Option(help="The commitment whose thread it is.")] = None,
    own: Annotated[str | None, typer.Option("--as", help="The author's party.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON object a line, in and out.")] = False,
) -> None:
    """Tell what a reply reports."""
    settings = read_settings()
    today = day_in(_zone(settings), clock_of(settings).now())
    for case in cases(jsonl=jsonl, text=text, on=on, own=own):
        authors = (case["as"],) if case.get("as") else ()
        reading = interpret(
            case["text"],
            on=case.get("on"),
            authors=authors,
            today=today,
            default_language=settings.default_language,
        )
        if as_json or jsonl:
            print_json(exchange.reading_json(reading))
        else:
            typer.echo(_sentence(reading))


@cli.command()
def record(
    reference: str,
    status: Annotated[str, typer.Argument(help="completed, in progress, on hold, pending; or in your own words.")],
    party: Annotated[str | None, typer.Option(help="For this party alone.")] = None,
    note: Annotated[str, typer.Option(help="In a few words.")] = "",
    day: Annotated[str | None, typer.Option("--date", help="When it happened.")] = None,
) -> None:
    """Record a status as the secretariat; without --party, for all who owe it."""
    settings = read_settings()
    reading = Reading("en", _status(status), note=note, happened=_day(day), confidence=1.0)
    with opened(settings) as (store, now), store.unit() as unit:
        found = named(unit, reference)
        owing = [a.party for a in found.assignments]
        only = _party(party)
        if only and only not in owing:
            fail("cli.not_owed", party=party, reference=reference, owing=", ".join(owing))
        for debtor in [only] if only else owing:
            reporting.record_for(unit, found, reading, debtor, author=OFFICE, recorded_by=OFFICE, said=now, now=now)
        publishing.redraw(unit, found.commitment.reference, now=now)
        unit.commit()
        typer.echo(speech("en").count("cli.recorded", 1 if only else len(owing), reference=found.commitment.reference))


def named(unit: Unit, reference: str) -> Tracked:
    """Return the commitment of a reference or an unambiguous label; end with one sentence where there is none."""
    found = commitments.get(unit, reference) or next(iter(commitments.labelled(unit, reference)), None)
    if found is None:
        nearest = ", ".join(commitments.nearest_labels(unit, reference)) or "–"
        fail("cli.unknown", reference=reference, nearest=nearest)
    return found


@contextmanager
def opened(settings: Settings) -> Iterator[tuple[Store, datetime]]:
    """Open the store, and tell the instant."""
    store = Store.open(settings.database_url)
    try:
        yield store, clock_of(settings).now()
    finally:
        store.close()


def cases(*, jsonl: bool, text: str | None, own: str | None, **given: str | None) -> Iterator[dict[str, Any]]:
    """Yield what is asked: one case from the options, or one for each line of standard input."""
    if jsonl:
        yield from (_case(number, line) for number, line in enumerate(sys.stdin, 1) if line.strip())
    elif text is None:
        fail("cli.no_text")
    else:
        yield {"text": text, "as": _party(own), **given}


def _case(number: int, line: str) -> dict[str, Any]:
    try:
        case = json.loads(line)
    except ValueError:
        case = None
    if not isinstance(case, dict) or not isinstance(case.get("text"), str):
        fail("cli.bad_line", number=number)
    return case


def _party(name: str | None) -> str | None:
    """Return the party that a person named; end with one sentence where there is none."""
    found = resolve(name) if name else None
    if name and found is None:
        fail("cli.no_party", name=name)
    return found


def _status(text: str) -> Status:
    """Return the status that words say, as in `/update`; end with one sentence where they say none."""
    with suppress(ValueError):
        return Status(text.strip().casefold().replace(" ", "_").replace("-", "_"))
    reading = interpret(text)
    if reading.status is None or reading.confidence < SURE:
        fail("cli.no_status", status=text)
    return reading.status


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        fail("cli.bad_day", day=text)


def print_json(value: object) -> None:
    """Print one line of JSON."""
    typer.echo(json.dumps(value, ensure_ascii=False))


def _sentence(reading: Reading) -> str:
    talk = speech(reading.language)
    if reading.status is None:
        return talk.say("cli.no_update")
    status = talk.say(f"status.{reading.status.value}")
    return talk.say("cli.reading", status=status, confidence=f"{reading.confidence:.0%}")


def _zone(settings: Settings) -> ZoneInfo:
    return ZoneInfo(settings.conference_timezone)


if __name__ == "__main__":
    main()
