"""Limits on failed attempts: counted per user and address, and per address, in a sliding window."""

import math
import time
from collections import deque
from collections.abc import Callable
from typing import Protocol

from confa.auth.errors import TooManyAttempts
from confa.http.client_address import limit_bucket
from confa.settings.values import IpNetwork, is_in_networks

_MAX_KEYS = 50_000


class FailureStore(Protocol):
    """Where failures are kept; one process keeps them in memory."""

    def record(self, key: str) -> None:
        """One more failure now."""

    def retry_after(self, key: str, *, limit: int, window: int) -> int | None:
        """Seconds until fewer than `limit` failures lie in the window; nothing when that is so now."""

    def forget(self, key: str) -> None:
        """The failures of this key no longer count."""


class MemoryFailureStore:
    """Failures of this process; `now` gives seconds and may be any steady clock.

    Of more than `max_keys` keys, those whose last failure is the oldest are forgotten.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic, *, max_keys: int = _MAX_KEYS) -> None:
        self._now = now
        self._max_keys = max_keys
        self._failures: dict[str, deque[float]] = {}

    def record(self, key: str) -> None:
        times = self._failures.pop(key, None) or deque()
        times.append(self._now())
        # At the end, so that the oldest is always the first.
        self._failures[key] = times
        if len(self._failures) > self._max_keys:
            del self._failures[next(iter(self._failures))]

    def retry_after(self, key: str, *, limit: int, window: int) -> int | None:
        times = self._failures.get(key)
        if not times:
            return None
        while times and times[0] <= self._now() - window:
            times.popleft()
        if len(times) < limit:
            return None
        return max(1, math.ceil(times[-limit] + window - self._now()))

    def forget(self, key: str) -> None:
        self._failures.pop(key, None)


class Attempts:
    """Refuses attempts of a name from an address, or of an address, after too many failures."""

    def __init__(
        self, store: FailureStore, *, window: int, per_name: int, per_address: int,
        exempt: tuple[IpNetwork, ...] = (),
    ) -> None:  # fmt: skip
        self._store = store
        self._window = window
        self._per_name = per_name
        self._per_address = per_address
        self._exempt = exempt

    def check(self, name: str, address: str) -> None:
        """Raises `TooManyAttempts` when a limit is reached.

        Called before the work and again before its result is told: of guesses sent at the same
        time, only as many are answered as would have been one after the other.
        """
        if is_in_networks(address, self._exempt):
            return
        waits = [
            self._store.retry_after(key, limit=limit, window=self._window)
            for key, limit in self._keys(name, address)
        ]
        longest = max((wait for wait in waits if wait is not None), default=None)
        if longest is not None:
            raise TooManyAttempts(longest)

    def failed(self, name: str, address: str) -> None:
        # Nobody asks for those of exempt addresses, which could be kept without end.
        if is_in_networks(address, self._exempt):
            return
        for key, _ in self._keys(name, address):
            self._store.record(key)

    def succeeded(self, name: str, address: str) -> None:
        """The name's failures from there are forgiven; the address's are not."""
        self._store.forget(self._keys(name, address)[0][0])

    def _keys(self, name: str, address: str) -> tuple[tuple[str, int], tuple[str, int]]:
        bucket = limit_bucket(address)
        return (f"name:{name}\0{bucket}", self._per_name), (f"address:{bucket}", self._per_address)
