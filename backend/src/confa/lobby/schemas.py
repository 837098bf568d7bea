"""Waiting in the lobby, as the API shows it."""

from datetime import datetime
from enum import StrEnum

from pydantic import ConfigDict, Field

from confa.http.schemas import ApiModel


class Standing(StrEnum):
    """How it stands with somebody's wait: `closed` when the meeting, the room or the invitation is over."""

    WAITING = "waiting"
    ADMITTED = "admitted"
    REFUSED = "refused"
    CLOSED = "closed"


class TicketStanding(ApiModel):
    """`admitted`: ask for a room token again; after `refused` and `closed` the ticket is of no more use."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"status": "admitted"}]})

    status: Standing


class WaitingPerson(ApiModel):
    """Somebody who waits to be let in, since when (UTC); `userId` is null for guests."""

    ticket: str = Field(validation_alias="id")
    display_name: str
    user_id: str | None
    since: datetime
