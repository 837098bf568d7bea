from pathlib import Path

import pytest
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET
from prometheus_client import CollectorRegistry

from confa.livekit.errors import SfuUnavailable
from confa.livekit.metrics import SfuMetrics
from confa.livekit.server_gateway import ServerGateway

pytestmark = pytest.mark.room


def _count(registry: CollectorRegistry, outcome: str) -> float | None:
    labels = {"call": "ListRooms", "outcome": outcome}
    return registry.get_sample_value("confa_sfu_call_seconds_count", labels)


class TestCallsOfTheSfu:
    async def test_are_timed_by_name_and_outcome(self, tmp_path: Path) -> None:
        registry = CollectorRegistry()
        metrics = SfuMetrics(registry)
        with LiveKitServer(tmp_path).started() as server:
            options = {"url": server.url, "api_key": LIVEKIT_KEY}
            gateway = ServerGateway(**options, api_secret=LIVEKIT_SECRET, metrics=metrics)
            stranger = ServerGateway(**options, api_secret=LIVEKIT_SECRET[::-1], metrics=metrics)
            await gateway.list_rooms()
            with pytest.raises(SfuUnavailable):
                await stranger.list_rooms()
        with pytest.raises(SfuUnavailable):
            await gateway.list_rooms()
        assert [_count(registry, outcome) for outcome in ("ok", "refused", "failed")] == [1, 1, 1]
        for opened in (gateway, stranger):
            await opened.close()
