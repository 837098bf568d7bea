"""Telling the SFU a room's metadata. The database is the truth; the SFU forgets."""

import asyncio
from weakref import WeakValueDictionary

import structlog

from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway
from confa.rooms import repository

_log = structlog.get_logger(__name__)


class MetadataPublisher:
    """Publishes what is stored when it is called, one call at a time for each room.

    Two changes of a room could otherwise reach the SFU in the wrong order.
    """

    def __init__(self, database: Database, gateway: LiveKitGateway) -> None:
        self._database = database
        self._gateway = gateway
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def publish(self, name: str) -> None:
        """Gives the live room its metadata; nothing happens when it is not live or the SFU is away.

        The next `room_started` or reconciliation makes good what an SFU that is away has missed.
        """
        lock = self._locks.setdefault(name, asyncio.Lock())
        async with lock:
            async with self._database.reading() as session:
                room = await repository.find(session, name, "")
            if room is None:
                return
            try:
                await self._gateway.update_room_metadata(name, room.metadata)
            except SfuUnavailable:
                _log.warning("room_metadata_not_published")
