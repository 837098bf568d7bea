"""Notes of meetings, as the API shows them."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from confa.http.schemas import ApiModel


class Note(ApiModel):
    """A note or an action item that an agent took in a meeting; times are UTC."""

    id: str
    meeting_id: str
    kind: Literal["note", "action"]
    text: str
    said_by: str | None = Field(description="The identity of whoever said it.")
    said_by_name: str | None
    assignee: str | None = Field(description="Of an action item: who is to do it.")
    at: datetime
