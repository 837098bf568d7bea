"""Whether the ways around a closed UDP are open: ICE over TCP, and TURN over TLS on port 443."""

import asyncio
import contextlib
import secrets
import ssl
import struct

from confa.commands.findings import Finding

_CONNECT_SECONDS = 5
_TCP_PORT, _HTTPS = 7881, 443
# RFC 8489: what a STUN server is asked, and how its answer begins.
_BINDING_REQUEST, _BINDING_ANSWER, _MAGIC = 0x0001, 0x0101, 0x2112A442
_HEADER = struct.Struct("!HHI12s")


async def find_tcp(domain: str) -> Finding:
    """For people whose network lets no UDP through."""
    try:
        async with asyncio.timeout(_CONNECT_SECONDS):
            _, writer = await asyncio.open_connection(f"live.{domain}", _TCP_PORT)
    except (OSError, TimeoutError):
        return Finding(
            "media TCP", f"Port {_TCP_PORT} cannot be reached; open TCP {_TCP_PORT} in the firewall."
        )
    writer.close()
    return Finding("media TCP")


async def find_turn(domain: str) -> Finding:
    """For people whose network lets nothing but HTTPS through: asks the relay who we are."""
    try:
        async with asyncio.timeout(_CONNECT_SECONDS):
            is_relay = await _answers_stun(f"turn.{domain}")
    except ssl.SSLError:
        return Finding("TURN/TLS", f"turn.{domain} has no good certificate; see `docker compose logs caddy`.")
    except (OSError, TimeoutError, asyncio.IncompleteReadError):
        is_relay = False
    if is_relay:
        return Finding("TURN/TLS")
    return Finding(
        "TURN/TLS",
        f"turn.{domain}:{_HTTPS} is no relay; Caddy needs its layer-4 plugin, and the SFU `turn.enabled`.",
    )


async def _answers_stun(host: str) -> bool:
    reader, writer = await asyncio.open_connection(host, _HTTPS, ssl=ssl.create_default_context())
    try:
        asked = secrets.token_bytes(12)
        writer.write(_HEADER.pack(_BINDING_REQUEST, 0, _MAGIC, asked))
        await writer.drain()
        kind, _, magic, answered = _HEADER.unpack(await reader.readexactly(_HEADER.size))
        return (kind, magic, answered) == (_BINDING_ANSWER, _MAGIC, asked)
    finally:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
