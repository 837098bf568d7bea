"""Two hundred rooms with ten participants each, in the gateway's memory, and what happens in them.

What a webhook or a worker would tell is told to the live view the same way, after it happened in memory.
"""

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from fastapi import FastAPI

from confa.database.clock import utc_now
from confa.live.agreement import LiveAgreement
from confa.live.changes import AgentReported
from confa.live.reporter import LiveReporter
from confa.livekit.gateway import AGENT, STANDARD, LiveParticipant, LiveTrack
from confa.livekit.memory_gateway import MemoryGateway
from confa.meetings.models import MeetingRow
from confa.rooms.models import RoomRow
from confa_agent_protocol.agent_metadata import AgentMetadata

ROOMS = [f"room{number:03}" for number in range(200)]
_PEOPLE = 9
_STATES = ("listening", "thinking", "speaking")


@dataclass
class Crowd:
    """The participants of every room, and what they do by turns."""

    app: FastAPI
    sfu: MemoryGateway
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    async def come(self) -> None:
        """Everybody at once, as after a start of the API."""
        async with self.app.state.outside.database.writing() as session:
            rows = [RoomRow(name=name, title=f"Room {name}", claimed_at=utc_now()) for name in ROOMS]
            session.add_all(rows)
            await session.flush()
            session.add_all(MeetingRow(room_id=row.id, started_at=utc_now()) for row in rows)
        agreement: LiveAgreement = self.app.state.parts.get(LiveAgreement)
        for room in ROOMS:
            self.sfu.join(room, _agent(room))
            for _ in range(_PEOPLE):
                self.sfu.join(room, self.person())
            present = await self.sfu.list_participants(room)
            await agreement.agree(room, present, asked_at=agreement.now)

    async def churn(self, *, per_second: float, until: asyncio.Event) -> int:
        """Joins, leaves, tracks and agents' states by turns, a room each; how many there were."""
        acts = itertools.cycle((self._join_one, self._leave_one, self._publish_one, self._report_one))
        count, started = 0, time.monotonic()
        for room in itertools.cycle(ROOMS[1:]):
            # All four in one room, so that it stays as full as it was.
            for _ in range(4):
                if until.is_set():
                    return count
                act: Callable[[str], Awaitable[None]] = next(acts)
                await act(room)
                count += 1
                await asyncio.sleep(max(0, started + count / per_second - time.monotonic()))
        return count

    async def join(self, room: str, person: LiveParticipant) -> None:
        self.sfu.join(room, person)
        await self._reporter.arrived(room, person)

    async def leave(self, room: str, person: LiveParticipant) -> None:
        await self.sfu.remove_participant(room, person.identity)
        await self._reporter.left(room, person.sid)

    async def change(self, room: str, person: LiveParticipant) -> None:
        """Mute, metadata or attributes, of which the SFU tells nobody."""
        self.sfu.join(room, person)

    async def report(self, room: str, state: str) -> None:
        report = AgentReported(room=room, identity=_agent(room).identity, state=state)
        await self._reporter.agent_reported(report)

    @property
    def _reporter(self) -> LiveReporter:
        found: LiveReporter = self.app.state.parts.get(LiveReporter)
        return found

    def person(self, name: str = "") -> LiveParticipant:
        """Somebody new, with a microphone and a camera that are on."""
        number = next(self._numbers)
        return LiveParticipant(
            sid=f"PA_{number}", identity=f"bench-{number}", name=name or f"Person {number}", kind=STANDARD,
            metadata="", joined_at=datetime.now(UTC), attributes={"confa.role": "member"},
            tracks=(_track(number, "MICROPHONE", "AUDIO"), _track(number, "CAMERA", "VIDEO")),
        )  # fmt: skip

    async def _join_one(self, room: str) -> None:
        await self.join(room, self.person())

    async def _leave_one(self, room: str) -> None:
        present = await self.sfu.list_participants(room)
        await self.leave(room, next(found for found in present if found.kind == STANDARD))

    async def _publish_one(self, room: str) -> None:
        number, present = next(self._numbers), await self.sfu.list_participants(room)
        screen = _track(number, "SCREEN_SHARE", "VIDEO")
        await self._reporter.track_published(room, present[-1].sid, screen)

    async def _report_one(self, room: str) -> None:
        await self.report(room, _STATES[next(self._numbers) % len(_STATES)])


def _track(number: int, source: str, kind: str) -> LiveTrack:
    return LiveTrack(sid=f"TR_{source}_{number}", type=kind, source=source, name="", is_muted=False)


def _agent(room: str) -> LiveParticipant:
    said = AgentMetadata(role="friendly", display_name="Friendly", invited_by="bench-0", state="listening")
    return LiveParticipant(
        sid=f"PA_agent_{room}", identity=f"agent-{room}", name="Friendly", kind=AGENT,
        metadata=said.to_json(), joined_at=datetime.now(UTC),
    )  # fmt: skip
