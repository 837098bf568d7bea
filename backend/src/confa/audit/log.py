"""Writing the audit log, inside the transaction of what it records."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit.details import Detail
from confa.audit.models import AuditEventRow

DONE = "done"
REFUSED = "refused"
# Whoever acts without having proved who they are.
UNKNOWN = "unknown"


def record(
    session: AsyncSession, *, actor_id: str | None, actor_name: str, action: str,
    target_kind: str, target_id: str, target_name: str, address: str, outcome: str = DONE,
    details: Sequence[Detail] = (),
) -> None:  # fmt: skip
    """One line of the audit log: who did what, on what, from where, and how it ended."""
    session.add(
        AuditEventRow(
            actor_id=actor_id, actor_name=actor_name, action=action, target_kind=target_kind,
            target_id=target_id, target_name=target_name, address=address[:64], outcome=outcome,
            details=[asdict(detail) for detail in details] or None,
        )
    )  # fmt: skip


async def forget_events(session: AsyncSession, *, before: datetime) -> None:
    """Deletes what was done before this time; only an operator who set a retention wants that."""
    await session.execute(delete(AuditEventRow).where(AuditEventRow.at < before))
