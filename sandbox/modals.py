"""Modals and Home tabs: what is open for whom, and how one view takes another's place."""

from __future__ import annotations

from typing import Any

from sandbox.errors import SlackError
from sandbox.ids import new_id, secret
from sandbox.kit.naming import elements
from sandbox.kit.views import checked_view
from sandbox.records import Json, View
from sandbox.values import initial_values
from sandbox.workspace import Workspace

DEEPEST_STACK = 3


def open_view(workspace: Workspace, user: str, body: Any) -> View:
    """Open a modal as the only one of a person."""
    view = _new_view(workspace, user, checked_view(body, "modal"))
    with workspace.lock:
        workspace.views[user] = [view]
    workspace.touch()
    return view


def push_view(workspace: Workspace, user: str, body: Any) -> View:
    """Open a modal above the person's others; raises SlackError push_limit_reached above three."""
    stack = workspace.views.get(user, [])
    if not stack:
        raise SlackError("not_found")
    if len(stack) >= DEEPEST_STACK:
        raise SlackError("push_limit_reached")
    view = _new_view(workspace, user, checked_view(body, "modal"))
    view.root, view.previous = stack[0].id, stack[-1].id
    with workspace.lock:
        stack.append(view)
    workspace.touch()
    return view


def update_view(workspace: Workspace, view: View, body: Any, known_hash: str = "") -> View:
    """Replace what a view shows; raises SlackError hash_conflict where it changed since it was read."""
    if known_hash and known_hash != view.hash:
        raise SlackError("hash_conflict")
    checked = checked_view(body, str(view.body["type"]))
    with workspace.lock:
        view.values = _kept(view.values, checked)
        view.body, view.hash = checked, new_hash()
    workspace.touch()
    return view


def publish_home(workspace: Workspace, user: str, body: Any, known_hash: str = "") -> View:
    """Set the Home tab of a person."""
    workspace.user(user)
    home = workspace.homes.get(user)
    if home is not None:
        return update_view(workspace, home, body, known_hash)
    home = _new_view(workspace, user, checked_view(body, "home"))
    with workspace.lock:
        workspace.homes[user] = home
    workspace.touch()
    return home


def close_view(workspace: Workspace, view: View, *, whole_stack: bool = False) -> None:
    """Close a modal, or with it all those below."""
    with workspace.lock:
        stack = workspace.views.get(view.user, [])
        workspace.views[view.user] = [] if whole_stack else [each for each in stack if each.id != view.id]
    workspace.touch()


def find_view(workspace: Workspace, view_id: str = "", external_id: str = "") -> View:
    """An open modal or a Home tab; raises SlackError not_found."""
    for view in _all(workspace):
        if view.id == view_id or (external_id and view.body.get("external_id") == external_id):
            return view
    raise SlackError("not_found")


def new_hash() -> str:
    """A word that changes whenever a view does."""
    return f"{secret()[:10]}.{secret()[:8]}"


def _all(workspace: Workspace) -> list[View]:
    return [*workspace.homes.values(), *(view for stack in workspace.views.values() for view in stack)]


def _new_view(workspace: Workspace, user: str, body: Json) -> View:
    external_id = body.get("external_id")
    if external_id and any(view.body.get("external_id") == external_id for view in _all(workspace)):
        raise SlackError("duplicate_external_id")
    view_id = new_id("V")
    return View(view_id, user, body, new_hash(), view_id, values=initial_values(body["blocks"]))


def _kept(values: Json, body: Json) -> Json:
    """What a person has filled in stays where block_id and action_id stay; the rest begins anew."""
    kept = initial_values(body["blocks"])
    for block in body["blocks"]:
        for element in elements(block):
            old = values.get(block["block_id"], {}).get(element["action_id"])
            if old is not None and old["type"] == element["type"]:
                kept[block["block_id"]][element["action_id"]] = old
    return kept
