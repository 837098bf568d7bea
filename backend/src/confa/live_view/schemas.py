"""The end of a stream of events."""

from enum import StrEnum

from confa.http.schemas import ApiModel


class ByeReason(StrEnum):
    """Why the server ends the stream; after the first and the last one it is worth coming back."""

    TOKEN_EXPIRED = "token_expired"  # noqa: S105 (a reason)
    SESSION_ENDED = "session_ended"
    ROLE_ENDED = "role_ended"
    SHUTDOWN = "shutdown"


class Bye(ApiModel):
    """Event `bye`, the last one."""

    reason: ByeReason
