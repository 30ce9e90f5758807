"""Sentences, understood as questions about the plan."""

from bot.questions.understanding import understand

__all__ = ["understand"]
