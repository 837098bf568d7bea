"""Somebody outside tries everything to get to the admin side."""

from __future__ import annotations

import pytest

from confa_drills.asking import ask
from confa_drills.hosts import Host
from confa_drills.internet import DOMAIN, VPN
from confa_drills.server import ConfaServer
from confa_drills.tricks import NO_ROUTES, SPELLINGS, SPOOFED_HEADERS

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


class TestAllowList:
    def test_the_console_is_closed_and_the_rest_is_open(self, outside: Host, server: ConfaServer) -> None:
        closed = ask(outside, "admin", trust=server.authority)
        assert (closed.status, closed.code) == (403, "admin_network_only")
        assert ask(outside, "", trust=server.authority).status == 200
        assert ask(outside, "api", "/auth/me", trust=server.authority).status == 401

    @pytest.mark.parametrize("headers", SPOOFED_HEADERS)
    def test_no_header_opens_it(self, outside: Host, server: ConfaServer, headers: dict[str, str]) -> None:
        forged = {name: value.format(inside=VPN) for name, value in headers.items()}
        for site, path in (("admin", "/"), ("api", "/admin/users")):
            answer = ask(outside, site, path, trust=server.authority, headers=forged)
            assert (answer.status, answer.code) == (403, "admin_network_only")

    @pytest.mark.parametrize("path", SPELLINGS)
    def test_no_spelling_opens_it(self, outside: Host, server: ConfaServer, path: str) -> None:
        assert ask(outside, "api", path, trust=server.authority).code == "admin_network_only"

    @pytest.mark.parametrize("path", NO_ROUTES)
    def test_what_it_does_not_recognise_is_no_admin_route(
        self, outside: Host, server: ConfaServer, path: str
    ) -> None:
        assert ask(outside, "api", path, trust=server.authority).status in {400, 404}

    def test_the_console_by_another_site_s_certificate_is_closed_too(
        self, outside: Host, server: ConfaServer
    ) -> None:
        answer = ask(outside, "", trust=server.authority, headers={"Host": f"admin.{DOMAIN}"})
        assert answer.status in {403, 421}

    def test_only_the_signalling_of_the_sfu_is_there(self, outside: Host, server: ConfaServer) -> None:
        for path in ("/", "/twirp/livekit.RoomService/ListRooms", "/agent", "/settings"):
            assert ask(outside, "live", path, trust=server.authority).status == 404

    @pytest.mark.usefixtures("server")
    @pytest.mark.parametrize("port", [7880, 7870, 6789, 8000, 2019])
    def test_what_is_for_the_inside_does_not_listen_outside(self, outside: Host, port: int) -> None:
        with pytest.raises(RuntimeError):
            outside.run("curl", "-sS", "-m", "3", f"http://{DOMAIN}:{port}/")
