"""Deadlines: the phrase as written, and the first and last day that it names."""

from bot.deadlines.days import FoundDay, find_days
from bot.deadlines.found import FoundDeadline, deadline_of, find_deadlines

__all__ = ["FoundDay", "FoundDeadline", "deadline_of", "find_days", "find_deadlines"]
