"""The chat of the room: what people write is a turn, and what an agent answers to it is a message."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from uuid import uuid4

from livekit import rtc

from confa_agent_protocol import topics
from confa_agent_protocol.chat import MOST_CHARACTERS
from confa_agent_protocol.worker_events import MessageEvent
from confa_agents.events.reporter import Reporter
from confa_agents.hearing.consent import is_person
from confa_agents.hearing.turn import Segment, Speaker, Turn
from confa_agents.tasks import Tasks


class Chat:
    """Reads `lk.chat`. Consent to be heard does not matter: what is written to an agent is for it."""

    def __init__(self, room: rtc.Room, on_turn: Callable[[Turn], None]) -> None:
        self._room, self._on_turn = room, on_turn
        self._tasks = Tasks()

    def listen(self) -> None:
        """Registers for messages; before connecting."""
        self._room.register_text_stream_handler(
            topics.CHAT, lambda reader, identity: self._tasks.start(self._read(reader, identity))
        )

    async def _read(self, reader: rtc.TextStreamReader, identity: str) -> None:
        sender = self._room.remote_participants.get(identity)
        text = (await reader.read_all())[:MOST_CHARACTERS].strip()
        if sender is None or not is_person(sender) or not text:
            return
        now = asyncio.get_running_loop().time()
        segment = Segment(uuid4().hex, Speaker(identity, sender.name or identity), now)
        self._on_turn(Turn(segment, text, spoke_until=now, committed_at=now, is_written=True))

    async def aclose(self) -> None:
        await self._tasks.aclose()


class ChatWriter:
    """Writes into `lk.chat` as the agent, and reports what it wrote for those who come later.

    A message that cannot be sent is lost: the answer was spoken.
    """

    def __init__(self, participant: rtc.LocalParticipant, *, name: str, reporter: Reporter) -> None:
        self._participant, self._name, self._reporter = participant, name, reporter
        self._tasks = Tasks()

    def write(self, text: str) -> None:
        """Never blocks."""
        self._tasks.start(self._send(text))

    async def _send(self, text: str) -> None:
        text = text[:MOST_CHARACTERS]
        sent = await self._participant.send_text(text, topic=topics.CHAT)
        self._reporter.put(
            MessageEvent(
                **self._reporter.origin(), message_id=sent.stream_id, name=self._name[:64], text=text
            )
        )

    async def aclose(self) -> None:
        await self._tasks.aclose()
