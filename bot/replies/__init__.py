"""Understanding replies: what a focal point reports in a thread."""

from bot.replies.interpreting import interpret

__all__ = ["interpret"]
