"""What the leading agent tells the other agents of the room about somebody's speech."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

Kind = Literal["began", "on", "paused", "turn", "chunk", "nothing", "failed"]


class Told(BaseModel):
    """A message on `confa.agent.hearing`. Clocks of two machines differ, so times are seconds ago."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    kind: Kind
    segment: str
    identity: str
    track: str
    began: float = Field(ge=0)
    voiced: float = Field(ge=0)
    """Seconds of speech in the segment."""
    text: str = ""
    before: str = ""
    silent: float = Field(default=0, ge=0)
    """Since the last sound of a turn."""
    stt: float | None = None
    provider: str = ""
    is_retryable: bool = False

    @property
    def is_going_on(self) -> bool:
        """Whether more of this segment is to come."""
        return self.kind in {"began", "on", "paused"}

    def to_json(self) -> str:
        """The text that travels."""
        return self.model_dump_json(by_alias=True, exclude_defaults=True)

    @classmethod
    def parse(cls, data: bytes) -> Told | None:
        try:
            return cls.model_validate_json(data)
        except ValidationError:
            return None
