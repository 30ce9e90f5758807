"""Slack's Web API, as far as a bot like this one uses it (https://docs.slack.dev/reference/methods)."""

from sandbox.api import apps, assistant, chat, conversations, files, reactions, users, views
from sandbox.api.registry import METHODS, call

__all__ = ["METHODS", "apps", "assistant", "call", "chat", "conversations", "files", "reactions", "users", "views"]
