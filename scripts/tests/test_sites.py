"""The four sites in front of everything, asked through a real Caddy."""

from __future__ import annotations

import http.server
import json
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from confa_stack import parts
from confa_stack.ports import any_free
from confa_stack.process import Part
from confa_stack.settings import StackSettings

pytestmark = pytest.mark.process

CONSOLE_NETWORKS = "127.0.0.0/8 ::1/128"


class Echo(http.server.BaseHTTPRequestHandler):
    """An upstream that answers with what it was asked."""

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = json.dumps({"path": self.path, "headers": dict(self.headers)}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Server", "echo")
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="module")
def upstream() -> Iterator[int]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def settings(state: Path, upstream: int, allowed: str) -> StackSettings:
    return StackSettings(
        state=state,
        domain="confa.localhost",
        http_port=any_free(),
        api_port=upstream,
        sfu_port=upstream,
        sfu_udp_port=1,
        agents_port=1,
        livekit_url=f"ws://127.0.0.1:{upstream}",
        has_own_sfu=True,
        environment={"DOMAIN": "confa.localhost", "ADMIN_ALLOW_CIDRS": allowed},
    )


def built_spa(folder: Path) -> str:
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<title>SPA</title>")
    (folder / "assets" / "app-1a2b.js").write_text("export {};" * 300)
    return str(folder)


def start(part: Part, port: int) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(part.command, env=dict(part.environment), cwd=part.folder)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            httpx.get(f"http://127.0.0.1:{port}/config.json", headers={"Host": "confa.localhost"})
        except httpx.TransportError:
            time.sleep(0.02)
        else:
            return process
    process.kill()
    pytest.fail("Caddy did not start")


Ask = Callable[..., httpx.Response]


def sites(folder: Path, upstream: int, allowed: str) -> Iterator[Ask]:
    ours = settings(folder, upstream, allowed)
    part = parts.caddy(ours)
    roots = {"CLIENT_ROOT": built_spa(folder / "client"), "ADMIN_ROOT": built_spa(folder / "admin")}
    process = start(replace(part, environment={**part.environment, **roots}), ours.http_port)

    def ask(
        site: str, path: str, *, method: str = "GET", body: bytes = b"", **headers: str
    ) -> httpx.Response:
        """A request as a browser would make it; the path goes out as it is, tricks included."""
        host = f"{site}.confa.localhost" if site else "confa.localhost"
        url = httpx.URL(f"http://127.0.0.1:{ours.http_port}").copy_with(raw_path=path.encode())
        return httpx.request(method, url, headers={"Host": host, **headers}, content=body)

    yield ask
    process.terminate()
    process.wait()


@pytest.fixture(scope="module")
def inside(upstream: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """We are in the networks that may use the admin side."""
    yield from sites(tmp_path_factory.mktemp("inside"), upstream, CONSOLE_NETWORKS)


@pytest.fixture(scope="module")
def outside(upstream: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """We are not."""
    yield from sites(tmp_path_factory.mktemp("outside"), upstream, "192.0.2.0/24")


class TestSpas:
    @pytest.mark.parametrize("site", ["", "admin"])
    def test_any_path_is_the_spa_and_a_missing_asset_is_not(self, inside: Ask, site: str) -> None:
        assert "SPA" in inside(site, "/room/weekly").text
        assert inside(site, "/assets/gone.js").status_code == 404

    @pytest.mark.parametrize("site", ["", "admin"])
    def test_hashed_files_are_kept_for_ever_and_pages_are_not(self, inside: Ask, site: str) -> None:
        assert "immutable" in inside(site, "/assets/app-1a2b.js").headers["Cache-Control"]
        assert inside(site, "/").headers["Cache-Control"] == "no-cache"

    @pytest.mark.parametrize("site", ["", "admin"])
    def test_the_configuration_names_the_addresses(self, inside: Ask, site: str) -> None:
        answer = inside(site, "/config.json")
        assert answer.headers["Cache-Control"] == "no-cache"
        config = answer.json()
        assert config["apiUrl"].startswith("http://api.confa.localhost:")
        assert config["livekitUrl"].startswith("ws://live.confa.localhost:")
        assert set(config) == {"apiUrl", "livekitUrl", "siteUrl", "version"}

    def test_scripts_come_from_the_site_itself_only(self, inside: Ask) -> None:
        policy = inside("", "/").headers["Content-Security-Policy"]
        assert "script-src 'self' 'wasm-unsafe-eval';" in policy
        assert "frame-ancestors 'none'" in policy

    def test_scripts_are_compressed(self, inside: Ask) -> None:
        answer = inside("", "/assets/app-1a2b.js", **{"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"


class TestEverySite:
    @pytest.mark.parametrize("site", ["", "admin", "api", "live"])
    @pytest.mark.parametrize("path", ["/", "/assets/none.js", "/rtc", "/internal/x"])
    def test_every_answer_carries_the_security_headers(self, inside: Ask, site: str, path: str) -> None:
        headers = inside(site, path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src" in headers["Content-Security-Policy"]
        assert "Server" not in headers

    def test_another_name_is_led_to_the_site(self, inside: Ask) -> None:
        answer = inside("other", "/room/x", Host="localhost")
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("http://confa.localhost:")
        assert answer.headers["Location"].endswith("/room/x")


class TestApi:
    @pytest.mark.parametrize("path", ["/metrics", "/internal/agents/events", "/internal"])
    def test_what_is_for_the_inside_is_not_found(self, inside: Ask, path: str) -> None:
        answer = inside("api", path)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
        assert answer.headers["Content-Type"] == "application/problem+json"

    def test_the_api_sees_no_forged_address(self, inside: Ask) -> None:
        forged = {
            "X-Forwarded-For": "203.0.113.9",
            "X-Real-IP": "203.0.113.9",
            "CF-Connecting-IP": "203.0.113.9",
        }
        seen = inside("api", "/auth/me", **forged).json()["headers"]
        assert "203.0.113.9" not in json.dumps(seen)
        assert seen["X-Forwarded-For"] in {"127.0.0.1", "::1"}

    def test_a_body_over_one_mebibyte_is_refused_with_a_problem(self, inside: Ask) -> None:
        answer = inside("api", "/auth", method="POST", body=b"x" * (2**20 + 1))
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")


class TestLive:
    @pytest.mark.parametrize("path", ["/rtc", "/rtc/v1", "/rtc/validate"])
    def test_signalling_reaches_the_sfu(self, inside: Ask, path: str) -> None:
        assert inside("live", path).json()["path"] == path

    @pytest.mark.parametrize(
        "path", ["/", "/twirp/livekit.RoomService/ListRooms", "/agent", "/rtcx", "/settings"]
    )
    def test_nothing_else_of_the_sfu_does(self, inside: Ask, path: str) -> None:
        assert inside("live", path).status_code == 404

    def test_the_client_can_open_the_way_before_a_meeting(self, inside: Ask) -> None:
        port = inside("", "/config.json").json()["siteUrl"].rpartition(":")[2]
        site = f"http://confa.localhost:{port}"
        answer = inside("live", "/", method="HEAD", Origin=site)
        assert answer.status_code == 204
        assert answer.headers["Access-Control-Allow-Origin"] == site


class TestAllowList:
    @pytest.mark.parametrize("path", ["/", "/config.json", "/assets/app-1a2b.js", "/users"])
    def test_the_console_is_closed_outside(self, outside: Ask, path: str) -> None:
        answer = outside("admin", path)
        assert (answer.status_code, answer.json()["code"]) == (403, "admin_network_only")

    @pytest.mark.parametrize(
        "path",
        [
            "/admin",
            "/admin/users",
            "//admin/users",
            "/ADMIN/users",
            "/x/../admin/users",
            "/./admin/users",
            "/%61dmin/users",
            "/admin%2Fusers",
            "/%2Fadmin/users",
        ],
    )
    def test_the_admin_routes_are_closed_outside_whatever_the_spelling(self, outside: Ask, path: str) -> None:
        assert outside("api", path).status_code == 403

    def test_a_forged_address_does_not_open_them(self, outside: Ask) -> None:
        forged = {"X-Forwarded-For": "192.0.2.1", "X-Real-IP": "192.0.2.1", "Forwarded": "for=192.0.2.1"}
        assert outside("api", "/admin/users", **forged).status_code == 403

    def test_the_console_can_read_the_refusal(self, outside: Ask) -> None:
        origin = outside("", "/config.json").json()["siteUrl"].replace("://", "://admin.")
        preflight = outside("api", "/admin/users", method="OPTIONS", Origin=origin)
        refusal = outside("api", "/admin/users", Origin=origin)
        assert preflight.status_code == 204
        for answer in (preflight, refusal):
            assert answer.headers["Access-Control-Allow-Origin"] == origin

    def test_another_page_cannot(self, outside: Ask) -> None:
        refusal = outside("api", "/admin/users", Origin="https://evil.example")
        assert "Access-Control-Allow-Origin" not in refusal.headers

    def test_everything_else_stays_open(self, outside: Ask) -> None:
        assert outside("api", "/auth/me").status_code == 200
        assert outside("", "/").status_code == 200

    def test_inside_they_are_open(self, inside: Ask) -> None:
        assert inside("admin", "/").status_code == 200
        assert inside("api", "/admin/users").json()["path"] == "/admin/users"
