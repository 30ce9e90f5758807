"""What the secretariat does with a draft: its buttons and forms. Any colleague may go on where another stopped."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.drafts import Refused, drop, merge, take
from handlers import draft_saving as saving
from handlers import imports
from handlers.blocks import draft as draft_blocks
from handlers.blocks import draft_forms
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import words
from handlers.draft_saving import Errors, end, keep, known, why
from handlers.opening import Opening
from handlers.visit import visit
from store import drafts
from store.drafts import Overtaken
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt import Ack, App

    from bot.plan import ReadDocument
    from handlers.house import House
    from handlers.visit import Visit
    from store.drafts import Draft

NAME = 120


def register(app: App, house: House) -> None:
    """Listen to the buttons and forms of drafts."""
    pressed = {
        "draft_change": change,
        "draft_page_earlier": turn,
        "draft_page_later": turn,
        "draft_publish": ask_where,
        "draft_head": ask_head,
        "draft_add": ask_words,
        "draft_aside": turn,
        "draft_take": take_up,
        "draft_show": show,
        "draft_discard": discard,
    }
    for action, act in pressed.items():
        app.action(action)(_button(house, act))
    sent = {
        "draft_correct": saving.correction,
        "draft_split": saving.parts,
        "draft_add": saving.addition,
        "draft_head": saving.head,
        "draft_publish": saving.publish,
    }
    for form, save in sent.items():
        app.view(form)(_form(house, save))

    @app.view("draft_files")
    def on_files(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        errors = visit(house, body["user"]["id"], lambda it: take_files(it, view))
        if errors:
            ack(response_action="errors", errors=errors)
        else:
            ack()


def take_files(it: Visit, view: dict[str, Any]) -> Errors:
    """Have the files of the form read into drafts."""
    if not it.visitor.secretariat:
        return {"files": it.speech.say("admin.secretariat_only")}
    channel = json.loads(view["private_metadata"])["channel"]
    for file in saving.field(view["state"]["values"], "files").get("files") or []:
        imports.begin(it, file["id"], str(file.get("name") or ""), channel=channel, thread_ts=None)
    return {}


def _button(house: House, act: Callable[[Visit, list[str]], Drawing | Opening | None]) -> Callable[..., None]:
    def listener(ack: Ack, body: dict[str, Any], action: dict[str, Any]) -> None:
        chosen = action.get("value") or (action.get("selected_option") or {}).get("value") or ""

        def pressed(it: Visit) -> Drawing | Opening | None:
            if not it.visitor.secretariat:
                return plain(it.speech.say("admin.secretariat_only"))
            try:
                return act(it, chosen.split(":"))
            except (Refused, Overtaken) as reason:
                return plain(why(it, reason))

        said = visit(house, body["user"]["id"], lambda it: _say(it, body, pressed(it)))
        if said is not None:
            house.slack.views_open(trigger_id=body["trigger_id"], view=said.view)
        ack()

    return listener


def _say(it: Visit, body: dict[str, Any], said: Drawing | Opening | None) -> Opening | None:
    if isinstance(said, Drawing):
        payload = {**said.payload(), "response_type": "ephemeral", "replace_original": False}
        it.send(Message(kind=Kind.RESPONSE, response_url=body["response_url"], payload=payload))
        return None
    return said


def _form(house: House, save: Callable[[Visit, Draft, ReadDocument, dict[str, Any]], Errors]) -> Callable[..., None]:
    def listener(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        values = {"": json.loads(view["private_metadata"]), **view["state"]["values"]}

        def sent(it: Visit) -> Errors:
            first = next(block["block_id"] for block in view["blocks"] if block["type"] == "input")
            if not it.visitor.secretariat:
                return {first: it.speech.say("admin.secretariat_only")}
            try:
                kept, text = known(it, values[""]["draft"], values[""]["revision"])
                return save(it, kept, text, values)
            except (Refused, Overtaken) as reason:
                return {saving.field_of(reason, view, first): why(it, reason)}

        errors = visit(house, body["user"]["id"], sent)
        if errors:
            ack(response_action="errors", errors=errors)
        else:
            ack()

    return listener


def _named(it: Visit, parts: list[str]) -> tuple[Draft, ReadDocument]:
    if len(parts) < 2 or not all(part.isdigit() for part in parts[1:3]):
        raise Overtaken
    return known(it, parts[0], int(parts[1]))


def change(it: Visit, parts: list[str]) -> Opening | None:
    """Merge or drop a commitment at once; open the form to correct or to part it."""
    kept, body = _named(it, parts)
    place, what = int(parts[2]), parts[-1]
    if what == "merge":
        keep(it, kept, merge(body, place))
    elif what == "drop":
        keep(it, kept, drop(body, place))
    elif what in {"correct", "split"} and place < len(body.commitments):
        form = draft_forms.correct if what == "correct" else draft_forms.split
        return Opening(form(body.commitments[place], _metadata(kept, place), it.speech))
    return None


def _metadata(kept: Draft, place: int | None = None) -> str:
    return json.dumps({"draft": kept.id, "revision": kept.revision, "place": place})


def turn(it: Visit, parts: list[str]) -> None:
    """Show another page."""
    kept, _ = _named(it, parts)
    drafts.turn(it.unit, kept, int(parts[2]))
    imports.show(it.unit, kept.id, it.now)


def ask_where(it: Visit, parts: list[str]) -> Opening | Drawing | None:
    """Ask into which channel a draft is published; say what stands in the way. An edition is kept at once: it is in
    no channel, and its message says already what becomes of it.
    """
    kept, body = _named(it, parts)
    wrong = draft_blocks.in_the_way(body, it.speech)
    if wrong:
        return plain("\n".join(wrong))
    if saving.keep_edition(it, kept, body):
        return None
    return Opening(draft_forms.publish(body, kept.channel, _metadata(kept), it.speech))


def ask_head(it: Visit, parts: list[str]) -> Opening:
    """Open the form that corrects the head."""
    kept, body = _named(it, parts)
    return Opening(draft_forms.head(body, _metadata(kept), it.speech))


def ask_words(it: Visit, parts: list[str]) -> Opening:
    """Open the form that adds a commitment."""
    kept, _ = _named(it, parts)
    return Opening(draft_forms.add(_metadata(kept), it.speech))


def take_up(it: Visit, parts: list[str]) -> None:
    """Make a commitment of a sentence that was set aside; one that was dropped comes back as it was."""
    kept, body = _named(it, parts)
    keep(it, kept, take(body, int(parts[2])))


def show(it: Visit, parts: list[str]) -> Drawing:
    """Send the draft's message to whoever goes on with it; where it stood before, it is said who has it now."""
    kept, _ = _named(it, parts)
    imports.move(it, kept)
    return plain(it.speech.say("draft.sent", name=words(kept.name, NAME)))


def discard(it: Visit, parts: list[str]) -> None:
    """Let a draft go; nothing of it is left."""
    kept, _ = _named(it, parts)
    end(it, kept, it.speech.say("draft.discarded", name=words(kept.name, NAME), user=f"<@{it.visitor.user}>"))
