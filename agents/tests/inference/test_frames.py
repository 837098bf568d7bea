import asyncio

import pytest

from confa_agents.inference import frames

pytestmark = pytest.mark.unit


def _reader(data: bytes) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    reader.feed_data(data)
    reader.feed_eof()
    return reader


class TestAFrame:
    async def test_carries_a_header_and_bytes(self) -> None:
        reader = _reader(frames.pack({"id": 1, "text": "é"}, b"\x00\xff") + frames.pack({"id": 2}))
        assert await frames.read_frame(reader) == ({"id": 1, "text": "é"}, b"\x00\xff")
        assert await frames.read_frame(reader) == ({"id": 2}, b"")

    @pytest.mark.parametrize(
        "data",
        [
            b"GET / HTTP/1.1\r\n\r\n",
            frames.pack({"id": "one"}),
            b"\x00\x00\x00\x02\x00\x00\x00\x00{]",
            b"\x00\x00\x00\x02\x00\x00\x00\x00[]",
        ],
    )
    async def test_that_is_none_is_refused(self, data: bytes) -> None:
        with pytest.raises(frames.BadFrame):
            await frames.read_frame(_reader(data))


class TestARequest:
    def test_is_known_by_its_op(self) -> None:
        assert frames.parse_request({"id": 1, "op": "cancel"}) == frames.Cancel(id=1)

    @pytest.mark.parametrize("header", [{"id": 1}, {"id": 1, "op": "dance"}, {"id": 1, "op": "chat"}])
    def test_that_is_unknown_or_lacks_something_is_refused(self, header: dict[str, object]) -> None:
        with pytest.raises(ValueError, match="op|messages"):
            frames.parse_request(header)
