"""What sixteen videos cost the page: CPU time of the main thread per second, against a bare page."""

import asyncio
import statistics
import time

from bench.client.crowd import FRAMES_PER_SECOND, publishing
from bench.client.pages import Meeting
from bench.voice.figures import Line
from playwright.async_api import CDPSession, Page

PEOPLE = 16
_RUNS = 3
_SETTLE_SECONDS = 6
_SECONDS = 10
_WAIT_SECONDS = 30
_LEAST_PLAYED = 0.8
_GOAL = 1.25

_DECODED = """(remote) => Array.from(
  document.querySelectorAll(remote), (video) => video.getVideoPlaybackQuality().totalVideoFrames,
)"""


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
    """Milliseconds that the main thread works in a second, while everybody's video plays."""
    await page.evaluate("() => window.joinButton.click()")
    await _all_play(page, remote)
    await asyncio.sleep(_SETTLE_SECONDS)
    session = await page.context.new_cdp_session(page)
    # By the thread's clock: what it waits for, while others have the processor, it does not spend.
    await session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before, frames_before = await _task_seconds(session), await _frames(page, remote)
    await asyncio.sleep(_SECONDS)
    after, frames_after = await _task_seconds(session), await _frames(page, remote)
    _check_played(frames_before, frames_after)
    return (after - before) / _SECONDS * 1000


async def _all_play(page: Page, remote: str) -> None:
    deadline = time.monotonic() + _WAIT_SECONDS
    while True:
        num_shown = sum(count > 0 for count in await _frames(page, remote))
        if num_shown == PEOPLE:
            return
        if time.monotonic() > deadline:
            raise TimeoutError(f"{num_shown} of {PEOPLE} videos play after {_WAIT_SECONDS} s.")
        await asyncio.sleep(0.2)


async def _frames(page: Page, remote: str) -> list[int]:
    """How many each video has decoded."""
    decoded: list[int] = await page.evaluate(_DECODED, remote)
    return decoded


def _check_played(before: list[int], after: list[int]) -> None:
    """What does not play costs nothing: a figure with one missing would be too good."""
    played = [last - first for first, last in zip(before, after, strict=False)]
    if len(played) != PEOPLE or min(played) < _SECONDS * FRAMES_PER_SECOND * _LEAST_PLAYED:
        raise RuntimeError(f"Not all of {PEOPLE} videos played for {_SECONDS} s; frames of each: {played}.")


async def _task_seconds(session: CDPSession) -> float:
    answer = await session.send("Performance.getMetrics")
    return next(float(one["value"]) for one in answer["metrics"] if one["name"] == "TaskDuration")


def _share(what: str, values: list[float]) -> Line:
    return Line(what, f"{statistics.median(values):.0f} ms a second (n={len(values)})", samples=values)
