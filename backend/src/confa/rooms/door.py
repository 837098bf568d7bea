"""Who may enter a room now: as it is set up, and whom a moderator has let in."""

from confa.database.database import Database
from confa.guests.guest import Someone
from confa.meetings.admissions import is_admitted
from confa.rooms.roles import MayJoin
from confa.rooms.state import RoomRules, RoomState


class Door:
    """Asks the database only about those who would have to wait."""

    def __init__(self, database: Database, rules: RoomRules) -> None:
        self._database = database
        self._rules = rules

    async def may_join(self, someone: Someone, room: RoomState | None) -> MayJoin:
        verdict = self._rules.may_join(someone, room)
        if verdict is not MayJoin.LOBBY or room is None:
            return verdict
        async with self._database.reading() as session:
            is_let_in = await is_admitted(session, room.id, someone.person_id)
        return MayJoin.YES if is_let_in else MayJoin.LOBBY
