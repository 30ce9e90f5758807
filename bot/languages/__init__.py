"""The languages of the conference: which one a text is in, and how the bot says things in each.

A language is offered only when its catalogue is complete (`python -m bot.languages.complete`).
"""

from __future__ import annotations

from bot.languages.detect import detect
from bot.languages.speech import LANGUAGES, OFFERED, Speech, speech

__all__ = ["LANGUAGES", "OFFERED", "Speech", "detect", "speech"]
