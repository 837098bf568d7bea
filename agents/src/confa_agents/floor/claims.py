"""How agents of a room take turns: each tells the others, twice a second, whether it wants the floor."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

BEAT_SECONDS = 0.5
FRESH_SECONDS = 1.6
GONE_SECONDS = 3.0
"""An agent that is silent for so long is gone. Sooner, one on a busy machine would be taken for gone."""
SETTLE_SECONDS = 0.1
"""A claim is this old before it counts: the claims of others are known by then."""


class Beat(BaseModel):
    """A message on `confa.agent.floor`. `claim` is when the floor was asked for, in ms since 1970."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    claim: int | None = Field(default=None, ge=0)
    is_speaking: bool = False

    def to_json(self) -> str:
        """The text that travels."""
        return self.model_dump_json(by_alias=True)

    @classmethod
    def parse(cls, data: bytes) -> Beat | None:
        try:
            return cls.model_validate_json(data)
        except ValidationError:
            return None


@dataclass(frozen=True)
class _Heard:
    beat: Beat
    at: float


class Claims:
    """What one agent knows about the others. Times are seconds of one clock, and `wall` ms since 1970."""

    def __init__(self, identity: str) -> None:
        self._identity = identity
        self._heard: dict[str, _Heard] = {}
        self._claimed_at: float | None = None
        self.own = Beat()

    def claim(self, *, now: float, wall: int) -> bool:
        """Asks for the floor; whether that is news for the others."""
        if self.own.claim is not None:
            return False
        self.own, self._claimed_at = Beat(claim=wall), now
        return True

    def speak(self) -> None:
        """It is used now: nobody takes it away."""
        self.own = self.own.model_copy(update={"is_speaking": True})

    def release(self) -> bool:
        """Gives it back; whether that is news for the others."""
        had = self.own.claim is not None
        self.own, self._claimed_at = Beat(), None
        return had

    def hear(self, identity: str, beat: Beat, *, now: float) -> None:
        self._heard[identity] = _Heard(beat, now)

    def forget(self, identity: str) -> None:
        self._heard.pop(identity, None)

    def is_alive(self, identity: str, *, now: float) -> bool:
        heard = self._heard.get(identity)
        return heard is not None and now - heard.at <= GONE_SECONDS

    def is_awaited(self, *, now: float) -> bool:
        """Whether another agent prepares an answer that it has not begun to speak."""
        fresh = (heard.beat for heard in self._heard.values() if now - heard.at <= FRESH_SECONDS)
        return any(beat.claim is not None and not beat.is_speaking for beat in fresh)

    def is_mine(self, *, now: float) -> bool:
        """Whether this agent may speak: its claim has settled, and nobody with a better one is there."""
        if self._claimed_at is None or now - self._claimed_at < SETTLE_SECONDS:
            return False
        return not any(self._is_better(identity, heard, now) for identity, heard in self._heard.items())

    def _is_better(self, identity: str, heard: _Heard, now: float) -> bool:
        if now - heard.at > FRESH_SECONDS or heard.beat.claim is None:
            return False
        theirs = (not heard.beat.is_speaking, heard.beat.claim, identity)
        return theirs < (not self.own.is_speaking, self.own.claim or 0, self._identity)
