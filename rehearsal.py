"""The sandbox with the bot in it: a day in the life of the conference, played on one's own machine.

It stands beside `cli.py` because only there do the bot and the sandbox meet: the sandbox knows nothing of the bot.
"""

from __future__ import annotations

import json
import shutil
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import SecretStr

from app import Rapporteur, compose
from handlers import loading, publishing
from handlers.reporting import OFFICE
from handlers.settings import Settings
from sandbox.clock import SandboxClock
from sandbox.server import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, Sandbox
from store import focal_points, subscriptions
from store.alone import AlreadyServed, held
from store.engine import DatabaseUnavailable, Store
from store.subscriptions import Subscription

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
SANDBOX = HERE / "sandbox"
MANIFEST = HERE / "manifest.json"


class FolderUnusable(Exception):  # noqa: N818 - named after what the operator sees
    """A rehearsal cannot be kept in `folder`; `reason` is the system's own."""

    def __init__(self, folder: Path, reason: str) -> None:
        """Keep both."""
        super().__init__(f"{folder}: {reason}")
        self.folder, self.reason = folder, reason


class FolderTaken(Exception):  # noqa: N818 - named after what the operator sees
    """A rehearsal that is still running is kept in `folder`."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder."""
        super().__init__(str(folder))
        self.folder = folder


@contextmanager
def folder_alone(folder: Path) -> Iterator[None]:
    """Make the folder, and keep a second sandbox out of it. Raises FolderUnusable and FolderTaken."""
    with ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            stack.enter_context(held(folder / "alone.db", str(folder)))
        except OSError as error:
            raise FolderUnusable(folder, error.strerror or str(error)) from error
        except DatabaseUnavailable as error:
            raise FolderUnusable(folder, error.reason) from error
        except AlreadyServed as error:
            raise FolderTaken(folder) from error
        yield


def forget(folder: Path) -> None:
    """Remove what a rehearsal keeps, and nothing else that may lie in the folder."""
    for file in (*folder.glob("workspace.*"), *folder.glob("rapporteur.db*")):
        shutil.rmtree(file) if file.is_dir() else file.unlink()


class Rehearsal:
    """The sandbox with the bot in it: a Monday of July 2016, four days after the meeting of Panama."""

    def __init__(
        self, settings: Settings, folder: Path, *, port: int, fresh: bool = False, request_url: str | None = None
    ) -> None:
        """Keep the workspace and, unless DATABASE_URL says otherwise, the store in `folder`.

        With a `request_url` the workspace sends signed requests there instead of speaking Socket Mode.
        """
        folder.mkdir(parents=True, exist_ok=True)
        if fresh:
            forget(folder)
        self.script = json.loads((SANDBOX / "rehearsal.json").read_text())
        cast, manifest = json.loads((SANDBOX / "cast.json").read_text()), json.loads(MANIFEST.read_text())
        start = settings.rapporteur_clock or datetime.fromisoformat(self.script["start"])
        self.slack = Sandbox(
            cast,
            manifest,
            port=port,
            state_path=folder / "workspace.json",
            clock=SandboxClock(start),
            request_url=request_url,
        )
        database = settings.database_url
        if "database_url" not in settings.model_fields_set:
            database = f"sqlite:///{folder / 'rapporteur.db'}"
        self.settings = settings.model_copy(
            update={
                "slack_bot_token": SecretStr(BOT_TOKEN),
                "slack_app_token": SecretStr(APP_TOKEN),
                "slack_signing_secret": SecretStr(SIGNING_SECRET),
                "secretariat_users": ",".join(self.script["secretariat"]),
                "database_url": database,
            }
        )

    def start(self) -> Rapporteur:
        """Start the workspace; return the bot, not yet started, with the sample plan published if it was not yet."""
        # A database that cannot be opened is told of before a port is taken.
        Store.open(self.settings.database_url).close()
        with ExitStack() as undo:
            undo.callback(self.slack.stop)
            url = self.slack.start().url
            settings = self.settings.model_copy(update={"slack_api_url": f"{url}/api/"})
            bot = compose(settings, clock=self.slack.clock, pace=0.0, tick_seconds=1.0)
            undo.callback(bot.stop)
            self.seed(bot.house.store, self.slack.clock.now())
            undo.pop_all()
        self.slack.clock.on_step(bot.ticker.tick)
        return bot

    def stop(self, bot: Rapporteur) -> None:
        """Stop the bot, then the workspace; everything is kept."""
        bot.stop()
        self.slack.stop()

    def seed(self, store: Store, now: datetime) -> None:
        """Publish the sample documents and appoint the cast, once; doing it again changes nothing."""
        with store.unit() as unit:
            for entry in self.script["documents"]:
                file = SANDBOX / "documents" / entry["file"]
                document = loading.load(unit, file, entry["code"], now=now, archived=entry["archived"]).document
                if not entry["archived"]:
                    channel = self.script["plan_channel"]
                    publishing.post(unit, document, channel=channel, language="en", now=now)
            if not focal_points.roster(unit):
                for line in self.script["focal_points"]:
                    focal_points.appoint(unit, user=line["user"], party=line["party"], theme=None, now=now, by=OFFICE)
                for line in self.script["subscriptions"]:
                    wanted = {**line, "languages": tuple(line["languages"])}
                    subscriptions.add(unit, Subscription(**wanted, created=now, created_by=OFFICE, since=now))
            unit.commit()
