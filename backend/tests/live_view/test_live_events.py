"""The stream of events, over a real connection."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from backend.tests.support.api import Api, People
from backend.tests.support.event_stream import listening
from backend.tests.support.participants import microphone, participant_of
from backend.tests.support.served import served
from backend.tests.support.settings import make_settings
from backend.tests.support.told_room import ToldRoom
from backend.tests.support.waiting import eventually
from fastapi import FastAPI

from confa.live.changes import AgentReported
from confa.live.reporter import LiveReporter
from confa.live.state import LiveState
from confa.live_view import listening as listening_module
from confa.livekit.memory_gateway import MemoryGateway
from confa.settings import Settings
from confa_stack.ports import any_free

pytestmark = pytest.mark.database


@pytest.fixture
async def base(app: FastAPI) -> AsyncIterator[str]:
    async with served(app, any_free()) as address:
        yield address


@pytest.fixture
async def room(app: FastAPI, sfu: MemoryGateway, api: Api, people: People) -> ToldRoom:
    return await ToldRoom.made(app, sfu, api, await people.admin())


class TestTheStream:
    async def test_begins_with_a_snapshot_and_goes_on_with_changes(
        self, base: str, people: People, room: ToldRoom
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await room.join(anna)
        async with listening(base, admin.token) as stream:
            snapshot = await stream.event("snapshot")
            assert stream.headers["content-type"].startswith("text/event-stream")
            assert stream.headers["cache-control"] == "no-store"
            (shown,) = snapshot.data["rooms"]
            assert [found["userId"] for found in shown["participants"]] == [anna.id]
            ben = await people.user("ben")
            await room.join(ben)
            came = await stream.event("participant", room="daily")
            assert came.data["participant"]["userId"] == ben.id
            for person in (ben, anna):
                await room.leave(person)
            await stream.event("participantLeft", room="daily", identity=f"u-{anna.id}-tab1")
            await stream.event("roomEnded", name="daily")
            await room.join(anna)
            await stream.event("room", name="daily", title="Daily")

    async def test_shows_an_agents_state_and_the_latency_of_its_last_turn(
        self, base: str, people: People, room: ToldRoom
    ) -> None:
        async with listening(base, (await people.admin()).token) as stream:
            await stream.event("snapshot")
            await room.invite_agent()
            await room.report(AgentReported(room="daily", identity="agent-AJ_1", state="speaking"))
            await room.report(AgentReported(room="daily", identity="agent-AJ_1", voice_to_voice_ms=640))
            await room.leave_agent()
            await stream.event("participantLeft")
            shown = [event.data["participant"] for event in stream.events if event.name == "participant"]
            assert all(found["isAgent"] for found in shown)
            assert [(found["agent"]["state"], found["agent"]["voiceToVoiceMs"]) for found in shown] == [
                (None, None), ("speaking", None), ("speaking", 640),
            ]  # fmt: skip

    async def test_looks_closely_at_rooms_on_demand(
        self, base: str, people: People, room: ToldRoom, sfu: MemoryGateway
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await room.join(anna)
        async with listening(base, admin.token, query="?room=Daily") as stream:
            await stream.event("snapshot")
            sfu.join("daily", participant_of(anna, "tab1", replace(microphone(), is_muted=True)))
            found = await stream.event("participant", within=2, room="daily")
            assert found.data["participant"]["tracks"][0]["isMuted"]

    async def test_says_when_the_sfu_does_not_answer(
        self, app: FastAPI, base: str, people: People, sfu: MemoryGateway
    ) -> None:
        async with listening(base, (await people.admin()).token) as stream:
            assert (await stream.event("snapshot")).data["isSfuAvailable"]
            await app.state.parts.get(LiveReporter).sfu_seen(is_available=False)
            await stream.event("sfu", isAvailable=False)

    async def test_is_kept_open_by_comments(
        self, base: str, people: People, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(listening_module, "COMMENT_SECONDS", 0.1)
        async with listening(base, (await people.admin()).token) as stream:

            async def has_some() -> bool:
                return stream.comments >= 3

            await eventually(has_some, within=5)
        assert [event.name for event in stream.events if event.name] == ["snapshot"]


class TestComingBack:
    async def test_brings_what_was_missed_and_nothing_else(
        self, base: str, people: People, room: ToldRoom
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        async with listening(base, admin.token) as stream:
            last = await stream.event("snapshot")
        await room.join(anna)
        async with listening(base, admin.token, last_event_id=last.id) as stream:
            last = await stream.event("participant", room="daily")
            assert [event.name for event in stream.events if event.name] == ["room", "participant"]
        await room.leave(anna)
        async with listening(base, admin.token, last_event_id=last.id) as stream:
            await stream.event("roomEnded", name="daily")
            assert [event.name for event in stream.events if event.name] == ["participantLeft", "roomEnded"]

    async def test_begins_anew_when_nobody_knows_what_was_missed(
        self, base: str, people: People, room: ToldRoom
    ) -> None:
        await room.join(await people.user("anna"))
        token = (await people.admin()).token
        async with listening(base, token, last_event_id="long-ago-1.0") as stream:
            assert len((await stream.event("snapshot")).data["rooms"]) == 1


class TestTheEnd:
    @pytest.mark.parametrize("act", ["sign out", "demote", "block", "delete", "end the session"])
    async def test_comes_at_once_with_the_right_to_listen(
        self, base: str, api: Api, people: People, act: str
    ) -> None:
        admin, other = await people.admin(), await people.user("other", role="ADMIN")
        user = f"/admin/users/{other.id}"
        async with listening(base, other.token) as stream:
            await stream.event("snapshot")
            match act:
                case "sign out":
                    answer = await api.post("/auth/logout", by=other)
                case "demote":
                    answer = await api.send("PATCH", user, by=admin, json={"role": "USER"})
                case "block":
                    answer = await api.send("PATCH", f"{user}/block", by=admin)
                case "delete":
                    answer = await api.send("DELETE", user, by=admin)
                case _:
                    answer = await api.send("DELETE", f"{user}/sessions", by=admin)
            assert answer.is_success, answer.text
            await stream.event("bye", within=2, reason="session_ended")
            await stream.end(within=2)

    async def test_does_not_come_for_others(
        self, base: str, api: Api, people: People, room: ToldRoom
    ) -> None:
        admin, other = await people.admin(), await people.user("other", role="ADMIN")
        async with listening(base, admin.token) as stream:
            await stream.event("snapshot")
            await api.post("/auth/logout", by=other)
            await room.join(other)
            await stream.event("participant", room="daily")
            assert not stream.is_over

    async def test_comes_with_a_hint_when_the_server_stops(
        self, app: FastAPI, base: str, people: People
    ) -> None:
        async with listening(base, (await people.admin()).token) as stream:
            await stream.event("snapshot")
            app.state.parts.get(LiveState).stop()
            bye = await stream.event("bye", reason="shutdown")
            assert bye.retry
            await stream.end()

    async def test_leaves_nobody_behind(self, app: FastAPI, base: str, people: People) -> None:
        state: LiveState = app.state.parts.get(LiveState)
        async with listening(base, (await people.admin()).token) as stream:
            await stream.event("snapshot")
            assert len(state.stream.listeners) == 1

        async def is_gone() -> bool:
            return not state.stream.listeners

        await eventually(is_gone, within=5)


class TestAnExpiredToken:
    @pytest.fixture
    def settings(self, database_url: str, tmp_path: Path) -> Settings:
        return make_settings(tmp_path, database_url=database_url, access_token_ttl=2)

    async def test_ends_the_stream_with_the_reason(self, base: str, people: People) -> None:
        async with listening(base, (await people.admin()).token) as stream:
            await stream.event("snapshot")
            await stream.event("bye", within=5, reason="token_expired")
            await stream.end()
