"""Runs deploy/docker-compose.yml with podman on the test network and prints what is seen, as a transcript.

    python -m confa_drills.compose

Needs root, podman, and the images: built by `podman-compose build` on base images, or on stand-ins for them
(compose/stand_ins.sh) where no image registry can be reached.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.async_api import async_playwright

from confa_drills.administrator import PASSWORD, Administrator
from confa_drills.asking import ask
from confa_drills.hosts import Host
from confa_drills.internet import DOMAIN, SERVER, VPN, Internet
from confa_drills.visitors import media_path, trust, visitor
from confa_e2e import media, steps
from confa_stack.paths import REPOSITORY, installed

_DEPLOY = REPOSITORY / "deploy"
_FILES = (
    _DEPLOY / "docker-compose.yml",
    _DEPLOY / "docker-compose.mariadb.yml",
    REPOSITORY / "drills" / "compose" / "override.yml",
)
_SERVICES = ("mysql", "redis", "migrate", "backend", "livekit", "client", "admin-client", "caddy", "agents")
_READY_SECONDS = 180.0
_ROOM = "compose"


class ComposeServer:
    """What `docker compose` would run on the server; `podman-compose` does."""

    def __init__(self, host: Host, folder: Path) -> None:
        self.host, self.folder = host, folder

    @property
    def authority(self) -> Path:
        return self.folder / "root.crt"

    @property
    def service_key(self) -> str:
        lines = (self.folder / ".env").read_text().splitlines()
        return next(line.partition("=")[2] for line in lines if line.startswith("SERVICE_ADMIN_KEY="))

    def url(self, site: str = "", path: str = "/") -> str:
        return f"https://{f'{site}.' if site else ''}{DOMAIN}{path}"

    def install(self) -> None:
        """As an operator does, but for the checks: no Docker is here."""
        for name in ("install.sh", ".env.example"):
            shutil.copy(_DEPLOY / name, self.folder)
        say("./install.sh --no-checks --domain", DOMAIN, "--ip", SERVER, "--admin-networks", f"{VPN}/32")
        command = [
            str(self.folder / "install.sh"), "--no-checks", "--domain", DOMAIN, "--ip", SERVER,
            "--admin-networks", f"{VPN}/32",
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True)
        with (self.folder / ".env").open("a") as settings:
            # No public authority reaches this network.
            settings.write("CADDY_TLS_MODE=local_certs\n")

    def compose(self, *arguments: str) -> str:
        files = [part for file in _FILES for part in ("-f", str(file))]
        command = [installed("podman-compose"), "--env-file", str(self.folder / ".env"), *files, *arguments]
        return self._run(command)

    def up(self) -> str:
        """All services in the order of their dependencies; what was said.

        One by one: without systemd podman's health checks do not tick, and nobody becomes healthy.
        """
        said = []
        for service in _SERVICES:
            say("podman-compose up -d --no-deps", service)
            said.append(self.compose("up", "-d", "--no-deps", service))
            if service == "migrate":
                said.append(self.podman("wait", "confa_migrate_1"))
        return "\n".join(said)

    def podman(self, *arguments: str) -> str:
        return self._run(["podman", *arguments])

    def _run(self, command: list[str]) -> str:
        # Not `ip netns exec`: it mounts /sys anew, and the container runtime needs what is there.
        prefix = ["nsenter", f"--net=/var/run/netns/{self.host.namespace}"]
        environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
        done = subprocess.run(
            [*prefix, *command], env=environment, capture_output=True, text=True, check=False
        )
        return done.stdout + done.stderr

    def fetch_authority(self) -> bool:
        path = "/data/caddy/pki/authorities/local/root.crt"
        text = self.podman("exec", "confa_caddy_1", "cat", path)
        if not text.startswith("-----BEGIN"):
            return False
        self.authority.write_text(text)
        return True

    def has_worker(self) -> bool:
        """Whether the image's own health check says so."""
        check = (
            "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8081/health/ready', timeout=3)"
        )
        return not self.podman("exec", "confa_agents_1", "python", "-c", check)

    def doctor(self) -> str:
        """Inside of the API's container, told of this network's authority."""
        copy = f"cat > /tmp/root.crt <<'E'\n{self.authority.read_text()}E\n"
        self.podman("exec", "confa_backend_1", "sh", "-c", copy)
        return self.podman("exec", "-e", "SSL_CERT_FILE=/tmp/root.crt", "confa_backend_1", "confa", "doctor")


def say(*words: str) -> None:
    print("$", *words, flush=True)


def until(what: str, is_so: Callable[[], bool]) -> float:
    """Waits for it; the seconds it took.

    Raises:
        TimeoutError: not in three minutes.
    """
    started = time.monotonic()
    while not is_so():
        if time.monotonic() - started > _READY_SECONDS:
            raise TimeoutError(what)
        time.sleep(0.5)
    return time.monotonic() - started


def look_from_outside(internet: Internet, server: ComposeServer) -> None:
    """The allow-list, by the address that Caddy sees through host networking."""
    for name, host in (("outside", internet.home), ("vpn", internet.vpn)):
        for site, path in (("", "/"), ("admin", "/"), ("api", "/admin/users"), ("api", "/auth/me")):
            answer = ask(host, site, path, trust=server.authority)
            print(f"{name:8} {server.url(site, path):45} {answer.status} {answer.code}")


async def meet(internet: Internet, server: ComposeServer) -> None:
    """Two people and an agent."""
    administrator = Administrator(internet.vpn, server)
    administrator.create_people()
    home = server.folder / "home"
    trust(home, server.authority)
    async with (
        async_playwright() as playwright,
        visitor(playwright, internet.office, home) as maria,
        visitor(playwright, internet.home, home) as bob,
    ):
        for page, name in ((maria, "maria"), (bob, "bob")):
            await page.goto(server.url(path=f"/room/{_ROOM}"))
            await steps.sign_in(page, name, PASSWORD)
            await steps.join(page)
        async with asyncio.timeout(60):
            await asyncio.gather(
                media.comes_to_move(steps.tile(maria, "Bob")), media.comes_to_move(steps.tile(bob, "maria"))
            )
        print(f"maria and Bob see each other; media: {(await media_path(maria)).name}")
        await asyncio.to_thread(call_agent, administrator)


def call_agent(administrator: Administrator) -> None:
    administrator.until_accepted(f"/rooms/{_ROOM}/agents/enable", {}, within=10)
    # The first worker loads its models.
    administrator.until_accepted(f"/rooms/{_ROOM}/agents/invite", {"agentRole": "friendly"}, within=120)
    seconds = until("the agent", lambda: agent_is_in(administrator))
    print(f"the agent is in the room {seconds:.1f} s after the invitation was taken")


def agent_is_in(administrator: Administrator) -> bool:
    people = administrator.read(f"/rooms/{_ROOM}/participants") or []
    return any(person["kind"] == "AGENT" for person in people)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, Internet() as internet:
        server = ComposeServer(internet.server, Path(folder))
        server.install()
        started = time.monotonic()
        output = server.up()
        try:
            until("Caddy's authority", server.fetch_authority)
            until(
                "the API",
                lambda: ask(server.host, "api", "/health/ready", trust=server.authority).status == 200,
            )
            until("the agents worker", server.has_worker)
            print(f"all ready after {time.monotonic() - started:.0f} s")
            say("podman ps")
            print(server.podman("ps", "--format", "{{.Names}}\t{{.Image}}\t{{.Status}}\t{{.Ports}}"))
            say("podman exec confa_backend_1 confa doctor")
            print(server.doctor())
            say("curl from outside, and from the VPN's address")
            look_from_outside(internet, server)
            say("two browsers and an agent")
            asyncio.run(meet(internet, server))
        except BaseException:
            print(output[-3000:])
            for name in _SERVICES:
                print(f"---- {name}\n{server.podman('logs', '--tail', '15', f'confa_{name}_1')}")
            raise
        finally:
            say("podman-compose down -v")
            server.compose("down", "-v")


if __name__ == "__main__":
    main()
