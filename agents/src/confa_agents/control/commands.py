"""Obeys the backend's signed commands, and nobody else's."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping

from livekit import rtc

from confa_agent_protocol import topics
from confa_agent_protocol.control import Command, CommandGate, CommandType, RefusedCommandError

_log = logging.getLogger(__name__)

Actions = Mapping[CommandType, Callable[[Command], None]]


class Commands:
    """Looks at packets on the control topic. Who sent one proves nothing; its signature does."""

    def __init__(self, gate: CommandGate, actions: Actions) -> None:
        self._gate, self._actions = gate, actions

    @property
    def refused(self) -> int:
        """How many packets were no command to this agent."""
        return self._gate.refused

    def receive(self, packet: rtc.DataPacket) -> None:
        if packet.topic != topics.AGENT_CONTROL:
            return
        try:
            command = self._gate.admit(packet.data)
        except RefusedCommandError as error:
            _log.warning("a control packet was refused (%s), number %d", error, self._gate.refused)
            return
        self._actions[command.type](command)
