"""The rules of signing in, staying signed in, and signing out."""

from collections.abc import Callable

from confa.auth import repository, trail
from confa.auth.attempts import Attempts
from confa.auth.caller import Caller
from confa.auth.errors import NotSignedIn, SessionNotFound, SessionOver, UserBlocked, WrongCredentials
from confa.auth.metrics import SignInMetrics
from confa.auth.passwords import Passwords
from confa.auth.schemas import SessionInfo, session_info
from confa.auth.sessions import IssuedSession, Sessions
from confa.auth.sites import Site
from confa.auth.tokens import Tokens
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.users.models import UserRow
from confa.users.names import username_key
from confa.users.repository import find_by_username, record_login
from confa.users.schemas import User


class AuthService:
    """Sessions of people; what belongs together is one transaction, and hashing is outside of it."""

    def __init__(
        self,
        database: Database,
        tokens: Tokens,
        sessions: Sessions,
        passwords: Passwords,
        attempts: Attempts,
        *,
        metrics: SignInMetrics,
        on_sessions_ended: Callable[[str], None],
    ) -> None:
        """`on_sessions_ended` is told the user's id after the commit, so that rooms can follow."""
        self._database = database
        self._tokens = tokens
        self._sessions = sessions
        self._passwords = passwords
        self._attempts = attempts
        self._metrics = metrics
        self._on_sessions_ended = on_sessions_ended

    async def sign_in(
        self, *, username: str, password: str, site: Site, address: str, user_agent: str
    ) -> IssuedSession:
        """Opens a session; the same error for every reason why not."""
        with self._metrics.counted():
            return await self._sign_in(
                username=username, password=password, site=site, address=address, user_agent=user_agent
            )

    async def _sign_in(
        self, *, username: str, password: str, site: Site, address: str, user_agent: str
    ) -> IssuedSession:
        key = username_key(username)
        await self._attempts.check(key, address)
        async with self._database.reading() as session:
            user = await find_by_username(session, username)
        is_right, new_hash = await self._passwords.verify(password, user.password_hash if user else None)
        await self._attempts.check(key, address)
        if not is_right or user is None or user.blocked_at:
            await self._refuse(user, is_right=is_right, name=key, site=site, address=address)
            raise WrongCredentials
        await self._attempts.succeeded(key, address)
        now = utc_now()
        async with self._database.writing() as session:
            is_noted = await record_login(
                session, user.id, at=now, verified_hash=user.password_hash, new_hash=new_hash
            )
            if not is_noted:
                raise WrongCredentials
            user.last_login_at = now
            trail.record(session, "auth.sign_in", user, address=address, details=[trail.on_site(site)])
            return await self._sessions.open(session, user, site=site, user_agent=user_agent, now=now)

    async def refresh(self, cookie: str | None, *, site: Site, address: str) -> IssuedSession:
        """The next pair of tokens of the cookie's session; `UserBlocked` when only that is in the way."""
        claims = self._tokens.read_refresh(cookie) if cookie else None
        if claims is None:
            raise SessionOver
        now = utc_now()
        async with self._database.writing() as session:
            issued = await self._sessions.rotate(session, claims, site=site, address=address, now=now)
            is_blocked = not issued and await self._sessions.is_ended_by_blocking(
                session, claims, site=site, now=now
            )
        # Raised after the commit, so that the end of a family whose token was reused is kept.
        if issued is None:
            raise UserBlocked if is_blocked else SessionOver
        return issued

    async def sign_out(self, cookie: str | None, *, caller: Caller | None, address: str) -> None:
        """Ends the cookie's session and the caller's; a cookie may sign out again until it expires."""
        claims = self._tokens.read_refresh(cookie) if cookie else None
        ending = {(known.session_id, known.user_id) for known in (claims, caller) if known}
        if not ending:
            raise NotSignedIn
        async with self._database.writing() as session:
            for session_id, user_id in ending:
                if await repository.end_session(session, session_id, now=utc_now(), reason="signed_out"):
                    user = await session.get_one(UserRow, user_id)
                    trail.record(session, "auth.sign_out", user, address=address)
        for user_id in {user_id for _, user_id in ending}:
            self._on_sessions_ended(user_id)

    async def account(self, caller: Caller) -> User:
        async with self._database.reading() as session:
            user = await session.get(UserRow, caller.user_id)
        if user is None:
            raise NotSignedIn
        return User.model_validate(user)

    async def sessions(self, caller: Caller) -> list[SessionInfo]:
        async with self._database.reading() as session:
            rows = await repository.list_running(session, caller.user_id, now=utc_now())
        return [session_info(row, current_id=caller.session_id) for row in rows]

    async def end_session(self, caller: Caller, session_id: str, *, address: str) -> None:
        async with self._database.writing() as session:
            is_ended = await repository.end_session(
                session, session_id, now=utc_now(), reason="ended_by_user", user_id=caller.user_id
            )
            if is_ended:
                user = await session.get_one(UserRow, caller.user_id)
                trail.record(session, "auth.end_session", user, address=address)
        if not is_ended:
            raise SessionNotFound
        self._on_sessions_ended(caller.user_id)

    async def _refuse(
        self, user: UserRow | None, *, is_right: bool, name: str, site: Site, address: str
    ) -> None:
        async with self._database.writing() as session:
            trail.record_refused_sign_in(session, user, is_right=is_right, site=site, address=address)
        await self._attempts.failed(name, address)
