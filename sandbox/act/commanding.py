"""Slash commands (https://docs.slack.dev/interactivity/implementing-slash-commands)."""

from __future__ import annotations

from sandbox.act.asking import failure_code, response_url
from sandbox.act.person import Act
from sandbox.answering import say_answer
from sandbox.composer import compose, escape
from sandbox.errors import Refused, SlackError
from sandbox.interactions import place
from sandbox.records import Channel, Json
from sandbox.transport import DeliveryFailed

UNKNOWN = (
    "{command} is not a valid command. In Slack, all messages that start with the “/” character are interpreted as "
    "commands. If you are trying to send a message and not run a command, try preceding the “/” with an empty space."
)
IN_THREAD = "{command} is not supported in threads. Sorry!"
FAILED = '{command} failed with the error "{code}"'
NOBODY = "There is nobody here by that name."


async def command(act: Act) -> Json:
    """Type a slash command; what goes wrong with it is said by Slackbot, to this person alone."""
    channel = act.channel()
    name, _, words = act.text("text").strip().partition(" ")
    try:
        if name == "/invite":
            _invite(act, channel, words.strip())
        else:
            await _run(act, channel, name, words.strip())
    except Refused as refused:
        act.whisper(channel, refused.sentence)
        raise
    return {}


def _invite(act: Act, channel: Channel, words: str) -> None:
    wanted = words.removeprefix("@").casefold()
    for user in act.workspace.users.values():
        if wanted in (user.name.casefold(), user.real_name.casefold()):
            act.workspace.join(user.id, channel.id, inviter=act.user.id)
            return
    raise Refused(NOBODY)


async def _run(act: Act, channel: Channel, name: str, words: str) -> None:
    declared = act.slack.manifest.commands.get(name)
    if declared is None:
        raise Refused(UNKNOWN.format(command=name))
    if act.text("thread_ts"):
        raise Refused(IN_THREAD.format(command=name))
    text = compose(act.workspace, words, named=True) if declared.get("should_escape") else escape(words)
    try:
        answer = await act.slack.delivery.ask("slash_commands", _payload(act, channel, name, text))
        say_answer(act.workspace, channel.id, act.user.id, answer)
    except DeliveryFailed as failure:
        raise Refused(FAILED.format(command=name, code=failure_code(failure))) from None
    except SlackError as error:
        broken = "; ".join(error.messages) or error.code
        sentence = FAILED.format(command=name, code="invalid_command_response")
        raise Refused(f"{sentence} ({broken})") from None


def _payload(act: Act, channel: Channel, name: str, text: str) -> Json:
    team = act.workspace.team
    where = place(channel)
    return {
        "token": "sandbox",
        "team_id": team.id,
        "team_domain": team.domain,
        "channel_id": where["id"],
        "channel_name": where["name"],
        "user_id": act.user.id,
        "user_name": act.user.name,
        "command": name,
        "text": text,
        "api_app_id": act.workspace.app_id,
        "is_enterprise_install": "false",
        "response_url": response_url(act, channel.id),
        "trigger_id": act.slack.triggers.give(act.user.id),
    }
