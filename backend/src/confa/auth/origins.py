"""Which site a request comes from, by its `Origin`."""

from urllib.parse import urlsplit

from confa.auth.sites import Site


class SiteOrigins:
    """Knows the admin site's origin and what else may reach the administration from a browser."""

    def __init__(self, *, admin_origin: str, extra_origins: tuple[str, ...]) -> None:
        """An extra origin on the admin site's host is that site too, as a dev server serves it."""
        host = urlsplit(admin_origin).hostname
        self._extra = frozenset(extra_origins)
        self._admin = {admin_origin, *(extra for extra in extra_origins if urlsplit(extra).hostname == host)}

    def site_of(self, origin: str | None) -> Site:
        return Site.ADMIN if origin in self._admin else Site.CLIENT

    def may_administer(self, origin: str | None) -> bool:
        """Programs send no origin; a browser's must be the admin site's or an extra one."""
        return origin is None or origin in self._admin or origin in self._extra
