"""deploy/install.sh on a server that is played by small programs: docker, ss and getent."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from confa_stack.deploy_settings import DEPLOY

pytestmark = pytest.mark.process

ADDRESS = "203.0.113.10"
OTHERS = f"*) echo {ADDRESS};; esac"
ARGUMENTS = ("--domain", "confa.example.com", "--admin-networks", "203.0.113.20/32")
SECRETS = (
    "JWT_SECRET", "SERVICE_ADMIN_KEY", "LIVEKIT_API_SECRET",
    "MYSQL_PASSWORD", "MYSQL_ROOT_PASSWORD", "REDIS_PASSWORD",
)  # fmt: skip


@dataclass
class Server:
    """What the script finds: programs of this test come first on its PATH."""

    folder: Path

    def plays(self, program: str, script: str) -> None:
        path = self.folder / "bin" / program
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def install(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        path = f"{self.folder / 'bin'}:{os.environ['PATH']}"
        return subprocess.run(
            ["sh", str(self.folder / "install.sh"), *arguments],
            env={"PATH": path, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def env_file(self) -> Path:
        return self.folder / ".env"

    def values(self) -> dict[str, str]:
        lines = self.env_file.read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))


@pytest.fixture
def server(tmp_path: Path) -> Server:
    """A good one: Docker runs, no port is taken, every name leads to it."""
    for name in ("install.sh", ".env.example"):
        shutil.copy(DEPLOY / name, tmp_path / name)
    good = Server(tmp_path)
    good.plays("docker", 'case "$*" in *" ps "*) ;; esac')
    good.plays("ss", ":")
    good.plays("getent", f'echo "{ADDRESS} STREAM $2"')
    return good


class TestAGoodServer:
    def test_gets_strong_secrets_that_only_its_owner_reads(self, server: Server) -> None:
        done = server.install(*ARGUMENTS)
        assert done.returncode == 0, done.stdout + done.stderr
        values = server.values()
        assert values["DOMAIN"] == "confa.example.com"
        assert values["NODE_IP"] == ADDRESS
        assert values["ADMIN_ALLOW_CIDRS"] == "203.0.113.20/32"
        assert len({values[name] for name in SECRETS}) == len(SECRETS)
        assert all(len(values[name]) == 64 for name in SECRETS)
        assert stat.S_IMODE(server.env_file.stat().st_mode) == 0o600
        assert not any(values[name] in done.stdout for name in SECRETS)

    def test_keeps_everything_when_it_is_run_again(self, server: Server) -> None:
        server.install(*ARGUMENTS)
        server.env_file.write_text(server.env_file.read_text() + "OPENAI_API_KEY=mine\n")
        before = server.env_file.read_text()
        done = server.install()
        assert done.returncode == 0, done.stderr
        assert server.env_file.read_text() == before

    def test_lets_in_whoever_installs_it_when_nobody_is_named(self, server: Server) -> None:
        server.install("--domain", "confa.example.com", SSH_CLIENT="198.51.100.7 50000 22")
        assert server.values()["ADMIN_ALLOW_CIDRS"] == "198.51.100.7/32"

    def test_is_told_what_to_do_next(self, server: Server) -> None:
        said = server.install(*ARGUMENTS).stdout
        for word in (
            "docker compose up -d --build",
            "confa doctor",
            "UDP 7882",
            "https://admin.confa.example.com",
        ):
            assert word in said


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("program", "script", "sentence"),
        [
            ("docker", "exit 1", "Docker does not answer; start it"),
            ("docker", 'case "$*" in compose*) exit 1;; esac', "install docker-compose-plugin"),
            ("ss", 'case "$*" in *:443*) echo taken;; esac', "In use by other programs: 443/tcp"),
            ("ss", 'case "$*" in *:7882*) echo taken;; esac', "In use by other programs: 7882/udp"),
            ("getent", f'case "$2" in turn.*) ;; {OTHERS}', "turn.confa.example.com leads nowhere"),
            ("getent", f'case "$2" in api.*) echo 192.0.2.1;; {OTHERS}', "leads to 192.0.2.1"),
            ("uname", "echo 4.19.0-27-amd64", "The kernel is 4.19.0-27-amd64"),
        ],
    )  # fmt: skip
    def test_is_said_with_its_cure_and_nothing_is_written(
        self, server: Server, program: str, script: str, sentence: str
    ) -> None:
        server.plays(program, script)
        done = server.install(*ARGUMENTS)
        assert done.returncode == 1
        assert sentence in done.stdout
        assert not server.env_file.exists()

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            ((), "Say the name of this Confa"),
            (("--domain", "confa"), "has no dot"),
            (("--domain", "https://confa.example.com"), "is no host name"),
            (("--domain", "confa.example.com"), "Say who may reach the admin side"),
            (("--domain", "confa.example.com", "--admin-networks", "a,b"), "by spaces, not commas"),
            (("--domain",), "--domain needs a value"),
        ],
    )
    def test_in_what_it_is_told_is_explained(
        self, server: Server, arguments: tuple[str, ...], sentence: str
    ) -> None:
        done = server.install(*arguments)
        assert done.returncode == 1
        assert sentence in done.stderr
        assert not server.env_file.exists()

    def test_does_not_stop_one_who_says_so(self, server: Server) -> None:
        server.plays("docker", "exit 1")
        assert server.install(*ARGUMENTS, "--no-checks").returncode == 0
        assert server.env_file.exists()

    def test_help_changes_nothing(self, server: Server) -> None:
        assert "Usage:" in server.install("--help").stdout
        assert not server.env_file.exists()
