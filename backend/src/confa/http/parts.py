"""How routes reach the services that the application was built with."""

from collections.abc import Awaitable, Callable
from typing import TypeVar, cast

from fastapi import Request

T = TypeVar("T")


class Parts:
    """The services of one application, by their class."""

    def __init__(self, *parts: object) -> None:
        self._parts = {type(part): part for part in parts}

    def get(self, kind: type[T]) -> T:
        return cast("T", self._parts[kind])


def part(kind: type[T]) -> Callable[[Request], Awaitable[T]]:
    """A dependency that gives the application's one `kind`."""

    # Asynchronous, because FastAPI sends plain functions through a thread pool.
    async def dependency(request: Request) -> T:
        parts: Parts = request.app.state.parts
        return parts.get(kind)

    return dependency
