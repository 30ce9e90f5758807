"""What the forms of a draft ask for, kept: corrections, parts, additions, the head; and its publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.drafts import Refused, add, correct, correct_head, cut, share, split
from bot.plan import Deadline, DeadlineKind, Owed
from handlers import home, imports, publishing
from handlers.blocks import draft as draft_blocks
from handlers.blocks import draft_forms
from handlers.blocks.drawing import plain
from handlers.blocks.escape import words
from store import channels, drafts, editions, outbox
from store.documents import DoubledLabel, UndatedDocument
from store.drafts import Overtaken

if TYPE_CHECKING:
    from bot.plan import Commitment, ReadDocument
    from handlers.publishing import Published
    from handlers.visit import Visit
    from store.drafts import Draft

Errors = dict[str, str]
"""Slack's `errors` of a form: block id → sentence."""
ERROR = 150
NAME = 120
FIELDS = {
    "label": ("label",),
    "parties": ("parties",),
    "dates": ("end",),
    "code": ("code",),
    "quote": ("quote", "phrase"),
    "place": ("second",),
}
"""The fields of forms that a refusal may be about; the first that the form has."""


def field_of(reason: Refused | Overtaken, view: dict[str, Any], first: str) -> str:
    """Return the field of a form under which a refusal is said."""
    about = FIELDS.get(reason.why.value, ()) if isinstance(reason, Refused) else ()
    return next((name for name in about if name in view["state"]["values"]), first)


def why(it: Visit, reason: Refused | Overtaken) -> str:
    """Return why something was not done with a draft."""
    if isinstance(reason, Overtaken):
        return it.speech.say("draft.overtaken")
    if reason.label:
        return it.speech.say("draft.label_taken", label=reason.label)
    return it.speech.say(f"draft.why.{reason.why.value}")


def known(it: Visit, number: str, revision: int) -> tuple[Draft, ReadDocument]:
    """Return a draft as it was when a button or form was drawn. Raises Overtaken where it is so no more."""
    kept = drafts.get(it.unit, number)
    if kept is None or kept.body is None or kept.revision != revision:
        raise Overtaken
    return kept, kept.body


def keep(it: Visit, kept: Draft, body: ReadDocument) -> None:
    """Keep a changed draft, and draw it afresh. Raises Overtaken."""
    drafts.change(it.unit, kept, body, by=it.visitor.user, now=it.now)
    imports.show(it.unit, kept.id, it.now)


def end(it: Visit, kept: Draft, said: str) -> None:
    """Let a draft go; its message says what became of it."""
    drafts.remove(it.unit, kept.id)
    outbox.amend(it.unit, kept.key, plain(said).payload(), it.now)
    home.refresh(it, sorted(it.house.secretariat))


def correction(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Keep what a form corrects in one commitment."""
    place = int(values[""]["place"])
    before = body.commitments[place] if place < len(body.commitments) else None
    words_kept = _text(values, "kept")
    if before is not None and words_kept and " ".join(words_kept.split()) != " ".join(before.text.split()):
        try:
            body = cut(body, place, words_kept)
        except Refused:
            return {"kept": it.speech.say("draft.why.kept")}
    others = [name.strip() for name in _text(values, "others").split(",")]
    owed = (field(values, "owed").get("selected_option") or {}).get("value")
    when = _deadline(values, before, body.commitments[place] if before else None)
    corrected = correct(
        body,
        place,
        label=_text(values, "label"),
        responsible=[*_chosen(values, "parties"), *others],
        theme=_text(values, "theme"),
        start=when.start,
        end=when.end,
        recipient=_chosen(values, "recipient") if "recipient" in values else None,
        phrase=when.phrase,
        kind=when.kind,
        text=kept.text,
    )
    keep(it, kept, share(corrected, place, Owed(owed) if owed in set(Owed) else None))
    return {}


_NONE = Deadline("", None, None, DeadlineKind.VAGUE)


def _deadline(values: dict[str, Any], before: Commitment | None, now: Commitment | None) -> Deadline:
    """Return the deadline that a form tells; where its fields were left alone, what the words that were kept say."""
    known = before.deadline if before else None
    kind = (field(values, "kind").get("selected_option") or {}).get("value")
    shown = known or _NONE
    phrase = _text(values, "phrase") if "phrase" in values else shown.phrase
    told = Deadline(phrase, _day(values, "start"), _day(values, "end"), shown.kind)
    if kind == draft_forms.NO_DEADLINE and known is not None:
        return _NONE
    if kind in set(DeadlineKind):
        told = replace(told, kind=DeadlineKind(kind))
    if told == shown:
        return (now.deadline if now else None) or _NONE
    return told


def parts(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Part a commitment in two."""
    keep(it, kept, split(body, int(values[""]["place"]), _text(values, "second")))
    return {}


def addition(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Add a commitment by words of the document."""
    keep(it, kept, add(body, _text(values, "quote"), kept.text))
    return {}


def head(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Keep what a form corrects in the head."""
    corrected = correct_head(
        body,
        code=_text(values, "code"),
        title=_text(values, "title"),
        place=_text(values, "place"),
        start=_day(values, "start"),
        end=_day(values, "end"),
        participants=_chosen(values, "took_part") if "took_part" in values else None,
    )
    keep(it, kept, corrected)
    return {}


def publish(it: Visit, kept: Draft, body: ReadDocument, values: dict[str, Any]) -> Errors:
    """Make a draft count, and post it into the chosen channel; a code that is taken is said, and nothing is changed."""
    channel = str(field(values, "channel").get("selected_conversation") or "")
    if not channel:
        return {"channel": it.speech.say("draft.no_channel")}
    try:
        publication = publishing.publish(it.unit, body, kept.text, now=it.now, digest=kept.fingerprint)
    except (UndatedDocument, DoubledLabel):
        return {"channel": "\n".join(draft_blocks.in_the_way(body, it.speech))[:ERROR]}
    if publication.edition:
        _as_edition(it, kept, publication)
        return {}
    if not publication.created:
        return {"channel": it.speech.say("draft.code_taken", code=publication.document.code)}
    language = channels.language(it.unit, channel) or it.house.default_language
    publishing.post(it.unit, publication.document, channel=channel, language=language, now=it.now)
    said = it.speech.say(
        "draft.published", code=words(body.code, NAME), channel=f"<#{channel}>", user=f"<@{it.visitor.user}>"
    )
    end(it, kept, said)
    return {}


def keep_edition(it: Visit, kept: Draft, body: ReadDocument) -> bool:
    """Keep a draft as another language of the document of its meeting; False where there is none, or it is known."""
    if editions.original(it.unit, body) is None:
        return False
    publication = publishing.publish(it.unit, body, kept.text, now=it.now, digest=kept.fingerprint)
    if publication.edition:
        _as_edition(it, kept, publication)
    return publication.edition is not None


def _as_edition(it: Visit, kept: Draft, publication: Published) -> None:
    said = it.speech.say("draft.edition_kept", code=words(publication.document.code, NAME))
    end(it, kept, f"{said}\n{draft_blocks.otherwise(publication.differences, it.speech)}")
    publishing.redraw_all(it.unit, publication.document.code, it.now)


def field(values: dict[str, Any], block: str) -> dict[str, Any]:
    """Return what one field of a form holds."""
    found: dict[str, Any] = (values.get(block) or {}).get("value") or {}
    return found


def _text(values: dict[str, Any], block: str) -> str:
    return str(field(values, block).get("value") or "").strip()


def _day(values: dict[str, Any], block: str) -> date | None:
    chosen = field(values, block).get("selected_date")
    return date.fromisoformat(chosen) if chosen else None


def _chosen(values: dict[str, Any], block: str) -> list[str]:
    return [option["value"] for option in field(values, block).get("selected_options") or []]
