"""Who acts on which account, and what the audit log keeps of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit import log
from confa.audit.details import Detail
from confa.auth.caller import Caller
from confa.users.models import UserRow


@dataclass(frozen=True, slots=True)
class Act:
    """Who acts, and from where; for the audit log."""

    admin: Caller
    address: str


def record(
    session: AsyncSession, act: Act, action: str, user: UserRow, details: Sequence[Detail] = ()
) -> None:
    log.record(
        session, actor_id=act.admin.user_id, actor_name=act.admin.username, action=action,
        target_kind="user", target_id=user.id, target_name=user.username, address=act.address,
        details=details,
    )  # fmt: skip


def facts(user: UserRow) -> dict[str, str]:
    """What administrators can change, to tell afterwards what they did."""
    return {
        "displayName": user.display_name,
        "role": user.role.value,
        "status": "blocked" if user.blocked_at else "active",
    }
