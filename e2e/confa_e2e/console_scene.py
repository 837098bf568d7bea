"""A server at work, for whoever looks at its console: accounts, rooms, people and agents in two of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import httpx

from confa_e2e import api, console_past
from confa_e2e.sdk_people import SdkPerson
from confa_stack.launched import LaunchedStack

PASSWORD = "a long enough password"
PEOPLE = {
    "alice": "Alice Moreau", "boris.petrov": "Boris Petrov", "chidi": "Chidi Okonkwo",
    "dana.levi": "Dana Levi", "emre": "Emre Yıldız", "jonas": "Jonas Weber",
    "fatima-zahra": "Fatima Zahra El Mansouri-Benchekroun", "kim_co": "<b>Kim</b> & Co",
    "priya": "Priya Raman", "sofia": "Sofía Álvarez Quintana", "yulia": "Юлия Андреева",
}  # fmt: skip
ROOMS = {"design-weekly": "Design weekly", "budget": "Budget 2027", "stand-up": "Platform stand-up"}
_PRESENT = {
    "design-weekly": ("alice", "boris.petrov", "chidi", "fatima-zahra"),
    "budget": ("dana.levi", "emre"),
}
_AGENTS = {"design-weekly": ("expert", "scribe"), "budget": ("friendly",)}
_SAID = {
    "alice": {"quality": "excellent"},
    "boris.petrov": {"quality": "good"},
    "chidi": {"quality": "excellent", "handRaised": True},
    "fatima-zahra": {"quality": "poor", "agentsMayHear": False},
}


@asynccontextmanager
async def playing(stack: LaunchedStack, username: str, password: str) -> AsyncIterator[None]:
    """From an empty server with this administrator; people stay in their meetings until the end."""
    async with api.client(stack) as client, AsyncExitStack() as meetings:
        await api.sign_in(client, username, password)
        await _create(client)
        for room, names in _PRESENT.items():
            for name in names:
                person = SdkPerson(stack, name, PASSWORD, room)
                await meetings.enter_async_context(person)
                await person.open_microphone()
            await _invite_agents(client, room)
        for name, said in _SAID.items():
            async with api.client(stack) as own:
                await api.sign_in(own, name, PASSWORD)
                (await own.patch("/rooms/design-weekly/me", json=said)).raise_for_status()
        await console_past.write(stack.state)
        yield


async def _create(client: httpx.AsyncClient) -> None:
    own = (await client.get("/auth/me")).json()
    await _send(client, "PATCH", f"/admin/users/{own['id']}", displayName="Maria Lindqvist")
    ids: dict[str, str] = {}
    for name, shown in PEOPLE.items():
        made = await _send(
            client, "POST", "/admin/users", username=name, displayName=shown, password=PASSWORD
        )
        ids[name] = str(made["id"])
    await _send(client, "PATCH", f"/admin/users/{ids['kim_co']}/block")
    await _send(client, "PATCH", f"/admin/users/{ids['jonas']}", role="ADMIN")
    for room, title in ROOMS.items():
        await _send(client, "POST", "/rooms", name=room, title=title)
        await _send(client, "PUT", f"/rooms/{room}/members/{ids['alice']}", role="moderator")
        await _send(client, "PUT", f"/rooms/{room}/members/{ids['chidi']}", role="member")
    await _send(client, "POST", "/rooms/design-weekly/invites", maxUses=5)


async def _invite_agents(client: httpx.AsyncClient, room: str) -> None:
    """Until all of them are there."""
    await _send(client, "POST", f"/rooms/{room}/agents/enable")
    for role in _AGENTS[room]:
        await _send(client, "POST", f"/rooms/{room}/agents/invite", agentRole=role)
    async with asyncio.timeout(30):
        while any(agent["sid"] is None for agent in (await client.get(f"/rooms/{room}/agents")).json()):
            await asyncio.sleep(0.2)


async def _send(client: httpx.AsyncClient, method: str, path: str, **body: object) -> dict[str, object]:
    answer = (await client.request(method, path, json=body or None)).raise_for_status()
    found: dict[str, object] = answer.json() if answer.content else {}
    return found
