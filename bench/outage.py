"""What the API answers while the SFU hangs: it is stopped, as a machine that does not answer would be."""

import time

import httpx
from bench import scene, servers, wrk
from bench.wrk import Request

_SECONDS = 4


def measure(api: servers.Server, sfu: servers.Server, database: str, token: str) -> None:
    """Prints how soon a route that needs the SFU gives up, and the others' latency meanwhile."""
    sfu.process.suspend()
    try:
        other = Request("GET", f"/rooms/{scene.ROOMS[0]}/config", token)
        meanwhile = wrk.start(api.port, other, connections=8, seconds=_SECONDS)
        started = time.monotonic()
        answer = httpx.get(
            f"http://127.0.0.1:{api.port}/rooms/{scene.ROOMS[0]}/participants",
            headers={"Authorization": f"Bearer {token}"}, timeout=20, trust_env=False,
        )  # fmt: skip
        seconds, beside = time.monotonic() - started, wrk.finished(meanwhile)
    finally:
        sfu.process.resume()
    print(
        f"{database}, the SFU hanging: participants {answer.status_code} after {seconds:.1f} s, "
        f"config meanwhile p99 {beside.p99_ms:.1f} ms"
    )
