import pytest
from backend.tests.support.api import Api, People
from backend.tests.support.participants import participant_of
from fastapi import FastAPI
from prometheus_client.parser import text_string_to_metric_families

from confa.database.clock import utc_now
from confa.meetings.models import AttendanceRow
from confa.meetings.recording import open_meeting
from confa.rooms.repository import find_id

pytestmark = pytest.mark.database


def _value(text: str, name: str, **labels: str) -> float:
    return sum(
        sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == name and labels.items() <= sample.labels.items()
    )


class TestSigningIn:
    async def test_is_counted_by_outcome(self, api: Api, people: People) -> None:
        await people.admin()
        for _ in range(6):
            await api.sign_in("admin", "not the password")
        text = (await api.get("/metrics")).text
        counts = {
            outcome: _value(text, "confa_sign_ins_total", outcome=outcome)
            for outcome in ("done", "refused", "limited", "failed")
        }
        assert counts == {"done": 1, "refused": 5, "limited": 1, "failed": 0}


class TestRooms:
    async def test_tokens_meetings_and_participants_are_counted(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        assert (await api.post("/livekit/token", by=anna, json={"room": "board"})).status_code == 200
        async with api.database.writing() as session:
            room_id = await find_id(session, "board")
            assert room_id
            meeting = await open_meeting(session, room_id, at=utc_now())
            found = participant_of(anna)
            session.add(
                AttendanceRow(
                    meeting_id=meeting.id, participant_sid=found.sid, identity=found.identity,
                    name=found.name, kind=found.kind, joined_at=utc_now(),
                )
            )  # fmt: skip
        text = (await api.get("/metrics")).text
        assert _value(text, "confa_room_tokens_total") == 1
        assert _value(text, "confa_meetings") == 1
        assert _value(text, "confa_participants") == 1
        assert "anna" not in text
        assert "board" not in text

    async def test_the_rest_is_told_while_the_database_is_away(self, app: FastAPI, api: Api) -> None:
        await app.state.outside.database.close()
        async with api.database.writing() as session:
            await (await session.connection()).exec_driver_sql("ALTER TABLE meetings RENAME TO hidden")
        try:
            answer = await api.get("/metrics")
        finally:
            async with api.database.writing() as session:
                await (await session.connection()).exec_driver_sql("ALTER TABLE hidden RENAME TO meetings")
        assert answer.status_code == 200
        assert "confa_meetings NaN" in answer.text
