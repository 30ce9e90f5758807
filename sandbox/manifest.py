"""What the app's manifest declares: commands, events, scopes, shortcuts."""

from __future__ import annotations

from dataclasses import dataclass, field

from sandbox.records import Json

# Slack refuses a subscription whose scope is missing; here such an event is simply never sent.
EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "user_change": "users:read",
    "team_join": "users:read",
    "file_shared": "files:read",
}


@dataclass(frozen=True)
class Manifest:
    """The parts of an app manifest that change what Slack sends and allows; `scopes` None allows everything."""

    name: str = "App"
    commands: dict[str, Json] = field(default_factory=dict)
    events: frozenset[str] = frozenset()
    shortcuts: dict[str, Json] = field(default_factory=dict)
    scopes: frozenset[str] | None = None
    home: bool = True
    assistant: str = ""
    """How people speak with the app: "agent" in its messages, "assistant" in a pane of threads, "" as with anybody."""

    def subscribed(self, event: str) -> bool:
        """Whether Slack sends an event: asked for, and its scope granted."""
        needed = EVENT_SCOPES.get(event)
        return event in self.events and (self.scopes is None or needed is None or needed in self.scopes)


def read_manifest(manifest: Json, scopes: frozenset[str] | None = None) -> Manifest:
    """Read a manifest as Slack takes it (YAML or JSON, parsed); given `scopes` stand in place of its own."""
    features = manifest.get("features", {})
    declared = manifest.get("oauth_config", {}).get("scopes", {}).get("bot")
    granted = scopes if scopes is not None else None if declared is None else frozenset(declared)
    return Manifest(
        name=manifest.get("display_information", {}).get("name", "App"),
        commands={each["command"]: each for each in features.get("slash_commands", [])},
        events=frozenset(manifest.get("settings", {}).get("event_subscriptions", {}).get("bot_events", [])),
        shortcuts={each["callback_id"]: each for each in features.get("shortcuts", [])},
        scopes=granted,
        assistant=next((kind for kind in ("agent", "assistant") if f"{kind}_view" in features), ""),
        home=bool(features.get("app_home", {"home_tab_enabled": True}).get("home_tab_enabled")),
    )
