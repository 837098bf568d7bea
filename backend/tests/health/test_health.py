from pathlib import Path

import pytest
from backend.tests.support.api import Api, Person, code_of
from backend.tests.support.settings import JWT_SECRET, make_settings
from backend.tests.support.threads import database_threads_end

from confa.app import create_app
from confa.auth.tokens import Tokens
from confa.database.clock import utc_now
from confa.livekit.memory_gateway import MemoryGateway

pytestmark = pytest.mark.database


class TestReadiness:
    async def test_is_there_when_both_parts_are(self, api: Api) -> None:
        answer = await api.get("/health/ready")
        assert answer.status_code == 200
        assert answer.json() == {"status": "ready", "database": "ok", "sfu": "ok"}

    async def test_names_the_part_that_is_missing(self, api: Api, sfu: MemoryGateway) -> None:
        sfu.is_down = True
        answer = await api.get("/health/ready")
        assert answer.status_code == 503
        assert answer.json() == {"status": "not_ready", "database": "ok", "sfu": "unreachable"}

    @pytest.mark.parametrize(
        "url", ["sqlite:////nowhere/confa.db", "mysql://u:p@localhost/c?unix_socket=/nowhere"]
    )
    async def test_survives_a_missing_database(self, tmp_path: Path, url: str) -> None:
        app = create_app(make_settings(tmp_path, database_url=url), gateway=MemoryGateway())
        api = Api(app)
        assert (await api.get("/health/ready")).json()["database"] == "unreachable"
        token = Tokens(secret=JWT_SECRET, access_ttl=60).access_token(
            user_id="1", session_id="1", role="USER", now=utc_now()
        )
        for answer in (await api.sign_in("anna"), await api.get("/rooms", by=Person("1", "anna", token))):
            assert answer.status_code == 503
            assert code_of(answer) == "database_unavailable"
        assert (await api.get("/health/live")).json() == {"status": "ok"}
        await app.state.outside.close()
        await database_threads_end()
