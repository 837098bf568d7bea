from typing import Any

import httpx
import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from confa.errors.api_error import NotFound
from confa.http.express import ExpressAnswer, ExpressMiddleware, ExpressRequest, ExpressRoute

pytestmark = pytest.mark.unit
BEARER = {"Authorization": "Bearer token"}


async def _framework(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with the body it was given."""
    body, is_more = b"", True
    while is_more:
        message = await receive()
        body += message.get("body", b"")
        is_more = message.get("more_body", False)
    await PlainTextResponse(b"framework:" + body)(scope, receive, send)


async def _echo(request: ExpressRequest) -> ExpressAnswer | None:
    if request.parameter == "missing":
        raise NotFound
    if request.parameter == "strange":
        return None
    return ExpressAnswer(b"express:" + request.body)


@pytest.fixture
def client() -> httpx.AsyncClient:
    routes = [ExpressRoute("POST", "/things", _echo), ExpressRoute("GET", "/things/{thing}/size", _echo)]
    express = ExpressMiddleware(_framework, routes)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        scope["state"] = {"request_id": "1"}
        await express(scope, receive, send)

    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://api")


class TestThePlainCase:
    async def test_is_answered_at_once(self, client: httpx.AsyncClient) -> None:
        assert (await client.post("/things", json=1, headers=BEARER)).text == "express:1"
        assert (await client.get("/things/a/size", headers=BEARER)).text == "express:"

    async def test_an_error_of_the_service_is_a_problem(self, client: httpx.AsyncClient) -> None:
        answer = await client.get("/things/missing/size", headers=BEARER)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


class TestWhateverIsOutOfTheOrdinary:
    @pytest.mark.parametrize(
        ("method", "path", "sent"),
        [
            ("GET", "/things", {}),
            ("GET", "/things/a/b/size", {}),
            ("GET", "/things/strange/size", {}),
            ("GET", "/things/a/size?more=1", {}),
            ("GET", "/things/a/size", {"headers": {"Authorization": "Basic token"}}),
            ("POST", "/things", {"content": b"1"}),
            ("POST", "/things", {"json": "x" * 5000}),
        ],
    )
    async def test_is_left_to_the_framework(
        self, client: httpx.AsyncClient, method: str, path: str, sent: dict[str, Any]
    ) -> None:
        answer = await client.request(method, path, **({"headers": BEARER} | sent))
        assert answer.text.startswith("framework:")

    async def test_with_the_body_that_was_looked_at(self) -> None:
        async def refuse(request: ExpressRequest) -> None:
            return None

        express = ExpressMiddleware(_framework, [ExpressRoute("POST", "/things", refuse)])
        transport = httpx.ASGITransport(express)
        async with httpx.AsyncClient(transport=transport, base_url="http://api") as client:
            answer = await client.post("/things", json=[1, 2], headers=BEARER)
        assert answer.text == "framework:[1,2]"
