import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.participants import agent, microphone, participant_of
from fastapi import FastAPI
from httpx import Response

from confa.livekit.gateway import LiveTrack
from confa.livekit.memory_gateway import MemoryGateway
from confa.presence.reconciliation import Reconciliation

pytestmark = pytest.mark.database

SCREEN = LiveTrack(sid="TR_screen", type="VIDEO", source="SCREEN_SHARE", name="", is_muted=False)


@pytest.fixture
async def owner(api: Api, people: People, sfu: MemoryGateway) -> Person:
    owner = await people.user("owner")
    await api.post("/livekit/token", by=owner, json={"room": "daily"})
    sfu.join("daily", participant_of(owner, "o", microphone("TR_owner")))
    return owner


@pytest.fixture
async def ben(api: Api, people: People, owner: Person, sfu: MemoryGateway) -> Person:
    """Somebody in the room, with a microphone and a screen."""
    ben = await people.user("ben")
    sfu.join("daily", participant_of(ben, "b", microphone("TR_ben"), SCREEN))
    return ben


async def _command(api: Api, by: Person, command: str, on: Person | None = None, **more: str) -> Response:
    body = {"identity": f"u-{on.id}-{on.username[0]}", **more} if on else None
    return await api.post(f"/rooms/daily/moderation/{command}", by=by, json=body)


async def _muted(sfu: MemoryGateway) -> set[str]:
    present = await sfu.list_participants("daily")
    return {track.sid for found in present for track in found.tracks if track.is_muted}


async def _names(sfu: MemoryGateway) -> list[str]:
    return [found.name for found in await sfu.list_participants("daily")]


class TestMuting:
    async def test_means_the_microphone(
        self, api: Api, owner: Person, ben: Person, sfu: MemoryGateway
    ) -> None:
        assert (await _command(api, owner, "mute", ben)).status_code == 204
        assert await _muted(sfu) == {"TR_ben"}
        assert ("moderation.mute", "user", "ben") in await api.audited()

    async def test_means_the_track_that_is_named(
        self, api: Api, owner: Person, ben: Person, sfu: MemoryGateway
    ) -> None:
        await _command(api, owner, "mute", ben, trackSid="TR_screen")
        assert await _muted(sfu) == {"TR_screen"}
        answer = await _command(api, owner, "mute", ben, trackSid="TR_owner")
        assert (answer.status_code, code_of(answer)) == (404, "track_not_found")

    async def test_all_means_everybody_but_oneself_and_agents(
        self, api: Api, owner: Person, ben: Person, sfu: MemoryGateway
    ) -> None:
        sfu.join("daily", agent())
        assert (await _command(api, owner, "mute-all")).status_code == 204
        assert await _muted(sfu) == {"TR_ben"}
        assert ("moderation.mute_all", "room", "daily") in await api.audited()


class TestRemoving:
    async def test_keeps_somebody_out_of_the_meeting_until_admitted(
        self, api: Api, owner: Person, ben: Person, sfu: MemoryGateway, app: FastAPI
    ) -> None:
        sfu.join("daily", participant_of(ben, "other"))
        assert (await _command(api, owner, "remove", ben)).status_code == 204
        assert await _names(sfu) == ["owner"]
        answer = await api.post("/livekit/token", by=ben, json={"room": "daily"})
        assert (answer.status_code, code_of(answer)) == (403, "removed_from_meeting")
        # With a token of before.
        sfu.join("daily", participant_of(ben, "b"))
        await app.state.parts.get(Reconciliation).run_once()
        assert await _names(sfu) == ["owner"]
        assert (await _command(api, owner, "admit", ben)).status_code == 204
        assert (await api.post("/livekit/token", by=ben, json={"room": "daily"})).status_code == 200
        acts = [action for action, _, _ in await api.audited() if action.startswith("moderation.")]
        assert acts == ["moderation.remove", "moderation.admit"]

    async def test_is_for_that_meeting_only(self, api: Api, owner: Person, ben: Person) -> None:
        await _command(api, owner, "remove", ben)
        await _command(api, owner, "end")
        assert (await api.post("/livekit/token", by=ben, json={"room": "daily"})).status_code == 200

    async def test_of_an_owner_is_for_owners(
        self, api: Api, owner: Person, ben: Person, sfu: MemoryGateway, app: FastAPI
    ) -> None:
        await api.send("PUT", f"/rooms/daily/members/{ben.id}", by=owner, json={"role": "moderator"})
        await app.state.parts.get(Reconciliation).run_once()
        answer = await _command(api, ben, "remove", owner)
        assert (answer.status_code, code_of(answer)) == (403, "owner_only")
        assert await _names(sfu) == ["owner", "ben"]

    async def test_needs_somebody_who_is_there(self, api: Api, owner: Person, sfu: MemoryGateway) -> None:
        sfu.join("daily", agent())
        for identity in ("agent-AJ_1", "u-nobody-a"):
            for command in ("remove", "mute", "lower-hand"):
                answer = await api.post(
                    f"/rooms/daily/moderation/{command}", by=owner, json={"identity": identity}
                )
                assert code_of(answer) == "participant_not_found"

    async def test_nobody_is_admitted_who_was_not_removed(self, api: Api, owner: Person, ben: Person) -> None:
        assert code_of(await _command(api, owner, "admit", ben)) == "not_removed"


class TestHands:
    async def test_are_lowered(self, api: Api, owner: Person, ben: Person, sfu: MemoryGateway) -> None:
        await api.send("PATCH", "/rooms/daily/me", by=ben, json={"handRaised": True})
        assert (await _command(api, owner, "lower-hand", ben)).status_code == 204
        found = next(p for p in await sfu.list_participants("daily") if p.name == "ben")
        assert "confa.hand" not in found.attributes
        assert ("moderation.lower_hand", "user", "ben") in await api.audited()


class TestEnding:
    async def test_ends_it_for_everybody_and_the_next_is_another(
        self, api: Api, owner: Person, ben: Person, sfu: MemoryGateway, app: FastAPI
    ) -> None:
        reconciliation: Reconciliation = app.state.parts.get(Reconciliation)
        await reconciliation.run_once()
        assert (await _command(api, owner, "end")).status_code == 204
        assert await sfu.list_rooms() == []
        sfu.join("daily", participant_of(owner, "again"))
        await reconciliation.run_once()
        meetings = (await api.get("/rooms/daily/meetings", by=owner)).json()
        assert [meeting["endedAt"] is None for meeting in meetings] == [True, False]
        assert ("moderation.end", "room", "daily") in await api.audited()

    async def test_needs_the_sfu(self, api: Api, owner: Person, sfu: MemoryGateway) -> None:
        sfu.is_down = True
        assert code_of(await _command(api, owner, "end")) == "sfu_unavailable"
