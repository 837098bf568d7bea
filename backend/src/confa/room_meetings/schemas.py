"""Meetings and who attended them, as the API shows them."""

from datetime import datetime

from pydantic import Field

from confa.http.schemas import ApiModel, examples


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

    model_config = examples(
        {
            "id": "019b7e2c41d05f3a8c6e2b90d426",
            "startedAt": "2026-03-04T12:00:00Z",
            "endedAt": "2026-03-04T12:45:00Z",
            "attendances": [
                {
                    "identity": "u-019b7e2c41d05f3a8c6e2b90d417-k3x9",
                    "userId": "019b7e2c41d05f3a8c6e2b90d417",
                    "name": "Anna Berg",
                    "kind": "STANDARD",
                    "joinedAt": "2026-03-04T12:00:00Z",
                    "leftAt": "2026-03-04T12:44:10Z",
                    "quality": "good",
                }
            ],
        }
    )

    id: str
    started_at: datetime
    ended_at: datetime | None
    attendances: list[Attendance]
