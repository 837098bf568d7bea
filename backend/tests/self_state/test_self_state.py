import jwt
import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.participants import agent, microphone, participant_of
from backend.tests.support.settings import LIVEKIT_SECRET
from fastapi import FastAPI

from confa.livekit.memory_gateway import MemoryGateway
from confa.presence.reconciliation import Reconciliation

pytestmark = pytest.mark.database

ME = "/rooms/daily/me"


async def _shown(sfu: MemoryGateway, device: str = "tab1") -> dict[str, str]:
    present = await sfu.list_participants("daily")
    return next(found.attributes for found in present if found.identity.endswith(device))


async def _in_token(api: Api, person: Person) -> dict[str, str]:
    answer = await api.post("/livekit/token", by=person, json={"room": "daily"})
    claims = jwt.decode(answer.json()["token"], LIVEKIT_SECRET, algorithms=["HS256"])
    attributes: dict[str, str] = claims["attributes"]
    return attributes


@pytest.fixture
async def anna(api: Api, people: People, sfu: MemoryGateway) -> Person:
    """Owner of the room, who is in it; agents may come."""
    anna = await people.user("anna")
    await api.post("/rooms/daily/agents/enable", by=await people.admin())
    await api.post("/livekit/token", by=anna, json={"room": "daily"})
    sfu.join("daily", participant_of(anna, "tab1", microphone("TR_anna")))
    return anna


class TestAHand:
    async def test_is_shown_in_every_tab_and_in_every_later_token(
        self, api: Api, anna: Person, sfu: MemoryGateway
    ) -> None:
        sfu.join("daily", participant_of(anna, "tab2"))
        answer = await api.send("PATCH", ME, by=anna, json={"handRaised": True})
        raised = str(answer.json()["handRaisedAt"])
        assert (await _shown(sfu))["confa.hand"] == (await _shown(sfu, "tab2"))["confa.hand"] == raised
        assert (await _in_token(api, anna))["confa.hand"] == raised

    async def test_keeps_its_place_when_it_is_raised_again(self, api: Api, anna: Person) -> None:
        answers = [await api.send("PATCH", ME, by=anna, json={"handRaised": True}) for _ in range(2)]
        assert answers[0].json() == answers[1].json()

    async def test_goes_down(self, api: Api, anna: Person, sfu: MemoryGateway) -> None:
        await api.send("PATCH", ME, by=anna, json={"handRaised": True})
        answer = await api.send("PATCH", ME, by=anna, json={"handRaised": False})
        assert answer.json() == {"handRaisedAt": None, "agentsMayHear": True}
        assert "confa.hand" not in await _shown(sfu)
        assert "confa.hand" not in await _in_token(api, anna)

    async def test_is_for_one_meeting(self, api: Api, anna: Person) -> None:
        await api.send("PATCH", ME, by=anna, json={"handRaised": True})
        assert (await api.post("/rooms/daily/moderation/end", by=anna)).status_code == 204
        assert "confa.hand" not in await _in_token(api, anna)


class TestHearingConsent:
    async def test_is_kept_for_the_room_also_after_the_meeting(
        self, api: Api, anna: Person, sfu: MemoryGateway
    ) -> None:
        answer = await api.send("PATCH", ME, by=anna, json={"agentsMayHear": False})
        assert answer.json()["agentsMayHear"] is False
        assert (await _shown(sfu))["confa.agentsMayHear"] == "false"
        await api.post("/rooms/daily/moderation/end", by=anna)
        assert (await _in_token(api, anna))["confa.agentsMayHear"] == "false"

    async def test_takes_the_tracks_from_every_agent_and_from_nobody_else(
        self, api: Api, anna: Person, people: People, sfu: MemoryGateway
    ) -> None:
        ben = await people.user("ben")
        sfu.join("daily", participant_of(ben, "tab9", microphone("TR_ben")))
        sfu.join("daily", agent())
        await api.send("PATCH", ME, by=anna, json={"agentsMayHear": False})
        assert sfu.unsubscribed == [("daily", "agent-AJ_1", "TR_anna")]

    async def test_is_given_again(self, api: Api, anna: Person, sfu: MemoryGateway) -> None:
        for may_hear in (False, True):
            await api.send("PATCH", ME, by=anna, json={"agentsMayHear": may_hear})
        assert "confa.agentsMayHear" not in await _shown(sfu)

    async def test_is_enforced_by_the_reconciliation(
        self, api: Api, anna: Person, sfu: MemoryGateway, app: FastAPI
    ) -> None:
        await api.send("PATCH", ME, by=anna, json={"agentsMayHear": False})
        sfu.join("daily", agent())
        sfu.join("daily", participant_of(anna, "tab1", microphone("TR_new")))
        await app.state.parts.get(Reconciliation).run_once()
        assert sfu.unsubscribed == [("daily", "agent-AJ_1", "TR_new")]
        assert (await _shown(sfu))["confa.agentsMayHear"] == "false"


class TestConnections:
    async def test_are_kept_with_the_attendance(self, api: Api, anna: Person, app: FastAPI) -> None:
        await app.state.parts.get(Reconciliation).run_once()
        assert (await api.send("PATCH", ME, by=anna, json={"quality": "poor"})).status_code == 200
        (meeting,) = (await api.get("/rooms/daily/meetings", by=anna)).json()
        assert [found["quality"] for found in meeting["attendances"]] == ["poor"]

    async def test_have_four_words(self, api: Api, anna: Person) -> None:
        assert code_of(await api.send("PATCH", ME, by=anna, json={"quality": "meh"})) == "invalid_request"


class TestWithoutTheSfu:
    async def test_is_said_so(self, api: Api, anna: Person, sfu: MemoryGateway) -> None:
        sfu.is_down = True
        answer = await api.send("PATCH", ME, by=anna, json={"handRaised": True})
        assert code_of(answer) == "sfu_unavailable"
