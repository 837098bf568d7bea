"""What the audit log keeps of signing in, staying signed in and signing out."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit import log
from confa.audit.details import Detail
from confa.auth.sites import Site
from confa.users.models import UserRow


def record(
    session: AsyncSession, action: str, user: UserRow, *, address: str, details: Sequence[Detail] = ()
) -> None:
    """Something that people did to their own account."""
    log.record(
        session, actor_id=user.id, actor_name=user.username, action=action, address=address,
        target_kind="user", target_id=user.id, target_name=user.username, details=details,
    )  # fmt: skip


def record_refused_sign_in(
    session: AsyncSession, user: UserRow | None, *, is_right: bool, site: Site, address: str
) -> None:
    """A sign-in that failed, and why, which only administrators learn."""
    reason = "blocked" if is_right else "wrong_password"
    details = [on_site(site), Detail("reason", reason if user else "unknown_account")]
    _record_refused(session, "auth.sign_in", user, address=address, details=details)


def record_wrong_password(session: AsyncSession, user: UserRow, *, address: str) -> None:
    """Somebody who is signed in as the user tried to change the password without knowing it."""
    details = [Detail("reason", "wrong_password")]
    _record_refused(session, "auth.change_password", user, address=address, details=details)


def record_reuse(session: AsyncSession, user: UserRow, *, address: str) -> None:
    """A refresh token came a second time: somebody has copied it."""
    details = [Detail("reason", "token_reused")]
    _record_refused(session, "auth.refresh", user, address=address, details=details)


def on_site(site: Site) -> Detail:
    return Detail("site", site.value)


def _record_refused(
    session: AsyncSession, action: str, user: UserRow | None, *, address: str, details: Sequence[Detail]
) -> None:
    log.record(
        session, actor_id=None, actor_name=log.UNKNOWN, action=action, address=address,
        # What was typed for an account that is not there may be a password, so it is not kept.
        target_kind="user", target_id=user.id if user else "", target_name=user.username if user else "",
        outcome=log.REFUSED, details=details,
    )  # fmt: skip
