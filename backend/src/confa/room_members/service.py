"""The rules of who belongs to a room: moderators add members, owners do the rest, one owner remains."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit.details import Detail
from confa.database.database import Database
from confa.http.paging import Page, decode_cursor, encode_cursor
from confa.presence.service import Presence
from confa.room_members import repository
from confa.room_members.errors import LastOwner, MemberNotFound, PersonNotFound
from confa.room_members.schemas import RoomMember
from confa.rooms import acts
from confa.rooms.models import RoomMemberRow
from confa.rooms.permissions import RoomOfCaller
from confa.rooms.repository import lock
from confa.rooms.roles import RoomRole
from confa.users.models import UserRow


class RoomMembersService:
    """Reads and changes the members of a room; whoever may not be there any more leaves at once."""

    def __init__(self, database: Database, presence: Presence) -> None:
        self._database = database
        self._presence = presence

    async def list_members(self, room: RoomOfCaller, *, limit: int, cursor: str | None) -> Page[RoomMember]:
        after = decode_cursor(cursor, count=1)[0] if cursor else ""
        async with self._database.reading() as session:
            found = await repository.find_page(session, room.id, limit=limit + 1, after=after)
        page = found[:limit]
        next_cursor = encode_cursor(page[-1][0].username_key) if len(found) > limit else None
        return Page([_shown(*member) for member in page], next_cursor)

    async def put(self, room: RoomOfCaller, who: str, role: RoomRole) -> RoomMember:
        """Gives somebody, by id or `@username`, a role in the room, also who did not belong to it."""
        async with self._database.writing() as session:
            await lock(session, room.id)
            user = await repository.find_account(session, who)
            if user is None:
                raise PersonNotFound
            member = await repository.find(session, room.id, user.id)
            before = member.role if member else None
            await _require_may_change(session, room, before, role)
            if member is None:
                member = RoomMemberRow(room_id=room.id, user_id=user.id, role=role)
                session.add(member)
            member.role = role
            await session.flush()
            _record(session, room, user, was=before, now=role)
        self._presence.check_user_soon(user.id)
        return _shown(user, member.role, member.created_at)

    async def remove(self, room: RoomOfCaller, who: str) -> None:
        """Ends the membership of this account, by id or `@username`."""
        async with self._database.writing() as session:
            await lock(session, room.id)
            user = await repository.find_account(session, who)
            if user is None or (member := await repository.find(session, room.id, user.id)) is None:
                raise MemberNotFound
            await _require_may_change(session, room, member.role, None)
            await repository.remove(session, room.id, user.id)
            _record(session, room, user, was=member.role, now=None)
        self._presence.check_user_soon(user.id)


async def _require_may_change(
    session: AsyncSession, room: RoomOfCaller, before: RoomRole | None, after: RoomRole | None
) -> None:
    if {before, after} - {None, RoomRole.MEMBER}:
        room.require_owner()
    loses_owner = before is RoomRole.OWNER and after is not RoomRole.OWNER
    if loses_owner and await repository.count_owners(session, room.id) == 1:
        raise LastOwner


def _record(
    session: AsyncSession, room: RoomOfCaller, user: UserRow, *, was: RoomRole | None, now: RoomRole | None
) -> None:
    acts.record_on(
        session,
        room,
        "member.put" if now else "member.remove",
        kind="user",
        target_id=user.id,
        name=user.username,
        details=[Detail("room", room.name), Detail("role", now and now.value, was and was.value)],
    )


def _shown(user: UserRow, role: RoomRole, since: datetime) -> RoomMember:
    return RoomMember(
        user_id=user.id, username=user.username, display_name=user.display_name, role=role, since=since
    )
