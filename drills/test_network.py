"""The allow-list, the VPN, and every way that media can take, on a network with real addresses."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, Playwright

from confa_drills.asking import ask
from confa_drills.figures import Figures
from confa_drills.hosts import Host
from confa_drills.internet import DOMAIN, VPN, Internet
from confa_drills.server import ConfaServer
from confa_drills.tricks import NO_ROUTES, SPELLINGS, SPOOFED_HEADERS
from confa_drills.visitors import media_path, visitor
from confa_drills.vpn import Tunnel, VpnRefusedError, VpnServer
from confa_e2e import media, steps

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def without_figures(found: dict[str, str]) -> dict[str, str]:
    """The doctor's lines; of those that are well only the words."""
    well = ("ok (certificate", "ok (heard", "ok (one came")
    return {part: "ok" if line.startswith(well) else line for part, line in found.items()}


class TestDoctor:
    def test_inside_finds_everything_well_but_what_is_not_there(self, server: ConfaServer) -> None:
        found = without_figures(server.doctor(server.host))
        agents, relay = found.pop("agents"), found.pop("relay")
        assert found == {
            **dict.fromkeys(("secrets", "database", "SFU", "clock", "webhooks"), "ok"),
            **dict.fromkeys(("client", "API", "signalling", "TURN name"), "ok"),
            **dict.fromkeys(("media TCP", "TURN/TLS", "media"), "ok"),
            "admin": "ok (refused from here)",
        }
        # There is no worker here, and the SDK does not believe this server's own authority for TURN.
        assert agents.startswith("No worker took a job")
        assert relay.startswith("Nobody is heard through TURN/TLS alone")

    def test_outside_sees_what_the_firewall_closes(self, internet: Internet, server: ConfaServer) -> None:
        internet.let_the_office_use(udp=False, tcp_ports=(443,))
        found = without_figures(server.doctor(internet.office, "--outside", DOMAIN))
        internet.let_the_office_use()
        assert found.pop("media TCP") == "Port 7881 cannot be reached; open TCP 7881 in the firewall."
        assert found.pop("admin") == "ok (refused from here)"
        assert set(found.values()) == {"ok"}

    def test_in_the_admin_networks_says_so(self, internet: Internet, server: ConfaServer) -> None:
        assert server.doctor(internet.vpn, "--outside", DOMAIN)["admin"] == "ok (allowed from here)"


Passwords = dict[str, str]
PASSWORD = "correct horse battery staple"


@pytest.fixture(scope="module")
def outside(internet: Internet) -> Host:
    return internet.home


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
    @pytest.mark.parametrize("port", [7880, 6789, 8000, 2019])
    def test_what_is_for_the_inside_does_not_listen_outside(self, outside: Host, port: int) -> None:
        with pytest.raises(RuntimeError):
            outside.run("curl", "-sS", "-m", "3", f"http://{DOMAIN}:{port}/")


class TestSites:
    """Through the production Caddyfile, what its local kin promises in scripts/tests/test_sites.py."""

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


class TestVpn:
    @pytest.fixture(scope="class")
    @staticmethod
    def vpn(internet: Internet, tmp_path_factory: pytest.TempPathFactory) -> VpnServer:
        running = VpnServer(internet.vpn, tmp_path_factory.mktemp("vpn"))
        running.start()
        return running

    def test_lets_administrators_in_until_they_are_revoked(
        self, internet: Internet, server: ConfaServer, vpn: VpnServer, figures: Figures
    ) -> None:
        profile, other = vpn.add("maria"), vpn.add("bob")
        assert self.statuses(internet.office, server) == (403, 403)
        with Tunnel(internet.office, profile) as tunnel:
            # The API asks who it is; the list has let it through.
            assert self.statuses(internet.office, server) == (200, 401)
            figures.add("Admin side", "VPN connects", "the console opens", seconds=tunnel.seconds)
        assert self.statuses(internet.office, server) == (403, 403)
        vpn.revoke("maria")
        with pytest.raises(VpnRefusedError), Tunnel(internet.office, profile):
            pass
        assert vpn.has_refused_a_revoked_one
        assert self.statuses(internet.office, server) == (403, 403)
        with Tunnel(internet.office, other):
            assert self.statuses(internet.office, server) == (200, 401)
        assert "maria\trevoked" in vpn.list()
        figures.add("Admin side", "certificate revoked", "no tunnel; another's still opens")

    def statuses(self, host: Host, server: ConfaServer) -> tuple[int, int]:
        console = ask(host, "admin", trust=server.authority)
        route = ask(host, "api", "/admin/users", trust=server.authority)
        return console.status, route.status


@pytest.fixture(scope="module")
def people(server: ConfaServer, internet: Internet) -> Passwords:
    """Maria, the first administrator, and Bob, made over the API from the VPN's address."""
    inside, trust = internet.vpn, server.authority
    account = {"serviceKey": server.service_key, "username": "maria", "password": PASSWORD}
    assert ask(inside, "api", "/admin/bootstrap", trust=trust, method="POST", body=account).status == 201
    signed_in = ask(
        inside, "api", "/auth", trust=trust, method="POST", body={"username": "maria", "password": PASSWORD}
    )
    token = signed_in.body.split('"accessToken":"')[1].split('"')[0]
    user = {"username": "bob", "displayName": "Bob", "password": PASSWORD, "role": "USER"}
    bearer = {"Authorization": f"Bearer {token}"}
    made = ask(inside, "api", "/admin/users", trust=trust, method="POST", body=user, headers=bearer)
    assert made.status == 201, made.body
    return {"maria": PASSWORD, "bob": PASSWORD}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def bob(
    people: Passwords, internet: Internet, server: ConfaServer, playwright: Playwright, home: Path
) -> AsyncIterator[Page]:
    """In the meeting, at home, with nothing blocked."""
    async with visitor(playwright, internet.home, home) as page:
        await arrive(page, server, "bob", people)
        await steps.join(page)
        yield page


async def arrive(page: Page, server: ConfaServer, username: str, passwords: Passwords) -> None:
    await page.goto(server.url(path="/room/paths"))
    await steps.sign_in(page, username, passwords[username])


@pytest.mark.asyncio(loop_scope="session")
class TestMediaPaths:
    @pytest_asyncio.fixture(loop_scope="session")
    async def maria(
        self,
        people: Passwords,
        internet: Internet,
        server: ConfaServer,
        playwright: Playwright,
        home: Path,
    ) -> AsyncIterator[Page]:
        """Before the meeting, in the office."""
        async with AsyncExitStack() as stack:
            internet.let_the_office_use()
            page = await stack.enter_async_context(visitor(playwright, internet.office, home))
            await arrive(page, server, "maria", people)
            yield page
            internet.let_the_office_use()

    async def join_and_see(self, maria: Page, bob: Page) -> float:
        """Seconds from the click to Bob's moving picture; Bob sees hers move, too."""
        started = time.monotonic()
        await steps.join(maria)
        await media.comes_to_move(steps.tile(maria, "Bob"))
        seconds = time.monotonic() - started
        await media.comes_to_move(steps.tile(bob, "maria"))
        return seconds

    async def test_behind_nat_with_all_open_it_is_udp(self, maria: Page, bob: Page, figures: Figures) -> None:
        seconds = await self.join_and_see(maria, bob)
        path = await media_path(maria)
        assert (path.protocol, path.relay, path.remote_port) == ("udp", "", 7882)
        figures.add("Media", "behind NAT, nothing blocked", path.name, seconds=seconds)

    async def test_without_udp_it_is_tcp(
        self, maria: Page, bob: Page, internet: Internet, figures: Figures
    ) -> None:
        internet.let_the_office_use(udp=False, tcp_ports=(80, 443, 7881))
        seconds = await self.join_and_see(maria, bob)
        path = await media_path(maria)
        assert path.protocol == "tcp"
        figures.add("Media", "UDP blocked", path.name, seconds=seconds)

    async def test_with_only_port_443_it_is_turn_over_tls(
        self, maria: Page, bob: Page, internet: Internet, figures: Figures
    ) -> None:
        internet.let_the_office_use(udp=False, tcp_ports=(443,))
        seconds = await self.join_and_see(maria, bob)
        path = await media_path(maria)
        assert (path.type, path.relay) == ("relay", "tls")
        assert path.url == f"turns:turn.{DOMAIN}:443?transport=tcp"
        figures.add("Media", "only TCP 443 open", path.name, seconds=seconds)
