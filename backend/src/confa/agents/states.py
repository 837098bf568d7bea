"""Where an invited agent stands, and why it is there no more."""

from enum import StrEnum


class SessionState(StrEnum):
    """`returning`: it was lost and is being brought back. The last two are for good."""

    JOINING = "joining"
    PRESENT = "present"
    RETURNING = "returning"
    FAILED = "failed"
    ENDED = "ended"


class EndReason(StrEnum):
    """Ended by people: kicked, disabled. By itself: the meeting is over. The others are failures."""

    KICKED = "kicked"
    DISABLED = "disabled"
    MEETING_OVER = "meeting_over"
    NO_AGENT_WORKER = "no_agent_worker"
    KEEPS_FAILING = "keeps_failing"
    SFU_UNAVAILABLE = "sfu_unavailable"

    @property
    def state(self) -> SessionState:
        """What a session is that ends for this reason."""
        return SessionState.ENDED if self in _WANTED else SessionState.FAILED


_WANTED = {EndReason.KICKED, EndReason.DISABLED, EndReason.MEETING_OVER}
