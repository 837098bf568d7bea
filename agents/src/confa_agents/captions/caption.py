"""What is shown of somebody's speech."""

from dataclasses import dataclass

from confa_agents.hearing.turn import Segment


@dataclass(frozen=True)
class Caption:
    """Words of one segment so far; a later caption of the same segment replaces it."""

    segment: str
    identity: str
    track: str
    text: str
    is_final: bool

    @classmethod
    def of(cls, segment: Segment, text: str, *, is_final: bool) -> "Caption":
        return cls(segment.id, segment.speaker.identity, segment.speaker.track, text, is_final)
