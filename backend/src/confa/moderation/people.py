"""The people in a room whom moderators may direct; agents have commands of their own."""

from sqlalchemy.ext.asyncio import AsyncSession

from confa.livekit.gateway import LiveParticipant
from confa.meetings.removals import person_id_of
from confa.rooms import acts
from confa.rooms.errors import ParticipantNotFound
from confa.rooms.permissions import RoomOfCaller


def find_person(present: list[LiveParticipant], identity: str) -> tuple[LiveParticipant, str]:
    """The person and its stable id; `ParticipantNotFound` for everybody else."""
    for found in present:
        person_id = person_id_of(found.identity)
        if found.identity == identity and person_id and not found.is_agent:
            return found, person_id
    raise ParticipantNotFound


def record(session: AsyncSession, room: RoomOfCaller, action: str, person_id: str, name: str) -> None:
    """What the audit log keeps of a command on a person."""
    kind = "guest" if person_id.startswith("g-") else "user"
    acts.record_in(session, room, action, kind=kind, target_id=person_id, name=name)
