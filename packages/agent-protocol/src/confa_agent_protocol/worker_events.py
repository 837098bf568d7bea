"""What workers report to the backend: turns, states, errors, notes, messages, and that they are alive."""

import time
from typing import Annotated, Literal

import jwt
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter
from pydantic.alias_generators import to_camel

from confa_agent_protocol.chat import MessageId, MessageText

AUDIENCE = "confa.internal"
LIFETIME_SECONDS = 60
WORKER_REPORT_SECONDS = 5
"""How often a worker says that it is alive."""
_YEAR_10000 = 253_402_300_800_000


class _Event(BaseModel):
    """`id` counts once, however often it is delivered; `at` is in milliseconds since 1970."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    id: str = Field(min_length=1, max_length=64)
    at: int = Field(ge=0, lt=_YEAR_10000)


class _AgentEvent(_Event):
    room: str = Field(min_length=1, max_length=64)
    agent_identity: str = Field(min_length=1, max_length=128)
    agent_session_id: str = Field(max_length=64, pattern=r"^[!-~]+$")


Delay = Annotated[int | None, Field(ge=0, le=3_600_000)]


class TurnEvent(_AgentEvent):
    """One answer. Delays are in milliseconds; what did not happen or was not measured is absent."""

    type: Literal["turn"] = "turn"
    end_of_turn_ms: Delay = None
    stt_ms: Delay = None
    llm_first_token_ms: Delay = None
    tts_first_audio_ms: Delay = None
    voice_to_voice_ms: Delay = None
    is_interrupted: bool = False


class StateEvent(_AgentEvent):
    """`state` is what the agent's metadata says."""

    type: Literal["state"] = "state"
    state: str = Field(max_length=32)
    is_muted: bool = False
    focus: str | None = Field(default=None, max_length=128)


class ErrorEvent(_AgentEvent):
    """`detail` is a sentence for operators, without words of the meeting."""

    type: Literal["error"] = "error"
    code: str = Field(max_length=64)
    detail: str = Field(default="", max_length=500)
    provider: str | None = Field(default=None, max_length=64)


class NoteEvent(_AgentEvent):
    """Something to keep with the meeting. `said_by` is the speaker's identity."""

    type: Literal["note"] = "note"
    kind: Literal["note", "action"]
    text: str = Field(min_length=1, max_length=2000)
    said_by: str | None = Field(default=None, max_length=128)
    said_by_name: str | None = Field(default=None, max_length=128)
    assignee: str | None = Field(default=None, max_length=128)


class MessageEvent(_AgentEvent):
    """What the agent wrote in the chat, under the id that the message has there; `name` is the agent's."""

    type: Literal["message"] = "message"
    message_id: MessageId
    name: str = Field(min_length=1, max_length=64)
    text: MessageText


class ProviderState(BaseModel):
    """Whether a provider works here, and if not, why."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    kind: Literal["stt", "llm", "tts"]
    name: str = Field(max_length=64)
    is_ok: bool = True
    reason: str | None = Field(default=None, max_length=500)
    model: str | None = Field(default=None, max_length=128)
    is_demo: bool = False
    """A model too small to be trusted; the interface says so."""


class WorkerEvent(_Event):
    """A worker is alive. `load` is the share of its jobs that are taken, 0 to 1."""

    type: Literal["worker"] = "worker"
    worker_id: str = Field(min_length=1, max_length=64)
    jobs: int = Field(ge=0, lt=2**31)
    load: float = Field(ge=0, allow_inf_nan=False)
    providers: tuple[ProviderState, ...] = ()
    version: str = Field(default="", max_length=64)


WorkerReport = Annotated[
    TurnEvent | StateEvent | ErrorEvent | NoteEvent | MessageEvent | WorkerEvent, Field(discriminator="type")
]
"""One event of a batch."""

MAX_BATCH = 500
batches: TypeAdapter[list[WorkerReport]] = TypeAdapter(list[WorkerReport])
"""The body of `POST /internal/agents/events`: at most `MAX_BATCH` events."""


def sign_worker_token(secret: str) -> str:
    """The bearer token of a worker, signed with the LiveKit API secret."""
    now = int(time.time())
    claims = {"aud": AUDIENCE, "iat": now, "exp": now + LIFETIME_SECONDS}
    return jwt.encode(claims, secret, algorithm="HS256")


def is_worker_token(token: str, *, secrets: tuple[str, ...]) -> bool:
    """Whether a worker signed this, with the secret or the former one, within the last minute."""
    return any(_is_signed(token, secret) for secret in secrets)


def _is_signed(token: str, secret: str) -> bool:
    try:
        claims = jwt.decode(
            token,
            secret,
            algorithms=["HS256"],
            audience=AUDIENCE,
            leeway=5,
            options={"require": ["aud", "iat", "exp"]},
        )
    except jwt.InvalidTokenError:
        return False
    return bool(claims["exp"] - claims["iat"] <= LIFETIME_SECONDS)
