"""The JSON that other programs read from the command line (DESIGN.md, "Interfaces that stay")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.answers import Intent

if TYPE_CHECKING:
    from datetime import date

    from bot.answers import Answer
    from bot.plan import Commitment, Deadline, ReadDocument
    from bot.replies.reading import Reading


def document_json(document: ReadDocument) -> dict[str, Any]:
    """Return what was read in a document: dates as ISO days or null, parties as ids."""
    return {
        "code": document.code,
        "title": document.title,
        "place": document.place,
        "start": _day(document.start),
        "end": _day(document.end),
        "language": document.language,
        "participants": list(document.participants),
        "commitments": [_commitment(c) for c in document.commitments],
        "set_aside": [{"text": s.text, "reason": s.reason.value} for s in document.set_aside],
    }


def answer_json(answer: Answer, text: str) -> dict[str, Any]:
    """Return an answer: references in order, and `text` as a person reads it.

    Close rivals for a free text are the answer in order; what is merely nearest is not.
    """
    question = answer.question
    rivals = answer.suggestions if answer.intent is Intent.FIND and not answer.commitments else ()
    window = question.window or question.told
    return {
        "language": question.language,
        "intent": answer.intent.value,
        "parties": list(question.parties),
        "window": {"start": _day(window.start), "end": _day(window.end)} if window else None,
        "statuses": [status.value for status in question.statuses],
        "commitments": [t.commitment.reference for t in (*answer.commitments, *rivals)],
        "answer": text,
    }


def reading_json(reading: Reading) -> dict[str, Any]:
    """Return what a reply was understood to report; a null status means that it is no update."""
    return {
        "language": reading.language,
        "status": reading.status.value if reading.status else None,
        "percent": reading.percent,
        "party": reading.party,
        "label": reading.label,
        "confidence": round(reading.confidence, 2),
    }


def _commitment(commitment: Commitment) -> dict[str, Any]:
    return {
        "label": commitment.label,
        "text": commitment.text,
        "theme": commitment.theme,
        "responsible": list(commitment.responsible),
        "recipient": list(commitment.recipient),
        "deadline": _deadline(commitment.deadline),
    }


def _deadline(deadline: Deadline | None) -> dict[str, Any] | None:
    if deadline is None:
        return None
    return {"phrase": deadline.phrase, "start": _day(deadline.start), "end": _day(deadline.end)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
