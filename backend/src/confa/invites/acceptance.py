"""The rules of coming with an invitation: what it leads to, and one use for each guest."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit import log
from confa.auth.attempts import Attempts
from confa.auth.tokens import Tokens
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.database.ids import new_id
from confa.entry.schemas import Waiting
from confa.entry.service import EntryService
from confa.guests.guest import Guest
from confa.guests.models import GuestRow, InviteRow
from confa.invites import repository
from confa.invites.errors import InviteOver, InviteUnknown
from confa.invites.schemas import GuestEntry, GuestWaiting, InviteAcceptance, InvitePreview
from confa.invites.secrets import hash_of
from confa.rooms.models import RoomRow
from confa.rooms.schemas import RoomToken, TokenRequest
from confa_agent_protocol.identities import GUEST_PREFIX

_LONGEST = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class _Accepted:
    """A guest who was just written down, and until when."""

    guest: Guest
    since: datetime
    until: datetime


class AcceptanceService:
    """Wrong secrets are counted as failed attempts of the address they come from."""

    def __init__(self, database: Database, tokens: Tokens, attempts: Attempts, entry: EntryService) -> None:
        self._database = database
        self._tokens = tokens
        self._attempts = attempts
        self._entry = entry

    async def preview(self, secret: str, *, address: str) -> InvitePreview:
        """Where the invitation leads; no use is counted."""
        invite, room = await self._find(secret, address)
        if not _is_open(invite, utc_now()):
            raise InviteOver
        return InvitePreview(
            room=room.name, title=room.title, has_lobby=room.has_lobby, is_encrypted=room.is_encrypted,
            is_agents_enabled=room.is_agents_enabled, invited_by=invite.invited_by,
            expires_at=invite.expires_at,
        )  # fmt: skip

    async def accept(self, wanted: InviteAcceptance, *, address: str) -> GuestEntry | GuestWaiting:
        """Counts one use and lets the guest in, or into the lobby."""
        invite, room = await self._find(wanted.token, address)
        accepted = await self._store(invite, room, wanted.display_name, address)
        outcome = await self._entry.enter(accepted.guest, TokenRequest(room=room.name))
        guest_token = self._tokens.guest_token(
            guest_id=accepted.guest.person_id, room=room.name,
            issued_at=accepted.since, expires_at=accepted.until,
        )  # fmt: skip
        return _with_token(outcome, guest_token)

    async def _find(self, secret: str, address: str) -> tuple[InviteRow, RoomRow]:
        secret_hash = hash_of(secret)
        attempt = f"\0invite\0{secret_hash}"
        await self._attempts.check(attempt, address)
        async with self._database.reading() as session:
            found = await repository.find_by_secret(session, secret_hash)
        if found is None:
            await self._attempts.failed(attempt, address)
            raise InviteUnknown
        return found

    async def _store(self, invite: InviteRow, room: RoomRow, name: str, address: str) -> _Accepted:
        now = utc_now()
        guest = GuestRow(
            id=f"{GUEST_PREFIX}{new_id()}", invite_id=invite.id, name=name, created_at=now,
            expires_at=min(invite.expires_at, now + _LONGEST),
        )  # fmt: skip
        async with self._database.writing() as session:
            if not await repository.count_use(session, invite.id, now=now):
                raise InviteOver
            session.add(guest)
            _record(session, guest, room, address)
        return _Accepted(Guest(guest.id, name, room.name), now, guest.expires_at)


def _is_open(invite: InviteRow, now: datetime) -> bool:
    return not invite.revoked_at and invite.expires_at > now and invite.num_uses < invite.max_uses


def _with_token(outcome: RoomToken | Waiting, guest_token: str) -> GuestEntry | GuestWaiting:
    if isinstance(outcome, Waiting):
        return GuestWaiting(ticket=outcome.ticket, guest_token=guest_token)
    return GuestEntry(**outcome.model_dump(by_alias=False), guest_token=guest_token)


def _record(session: AsyncSession, guest: GuestRow, room: RoomRow, address: str) -> None:
    log.record(
        session, actor_id=guest.id, actor_name=guest.name, action="invite.accept",
        target_kind="room", target_id=room.name, target_name=room.name, address=address,
    )  # fmt: skip
