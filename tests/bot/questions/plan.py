"""A small plan of our own, with its documents and headings."""

from __future__ import annotations

from datetime import date

from bot.answers import Heading, Outline
from bot.plan import Audience, Document, DocumentState

TODAY = date(2024, 3, 13)
"""A Wednesday."""

ACTIVE = Document(
    "WGB2024",
    "Working Group on Borders, agreements",
    "San Pedro Sula, Honduras",
    date(2024, 3, 4),
    date(2024, 3, 5),
    "en",
    DocumentState.ACTIVE,
    Audience.PUBLIC,
)
ARCHIVED = Document(
    "FOR2019",
    "Forum on returns, communique",
    "Antigua, Guatemala",
    date(2019, 6, 11),
    date(2019, 6, 12),
    "en",
    DocumentState.ARCHIVED,
    Audience.PUBLIC,
)
OUTLINE = Outline(
    (ARCHIVED, ACTIVE),
    (
        Heading("WGB2024", "1", "Training border officers and sharing manuals"),
        Heading("WGB2024", "2", "Protection of unaccompanied children"),
        Heading("WGB2024", "3", "Return and reintegration"),
        Heading("WGB2024", "R", "Recommendations for the Vice-Ministers"),
    ),
)
