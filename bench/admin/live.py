"""What the live view costs the API and the browser, and how old it is."""

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from bench.admin.console import Console
from bench.admin.crowd import ROOMS, Crowd
from bench.voice.figures import Line, percentile
from playwright.async_api import expect

CHANGES_PER_SECOND = 50
RUNS = 15
_SETTLE_SECONDS = 3
_SECONDS = 10
_CORE_GOAL = 0.05
_TOLD_GOAL, _ASKED_GOAL = 0.5, 2.0
# Nothing else happens in it, so what is waited for is what was done.
_ROOM = ROOMS[0]
_PAGES = {"/rooms": "Rooms", f"/rooms/{_ROOM}": "Participants"}
"""What is open while it is measured, and the table of it."""

# Epoch ms of the frame in which the table of participants has (or has no more) this text in it.
_SEEN = """([text, isThere]) => new Promise((done) => {
  const table = () => document.querySelector("table[aria-label=Participants]");
  const look = () => {
    if ((table()?.innerHTML.includes(text) ?? false) !== isThere) return;
    observer.disconnect();
    requestAnimationFrame(() => done(Date.now()));
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  look();
})"""


@dataclass(frozen=True)
class _Shares:
    """Of one core, 0..1."""

    api: float
    browser: float


async def measure(console: Console) -> list[Line]:
    crowd = Crowd(console.app, console.sfu)
    await crowd.come()
    lines: list[Line] = []
    for path, table in _PAGES.items():
        await console.open(path)
        await expect(console.page.get_by_role("table", name=table)).to_be_visible()
        await asyncio.sleep(_SETTLE_SECONDS)
        still = await _shares(console)
        async with _churning(crowd):
            moving = await _shares(console)
        lines += _costs(path, still, moving)
    async with _churning(crowd):
        lines += await _told(console, crowd)
        lines += await _asked(console, crowd)
    return lines


@asynccontextmanager
async def _churning(crowd: Crowd) -> AsyncIterator[None]:
    until = asyncio.Event()
    churn = asyncio.create_task(crowd.churn(per_second=CHANGES_PER_SECOND, until=until))
    started = time.monotonic()
    yield
    until.set()
    rate = await churn / (time.monotonic() - started)
    if rate < CHANGES_PER_SECOND * 0.95:
        raise RuntimeError(f"There were only {rate:.0f} changes a second.")


async def _shares(console: Console) -> _Shares:
    thread = await console.main_thread()
    api, browser = console.api_cpu_seconds, await thread.seconds()
    await asyncio.sleep(_SECONDS)
    return _Shares((console.api_cpu_seconds - api) / _SECONDS, (await thread.seconds() - browser) / _SECONDS)


def _costs(path: str, still: _Shares, moving: _Shares) -> list[Line]:
    what = f"{CHANGES_PER_SECOND} changes a second, `{path}` open"
    return [
        _share(f"{what}: the API's process", still.api, moving.api),
        _share(f"{what}: the page's main thread", still.browser, moving.browser),
    ]


async def _told(console: Console, crowd: Crowd) -> list[Line]:
    """What webhooks and workers tell."""
    joins, leaves, states = [], [], []
    for run in range(RUNS):
        person = crowd.person(f"Newcomer {run}")
        joins.append(await _age(console, crowd.join(_ROOM, person), person.name))
        leaves.append(await _age(console, crowd.leave(_ROOM, person), person.name, is_there=False))
        state = ("thinking", "speaking")[run % 2]
        states.append(await _age(console, crowd.report(_ROOM, state), state.title()))
    return [
        _times("on screen after: a join", joins, _TOLD_GOAL),
        _times("a leave", leaves, _TOLD_GOAL),
        _times("an agent's state", states, _TOLD_GOAL),
    ]


async def _asked(console: Console, crowd: Crowd) -> list[Line]:
    """What the SFU tells nobody, so that it is asked about the room that is looked at."""
    person = crowd.person("Quiet")
    await _age(console, crowd.join(_ROOM, person), person.name)
    await console.page.get_by_role("button", name=f"Inspect {person.name}", exact=True).click()
    mutes, metadata = [], []
    for run in range(RUNS):
        muted = replace(person, tracks=tuple(replace(track, is_muted=True) for track in person.tracks))
        mutes.append(await _age(console, crowd.change(_ROOM, muted), "Microphone off"))
        marked = replace(person, metadata=f"mark {run}")
        metadata.append(await _age(console, crowd.change(_ROOM, marked), marked.metadata))
    return [_times("a mute", mutes, _ASKED_GOAL), _times("metadata", metadata, _ASKED_GOAL)]


async def _age(
    console: Console, act: Coroutine[None, None, None], text: str, *, is_there: bool = True
) -> float:
    """Seconds from the act to the frame that shows it."""
    seen = asyncio.create_task(console.page.evaluate(_SEEN, [text, is_there]))
    started = time.time()
    await act
    return float(await seen) / 1000 - started


def _share(what: str, still: float, moving: float) -> Line:
    value = f"{moving:.1%} (without changes {still:.1%})"
    return Line(what, value, f"≤ {_CORE_GOAL:.0%} of a core", moving <= _CORE_GOAL, (still, moving))


def _times(what: str, values: list[float], goal: float) -> Line:
    middle, high = percentile(values, 0.5), max(values)
    value = f"median {middle:.2f} s, max {high:.2f} s (n={len(values)})"
    return Line(what, value, f"≤ {goal:g} s", high <= goal, values)
