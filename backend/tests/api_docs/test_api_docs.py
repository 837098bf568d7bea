import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from backend.tests.support.api import Api, code_of

pytestmark = pytest.mark.unit


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/not-made.sqlite3"


class _Loaded(HTMLParser):
    """What a page loads, and what it has of its own that a strict policy forbids."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.forbidden: list[str] = []
        self._is_in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.addresses += [value for name in ("src", "href") if (value := given.get(name))]
        self.forbidden += [name for name in given if name.startswith("on") or name == "style"]
        self._is_in_script = tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self._is_in_script = False

    def handle_data(self, data: str) -> None:
        if self._is_in_script and data.strip():
            self.forbidden.append(data)


class TestTheDocumentationPage:
    async def test_loads_only_files_of_this_server(self, api: Api) -> None:
        answer = await api.get("/docs")
        loaded = _Loaded()
        loaded.feed(answer.text)
        assert loaded.forbidden == []
        own = [address for address in loaded.addresses if address != "data:,"]
        assert own
        for address in own:
            assert address.startswith("/docs/")
            file = await api.get(address)
            assert file.status_code == 200
            assert file.headers["content-type"].split(";")[0] in {"text/javascript", "text/css"}

    async def test_is_under_a_policy_without_scripts_inside_the_page(self, api: Api) -> None:
        policy = (await api.get("/docs")).headers["content-security-policy"]
        assert "script-src 'self';" in policy
        assert "default-src 'none'" in policy
        assert "//" not in policy

    async def test_shows_this_api(self, api: Api) -> None:
        start = (await api.get("/docs/start.js")).text
        assert '"/openapi.json"' in start
        assert (await api.get("/openapi.json")).json()["openapi"].startswith("3.1")

    async def test_its_styles_load_nothing_from_elsewhere(self, api: Api) -> None:
        styles = (await api.get("/docs/swagger-ui.css")).text
        addresses = re.findall(r"url\(['\"]?([^'\")]+)", styles)
        assert all(address.startswith("data:") for address in addresses)

    @pytest.mark.parametrize("name", ["nothing.js", "..%2Froutes.py", "page.html"])
    async def test_has_no_other_files(self, api: Api, name: str) -> None:
        answer = await api.get(f"/docs/{name}")
        assert code_of(answer) == "not_found"
