"""Lists one page at a time: `limit`, an opaque `cursor`, and the `Link` header."""

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Generic, TypeVar

from fastapi import Query, Request, Response

from confa.errors.api_error import InvalidCursor

T = TypeVar("T")
DEFAULT_LIMIT = 50
Limit = Annotated[int, Query(ge=1, le=200)]
Cursor = Annotated[str | None, Query(max_length=500, description="From the `Link` header of the last page.")]


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    items: list[T]
    next_cursor: str | None


def encode_cursor(*keys: str) -> str:
    """Where the next page starts: the sort keys of the last row."""
    return base64.urlsafe_b64encode(json.dumps(keys).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, *, count: int) -> list[str]:
    """The `count` sort keys of a cursor; `InvalidCursor` for anything else."""
    try:
        keys = json.loads(base64.urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError) as error:
        raise InvalidCursor from error
    if (
        not isinstance(keys, list)
        or len(keys) != count
        or not all(isinstance(key, str) and key.isascii() for key in keys)
    ):
        raise InvalidCursor
    return keys


def time_of_key(key: str) -> datetime:
    """The aware time that is a sort key of a cursor; `InvalidCursor` for anything else."""
    try:
        time = datetime.fromisoformat(key)
    except ValueError as error:
        raise InvalidCursor from error
    # Cursors are made here from UTC times, so another zone is not one of ours.
    if time.utcoffset() != timedelta(0):
        raise InvalidCursor
    return time


def next_link(request: Request, cursor: str) -> str:
    """The `Link` header that names the next page, relative to this one."""
    query = request.url.include_query_params(cursor=cursor).query
    return f'<{request.url.path}?{query}>; rel="next"'


def link_next(request: Request, response: Response, cursor: str | None) -> None:
    """Names the next page when there is one."""
    if cursor is not None:
        response.headers["Link"] = next_link(request, cursor)
