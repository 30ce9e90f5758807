"""Buttons, menus and date pickers; shortcuts (https://docs.slack.dev/interactivity/handling-user-interaction)."""

from __future__ import annotations

from sandbox.act.asking import ask, response_url
from sandbox.act.person import Act
from sandbox.act.speaking import attach
from sandbox.errors import Refused
from sandbox.interactions import container, interaction, place
from sandbox.kit.naming import find
from sandbox.modals import find_view
from sandbox.records import Channel, Json, Message, View
from sandbox.rendering import file_json, message_json, view_json
from sandbox.values import FIELDS, answered, initial_values, options

GONE = "This element is not there any more."


async def click(act: Act) -> Json:
    """Use an element of a message (`channel`, `message_ts`), a modal (`view_id`) or the Home tab (`home`)."""
    if act.body.get("home") or act.text("view_id"):
        await _click_in_view(act)
    else:
        await _click_in_message(act)
    return {}


async def _click_in_message(act: Act) -> None:
    channel, message = act.channel(), act.message("message_ts")
    action = _action(act, message.blocks)
    values = initial_values(message.blocks)
    _note(values, action)
    payload = interaction(act.workspace, "block_actions", act.user)
    payload |= {"container": container(message), "channel": place(channel), "state": {"values": values}}
    # An ephemeral message is not part of the payload: the app has only its time and the response address.
    if message.reader is None:
        payload["message"] = _shown(act, message)
    payload |= {"response_url": response_url(act, channel.id, message.ts), "actions": [action]}
    await ask(act, payload)


async def _click_in_view(act: Act) -> None:
    view = _view(act)
    action = _action(act, view.body["blocks"])
    fill(act, view, act.body.get("values") or {})
    _note(view.values, action)
    act.workspace.touch()
    payload = interaction(act.workspace, "block_actions", act.user)
    payload |= {"container": {"type": "view", "view_id": view.id}, "view": view_json(act.workspace, view)}
    await ask(act, {**payload, "actions": [action]})


def _view(act: Act) -> View:
    home = act.workspace.homes.get(act.user.id)
    if act.body.get("home") and home is None:
        raise Refused(GONE)
    view = home if act.body.get("home") and home else find_view(act.workspace, act.text("view_id"))
    if view.user != act.user.id:
        raise Refused(GONE)
    return view


def fill(act: Act, view: View, values: Json) -> None:
    """Put what a person has typed so far into a view: `{block_id: {action_id: {"type", …}}}`."""
    for block_id, typed in values.items():
        for action_id, value in typed.items():
            element = find(view.body["blocks"], block_id, action_id)
            if element is not None and element["type"] in FIELDS:
                given = _uploaded(act, value) if element["type"] == "file_input" else value
                view.values.setdefault(block_id, {})[action_id] = answered(element, given)


def _uploaded(act: Act, value: Json) -> Json:
    """Keep the files that a person chose in a form; they are shown to the app as those of a message are."""
    files = [attach(act, file) if "content_base64" in file else file for file in value.get("files") or []]
    known = act.workspace.files
    shown = [file_json(act.workspace, known[file], act.slack.url) if isinstance(file, str) else file for file in files]
    return {**value, "files": shown}


def _action(act: Act, blocks: list[Json]) -> Json:
    block_id, action_id = act.text("block_id"), act.text("action_id")
    element = find(blocks, block_id, action_id)
    if element is None:
        raise Refused(GONE)
    action = {"action_id": action_id, "block_id": block_id, "action_ts": act.workspace.next_ts()}
    return {"type": element["type"], **_chosen(act, element), **action}


def _chosen(act: Act, element: Json) -> Json:
    """What the click says: a button carries its own value, a menu the option chosen of its own."""
    kind = element["type"]
    if kind in FIELDS:
        return answered(element, _given(act, element))
    if kind == "overflow":
        wanted = _value(act.body.get("selected_option")) or act.text("value")
        option = next((each for each in options(element) if each.get("value") == wanted), None)
        if option is None:
            raise Refused(GONE)
        return {"selected_option": option}
    return {name: element[name] for name in ("text", "value", "url", "style") if name in element}


def _given(act: Act, element: Json) -> Json:
    field = FIELDS[element["type"]][0]
    given: Json = {field: act.body.get(field, act.body.get("value"))}
    if field == "selected_option" and answered(element, given)[field] is None:
        raise Refused(GONE)
    return given


def _value(option: object) -> str:
    return str(option.get("value", "")) if isinstance(option, dict) else str(option or "")


def _note(values: Json, action: Json) -> None:
    if action["type"] in FIELDS:
        field = FIELDS[action["type"]][0]
        values.setdefault(action["block_id"], {})[action["action_id"]] = {"type": action["type"], field: action[field]}


def _shown(act: Act, message: Message) -> Json:
    return message_json(act.workspace, message, act.slack.url, metadata=True)


async def shortcut(act: Act) -> Json:
    """Use a shortcut of the app: a global one, or one on a message."""
    callback_id = act.text("callback_id")
    declared = act.slack.manifest.shortcuts.get(callback_id)
    if declared is None:
        raise Refused("This app has no such shortcut.")
    on_message = declared.get("type") == "message"
    payload = interaction(act.workspace, "message_action" if on_message else "shortcut", act.user)
    payload |= {"callback_id": callback_id, "action_ts": act.workspace.next_ts()}
    if on_message:
        payload |= _on_message(act, act.channel(), act.message("message_ts"))
    await ask(act, payload)
    return {}


def _on_message(act: Act, channel: Channel, message: Message) -> Json:
    url = response_url(act, channel.id)
    return {"channel": place(channel), "message_ts": message.ts, "message": _shown(act, message), "response_url": url}
