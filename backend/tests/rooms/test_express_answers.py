"""Both entrances of a busy route give the same answer.

`bearer` in lower case means the same and is not the plain case, so it leads through the framework.
"""

from typing import Any

import httpx
import jwt
import pytest
from backend.tests.support.api import Api, People, Person
from backend.tests.support.settings import LIVEKIT_SECRET
from sqlalchemy import update

from confa.rooms.models import RoomRow
from confa.rooms.roles import RoomAccess

pytestmark = pytest.mark.database

REQUESTS: list[tuple[str, str, dict[str, Any]]] = [
    ("POST", "/livekit/token", {"json": {"room": "Board", "device": "tab1"}}),
    ("POST", "/livekit/token", {"json": {"room": "board", "device": "tab1", "displayName": "Bénédicte"}}),
    ("POST", "/livekit/token", {"json": {"room": "closed", "device": "tab1"}}),
    ("POST", "/livekit/token", {"json": {"room": "no room"}}),
    ("POST", "/livekit/token", {"json": {"room": "board", "more": 1}}),
    ("POST", "/livekit/token", {"json": None}),
    ("POST", "/livekit/token", {"content": b"{", "headers": {"Content-Type": "application/json"}}),
    ("GET", "/rooms", {}),
    ("GET", "/rooms/Board/config", {}),
    ("GET", "/rooms/closed/config", {}),
    ("GET", "/rooms/not%20a%20name/config", {}),
    ("GET", "/rooms/not-there/config", {}),
]


def _comparable(answer: httpx.Response) -> dict[str, Any]:
    body = answer.json()
    if isinstance(body, dict):
        body.pop("requestId", None)
        if "token" in body:
            claims = jwt.decode(body["token"], LIVEKIT_SECRET, algorithms=["HS256"])
            body["token"] = {key: claims[key] for key in claims.keys() - {"jti", "nbf", "exp"}}
    changing = {"x-request-id", "content-length"}
    headers = {key: value for key, value in answer.headers.items() if key not in changing}
    return {"status": answer.status_code, "headers": headers, "body": body}


@pytest.fixture
async def ben(api: Api, people: People) -> Person:
    ben, owner = await people.user("ben"), await people.user("owner")
    for name in ("board", "closed", *(f"room{number:02}" for number in range(50))):
        await api.post("/rooms", by=owner, json={"name": name})
    async with api.database.writing() as session:
        closed = update(RoomRow).where(RoomRow.name == "closed")
        await session.execute(closed.values(access=RoomAccess.INVITED))
    return ben


class TestBothEntrances:
    async def test_answer_alike(self, api: Api, ben: Person) -> None:
        for method, path, sent in REQUESTS:
            answers = []
            for scheme in ("Bearer", "bearer"):
                headers = {"Authorization": f"{scheme} {ben.token}", **sent.get("headers", {})}
                answers.append(await api.send(method, path, **(sent | {"headers": headers})))
            express, framework = [_comparable(answer) for answer in answers]
            assert express == framework, (method, path, sent)

    async def test_refuse_the_blocked_at_once(self, api: Api, people: People, ben: Person) -> None:
        assert (await api.get("/rooms", by=ben)).status_code == 200
        await api.send("PATCH", f"/admin/users/{ben.id}/block", by=await people.admin())
        for method, path, sent in REQUESTS:
            assert (await api.send(method, path, by=ben, **sent)).status_code in {401, 422}, path
        assert (await api.get("/rooms", by=ben)).status_code == 401

    async def test_name_the_next_page(self, api: Api, ben: Person) -> None:
        answer = await api.get("/rooms", by=ben)
        assert len(answer.json()) == 50
        assert 'rel="next"' in answer.headers["link"]
