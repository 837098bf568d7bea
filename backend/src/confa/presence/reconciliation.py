"""Making the backend's picture and the SFU agree: at the start, and every half minute."""

import asyncio
from collections.abc import Awaitable, Callable

from structlog import get_logger

from confa.agents.keeping import AgentKeeper
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.live.agreement import LiveAgreement
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway, LiveParticipant, LiveRoom
from confa.meetings import recording
from confa.presence.hearing import Hearing
from confa.presence.service import Presence
from confa.rooms import repository
from confa.rooms.metadata_publisher import MetadataPublisher
from confa.rooms.state import RoomState

_log = get_logger(__name__)
_PERIOD_SECONDS = 30
_RETRY_SECONDS = 5
_LOOKS = _PERIOD_SECONDS // _RETRY_SECONDS - 1


class Reconciliation:
    """Metadata of live rooms, attendance, who may be where, and the agents that belong there."""

    def __init__(
        self,
        database: Database,
        gateway: LiveKitGateway,
        publisher: MetadataPublisher,
        presence: Presence,
        hearing: Hearing,
        *,
        keeper: AgentKeeper,
        agreement: LiveAgreement,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._publisher = publisher
        self._presence = presence
        self._hearing = hearing
        self._agreement = agreement
        self._keeper = keeper

    async def run_forever(self) -> None:
        """Until it is cancelled; an SFU that is away is asked again sooner."""
        while True:
            is_sfu_there = await self._run_safely(self.run_once)
            for _ in range(_LOOKS if is_sfu_there else 0):
                await asyncio.sleep(_RETRY_SECONDS)
                await self._run_safely(self.look_for_strangers)
            await asyncio.sleep(_RETRY_SECONDS)

    async def run_once(self) -> None:
        """Raises `SfuUnavailable` when the SFU does not answer."""
        # Read before the SFU is asked: a meeting that starts in between is in neither answer.
        async with self._database.reading() as session:
            running = await recording.running_meetings(session)
        asked_at = self._agreement.now
        live = await self._gateway.list_rooms()
        for room in live:
            await self._reconcile_room(room)
        names = {room.name for room in live}
        await self._agreement.agree_on_rooms(names, asked_at=asked_at)
        await self._close_meetings(running, except_in=names)
        await self._keeper.reconcile_absent(names)

    async def look_for_strangers(self) -> None:
        """Checks the rooms where more people are than have been announced.

        The SFU announces people when their media is connected. Until then those who may not be there
        hear nothing, but everybody sees them.
        """
        async with self._database.reading() as session:
            announced = await repository.present_by_room(session)
        for room in await self._gateway.list_rooms():
            if room.num_participants > announced.get(room.name, 0):
                await self._reconcile_room(room)

    async def _run_safely(self, work: Callable[[], Awaitable[None]]) -> bool:
        try:
            await work()
        except SfuUnavailable:
            _log.warning("reconciliation_without_sfu")
            await self._agreement.lose_sight()
            return False
        except Exception:  # noqa: BLE001
            # One failure must not end the loop that makes failures good.
            _log.exception("reconciliation_failed")
        return True

    async def _reconcile_room(self, live: LiveRoom) -> None:
        async with self._database.reading() as session:
            room = await repository.find(session, live.name, "")
        asked_at = self._agreement.now
        participants = await self._gateway.list_participants(live.name)
        if room:
            await self._reconcile_known(room, live, participants)
            await self._agreement.agree(live.name, participants, asked_at=asked_at)
        for participant in participants:
            await self._presence.check(live.name, participant)
        await self._hearing.enforce(live.name, participants)
        if room:
            await self._keeper.reconcile(live.name, participants)

    async def _reconcile_known(
        self, room: RoomState, live: LiveRoom, participants: list[LiveParticipant]
    ) -> None:
        if live.metadata != room.metadata:
            await self._publisher.publish(live.name)
        await self._record(room.id, live.sid, participants)

    async def _record(self, room_id: str, sfu_sid: str, participants: list[LiveParticipant]) -> None:
        async with self._database.writing() as session:
            await repository.lock(session, room_id)
            await recording.reconcile(session, room_id, participants, sfu_sid=sfu_sid, at=utc_now())

    async def _close_meetings(self, running: dict[str, str | None], *, except_in: set[str]) -> None:
        async with self._database.reading() as session:
            live_ids = {await repository.find_id(session, name) for name in except_in}
        for room_id in running.keys() - live_ids:
            async with self._database.writing() as session:
                await repository.lock(session, room_id)
                await recording.close_meeting(session, room_id, sfu_sid=running[room_id], at=utc_now())
