from datetime import timedelta

import pytest
from backend.tests.support.agents import arrived, say_alive
from backend.tests.support.meeting_with_agents import ROOM, AgentMeeting
from backend.tests.support.participants import agent
from fastapi import FastAPI
from sqlalchemy import select, update

from confa.agents.changes import AgentChanges
from confa.agents.models import AgentSessionRow
from confa.database.clock import utc_now
from confa.meetings.models import MeetingRow
from confa.presence.reconciliation import Reconciliation
from confa_agent_protocol.dispatch import Invitation

pytestmark = pytest.mark.database


@pytest.fixture
def reconciliation(app: FastAPI) -> Reconciliation:
    found: Reconciliation = app.state.parts.get(Reconciliation)
    return found


async def _lose(meeting: AgentMeeting, reconciliation: Reconciliation) -> None:
    """The agent's worker or its SFU dies, and the backend looks what there is."""
    for identity in await meeting.live_agents():
        await meeting.sfu.remove_participant(ROOM, identity)
    await reconciliation.run_once()
    await meeting.api.background.settle()


async def _reasons(meeting: AgentMeeting) -> list[str | None]:
    async with meeting.api.database.reading() as session:
        rows = await session.scalars(select(AgentSessionRow).order_by(AgentSessionRow.id))
        return [row.reason.value if row.reason else None for row in rows]


class TestALostAgent:
    async def test_comes_back_in_the_state_that_was_wished(
        self, meeting: AgentMeeting, reconciliation: Reconciliation
    ) -> None:
        row = await meeting.invited()
        await meeting.command("mute", agentIdentity=row["identity"], isMuted=True)
        await meeting.command("focus")
        await _lose(meeting, reconciliation)
        await reconciliation.run_once()
        (back,) = await meeting.agents()
        assert back["agentSessionId"] == row["agentSessionId"]
        assert (back["muted"], back["focus"]) == (True, meeting.annas_identity)
        assert meeting.worker.invitations[-1].is_back
        assert len(await meeting.sfu.list_dispatches(ROOM)) == 1

    async def test_is_given_up_after_three_returns_and_the_room_sees_it(
        self, meeting: AgentMeeting, reconciliation: Reconciliation
    ) -> None:
        await meeting.invited()
        for _ in range(3):
            await _lose(meeting, reconciliation)
            await reconciliation.run_once()
            assert len(await meeting.live_agents()) == 1
        await _lose(meeting, reconciliation)
        assert await meeting.live_agents() == []
        (row,) = await meeting.agents()
        assert (row["state"], row["reason"]) == ("failed", "keeps_failing")
        assert await meeting.sfu.list_dispatches(ROOM) == []

    async def test_is_waited_for_until_a_worker_reports(
        self, meeting: AgentMeeting, reconciliation: Reconciliation
    ) -> None:
        await meeting.invited()
        meeting.worker.is_taking = False
        await _lose(meeting, reconciliation)
        assert [row["state"] for row in await meeting.agents()] == ["returning"]
        assert await meeting.sfu.list_dispatches(ROOM) == []
        meeting.worker.is_taking = True
        await say_alive(meeting.api, "AW_2")
        await meeting.api.background.settle()
        assert [row["state"] for row in await meeting.agents()] == ["listening"]

    async def test_is_given_up_when_none_does(
        self, meeting: AgentMeeting, reconciliation: Reconciliation
    ) -> None:
        await meeting.invited()
        meeting.worker.is_taking = False
        await _lose(meeting, reconciliation)
        async with meeting.api.database.writing() as session:
            await session.execute(update(AgentSessionRow).values(retry_until=utc_now()))
        await reconciliation.run_once()
        await meeting.api.background.settle()
        (row,) = await meeting.agents()
        assert (row["state"], row["reason"]) == ("failed", "no_agent_worker")

    async def test_is_not_wanted_where_no_people_are(
        self, meeting: AgentMeeting, reconciliation: Reconciliation
    ) -> None:
        await meeting.invited()
        await meeting.sfu.remove_participant(ROOM, meeting.annas_identity)
        await _lose(meeting, reconciliation)
        assert len(meeting.worker.invitations) == 1


class TestAnAgentThatIsThere:
    async def test_is_told_again_what_it_missed(
        self, meeting: AgentMeeting, reconciliation: Reconciliation
    ) -> None:
        row = await meeting.invited()
        meeting.worker.is_obedient = False
        await meeting.command("mute", agentIdentity=row["identity"], isMuted=True)
        meeting.worker.is_obedient = True
        await reconciliation.run_once()
        assert [found["muted"] for found in await meeting.agents()] == [True]

    async def test_leaves_when_nobody_invited_it(
        self, meeting: AgentMeeting, reconciliation: Reconciliation
    ) -> None:
        await meeting.invited()
        meeting.sfu.join(ROOM, agent(job="AJ_nobodys"))
        unknown = Invitation(agent_session_id="other", role="expert", invited_by="u-1-a")
        meeting.sfu.join(ROOM, arrived(unknown, job="AJ_unknown"))
        await reconciliation.run_once()
        assert await meeting.live_agents() == ["agent-AJ_1"]

    async def test_leaves_when_another_one_answers_the_same_invitation(
        self, meeting: AgentMeeting, reconciliation: Reconciliation
    ) -> None:
        await meeting.invited()
        meeting.sfu.join(ROOM, arrived(meeting.worker.invitations[0], job="AJ_twin"))
        await reconciliation.run_once()
        assert await meeting.live_agents() == ["agent-AJ_1"]
        assert len(await meeting.agents()) == 1

    async def test_leaves_when_agents_are_forbidden(self, meeting: AgentMeeting) -> None:
        await meeting.invited()
        await meeting.api.post(f"/rooms/{ROOM}/agents/disable", by=await meeting.people.admin())
        await meeting.api.background.settle()
        assert await meeting.live_agents() == []
        assert await meeting.agents() == []
        assert await meeting.sfu.list_dispatches(ROOM) == []
        assert await _reasons(meeting) == ["disabled"]


class TestAMeetingThatIsOver:
    @pytest.mark.parametrize("is_final", [True, False])
    async def test_takes_its_agents_with_it(
        self, meeting: AgentMeeting, reconciliation: Reconciliation, is_final: bool
    ) -> None:
        await meeting.invited()
        await meeting.sfu.delete_room(ROOM)
        await reconciliation.run_once()
        long_ago = utc_now() - timedelta(minutes=2)
        async with meeting.api.database.writing() as session:
            ended = {"is_final": True} if is_final else {"ended_at": long_ago}
            await session.execute(update(MeetingRow).values(ended))
        await reconciliation.run_once()
        assert await meeting.agents() == []
        assert await _reasons(meeting) == ["meeting_over"]


class TestAnInvitationThatNobodyFollowedUp:
    async def test_has_failed(self, meeting: AgentMeeting, reconciliation: Reconciliation) -> None:
        row = await meeting.invited()
        async with meeting.api.database.writing() as session:
            long_ago = utc_now() - timedelta(minutes=1)
            await session.execute(update(AgentSessionRow).values(state="joining", dispatched_at=long_ago))
        await meeting.sfu.remove_participant(ROOM, row["identity"])
        await reconciliation.run_once()
        assert await _reasons(meeting) == ["no_agent_worker"]


class TestChanges:
    async def test_are_told_to_who_listens_and_a_listener_that_fails_harms_nobody(
        self, meeting: AgentMeeting, app: FastAPI
    ) -> None:
        heard: list[str] = []

        def fail(room: str) -> None:
            raise RuntimeError(room)

        changes: AgentChanges = app.state.parts.get(AgentChanges)
        changes.subscribe(fail)
        changes.subscribe(heard.append)
        await meeting.invited()
        assert set(heard) == {ROOM}
