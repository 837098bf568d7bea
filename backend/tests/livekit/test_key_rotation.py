"""While the SFU's secret is replaced, what was signed with the former one is still believed."""

import base64
import hashlib
import time
from collections.abc import AsyncIterator
from pathlib import Path

import jwt
import pytest
from backend.tests.support.api import Api
from backend.tests.support.databases import TestDatabases
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET, make_settings
from pydantic import SecretStr

from confa.app import create_app
from confa.livekit.memory_gateway import MemoryGateway
from confa.settings import Settings
from confa_agent_protocol.worker_events import sign_worker_token

pytestmark = pytest.mark.database

FORMER_KEY, FORMER_SECRET = "formerkey", "0011223344556677889900aabbccddeeff5566778899"
BODY = b'{"event": "something_new", "id": "1"}'


@pytest.fixture
def settings(databases: TestDatabases, tmp_path: Path) -> Settings:
    return make_settings(
        tmp_path,
        database_url=databases.sqlite(tmp_path),
        livekit_api_key_previous=FORMER_KEY,
        livekit_api_secret_previous=SecretStr(FORMER_SECRET),
    )


@pytest.fixture
async def rotating(settings: Settings) -> AsyncIterator[Api]:
    app = create_app(settings, gateway=MemoryGateway())
    yield Api(app)
    await app.state.outside.close()


def _signed(key: str, secret: str) -> str:
    digest = base64.b64encode(hashlib.sha256(BODY).digest()).decode()
    return jwt.encode({"iss": key, "exp": int(time.time()) + 60, "sha256": digest}, secret, "HS256")


async def _webhook_status(api: Api, key: str, secret: str) -> int:
    headers = {"Authorization": _signed(key, secret)}
    return (await api.post("/livekit/webhook", content=BODY, headers=headers)).status_code


class TestWebhooks:
    async def test_of_both_keys_are_taken(self, rotating: Api) -> None:
        assert await _webhook_status(rotating, LIVEKIT_KEY, LIVEKIT_SECRET) == 204
        assert await _webhook_status(rotating, FORMER_KEY, FORMER_SECRET) == 204

    async def test_a_key_goes_with_its_own_secret(self, rotating: Api) -> None:
        assert await _webhook_status(rotating, LIVEKIT_KEY, FORMER_SECRET) == 401
        assert await _webhook_status(rotating, FORMER_KEY, LIVEKIT_SECRET) == 401


class TestWorkers:
    async def test_with_either_secret_may_report(self, rotating: Api) -> None:
        statuses = []
        for secret in (LIVEKIT_SECRET, FORMER_SECRET, "x" * 40):
            bearer = {"Authorization": f"Bearer {sign_worker_token(secret)}"}
            answer = await rotating.post("/internal/agents/events", json=[], headers=bearer)
            statuses.append(answer.status_code)
        assert statuses == [200, 200, 401]
