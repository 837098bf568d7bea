"""What an agent is and does now, as it tells the room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from confa_agent_protocol.agent_metadata import AgentMetadata, AgentProviders
from confa_agent_protocol.dispatch import Invitation
from confa_agent_protocol.roles import Role

Activity = Literal["initializing", "listening", "thinking", "speaking", "leaving"]
"""LiveKit's own words for what an agent does, and `leaving`."""


class AgentState:
    """The metadata of one agent, and who wants to know when it changes."""

    def __init__(self, metadata: AgentMetadata) -> None:
        self._metadata = metadata
        self._activity: Activity = "initializing"
        self._watchers: list[Callable[[], None]] = []

    @classmethod
    def of(
        cls, role: Role, invitation: Invitation, providers: AgentProviders, *, is_demo: bool = False
    ) -> AgentState:
        """Obeys the wished state of the invitation from the first moment."""
        return cls(
            AgentMetadata(
                role=role.id,
                display_name=role.display_name,
                invited_by=invitation.invited_by,
                is_muted=invitation.is_muted,
                focus=invitation.focus,
                providers=providers,
                is_demo=is_demo,
                state="initializing",
            )
        )

    @property
    def metadata(self) -> AgentMetadata:
        return self._metadata

    @property
    def activity(self) -> Activity:
        return self._activity

    @property
    def is_muted(self) -> bool:
        return self._metadata.is_muted

    @property
    def focus(self) -> str | None:
        return self._metadata.focus

    def watch(self, watcher: Callable[[], None]) -> None:
        """Called after every change."""
        self._watchers.append(watcher)

    def mute(self) -> None:
        self._set(is_muted=True)

    def unmute(self) -> None:
        self._set(is_muted=False)

    def set_focus(self, identity: str | None) -> None:
        self._set(focus=identity)

    def set_hears(self, identities: tuple[str, ...]) -> None:
        self._set(hears=identities)

    def set_providers(self, providers: AgentProviders, *, is_demo: bool) -> None:
        self._set(providers=providers, is_demo=is_demo)

    def set_activity(self, activity: Activity) -> None:
        if self._activity != "leaving":
            self._activity = activity
            self._set()

    def _set(self, **changes: object) -> None:
        changed = self._metadata.model_copy(update=changes)
        is_quiet = changed.is_muted and self._activity in {"listening", "thinking", "speaking"}
        changed = changed.model_copy(update={"state": "muted" if is_quiet else self._activity})
        if changed != self._metadata:
            self._metadata = changed
            for watcher in self._watchers:
                watcher()
