"""Reading documents: what a conference paper says that somebody will do, by when, and what it sets aside."""

from bot.reading.errors import NothingRead, UnreadableFile
from bot.reading.files import text_of
from bot.reading.reader import read

__all__ = ["NothingRead", "UnreadableFile", "read", "text_of"]
