"""views.*: modals and Home tabs (https://docs.slack.dev/reference/methods#views)."""

from __future__ import annotations

from typing import Any

from sandbox.api.registry import Call, method
from sandbox.errors import SlackError
from sandbox.modals import find_view, open_view, publish_home, push_view, update_view
from sandbox.records import Json, View
from sandbox.rendering import view_json


@method("views.open")
def open_modal(request: Call) -> Json:
    """Open a modal for the person behind a trigger."""
    return _shown(request, open_view(request.workspace, _person(request), _view(request)))


@method("views.push")
def push(request: Call) -> Json:
    """Open a modal above the one that the trigger came from."""
    return _shown(request, push_view(request.workspace, _person(request), _view(request)))


@method("views.update")
def update(request: Call) -> Json:
    """Replace what a view shows."""
    view = find_view(request.workspace, request.text("view_id"), request.text("external_id"))
    return _shown(request, update_view(request.workspace, view, _view(request), request.text("hash")))


@method("views.publish")
def publish(request: Call) -> Json:
    """Set a person's Home tab; raises SlackError not_enabled where the manifest has none."""
    if not request.slack.manifest.home:
        raise SlackError("not_enabled")
    user = request.required("user_id")
    return _shown(request, publish_home(request.workspace, user, _view(request), request.text("hash")))


def _person(request: Call) -> str:
    trigger = request.text("trigger_id") or request.text("interactivity_pointer")
    if not trigger:
        raise SlackError("invalid_arguments", "[ERROR] missing required field: trigger_id")
    return request.slack.triggers.use(trigger)


def _view(request: Call) -> Any:
    view = request.data("view", "invalid_arguments")
    if view is None:
        raise SlackError("invalid_arguments", "[ERROR] missing required field: view")
    return view


def _shown(request: Call, view: View) -> Json:
    return {"view": view_json(request.workspace, view)}
