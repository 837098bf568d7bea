"""What goes over the socket: frames of a JSON header and raw bytes, each with its length before it.

A client's header has `id` (its own count) and `op`: one of `transcribe`, `end_of_turn`, `completeness`,
`chat`, `speak`, `status`, or, for a request that is under way, `more` and `cancel`. The server answers a
request with any number of `item`, perhaps `rest`, and one `end` or `error`.
"""

import asyncio
import json
import struct
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

_LENGTHS = struct.Struct("!II")
MAX_HEADER = 1 << 20
MAX_PAYLOAD = 1 << 24

WAITING, NEXT, INTERIM = 0, 1, 2
"""How urgent: a turn waits for it; it will be wanted soon; only something to show meanwhile."""


class BadFrame(Exception):  # noqa: N818 - named for what is the matter
    """The other side does not speak this protocol; the connection is of no more use."""


class _Header(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    id: int = Field(ge=0)


class Transcribe(_Header):
    """The payload is speech at 16 kHz; the answer's item has `text`."""

    op: Literal["transcribe"] = "transcribe"
    priority: int = WAITING


class PredictEndOfTurn(_Header):
    """The payload is up to 1.2 s at 16 kHz; the answer's item has `value`."""

    op: Literal["end_of_turn"] = "end_of_turn"


class Completeness(_Header):
    """The answer's item has `value`."""

    op: Literal["completeness"] = "completeness"
    text: str = Field(min_length=1, max_length=4000)


class Chat(_Header):
    """Items have `text`. After the first clause the model rests (`rest`) until `more`."""

    op: Literal["chat"] = "chat"
    messages: list[dict[str, str]] = Field(min_length=1)
    most_tokens: int = Field(ge=1, le=2048)


class Speak(_Header):
    """Items have the speech as payload."""

    op: Literal["speak"] = "speak"
    text: str = Field(min_length=1, max_length=4000)
    priority: int = WAITING


class Status(_Header):
    """The item has `model`, `is_demo` and `sample_rate`; asking loads what is not loaded yet."""

    op: Literal["status"] = "status"


class More(_Header):
    op: Literal["more"] = "more"


class Cancel(_Header):
    op: Literal["cancel"] = "cancel"


Request = Transcribe | PredictEndOfTurn | Completeness | Chat | Speak | Status
_requests: TypeAdapter[Request | More | Cancel] = TypeAdapter(
    Annotated[Request | More | Cancel, Field(discriminator="op")]
)


def parse_request(header: dict[str, Any]) -> Request | More | Cancel:
    """Raises `ValueError` for anything else."""
    return _requests.validate_python(header)


def pack(header: dict[str, Any], payload: bytes = b"") -> bytes:
    text = json.dumps(header, separators=(",", ":")).encode()
    return _LENGTHS.pack(len(text), len(payload)) + text + payload


async def read_frame(reader: asyncio.StreamReader) -> tuple[dict[str, Any], bytes]:
    """The next frame.

    Raises:
        asyncio.IncompleteReadError: The connection ended.
        BadFrame: What came is not a frame.
    """
    header_length, payload_length = _LENGTHS.unpack(await reader.readexactly(_LENGTHS.size))
    if header_length > MAX_HEADER or payload_length > MAX_PAYLOAD:
        raise BadFrame(f"a frame of {header_length} and {payload_length} bytes")
    text, payload = await reader.readexactly(header_length), await reader.readexactly(payload_length)
    try:
        header = json.loads(text)
    except ValueError as error:
        raise BadFrame("a header that is not JSON") from error
    if not isinstance(header, dict) or not isinstance(header.get("id"), int):
        raise BadFrame("a header without an id")
    return header, payload
