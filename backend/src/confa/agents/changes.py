"""Telling others in this process that something about a room's agents has changed."""

from collections.abc import Callable

from structlog import get_logger

_log = get_logger(__name__)
Listener = Callable[[str], None]


class AgentChanges:
    """Calls every listener with the room's name, after the change is committed."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        """`listener` is called on the event loop and must not wait for anything."""
        self._listeners.append(listener)

    def publish(self, room: str) -> None:
        for listener in self._listeners:
            try:
                listener(room)
            except Exception:  # noqa: BLE001
                # One who listens must not undo what has happened.
                _log.exception("agent_change_not_taken")
