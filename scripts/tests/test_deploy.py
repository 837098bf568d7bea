"""The files of production, read by the programs that they are for."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from confa_stack import caddy_l4, deploy_settings, livekit_server
from confa_stack.deploy_settings import DEPLOY

pytestmark = [pytest.mark.process, pytest.mark.timeout(600)]

ENVIRONMENT = {
    "DOMAIN": "confa.example",
    "ADMIN_ALLOW_CIDRS": "192.0.2.0/24 2001:db8::/32",
    "CADDY_TLS_MODE": "local_certs",
}


@pytest.fixture(scope="module")
def caddy() -> Path:
    return caddy_l4.find()


def compose() -> dict[str, Any]:
    answer: dict[str, Any] = yaml.safe_load((DEPLOY / "docker-compose.yml").read_text())
    return answer


class TestCaddy:
    def validate(self, caddy: Path, home: Path, **changes: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), **ENVIRONMENT, **changes}
        command = [str(caddy), "validate", "--config", str(DEPLOY / "Caddyfile")]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def test_takes_its_file_with_the_plugin(self, caddy: Path, tmp_path: Path) -> None:
        done = self.validate(caddy, tmp_path)
        assert done.returncode == 0, done.stderr

    @pytest.mark.parametrize("networks", ["192.0.2.0/24,198.51.100.0/24", "vpn.example"])
    def test_refuses_an_allow_list_that_is_none(self, caddy: Path, tmp_path: Path, networks: str) -> None:
        done = self.validate(caddy, tmp_path, ADMIN_ALLOW_CIDRS=networks)
        assert done.returncode != 0
        assert "CIDR" in done.stderr or "prefix" in done.stderr or "address" in done.stderr

    def test_without_an_allow_list_lets_nobody_in(self, caddy: Path, tmp_path: Path) -> None:
        adapted = subprocess.run(
            [caddy, "adapt", "--config", str(DEPLOY / "Caddyfile")],
            env={"HOME": str(tmp_path), **ENVIRONMENT, "ADMIN_ALLOW_CIDRS": ""},
            capture_output=True,
            text=True,
            check=True,
        )
        # Two sites refuse whoever is not in a list; and the list has nobody.
        assert adapted.stdout.count('"not":[{"client_ip":{}}]') == 2


class TestSfu:
    def ports(self, config: Path) -> subprocess.CompletedProcess[str]:
        command = [str(livekit_server.find()), "ports", "--config", str(config)]
        environment = {"LIVEKIT_KEYS": f"key: {'0123456789abcdef' * 2}", "LIVEKIT_TURN_DOMAIN": "turn.x"}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def test_takes_its_file_and_has_the_ports_that_the_firewall_opens(self) -> None:
        done = self.ports(DEPLOY / "livekit.yaml")
        assert done.returncode == 0, done.stderr
        for port in ("7880", "7881", "7882", "5349", "3478"):
            assert port in done.stdout

    def test_would_refuse_a_word_that_it_does_not_know(self, tmp_path: Path) -> None:
        config = tmp_path / "livekit.yaml"
        config.write_text((DEPLOY / "livekit.yaml").read_text() + "unknown_word: 1\n")
        assert "field unknown_word not found" in self.ports(config).stdout


class TestCompose:
    def test_every_setting_is_explained_passed_on_and_understood(self) -> None:
        assert list(deploy_settings.problems()) == []

    def test_every_service_is_confined(self) -> None:
        for name, service in compose()["services"].items():
            assert service["read_only"] is True, name
            assert service["cap_drop"] == ["ALL"], name
            assert service["mem_limit"], name
            assert service["logging"]["options"]["max-size"], name
            assert re.search(r":[^:]*[\d}][^:]*$", service["image"]), f"{name} is not pinned"

    def test_only_caddy_and_the_sfu_can_be_reached_from_elsewhere(self) -> None:
        for name, service in compose()["services"].items():
            if service.get("network_mode") == "host":
                assert name in {"caddy", "livekit"}
            for port in service.get("ports", []):
                assert port.startswith("127.0.0.1:"), name

    def test_no_container_runs_as_root(self) -> None:
        for name, service in compose()["services"].items():
            if "build" in service:
                image = (DEPLOY.parent / service["build"]["dockerfile"]).read_text()
                last = image.rsplit("\nFROM ", 1)[1]
                assert "USER 10001" in last or "nginx-unprivileged" in last, name
            else:
                assert not service["user"].startswith("0"), name

    def test_an_image_gets_no_secret_when_it_is_built(self) -> None:
        for service in compose()["services"].values():
            assert set(service.get("build", {}).get("args", {})) <= {"SPA", "VOICE"}
