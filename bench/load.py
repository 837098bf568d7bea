"""A load generator that costs little: keep-alive connections that send one request again and again.

Run as a process of its own: `python bench/load.py '{"port":…,"request":…,"connections":…,"seconds":…}'`;
it prints one JSON object.
"""

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field

import uvloop

_WARM_UP_SECONDS = 1.0


@dataclass
class Tally:
    """All answers, how many were not 2xx, and how long those after the warm-up took (seconds)."""

    counts_from: float
    answered: int = 0
    seconds: list[float] = field(default_factory=list)
    failures: int = 0

    def note(self, started: float, ended: float, status: bytes) -> None:
        self.answered += 1
        self.failures += not status.startswith(b"2")
        if started >= self.counts_from:
            self.seconds.append(ended - started)


async def _connection(port: int, request: bytes, until: float, tally: Tally) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while (started := time.perf_counter()) < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        await reader.readexactly(length)
        tally.note(started, time.perf_counter(), head[9:12])
    writer.close()


async def _run(port: int, request: bytes, connections: int, seconds: float) -> dict[str, float]:
    begin = time.perf_counter() + _WARM_UP_SECONDS
    tally = Tally(begin)
    await asyncio.gather(*(_connection(port, request, begin + seconds, tally) for _ in range(connections)))
    times = sorted(tally.seconds)
    return {
        "answered": tally.answered,
        "failures": tally.failures,
        "p50_ms": times[len(times) // 2] * 1000,
        "p99_ms": times[len(times) * 99 // 100] * 1000,
    }


if __name__ == "__main__":
    wanted = json.loads(sys.argv[1])
    wanted["request"] = wanted["request"].encode()
    print(json.dumps(uvloop.run(_run(**wanted))))
