"""A running API with its SFU, and callers of every kind who try it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from backend.tests.support.command_line import run_command, served
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET
from livekit import rtc

from confa_agent_protocol.worker_events import sign_worker_token
from confa_stack.ports import any_free

ROOM = "board"
_PASSWORD = "correct horse battery"
_ROLES = {"administrator": "ADMIN", "owner": "USER", "moderator": "USER", "member": "USER", "user": "USER"}
"""Accounts by their names, which say what they are in the room; the user is nothing there."""
_IN_THE_ROOM = {"owner", "moderator", "member", "guest"}


@dataclass
class Target:
    """The API, a client that is signed in as the first administrator, and ids of the accounts."""

    url: str
    client: httpx.Client
    ids: dict[str, str] = field(default_factory=dict)

    @property
    def known(self) -> dict[str, str]:
        """Things there are, by the names that paths have for them."""
        return {"room": ROOM, "id": self.ids["victim"], "userId": self.ids["victim"]}

    def populate(self) -> None:
        for name, role in {**_ROLES, "victim": "USER"}.items():
            body = {"username": name, "password": _PASSWORD, "role": role}
            self.ids[name] = self.client.post("/admin/users", json=body).raise_for_status().json()["id"]

    def restore(self) -> None:
        """The room as it was, whatever the last operation has done to it."""
        owner = self.bearer("owner")
        self.client.post("/rooms", headers=owner, json={"name": ROOM})
        changes = {"access": "open", "hasLobby": False}
        self.client.patch(f"/rooms/{ROOM}", headers=owner, json=changes).raise_for_status()
        for role in ("moderator", "member"):
            path = f"/rooms/{ROOM}/members/{self.ids[role]}"
            self.client.put(path, headers=owner, json={"role": role}).raise_for_status()

    def bearer(self, name: str) -> dict[str, str]:
        account = {"username": name, "password": _PASSWORD}
        return _bearer(self.client.post("/auth", json=account).raise_for_status().json()["accessToken"])

    def guest(self) -> dict[str, str]:
        made = self.client.post(f"/rooms/{ROOM}/invites", headers=self.bearer("owner"), json={})
        secret = made.raise_for_status().json()["link"].partition("#invite=")[2]
        accepted = self.client.post("/invites/accept", json={"token": secret, "displayName": "Maria"})
        return _bearer(accepted.raise_for_status().json()["guestToken"])


class Caller:
    """One of a kind: `anonymous`, `worker`, `guest`, or the name of an account."""

    def __init__(self, target: Target, kind: str) -> None:
        self._target = target
        self._kind = kind
        self._room: rtc.Room | None = None
        target.restore()
        self._guest = target.guest() if kind == "guest" else {}

    async def ready(self) -> dict[str, str]:
        """Signed in and in the room, because the last operation may have ended both; the headers."""
        self._target.restore()
        headers = self._headers()
        if self._kind in _IN_THE_ROOM and not (self._room and self._room.isconnected()):
            body = {"room": ROOM, "device": "fuzz"}
            answer = self._target.client.post("/livekit/token", headers=headers, json=body)
            joining: dict[str, Any] = answer.raise_for_status().json()
            self._room = rtc.Room()
            await self._room.connect(joining["url"], joining["token"])
        return headers

    async def leave(self) -> None:
        if self._room:
            await self._room.disconnect()

    def _headers(self) -> dict[str, str]:
        match self._kind:
            case "anonymous":
                return {}
            case "worker":
                return _bearer(sign_worker_token(LIVEKIT_SECRET))
            case "guest":
                return self._guest
            case name:
                return self._target.bearer(name)


@contextmanager
def fuzz_target(folder: Path) -> Iterator[Target]:
    """The limits on signing in are off, because they would refuse the fuzzer."""
    port = any_free()
    url = f"http://127.0.0.1:{port}"
    with LiveKitServer(folder, webhook_url=f"{url}/livekit/webhook").started() as sfu:
        changes = {
            "LIVEKIT_URL": sfu.url, "LIVEKIT_PUBLIC_URL": sfu.url, "LIVEKIT_API_KEY": LIVEKIT_KEY,
            "LIVEKIT_API_SECRET": LIVEKIT_SECRET, "BAN_EXEMPT_CIDRS": "127.0.0.0/8",
        }  # fmt: skip
        state = folder / "state"
        with (
            served(state, port, **changes),
            httpx.Client(base_url=url, trust_env=False, timeout=20) as client,
        ):
            made = run_command(state, "create-admin", "first")
            account = {"username": "first", "password": made.stdout.split()[-1]}
            answer = client.post("/auth", json=account).raise_for_status()
            client.headers.update(_bearer(answer.json()["accessToken"]))
            target = Target(url, client)
            target.populate()
            yield target


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
