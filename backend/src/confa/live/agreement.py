"""Making the live picture agree with what the SFU answers."""

from confa.database.database import Database
from confa.live import repository
from confa.live.changes import Arrived
from confa.live.reporter import LiveReporter
from confa.live.state import LiveState
from confa.livekit import gateway
from confa.rooms.schemas import Participant


class LiveAgreement:
    """Compares with a moment before the SFU was asked: of whom there was news since, that is newer."""

    def __init__(self, database: Database, state: LiveState, reporter: LiveReporter) -> None:
        self._database = database
        self._state = state
        self._reporter = reporter

    @property
    def now(self) -> int:
        """The moment to take before the SFU is asked."""
        return self._state.now

    async def agree(self, room: str, present: list[gateway.LiveParticipant], *, asked_at: int) -> None:
        """Tells of whoever is in the room otherwise than in the picture, and of whoever is gone."""
        newer = self._state.touched_since(asked_at)
        place = self._state.picture.places.get(room)
        known = place.here if place else {}
        found = {shown.sid: Participant.model_validate(shown) for shown in present}
        arrived = [
            shown for sid, shown in found.items()
            if sid not in newer and (sid not in known or not _is_same(shown, known[sid]))
        ]  # fmt: skip
        gone = [sid for sid in known if sid not in found and sid not in newer]
        await self._tell_arrivals(room, arrived)
        for sid in gone:
            await self._reporter.left(room, sid)

    async def agree_on_rooms(self, names: set[str], *, asked_at: int) -> None:
        """Empties the rooms that the SFU does not hold; these are all that it holds."""
        for room in list(self._state.picture.places):
            if room in names:
                await self._reporter.room_changed(room)
            else:
                await self.agree(room, [], asked_at=asked_at)
        self._state.forget_touches(asked_at)
        await self._reporter.sfu_seen(is_available=True)

    async def lose_sight(self) -> None:
        """The SFU does not answer: the picture stays, and says that it may be old."""
        await self._reporter.sfu_seen(is_available=False)

    async def _tell_arrivals(self, room: str, arrived: list[Participant]) -> None:
        if not arrived:
            return
        async with self._database.reading() as session:
            facts = await repository.find_facts(session, room)
            qualities = await repository.find_qualities(session, [found.sid for found in arrived])
        if facts:
            for found in arrived:
                quality = qualities.get(found.sid)
                await self._reporter.tell(Arrived(room=facts, participant=found, quality=quality))


def _is_same(shown: Participant, known: Participant) -> bool:
    return all(getattr(known, name) == value for name, value in shown)
