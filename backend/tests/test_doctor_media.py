"""The doctor lets two participants meet on a real SFU, and waits for an agent that nobody sends."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import make_settings
from pydantic import SecretStr

from confa.commands import find_agents, find_media
from confa.settings import Settings
from confa_stack.ports import any_free

pytestmark = pytest.mark.room


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    with LiveKitServer(tmp_path).started() as server:
        yield make_settings(tmp_path, livekit_url=server.url, livekit_public_url=server.url)


@pytest.fixture(autouse=True)
def _little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_agents, "_WITHIN_SECONDS", 1)


class TestMedia:
    async def test_is_heard(self, settings: Settings) -> None:
        finding = await find_media.find_media(settings)
        assert finding.is_ok, finding.line
        assert "heard after" in finding.line

    async def test_that_does_not_come_through_is_explained(
        self, settings: Settings, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(find_media, "_WITHIN_SECONDS", 2.0)
        # This SFU has no relay.
        assert "Nobody is heard through TURN/TLS alone" in (await find_media.find_relay(settings)).line

    async def test_with_a_wrong_secret_is_explained(self, settings: Settings) -> None:
        wrong = settings.model_copy(update={"livekit_api_secret": SecretStr("x" * 40)})
        assert "open UDP 7882 in the firewall" in (await find_media.find_media(wrong)).line

    async def test_needs_the_sdk(self, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(find_media, "find_spec", lambda _: None)
        assert "pip install 'confa[doctor]'" in (await find_media.find_media(settings)).line


class TestAgents:
    async def test_without_a_worker_says_where_to_look(self, settings: Settings) -> None:
        line = (await find_agents.find_agents(settings)).line
        assert "No worker took a job in 1 s; see `docker compose logs agents`." in line

    async def test_without_an_sfu_says_so(self, settings: Settings) -> None:
        away = settings.model_copy(update={"livekit_url": f"ws://127.0.0.1:{any_free()}"})
        assert "They need the SFU" in (await find_agents.find_agents(away)).line
