"""Accounts as the API shows them."""

from datetime import datetime

from confa.http.schemas import ApiModel
from confa.users.roles import UserRole


class User(ApiModel):
    """An account; times are UTC."""

    id: str
    username: str
    display_name: str
    role: UserRole
    blocked_at: datetime | None
    created_at: datetime
    last_login_at: datetime | None
