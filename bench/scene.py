"""What the API holds while it is measured: one administrator, and five live rooms on the real SFU."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
from livekit import rtc

ROOMS = [f"room{number}" for number in range(5)]
PEOPLE = 2
USERNAME, PASSWORD = "bench", "correct horse battery"
_LIVE_SECONDS = 20


@dataclass(frozen=True)
class Scene:
    """`token` is the person's access token."""

    token: str


@asynccontextmanager
async def prepared(port: int, sfu_port: int, secrets: Mapping[str, str]) -> AsyncIterator[Scene]:
    """Everything through the API, as clients do it; people stay in the rooms until the end."""
    address = f"http://127.0.0.1:{port}"
    async with httpx.AsyncClient(base_url=address, trust_env=False, timeout=20) as client:
        account = {"username": USERNAME, "password": PASSWORD}
        await client.post("/admin/bootstrap", json={**account, "serviceKey": secrets["SERVICE_ADMIN_KEY"]})
        signed_in = (await client.post("/auth", json=account)).raise_for_status().json()
        client.headers["Authorization"] = f"Bearer {signed_in['accessToken']}"
        present = [
            await _join(client, sfu_port, room, f"tab{person}") for room in ROOMS for person in range(PEOPLE)
        ]
        await _until_live(client)
        try:
            yield Scene(signed_in["accessToken"])
        finally:
            await asyncio.gather(*(room.disconnect() for room in present))


async def _join(client: httpx.AsyncClient, sfu_port: int, name: str, device: str) -> rtc.Room:
    wanted = {"room": name, "device": device}
    issued = (await client.post("/livekit/token", json=wanted)).raise_for_status().json()
    room = rtc.Room()
    await room.connect(f"ws://127.0.0.1:{sfu_port}", issued["token"])
    return room


async def _until_live(client: httpx.AsyncClient) -> None:
    deadline = time.monotonic() + _LIVE_SECONDS
    while True:
        rooms = (await client.get("/rooms")).raise_for_status().json()
        if [room["numParticipants"] for room in rooms] == [PEOPLE] * len(ROOMS):
            return
        if time.monotonic() > deadline:
            raise TimeoutError(f"The rooms did not become live: {rooms}")
        await asyncio.sleep(0.1)
