"""What `confa doctor` finds on a server where all is well, and what it finds when something is closed."""

from __future__ import annotations

import pytest

from confa_drills.internet import DOMAIN, Internet
from confa_drills.scene import Scene

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180), pytest.mark.asyncio(loop_scope="session")]


def without_figures(found: dict[str, str]) -> dict[str, str]:
    """The doctor's lines; of those that are well only the words."""
    well = ("ok (certificate", "ok (heard", "ok (one came")
    return {part: "ok" if line.startswith(well) else line for part, line in found.items()}


async def test_inside_everything_is_well(scene: Scene) -> None:
    found = without_figures(scene.server.doctor(scene.server.host))
    assert found == {
        **dict.fromkeys(("secrets", "database", "SFU", "clock", "webhooks"), "ok"),
        **dict.fromkeys(("client", "API", "signalling", "TURN name"), "ok"),
        **dict.fromkeys(("media TCP", "TURN/TLS", "relay", "media", "agents"), "ok"),
        "admin": "ok (refused from here)",
    }


async def test_outside_it_sees_what_the_firewall_closes(internet: Internet, scene: Scene) -> None:
    internet.let_the_office_use(udp=False, tcp_ports=(443,))
    found = without_figures(scene.server.doctor(internet.office, "--outside", DOMAIN))
    internet.let_the_office_use()
    assert found.pop("media TCP") == "Port 7881 cannot be reached; open TCP 7881 in the firewall."
    assert found.pop("admin") == "ok (refused from here)"
    assert set(found.values()) == {"ok"}


async def test_in_the_admin_networks_it_says_so(internet: Internet, scene: Scene) -> None:
    assert scene.server.doctor(internet.vpn, "--outside", DOMAIN)["admin"] == "ok (allowed from here)"
