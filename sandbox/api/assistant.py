"""assistant.threads.*: prompts to press, what the app is doing, the title of a thread of the pane.

(https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts and its neighbours.)
"""

from __future__ import annotations

from sandbox.api.registry import Call, method
from sandbox.errors import SlackError
from sandbox.records import Channel, Json, Message

MOST_PROMPTS = 4


@method("assistant.threads.setStatus", "chat:write", "assistant:write")
def set_status(request: Call) -> Json:
    """Say what the app is doing in a thread, until it speaks there; "" ends it."""
    channel = request.channel("channel_id")
    thread = _thread(request, channel)
    request.workspace.pane(channel.id, thread.ts).status = request.text("status")
    request.workspace.touch()
    return {}


@method("assistant.threads.setSuggestedPrompts", "assistant:write")
def set_suggested_prompts(request: Call) -> Json:
    """Offer up to four questions: in a thread of the pane, or among an agent's messages, which have no `thread_ts`."""
    channel = request.channel("channel_id")
    prompts = _prompts(request)
    if request.slack.manifest.assistant == "agent":
        # An agent that names a thread fails, and is not told so.
        if request.text("thread_ts"):
            return {}
        pane = request.workspace.pane(channel.id, "")
    else:
        pane = request.workspace.pane(channel.id, _thread(request, channel).ts)
    pane.title, pane.prompts = request.text("title"), prompts
    request.workspace.touch()
    return {}


@method("assistant.threads.setTitle", "assistant:write")
def set_title(request: Call) -> Json:
    """Give a thread of the pane its name, which stands as the text of its first message."""
    channel = request.channel("channel_id")
    thread = _thread(request, channel)
    request.workspace.edit(thread, thread.user, text=request.required("title"))
    return {}


def _thread(request: Call, channel: Channel) -> Message:
    ts = request.required("thread_ts")
    for message in request.workspace.public(channel.id):
        if message.ts == ts:
            return message
    raise SlackError("invalid_thread_ts")


def _prompts(request: Call) -> list[Json]:
    prompts = request.data("prompts")
    if not isinstance(prompts, list) or not 0 < len(prompts) <= MOST_PROMPTS:
        raise SlackError("invalid_arguments", f"[ERROR] from one to {MOST_PROMPTS} prompts")
    for prompt in prompts:
        if not isinstance(prompt, dict) or not (prompt.get("title") and prompt.get("message")):
            raise SlackError("invalid_arguments", "[ERROR] a prompt has a title and a message")
    return [{"title": str(each["title"]), "message": str(each["message"])} for each in prompts]
