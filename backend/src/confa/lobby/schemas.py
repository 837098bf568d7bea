"""Waiting in the lobby, as the API shows it."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from confa.http.schemas import ApiModel, examples


class Standing(StrEnum):
    """How it stands with somebody's wait: `closed` when the meeting, the room or the invitation is over."""

    WAITING = "waiting"
    ADMITTED = "admitted"
    REFUSED = "refused"
    CLOSED = "closed"


class TicketStanding(ApiModel):
    """`admitted`: ask for a room token again; after `refused` and `closed` the ticket is of no more use."""

    model_config = examples({"status": "admitted"})

    status: Standing


class WaitingPerson(ApiModel):
    """Somebody who waits to be let in, since when (UTC); `userId` is null for guests."""

    model_config = examples(
        {
            "ticket": "019b7e2c41d05f3a8c6e2b90d425",
            "displayName": "Maria",
            "userId": None,
            "since": "2026-03-04T12:00:00Z",
        }
    )

    ticket: str = Field(validation_alias="id")
    display_name: str
    user_id: str | None
    since: datetime
