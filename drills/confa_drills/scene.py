"""Maria in the office and Bob at home in one meeting, with an agent that they have muted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Page, Playwright, expect

from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.attributes import AGENT_SESSION
from confa_drills.administrator import PASSWORD, Administrator
from confa_drills.internet import VPN, Internet
from confa_drills.parts import WHOLE
from confa_drills.server import ConfaServer
from confa_drills.visitors import trust, visitor
from confa_e2e import media, steps

ROOM = "drill"
_MESSAGE = {"id": "before-the-fault", "text": "Written before anything went wrong."}
_LOOK_SECONDS = 0.1
_INVITATION_SECONDS = 30.0


class Scene:
    """The meeting, and what must be true of it again after whatever happened."""

    def __init__(self, server: ConfaServer, administrator: Administrator, maria: Page, bob: Page) -> None:
        self.server, self.administrator, self.maria, self.bob = server, administrator, maria, bob
        self._agent_session = ""

    @property
    def pages(self) -> tuple[Page, Page]:
        return self.maria, self.bob

    async def people_come(self) -> None:
        """Both, one after the other, until they see each other."""
        for page, name in ((self.maria, "maria"), (self.bob, "bob")):
            await page.goto(self.server.url(path=f"/room/{ROOM}"))
            await steps.sign_in(page, name, PASSWORD)
            await steps.join(page)
        await self.both_see_each_other(within=30)

    async def call_agent(self) -> None:
        """It comes and is muted; and a message is written."""
        await asyncio.to_thread(self._call_agent)
        post = self.administrator.until_accepted
        await asyncio.to_thread(post, f"/rooms/{ROOM}/messages", _MESSAGE, within=5)

    def _call_agent(self) -> None:
        call = self.administrator.until_accepted
        call(f"/rooms/{ROOM}/agents/enable", {}, within=5)
        # A worker is known to the API with its first report, some seconds after its start.
        call(f"/rooms/{ROOM}/agents/invite", {"agentRole": "friendly"}, within=30)
        (row,) = self.administrator.read(f"/rooms/{ROOM}/agents")
        self._agent_session = row["agentSessionId"]
        self._until_it_obeys(within=_INVITATION_SECONDS)

    def _agents(self) -> list[dict[str, Any]]:
        return self._participants("AGENT")

    def _people(self) -> list[str]:
        return [person["name"] for person in self._participants("STANDARD")]

    def _participants(self, kind: str) -> list[dict[str, Any]]:
        """Asked of the SFU, not of the API's own picture, which may be that from before a fault."""
        found = self.administrator.read(f"/rooms/{ROOM}/participants") or []
        return [participant for participant in found if participant["kind"] == kind]

    def _until_it_obeys(self, *, within: float) -> None:
        """Waits until an agent confirms that it is not muted, and then that it is.

        A participant that the SFU still lists, but that is gone, does not.
        """
        deadline = time.monotonic() + within
        while not any(self._obeys(agent) for agent in self._agents()):
            if time.monotonic() > deadline:
                raise TimeoutError(f"after {within:g} s none of these agents obeys: {self._agents()}")
            time.sleep(_LOOK_SECONDS)

    def _obeys(self, agent: Mapping[str, Any]) -> bool:
        path, who = f"/rooms/{ROOM}/agents/mute", {"agentIdentity": agent["identity"]}
        return all(
            self.administrator.call(path, method="POST", body={**who, "isMuted": is_muted}).is_success
            for is_muted in (False, True)
        )

    async def expect_new_media(self) -> None:
        """From now on only pictures that come anew count as seeing each other."""
        for page in self.pages:
            await media.expect_new_tracks(page)

    async def both_see_each_other(self, *, within: float) -> float:
        """Waits for moving pictures both ways, and for no ghost beside them; the seconds it took."""
        started = time.monotonic()
        async with asyncio.timeout(within):
            await asyncio.gather(
                media.comes_to_move(steps.tile(self.maria, "Bob")),
                media.comes_to_move(steps.tile(self.bob, "maria")),
            )
        seconds = time.monotonic() - started
        for page, other in ((self.maria, "Bob"), (self.bob, "maria")):
            await expect(steps.tile(page, other)).to_have_count(1)
        return seconds

    async def both_are_back(self, *, within: float) -> float:
        """Waits until the SFU has both people in the room again; the seconds it took."""
        started = time.monotonic()
        while len(people := await asyncio.to_thread(self._people)) < len(self.pages):
            if time.monotonic() > started + within:
                raise TimeoutError(f"after {within:g} s these people are in the room: {people}")
            await asyncio.sleep(_LOOK_SECONDS)
        return time.monotonic() - started

    async def agent_is_there(self, *, within: float) -> float:
        """Waits until one agent is in the room, the invited one, muted as it was; the seconds it took."""
        started = time.monotonic()
        while not self._is_the_muted_one(agents := await asyncio.to_thread(self._agents)):
            if time.monotonic() > started + within:
                raise TimeoutError(f"after {within:g} s these agents are in the room: {agents}")
            await asyncio.sleep(_LOOK_SECONDS)
        return time.monotonic() - started

    def _is_the_muted_one(self, agents: list[dict[str, Any]]) -> bool:
        sessions = [agent["attributes"].get(AGENT_SESSION) for agent in agents]
        return sessions == [self._agent_session] and _is_muted(agents[0])

    async def is_as_before(self, *, within: float) -> None:
        """The agent is there and obeys; the room still allows agents; what was stored is stored."""
        await asyncio.to_thread(self._until_it_obeys, within=within)
        await self.agent_is_there(within=within)
        rows = self.administrator.read(f"/rooms/{ROOM}/agents")
        assert [(row["agentSessionId"], row["muted"]) for row in rows] == [(self._agent_session, True)]
        assert self.administrator.read(f"/rooms/{ROOM}/config")["isAgentsEnabled"] is True
        messages = self.administrator.read(f"/rooms/{ROOM}/messages")
        assert [message["id"] for message in messages] == [_MESSAGE["id"]]


def _is_muted(agent: Mapping[str, Any]) -> bool:
    """What the agent says of itself."""
    told = AgentMetadata.parse(agent["metadata"])
    return told is not None and told.is_muted


@asynccontextmanager
async def meeting(
    internet: Internet,
    playwright: Playwright,
    folder: Path,
    *,
    parts: tuple[str, ...] = WHOLE,
    settings: Mapping[str, Mapping[str, str]] | None = None,
    before_the_agent: Callable[[Scene], Awaitable[None]] | None = None,
) -> AsyncIterator[Scene]:
    """The scene on a server of its own, begun."""
    async with AsyncExitStack() as stack:
        server = stack.enter_context(
            ConfaServer(internet.server, folder, admin_networks=f"{VPN}/32", parts=parts, settings=settings)
        )
        administrator = Administrator(internet.vpn, server)
        administrator.create_people()
        home = folder / "home"
        trust(home, server.authority)
        maria = await stack.enter_async_context(visitor(playwright, internet.office, home))
        bob = await stack.enter_async_context(visitor(playwright, internet.home, home))
        scene = Scene(server, administrator, maria, bob)
        await scene.people_come()
        if before_the_agent is not None:
            await before_the_agent(scene)
        await scene.call_agent()
        yield scene
