import asyncio
import time

import pytest

from confa.livekit.errors import SfuUnavailable
from confa.livekit.server_gateway import ServerGateway

pytestmark = pytest.mark.process


async def test_an_sfu_that_hangs_is_given_up_within_three_seconds() -> None:
    async def hang(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        is_closed.set()

    is_closed = asyncio.Event()

    server = await asyncio.start_server(hang, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    gateway = ServerGateway(url=f"ws://127.0.0.1:{port}", api_key="key", api_secret="s" * 32)
    started = time.monotonic()
    with pytest.raises(SfuUnavailable):
        await gateway.list_rooms()
    assert time.monotonic() - started < 3
    await gateway.close()
    await is_closed.wait()
    server.close()
    await server.wait_closed()
