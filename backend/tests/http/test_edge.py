from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from backend.tests.support.api import ADMIN_ORIGIN, CLIENT_ORIGIN, Api, code_of
from backend.tests.support.settings import make_settings
from fastapi import FastAPI
from structlog.testing import capture_logs

from confa.app import create_app
from confa.livekit.memory_gateway import MemoryGateway
from confa.settings import Settings

pytestmark = pytest.mark.unit


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/not-made.sqlite3"


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    # Bans would be looked up in the database, which is not there.
    return make_settings(tmp_path, database_url=database_url, ban_exempt_cidrs="203.0.113.0/24")


def _break(app: FastAPI) -> None:
    @app.get("/broken")
    async def broken() -> None:
        raise RuntimeError("the secret reason")


class TestProblems:
    @pytest.mark.parametrize(
        ("method", "path", "status", "code"),
        [
            ("GET", "/nowhere", 404, "not_found"),
            ("DELETE", "/auth", 405, "method_not_allowed"),
            ("POST", "/auth", 422, "invalid_request"),
            ("GET", "/rooms/", 404, "not_found"),
        ],
    )
    async def test_have_one_shape(self, api: Api, method: str, path: str, status: int, code: str) -> None:
        answer = await api.send(method, path)
        assert answer.status_code == status
        assert code_of(answer) == code

    async def test_a_failure_nobody_foresaw_tells_no_reason(self, app: FastAPI, api: Api) -> None:
        _break(app)
        with capture_logs() as logs:
            answer = await api.get("/broken", origin=CLIENT_ORIGIN)
        assert answer.status_code == 500
        assert code_of(answer) == "internal_error"
        assert "secret" not in answer.text
        assert answer.headers["access-control-allow-origin"] == CLIENT_ORIGIN
        assert [entry["event"] for entry in logs] == ["request_failed", "request"]

    async def test_a_body_that_is_no_json_is_explained(self, api: Api) -> None:
        answer = await api.post("/auth", content=b"{", headers={"Content-Type": "application/json"})
        assert code_of(answer) == "invalid_request"

    async def test_a_validation_error_does_not_repeat_what_was_sent(self, api: Api) -> None:
        answer = await api.post("/auth", json={"username": "anna", "password": ["hunter2hunter2"]})
        assert answer.status_code == 422
        assert "hunter2" not in answer.text


class TestRequestIds:
    async def test_a_sane_one_is_kept(self, api: Api) -> None:
        answer = await api.get("/health/live", headers={"X-Request-ID": "trace-12345678"})
        assert answer.headers["x-request-id"] == "trace-12345678"

    @pytest.mark.parametrize("given", ["short", "x" * 65, "with space in it", "new\tline-12345"])
    async def test_another_one_is_replaced(self, api: Api, given: str) -> None:
        answer = await api.get("/health/live", headers={"X-Request-ID": given})
        assert answer.headers["x-request-id"] != given


class TestBodies:
    async def test_too_large_ones_are_refused_when_announced(self, api: Api) -> None:
        answer = await api.post("/auth", content=b"x" * (1024 * 1024 + 1))
        assert answer.status_code == 413
        assert code_of(answer) == "body_too_large"

    async def test_too_large_ones_are_refused_when_not_announced(self, api: Api) -> None:
        async def chunks() -> AsyncIterator[bytes]:
            for _ in range(20):
                yield b"x" * 65536

        headers = {"Content-Type": "application/json"}
        answer = await api.post("/auth", content=chunks(), headers=headers)
        assert code_of(answer) == "body_too_large"


class TestCors:
    @pytest.mark.parametrize("origin", [CLIENT_ORIGIN, ADMIN_ORIGIN, "http://localhost:5173"])
    async def test_the_sites_may_ask_without_a_token(self, tmp_path: Path, origin: str) -> None:
        settings = make_settings(tmp_path, confa_extra_origins="http://localhost:5173")
        headers = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
        app = create_app(settings, gateway=MemoryGateway())
        answer = await Api(app).send("OPTIONS", "/livekit/token", origin=origin, headers=headers)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == origin
        assert answer.headers["access-control-allow-credentials"] == "true"
        await app.state.outside.close()

    async def test_errors_carry_the_headers(self, api: Api) -> None:
        answer = await api.get("/auth/me", origin=CLIENT_ORIGIN)
        assert answer.status_code == 401
        assert answer.headers["access-control-allow-origin"] == CLIENT_ORIGIN
        assert "Authorization" in answer.headers["access-control-expose-headers"]

    async def test_another_origin_gets_none(self, api: Api) -> None:
        answer = await api.get("/health/live", origin="https://evil.example")
        assert "access-control-allow-origin" not in answer.headers


class TestWhatIsWrittenDown:
    async def test_the_log_has_templates_and_no_names(self, api: Api) -> None:
        with capture_logs() as logs:
            await api.get("/rooms/annas-secret-room", headers={"Authorization": "Bearer x.y.z"})
        (entry,) = [entry for entry in logs if entry["event"] == "request"]
        assert (entry["method"], entry["route"], entry["status"]) == ("GET", "/rooms/{room}", 401)
        assert "annas" not in str(logs)
        assert "203.0.113.7" not in str(logs)

    async def test_metrics_count_requests_by_route(self, api: Api) -> None:
        await api.get("/rooms/annas-secret-room")
        text = (await api.get("/metrics")).text
        assert 'route="/rooms/{room}",status="401"' in text
        assert "annas" not in text


class TestCaching:
    @pytest.mark.parametrize("path", ["/health/live", "/nowhere", "/auth/me", "/openapi.json"])
    async def test_no_json_is_kept_by_anybody(self, api: Api, path: str) -> None:
        answer = await api.get(path)
        assert "json" in answer.headers["content-type"]
        assert answer.headers.get_list("cache-control") == ["no-store"]

    async def test_a_failure_nobody_foresaw_is_not_kept_either(self, app: FastAPI, api: Api) -> None:
        _break(app)
        assert (await api.get("/broken")).headers.get_list("cache-control") == ["no-store"]
