"""Telling all processes what happens in live rooms."""

import asyncio
import json

from confa.database.database import Database
from confa.live import repository
from confa.live.changes import (
    AgentReported,
    Arrived,
    Change,
    Left,
    QualityReported,
    RoomChanged,
    SfuSeen,
    StandingChanged,
    TrackPublished,
    TrackUnpublished,
)
from confa.live.schemas import LiveRoomFacts
from confa.live.state import LiveState
from confa.livekit import gateway
from confa.livekit.gateway import LiveTrack
from confa.rooms.schemas import Participant, Track
from confa.shared.feed import Feed


class LiveReporter:
    """What is told here is on every administrator's screen a moment later."""

    def __init__(self, database: Database, feed: Feed, state: LiveState) -> None:
        self._database = database
        self._feed = feed
        self._state = state
        self._telling_facts = asyncio.Lock()

    async def arrived(self, room: str, participant: gateway.LiveParticipant) -> None:
        if facts := self._state.picture.facts_of_meeting(room) or await self._read_facts(room):
            await self.tell(Arrived(room=facts, participant=Participant.model_validate(participant)))

    async def _read_facts(self, room: str) -> LiveRoomFacts | None:
        async with self._database.reading() as session:
            return await repository.find_facts(session, room)

    async def left(self, room: str, sid: str) -> None:
        await self.tell(Left(room=room, sid=sid))

    async def track_published(self, room: str, sid: str, track: LiveTrack) -> None:
        await self.tell(TrackPublished(room=room, sid=sid, track=Track.model_validate(track)))

    async def track_unpublished(self, room: str, sid: str, track_sid: str) -> None:
        await self.tell(TrackUnpublished(room=room, sid=sid, track_sid=track_sid))

    async def agent_reported(self, report: AgentReported) -> None:
        """What an agent's worker says of it; set only what it says."""
        await self.tell(report)

    async def quality_reported(self, room: str, person_id: str, quality: str) -> None:
        await self.tell(QualityReported(room=room, person_id=person_id, quality=quality))

    async def room_changed(self, room: str) -> None:
        """The room's settings may be others; nothing happens when nobody is in it."""
        if room not in self._state.picture.places:
            return
        async with self._telling_facts:  # What was read first is told first.
            facts = await self._read_facts(room)
            place = self._state.picture.places.get(room)
            if facts and place and facts != place.facts:
                await self.tell(RoomChanged(room=facts))

    async def sfu_seen(self, *, is_available: bool) -> None:
        if is_available != self._state.picture.is_sfu_available:
            await self.tell(SfuSeen(is_available=is_available))

    async def standing_changed(self, user_id: str) -> None:
        """The account's role, state or sessions have changed; whoever listens with it is checked."""
        await self.tell(StandingChanged(user_id=user_id))

    async def tell(self, change: Change) -> None:
        """Only what is set travels: what a report does not mention stays as it is."""
        said = {"kind": change.kind, **change.model_dump(mode="json", exclude_unset=True)}
        await self._feed.publish(json.dumps(said))
