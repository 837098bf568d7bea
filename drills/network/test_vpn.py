"""The administrators' VPN, a real OpenVPN: who has a certificate gets in, until it is revoked."""

from __future__ import annotations

import pytest

from confa_drills.asking import ask
from confa_drills.figures import Figures
from confa_drills.hosts import Host
from confa_drills.internet import Internet
from confa_drills.server import ConfaServer
from confa_drills.vpn import Tunnel, VpnRefusedError, VpnServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


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
