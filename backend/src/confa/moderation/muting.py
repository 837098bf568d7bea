"""Muting: what a moderator may do to others' tracks. Nobody can be unmuted by somebody else."""

from confa.database.database import Database
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.meetings.removals import person_id_of
from confa.moderation import people
from confa.moderation.errors import TrackNotFound
from confa.rooms import acts
from confa.rooms.permissions import RoomOfCaller

_MICROPHONE = "MICROPHONE"


class MutingService:
    """Mutes at the SFU, then writes down who did it."""

    def __init__(self, database: Database, gateway: LiveKitGateway) -> None:
        self._database = database
        self._gateway = gateway

    async def mute(self, room: RoomOfCaller, identity: str, track_sid: str | None) -> None:
        present = await self._gateway.list_participants(room.name)
        person, person_id = people.find_person(present, identity)
        wanted = [track_sid] if track_sid else _microphones(person)
        is_muted = [await self._gateway.mute_track(room.name, identity, sid) for sid in wanted]
        if track_sid and not all(is_muted):
            raise TrackNotFound
        async with self._database.writing() as session:
            people.record(session, room, "moderation.mute", person_id, person.name)

    async def mute_all(self, room: RoomOfCaller) -> None:
        """Everybody's microphone but the caller's own; agents are no people."""
        for found in await self._gateway.list_participants(room.name):
            person_id = person_id_of(found.identity)
            if person_id and person_id != room.caller.user_id:
                for sid in _microphones(found):
                    await self._gateway.mute_track(room.name, found.identity, sid)
        async with self._database.writing() as session:
            acts.record(session, room, "moderation.mute_all")


def _microphones(participant: LiveParticipant) -> list[str]:
    return [t.sid for t in participant.tracks if t.source == _MICROPHONE and not t.is_muted]
