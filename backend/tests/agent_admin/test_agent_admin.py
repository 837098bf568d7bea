from datetime import timedelta
from typing import Any

import pytest
from backend.tests.support.agents import report
from backend.tests.support.meeting_with_agents import ROOM, AgentMeeting
from sqlalchemy import update

from confa.agents.models import AgentWorkerRow
from confa.database.clock import utc_now

pytestmark = pytest.mark.database


async def _overview(meeting: AgentMeeting) -> dict[str, Any]:
    answer = await meeting.api.get("/admin/agents", by=await meeting.people.admin())
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def _report_of(meeting: AgentMeeting, row: dict[str, Any], **event: object) -> None:
    agent = {"room": ROOM, "agentIdentity": row["identity"], "agentSessionId": row["agentSessionId"]}
    answer = await report(meeting.api, agent | event)
    assert answer.json()["accepted"] == 1


class TestRunningAgents:
    async def test_are_shown_with_their_room_and_speed(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        for milliseconds in range(100, 2100, 100):
            await _report_of(meeting, row, type="turn", voiceToVoiceMs=milliseconds)
        (found,) = (await _overview(meeting))["agents"]
        assert (found["room"], found["role"], found["state"]) == (ROOM, "friendly", "listening")
        assert found["invitedBy"] == meeting.annas_identity
        assert found["turns"]["count"] == 20
        assert (found["turns"]["p50Ms"], found["turns"]["p95Ms"]) == (1000, 1900)
        assert found["turns"]["lastMs"] == 2000
        assert found["turns"]["recentMs"] == list(range(100, 2100, 100))

    async def test_are_shown_as_last_reported_when_the_sfu_is_away(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        await _report_of(meeting, row, type="state", state="thinking", at=2000)
        await _report_of(meeting, row, type="state", state="listening", at=1000)
        meeting.sfu.is_down = True
        (found,) = (await _overview(meeting))["agents"]
        assert (found["identity"], found["state"]) == (row["identity"], "thinking")

    async def test_that_have_left_are_not_shown(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        await meeting.command("kick", agentIdentity=row["identity"])
        assert (await _overview(meeting))["agents"] == []


class TestWorkers:
    async def test_are_shown_with_their_providers(self, meeting: AgentMeeting) -> None:
        reason = "OPENAI_API_KEY is not set."
        providers = [
            {"kind": "stt", "name": "local", "model": "moonshine", "isDemo": False},
            {"kind": "llm", "name": "openai", "isOk": False, "reason": reason},
        ]
        worker = {"workerId": "AW_1", "jobs": 2, "load": 0.25, "version": "1.0", "providers": providers}
        await report(meeting.api, {"type": "worker"} | worker)
        (found,) = (await _overview(meeting))["workers"]
        assert (found["isAlive"], found["jobs"], found["load"]) == (True, 2, 0.25)
        assert [(p["name"], p["isOk"], p["reason"]) for p in found["providers"]] == [
            ("local", True, None),
            ("openai", False, reason),
        ]

    async def test_that_report_no_more_are_not_alive(self, meeting: AgentMeeting) -> None:
        async with meeting.api.database.writing() as session:
            long_ago = utc_now() - timedelta(seconds=16)
            await session.execute(update(AgentWorkerRow).values(seen_at=long_ago))
        assert [worker["isAlive"] for worker in (await _overview(meeting))["workers"]] == [False]


class TestErrors:
    async def test_of_the_last_day_are_shown(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        two_days_ago = int((utc_now() - timedelta(days=2)).timestamp() * 1000)
        await _report_of(meeting, row, type="error", code="old", at=two_days_ago)
        await _report_of(meeting, row, type="error", code="llm_failed", detail="No answer.")
        (found,) = (await _overview(meeting))["errors"]
        assert (found["code"], found["room"], found["role"]) == ("llm_failed", ROOM, "friendly")
