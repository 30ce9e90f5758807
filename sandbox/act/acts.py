"""The acts by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sandbox.act.assistant import look_at, open_assistant
from sandbox.act.clicking import click, shortcut
from sandbox.act.commanding import command
from sandbox.act.forms import close, submit
from sandbox.act.people import add_user, change_user, invite, join, leave
from sandbox.act.person import Act
from sandbox.act.speaking import delete, edit, mark, open_dm, open_home, react, say, unreact
from sandbox.errors import Refused, SlackError
from sandbox.records import Json
from sandbox.slack import Slack

Doing = Callable[[Act], Awaitable[Json]]
ACTS: dict[str, Doing] = {
    "say": say,
    "edit": edit,
    "delete": delete,
    "react": react,
    "unreact": unreact,
    "command": command,
    "click": click,
    "submit": submit,
    "close": close,
    "shortcut": shortcut,
    "open_home": open_home,
    "open_dm": open_dm,
    "open_assistant": open_assistant,
    "look_at": look_at,
    "mark": mark,
    "invite": invite,
    "join": join,
    "leave": leave,
    "change_user": change_user,
    "add_user": add_user,
}


async def perform(slack: Slack, body: Json) -> Json:
    """Do what `{"as": "U…", "do": "say", …}` says; `{"ok": false, "error": sentence}` where it cannot be done."""
    doing = ACTS.get(str(body.get("do")))
    if doing is None:
        return {"ok": False, "error": f"Nobody here knows how to do {body.get('do')!r}."}
    try:
        return {"ok": True, **await doing(_by(slack, body))}
    except Refused as refused:
        answer: Json = {"ok": False, "error": refused.sentence}
        return answer | ({"errors": refused.errors} if refused.errors is not None else {})
    except SlackError as error:
        return {"ok": False, "error": f"Slack says: {error.code}."}


def _by(slack: Slack, body: Json) -> Act:
    user = slack.workspace.user(str(body.get("as")))
    if user.deleted:
        raise Refused("This account is deactivated.")
    return Act(slack, user, body)
