"""Deadlines: the phrase as written, and the first and last day that it names."""

from bot.deadlines.found import FoundDeadline, deadline_of, find_deadlines

__all__ = ["FoundDeadline", "deadline_of", "find_deadlines"]
