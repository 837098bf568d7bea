"""Telling the SFU a room's metadata. The database is the truth; the SFU forgets."""

import structlog

from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway
from confa.rooms import repository

_log = structlog.get_logger(__name__)


class MetadataPublisher:
    """Publishes what is stored, also when several processes do so for one room at the same time."""

    def __init__(self, database: Database, gateway: LiveKitGateway) -> None:
        self._database = database
        self._gateway = gateway

    async def publish(self, name: str) -> None:
        """Gives the live room its metadata; nothing happens when it is not live or the SFU is away.

        What was read a moment ago can reach the SFU after something newer. So whoever has published looks
        again, and publishes again when it is not what is stored: the last one to publish was right.
        The next `room_started` or reconciliation makes good what an SFU that is away has missed.
        """
        published: str | None = None
        while (stored := await self._stored(name)) is not None and stored != published:
            try:
                if not await self._gateway.update_room_metadata(name, stored):
                    return
            except SfuUnavailable:
                _log.warning("room_metadata_not_published")
                return
            published = stored

    async def _stored(self, name: str) -> str | None:
        async with self._database.reading() as session:
            room = await repository.find(session, name, "")
        return room.metadata if room else None
