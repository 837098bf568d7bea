"""From the click on Join to the first decoded frame of somebody else's video."""

import statistics

from bench.client.crowd import publishing
from bench.client.pages import Meeting
from bench.voice.figures import Line, percentile
from playwright.async_api import Page

RUNS = 10
_GOAL = 1.15

# The click is the page's own, so that the way from this program to the browser is not measured.
_JOIN = """(remote) => new Promise((done) => {
  const seen = new Set();
  const started = performance.now();
  const look = () => {
    for (const video of document.querySelectorAll(remote)) {
      if (seen.has(video)) continue;
      seen.add(video);
      video.requestVideoFrameCallback(() => done(performance.now() - started));
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
  window.joinButton.click();
})"""


async def measure(meeting: Meeting) -> list[Line]:
    """Both pages by turns, so that what the machine does besides meets both."""
    confa: list[float] = []
    bare: list[float] = []
    async with publishing(meeting, people=1):
        for _ in range(RUNS):
            async with meeting.confa() as (page, remote):
                confa.append(await _seconds(page, remote))
            async with meeting.bare(publishes=True) as (page, remote):
                bare.append(await _seconds(page, remote))
    ratio = statistics.median(confa) / statistics.median(bare)
    return [
        _times("join, the client", confa),
        _times("join, a bare page", bare),
        Line("join, client ÷ bare (medians)", f"{ratio:.2f}", f"≤ {_GOAL}", ratio <= _GOAL, (ratio,)),
    ]


async def _seconds(page: Page, remote: str) -> float:
    return float(await page.evaluate(_JOIN, remote)) / 1000


def _times(what: str, values: list[float]) -> Line:
    middle, high = percentile(values, 0.5), max(values)
    return Line(what, f"median {middle:.2f} s, max {high:.2f} s (n={len(values)})", samples=values)
