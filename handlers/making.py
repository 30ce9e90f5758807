"""Files that people ask for: each is a row of the outbox, made when its turn comes and sent to whoever asked.

A maker sees the asker as they are at that moment, so what they may no longer have is not made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog
from slack_sdk.errors import SlackApiError

from handlers.blocks.drawing import Drawing, plain
from handlers.sender import PERMANENT
from handlers.uploading import Made, shared, upload
from handlers.visit import visit
from store import outbox
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from slack_sdk import WebClient

    from handlers.house import House
    from handlers.visit import Visit
    from store.outbox import Row

    Maker = Callable[[Visit, dict[str, Any]], Made | Drawing]
    """Makes a file of what was asked for, or says why there is none."""

log = structlog.get_logger(__name__)


def begin(it: Visit, maker: str, asked: dict[str, Any]) -> Drawing:
    """Have a file made and sent to the visitor, in their conversation with the bot; return what is said meanwhile.

    `maker` is a name known to `work`, `asked` what it is given; the language they asked in goes along.
    """
    payload = {"maker": maker, "asked": asked, "language": it.visitor.language}
    it.send(Message(Kind.FILE, user=it.visitor.user, payload=payload))
    return plain(it.speech.say("file.begun"))


def work(house: House, slack: WebClient, row: Row, makers: Mapping[str, Maker]) -> None:
    """Make the file of a row and hand it over, unless an earlier try did. Raises what slack_sdk raises, and OSError."""
    file = row.payload.get("file")
    if file is not None and shared(slack, file):
        return
    user, asked, language = row.user or "", row.payload["asked"], row.payload["language"]
    make = makers[row.payload["maker"]]
    made = visit(house, user, lambda it: _made(it.speaking(language), make, asked))
    if made is not None:
        _hand_over(house, slack, row, made)


def _made(it: Visit, make: Maker, asked: dict[str, Any]) -> Made | None:
    made = make(it, asked)
    if isinstance(made, Made):
        return made
    it.send(Message(Kind.DIRECT, user=it.visitor.user, payload=made.payload()))
    return None


def _hand_over(house: House, slack: WebClient, row: Row, made: Made) -> None:
    def noted(file: str) -> None:
        with house.store.unit() as unit:
            outbox.annotate(unit, row, file=file)
            unit.commit()

    try:
        channel = slack.conversations_open(users=row.user or "")["channel"]["id"]
        upload(slack, made, noted, channel=channel)
    except SlackApiError as error:
        reason = str(error.response.get("error"))
        if reason in PERMANENT:
            _apologise(house, row, reason)
        raise


def _apologise(house: House, row: Row, reason: str) -> None:
    """Say that Slack does not take the file, and whom to ask: nobody waits for what will not come."""
    key = "file.no_scope" if reason == "missing_scope" else "file.refused"
    visit(house, row.user or "", lambda it: _sorry(it.speaking(row.payload["language"]), key, f"file:{row.id}", reason))


def _sorry(it: Visit, key: str, once: str, reason: str) -> None:
    said = plain(it.speech.say(key, reason=reason))
    it.send(Message(Kind.DIRECT, user=it.visitor.user, payload=said.payload(), key=once))
