import asyncio
import time
from typing import Any

import jwt
import pytest
from backend.tests.support.agents import report
from backend.tests.support.api import code_of
from backend.tests.support.meeting_with_agents import ROOM, AgentMeeting
from backend.tests.support.settings import LIVEKIT_SECRET
from sqlalchemy import select

from confa.agents.models import AgentErrorRow, AgentTurnRow, MeetingNoteRow
from confa.database.base import Base
from confa_agent_protocol.worker_events import sign_worker_token

pytestmark = pytest.mark.database


async def _of_agent(meeting: AgentMeeting) -> dict[str, Any]:
    row = await meeting.invited()
    return {
        "room": ROOM,
        "agentIdentity": row["identity"],
        "agentSessionId": row["agentSessionId"],
    }


async def _rows(meeting: AgentMeeting, kind: type[Base]) -> list[Any]:
    async with meeting.api.database.reading() as session:
        return list((await session.scalars(select(kind))).all())


class TestWhoMayReport:
    async def test_is_whoever_has_the_secret_and_a_fresh_token(self, meeting: AgentMeeting) -> None:
        now = int(time.time())
        claims = {"aud": "confa.internal", "iat": now, "exp": now + 60}
        for token in (
            "rubbish",
            meeting.anna.token,
            sign_worker_token("x" * 40),
            jwt.encode(claims, "", algorithm="none"),
            jwt.encode(claims | {"aud": "confa.agent.control"}, LIVEKIT_SECRET),
            jwt.encode(claims | {"exp": now - 60}, LIVEKIT_SECRET),
        ):
            answer = await report(meeting.api, token=token)
            assert (answer.status_code, code_of(answer)) == (401, "not_a_worker")
            assert answer.headers["www-authenticate"].startswith("Bearer")
        answer = await meeting.api.post("/internal/agents/events", json=[])
        assert answer.status_code == 401

    async def test_sends_at_most_so_many_at_once(self, meeting: AgentMeeting) -> None:
        event = {"type": "worker", "workerId": "AW_1", "jobs": 0, "load": 0}
        assert (await report(meeting.api, *[event] * 500)).json()["accepted"] == 500
        assert (await report(meeting.api, *[event] * 501)).status_code == 422


class TestEachEvent:
    async def test_counts_once_however_often_it_comes(self, meeting: AgentMeeting) -> None:
        turn = await _of_agent(meeting) | {"type": "turn", "id": "one", "voiceToVoiceMs": 700}
        assert (await report(meeting.api, turn, turn)).json() == {
            "accepted": 1,
            "repeated": 1,
            "unknown": 0,
        }
        assert (await report(meeting.api, turn, turn | {"id": "two"})).json()["accepted"] == 1
        assert len(await _rows(meeting, AgentTurnRow)) == 2

    async def test_counts_once_when_it_comes_twice_at_the_same_time(self, meeting: AgentMeeting) -> None:
        agent = await _of_agent(meeting)
        turns = [agent | {"type": "turn", "id": f"turn-{number}"} for number in range(20)]
        batches = [turns, turns[::-1], turns[5:], turns[:15]]
        answers = await asyncio.gather(*(report(meeting.api, *batch) for batch in batches))
        assert [answer.status_code for answer in answers] == [200] * 4
        assert sum(answer.json()["accepted"] for answer in answers) == 20
        assert len(await _rows(meeting, AgentTurnRow)) == 20

    async def test_of_somebody_elses_agent_is_passed_over(self, meeting: AgentMeeting) -> None:
        agent = await _of_agent(meeting)
        answer = await report(
            meeting.api,
            agent | {"type": "turn", "agentSessionId": "other"},
            agent | {"type": "turn", "room": "elsewhere"},
            agent | {"type": "turn"},
        )
        assert answer.json() == {"accepted": 1, "repeated": 0, "unknown": 2}


class TestATurn:
    async def test_is_kept_and_measured(self, meeting: AgentMeeting) -> None:
        delays = {"endOfTurnMs": 100, "llmFirstTokenMs": 200, "voiceToVoiceMs": 700}
        turn = await _of_agent(meeting) | {"type": "turn", "isInterrupted": True} | delays
        await report(meeting.api, turn)
        (row,) = await _rows(meeting, AgentTurnRow)
        assert (row.end_of_turn_ms, row.voice_to_voice_ms, row.stt_ms) == (100, 700, None)
        metrics = (await meeting.api.get("/metrics")).text
        labels = '{is_interrupted="true",part="voice_to_voice"}'
        assert f"confa_voice_turn_seconds_sum{labels} 0.7\n" in metrics
        assert 'part="stt"' not in metrics
        assert 'confa_agents{state="present"} 1.0\n' in metrics


class TestAnError:
    async def test_is_kept(self, meeting: AgentMeeting) -> None:
        error = await _of_agent(meeting) | {"type": "error", "code": "llm_failed", "provider": "openai"}
        await report(meeting.api, error | {"detail": "The model did not answer."})
        (row,) = await _rows(meeting, AgentErrorRow)
        assert (row.code, row.detail, row.provider) == (
            "llm_failed",
            "The model did not answer.",
            "openai",
        )


class TestANote:
    async def test_is_kept_with_the_meeting(self, meeting: AgentMeeting) -> None:
        note = await _of_agent(meeting) | {"type": "note", "kind": "action", "text": "Call 'Ana' \"now\" 👍"}
        said = {"saidBy": meeting.annas_identity, "saidByName": "Anna", "assignee": "Ben"}
        await report(meeting.api, note | said)
        (row,) = await _rows(meeting, MeetingNoteRow)
        assert (row.kind, row.text, row.assignee) == ("action", "Call 'Ana' \"now\" 👍", "Ben")

    async def test_of_somebody_whom_agents_may_not_hear_is_not_kept(self, meeting: AgentMeeting) -> None:
        note = await _of_agent(meeting) | {"type": "note", "kind": "note", "text": "A secret"}
        refusal = {"agentsMayHear": False}
        await meeting.api.send("PATCH", f"/rooms/{ROOM}/me", by=meeting.anna, json=refusal)
        await report(meeting.api, note | {"saidBy": meeting.annas_identity})
        assert await _rows(meeting, MeetingNoteRow) == []


class TestAMessage:
    async def test_is_read_by_who_comes_later(self, meeting: AgentMeeting) -> None:
        message = await _of_agent(meeting) | {"type": "message", "messageId": "m-2", "name": "Friendly"}
        path = f"/rooms/{ROOM}/messages"
        await meeting.api.post(path, by=meeting.anna, json={"id": "m-1", "text": "Friendly, and now?"})
        await report(meeting.api, message | {"text": "Now it's noon."})
        asked, answered = (await meeting.api.get(path, by=meeting.anna)).json()
        assert (asked["id"], asked["agentId"]) == ("m-1", None)
        assert (answered["id"], answered["name"], answered["text"]) == ("m-2", "Friendly", "Now it's noon.")
        assert (answered["userId"], answered["guestId"]) == (None, None)
        assert answered["agentId"] == message["agentIdentity"]

    async def test_does_not_replace_anothers(self, meeting: AgentMeeting) -> None:
        message = await _of_agent(meeting) | {"type": "message", "messageId": "m-1", "name": "Friendly"}
        path = f"/rooms/{ROOM}/messages"
        await meeting.api.post(path, by=meeting.anna, json={"id": "m-1", "text": "Mine"})
        answer = await report(meeting.api, message | {"text": "Not mine"}, message | {"text": "Nor this"})
        assert answer.status_code == 200
        assert [kept["text"] for kept in (await meeting.api.get(path, by=meeting.anna)).json()] == ["Mine"]


class TestWhatIsNoEvent:
    @pytest.mark.parametrize(
        "change",
        [{"type": "dance"}, {"at": 10**18}, {"at": -1}, {"id": ""}, {"isInterrupted": "perhaps"}],
    )
    async def test_is_refused_with_the_whole_batch(
        self, meeting: AgentMeeting, change: dict[str, object]
    ) -> None:
        turn = await _of_agent(meeting) | {"type": "turn"}
        answer = await report(meeting.api, turn, turn | change)
        assert (answer.status_code, code_of(answer)) == (422, "invalid_request")
        assert await _rows(meeting, AgentTurnRow) == []
