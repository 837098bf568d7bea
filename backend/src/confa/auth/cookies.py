"""The refresh cookie: one per site, sent to /auth only, and never readable by scripts."""

from datetime import datetime

from fastapi import Request, Response

from confa.auth.sites import Site
from confa.database.clock import utc_now

_PATH = "/auth"


class RefreshCookies:
    """`is_secure` is false only on plain-HTTP localhost."""

    def __init__(self, *, is_secure: bool) -> None:
        self._is_secure = is_secure

    def read(self, request: Request, site: Site) -> str | None:
        return request.cookies.get(site.cookie_name)

    def set(self, response: Response, token: str, *, site: Site, expires_at: datetime) -> None:
        seconds = max(0, int((expires_at - utc_now()).total_seconds()))
        response.set_cookie(
            site.cookie_name, token, max_age=seconds, path=_PATH,
            httponly=True, samesite="strict", secure=self._is_secure,
        )  # fmt: skip

    def clear(self, response: Response, site: Site) -> None:
        response.delete_cookie(
            site.cookie_name, path=_PATH, httponly=True, samesite="strict", secure=self._is_secure
        )
