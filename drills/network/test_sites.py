"""Through the production Caddyfile, what its local kin promises in scripts/tests/test_sites.py."""

from __future__ import annotations

import pytest

from confa_drills.asking import ask
from confa_drills.hosts import Host
from confa_drills.internet import DOMAIN
from confa_drills.server import ConfaServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


class TestSites:
    def headers(self, host: Host, server: ConfaServer, site: str, path: str) -> str:
        name = f"{site}.{DOMAIN}" if site else DOMAIN
        trust = str(server.authority)
        return host.run(
            "curl", "-sSD-", "-o/dev/null", "--compressed", "--cacert", trust, f"https://{name}{path}"
        )

    @pytest.mark.parametrize(
        ("site", "path"),
        [
            ("", "/"),
            ("", "/assets/none.js"),
            ("api", "/auth/me"),
            ("api", "/none"),
            ("live", "/"),
            ("admin", "/"),
        ],
    )
    def test_every_answer_is_strict(self, outside: Host, server: ConfaServer, site: str, path: str) -> None:
        headers = self.headers(outside, server, site, path).lower()
        assert headers.startswith("http/2 ")
        for name in ("strict-transport-security", "x-content-type-options", "content-security-policy"):
            assert f"{name}:" in headers
        assert "server:" not in headers

    def test_the_client_comes_compressed_and_its_scripts_for_ever(
        self, outside: Host, server: ConfaServer
    ) -> None:
        page = ask(outside, "", trust=server.authority).body
        script = page.split('src="')[1].split('"')[0]
        headers = self.headers(outside, server, "", script).lower()
        assert "immutable" in headers
        assert "content-encoding:" in headers
        assert "immutable" not in self.headers(outside, server, "", "/assets/none.js")

    @pytest.mark.usefixtures("server")
    def test_plain_http_leads_to_https(self, outside: Host) -> None:
        answer = outside.run("curl", "-sSD-", "-o/dev/null", f"http://{DOMAIN}/room/x")
        assert f"https://{DOMAIN}/room/x" in answer
