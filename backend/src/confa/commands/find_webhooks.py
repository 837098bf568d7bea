"""Whether the SFU's webhooks reach the API: a room is opened for a moment, and its meeting waited for."""

import asyncio
import secrets

import aiohttp
from livekit import api
from sqlalchemy import delete, select
from sqlalchemy.exc import DBAPIError

from confa.commands.findings import Finding
from confa.database.database import Database
from confa.database.engine import make_engine
from confa.meetings.models import MeetingRow
from confa.rooms.models import RoomRow
from confa.settings import Settings

_WAIT_SECONDS = 5
_LOOK_SECONDS = 0.1
_FAILURES = (aiohttp.ClientError, TimeoutError, api.TwirpError, ValueError, DBAPIError)


async def find_webhooks(settings: Settings) -> Finding:
    """Nobody sees the room: it has no owner, and it is gone afterwards."""
    database = Database(make_engine(settings.database_url))
    name = f"doctor-{secrets.token_hex(8)}"
    try:
        has_arrived = await _has_arrived(settings, database, name)
    except _FAILURES:
        return Finding("webhooks", "They need the database and the SFU; when both are ok, ask again.")
    finally:
        await database.close()
    if has_arrived:
        return Finding("webhooks")
    address = f"{settings.site_url('api')}/livekit/webhook"
    return Finding(
        "webhooks",
        f"None arrived in {_WAIT_SECONDS} s; start the API, and give {address} (or its own port) "
        "in the SFU's `webhook.urls`, with the same `api_key`.",
    )


async def _has_arrived(settings: Settings, database: Database, name: str) -> bool:
    async with database.writing() as session:
        session.add(RoomRow(name=name, title=name))
    try:
        await _open_for_a_moment(settings, name)
        return await _is_met(database, name)
    finally:
        async with database.writing() as session:
            await session.execute(delete(RoomRow).where(RoomRow.name == name))


async def _open_for_a_moment(settings: Settings, name: str) -> None:
    secret = settings.livekit_api_secret.get_secret_value()
    async with (
        asyncio.timeout(_WAIT_SECONDS),
        api.LiveKitAPI(settings.livekit_url, settings.livekit_api_key, secret, failover=False) as sfu,
    ):
        await sfu.room.create_room(api.CreateRoomRequest(name=name, empty_timeout=1))


async def _is_met(database: Database, name: str) -> bool:
    met = select(MeetingRow.id).join(RoomRow, RoomRow.id == MeetingRow.room_id).where(RoomRow.name == name)
    try:
        async with asyncio.timeout(_WAIT_SECONDS):
            while True:
                async with database.reading() as session:
                    if await session.scalar(met):
                        return True
                await asyncio.sleep(_LOOK_SECONDS)
    except TimeoutError:
        return False
