"""What sixteen videos cost the page: time of the main thread per second, against a bare page."""

import asyncio
import statistics

from bench.client.crowd import publishing
from bench.client.pages import Meeting
from bench.voice.figures import Line
from playwright.async_api import CDPSession, Page

PEOPLE = 16
_RUNS = 3
_SETTLE_SECONDS = 6
_SECONDS = 10
_GOAL = 1.25


async def measure(meeting: Meeting) -> list[Line]:
    """Both pages by turns; neither sends anything."""
    confa: list[float] = []
    bare: list[float] = []
    async with publishing(meeting, people=PEOPLE):
        for _ in range(_RUNS):
            async with meeting.confa() as (page, remote):
                for device in ("Microphone", "Camera"):
                    await page.get_by_role("button", name=device, exact=True).first.click()
                confa.append(await _busy(page, remote))
            async with meeting.bare(publishes=False) as (page, remote):
                bare.append(await _busy(page, remote))
    ratio = statistics.median(confa) / statistics.median(bare)
    return [
        _share(f"main thread with {PEOPLE} videos, the client", confa),
        _share(f"main thread with {PEOPLE} videos, a bare page", bare),
        Line("main thread, client ÷ bare (medians)", f"{ratio:.2f}", f"≤ {_GOAL}", ratio <= _GOAL, (ratio,)),
    ]


async def _busy(page: Page, remote: str) -> float:
    """Milliseconds of the main thread in a second, once everybody is shown."""
    await page.evaluate("() => window.joinButton.click()")
    shown = "([remote, count]) => document.querySelectorAll(remote).length >= count"
    await page.wait_for_function(shown, arg=[remote, PEOPLE], timeout=60_000)
    await asyncio.sleep(_SETTLE_SECONDS)
    session = await page.context.new_cdp_session(page)
    await session.send("Performance.enable")
    before = await _task_seconds(session)
    await asyncio.sleep(_SECONDS)
    return (await _task_seconds(session) - before) / _SECONDS * 1000


async def _task_seconds(session: CDPSession) -> float:
    answer = await session.send("Performance.getMetrics")
    return next(float(one["value"]) for one in answer["metrics"] if one["name"] == "TaskDuration")


def _share(what: str, values: list[float]) -> Line:
    return Line(what, f"{statistics.median(values):.0f} ms a second (n={len(values)})", samples=values)
