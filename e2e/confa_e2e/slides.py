"""A page to share in a meeting: a tab of its own, which Chromium takes by its title without asking."""

from __future__ import annotations

from playwright.async_api import Page

TITLE = "Quarterly figures"

# The last bar grows for ever, so that there are frames to send.
_PAGE = f"""<!doctype html><title>{TITLE}</title>
<style>
  body {{ margin: 0; height: 100vh; padding: 6vh 6vw; box-sizing: border-box; display: grid; gap: 4vh;
    grid-template-rows: auto 1fr; background: #fbfaf7; color: #1c2321; font: 700 5vh sans-serif; }}
  main {{ display: flex; gap: 3vw; align-items: end; border-bottom: 2px solid #1c2321; }}
  i {{ flex: 1; background: #0a6b58; }}
  i:last-child {{ background: #9d4edd; animation: grow 4s infinite alternate linear; height: 60%; }}
  @keyframes grow {{ to {{ height: 95%; }} }}
</style>
<h1 style="margin: 0; font-size: inherit">{TITLE}</h1>
<main><i style="height: 35%"></i><i style="height: 48%"></i><i style="height: 44%"></i><i></i></main>"""


async def show(presenter: Page) -> Page:
    """Opens it beside the meeting of `presenter`, whose next shared screen it is. Close it afterwards."""
    page = await presenter.context.new_page()
    await page.set_content(_PAGE)
    await presenter.bring_to_front()
    return page
