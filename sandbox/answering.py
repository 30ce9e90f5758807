"""Answers of the app on an acknowledgement or at a response address, turned into messages."""

from __future__ import annotations

from sandbox.errors import SlackError
from sandbox.kit.check import message_blocks
from sandbox.modals import close_view, push_view, update_view
from sandbox.records import Json, Message, ResponseUrl, View
from sandbox.values import FIELDS
from sandbox.workspace import Workspace

ANSWER_FIELDS = ("text", "blocks", "attachments")


def say_answer(
    workspace: Workspace, channel: str, user: str, answer: Json, thread_ts: str | None = None
) -> Message | None:
    """Show an answer: to the person alone, or to the whole channel if its `response_type` says so.

    None where there is nothing to show; raises SlackError for one that Slack would not show.
    """
    content = _content(answer)
    if not content:
        return None
    reader = None if answer.get("response_type") == "in_channel" else user
    thread = str(answer.get("thread_ts") or "") or thread_ts
    return workspace.post(
        channel, workspace.bot.id, str(answer.get("text") or ""), reader=reader, thread_ts=thread, **content
    )


def _content(answer: Json) -> Json:
    if answer.get("response_type", "ephemeral") not in ("ephemeral", "in_channel"):
        raise SlackError("invalid_response_type")
    if not any(answer.get(field) for field in ANSWER_FIELDS):
        return {}
    blocks = answer.get("blocks") or []
    return {"blocks": message_blocks(blocks) if blocks else [], "attachments": answer.get("attachments") or []}


def late_answer(workspace: Workspace, target: ResponseUrl, answer: Json) -> None:
    """Carry out what was sent to a response address; raises SlackError."""
    original = _original(workspace, target)
    if answer.get("delete_original"):
        workspace.delete(_needed(original))
    elif answer.get("replace_original"):
        _replace(workspace, _needed(original), answer)
    elif say_answer(workspace, target.channel, target.user, answer) is None:
        raise SlackError("no_text")


def _original(workspace: Workspace, target: ResponseUrl) -> Message | None:
    for message in workspace.messages.get(target.channel, []):
        if message.ts == target.message_ts:
            return message
    return None


def _needed(original: Message | None) -> Message:
    if original is None:
        raise SlackError("message_not_found")
    return original


def _replace(workspace: Workspace, original: Message, answer: Json) -> None:
    content = _content(answer)
    if not content:
        raise SlackError("no_text")
    marked = not content["blocks"]
    workspace.edit(original, workspace.bot.id, marked=marked, text=str(answer.get("text") or ""), **content)


def form_answer(workspace: Workspace, view: View, answer: Json) -> dict[str, str]:
    """Carry out the answer to a submitted form; its `errors`, if it has any, by block_id. Raises SlackError."""
    action = answer.get("response_action")
    if action is None:
        if answer:
            raise SlackError("invalid_response_action")
        close_view(workspace, view)
    elif action == "clear":
        close_view(workspace, view, whole_stack=True)
    elif action == "update":
        update_view(workspace, view, answer.get("view"))
    elif action == "push":
        push_view(workspace, view.user, answer.get("view"))
    elif action == "errors":
        return _errors(view, answer.get("errors"))
    else:
        raise SlackError("invalid_response_action")
    return {}


def _errors(view: View, errors: object) -> dict[str, str]:
    inputs = {
        block["block_id"]
        for block in view.body["blocks"]
        if block.get("type") == "input" and block["element"]["type"] in FIELDS
    }
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        raise SlackError("invalid_errors")
    return {block: str(sentence) for block, sentence in errors.items()}
