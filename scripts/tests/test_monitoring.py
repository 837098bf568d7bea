"""The alert rules and the dashboard ask for figures that there are, in queries that Prometheus reads."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from pydantic import SecretStr

from confa.app import create_app
from confa.settings import Settings
from confa_stack.deploy_settings import DEPLOY

pytestmark = pytest.mark.process

FOLDER = DEPLOY / "monitoring"
NAME = re.compile(r"\b((?:confa|livekit)_[a-z_]+)")
# What livekit-server shows from its start; its figures have no list of their own.
OF_THE_SFU = {"livekit_participant_total", "livekit_forward_latency_ns_bucket"}


def promtool(*arguments: str | Path) -> None:
    program = shutil.which("promtool")
    assert program, "The rules are read by promtool; make test installs it."
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def expressions() -> list[str]:
    panels = json.loads((FOLDER / "dashboard.json").read_text())["panels"]
    return [target["expr"] for panel in panels for target in panel["targets"]]


@pytest.fixture
def of_the_api(tmp_path: Path) -> set[str]:
    """The names of all that the API shows under /metrics."""
    secret = SecretStr("x" * 40)
    app = create_app(
        Settings(
            confa_state_dir=tmp_path, jwt_secret=secret, livekit_api_secret=secret, livekit_api_key="key"
        )
    )
    found = app.state.outside.metrics.registry.collect()
    suffixes = ("", "_total", "_bucket", "_count", "_sum")
    return {f"{metric.name}{suffix}" for metric in found for suffix in suffixes}


class TestQueries:
    def test_the_rules_are_read_and_fire_when_they_should(self) -> None:
        promtool("check", "rules", FOLDER / "alerts.yml")
        promtool("test", "rules", FOLDER / "alerts.test.yml")
        promtool("check", "config", FOLDER / "prometheus.yml")

    def test_the_dashboard_s_are_read(self, tmp_path: Path) -> None:
        rules = [{"record": f"panel_{number}", "expr": expr} for number, expr in enumerate(expressions())]
        file = tmp_path / "rules.yml"
        file.write_text(yaml.safe_dump({"groups": [{"name": "dashboard", "rules": rules}]}))
        promtool("check", "rules", file)

    def test_ask_for_figures_that_there_are(self, of_the_api: set[str]) -> None:
        asked = NAME.findall((FOLDER / "alerts.yml").read_text()) + NAME.findall(" ".join(expressions()))
        assert asked
        assert set(asked) <= of_the_api | OF_THE_SFU
