"""A paper that was read into a draft."""

from __future__ import annotations

import pytest

from bot.drafts import Draft, opened
from bot.reading import read

TEXT = (
    "The Working Group met in San José, Costa Rica, on 4-5 May 2015.\n\nCONCLUSIONS\n\n1. Work\n\n"
    "a) To publish a guide within 30 days, and to send it to IOM.\n\n"
    "b) To ask UNHCR to train officers by 1 July 2015.\n\n"
    "c) To thank   Costa Rica for its hospi-\ntality.\n"
)


@pytest.fixture(scope="session")
def text() -> str:
    """Return the paper's text as its file has it."""
    return TEXT


@pytest.fixture(scope="session")
def draft() -> Draft:
    """Return what is read of it: two commitments, 1.a and 1.b, and two sentences set aside."""
    return opened(read(TEXT))
