"""The API as tests use it: in this process, without a socket."""

from dataclasses import dataclass, field
from typing import Any

import httpx
from backend.tests.support.declared import declared
from backend.tests.support.settings import SERVICE_KEY
from fastapi import FastAPI
from sqlalchemy import select

from confa.audit.models import AuditEventRow
from confa.background import Background
from confa.database.database import Database

ADMIN_ORIGIN = "http://admin.confa.localhost:8080"
CLIENT_ORIGIN = "http://confa.localhost:8080"
PASSWORD = "correct horse battery"


@dataclass
class Person:
    """Somebody who is signed in."""

    id: str
    username: str
    token: str
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}


class Api:
    """Sends requests from an address of choice; cookies are kept by nobody but the test.

    Every problem that comes back must be one that the document declares for the operation.
    """

    def __init__(self, app: FastAPI) -> None:
        self._app = app

    @property
    def background(self) -> Background:
        background: Background = self._app.state.outside.background
        return background

    @property
    def database(self) -> Database:
        database: Database = self._app.state.outside.database
        return database

    async def send(
        self, method: str, path: str, *, by: Person | None = None, origin: str | None = None,
        address: str = "203.0.113.7", cookies: dict[str, str] | None = None, **arguments: Any,
    ) -> httpx.Response:  # fmt: skip
        headers = {**(by.bearer if by else {}), **({"Origin": origin} if origin else {})}
        if cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        headers |= arguments.pop("headers", {})
        transport = httpx.ASGITransport(self._app, raise_app_exceptions=False, client=(address, 4711))
        base = "http://api.confa.localhost:8080"
        async with httpx.AsyncClient(transport=transport, base_url=base, trust_env=False) as client:
            answer = await client.request(method, path, headers=headers, **arguments)
        complaint = declared().complaint(answer)
        assert complaint is None, complaint
        return answer

    async def get(self, path: str, **arguments: Any) -> httpx.Response:
        return await self.send("GET", path, **arguments)

    async def post(self, path: str, **arguments: Any) -> httpx.Response:
        return await self.send("POST", path, **arguments)

    async def audited(self) -> list[tuple[str, str, str]]:
        """What the audit log has, the first act first: action, kind and name of whom or what it is on."""
        async with self.database.reading() as session:
            found = await session.scalars(select(AuditEventRow).order_by(AuditEventRow.id))
            return [(event.action, event.target_kind, event.target_name) for event in found]

    async def sign_in(self, username: str, password: str = PASSWORD, **arguments: Any) -> httpx.Response:
        body = {"username": username, "password": password}
        return await self.post("/auth", json=body, **arguments)


class People:
    """Makes accounts through the API, as an operator would."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._admin: Person | None = None

    async def admin(self) -> Person:
        """The first administrator, made once."""
        if self._admin is None:
            body = {"serviceKey": SERVICE_KEY, "username": "admin", "password": PASSWORD}
            answer = await self._api.post("/admin/bootstrap", json=body)
            assert answer.status_code == 201, answer.text
            self._admin = await self.signed_in("admin")
        return self._admin

    async def user(self, username: str, role: str = "USER") -> Person:
        body = {"username": username, "password": PASSWORD, "role": role}
        answer = await self._api.post("/admin/users", by=await self.admin(), json=body)
        assert answer.status_code == 201, answer.text
        return await self.signed_in(username)

    async def signed_in(self, username: str, origin: str | None = None) -> Person:
        answer = await self._api.sign_in(username, origin=origin)
        assert answer.status_code == 200, answer.text
        body = answer.json()
        return Person(body["user"]["id"], username, body["accessToken"], dict(answer.cookies))


def code_of(answer: httpx.Response) -> str:
    """The code of a problem, after checking that it is one in full."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    problem = answer.json()
    assert {"type", "title", "status", "detail", "code", "requestId"} <= problem.keys()
    assert problem["status"] == answer.status_code
    assert problem["requestId"] == answer.headers["x-request-id"]
    return str(problem["code"])
