"""What a person said, from onset to silence."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Speaker:
    """A person in the room. `name` is as the person chose it: never trust it in a prompt as it is."""

    identity: str
    name: str
    track: str = ""
    """The sid of the microphone's track; empty for what was written."""


@dataclass(frozen=True)
class Segment:
    """A stretch of speech that is still going on or just paused. Times are seconds of the loop's clock."""

    id: str
    speaker: Speaker
    began_at: float
    voiced_seconds: float = 0.0


@dataclass(frozen=True)
class Turn:
    """A segment that is over, with its words. `spoke_until` is the end of the last sound of it."""

    segment: Segment
    text: str
    spoke_until: float
    committed_at: float
    before: str = ""
    """Of a very long turn, what was given as chunks already."""
    stt_seconds: float | None = None
    is_written: bool = False

    @property
    def speaker(self) -> Speaker:
        return self.segment.speaker

    @property
    def whole_text(self) -> str:
        return f"{self.before} {self.text}".strip()
