"""What the routes of the audit log are given."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from fastapi import Depends, Query
from pydantic import AfterValidator, AwareDatetime

from confa.audit_log.repository import AuditFilter
from confa.audit_log.service import AuditLogService
from confa.http.parts import part

AuditLog = Annotated[AuditLogService, Depends(part(AuditLogService))]


def _in_utc(time: datetime) -> datetime:
    try:
        return time.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("This time is out of range.") from error


Text = Annotated[str, Query(max_length=64)]
Time = Annotated[AwareDatetime, AfterValidator(_in_utc)]


async def _filter(
    *,
    actor: Annotated[Text, Query(description="Part of the name, or the whole id, of who acted.")] = "",
    action: Annotated[
        Text, Query(pattern=r"^[a-z_.]*$", description="An action (`user.block`) or a family (`user`).")
    ] = "",
    target: Annotated[Text, Query(description="Part of the name, or the whole id, of what it was on.")] = "",
    outcome: Annotated[Literal["done", "refused"] | None, Query(description="How it ended.")] = None,
    since: Annotated[Time | None, Query(alias="from", description="Not before this time.")] = None,
    until: Annotated[Time | None, Query(alias="to", description="Before this time.")] = None,
) -> AuditFilter:
    return AuditFilter(actor=actor, action=action, target=target, outcome=outcome, since=since, until=until)


WantedEvents = Annotated[AuditFilter, Depends(_filter)]
