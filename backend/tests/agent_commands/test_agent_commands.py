from typing import Any

import pytest
from backend.tests.support.api import code_of
from backend.tests.support.meeting_with_agents import ROOM, AgentMeeting
from backend.tests.support.participants import participant_of

pytestmark = pytest.mark.database


class TestKicking:
    async def test_lets_the_agent_say_goodbye(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        answer = await meeting.command("kick", agentIdentity=row["identity"])
        assert answer.status_code == 204
        assert await meeting.agents() == []
        await meeting.api.background.settle()
        assert [command.type for command in meeting.worker.commands] == ["leave"]
        assert await meeting.live_agents() == []
        assert await meeting.sfu.list_dispatches(ROOM) == []
        assert ("agents.kick", "agent", "friendly") in await meeting.api.audited()

    async def test_removes_an_agent_that_does_not_leave(self, meeting: AgentMeeting) -> None:
        meeting.worker.is_obedient = False
        row = await meeting.invited()
        await meeting.command("kick", agentIdentity=row["identity"])
        await meeting.api.background.settle()
        assert await meeting.live_agents() == []

    async def test_once_is_enough_and_the_role_can_come_again(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        await meeting.command("kick", agentIdentity=row["identity"])
        answer = await meeting.command("kick", agentIdentity=row["identity"])
        assert (answer.status_code, code_of(answer)) == (404, "agent_not_found")
        await meeting.api.background.settle()
        assert (await meeting.invited())["agentSessionId"] != row["agentSessionId"]

    async def test_needs_to_know_whom(self, meeting: AgentMeeting) -> None:
        assert (await meeting.command("kick")).status_code == 422


class TestMuting:
    async def test_is_answered_when_the_agent_has_confirmed_it(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        for is_muted, name in ((True, "agents.mute"), (False, "agents.unmute")):
            answer = await meeting.command("mute", agentIdentity=row["identity"], isMuted=is_muted)
            assert answer.status_code == 204
            assert [found["muted"] for found in await meeting.agents()] == [is_muted]
            assert (name, "agent", "friendly") in await meeting.api.audited()

    async def test_takes_the_participants_sid(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        assert (await meeting.command("mute", agentSid=row["sid"], isMuted=True)).status_code == 204
        assert (await meeting.command("mute", isMuted=True)).status_code == 422

    async def test_says_when_the_agent_does_not_confirm(self, meeting: AgentMeeting) -> None:
        meeting.worker.is_obedient = False
        row = await meeting.invited()
        answer = await meeting.command("mute", agentIdentity=row["identity"], isMuted=True)
        assert (answer.status_code, code_of(answer)) == (504, "agent_unresponsive")


class TestFocusing:
    async def test_without_a_body_is_the_only_agent_on_the_caller(self, meeting: AgentMeeting) -> None:
        await meeting.invited()
        answer = await meeting.api.post(f"/rooms/{ROOM}/agents/focus", by=meeting.anna)
        assert answer.status_code == 204
        assert [row["focus"] for row in await meeting.agents()] == [meeting.annas_identity]

    async def test_without_a_body_needs_exactly_one_agent(self, meeting: AgentMeeting) -> None:
        assert code_of(await meeting.command("focus")) == "agent_not_found"
        for role in ("friendly", "expert"):
            await meeting.invited(role)
        answer = await meeting.command("focus")
        assert (answer.status_code, code_of(answer)) == (422, "agent_required")

    async def test_is_on_whoever_is_named_and_ends_with_nobody(self, meeting: AgentMeeting) -> None:
        ben = await meeting.people.user("ben")
        meeting.sfu.join(ROOM, participant_of(ben, "b"))
        row = await meeting.invited()
        for identity in (f"u-{ben.id}-b", None):
            answer = await meeting.command("focus", agentIdentity=row["identity"], userIdentity=identity)
            assert answer.status_code == 204
            assert [found["focus"] for found in await meeting.agents()] == [identity]

    async def test_is_on_people_who_are_there(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        for nobody in ("u-nobody-a", row["identity"]):
            answer = await meeting.command("focus", userIdentity=nobody)
            assert (answer.status_code, code_of(answer)) == (404, "participant_not_found")
        answer = await meeting.command("focus", by=await meeting.people.admin())
        assert (answer.status_code, code_of(answer)) == (403, "not_in_room")


class TestStopping:
    async def test_tells_the_agent(self, meeting: AgentMeeting) -> None:
        row = await meeting.invited()
        assert (await meeting.command("stop", agentIdentity=row["identity"])).status_code == 204
        assert [command.type for command in meeting.worker.commands] == ["stop"]
        assert ("agents.stop", "agent", "friendly") in await meeting.api.audited()


class TestEveryCommand:
    @pytest.mark.parametrize("command", ["kick", "mute", "focus", "stop"])
    async def test_is_for_agents_and_never_for_people(self, meeting: AgentMeeting, command: str) -> None:
        await meeting.invited()
        for identity in (meeting.annas_identity, "agent-AJ_other"):
            body: dict[str, Any] = {"isMuted": True} if command == "mute" else {}
            answer = await meeting.command(command, agentIdentity=identity, **body)
            assert (answer.status_code, code_of(answer)) == (404, "agent_not_found")

    @pytest.mark.parametrize("command", ["kick", "mute", "focus", "stop"])
    async def test_is_for_those_in_the_room(self, meeting: AgentMeeting, command: str) -> None:
        row = await meeting.invited()
        body: dict[str, Any] = {"agentIdentity": row["identity"]} | (
            {"isMuted": True} if command == "mute" else {}
        )
        answer = await meeting.command(command, by=await meeting.people.user("ben"), **body)
        assert (answer.status_code, code_of(answer)) == (403, "not_in_room")
