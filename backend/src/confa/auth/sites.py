"""The two sites a person can be signed in on, each with a session and a cookie of its own."""

from enum import StrEnum


class Site(StrEnum):
    CLIENT = "client"
    ADMIN = "admin"

    @property
    def cookie_name(self) -> str:
        return "refresh_token_admin" if self is Site.ADMIN else "refresh_token"
