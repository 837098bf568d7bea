"""Measures the client against a bare LiveKit page on the same SFU: `python -m bench.client [join] [tiles]`.

Prints a table, and writes the same with every sample to a JSON file. Run it on a machine that does nothing
else.
"""

import argparse
import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from bench.client import join, site, tiles
from bench.client.pages import Meeting
from bench.voice import figures
from playwright.async_api import async_playwright

from confa_stack import test_tools
from confa_stack.launched import LaunchedStack
from confa_stack.ports import any_free

_SCENARIOS = {"join": join.measure, "tiles": tiles.measure}
_USERNAME, _PASSWORD = "bench", "correct horse battery"
_FLAGS = [
    "--no-sandbox",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--allow-loopback-in-peer-connection",
    "--autoplay-policy=no-user-gesture-required",
]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures the client against a bare LiveKit page.")
    parser.add_argument("scenario", nargs="*", choices=[[], *_SCENARIOS], default=[])
    parser.add_argument(
        "--json", type=Path, default=figures.RESULTS / "client.json", help="where the samples go"
    )
    options = parser.parse_args()
    lines = asyncio.run(_measure(options.scenario or list(_SCENARIOS)))
    figures.write(lines, options.json)
    print(figures.table(lines))


async def _measure(names: list[str]) -> list[figures.Line]:
    lines: list[figures.Line] = []
    for name in names:
        async with _meeting(name) as meeting:
            lines += await _SCENARIOS[name](meeting)
    lines.append(figures.load_average())
    return lines


@asynccontextmanager
async def _meeting(room: str) -> AsyncIterator[Meeting]:
    """A stack of its own, a browser, and a room in which nobody is yet."""
    ports = {"CONFA_API_PORT": any_free(), "LIVEKIT_PORT": any_free(), "LIVEKIT_UDP_PORT": any_free(udp=True)}
    scripted = dict.fromkeys(("STT_PROVIDER", "LLM_PROVIDER", "TTS_PROVIDER"), "scripted")
    environment = {**{name: str(port) for name, port in ports.items()}, **scripted}
    with tempfile.TemporaryDirectory() as folder, site.served() as bare_url:
        stack = LaunchedStack(state=Path(folder) / "state", http_port=any_free(), environment=environment)
        address = f"http://127.0.0.1:{ports['CONFA_API_PORT']}"
        with stack:
            async with (
                async_playwright() as playwright,
                httpx.AsyncClient(base_url=address, trust_env=False, timeout=20) as api,
            ):
                await _sign_in(api, stack.secret("SERVICE_ADMIN_KEY"))
                executable = test_tools.chromium()
                chromium = await playwright.chromium.launch(executable_path=executable, args=_FLAGS)
                sfu = f"ws://127.0.0.1:{ports['LIVEKIT_PORT']}"
                yield Meeting(stack, chromium, api, sfu, bare_url, room, _USERNAME, _PASSWORD)
                await chromium.close()


async def _sign_in(api: httpx.AsyncClient, service_key: str) -> None:
    account = {"username": _USERNAME, "password": _PASSWORD}
    (await api.post("/admin/bootstrap", json={**account, "serviceKey": service_key})).raise_for_status()
    signed_in = (await api.post("/auth", json=account)).raise_for_status().json()
    api.headers["Authorization"] = f"Bearer {signed_in['accessToken']}"


if __name__ == "__main__":
    main()
