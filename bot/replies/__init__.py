"""Understanding replies: what a focal point reports in a thread."""

from bot.replies.interpreting import interpret
from bot.replies.parting import readings

__all__ = ["interpret", "readings"]
