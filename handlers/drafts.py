"""What the secretariat does with a draft: its buttons and forms. Any colleague may go on where another stopped."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.drafts import Refused, add, correct, correct_head, drop, faults, merge, share, split
from bot.plan import Owed
from handlers import imports, publishing
from handlers.blocks import draft as draft_blocks
from handlers.blocks import draft_forms
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import words
from handlers.opening import Opening
from handlers.visit import visit
from store import channels, drafts, outbox
from store.documents import DoubledLabel, UndatedDocument
from store.drafts import Overtaken
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt import Ack, App

    from bot.plan import ReadDocument
    from handlers.house import House
    from handlers.visit import Visit
    from store.drafts import Draft

Errors = dict[str, str]
"""Slack's `errors` of a form: block id → sentence."""
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
        "draft_discard": discard,
    }
    for action, act in pressed.items():
        app.action(action)(_button(house, act))
    sent = {
        "draft_correct": save_correction,
        "draft_split": save_split,
        "draft_add": save_addition,
        "draft_head": save_head,
        "draft_publish": publish,
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
    for file in _field(view["state"]["values"], "files").get("files") or []:
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
                return {_FIELDS.get(str(reason), first): why(it, reason)}

        errors = visit(house, body["user"]["id"], sent)
        if errors:
            ack(response_action="errors", errors=errors)
        else:
            ack()

    return listener


_FIELDS = {"label": "label", "parties": "parties", "dates": "end", "code": "code", "quote": "quote", "place": "second"}
"""The field of a form that a refusal is about."""


def why(it: Visit, reason: Refused | Overtaken) -> str:
    """Return why something was not done with a draft."""
    if isinstance(reason, Overtaken):
        return it.speech.say("draft.overtaken")
    return it.speech.say(f"draft.why.{reason.why.value}")


def known(it: Visit, number: str, revision: int) -> tuple[Draft, ReadDocument]:
    """Return a draft as it was when a button or form was drawn. Raises Overtaken where it is so no more."""
    kept = drafts.get(it.unit, number)
    if kept is None or kept.body is None or kept.revision != revision:
        raise Overtaken
    return kept, kept.body


def _named(it: Visit, parts: list[str]) -> tuple[Draft, ReadDocument]:
    if len(parts) < 2 or not all(part.isdigit() for part in parts[1:3]):
        raise Overtaken
    return known(it, parts[0], int(parts[1]))


def _keep(it: Visit, kept: Draft, body: ReadDocument) -> None:
    drafts.change(it.unit, kept, body, by=it.visitor.user, now=it.now)
    imports.show(it.unit, kept.id, it.now)


def change(it: Visit, parts: list[str]) -> Opening | None:
    """Merge or drop a commitment at once; open the form to correct or to part it."""
    kept, body = _named(it, parts)
    place, what = int(parts[2]), parts[-1]
    if what == "merge":
        _keep(it, kept, merge(body, place))
    elif what == "drop":
        _keep(it, kept, drop(body, place))
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


def ask_where(it: Visit, parts: list[str]) -> Opening | Drawing:
    """Ask into which channel a draft is published; say what stands in the way."""
    kept, body = _named(it, parts)
    wrong = faults(body)
    if wrong:
        return plain("\n".join(it.speech.say(f"draft.why.{one.value}") for one in wrong))
    return Opening(draft_forms.publish(body, kept.channel, _metadata(kept), it.speech))


def ask_head(it: Visit, parts: list[str]) -> Opening:
    """Open the form that corrects the head."""
    kept, body = _named(it, parts)
    return Opening(draft_forms.head(body, _metadata(kept), it.speech))


def ask_words(it: Visit, parts: list[str]) -> Opening:
    """Open the form that adds a commitment."""
    kept, body = _named(it, parts)
    return Opening(draft_forms.add(body, _metadata(kept), it.speech))


def discard(it: Visit, parts: list[str]) -> None:
    """Let a draft go; nothing of it is left."""
    kept, _ = _named(it, parts)
    _end(it, kept, it.speech.say("draft.discarded", name=words(kept.name, NAME), user=f"<@{it.visitor.user}>"))


def _end(it: Visit, kept: Draft, said: str) -> None:
    drafts.remove(it.unit, kept.id)
    outbox.amend(it.unit, kept.key, plain(said).payload(), it.now)


def save_correction(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Keep what a form corrects in one commitment."""
    place = int(values[""]["place"])
    chosen = [option["value"] for option in _field(values, "parties").get("selected_options") or []]
    others = [name.strip() for name in _text(values, "others").split(",")]
    owed = (_field(values, "owed").get("selected_option") or {}).get("value")
    corrected = correct(
        body,
        place,
        label=_text(values, "label"),
        responsible=[*chosen, *others],
        theme=_text(values, "theme"),
        start=_day(values, "start"),
        end=_day(values, "end"),
    )
    _keep(it, kept, share(corrected, place, Owed(owed) if owed in set(Owed) else None))
    return {}


def save_split(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Part a commitment in two."""
    _keep(it, kept, split(body, int(values[""]["place"]), _text(values, "second")))
    return {}


def save_addition(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Add a commitment by words of the document."""
    _keep(it, kept, add(body, _text(values, "quote"), kept.text))
    return {}


def save_head(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Keep what a form corrects in the head."""
    corrected = correct_head(
        body,
        code=_text(values, "code"),
        title=_text(values, "title"),
        place=_text(values, "place"),
        start=_day(values, "start"),
        end=_day(values, "end"),
    )
    _keep(it, kept, corrected)
    return {}


def publish(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Make a draft count, and post it into the chosen channel; a code that is taken is said, and nothing is changed."""
    channel = str(_field(values, "channel").get("selected_conversation") or "")
    if not channel:
        return {"channel": it.speech.say("draft.no_channel")}
    try:
        publication = publishing.publish(it.unit, body, kept.text, now=it.now, digest=kept.fingerprint)
    except (UndatedDocument, DoubledLabel):
        return {"channel": "\n".join(it.speech.say(f"draft.why.{one.value}") for one in faults(body))[:150]}
    if publication.edition:
        said = it.speech.say("draft.edition_kept", code=words(publication.document.code, NAME))
        _end(it, kept, f"{said}\n{draft_blocks.otherwise(publication.differences, it.speech)}")
        publishing.redraw_all(it.unit, publication.document.code, it.now)
        return {}
    if not publication.created:
        return {"channel": it.speech.say("draft.code_taken", code=publication.document.code)}
    language = channels.language(it.unit, channel) or it.house.default_language
    publishing.post(it.unit, publication.document, channel=channel, language=language, now=it.now)
    said = it.speech.say(
        "draft.published", code=words(body.code, NAME), channel=f"<#{channel}>", user=f"<@{it.visitor.user}>"
    )
    _end(it, kept, said)
    return {}


def _field(values: dict[str, Any], block: str) -> dict[str, Any]:
    found: dict[str, Any] = (values.get(block) or {}).get("value") or {}
    return found


def _text(values: dict[str, Any], block: str) -> str:
    return str(_field(values, block).get("value") or "").strip()


def _day(values: dict[str, Any], block: str) -> date | None:
    chosen = _field(values, block).get("selected_date")
    return date.fromisoformat(chosen) if chosen else None
