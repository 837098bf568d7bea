"""Ending all agents of a room at once, when they are not allowed there any more."""

from confa.agents import sessions
from confa.agents.changes import AgentChanges
from confa.agents.departures import Departures
from confa.agents.states import EndReason
from confa.database.database import Database
from confa.rooms.repository import find_id, lock


class AgentRemoval:
    """Ends the sessions, commits that, and sees the agents out."""

    def __init__(self, database: Database, departures: Departures, changes: AgentChanges) -> None:
        self._database = database
        self._departures = departures
        self._changes = changes

    async def end_all(self, room: str, reason: EndReason) -> None:
        async with self._database.writing() as session:
            room_id = await find_id(session, room)
            if room_id is None:
                return
            await lock(session, room_id)
            rows = await sessions.find_open(session, room)
            await sessions.end_all(session, room_id, reason)
        for row in rows:
            self._departures.begin(room, row.id)
        if rows:
            self._changes.publish(room)
