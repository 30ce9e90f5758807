"""Questions about the conference itself: who chairs it and who belongs to what."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers import Intent, Makeup, Outline
from bot.plan import Audience, Document, DocumentState
from bot.questions import understand

TODAY = date(2016, 7, 18)
OUTLINE = Outline(
    documents=(
        Document(
            "RCM1997",
            "Joint Communique",
            "Panama City, Panama",
            date(1997, 3, 13),
            date(1997, 3, 14),
            "en",
            DocumentState.ARCHIVED,
            Audience.PUBLIC,
        ),
    )
)


def asked(text: str) -> Makeup | None:
    question = understand(text, today=TODAY, outline=OUTLINE, own=("GTM",))
    assert question.makeup is None or question.intent is Intent.NONE
    return question.makeup


@pytest.mark.parametrize(
    ("text", "makeup"),
    [
        ("who chairs the conference?", Makeup("PPT", TODAY)),
        ("who presided in 2015?", Makeup("PPT", date(2015, 1, 1))),
        ("¿quién preside la conferencia?", Makeup("PPT", TODAY)),
        ("¿quién preside el próximo año?", Makeup("PPT", date(2017, 1, 1))),
        ("¿quién tiene la presidencia pro tempore?", Makeup("PPT", TODAY)),
        ("qui préside la conférence ?", Makeup("PPT", TODAY)),
        ("does Honduras chair the conference?", Makeup("PPT", TODAY, "HND")),
        ("who chairs the technical working group?", Makeup("TWG", TODAY, chair=True)),
        ("who are the troika", Makeup("TROIKA", TODAY)),
        ("¿quiénes integran la Troika?", Makeup("TROIKA", TODAY)),
        ("qui fait partie de la Troïka ?", Makeup("TROIKA", TODAY)),
        ("is Mexico in the Troika?", Makeup("TROIKA", TODAY, "MEX")),
        ("is belize a member?", Makeup("MEMBERS", TODAY, "BLZ")),
        ("¿es Brasil miembro de la CRM?", Makeup("MEMBERS", TODAY, "BRA")),
        ("est-ce que le Belize est membre ?", Makeup("MEMBERS", TODAY, "BLZ")),
        ("who were the members in 1997?", Makeup("MEMBERS", date(1997, 1, 1))),
    ],
)
def test_what_is_asked_about_the_conference(text: str, makeup: Makeup) -> None:
    assert asked(text) == makeup


@pytest.mark.parametrize(
    "text",
    [
        "what must the Troika do",
        "¿qué le toca a la Troika?",
        "que doit la troïka ?",
        "commitments of the member countries",
        "what do the members owe",
        "who is the focal point of the Troika?",
        "progress of the presidency",
        "who invites Brazil to the meeting of the Troika",
        "has Belize reported?",
        "participation of Belize in the conference",
    ],
)
def test_what_is_asked_about_the_plan_is_not_about_the_conference(text: str) -> None:
    assert asked(text) is None
