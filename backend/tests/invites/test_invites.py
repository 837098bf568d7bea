import asyncio
from datetime import timedelta

import jwt
import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.guests import accept, invite
from backend.tests.support.settings import JWT_SECRET, LIVEKIT_SECRET
from sqlalchemy import select, update

from confa.database.clock import utc_now
from confa.guests.models import GuestRow, InviteRow
from confa.housekeeping import Housekeeping

pytestmark = pytest.mark.database

PATH = "/rooms/daily/invites"


@pytest.fixture
async def owner(api: Api, people: People) -> Person:
    owner = await people.user("owner")
    await api.post("/rooms", by=owner, json={"name": "daily", "title": "Daily"})
    return owner


async def _set(api: Api, **values: object) -> None:
    async with api.database.writing() as session:
        await session.execute(update(InviteRow).values(values))


class TestALink:
    async def test_is_told_once_and_only_its_hash_is_kept(self, api: Api, owner: Person) -> None:
        answer = await api.post(PATH, by=owner, json={"expiresIn": 3600, "maxUses": 5})
        made = answer.json()
        address, _, secret = made.pop("link").partition("#invite=")
        assert address == "http://confa.localhost:8080/join"
        assert len(secret) == 43
        assert (made["maxUses"], made["numUses"], made["invitedBy"]) == (5, 0, "owner")
        assert (await api.get(PATH, by=owner)).json() == [made]
        async with api.database.reading() as session:
            (row,) = (await session.scalars(select(InviteRow))).all()
        assert secret not in repr(vars(row))
        assert row.expires_at - row.created_at == timedelta(hours=1)

    async def test_needs_no_wishes(self, api: Api, owner: Person) -> None:
        made = (await api.post(PATH, by=owner)).json()
        assert made["maxUses"] == 10

    @pytest.mark.parametrize("wrong", [{"maxUses": 0}, {"expiresIn": 1}, {"expiresIn": 2_592_001}])
    async def test_is_bounded(self, api: Api, owner: Person, wrong: dict[str, int]) -> None:
        assert code_of(await api.post(PATH, by=owner, json=wrong)) == "invalid_request"

    async def test_is_listed_page_by_page_until_it_is_withdrawn(self, api: Api, owner: Person) -> None:
        ids = [(await api.post(PATH, by=owner)).json()["id"] for _ in range(3)]
        first = await api.get(f"{PATH}?limit=2", by=owner)
        second = await api.get(first.links["next"]["url"], by=owner)
        assert [found["id"] for found in first.json() + second.json()] == ids[::-1]
        assert (await api.send("DELETE", f"{PATH}/{ids[1]}", by=owner)).status_code == 204
        assert code_of(await api.send("DELETE", f"{PATH}/{ids[1]}", by=owner)) == "invite_not_found"
        assert len((await api.get(PATH, by=owner)).json()) == 2

    async def test_belongs_to_its_room(self, api: Api, owner: Person, people: People) -> None:
        other, made = await people.user("other"), (await api.post(PATH, by=owner)).json()
        await api.post("/rooms", by=other, json={"name": "others"})
        answer = await api.send("DELETE", f"/rooms/others/invites/{made['id']}", by=other)
        assert code_of(answer) == "invite_not_found"

    async def test_leaves_its_traces_in_the_audit_log(self, api: Api, owner: Person) -> None:
        await accept(api, await invite(api, owner), "Maria")
        (made,) = (await api.get(PATH, by=owner)).json()
        await api.send("DELETE", f"{PATH}/{made['id']}", by=owner)
        assert (await api.audited())[-3:] == [
            ("invite.create", "invite", "daily"),
            ("invite.accept", "room", "daily"),
            ("invite.revoke", "invite", "daily"),
        ]

    async def test_is_forgotten_a_month_after_its_end(self, api: Api, owner: Person) -> None:
        await accept(api, await invite(api, owner))
        await Housekeeping(api.database).run_once()
        assert len((await api.get(PATH, by=owner)).json()) == 1
        await _set(api, expires_at=utc_now() - timedelta(days=31))
        await Housekeeping(api.database).run_once()
        async with api.database.reading() as session:
            assert (await session.scalars(select(GuestRow))).all() == []


class TestAPreview:
    async def test_says_where_the_link_leads_and_counts_no_use(self, api: Api, owner: Person) -> None:
        secret = await invite(api, owner, maxUses=1)
        answers = [await api.post("/invites/preview", json={"token": secret}) for _ in range(2)]
        (made,) = (await api.get(PATH, by=owner)).json()
        assert answers[1].json() == {
            "room": "daily", "title": "Daily", "invitedBy": "owner", "expiresAt": made["expiresAt"],
            "hasLobby": False, "isEncrypted": False, "isAgentsEnabled": False,
        }  # fmt: skip
        assert made["numUses"] == 0


class TestAccepting:
    async def test_makes_somebody_a_guest_of_one_room(self, api: Api, owner: Person) -> None:
        answer = (await accept(api, await invite(api, owner))).json()
        room = jwt.decode(answer["token"], LIVEKIT_SECRET, algorithms=["HS256"])
        assert (room["sub"], room["name"], room["attributes"]) == (
            answer["identity"], "Maria", {"confa.role": "guest"},
        )  # fmt: skip
        assert (answer["room"], answer["url"]) == ("daily", "ws://live.confa.localhost:8080")
        own = jwt.decode(answer["guestToken"], JWT_SECRET, algorithms=["HS256"], audience="confa.guest")
        assert (own["typ"], own["sub"], own["room"]) == ("guest", answer["identity"], "daily")
        assert own["sub"].startswith("g-")

    @pytest.mark.parametrize(("invited_for", "lasts"), [(3600, 3600), (172_800, 86_400)])
    async def test_is_for_a_day_at_most(self, api: Api, owner: Person, invited_for: int, lasts: int) -> None:
        answer = (await accept(api, await invite(api, owner, expiresIn=invited_for))).json()
        own = jwt.decode(answer["guestToken"], JWT_SECRET, algorithms=["HS256"], audience="confa.guest")
        assert lasts - 60 < own["exp"] - own["iat"] <= lasts

    async def test_opens_closed_rooms_too(self, api: Api, owner: Person) -> None:
        await api.send("PATCH", "/rooms/daily", by=owner, json={"access": "invited"})
        assert (await accept(api, await invite(api, owner))).status_code == 200

    async def test_counts_exactly_as_many_uses_as_there_are(self, api: Api, owner: Person) -> None:
        secret = await invite(api, owner, maxUses=5)
        answers = await asyncio.gather(*(accept(api, secret, f"Guest {n}") for n in range(50)))
        assert sorted(answer.status_code for answer in answers) == [200] * 5 + [410] * 45
        assert {code_of(answer) for answer in answers if answer.status_code != 200} == {"invite_over"}
        assert len({answer.json()["identity"] for answer in answers if answer.status_code == 200}) == 5
        (made,) = (await api.get(PATH, by=owner)).json()
        assert made["numUses"] == 5

    async def test_ends_with_the_link(self, api: Api, owner: Person) -> None:
        secret = await invite(api, owner)
        for values in (
            {"revoked_at": utc_now()},
            {"revoked_at": None, "expires_at": utc_now() - timedelta(seconds=1)},
            {"expires_at": utc_now() + timedelta(hours=1), "num_uses": 10},
        ):
            await _set(api, **values)
            for answer in (
                await accept(api, secret), await api.post("/invites/preview", json={"token": secret}),
            ):  # fmt: skip
                assert (answer.status_code, code_of(answer)) == (410, "invite_over")

    async def test_ends_with_the_room(self, api: Api, owner: Person) -> None:
        secret = await invite(api, owner)
        await api.send("DELETE", "/rooms/daily", by=owner)
        assert code_of(await accept(api, secret)) == "invite_unknown"

    @pytest.mark.parametrize("name", ["", " ", "\u200b", "x" * 65, "a\nb"])
    async def test_needs_a_name_that_can_be_seen(self, api: Api, owner: Person, name: str) -> None:
        assert code_of(await accept(api, await invite(api, owner), name)) == "invalid_request"


class TestGuessing:
    @pytest.mark.parametrize("guess", ["wrong", "\u0000", "ü", "x" * 129])
    async def test_is_answered_as_for_a_room_that_is_gone(self, api: Api, owner: Person, guess: str) -> None:
        assert code_of(await accept(api, guess)) in {"invite_unknown", "invalid_request"}

    async def test_is_limited_for_each_address(self, api: Api, owner: Person) -> None:
        for number in range(50):
            assert code_of(await accept(api, f"guess-{number}")) == "invite_unknown"
        secret = await invite(api, owner)
        refused = await accept(api, secret)
        assert (refused.status_code, code_of(refused)) == (429, "too_many_attempts")
        assert int(refused.headers["retry-after"]) > 0
        assert (await accept(api, secret, address="203.0.113.8")).status_code == 200
