"""The meeting as skills see it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from livekit import rtc

from confa_agent_protocol.worker_events import NoteEvent
from confa_agents.events.reporter import Reporter
from confa_agents.hearing.consent import is_person
from confa_agents.skills import Note, Participant
from confa_agents.transcript import Transcript


class RoomMeeting:
    """Notes go to the backend, which keeps them with the meeting."""

    def __init__(self, room: rtc.Room, *, transcript: Transcript, reporter: Reporter) -> None:
        self._room, self._transcript, self._reporter = room, transcript, reporter
        self._notes: list[Note] = []

    @property
    def participants(self) -> Sequence[Participant]:
        own = self._room.local_participant
        return [
            *(
                Participant(one.identity, one.name or one.identity, is_agent=not is_person(one))
                for one in self._room.remote_participants.values()
            ),
            Participant(own.identity, own.name, is_agent=True),
        ]

    @property
    def started_at(self) -> datetime | None:
        created = self._room.creation_time
        return created.astimezone() if created.timestamp() > 0 else None

    @property
    def transcript(self) -> Transcript:
        return self._transcript

    @property
    def notes(self) -> Sequence[Note]:
        return self._notes

    def now(self) -> datetime:
        return datetime.now(UTC).astimezone()

    async def keep(self, note: Note) -> None:
        self._notes.append(note)
        self._reporter.put(
            NoteEvent(
                **self._reporter.origin(),
                kind=note.kind,
                text=note.text,
                said_by=note.said_by,
                said_by_name=note.said_by_name,
                assignee=note.assignee,
            )
        )
