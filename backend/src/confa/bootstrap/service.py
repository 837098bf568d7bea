"""The rules of creating the first administrator."""

import hmac

from sqlalchemy.exc import IntegrityError

from confa.audit import log
from confa.audit.details import Detail
from confa.auth.attempts import Attempts
from confa.auth.passwords import Passwords
from confa.bootstrap.errors import AlreadyInitialized, WrongServiceKey
from confa.bootstrap.models import FIRST_ADMIN, BootstrapMarkRow
from confa.bootstrap.schemas import BootstrapRequest, BootstrapResult
from confa.database.database import Database
from confa.users.models import UserRow
from confa.users.names import username_key
from confa.users.passwords import generate_password
from confa.users.roles import UserRole

_ACTION = "bootstrap.create_admin"
_ATTEMPT = "\0service key"


class BootstrapService:
    """Creates the first administrator for whoever holds the service key."""

    def __init__(
        self, database: Database, passwords: Passwords, attempts: Attempts, *, service_key: str
    ) -> None:
        self._database = database
        self._passwords = passwords
        self._attempts = attempts
        self._service_key = service_key.encode()

    async def is_initialized(self) -> bool:
        async with self._database.reading() as session:
            return await session.get(BootstrapMarkRow, FIRST_ADMIN) is not None

    async def create_admin(self, wanted: BootstrapRequest, *, address: str) -> BootstrapResult:
        """Creates the administrator; `AlreadyInitialized` when there was one."""
        await self._check_key(wanted.service_key, address)
        if await self.is_initialized():
            raise AlreadyInitialized
        password = wanted.password or generate_password()
        password_hash = await self._passwords.hash(password)
        try:
            await self._store(wanted.username, password_hash, address)
        except IntegrityError as error:
            raise AlreadyInitialized from error
        return BootstrapResult(username=wanted.username, password=None if wanted.password else password)

    async def _check_key(self, key: str, address: str) -> None:
        await self._attempts.check(_ATTEMPT, address)
        # An empty configured key must not be matched by anything.
        if not self._service_key or not hmac.compare_digest(key.encode(), self._service_key):
            await self._record_wrong_key(address)
            await self._attempts.failed(_ATTEMPT, address)
            raise WrongServiceKey

    async def _record_wrong_key(self, address: str) -> None:
        async with self._database.writing() as session:
            log.record(
                session, actor_id=None, actor_name=log.UNKNOWN, action=_ACTION, target_kind="user",
                target_id="", target_name="", address=address, outcome=log.REFUSED,
                details=[Detail("reason", "wrong_service_key")],
            )  # fmt: skip

    async def _store(self, username: str, password_hash: str, address: str) -> None:
        async with self._database.writing() as session:
            session.add(BootstrapMarkRow(name=FIRST_ADMIN))
            await session.flush()
            user = UserRow(
                username=username, username_key=username_key(username), display_name=username,
                role=UserRole.ADMIN, password_hash=password_hash,
            )  # fmt: skip
            session.add(user)
            await session.flush()
            log.record(
                session, actor_id=None, actor_name="service key", action=_ACTION,
                target_kind="user", target_id=user.id, target_name=username, address=address,
            )  # fmt: skip
