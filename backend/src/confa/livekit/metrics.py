"""Metrics of the SFU: room tokens signed for it, and how long its answers take."""

import time
from types import SimpleNamespace

import aiohttp
from prometheus_client import CollectorRegistry, Counter, Histogram

_BUCKETS = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3)


class SfuMetrics:
    """Of this process. A call that was given up or could not be sent counts as failed."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.room_tokens = Counter("confa_room_tokens", "Room tokens that were issued.", registry=registry)
        self._seconds = Histogram(
            "confa_sfu_call_seconds", "Time to the SFU's answer, by call of its server API.",
            ("call", "outcome"), registry=registry, buckets=_BUCKETS,
        )  # fmt: skip

    def session(self) -> aiohttp.ClientSession:
        """A session whose requests are measured."""
        trace = aiohttp.TraceConfig()
        trace.on_request_start.append(_start)
        trace.on_request_end.append(self._ended)
        trace.on_request_exception.append(self._failed)
        return aiohttp.ClientSession(trace_configs=[trace])

    async def _ended(
        self, _: aiohttp.ClientSession, call: SimpleNamespace, end: aiohttp.TraceRequestEndParams
    ) -> None:
        self._observe(call, end.url.path, "ok" if end.response.ok else "refused")

    async def _failed(
        self, _: aiohttp.ClientSession, call: SimpleNamespace, failed: aiohttp.TraceRequestExceptionParams
    ) -> None:
        self._observe(call, failed.url.path, "failed")

    def _observe(self, call: SimpleNamespace, path: str, outcome: str) -> None:
        # The last part of `/twirp/livekit.RoomService/ListRooms`, of which there are a few.
        name = path.rpartition("/")[2]
        self._seconds.labels(name, outcome).observe(time.perf_counter() - call.started)


async def _start(
    _: aiohttp.ClientSession, call: SimpleNamespace, __: aiohttp.TraceRequestStartParams
) -> None:
    call.started = time.perf_counter()
