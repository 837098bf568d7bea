"""What the SFU spends on a forwarded stream and on a participant.

`python -m bench.sfu [seconds] [file for the figures as JSON]`, from the repository's root. Everybody is in
one room, sends a small moving picture, and receives everybody else's.
"""

import asyncio
import json
import os
import re
import secrets
import sys
import tempfile
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from bench import servers
from bench.client import crowd
from livekit import api, rtc

from confa_stack.ports import any_free

_PEOPLE = (2, 4, 8)
_SETTLE_SECONDS = 5.0
_SENT = re.compile(r'^livekit_packet_bytes\{[^}]*direction="outgoing"[^}]*\} (\S+)$', re.MULTILINE)


@dataclass(frozen=True)
class Figures:
    """One size of the room. `core_per_stream` is the share of a core that one forwarded stream takes."""

    people: int
    streams: int
    kbit_per_stream: float
    core: float
    core_per_stream: float
    rss_mib: float


class Sfu:
    """The server that is measured, and the key that it knows."""

    def __init__(self, server: servers.Server, metrics_port: int, key: str, secret: str) -> None:
        self.server, self._metrics_port, self._key, self._secret = server, metrics_port, key, secret

    def token(self, identity: str) -> str:
        grants = api.VideoGrants(room_join=True, room="bench")
        return api.AccessToken(self._key, self._secret).with_identity(identity).with_grants(grants).to_jwt()

    def sent_bytes(self) -> float:
        address = f"http://127.0.0.1:{self._metrics_port}/metrics"
        with urllib.request.urlopen(address, timeout=5) as answer:
            return sum(float(value) for value in _SENT.findall(answer.read().decode()))


@asynccontextmanager
async def _present(sfu: Sfu, people: int) -> AsyncIterator[None]:
    """So many people, who send and receive until the end."""
    sources = [rtc.VideoSource(crowd.WIDTH, crowd.HEIGHT) for _ in range(people)]
    drawing = asyncio.create_task(crowd.draw(sources))
    rooms = []
    try:
        for number, source in enumerate(sources):
            room = rtc.Room()
            await room.connect(f"ws://127.0.0.1:{sfu.server.port}", sfu.token(f"person{number}"))
            rooms.append(room)
            options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_CAMERA, simulcast=False)
            track = rtc.LocalVideoTrack.create_video_track("camera", source)
            await room.local_participant.publish_track(track, options)
        yield
    finally:
        drawing.cancel()
        await asyncio.gather(*(room.disconnect() for room in rooms))


async def _measured(sfu: Sfu, people: int, seconds: float) -> Figures:
    async with _present(sfu, people):
        await asyncio.sleep(_SETTLE_SECONDS)
        cpu, sent = sfu.server.cpu_seconds, sfu.sent_bytes()
        await asyncio.sleep(seconds)
        core = (sfu.server.cpu_seconds - cpu) / seconds
        kbit = (sfu.sent_bytes() - sent) * 8 / 1000 / seconds
        streams = people * (people - 1)
        return Figures(people, streams, kbit / streams, core, core / streams, sfu.server.rss_mib)


def main(seconds: float, target: Path | None) -> None:
    key, secret, metrics_port = "bench", secrets.token_hex(32), any_free()
    rows = []
    for people in _PEOPLE:
        with tempfile.TemporaryDirectory() as folder:
            known = {"LIVEKIT_API_KEY": key, "LIVEKIT_API_SECRET": secret}
            with servers.sfu(Path(folder), known, metrics_port=metrics_port) as server:
                rows.append(asyncio.run(_measured(Sfu(server, metrics_port, key, secret), people, seconds)))
    print(f"{seconds:g} s each, load average {os.getloadavg()[0]:.1f}")
    for row in rows:
        print(
            f"{row.people} people, {row.streams} streams of {row.kbit_per_stream:.0f} kbit/s: "
            f"{row.core:.3f} cores, {row.core_per_stream * 100:.2f} % of a core each; {row.rss_mib:.0f} MiB"
        )
    if target:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps([asdict(row) for row in rows], indent=2) + "\n")


if __name__ == "__main__":
    main(
        float(sys.argv[1]) if len(sys.argv) > 1 else 20.0,
        Path(sys.argv[2]) if len(sys.argv) > 2 else None,  # noqa: PLR2004
    )
