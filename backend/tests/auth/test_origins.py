import pytest

from confa.auth.origins import SiteOrigins
from confa.auth.sites import Site

pytestmark = pytest.mark.unit

ORIGINS = SiteOrigins(
    admin_origin="https://admin.confa.example",
    extra_origins=("http://localhost:5174", "http://admin.confa.example:5174"),
)


@pytest.mark.parametrize(
    ("origin", "site"),
    [
        (None, Site.CLIENT),
        ("https://confa.example", Site.CLIENT),
        ("https://admin.confa.example", Site.ADMIN),
        ("http://admin.confa.example:5174", Site.ADMIN),
        ("http://admin.confa.example", Site.CLIENT),
        ("https://admin.confa.example:8443", Site.CLIENT),
        ("http://localhost:5174", Site.CLIENT),
        ("https://admin.confa.example.evil", Site.CLIENT),
        ("https://evil/admin.confa.example", Site.CLIENT),
        ("http://[broken", Site.CLIENT),
    ],
)
def test_the_site_is_known_by_its_whole_origin(origin: str | None, site: Site) -> None:
    assert ORIGINS.site_of(origin) is site


@pytest.mark.parametrize(
    ("origin", "is_allowed"),
    [
        (None, True),
        ("https://admin.confa.example", True),
        ("http://localhost:5174", True),
        ("http://admin.confa.example:5174", True),
        ("http://admin.confa.example", False),
        ("https://admin.confa.example:8443", False),
        ("https://confa.example", False),
        ("null", False),
    ],
)
def test_only_the_admin_site_and_extra_origins_administer(origin: str | None, *, is_allowed: bool) -> None:
    assert ORIGINS.may_administer(origin) is is_allowed
