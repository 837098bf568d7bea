"""The doctor beside a real SFU and a running API."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from backend.tests.support.command_line import run_command, served
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET

from confa_stack.ports import any_free

pytestmark = pytest.mark.room
KEYS = {"LIVEKIT_API_KEY": LIVEKIT_KEY, "LIVEKIT_API_SECRET": LIVEKIT_SECRET}


@pytest.fixture
def api_port() -> int:
    return any_free()


@pytest.fixture
def sfu(tmp_path: Path, api_port: int) -> Iterator[LiveKitServer]:
    webhook_url = f"http://127.0.0.1:{api_port}/livekit/webhook"
    with LiveKitServer(tmp_path, webhook_url=webhook_url).started() as server:
        yield server


def _doctor(folder: Path, **changes: str) -> dict[str, str]:
    done = run_command(folder, "doctor", **changes)
    assert not done.stderr
    return {line.split()[0]: line.split(maxsplit=1)[1] for line in done.stdout.splitlines()}


class TestTheDoctor:
    def test_sees_webhooks_arrive_only_while_the_api_runs(
        self, tmp_path: Path, sfu: LiveKitServer, api_port: int
    ) -> None:
        changes = {**KEYS, "LIVEKIT_URL": sfu.url}
        with served(tmp_path, api_port, **changes):
            found = _doctor(tmp_path, **changes)
            assert found == dict.fromkeys(("secrets", "database", "SFU", "clock", "webhooks"), "ok")
        assert _doctor(tmp_path, **changes)["webhooks"].startswith("None arrived in 5 s; start the API")

    def test_sees_that_the_key_is_another_one(self, tmp_path: Path, sfu: LiveKitServer) -> None:
        changes = {**KEYS, "LIVEKIT_URL": sfu.url, "LIVEKIT_API_SECRET": LIVEKIT_SECRET[::-1]}
        assert "LIVEKIT_API_SECRET" in _doctor(tmp_path, **changes)["SFU"]
