import csv
import io
from datetime import timedelta

import pytest
from backend.tests.support.api import Api, People

from confa.audit import log
from confa.database.clock import utc_now
from confa.housekeeping import Housekeeping

pytestmark = pytest.mark.database
CSV = {"Accept": "text/csv"}


async def _rows(api: Api, people: People, **query: str) -> list[dict[str, str]]:
    answer = await api.get("/admin/audit", by=await people.admin(), headers=CSV, params=query)
    assert answer.headers["content-type"].startswith("text/csv")
    assert "attachment" in answer.headers["content-disposition"]
    return list(csv.DictReader(io.StringIO(answer.text)))


async def _record(api: Api, count: int, target_name: str = "thing") -> None:
    async with api.database.writing() as session:
        for _ in range(count):
            log.record(
                session, actor_id=None, actor_name=log.UNKNOWN, action="test.done", target_kind="user",
                target_id="1", target_name=target_name, address="203.0.113.7",
            )  # fmt: skip


class TestTheExport:
    async def test_has_every_event_that_fits_and_no_other(self, api: Api, people: People) -> None:
        await _record(api, 1203)
        rows = await _rows(api, people, action="test")
        assert len(rows) == 1203
        assert {row["action"] for row in rows} == {"test.done"}

    async def test_tells_what_changed(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        change = {"displayName": 'Anna, "the" Berg'}
        await api.send("PATCH", f"/admin/users/{anna.id}", by=await people.admin(), json=change)
        (row,) = await _rows(api, people, action="user.change")
        assert (row["actorName"], row["targetName"], row["outcome"]) == ("admin", "anna", "done")
        assert row["details"] == 'displayName: anna → Anna, "the" Berg'

    @pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
    async def test_no_cell_is_a_formula(self, api: Api, people: People, name: str) -> None:
        await _record(api, 1, name)
        (row,) = await _rows(api, people, action="test")
        assert row["targetName"] == f"'{name}"


class TestOutcomes:
    async def test_are_told_apart(self, api: Api, people: People) -> None:
        admin = await people.admin()
        await api.sign_in("admin", "not the password")
        for outcome in ("done", "refused"):
            answer = await api.get("/admin/audit", by=admin, params={"outcome": outcome})
            assert {event["outcome"] for event in answer.json()} == {outcome}


class TestRetention:
    async def test_everything_is_kept_unless_somebody_says_so(self, api: Api, people: People) -> None:
        await _record(api, 2)
        async with api.database.writing() as session:
            await log.forget_events(session, before=utc_now() - timedelta(days=1))
        await Housekeeping(api.database).run_once()
        assert len(await _rows(api, people, action="test")) == 2
        await Housekeeping(api.database, audit_kept=0).run_once()
        assert await _rows(api, people, action="test") == []
