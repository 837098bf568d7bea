"""The rules of invitations as moderators make and withdraw them."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit.details import Detail
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.guests.models import InviteRow
from confa.http.paging import Page, decode_cursor, encode_cursor
from confa.invites import repository
from confa.invites.errors import InviteNotFound
from confa.invites.schemas import Invite, InviteWithLink, NewInvite
from confa.invites.secrets import hash_of, new_secret
from confa.presence.service import Presence
from confa.rooms import acts
from confa.rooms.permissions import RoomOfCaller


class InvitesService:
    """Keeps only the hash of a link's secret; guests of a link that is withdrawn leave at once."""

    def __init__(self, database: Database, presence: Presence, *, site_url: str) -> None:
        self._database = database
        self._presence = presence
        self._site_url = site_url

    async def create(self, room: RoomOfCaller, wanted: NewInvite) -> InviteWithLink:
        secret, now = new_secret(), utc_now()
        async with self._database.writing() as session:
            invite = InviteRow(
                room_id=room.id, secret_hash=hash_of(secret), invited_by=room.caller.display_name,
                max_uses=wanted.max_uses, created_at=now,
                expires_at=now + timedelta(seconds=wanted.expires_in),
            )  # fmt: skip
            session.add(invite)
            await session.flush()
            details = [Detail("maxUses", str(wanted.max_uses)), Detail("expiresIn", str(wanted.expires_in))]
            _record(session, room, "invite.create", invite.id, details)
        link = f"{self._site_url}/join#invite={secret}"
        return InviteWithLink(**Invite.model_validate(invite).model_dump(by_alias=False), link=link)

    async def list_invites(self, room: RoomOfCaller, *, limit: int, cursor: str | None) -> Page[Invite]:
        before = decode_cursor(cursor, count=1)[0] if cursor else None
        async with self._database.reading() as session:
            found = await repository.find_page(session, room.id, limit=limit + 1, before=before)
        page = [Invite.model_validate(row) for row in found[:limit]]
        return Page(page, encode_cursor(page[-1].id) if len(found) > limit else None)

    async def revoke(self, room: RoomOfCaller, invite_id: str) -> None:
        async with self._database.writing() as session:
            if not await repository.revoke(session, room.id, invite_id, now=utc_now()):
                raise InviteNotFound
            _record(session, room, "invite.revoke", invite_id)
        self._presence.check_room_soon(room.name)


def _record(
    session: AsyncSession, room: RoomOfCaller, action: str, invite_id: str, details: Sequence[Detail] = ()
) -> None:
    in_room = [Detail("room", room.name), *details]
    acts.record_on(session, room, action, kind="invite", target_id=invite_id, name=room.name, details=in_room)
