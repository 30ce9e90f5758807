"""assistant.threads.*: taken and shown to nobody."""

from __future__ import annotations

from sandbox.api.registry import Call, method
from sandbox.records import Json


@method("assistant.threads.setStatus", "assistant:write", "chat:write")
def set_status(request: Call) -> Json:
    """Take a status line."""
    request.channel("channel_id")
    return {}


@method("assistant.threads.setSuggestedPrompts", "assistant:write")
def set_suggested_prompts(request: Call) -> Json:
    """Take suggested prompts."""
    request.channel("channel_id")
    return {}
