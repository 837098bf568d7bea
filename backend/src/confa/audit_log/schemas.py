"""The audit log as administrators read it."""

from datetime import datetime

from pydantic import Field

from confa.http.schemas import ApiModel, examples


class AuditActor(ApiModel):
    """Who acted; `id` is null for whoever had not proved to be somebody."""

    id: str | None
    name: str = Field(description="The username at the time, or what was presented instead of one.")


class AuditTarget(ApiModel):
    """On whom or what; `name` is the one of that time."""

    kind: str = Field(description="`user`, `guest`, `room` or `address`.")
    id: str
    name: str


class AuditDetail(ApiModel):
    """A fact (`before` is null) or what a value was changed from and to."""

    name: str
    before: str | None
    after: str | None


class AuditEvent(ApiModel):
    """One line of the audit log; `at` is UTC."""

    model_config = examples(
        {
            "id": "019b7e2c41d05f3a8c6e2b90d418",
            "at": "2026-03-04T12:00:00Z",
            "actor": {"id": "019b7e2c41d05f3a8c6e2b90d417", "name": "maria"},
            "action": "user.change",
            "target": {"kind": "user", "id": "019b7e2c41d05f3a8c6e2b90d419", "name": "anna"},
            "address": "203.0.113.7",
            "outcome": "done",
            "details": [{"name": "role", "before": "USER", "after": "ADMIN"}],
        }
    )

    id: str
    at: datetime
    actor: AuditActor
    action: str = Field(description="`family.act`, for example `user.block`.")
    target: AuditTarget
    address: str = Field(description="The client's address.")
    outcome: str = Field(description="`done` or `refused`.")
    details: list[AuditDetail]
