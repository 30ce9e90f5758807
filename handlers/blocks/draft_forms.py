"""The forms about a draft: correct a commitment, part it, add one, correct the head, publish."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot import parties
from bot.parties import Acts
from bot.plan import DeadlineKind, Owed
from handlers.blocks.escape import words
from handlers.blocks.limits import MODAL_TITLE, NOTE, OPTION, OPTIONS, shorten
from handlers.blocks.pieces import Block, plain_text, section

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.languages import Speech
    from bot.plan import Commitment, Deadline, ReadDocument

QUOTE = 2_000
LABEL, THEME, PLACE, OTHERS = 24, 200, 200, 300
NO_DEADLINE = "none"
AS_THEY_ARE = "as_they_are"
"""The choice of how several owe one thing that leaves it to what they are."""


def correct(one: Commitment, metadata: str, speech: Speech) -> dict[str, Any]:
    """Return the form that corrects a commitment; its words can be cut, never rewritten."""
    asked = [
        _kept(one, speech),
        _input("label", speech, _line(one.label, LABEL)),
        _input("parties", speech, _parties(one.responsible, speech)),
        _input("others", speech, _line("", OTHERS), optional=True),
        _input("owed", speech, _owed(one.owed, speech)),
        _input("recipient", speech, _parties(one.recipient, speech), optional=True),
        *_deadline(one.deadline, speech),
        _input("theme", speech, _line(one.theme, THEME), optional=True),
    ]
    return _form("draft_correct", "draft.correct", asked, metadata, speech)


def _kept(one: Commitment, speech: Speech) -> Block:
    """Return the words in a field to be cut there; longer ones than Slack takes in a field are only shown."""
    if len(one.text) > NOTE:
        return section(f"> {words(one.text, QUOTE)}")
    return _input("kept", speech, {**_line(one.text, NOTE), "multiline": True}, hint=True)


def _deadline(known: Deadline | None, speech: Speech) -> list[Block]:
    return [
        _input("phrase", speech, _line(known.phrase if known else "", NOTE), optional=True, hint=True),
        _input("start", speech, _day(known.start if known else None), optional=True),
        _input("end", speech, _day(known.end if known else None), optional=True),
        _input(
            "kind", speech, _choice("kind", (*DeadlineKind, NO_DEADLINE), known.kind if known else NO_DEADLINE, speech)
        ),
    ]


def split(one: Commitment, metadata: str, speech: Speech) -> dict[str, Any]:
    """Return the form that parts a commitment in two."""
    asked = [section(f"> {words(one.text, QUOTE)}"), _input("second", speech, _line("", NOTE))]
    return _form("draft_split", "draft.split", asked, metadata, speech)


def add(metadata: str, speech: Speech) -> dict[str, Any]:
    """Return the form that adds a commitment by words of the document."""
    asked = [_input("quote", speech, {**_line("", NOTE), "multiline": True}, hint=True)]
    return _form("draft_add", "draft.add", asked, metadata, speech)


def head(body: ReadDocument, metadata: str, speech: Speech) -> dict[str, Any]:
    """Return the form that corrects the head."""
    asked = [
        _input("code", speech, _line(body.code, LABEL)),
        _input("title", speech, _line(body.title, 300), optional=True),
        _input("place", speech, _line(body.place, PLACE), optional=True),
        _input("start", speech, _day(body.start), optional=True),
        _input("end", speech, _day(body.end), optional=True),
        _input("took_part", speech, _parties(body.participants, speech), optional=True),
    ]
    return _form("draft_head", "draft.head", asked, metadata, speech)


def publish(body: ReadDocument, channel: str, metadata: str, speech: Speech) -> dict[str, Any]:
    """Return the form that asks into which channel a draft is published."""
    kinds = {"filter": {"include": ["public", "private"]}}
    where: Block = {"type": "conversations_select", "action_id": "value", **kinds}
    if channel[:1] in {"C", "G"}:
        where["initial_conversation"] = channel
    asked = [
        section(speech.count("draft.publish_what", len(body.commitments), code=words(body.code, OPTION))),
        _input("channel", speech, where),
    ]
    return _form("draft_publish", "draft.publish", asked, metadata, speech, submit="draft.publish")


TAKEN = ["pdf", "docx", "txt", "xlsx", "csv"]
"""Documents, and tables of the plan that come back."""


def files(channel: str, speech: Speech) -> dict[str, Any]:
    """Return the form that takes files; their drafts come into the channel in which it was asked for."""
    taken: Block = {"type": "file_input", "action_id": "value", "filetypes": TAKEN, "max_files": 5}
    asked = [section(speech.say("draft.files_what")), _input("files", speech, taken)]
    return _form("draft_files", "draft.files", asked, json.dumps({"channel": channel}), speech, submit="draft.files")


def _form(
    callback: str, title: str, blocks: list[Block], metadata: str, speech: Speech, submit: str = "draft.save"
) -> dict[str, Any]:
    return {
        "type": "modal",
        "callback_id": callback,
        "private_metadata": metadata,
        "title": plain_text(shorten(speech.say(title), MODAL_TITLE)),
        "submit": plain_text(shorten(speech.say(submit), MODAL_TITLE)),
        "close": plain_text(shorten(speech.say("form.close"), MODAL_TITLE)),
        "blocks": blocks,
    }


def _input(name: str, speech: Speech, element: Block, *, optional: bool = False, hint: bool = False) -> Block:
    label = plain_text(speech.say(f"draft.field.{name}"))
    block: Block = {"type": "input", "block_id": name, "label": label, "element": element, "optional": optional}
    return {**block, "hint": plain_text(speech.say(f"draft.hint.{name}"))} if hint else block


def _line(text: str, most: int) -> Block:
    line: Block = {"type": "plain_text_input", "action_id": "value", "max_length": most}
    return {**line, "initial_value": text[:most]} if text else line


def _day(chosen: date | None) -> Block:
    picker: Block = {"type": "datepicker", "action_id": "value"}
    return {**picker, "initial_date": chosen.isoformat()} if chosen else picker


def _parties(chosen: Sequence[str], speech: Speech) -> Block:
    """Return the choice of who owes it: every known party, and those names that the document alone knows."""
    known = [party.id for party in parties.parties()]
    offered = [*dict.fromkeys([*chosen, *known])][:OPTIONS]
    options = {party: _option(party, party_choice(party, speech)) for party in offered}
    select: Block = {
        "type": "multi_static_select",
        "action_id": "value",
        "options": list(options.values()),
    }
    first = [options[party] for party in chosen if party in options]
    return {**select, "initial_options": first} if first else select


def _owed(chosen: Owed | None, speech: Speech) -> Block:
    return _choice("owed", (AS_THEY_ARE, *Owed), chosen or AS_THEY_ARE, speech)


def _choice(name: str, choices: Sequence[str], chosen: str, speech: Speech) -> Block:
    options = {one: _option(one, speech.say(f"draft.{name}.{one}")) for one in choices}
    first = options[chosen]
    return {"type": "radio_buttons", "action_id": "value", "options": list(options.values()), "initial_option": first}


def party_choice(party: str, speech: Speech) -> str:
    """Return a party's name, and whether each of a group owes it or the body as a whole; ❓ before an unknown one."""
    name = parties.name(party, speech.language)
    if not all(map(parties.known, parties.parts(party))):
        return f"❓ {name}"
    if not parties.known(party):
        return name
    how = {Acts.EACH: "draft.each", Acts.JOINT: "draft.joint"}.get(parties.party(party).acts)
    return f"{name} ({speech.say(how)})" if how else name


def _option(value: str, text: str) -> Block:
    return {"text": plain_text(shorten(text, OPTION)), "value": value[:150]}
