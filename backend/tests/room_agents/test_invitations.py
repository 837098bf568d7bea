import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from backend.tests.support.agents import say_alive
from backend.tests.support.api import code_of
from backend.tests.support.meeting_with_agents import ROOM, AgentMeeting
from backend.tests.support.participants import participant_of
from backend.tests.support.waiting import eventually
from sqlalchemy import update

from confa.agents.models import AgentWorkerRow
from confa.database.clock import utc_now
from confa.settings import Settings

pytestmark = pytest.mark.database

QUOTED = 'o\'brien "the expert"'


class TestRoles:
    async def test_are_listed_in_their_order_without_any_worker(self, meeting: AgentMeeting) -> None:
        roles = (await meeting.api.get("/agents/roles", by=meeting.anna)).json()
        assert [role["displayName"] for role in roles] == ["Friendly", "Expert", "Funny", "Scribe"]
        assert {"id", "displayName", "description", "language", "isSpeaking"} == roles[0].keys()


class TestAnInvitedAgent:
    async def test_is_there_with_what_it_says_of_itself(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        assert (row["role"], row["name"], row["state"]) == ("friendly", "Friendly", "listening")
        assert (row["identity"], row["invitedBy"]) == ("agent-AJ_1", meeting.annas_identity)
        assert (row["muted"], row["focus"]) == (False, None)
        assert await meeting.agents() == [row]
        assert ("agents.invite", "agent", "Friendly") in await meeting.api.audited()

    async def test_is_told_who_invited_it_and_that_it_is_new(self, meeting: AgentMeeting) -> None:
        await meeting.invited()
        (invitation,) = meeting.worker.invitations
        assert (invitation.invited_by, invitation.invited_by_name) == (meeting.annas_identity, "anna")
        assert (invitation.language, invitation.is_back) == ("en", False)

    async def test_comes_once_however_often_it_is_invited(self, meeting: AgentMeeting) -> None:
        first, again = await meeting.invited(), await meeting.invited()
        assert first == again
        assert len(meeting.worker.invitations) == 1

    async def test_comes_once_when_ten_invite_it_at_once(self, meeting: AgentMeeting) -> None:
        answers = await asyncio.gather(*(meeting.invite() for _ in range(10)))
        assert {answer.status_code for answer in answers} == {202}
        assert len({answer.json()["agentSessionId"] for answer in answers}) == 1
        assert len(meeting.worker.invitations) == len(await meeting.live_agents()) == 1

    async def test_comes_beside_those_of_other_roles(self, meeting: AgentMeeting) -> None:
        for role in ("friendly", "expert"):
            await meeting.invited(role)
        assert [row["role"] for row in await meeting.agents()] == ["friendly", "expert"]

    async def test_is_joining_until_it_is_there(self, meeting: AgentMeeting) -> None:
        meeting.worker.is_taking = False
        inviting = asyncio.create_task(meeting.invite())
        await eventually(lambda: _shows(meeting, "joining"), within=5)
        (row,) = await meeting.agents()
        assert (row["name"], row["sid"], row["identity"]) == ("Friendly", None, None)
        assert (await inviting).status_code == 503

    async def test_is_invited_by_moderators_and_administrators_who_are_not_there(
        self, meeting: AgentMeeting
    ) -> None:
        answer = await meeting.invite(by=await meeting.people.admin())
        assert answer.status_code == 202
        assert answer.json()["invitedBy"].startswith("u-")


class TestNoAgentComes:
    async def test_where_none_is_allowed(self, meeting: AgentMeeting) -> None:
        await meeting.api.post(f"/rooms/{ROOM}/agents/disable", by=await meeting.people.admin())
        answer = await meeting.invite()
        assert (answer.status_code, code_of(answer)) == (409, "agents_disabled")

    async def test_where_the_server_may_hear_nothing(self, meeting: AgentMeeting) -> None:
        body = {"name": "secret", "isEncrypted": True}
        await meeting.api.post("/rooms", by=meeting.anna, json=body)
        path = "/rooms/secret/agents/invite"
        answer = await meeting.api.post(path, by=meeting.anna, json={"agentRole": "friendly"})
        assert (answer.status_code, code_of(answer)) == (409, "room_encrypted")

    async def test_in_a_role_that_there_is_not(self, meeting: AgentMeeting) -> None:
        answer = await meeting.invite("pirate")
        assert (answer.status_code, code_of(answer)) == (404, "unknown_role")

    async def test_for_somebody_who_is_not_there(self, meeting: AgentMeeting) -> None:
        answer = await meeting.invite(by=await meeting.people.user("ben"))
        assert (answer.status_code, code_of(answer)) == (403, "not_in_room")

    async def test_when_no_worker_has_reported_for_a_while(self, meeting: AgentMeeting) -> None:
        async with meeting.api.database.writing() as session:
            long_ago = utc_now() - timedelta(seconds=16)
            await session.execute(update(AgentWorkerRow).values(seen_at=long_ago))
        answer = await meeting.invite()
        assert (answer.status_code, code_of(answer)) == (503, "no_agent_worker")
        assert meeting.worker.invitations == []
        await say_alive(meeting.api)
        await meeting.invited()

    async def test_when_nobody_takes_the_job_and_nothing_is_left_of_it(self, meeting: AgentMeeting) -> None:
        meeting.worker.is_taking = False
        answer = await meeting.invite()
        assert (answer.status_code, code_of(answer)) == (503, "no_agent_worker")
        await meeting.api.background.settle()
        assert await meeting.sfu.list_dispatches(ROOM) == []
        (row,) = await meeting.agents()
        assert (row["state"], row["reason"]) == ("failed", "no_agent_worker")
        meeting.worker.is_taking = True
        row = await meeting.invited()
        assert await meeting.agents() == [row]

    async def test_when_the_invitation_is_taken_back(self, meeting: AgentMeeting) -> None:
        meeting.worker.is_taking = False
        inviting = asyncio.create_task(meeting.invite())
        await eventually(lambda: _shows(meeting, "joining"), within=5)
        (row,) = await meeting.agents()
        kick = await meeting.command("kick", agentSessionId=row["agentSessionId"])
        assert kick.status_code == 204
        answer = await inviting
        assert (answer.status_code, code_of(answer)) == (409, "invitation_cancelled")
        await meeting.api.background.settle()
        assert await meeting.sfu.list_dispatches(ROOM) == []
        assert await meeting.agents() == []

    async def test_when_the_sfu_is_away(self, meeting: AgentMeeting) -> None:
        await meeting.invited("expert")
        meeting.sfu.is_down = True
        answer = await meeting.invite(by=await meeting.people.admin())
        assert (answer.status_code, code_of(answer)) == (503, "sfu_unavailable")
        meeting.sfu.is_down = False
        assert [row["role"] for row in await meeting.agents()] == ["expert"]


class TestARoleWithQuotes:
    @pytest.fixture
    def settings(self, settings: Settings, tmp_path: Path) -> Settings:
        text = f"id = '''{QUOTED}'''\ndisplayName = 'The \"expert\"'\ninstructions = 'Say \"hello\".'\n"
        folder = tmp_path / "roles"
        folder.mkdir()
        (folder / "quoted.toml").write_text(text)
        return settings.model_copy(update={"confa_roles_dir": folder})

    async def test_reaches_the_worker_unchanged(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited(QUOTED)
        assert row["role"] == meeting.worker.invitations[0].role == QUOTED


async def _shows(meeting: AgentMeeting, state: str) -> bool:
    return [row["state"] for row in await meeting.agents()] == [state]


class TestTwoWhoAreThere:
    async def test_are_told_apart_by_who_invited(self, meeting: AgentMeeting) -> None:
        ben = await meeting.people.user("ben")
        meeting.sfu.join(ROOM, participant_of(ben, "b"))
        row = (await meeting.invite("expert", by=ben)).json()
        assert (row["invitedBy"], row["invitedByName"]) == (f"u-{ben.id}-b", "ben")
