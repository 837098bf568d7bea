"""Guests as tests use them: invited by somebody, with the token they got."""

import jwt
from backend.tests.support.api import Api, Person
from backend.tests.support.settings import JWT_SECRET
from httpx import Response


async def invite(api: Api, by: Person, room: str = "daily", **wanted: int) -> str:
    """The secret of a new link, as it stands in its fragment."""
    answer = await api.post(f"/rooms/{room}/invites", by=by, json=wanted)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["link"]).partition("#invite=")[2]


async def accept(api: Api, secret: str, name: str = "Maria", **arguments: str) -> Response:
    return await api.post("/invites/accept", json={"token": secret, "displayName": name}, **arguments)


async def guest(api: Api, by: Person, room: str = "daily", name: str = "Maria") -> Person:
    """Somebody who has come with a link of this moderator's, or waits in the lobby with it."""
    return guest_of(await accept(api, await invite(api, by, room), name), name)


def guest_of(answer: Response, name: str = "Maria") -> Person:
    assert answer.status_code in {200, 202}, answer.text
    token = answer.json()["guestToken"]
    claims = jwt.decode(token, JWT_SECRET, algorithms=["HS256"], audience="confa.guest")
    return Person(claims["sub"], name, token)
