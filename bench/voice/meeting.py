"""A whole stack with a meeting in it, on ports of its own."""

import asyncio
import os
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from bench.voice.person import Person

from confa_stack.launched import LaunchedStack
from confa_stack.ports import any_free

_PASSWORD = "correct horse battery"  # noqa: S105 (of accounts that live for minutes)
_PRESENT_SECONDS = 15


@dataclass(frozen=True)
class Stack:
    """A running stack and where its parts listen, past Caddy."""

    launched: LaunchedStack
    api: str
    sfu: str


@dataclass(frozen=True)
class Meeting:
    """People join by name; each name is an account. `api` speaks as an administrator."""

    api: httpx.AsyncClient
    sfu: str
    room: str

    async def person(self, name: str, *, device: str = "bench", is_speaker: bool = True) -> Person:
        """Not yet in the room: enter it as a context manager."""
        user = await self.api.post("/admin/users", json={"username": name, "password": _PASSWORD})
        if user.status_code not in {201, 409}:
            user.raise_for_status()
        signed_in = await self.api.post("/auth", json={"username": name, "password": _PASSWORD})
        bearer = {"Authorization": f"Bearer {signed_in.raise_for_status().json()['accessToken']}"}
        body = {"room": self.room, "device": device, "displayName": name.capitalize()}
        seat = await self.api.post("/livekit/token", json=body, headers=bearer)
        return Person(self.sfu, seat.raise_for_status().json()["token"], is_speaker=is_speaker)

    async def invite(self, role: str = "friendly") -> dict[str, Any]:
        """The agent's row, when it is in the room."""
        answer = await self.api.post(f"/rooms/{self.room}/agents/invite", json={"agentRole": role})
        answer.raise_for_status()
        deadline = time.monotonic() + _PRESENT_SECONDS
        while time.monotonic() < deadline:
            for agent in await self.agents():
                if agent["role"] == role and agent["state"] not in {"joining", "failed"}:
                    return agent
            await asyncio.sleep(0.05)
        raise TimeoutError(f"No {role} came: {answer.text}")

    async def agents(self) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (
            (await self.api.get(f"/rooms/{self.room}/agents")).raise_for_status().json()
        )
        return rows

    async def kick(self, agent: Mapping[str, Any]) -> None:
        body = {"agentIdentity": agent["identity"]}
        (await self.api.post(f"/rooms/{self.room}/agents/kick", json=body)).raise_for_status()


@asynccontextmanager
async def running(environment: Mapping[str, str] | None = None) -> AsyncIterator[Stack]:
    """The stack that all meetings of a run share; with BENCH_LOG set, what it printed goes there."""
    api_port, sfu_port = any_free(), any_free()
    values = {"CONFA_API_PORT": str(api_port), "LIVEKIT_PORT": str(sfu_port), **(environment or {})}
    with tempfile.TemporaryDirectory() as folder:
        stack = LaunchedStack(state=Path(folder) / "state", http_port=any_free(), environment=values)
        await asyncio.to_thread(stack.start, timeout=300)
        try:
            yield Stack(stack, f"http://127.0.0.1:{api_port}", f"ws://127.0.0.1:{sfu_port}")
        finally:
            await asyncio.to_thread(stack.stop)
            _keep_log(stack)


def _keep_log(stack: LaunchedStack) -> None:
    if os.environ.get("BENCH_LOG"):
        Path(os.environ["BENCH_LOG"]).write_text("\n".join(stack.lines), encoding="utf-8")


@asynccontextmanager
async def meeting(stack: Stack, room: str) -> AsyncIterator[Meeting]:
    """A room with agents allowed, and nobody in it yet."""
    async with httpx.AsyncClient(base_url=stack.api, trust_env=False, timeout=30) as client:
        admin = {"username": "bench", "password": _PASSWORD}
        key = stack.launched.secret("SERVICE_ADMIN_KEY")
        await client.post("/admin/bootstrap", json={**admin, "serviceKey": key})
        signed_in = await client.post("/auth", json=admin)
        client.headers["Authorization"] = f"Bearer {signed_in.raise_for_status().json()['accessToken']}"
        (await client.post(f"/rooms/{room}/agents/enable")).raise_for_status()
        yield Meeting(client, stack.sfu, room)
