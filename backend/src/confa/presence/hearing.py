"""The second lock of hearing consent: agents are unsubscribed from whoever they may not hear.

The first is the agent, which follows the attribute. This one does not trust it.
"""

from collections.abc import Sequence

from confa.database.database import Database
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.meetings.removals import person_id_of
from confa.rooms.self_states import find_refusing


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
        tracks = [
            track.sid
            for found in present
            if person_id_of(found.identity) in refusing
            for track in found.tracks
        ]
        for agent in present:
            if agent.is_agent and tracks:
                await self._gateway.unsubscribe(room, agent.identity, tracks)
