"""`/plan`: the plan by theme; `/plan 1.a.1` one card; `/plan some words` the commitment that they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Intent
from bot.plan import DocumentState
from handlers import amending, exporting, publishing
from handlers.answering import ask
from handlers.blocks import draft as draft_blocks
from handlers.blocks import draft_forms
from handlers.blocks import plan as plan_blocks
from handlers.blocks.answer import LISTED
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import escape
from handlers.naming import labels_in
from handlers.opening import Opening
from store import commitments, documents, drafts, editions

if TYPE_CHECKING:
    from handlers.commands.door import Command
    from handlers.visit import Visit

PUBLISH = frozenset({"publish", "publicar", "publier"})
ARCHIVE = frozenset({"archive", "archivar", "archiver"})
ACTIVATE = frozenset({"activate", "activar", "reactivar", "activer", "réactiver"})
AMEND = frozenset({"amend", "modificar", "enmendar", "modifier", "amender"})
DRAFTS = frozenset({"drafts", "borradores", "brouillons"})
IMPORT = frozenset({"import", "importar", "importer"})
EXPORT = frozenset({"export", "exportar", "exporter"})


def answer(it: Visit, command: Command) -> Drawing | Opening:
    """Answer with the plan, a card, or what the words find; the secretariat also publishes here."""
    first, _, rest = command.text.partition(" ")
    if first.casefold() in PUBLISH:
        return publish(it, command.channel, rest.strip())
    if first.casefold() in ARCHIVE | ACTIVATE and rest:
        state = DocumentState.ARCHIVED if first.casefold() in ARCHIVE else DocumentState.ACTIVE
        return put(it, rest.strip(), state)
    if first.casefold() in DRAFTS and not rest:
        return open_drafts(it)
    if first.casefold() in IMPORT and not rest:
        return hand_in(it, command.channel)
    if first.casefold() in EXPORT:
        return exporting.begin(it, rest.strip())
    if first.casefold() in AMEND and (not rest or labels_in(it.unit, rest) or commitments.labelled(it.unit, rest)):
        # Without a label these are words to look for: "modificar la ley de migración".
        return amending.open_form(it, rest.strip())
    if not command.text:
        return whole(it)
    found = ask(
        it.unit,
        command.text,
        today=it.today,
        own=it.visitor.parties,
        preset=Intent.FIND,
        language=it.visitor.language,
        most=LISTED,
    )
    return it.draw(found, alone=True)


def put(it: Visit, code: str, state: DocumentState) -> Drawing:
    """Archive a document, or make it active again (secretariat only).

    What is archived is in no list and no digest; it is found by an explicit search, and shown by its label.
    """
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    document = documents.get(it.unit, code)
    if document is None:
        known = [d.code for d in documents.listed(it.unit, states=(DocumentState.ACTIVE, DocumentState.ARCHIVED))]
        return plain(it.speech.say("plan.no_document", code=escape(code), codes=", ".join(known) or "–"))
    changed = documents.set_state(it.unit, code, state)
    if not changed:
        return plain(it.speech.say(f"plan.{state.value}_before", code=escape(document.code)))
    return plain(it.speech.say(f"plan.{state.value}", code=escape(document.code)))


def open_drafts(it: Visit) -> Drawing:
    """List the open drafts, so that a colleague can go on with one (secretariat only)."""
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    return draft_blocks.listed(drafts.listed(it.unit), it.speech)


def hand_in(it: Visit, channel: str) -> Drawing | Opening:
    """Open the form that takes files to be read into drafts (secretariat only)."""
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    return Opening(draft_forms.files(channel, it.speech))


def whole(it: Visit) -> Drawing:
    """Return the plan of all active documents, by theme with status marks."""
    active = documents.listed(it.unit)
    return plan_blocks.plan(
        editions.spoken(it.unit, commitments.listed(it.unit), it.visitor.language), active, it.speech, it.today
    )


def publish(it: Visit, channel: str, code: str) -> Drawing:
    """Post the header and the threads of a loaded document into this channel (secretariat only)."""
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    active = documents.listed(it.unit)
    wanted = [d for d in active if d.code.casefold() == code.casefold()] if code else active
    if not wanted:
        codes = ", ".join(d.code for d in active) or "–"
        return plain(it.speech.say("publish.unknown", code=escape(code) or "–", codes=codes))
    for document in wanted:
        publishing.post(it.unit, document, channel=channel, language=it.visitor.language, now=it.now)
    return plain(it.speech.say("publish.begun", codes=", ".join(d.code for d in wanted)))
