"""The `rapporteur` command: thin, each command a few lines over the functions that the handlers call."""

from __future__ import annotations

import json
import sys
import threading
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from app import interruptible, log_to_stderr, serve_http, serve_socket, wait
from bot import exchange
from bot.languages import OFFERED, speech
from bot.plan import Audience
from bot.replies import interpret
from handlers import amending, exporting, loading, publishing, reporting, returning
from handlers.answering import ask
from handlers.blocks import returned
from handlers.blocks.answer import draw
from handlers.blocks.draft import otherwise
from handlers.checking import check
from handlers.clock import day_in
from handlers.editions import spoken
from handlers.loading import read_file
from handlers.reporting import OFFICE
from handlers.settings import Settings, clock_of, read_settings
from handlers.typed import Case, Unusable, day_of, line_case, named, party_of, reading_of, typed_case
from rehearsal import Rehearsal, folder_alone
from store import backups
from store.alone import alone
from store.engine import Store
from trouble import TROUBLES, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from bot.plan import ReadDocument
    from bot.replies.reading import Reading
    from handlers.publishing import Published

cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)

SANDBOX_PORT = 8087


def main(*words: str) -> None:
    """Run the command line; what can go wrong ends in one sentence, and in exit code 1, or 2 for bad usage."""
    try:
        cli(list(words) or None)
    except TROUBLES as error:
        sys.stderr.write(f"{told(error)}\n")
        raise SystemExit(2 if isinstance(error, Unusable) and error.usage else 1) from None


@cli.command()
def run() -> None:
    """Serve Slack if the tokens are set, else the sandbox."""
    settings = read_settings()
    if not (settings.slack_bot_token or settings.slack_app_token or settings.slack_signing_secret):
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
    port: Annotated[int, typer.Option(min=0, max=65_535, help="Where the page is; 0: any free one.")] = SANDBOX_PORT,
    folder: Annotated[Path, typer.Option(help="Where the rehearsal is kept.")] = Path(".sandbox"),
    *,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget the last rehearsal.")] = False,
) -> None:
    """Open a Slack on this machine, with the bot in it."""
    settings = read_settings()
    log_to_stderr("WARNING" if settings.log_level == "INFO" else settings.log_level)
    with interruptible(), folder_alone(folder):
        rehearse(Rehearsal(settings, folder, port=port, fresh=fresh))


def rehearse(rehearsal: Rehearsal) -> None:
    """Keep the rehearsal going until interrupted."""
    with ExitStack() as undo:
        only = undo.enter_context(alone(rehearsal.settings.database_url))
        bot = rehearsal.start()
        undo.callback(rehearsal.stop, bot)
        if only:
            bot.sender.inherit()
        undo.callback(bot.connect())
        bot.start()
        typer.echo(speech(rehearsal.settings.default_language).say("cli.sandbox", url=rehearsal.slack.url))
        wait()


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
    yes: Annotated[bool, typer.Option("--yes", help="Take over a table without asking.")] = False,
) -> None:
    """Read documents and publish them; the same file twice changes nothing. A table of the plan is compared first."""
    settings = read_settings()
    tables = [file for file in files if returning.is_table(file.name)]
    if tables and (code or channel or archived or members_only):
        raise Unusable("cli.no_options_for_sheets", usage=True)
    with opened(settings) as (store, now):
        present = day_in(ZoneInfo(settings.conference_timezone), now)
        left = [file for file in tables if not _returned(store, file, present, now, yes=yes)]
        for file in files:
            if file in tables:
                continue
            with store.unit() as unit:
                audience = Audience.MEMBERS if members_only else Audience.PUBLIC
                with told_after_a_second(file):
                    publication = loading.load(unit, file, code, now=now, archived=archived, audience=audience)
                document = publication.document
                if channel:
                    publishing.post(unit, document, channel=channel, language=settings.default_language, now=now)
                unit.commit()
            typer.echo(_loaded(publication))
    if left:
        raise SystemExit(1)


def _returned(store: Store, file: Path, today: date, now: datetime, *, yes: bool) -> bool:
    """Show what a table would change, and change it where somebody says so; return False where that is left."""
    talk = speech("en")
    found = returning.rows_on_disk(file)
    with store.unit() as unit:
        compared = returning.preview(unit, found, today)
    typer.echo("\n".join(returned.lines(compared, file.name, talk)))
    if not compared.moves:
        return not compared.faults
    if not yes and not (sys.stdin.isatty() and typer.confirm(talk.say("export.back.ask"))):
        typer.echo(talk.say("export.back.not_done"))
        return False
    note = talk.say("export.back.note", file=file.name)
    with store.unit() as unit:
        done, _ = returning.apply(unit, compared.moves, note=note, today=today, now=now, by=OFFICE)
        for one in done:
            amending.tell(unit, one, now=now)
        unit.commit()
    typer.echo(talk.count("export.back.done", len(done)))
    return len(done) == len(compared.moves)


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
    given = None if jsonl else typed_case(text=text, today=today, own=own)
    with opened(settings) as (store, now):
        present = day_in(ZoneInfo(settings.conference_timezone), now)

        def show(case: Case) -> None:
            parties = (case.party,) if case.party else ()
            # A transaction for each: while the next line is waited for, others may write.
            with store.unit() as unit:
                answer = ask(
                    unit, case.text, today=case.today or present, own=parties, language=settings.default_language
                )
                drawing = draw(spoken(unit, answer), speech(answer.question.language), reader_parties=parties)
            words = drawing.readable()
            print_json(exchange.answer_json(answer, words)) if as_json or jsonl else typer.echo(words)

        each(given, show)


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
    given = None if jsonl else typed_case(text=text, own=own, on=on)
    present = day_in(ZoneInfo(settings.conference_timezone), clock_of(settings).now())

    def show(case: Case) -> None:
        reading = interpret(
            case.text,
            on=case.on,
            authors=(case.party,) if case.party else (),
            today=case.today or present,
            default_language=settings.default_language,
        )
        print_json(exchange.reading_json(reading)) if as_json or jsonl else typer.echo(_sentence(reading))

    each(given, show)


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
    present = day_in(ZoneInfo(settings.conference_timezone), clock_of(settings).now())
    reading = reading_of(status, present)
    reading = replace(reading, note=note or reading.note, happened=day_of(day) or reading.happened)
    only = party_of(party) or reading.party
    with opened(settings) as (store, now), store.unit() as unit:
        found = named(unit, reference)
        if found.ended is not None:
            raise Unusable("cli.ended", reference=found.commitment.reference, by=found.ended.by or "–")
        owing = [a.party for a in found.assignments]
        if only and only not in owing:
            raise Unusable("cli.not_owed", party=only, reference=found.commitment.reference, owing=", ".join(owing))
        for debtor in [only] if only else owing:
            reporting.record_for(unit, found, reading, debtor, author=OFFICE, recorded_by=OFFICE, said=now, now=now)
        publishing.redraw(unit, found.commitment.reference, now=now)
        unit.commit()
        typer.echo(speech("en").count("cli.recorded", 1 if only else len(owing), reference=found.commitment.reference))


@cli.command()
def export(
    form: Annotated[str, typer.Argument(metavar="|".join(exporting.FORMS))],
    file: Path,
    language: Annotated[str | None, typer.Option(help="en, es or fr.")] = None,
    only: Annotated[str, typer.Option(help="In the words of a question: honduras, pending, theme 3.")] = "",
) -> None:
    """Write the plan into a file."""
    settings = read_settings()
    zone, spoken_in = ZoneInfo(settings.conference_timezone), language or settings.default_language
    if form not in exporting.FORMS:
        raise Unusable("cli.no_format", usage=True, format=form, formats=", ".join(exporting.FORMS))
    if spoken_in not in OFFERED:
        raise Unusable("cli.no_language", usage=True, language=spoken_in, languages=", ".join(OFFERED))
    with opened(settings) as (store, now), store.unit() as unit:
        today = day_in(zone, now)
        tracked = exporting.chosen(unit, only, today, language=spoken_in)
        if not tracked:
            raise Unusable("export.nothing" if only else "export.empty", text=only)
        made = exporting.FORMS[form](exporting.Wanted(unit, tracked, speech(spoken_in), zone, today, now))
    try:
        file.write_bytes(made)
    except OSError as error:
        raise Unusable("cli.not_written", file=file, reason=error.strerror) from error
    typer.echo(speech("en").say("cli.exported", file=file))


@cli.command("check")
def check_command() -> None:
    """Tell what is in place to serve, what is not, and the mend."""
    found = list(check(read_settings()))
    for one in found:
        typer.echo(f"{'ok ' if one.good else 'BAD'} {speech('en').say(f'check.{one.key}', **one.values)}")
    if not all(one.good for one in found):
        raise SystemExit(1)


@cli.command()
def backup(file: Path) -> None:
    """Write everything to one file, also while the bot works."""
    with opened(read_settings()) as (store, _now), written(file):
        backups.back_up(store, file)
    typer.echo(speech("en").say("cli.backed_up", file=file))


@cli.command()
def restore(file: Path) -> None:
    """Put a backup into the database, which must be empty."""
    settings = read_settings()
    with alone(settings.database_url), opened(settings) as (store, _now), written(file):
        backups.restore(store, file)
    typer.echo(speech("en").say("cli.restored", file=file))


@contextmanager
def written(file: Path) -> Iterator[None]:
    """Say of a backup what the system says of its file."""
    try:
        yield
    except OSError as error:
        raise Unusable("cli.no_backup", file=file, reason=error.strerror or "it is the database itself") from error


@contextmanager
def opened(settings: Settings) -> Iterator[tuple[Store, datetime]]:
    """Open the store, and tell the instant."""
    store = Store.open(settings.database_url)
    try:
        yield store, clock_of(settings).now()
    finally:
        store.close()


def each(given: Case | None, show: Callable[[Case], None]) -> None:
    """Show the answer to one case, or to each line of standard input; a line that cannot be used stops no other."""
    if given:
        show(given)
        return
    good = [_line(number, line, show) for number, line in enumerate(sys.stdin or (), 1) if line.strip()]
    if not all(good):
        raise SystemExit(1)


def _line(number: int, line: str, show: Callable[[Case], None]) -> bool:
    try:
        show(line_case(line))
    except Unusable as error:
        sentence = speech("en").say("cli.bad_line", number=number, reason=told(error))
        print_json({"line": number, "error": sentence})
        sys.stderr.write(f"{sentence}\n")
        return False
    return True


def print_json(value: object) -> None:
    """Print one line of JSON."""
    typer.echo(json.dumps(value, ensure_ascii=False))


def _sentence(reading: Reading) -> str:
    talk = speech(reading.language)
    if reading.status is None:
        return talk.say("cli.no_update")
    status = talk.say(f"status.{reading.status.value}")
    return talk.say("cli.reading", status=status, confidence=f"{reading.confidence:.0%}")


if __name__ == "__main__":
    main()
