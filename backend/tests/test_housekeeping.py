from datetime import timedelta

import pytest
from backend.tests.support.api import Api, People
from sqlalchemy import func, select, update

from confa.auth.models import RefreshSessionRow
from confa.database.clock import utc_now
from confa.housekeeping import Housekeeping
from confa.meetings.models import WebhookEventRow

pytestmark = pytest.mark.database

LONG_AGO = timedelta(days=31)


async def test_only_what_is_long_over_is_removed(api: Api, people: People) -> None:
    anna, ben = await people.user("anna"), await people.user("ben")
    async with api.database.writing() as session:
        session.add(WebhookEventRow(id="old", received_at=utc_now() - LONG_AGO))
        session.add(WebhookEventRow(id="new"))
        over = update(RefreshSessionRow).where(RefreshSessionRow.user_id == anna.id)
        await session.execute(over.values(ended_at=utc_now() - LONG_AGO))
    await Housekeeping(api.database).run_once()
    async with api.database.reading() as session:
        assert (await session.scalars(select(WebhookEventRow.id))).all() == ["new"]
        owners = set((await session.scalars(select(RefreshSessionRow.user_id))).all())
        assert await session.scalar(select(func.count()).select_from(RefreshSessionRow)) == 2
    assert anna.id not in owners
    assert ben.id in owners
