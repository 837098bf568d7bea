"""What the API answers, on SQLite and on MariaDB, beside a bare FastAPI route in the same run.

`python -m bench.api [seconds for each route] [file for the figures as JSON]`, from the repository's root.
"""

import asyncio
import json
import os
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from backend.tests.support.mariadb import MariaDbServer
from bench import outage, reference_app, scene, servers, wrk
from bench.wrk import Load, Request

from confa import state_folder
from confa_stack.ports import any_free

CONNECTIONS = 32
WARM_UP_SECONDS = 2
_PAUSE_MS = 20


@dataclass(frozen=True)
class Figures:
    """One row: what wrk saw, and what it cost the one process."""

    database: str
    route: str
    per_second: float
    per_core: float
    p50_ms: float
    p99_ms: float
    failures: int
    rss_mib: float


def main(seconds: float, target: Path | None) -> None:
    rows = [_bare(seconds)]
    rows += asyncio.run(_on("SQLite", "", seconds))
    with MariaDbServer().started() as mariadb:
        mariadb.run("CREATE DATABASE confa")
        rows += asyncio.run(_on("MariaDB", mariadb.url("confa"), seconds))
    print(f"{CONNECTIONS} connections, {seconds:g} s each, load average {os.getloadavg()[0]:.1f}")
    for row in rows:
        _show(row, bare=rows[0])
    if target:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps([asdict(row) for row in rows], indent=2) + "\n")


def _bare(seconds: float) -> Figures:
    port = any_free()
    with servers.reference(port) as server:
        body = json.dumps({"room": scene.ROOMS[0]})
        return _measured(
            server, "", "bare FastAPI route", _post("/token", reference_app.sign("bench"), body), seconds
        )


async def _on(database: str, url: str, seconds: float) -> list[Figures]:
    with tempfile.TemporaryDirectory() as folder:
        state, port = Path(folder), any_free()
        state_folder.prepare(state)
        secrets = state_folder.read_env(state)
        with (
            servers.sfu(state, secrets, api_port=port) as sfu,
            servers.api(state, port, sfu_port=sfu.port, database_url=url) as api,
        ):
            async with scene.prepared(port, sfu.port, secrets) as prepared:
                rows = [
                    await asyncio.to_thread(_measured, api, database, name, request, seconds)
                    for name, request in _requests(prepared.token).items()
                ]
                rows += await asyncio.to_thread(_logins, api, database, prepared.token, seconds)
                await asyncio.to_thread(outage.measure, api, sfu, database, prepared.token)
                return rows


def _requests(token: str) -> dict[str, Request]:
    wanted = json.dumps({"room": scene.ROOMS[0], "device": "tab"})
    return {
        "POST /livekit/token": _post("/livekit/token", token, wanted),
        "GET /rooms/{room}/config": Request("GET", f"/rooms/{scene.ROOMS[0]}/config", token),
        "GET /rooms": Request("GET", "/rooms", token),
    }


def _post(path: str, token: str, body: str) -> Request:
    return Request("POST", path, token, body)


def _measured(server: servers.Server, database: str, name: str, request: Request, seconds: float) -> Figures:
    wrk.run(server.port, request, connections=CONNECTIONS, seconds=WARM_UP_SECONDS)
    before = server.cpu_seconds
    load = wrk.run(server.port, request, connections=CONNECTIONS, seconds=seconds)
    return _row(server, database, name, load, server.cpu_seconds - before)


def _logins(server: servers.Server, database: str, token: str, seconds: float) -> list[Figures]:
    """32 people who sign in at once, and two who ask for something else meanwhile, again and again.

    They pause between their requests: without that they alone would keep a core busy, and the sign-ins
    would tell of them.
    """
    login = _post("/auth", "", json.dumps({"username": scene.USERNAME, "password": scene.PASSWORD}))
    other = Request("GET", f"/rooms/{scene.ROOMS[0]}/config", token)
    before = server.cpu_seconds
    meanwhile = wrk.start(server.port, other, connections=2, seconds=seconds, pause_ms=_PAUSE_MS)
    load = wrk.run(server.port, login, connections=CONNECTIONS, seconds=seconds)
    beside, spent = wrk.finished(meanwhile), server.cpu_seconds - before
    return [
        _row(server, database, "POST /auth", load, spent),
        _row(server, database, "… and config meanwhile", beside, spent),
    ]


def _row(server: servers.Server, database: str, name: str, load: Load, spent: float) -> Figures:
    return Figures(
        database, name, load.per_second, load.requests / spent, load.p50_ms, load.p99_ms, load.failures,
        server.rss_mib,
    )  # fmt: skip


def _show(row: Figures, *, bare: Figures) -> None:
    print(
        f"{row.database:8} {row.route:26} {row.per_second:7.0f}/s {row.per_core:7.0f} per CPU-second "
        f"({row.per_core / bare.per_core:4.2f} of bare)   p50 {row.p50_ms:6.1f} ms   "
        f"p99 {row.p99_ms:6.1f} ms   {row.failures} failed   {row.rss_mib:4.0f} MiB"
    )


if __name__ == "__main__":
    given = sys.argv[1:]
    main(float(given[0]) if given else 10, Path(given[1]) if len(given) > 1 else None)
