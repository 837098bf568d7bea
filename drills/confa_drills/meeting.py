"""Maria in the office and Bob at home in one meeting, with an agent that they have muted."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Page, expect

from confa_drills.asking import Answer, ask
from confa_drills.hosts import Host
from confa_drills.server import ConfaServer
from confa_e2e import media, steps

PASSWORD = "correct horse battery staple"
_LOOK_SECONDS = 0.1


@dataclass
class Administrator:
    """Maria over the API, from a host in the admin networks."""

    host: Host
    server: ConfaServer
    token: str = ""

    def call(self, path: str, *, method: str = "GET", body: Any = None) -> Answer:  # noqa: ANN401 - JSON
        bearer = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return ask(
            self.host, "api", path, trust=self.server.authority, method=method, body=body, headers=bearer
        )

    def create_people(self) -> None:
        """Herself, the first administrator, and Bob."""
        own = {"username": "maria", "password": PASSWORD}
        made = self.call(
            "/admin/bootstrap", method="POST", body={**own, "serviceKey": self.server.service_key}
        )
        assert made.status == 201, made.body
        self.token = json.loads(self.call("/auth", method="POST", body=own).body)["accessToken"]
        bob = {"username": "bob", "displayName": "Bob", "password": PASSWORD, "role": "USER"}
        made = self.call("/admin/users", method="POST", body=bob)
        assert made.status == 201, made.body

    def sign_in_again(self) -> None:
        own = {"username": "maria", "password": PASSWORD}
        self.token = json.loads(self.call("/auth", method="POST", body=own).body)["accessToken"]

    def call_agent(self, room: str) -> None:
        """An agent, muted; returns when it is there and says so."""
        self._command(room, "enable", {})
        self._command(room, "invite", {"agentRole": "friendly"})
        agent = self.agents(room, within=30, is_muted=False)
        self._command(room, "mute", {"agentIdentity": agent["identity"], "isMuted": True})

    def _command(self, room: str, command: str, body: dict[str, Any]) -> None:
        answer = self.call(f"/rooms/{room}/agents/{command}", method="POST", body=body)
        assert answer.status in {200, 202, 204}, answer.body

    def agents(self, room: str, *, within: float, is_muted: bool) -> dict[str, Any]:
        """Waits until exactly one agent is present in the room, muted or not, and gives its row."""
        deadline = time.monotonic() + within
        while True:
            answer = self.call(f"/rooms/{room}/agents")
            rows = json.loads(answer.body) if answer.status == 200 else []
            if len(rows) == 1 and rows[0]["state"] not in {"joining", "returning"}:
                row: dict[str, Any] = rows[0]
                if row["muted"] is is_muted:
                    return row
            if time.monotonic() > deadline:
                raise TimeoutError(f"{answer.status} {answer.body}")
            time.sleep(_LOOK_SECONDS)


async def arrive(page: Page, server: ConfaServer, room: str, username: str) -> None:
    """Signs in on the way to the room and goes in."""
    await page.goto(server.url(path=f"/room/{room}"))
    await steps.sign_in(page, username, PASSWORD)
    await steps.join(page)


async def both_see_each_other(maria: Page, bob: Page, *, within: float) -> float:
    """Waits for moving pictures both ways, and for no ghost beside them; the seconds it took.

    An agent that is there has a tile, too.
    """
    started = time.monotonic()
    async with asyncio.timeout(within):
        await asyncio.gather(
            media.comes_to_move(steps.tile(maria, "Bob")), media.comes_to_move(steps.tile(bob, "maria"))
        )
    seconds = time.monotonic() - started
    for page, other in ((maria, "Bob"), (bob, "maria")):
        await expect(steps.tile(page, other)).to_have_count(1)
    return seconds
