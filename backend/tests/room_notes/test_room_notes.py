import pytest
from backend.tests.support.agents import report
from backend.tests.support.api import Person
from backend.tests.support.meeting_with_agents import ROOM, AgentMeeting
from backend.tests.support.participants import participant_of
from fastapi import FastAPI

from confa.presence.reconciliation import Reconciliation

pytestmark = pytest.mark.database


@pytest.fixture
async def noted(meeting: AgentMeeting, app: FastAPI) -> AgentMeeting:
    """A meeting, attended by Anna, in which three things were noted."""
    row = await meeting.invited("scribe")
    await app.state.parts.get(Reconciliation).run_once()
    agent = {"room": ROOM, "agentIdentity": row["identity"], "agentSessionId": row["agentSessionId"]}
    for kind, text in (("note", "First"), ("action", "Second"), ("note", "Third")):
        await report(meeting.api, agent | {"type": "note", "kind": kind, "text": text, "assignee": "Ben"})
    return meeting


async def _texts(meeting: AgentMeeting, by: Person) -> list[str]:
    answer = await meeting.api.get(f"/rooms/{ROOM}/notes", by=by)
    assert answer.status_code == 200, answer.text
    return [note["text"] for note in answer.json()]


class TestNotes:
    async def test_come_the_latest_first_page_by_page(self, noted: AgentMeeting) -> None:
        first = await noted.api.get(f"/rooms/{ROOM}/notes?limit=2", by=noted.anna)
        assert [(note["kind"], note["text"]) for note in first.json()] == [
            ("note", "Third"),
            ("action", "Second"),
        ]
        following = first.headers["link"].split(">")[0].removeprefix("<")
        rest = await noted.api.get(following, by=noted.anna)
        assert [note["text"] for note in rest.json()] == ["First"]
        assert "link" not in rest.headers

    async def test_are_for_who_attended_and_for_moderators(self, noted: AgentMeeting, app: FastAPI) -> None:
        ben = await noted.people.user("ben")
        assert await _texts(noted, ben) == []
        assert len(await _texts(noted, await noted.people.admin())) == 3
        noted.sfu.join(ROOM, participant_of(ben))
        await app.state.parts.get(Reconciliation).run_once()
        assert len(await _texts(noted, ben)) == 3

    async def test_stay_when_the_agent_is_gone(self, noted: AgentMeeting) -> None:
        (row,) = await noted.agents()
        await noted.command("kick", agentIdentity=row["identity"])
        await noted.api.background.settle()
        assert len(await _texts(noted, noted.anna)) == 3
