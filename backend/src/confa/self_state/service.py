"""The rules of people's own state: stored first, then shown by the SFU, also after a reload."""

import time

from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.clock import utc_now
from confa.database.database import Database
from confa.live.reporter import LiveReporter
from confa.meetings.history import note_quality
from confa.meetings.recording import open_meeting
from confa.presence.hearing import Hearing
from confa.presence.insiders import Insiders
from confa.presence.service import Presence
from confa.rooms import fast_reads, self_states
from confa.rooms.errors import RoomNotFound
from confa.rooms.permissions import RoomOfSomeone
from confa.rooms.repository import lock
from confa.self_state.schemas import SelfChanges, SelfState


class SelfStateService:
    """Changes what people say about themselves, for all their tabs in the room."""

    def __init__(
        self,
        database: Database,
        insiders: Insiders,
        presence: Presence,
        hearing: Hearing,
        reporter: LiveReporter,
    ) -> None:
        self._database = database
        self._insiders = insiders
        self._presence = presence
        self._hearing = hearing
        self._reporter = reporter

    async def change(self, room: RoomOfSomeone, changes: SelfChanges) -> SelfState:
        tabs = await self._insiders.tabs_of(room)
        async with self._database.writing() as session:
            await lock(session, room.id)
            await _store(session, room, changes)
        if changes.quality:
            await self._reporter.quality_reported(room.name, room.person_id, changes.quality.value)
        for tab in tabs:
            await self._presence.check(room.name, tab)
        if changes.agents_may_hear is False:
            await self._hearing.enforce(room.name)
        return await self._shown(room)

    async def _shown(self, room: RoomOfSomeone) -> SelfState:
        found = await fast_reads.find_attendee(self._database, room.name, room.person_id)
        if found is None:
            raise RoomNotFound
        return SelfState(hand_raised_at=found.hand_raised_ms, agents_may_hear=found.agents_may_hear)


async def _store(session: AsyncSession, room: RoomOfSomeone, changes: SelfChanges) -> None:
    person_id = room.person_id
    # The SFU says that the caller is there, so there is a meeting, even when its event is on its way.
    meeting = await open_meeting(session, room.id, at=utc_now())
    if changes.agents_may_hear is not None:
        await self_states.set_consent(session, room.id, person_id, agents_may_hear=changes.agents_may_hear)
    if changes.hand_raised:
        now = time.time_ns() // 1_000_000
        await self_states.raise_hand(session, room.id, person_id, meeting_id=meeting.id, at_ms=now)
    elif changes.hand_raised is False:
        await self_states.lower_hand(session, room.id, person_id)
    if changes.quality:
        await note_quality(session, meeting.id, person_id, changes.quality.value)
