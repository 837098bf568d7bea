"""Which site a request comes from, by its `Origin`."""

from urllib.parse import urlsplit

from confa.auth.sites import Site


class SiteOrigins:
    """Knows the admin site's host and what else may reach the administration from a browser."""

    def __init__(self, *, domain: str, extra_origins: tuple[str, ...]) -> None:
        self._admin_host = f"admin.{domain}"
        self._extra = frozenset(extra_origins)

    def site_of(self, origin: str | None) -> Site:
        return Site.ADMIN if origin and self._is_admin(origin) else Site.CLIENT

    def may_administer(self, origin: str | None) -> bool:
        """Programs send no origin; a browser's must be the admin site's or an extra one."""
        return origin is None or self._is_admin(origin) or origin in self._extra

    def _is_admin(self, origin: str) -> bool:
        try:
            return urlsplit(origin).hostname == self._admin_host
        except ValueError:
            return False
