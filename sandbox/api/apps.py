"""api.test, auth.test, apps.connections.open, bots.info and team.info."""

from __future__ import annotations

from sandbox.api.registry import Call, method
from sandbox.errors import SlackError
from sandbox.records import Json
from sandbox.socket_mode import SocketMode


@method("api.test", free=True)
def test(request: Call) -> Json:
    """Answer what was asked."""
    if request.text("error"):
        raise SlackError(request.text("error"), args=request.args)
    return {"args": request.args}


@method("auth.test")
def auth_test(request: Call) -> Json:
    """Say who the token is."""
    team, bot = request.workspace.team, request.workspace.bot
    return {
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "user": bot.name,
        "team_id": team.id,
        "user_id": bot.id,
        "bot_id": bot.bot_id,
        "is_enterprise_install": False,
    }


@method("apps.connections.open", app_token=True)
def connections_open(request: Call) -> Json:
    """Give an address for one Socket Mode connection."""
    transport = request.slack.delivery.transport
    if not isinstance(transport, SocketMode):
        raise SlackError("socket_mode_not_enabled")
    address = request.slack.url.replace("http://", "ws://", 1)
    return {"url": f"{address}/link/?ticket={transport.ticket()}&app_id={request.workspace.app_id}"}


@method("bots.info", "users:read")
def bots_info(request: Call) -> Json:
    """Say what bot a bot id is."""
    asked = request.text("bot") or request.workspace.bot.bot_id
    bot = next((user for user in request.workspace.users.values() if user.is_bot and user.bot_id == asked), None)
    if bot is None:
        raise SlackError("bot_not_found")
    body = {"id": bot.bot_id, "deleted": False, "name": bot.real_name, "updated": bot.updated, "user_id": bot.id}
    return {"bot": {**body, "app_id": request.workspace.app_id, "icons": {}}}


@method("team.info", "team:read")
def team_info(request: Call) -> Json:
    """Describe the team."""
    team = request.workspace.team
    return {"team": {"id": team.id, "name": team.name, "domain": team.domain, "email_domain": "", "icon": {}}}
