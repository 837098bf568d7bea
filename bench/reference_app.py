"""What the token route is compared with: a bare FastAPI route that verifies one JWT and signs one."""

import time
from typing import Annotated

import jwt
from fastapi import FastAPI, Header
from pydantic import BaseModel

SECRET = "the reference needs a secret of some length"  # noqa: S105 (nothing is kept with it)
AUDIENCE = "bench"


class Wanted(BaseModel):
    room: str


class Token(BaseModel):
    token: str
    room: str


def sign(subject: str, **claims: object) -> str:
    expires = int(time.time()) + 600
    return jwt.encode({"sub": subject, "aud": AUDIENCE, "exp": expires, **claims}, SECRET, algorithm="HS256")


def create() -> FastAPI:
    """The application, for uvicorn's `--factory`."""
    app = FastAPI()

    @app.post("/token")
    async def issue(wanted: Wanted, authorization: Annotated[str, Header()]) -> Token:
        claims = jwt.decode(
            authorization.removeprefix("Bearer "), SECRET, algorithms=["HS256"], audience=AUDIENCE
        )
        grants = {"room": wanted.room, "roomJoin": True, "canPublish": True, "canSubscribe": True}
        return Token(token=sign(str(claims["sub"]), video=grants), room=wanted.room)

    return app
