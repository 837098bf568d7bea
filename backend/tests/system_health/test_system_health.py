from typing import Any

import pytest
from backend.tests.support.agents import report
from backend.tests.support.api import Api, People

from confa.livekit.memory_gateway import MemoryGateway

pytestmark = pytest.mark.database


async def _parts(api: Api, people: People) -> dict[str, dict[str, Any]]:
    answer = await api.get("/admin/health", by=await people.admin())
    assert answer.status_code == 200, answer.text
    assert answer.json()["version"]
    return {part["name"]: part for part in answer.json()["parts"]}


async def _report_worker(api: Api, *, is_ok: bool) -> None:
    reason = None if is_ok else "DEEPGRAM_API_KEY is refused."
    provider = {"kind": "stt", "name": "deepgram", "isOk": is_ok, "reason": reason}
    worker = {"workerId": "AW_1", "jobs": 0, "load": 0.1, "version": "1.0", "providers": [provider]}
    await report(api, {"type": "worker"} | worker)


class TestHealth:
    async def test_names_the_database_and_how_soon_it_answers(self, api: Api, people: People) -> None:
        database = (await _parts(api, people))["database"]
        assert database["status"] == "ok"
        assert database["detail"].startswith(("SQLite 3.", "MariaDB ", "MySQL "))
        assert database["answerMs"] >= 0

    async def test_says_that_no_worker_is_there(self, api: Api, people: People) -> None:
        found = (await _parts(api, people))["agent_workers"]
        assert (found["status"], found["problem"], found["count"]) == ("down", "no_agent_worker", 0)

    async def test_says_which_provider_does_not_work(self, api: Api, people: People) -> None:
        await _report_worker(api, is_ok=True)
        assert (await _parts(api, people))["agent_workers"]["status"] == "ok"
        await _report_worker(api, is_ok=False)
        found = (await _parts(api, people))["agent_workers"]
        assert (found["status"], found["problem"]) == ("warning", "provider_failing")
        assert found["detail"] == "stt deepgram: DEEPGRAM_API_KEY is refused."

    async def test_answers_when_the_media_server_does_not(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        sfu.is_down = True
        found = (await _parts(api, people))["media_server"]
        assert (found["status"], found["problem"]) == ("down", "media_server_unreachable")
