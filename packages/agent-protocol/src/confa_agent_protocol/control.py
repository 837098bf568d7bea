"""Commands of the backend to one agent: signed, short-lived, and obeyed once.

Everybody in a room may send on any topic, and a missing sender proves nothing; the signature does.
"""

import time
import uuid
from collections.abc import Sequence
from typing import Literal

import jwt
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.alias_generators import to_camel

AUDIENCE = "confa.agent.control"
LIFETIME_SECONDS = 15

CommandType = Literal["mute", "unmute", "focus", "stop", "leave"]


class RefusedCommandError(ValueError):
    """What came is no command to this agent; the message says why."""


class Command(BaseModel):
    """`user_identity` belongs to `focus`: whom to answer; without it focus ends."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid", frozen=True)

    type: CommandType
    user_identity: str | None = None


def sign_command(command: Command, *, room: str, agent: str, secret: str) -> str:
    """The payload for the agent of this identity in this room."""
    now = int(time.time())
    claims = {
        "aud": AUDIENCE,
        "room": room,
        "sub": agent,
        "iat": now,
        "exp": now + LIFETIME_SECONDS,
        "jti": uuid.uuid4().hex,
        "cmd": command.model_dump(by_alias=True, exclude_none=True),
    }
    return jwt.encode(claims, secret, algorithm="HS256")


class CommandGate:
    """Lets an agent's commands in, each once.

    Args:
        room: the name of the agent's room.
        agent: the agent's identity.
        secrets: the LiveKit API secret, and the former one while it is being replaced.
    """

    def __init__(self, *, room: str, agent: str, secrets: Sequence[str]) -> None:
        self._room, self._agent, self._secrets = room, agent, tuple(secrets)
        self._seen: dict[str, int] = {}
        self.refused = 0

    def admit(self, payload: bytes | str) -> Command:
        """The command in a packet.

        Raises:
            RefusedCommandError: not signed by the backend, for another room or agent, expired, or a replay.
        """
        try:
            return self._command(self._claims(payload))
        except RefusedCommandError:
            self.refused += 1
            raise

    def _claims(self, payload: bytes | str) -> dict[str, object]:
        for secret in self._secrets:
            try:
                return dict(
                    jwt.decode(
                        payload,
                        secret,
                        algorithms=["HS256"],
                        audience=AUDIENCE,
                        subject=self._agent,
                        # Clocks of two machines differ a little; only the end counts.
                        options={"require": ["aud", "sub", "iat", "exp", "jti"], "verify_iat": False},
                    )
                )
            except jwt.InvalidSignatureError:
                continue
            except (jwt.InvalidTokenError, UnicodeDecodeError) as error:
                raise RefusedCommandError(type(error).__name__) from None
        raise RefusedCommandError("InvalidSignatureError")

    def _command(self, claims: dict[str, object]) -> Command:
        if claims.get("room") != self._room:
            raise RefusedCommandError("for another room")
        jti, expires = str(claims["jti"]), int(str(claims["exp"]))
        if jti in self._seen:
            raise RefusedCommandError("a replay")
        try:
            command = Command.model_validate(claims.get("cmd"))
        except ValidationError:
            raise RefusedCommandError("not a command") from None
        now = time.time()
        self._seen = {old: until for old, until in self._seen.items() if until > now}
        self._seen[jti] = expires
        return command
