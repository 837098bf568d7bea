"""A meeting for tests: its clock stands still."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from agents.tests.support.speech import START

from confa_agents.skills import Note, Participant
from confa_agents.transcript import Transcript, Utterance

ALICE = Participant("u-alice-a", "Alice")
BOB = Participant("u-bob-a", "Bob 🚀")
FRIENDLY = Participant("agent-friendly-a", "Friendly", is_agent=True)
EAST = timezone(timedelta(hours=2), "EET")


class StillMeeting:
    """It began at `START`, 17:00 in its time zone; `minute` minutes have gone since."""

    def __init__(
        self,
        *said: Utterance,
        minute: float = 25,
        participants: Sequence[Participant] = (ALICE, BOB, FRIENDLY),
        is_keeper_broken: bool = False,
    ) -> None:
        self.participants = participants
        self.started_at: datetime | None = START
        self.transcript = Transcript()
        for utterance in said:
            self.transcript.add(utterance)
        self.kept: list[Note] = []
        self._minute = minute
        self._is_keeper_broken = is_keeper_broken

    @property
    def notes(self) -> Sequence[Note]:
        return self.kept

    def now(self) -> datetime:
        return (START + timedelta(minutes=self._minute)).astimezone(EAST)

    async def keep(self, note: Note) -> None:
        if self._is_keeper_broken:
            raise OSError("disk full")
        self.kept.append(note)
