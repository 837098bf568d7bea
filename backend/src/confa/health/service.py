"""Asking the parts that the API needs."""

import asyncio

from sqlalchemy.exc import SQLAlchemyError

from confa.database.database import Database
from confa.health.schemas import Ready
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway

_DATABASE_TIMEOUT_SECONDS = 2


class HealthService:
    def __init__(self, database: Database, gateway: LiveKitGateway) -> None:
        self._database = database
        self._gateway = gateway

    async def check(self) -> Ready:
        """The state of both parts, asked at the same time."""
        is_database_ok, is_sfu_ok = await asyncio.gather(self._ask_database(), self._ask_sfu())
        return Ready(
            status="ready" if is_database_ok and is_sfu_ok else "not_ready",
            database="ok" if is_database_ok else "unreachable",
            sfu="ok" if is_sfu_ok else "unreachable",
        )

    async def _ask_database(self) -> bool:
        try:
            async with asyncio.timeout(_DATABASE_TIMEOUT_SECONDS):
                await self._database.ping()
        except (SQLAlchemyError, OSError, TimeoutError):
            return False
        return True

    async def _ask_sfu(self) -> bool:
        try:
            await self._gateway.list_rooms()
        except SfuUnavailable:
            return False
        return True
