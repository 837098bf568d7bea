"""A small internet: the server, a VPN server, an office behind NAT, and somebody with an open connection.

    office 192.168.50.2 ── nat 198.51.100.30 ──┐
                         home 198.51.100.42 ──wan── server 203.0.113.10
                                               └──── vpn   203.0.113.20

The addresses are those that are kept for examples. With private ones the SFU's relay would rightly refuse
to pass anything on to the server.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from types import TracebackType

from confa_drills.hosts import Host

DOMAIN = "confa.example"
SERVER, VPN, HOME, NAT, OFFICE = (
    "203.0.113.10", "203.0.113.20", "198.51.100.42", "198.51.100.30", "192.168.50.2",
)  # fmt: skip
_NAMES = {SERVER: " ".join([DOMAIN, *(f"{site}.{DOMAIN}" for site in ("api", "live", "admin", "turn"))])}


def why_not() -> str:
    """Why namespaces cannot be made here; empty when they can."""
    if os.geteuid() != 0:
        return "Network namespaces are made by root; run it with sudo."
    if missing := [name for name in ("ip", "iptables") if shutil.which(name) is None]:
        return f"The network needs {' and '.join(missing)}; install iproute2 and iptables."
    probe = f"confa-probe-{os.getpid()}"
    made = subprocess.run(["ip", "netns", "add", probe], capture_output=True, text=True, check=False)
    subprocess.run(["ip", "netns", "delete", probe], capture_output=True, check=False)
    return "" if made.returncode == 0 else f"This machine allows no network namespaces: {made.stderr.strip()}"


class Internet:
    """Use as a context manager: inside it all hosts are up and reach each other."""

    def __init__(self) -> None:
        run = os.getpid()
        self.wan, self.server, self.vpn, self.nat, self.office, self.home = (
            Host(f"confa-{run}-{name}") for name in ("wan", "server", "vpn", "nat", "office", "home")
        )

    @property
    def _all(self) -> tuple[Host, ...]:
        return self.wan, self.server, self.vpn, self.nat, self.office, self.home

    def __enter__(self) -> Internet:
        try:
            self._build()
        except BaseException:
            self._remove()
            raise
        return self

    def _build(self) -> None:
        for host in self._all:
            host.create(_NAMES)
        for router in (self.wan, self.vpn, self.nat):
            router.forward()
        self._attach(self.server, "srv", SERVER)
        self._attach(self.vpn, "vpn", VPN)
        self._attach(self.home, "home", HOME)
        self._attach(self.nat, "nat", NAT)
        self.nat.connect(self.office, link="lan", own="192.168.50.1/24", others=f"{OFFICE}/24")
        self.office.route("default", "192.168.50.1")
        self.nat.run("iptables", "-t", "nat", "-A", "POSTROUTING", "-o", "nat", "-j", "MASQUERADE")

    def _attach(self, host: Host, link: str, address: str) -> None:
        """A point-to-point cable to the router."""
        self.wan.connect(host, link=link, own="169.254.0.1/32", others=f"{address}/32")
        self.wan.run("ip", "route", "add", address, "dev", link)
        host.run("ip", "route", "add", "169.254.0.1", "dev", link)
        host.run("ip", "route", "add", "default", "via", "169.254.0.1", "dev", link)

    def let_the_office_use(
        self, *, udp: bool = True, turn: bool = True, tcp_ports: tuple[int, ...] | None = None
    ) -> None:
        """The office's firewall: UDP or none, all TCP ports or only some; what is open is cut too.

        Args:
            turn: without it no TLS connection to the relay's name is made.
        """
        rules: list[tuple[str, ...]] = [] if udp else [("-p", "udp", "-j", "DROP")]
        if not turn:
            name = ("-m", "string", "--algo", "bm", "--string", f"turn.{DOMAIN}")
            rules.append(("-p", "tcp", "--dport", "443", *name, "-j", "DROP"))
        if tcp_ports is not None:
            ports = ",".join(map(str, tcp_ports))
            rules.append(("-p", "tcp", "-m", "multiport", "!", "--dports", ports, "-j", "DROP"))
        self.nat.run("iptables", "-F", "FORWARD")
        for rule in rules:
            self.nat.run("iptables", "-A", "FORWARD", "-i", "lan", *rule)

    def _remove(self) -> None:
        for host in reversed(self._all):
            host.destroy()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._remove()
