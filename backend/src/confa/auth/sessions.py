"""Opening a session and rotating its refresh token."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from confa.auth import repository, trail
from confa.auth.models import RefreshSessionRow
from confa.auth.sites import Site
from confa.auth.tokens import RefreshClaims, Tokens, new_jti, token_hash
from confa.database.ids import new_id
from confa.users.models import UserRow
from confa.users.schemas import User

# Requests of one page, or of two tabs, that refresh with one cookie at once are no theft.
GRACE = timedelta(seconds=10)
# More rotations than honest tabs make within the grace.
_MAX_STEPS = 50


@dataclass(frozen=True, slots=True)
class IssuedSession:
    """What a person gets who signed in or refreshed."""

    access_token: str
    expires_in: int
    refresh_token: str
    refresh_expires_at: datetime
    site: Site
    user: User


@dataclass(frozen=True, slots=True)
class _Current:
    """A session's token of now, and since when it is that."""

    jti: str
    since: datetime


class Sessions:
    """Issues both tokens of a session; the caller owns the transaction."""

    def __init__(self, tokens: Tokens, *, idle_ttl: int, absolute_ttl: int) -> None:
        self._tokens = tokens
        self._idle = timedelta(seconds=idle_ttl)
        self._absolute = timedelta(seconds=absolute_ttl)

    async def open(
        self, session: AsyncSession, user: UserRow, *, site: Site, user_agent: str, now: datetime
    ) -> IssuedSession:
        jti = new_jti()
        expires_at = now + self._absolute
        row = repository.new_session(
            session_id=new_id(), user_id=user.id, site=site, token_hash=token_hash(jti),
            user_agent=user_agent, now=now, idle_until=min(now + self._idle, expires_at),
            expires_at=expires_at,
        )  # fmt: skip
        session.add(row)
        await session.flush()
        return self._issue(row, user, jti=jti, rotated_at=now, now=now)

    async def rotate(
        self, session: AsyncSession, claims: RefreshClaims, *, site: Site, address: str, now: datetime
    ) -> IssuedSession | None:
        """The current token, also for one replaced within the grace; nothing for any other.

        A genuine token that is neither is one that was used before: its whole family ends.
        """
        found = await repository.find_with_user(session, claims.session_id, now=now)
        if found is None or found[0].site is not site:
            return None
        row, user = found
        current = await self._replace(session, claims, now=now)
        if current is None:
            await repository.end_session(session, claims.session_id, now=now, reason="token_reused")
            trail.record_reuse(session, user, address=address)
            return None
        return self._issue(row, user, jti=current.jti, rotated_at=current.since, now=now)

    async def _replace(
        self, session: AsyncSession, claims: RefreshClaims, *, now: datetime
    ) -> _Current | None:
        """What follows the presented token, when that was current until now or a moment ago."""
        old_hash, successor = token_hash(claims.jti), self._tokens.successor(claims.jti)
        is_current = await repository.replace_token(
            session, claims.session_id, old_hash=old_hash, new_hash=token_hash(successor),
            now=now, idle_until=now + self._idle,
        )  # fmt: skip
        if is_current:
            await repository.note_rotation(
                session, claims.session_id, old_hash=old_hash, now=now, grace=GRACE
            )
            return _Current(successor, now)
        rotation = await repository.find_rotation(session, old_hash, since=now - GRACE)
        if rotation is None:
            return None
        current = await self._find_current(session, claims)
        return current or _Current(successor, rotation.rotated_at)

    async def _find_current(self, session: AsyncSession, claims: RefreshClaims) -> _Current | None:
        """The session's token of now, found by going on from one that was replaced.

        A late answer would otherwise bring the browser back to a token that has a successor already.
        """
        found = await repository.current_token(session, claims.session_id)
        jti = claims.jti
        for _ in range(_MAX_STEPS if found else 0):
            jti = self._tokens.successor(jti)
            if found and token_hash(jti) == found[0]:
                return _Current(jti, found[1])
        return None

    async def is_ended_by_blocking(
        self, session: AsyncSession, claims: RefreshClaims, *, site: Site, now: datetime
    ) -> bool:
        """Whether the token would be good if the account were not blocked."""
        row = await repository.find_ended_by_blocking(session, claims.session_id, now=now)
        if row is None or row.site is not site:
            return False
        presented = token_hash(claims.jti)
        if presented == row.token_hash:
            return True
        return await repository.find_rotation(session, presented, since=now - GRACE) is not None

    def _issue(
        self, row: RefreshSessionRow, user: UserRow, *, jti: str, rotated_at: datetime, now: datetime
    ) -> IssuedSession:
        # Everything in the token comes from the stored rotation, so that it is the same in every process.
        expires_at = min(rotated_at + self._idle, row.expires_at)
        return IssuedSession(
            access_token=self._tokens.access_token(
                user_id=user.id, session_id=row.id, role=user.role.value, now=now
            ),
            expires_in=self._tokens.access_ttl,
            refresh_token=self._tokens.refresh_token(
                user_id=user.id, session_id=row.id, jti=jti, issued_at=rotated_at, expires_at=expires_at
            ),
            refresh_expires_at=expires_at,
            site=row.site,
            user=User.model_validate(user),
        )
