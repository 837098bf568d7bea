"""What signing in and sessions look like on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from confa.auth.models import RefreshSessionRow
from confa.auth.sites import Site
from confa.http.schemas import ApiModel, RequestModel, examples
from confa.users.names import Password
from confa.users.schemas import USER_EXAMPLE, User

# Longer or shorter than any real one is answered like a wrong one, so only the size is bounded here.
Typed = Annotated[str, StringConstraints(min_length=1, max_length=256)]


class Credentials(RequestModel):
    model_config = examples({"username": "anna", "password": "correct horse battery"})

    username: Typed
    password: Typed


class SignedIn(ApiModel):
    """An access token, the seconds it lives, and whose it is."""

    model_config = examples(
        {"accessToken": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl", "expiresIn": 600, "user": USER_EXAMPLE}
    )

    access_token: str
    expires_in: int = Field(description="Seconds until the access token ends.")
    user: User


class PasswordChange(RequestModel):
    model_config = examples(
        {"currentPassword": "correct horse battery", "newPassword": "a longer one than before"}
    )

    current_password: Typed
    new_password: Password


class SessionInfo(ApiModel):
    """One place where the person is signed in."""

    model_config = examples(
        {
            "id": "019b7e2c41d05f3a8c6e2b90d420",
            "site": "client",
            "userAgent": "Mozilla/5.0",
            "createdAt": "2026-03-01T08:00:00Z",
            "lastUsedAt": "2026-03-04T12:00:00Z",
            "expiresAt": "2026-03-31T08:00:00Z",
            "isCurrent": True,
        }
    )

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
