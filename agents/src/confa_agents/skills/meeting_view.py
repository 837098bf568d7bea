"""What a skill may see of the meeting, and where it puts notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from confa_agents.transcript import Transcript


@dataclass(frozen=True)
class Participant:
    """Somebody who is in the room now; `name` is as its owner chose it."""

    identity: str
    name: str
    is_agent: bool = False


@dataclass(frozen=True)
class Note:
    """Something to keep with the meeting. `said_by` is who asked for it, `assignee` who is to do it."""

    kind: Literal["note", "action"]
    text: str
    said_by: str | None = None
    said_by_name: str | None = None
    assignee: str | None = None


class MeetingView(Protocol):
    """`started_at` and `now` carry a time zone: the one in which times are spoken."""

    @property
    def participants(self) -> Sequence[Participant]: ...

    @property
    def started_at(self) -> datetime | None:
        """When the meeting began; nothing while it is not known."""

    @property
    def transcript(self) -> Transcript: ...

    @property
    def notes(self) -> Sequence[Note]:
        """What this agent has kept, in order."""

    def now(self) -> datetime: ...

    async def keep(self, note: Note) -> None:
        """Keep a note. An error is spoken as "I could not keep that"."""
