"""Notes of meetings, as the API shows them."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from confa.http.schemas import ApiModel, examples


class Note(ApiModel):
    """A note or an action item that an agent took in a meeting; times are UTC."""

    model_config = examples(
        {
            "id": "019b7e2c41d05f3a8c6e2b90d427",
            "meetingId": "019b7e2c41d05f3a8c6e2b90d426",
            "kind": "action",
            "text": "Send the figures to everybody.",
            "saidBy": "u-019b7e2c41d05f3a8c6e2b90d417-k3x9",
            "saidByName": "Anna Berg",
            "assignee": "Ben",
            "at": "2026-03-04T12:00:00Z",
        }
    )

    id: str
    meeting_id: str
    kind: Literal["note", "action"]
    text: str
    said_by: str | None = Field(description="The identity of whoever said it.")
    said_by_name: str | None
    assignee: str | None = Field(description="Of an action item: who is to do it.")
    at: datetime
