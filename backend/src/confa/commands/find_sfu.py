"""Whether the SFU answers, knows the key, and has the same time."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from livekit import api

from confa.commands.findings import Finding
from confa.livekit.errors import SfuUnavailable
from confa.livekit.server_gateway import ServerGateway
from confa.settings import Settings

_ANSWER = aiohttp.ClientTimeout(total=3)
# A room token says when it ends, and the SFU allows no more than a few seconds.
_MOST_SECONDS_APART = 5


async def find_sfu(settings: Settings) -> Finding:
    if not (settings.livekit_api_key and settings.livekit_api_secret.get_secret_value()):
        return Finding("SFU", "It needs a key; set LIVEKIT_API_KEY and LIVEKIT_API_SECRET.")
    gateway = ServerGateway(
        url=settings.livekit_url,
        api_key=settings.livekit_api_key,
        api_secret=settings.livekit_api_secret.get_secret_value(),
    )
    try:
        await gateway.list_rooms()
    except SfuUnavailable as error:
        if isinstance(error.__cause__, api.TwirpError):
            cure = "refuses the key; give LIVEKIT_API_KEY and LIVEKIT_API_SECRET as they are in its `keys`."
        else:
            cure = "does not answer; start livekit-server, or correct LIVEKIT_URL."
        return Finding("SFU", f"The SFU at {settings.livekit_url} {cure}")
    finally:
        await gateway.close()
    return Finding("SFU")


async def find_clock(settings: Settings) -> Finding:
    """Compares with the clock of the machine on which the SFU runs."""
    url = settings.livekit_url.replace("ws", "http", 1)
    try:
        async with aiohttp.ClientSession(timeout=_ANSWER) as session, session.get(url) as answer:
            theirs = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        return Finding("clock", "The SFU does not say its time; when it answers, ask again.")
    apart = abs((datetime.now(UTC) - theirs).total_seconds())
    if apart > _MOST_SECONDS_APART:
        return Finding("clock", f"The SFU's clock is {apart:.0f} s off this one; run NTP on both machines.")
    return Finding("clock")
