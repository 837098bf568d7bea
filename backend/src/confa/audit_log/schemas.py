"""The audit log as administrators read it."""

from datetime import datetime

from pydantic import Field

from confa.http.schemas import ApiModel


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

    id: str
    at: datetime
    actor: AuditActor
    action: str = Field(description="`family.act`, for example `user.block`.")
    target: AuditTarget
    address: str = Field(description="The client's address.")
    outcome: str = Field(description="`done` or `refused`.")
    details: list[AuditDetail]
