"""The pictures of docs/screens.md, made of those that the tests took: `python -m confa_e2e.gallery`."""

from __future__ import annotations

import asyncio
import base64
import re
import sys

from playwright.async_api import Page

from confa_e2e import chromium
from confa_e2e.looks import ARTIFACTS
from confa_stack.paths import REPOSITORY

PAGE = REPOSITORY / "docs" / "screens.md"
FOLDER = REPOSITORY / "docs" / "images" / "screens"

_PICTURE = re.compile(r"images/screens/([\w-]+)\.webp")
_LONGEST = 960
"""Pixels of the longer side."""

_SHRINK = """async ([source, longest]) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * scale, image.height * scale];
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/webp", 0.82);
}"""


async def main() -> None:
    """Exits with a sentence when a picture of the page was not taken."""
    names = sorted(set(_PICTURE.findall(PAGE.read_text(encoding="utf-8"))))
    if missing := [name for name in names if not (ARTIFACTS / f"{name}.png").exists()]:
        sys.exit(f"The tests did not take these pictures: {', '.join(missing)}. Run: make screens")
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with chromium.launched() as browser:
        page = await browser.new_page()
        for name in names:
            await _write(page, name)


async def _write(page: Page, name: str) -> None:
    png = base64.b64encode((ARTIFACTS / f"{name}.png").read_bytes()).decode()
    answer: str = await page.evaluate(_SHRINK, [f"data:image/png;base64,{png}", _LONGEST])
    (FOLDER / f"{name}.webp").write_bytes(base64.b64decode(answer.partition(",")[2]))


if __name__ == "__main__":
    asyncio.run(main())
