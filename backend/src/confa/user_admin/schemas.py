"""Accounts as administrators create, change and search them."""

from enum import StrEnum

from confa.http.schemas import RequestModel
from confa.users.names import DisplayName, Password, Username
from confa.users.roles import UserRole
from confa.users.schemas import User


class UserStatus(StrEnum):
    ACTIVE = "active"
    BLOCKED = "blocked"


class UserSort(StrEnum):
    """How the list is ordered; a leading minus turns it round."""

    USERNAME = "username"
    USERNAME_DOWN = "-username"
    CREATED = "createdAt"
    CREATED_DOWN = "-createdAt"


class NewUser(RequestModel):
    """An account to create; a password is generated and the username is shown when they are absent."""

    username: Username
    display_name: DisplayName | None = None
    role: UserRole = UserRole.USER
    password: Password | None = None


class UserChange(RequestModel):
    """What changes; what is absent stays."""

    display_name: DisplayName | None = None
    role: UserRole | None = None


class NewPassword(RequestModel):
    """The password to set; one is generated when it is absent."""

    password: Password | None = None


class UserWithPassword(User):
    """The whole account; `generatedPassword` is there only when it was generated, and only this once."""

    generated_password: str | None = None
