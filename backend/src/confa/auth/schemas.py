"""What signing in and sessions look like on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from confa.auth.models import RefreshSessionRow
from confa.auth.sites import Site
from confa.http.schemas import ApiModel, RequestModel
from confa.users.names import Password
from confa.users.schemas import User

# Longer or shorter than any real one is answered like a wrong one, so only the size is bounded here.
Typed = Annotated[str, StringConstraints(min_length=1, max_length=256)]


class Credentials(RequestModel):
    username: Typed
    password: Typed


class SignedIn(ApiModel):
    """An access token, the seconds it lives, and whose it is."""

    access_token: str
    expires_in: int = Field(description="Seconds until the access token ends.")
    user: User


class PasswordChange(RequestModel):
    current_password: Typed
    new_password: Password


class SessionInfo(ApiModel):
    """One place where the person is signed in."""

    id: str
    site: Site
    user_agent: str
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime
    is_current: bool


def session_info(row: RefreshSessionRow, *, current_id: str) -> SessionInfo:
    """The session as it is shown; `current_id` is the one of whoever looks."""
    return SessionInfo(
        id=row.id, site=row.site, user_agent=row.user_agent, created_at=row.created_at,
        last_used_at=row.last_used_at, expires_at=row.expires_at, is_current=row.id == current_id,
    )  # fmt: skip
