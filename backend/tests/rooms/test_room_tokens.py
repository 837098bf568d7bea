import asyncio
import json
from typing import Any

import jwt
import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET

from confa.livekit.memory_gateway import MemoryGateway

pytestmark = pytest.mark.database


async def _claims(api: Api, by: Person, **wanted: str) -> dict[str, Any]:
    answer = await api.post("/livekit/token", by=by, json={"room": "daily", **wanted})
    assert answer.status_code == 200, answer.text
    claims: dict[str, Any] = jwt.decode(
        answer.json()["token"], LIVEKIT_SECRET, algorithms=["HS256"], issuer=LIVEKIT_KEY
    )
    return claims


class TestTheToken:
    async def test_says_who_may_do_what_where(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        claims = await _claims(api, anna, displayName="Anna B.", device="tab1")
        assert claims["sub"] == f"u-{anna.id}-tab1"
        assert claims["name"] == "Anna B."
        assert claims["exp"] - claims["nbf"] == 600
        assert claims["video"] == {
            "room": "daily", "roomJoin": True, "canSubscribe": True, "canPublish": True,
            "canPublishData": True, "canUpdateOwnMetadata": False,
            "canPublishSources": ["microphone", "camera", "screen_share", "screen_share_audio"],
        }  # fmt: skip
        assert claims["attributes"]["confa.userId"] == anna.id
        assert claims["attributes"]["confa.username"] == "anna"
        assert claims["attributes"]["confa.role"] == "owner"
        assert json.loads(claims["roomConfig"]["metadata"]) == {
            "isAgentsEnabled": False, "isEncrypted": False,
        }  # fmt: skip

    async def test_does_not_carry_the_session_itself(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        (session,) = (await api.get("/auth/sessions", by=anna)).json()
        assert session["id"] not in json.dumps(await _claims(api, anna))

    async def test_the_answer_names_the_public_address(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        answer = (await api.post("/livekit/token", by=anna, json={"room": "Daily"})).json()
        assert answer["url"] == "ws://live.confa.localhost:8080"
        assert answer["room"] == "daily"
        assert answer["identity"].startswith(f"u-{anna.id}-")

    async def test_without_a_device_each_token_is_another_participant(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        assert len({(await _claims(api, anna))["sub"] for _ in range(3)}) == 3

    async def test_needs_no_sfu(self, api: Api, people: People, sfu: MemoryGateway) -> None:
        sfu.is_down = True
        assert await _claims(api, await people.user("anna"))


class TestOwnership:
    async def test_the_first_to_join_owns_the_room(self, api: Api, people: People) -> None:
        anna, ben = await people.user("anna"), await people.user("ben")
        await _claims(api, anna)
        assert (await _claims(api, ben))["attributes"]["confa.role"] == "member"
        room = (await api.get("/rooms/daily", by=anna)).json()
        assert room["myRole"] == "owner"

    async def test_exactly_one_of_simultaneous_joiners_does(self, api: Api, people: People) -> None:
        everyone = [await people.user(f"user{number}") for number in range(5)]
        claims = await asyncio.gather(*(_claims(api, person) for person in everyone))
        roles = sorted(claim["attributes"]["confa.role"] for claim in claims)
        assert roles == ["member"] * 4 + ["owner"]

    async def test_the_title_keeps_what_was_typed(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": "Team.Daily"})
        assert (await api.get("/rooms/TEAM.daily", by=anna)).json()["title"] == "Team.Daily"


class TestRefusals:
    @pytest.mark.parametrize("room", ["", "a/b", "a" * 65, ".hidden", "with space", "ümlaut"])
    async def test_explains_a_bad_name(self, api: Api, people: People, room: str) -> None:
        answer = await api.post("/livekit/token", by=await people.user("anna"), json={"room": room})
        assert answer.status_code == 422
        assert "1 to 64 characters" in answer.json()["detail"]

    @pytest.mark.parametrize(
        "wrong",
        [
            {},
            {"room": "a", "device": "x-y"},
            {"room": "a", "device": "x" * 33},
            {"room": "a", "device": ""},
            {"room": "a", "displayName": ""},
            {"room": "a", "displayName": "x" * 65},
            {"room": "a", "displayName": " "},
            {"room": "a", "displayName": "a\u0000b"},
            {"room": "a", "displayName": "\u200b\u2060"},
            {"room": "a", "displayName": "\u3164\u2800\u034f"},
            {"room": "a", "more": 1},
        ],
    )
    async def test_explains_other_bad_values(
        self, api: Api, people: People, wrong: dict[str, object]
    ) -> None:
        answer = await api.post("/livekit/token", by=await people.user("anna"), json=wrong)
        assert code_of(answer) == "invalid_request"
        assert answer.json()["errors"]

    async def test_a_members_room_admits_only_members_and_administrators(
        self, api: Api, people: People
    ) -> None:
        anna, ben, admin = await people.user("anna"), await people.user("ben"), await people.admin()
        await api.post("/rooms", by=anna, json={"name": "board", "access": "members"})
        answers = [
            await api.post("/livekit/token", by=person, json={"room": "board"})
            for person in (anna, ben, admin)
        ]
        assert [answer.status_code for answer in answers] == [200, 403, 200]
        assert code_of(answers[1]) == "room_access_denied"
