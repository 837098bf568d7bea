"""How a page looks, and what axe says about it, in the real browser with its real colours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.async_api import Page

from confa_stack.paths import REPOSITORY

SIZES = ((1440, 900), (768, 1024), (390, 844))
EXTREMES = ((360, 640), (3840, 2160))
ARTIFACTS = REPOSITORY / "e2e" / "artifacts"
_AXE = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"

_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

# Two frames: the layout follows the new size and theme, and is painted. Then what moves comes to its end.
_SETTLED = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const passing = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < Infinity);
  await Promise.allSettled(passing.map((one) => one.finished));
}"""


_SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


async def photograph(page: Page, name: str, size: tuple[int, int]) -> Path:
    """A picture of what fits the window, in e2e/artifacts."""
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    await page.evaluate(_SETTLED)
    path = ARTIFACTS / f"{name}.png"
    await page.screenshot(path=path)
    return path


async def faults(page: Page) -> list[str]:
    """What axe finds wrong on the page as it is now, a line each."""
    if not await page.evaluate("() => 'axe' in window"):
        await page.evaluate(_AXE.read_text())
    answer: dict[str, Any] = await page.evaluate(
        # react-aria's announcer keeps what it has read out, with labels of elements that are gone by now.
        # Of rules that are kept only one result is built: a meeting has some thousand elements.
        """(tags) => axe.run(
          { exclude: [["[data-live-announcer]"]] },
          { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false },
        )""",
        list(_RULES),
    )
    return [
        f"{page.url} {violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in answer["violations"]
        for node in violation["nodes"]
    ]


async def fits(page: Page, sizes: Sequence[tuple[int, int]] = EXTREMES) -> None:
    """Fails when the page scrolls sideways in a window of one of these sizes."""
    for width, height in sizes:
        await page.set_viewport_size({"width": width, "height": height})
        await page.evaluate(_SETTLED)
        assert await page.evaluate(_SIDEWAYS) <= 0, f"{page.url} is wider than {width} pixels"


async def look_at_sizes(page: Page, name: str, sizes: Sequence[tuple[int, int]]) -> None:
    """Photographs the page in these sizes and both themes, and asks axe in both themes."""
    found: list[str] = []
    for theme in ("light", "dark"):
        await page.emulate_media(color_scheme=theme)
        for size in sizes:
            await photograph(page, f"{name}-{size[0]}-{theme}", size)
            if await page.evaluate(_SIDEWAYS) > 0:
                found.append(f"{page.url} is wider than {size[0]} pixels")
        found += await faults(page)
    assert found == []
