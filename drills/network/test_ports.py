"""Which ports a stack chooses where a firewall leads some of them away."""

from __future__ import annotations

import sys

import pytest

from confa_drills.internet import Internet

pytestmark = pytest.mark.browser

_ASK = (sys.executable, "-c", "from confa_stack import ports; print(ports.is_free(8081))")
_ELSEWHERE = (
    "OUTPUT", "-d", "127.0.0.1", "-p", "tcp", "--dport", "8081",
    "-j", "DNAT", "--to-destination", "203.0.113.99:8080",
)  # fmt: skip


class TestPorts:
    def test_a_port_that_is_led_elsewhere_is_not_free(self, internet: Internet) -> None:
        """As containers that were killed leave it behind: servers listen there, and nobody reaches them."""
        host = internet.home
        assert host.run(*_ASK).strip() == "True"
        host.run("iptables", "-t", "nat", "-A", *_ELSEWHERE)
        try:
            assert host.run(*_ASK).strip() == "False"
        finally:
            host.run("iptables", "-t", "nat", "-D", *_ELSEWHERE)
