"""Accounts as the API shows them."""

from datetime import datetime

from confa.http.schemas import ApiModel, examples
from confa.users.roles import UserRole

USER_EXAMPLE = {
    "id": "019b7e2c41d05f3a8c6e2b90d417", "username": "anna", "displayName": "Anna Berg", "role": "USER",
    "blockedAt": None, "createdAt": "2026-01-15T08:30:00Z", "lastLoginAt": "2026-03-04T12:00:00Z",
}  # fmt: skip


class User(ApiModel):
    """An account; times are UTC."""

    model_config = examples(USER_EXAMPLE)

    id: str
    username: str
    display_name: str
    role: UserRole
    blocked_at: datetime | None
    created_at: datetime
    last_login_at: datetime | None
