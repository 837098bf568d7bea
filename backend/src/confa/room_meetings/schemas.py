"""Meetings and who attended them, as the API shows them."""

from datetime import datetime

from pydantic import Field

from confa.http.schemas import ApiModel


class Attendance(ApiModel):
    """One stay; `userId` is null for guests and agents, `leftAt` while somebody is there. Times are UTC."""

    identity: str
    user_id: str | None
    name: str
    kind: str
    joined_at: datetime
    left_at: datetime | None
    quality: str | None = Field(description="What the device last said of its connection.")


class Meeting(ApiModel):
    """One meeting in a room; `endedAt` is null while it runs."""

    id: str
    started_at: datetime
    ended_at: datetime | None
    attendances: list[Attendance]
