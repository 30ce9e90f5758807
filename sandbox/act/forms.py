"""Sending off a modal, or closing it (https://docs.slack.dev/surfaces/modals)."""

from __future__ import annotations

from sandbox.act.asking import TROUBLE, ask
from sandbox.act.clicking import fill
from sandbox.act.person import Act
from sandbox.answering import form_answer
from sandbox.errors import Refused, SlackError
from sandbox.interactions import interaction
from sandbox.modals import close_view, find_view
from sandbox.records import Json, View
from sandbox.rendering import view_json
from sandbox.values import problems

INCOMPLETE = "Some fields are not filled in well."


async def submit(act: Act) -> Json:
    """Send off a modal with what is filled in; errors come back for each block, and the modal stays."""
    view = _view(act)
    fill(act, view, act.body.get("values") or {})
    _refuse(problems(view.body["blocks"], view.values))
    payload = interaction(act.workspace, "view_submission", act.user)
    answer = await ask(act, {**payload, "view": view_json(act.workspace, view), "response_urls": []})
    try:
        _refuse(form_answer(act.workspace, view, answer))
    except SlackError as error:
        raise Refused(f"{TROUBLE} ({'; '.join(error.messages) or error.code})") from None
    return {}


def _refuse(errors: dict[str, str]) -> None:
    if errors:
        raise Refused(INCOMPLETE, errors)


async def close(act: Act) -> Json:
    """Close a modal; the app hears of it if it asked to."""
    view = _view(act)
    cleared = bool(view.body.get("clear_on_close"))
    close_view(act.workspace, view, whole_stack=cleared)
    if view.body.get("notify_on_close"):
        payload = interaction(act.workspace, "view_closed", act.user)
        await ask(act, {**payload, "view": view_json(act.workspace, view), "is_cleared": cleared})
    return {}


def _view(act: Act) -> View:
    view = find_view(act.workspace, act.text("view_id"))
    if view.user != act.user.id or view.body["type"] != "modal":
        raise Refused("This form is not open any more.")
    return view
