import asyncio

import pytest

from confa.live.stream import Listener, Stream

pytestmark = pytest.mark.unit


class TestAStream:
    def test_goes_on_after_an_event_that_it_keeps(self) -> None:
        stream = Stream(kept=3)
        start = stream.last_id
        for number in range(2):
            stream.append(f"e{number}", f"{number}".encode())
        assert stream.position_after(start) == 1
        position = stream.position_after("e0")
        assert position is not None
        assert stream.since(position) == b"1"
        assert stream.position_after("e1") == stream.end
        assert stream.since(stream.end) == b""

    def test_knows_what_it_has_forgotten(self) -> None:
        stream = Stream(kept=3)
        stream.append("e0", b"0")
        position = stream.position_after("e0")
        assert position is not None
        for number in range(1, 4):
            stream.append(f"e{number}", f"{number}".encode())
        assert stream.position_after("e0") is None
        assert stream.since(position) == b"123"
        stream.append("e4", b"4")
        assert stream.since(position) is None


class TestAListener:
    async def test_is_woken_by_an_event_and_waits_again_after_it(self) -> None:
        stream, listener = Stream(), Listener("anna")
        stream.listeners.add(listener)
        waiting = asyncio.create_task(listener.wait(5))
        await asyncio.sleep(0)
        stream.append("e0", b"0")
        async with asyncio.timeout(1):
            await waiting
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await listener.wait(5)
