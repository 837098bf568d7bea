"""Accounts as administrators create, change and search them."""

from enum import StrEnum

from confa.http.schemas import RequestModel, examples
from confa.users.names import DisplayName, Password, Username
from confa.users.roles import UserRole
from confa.users.schemas import USER_EXAMPLE, User


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

    model_config = examples({"username": "anna", "displayName": "Anna Berg", "role": "USER"})

    username: Username
    display_name: DisplayName | None = None
    role: UserRole = UserRole.USER
    password: Password | None = None


class UserChange(RequestModel):
    """What changes; what is absent stays."""

    model_config = examples({"displayName": "Anna Berg", "role": "ADMIN"})

    display_name: DisplayName | None = None
    role: UserRole | None = None


class NewPassword(RequestModel):
    """The password to set; one is generated when it is absent."""

    model_config = examples({"password": "correct horse battery"}, {})

    password: Password | None = None


class UserWithPassword(User):
    """The whole account; `generatedPassword` is there only when it was generated, and only this once."""

    model_config = examples(USER_EXAMPLE | {"generatedPassword": "kTz4p-W9mJx-Q7bRc-hN2sV"})

    generated_password: str | None = None
