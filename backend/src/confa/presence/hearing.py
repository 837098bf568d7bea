"""The second lock of hearing consent: agents are unsubscribed from whoever they may not hear.

The first is the agent, which follows the attribute. This one does not trust it.
"""

from collections.abc import Sequence

from confa.database.database import Database
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.rooms.self_states import find_refusing
from confa_agent_protocol.identities import parse_person


class Hearing:
    """Takes the tracks of people who refused from every agent in their room."""

    def __init__(self, database: Database, gateway: LiveKitGateway) -> None:
        self._database = database
        self._gateway = gateway

    async def enforce(self, room: str, present: Sequence[LiveParticipant] | None = None) -> None:
        """`present` is who is there when it is known already."""
        async with self._database.reading() as session:
            refusing = await find_refusing(session, room)
        if not refusing:
            return
        if present is None:
            present = await self._gateway.list_participants(room)
        tracks = [track.sid for found in present if _is_one_of(found, refusing) for track in found.tracks]
        for agent in present:
            if agent.is_agent and tracks:
                await self._gateway.unsubscribe(room, agent.identity, tracks)


def _is_one_of(participant: LiveParticipant, user_ids: set[str]) -> bool:
    person = parse_person(participant.identity)
    return person is not None and person.user_id in user_ids
