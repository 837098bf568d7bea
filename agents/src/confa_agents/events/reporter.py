"""What every event of one agent says about where it comes from."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypedDict
from uuid import uuid4

from confa_agent_protocol.worker_events import WorkerReport


class Origin(TypedDict):
    """A new event's id and time, in milliseconds since 1970, and the agent that it is of."""

    id: str
    at: int
    room: str
    agent_identity: str
    agent_session_id: str


class Reporter:
    """Takes events of one agent on their way to the backend.

    Args:
        put: never blocks.
    """

    def __init__(
        self, put: Callable[[WorkerReport], None], *, room: str, agent: str, agent_session: str
    ) -> None:
        self.put = put
        self._room, self._agent, self._agent_session = room, agent, agent_session

    def origin(self) -> Origin:
        return {
            "id": uuid4().hex,
            "at": round(time.time() * 1000),
            "room": self._room,
            "agent_identity": self._agent,
            "agent_session_id": self._agent_session,
        }
