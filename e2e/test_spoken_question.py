"""The product: a person asks aloud in a browser, and the same browser hears and reads the answer.

No key, no network: speech to text, language model and voice are the ones that come with Confa.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from confa_e2e import chromium, media, parts, speech, steps
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

QUESTION = "What time is it?"
SILENCE = 15.0
PASSWORD = "correct horse battery"
AUDIBLE = 0.01
"""RMS. Speech is far above it; what the SFU sends of a silent track is 0."""
ANSWERED_WITHIN = 90.0
"""Seconds: the models load meanwhile, and a question that came too early is asked again."""


@pytest.fixture(scope="module")
def offline_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LaunchedStack]:
    local = dict.fromkeys(("STT_PROVIDER", "LLM_PROVIDER", "TTS_PROVIDER"), "local")
    with parts.new_stack(tmp_path_factory.mktemp("offline") / "state", **local) as launched:
        yield launched


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def question(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return await speech.write_sentence(
        tmp_path_factory.mktemp("speech") / "question.wav", QUESTION, silence=SILENCE
    )


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def maria(offline_stack: LaunchedStack, question: Path) -> AsyncIterator[Page]:
    """An administrator, alone in a room, whose microphone hears the question."""
    async with chromium.launched(f"--use-file-for-fake-audio-capture={question}") as browser:
        page = await (await chromium.new_context(browser)).new_page()
        await steps.create_administrator(page, offline_stack, "maria", PASSWORD)
        await page.goto(offline_stack.url(path="/room/question"))
        await steps.sign_in(page, "maria", PASSWORD)
        await steps.join(page)
        yield page


async def test_a_spoken_question_is_answered_aloud_and_in_captions(maria: Page) -> None:
    await steps.control(maria, "Captions").click()
    await steps.control(maria, "Agents").click()
    agents = maria.get_by_role("region", name="Agents", exact=True)
    await agents.get_by_role("switch", name="Allow agents in this room").press("Space")
    await agents.get_by_role("button", name="Invite agent", exact=True).click()
    await maria.get_by_role("menuitem", name="Friendly", exact=True).click()
    captions = maria.get_by_role("region", name="Captions", exact=True)
    asked = captions.get_by_role("paragraph").filter(
        has_text=re.compile(r"^maria.*time is it", re.IGNORECASE)
    )
    answer = captions.get_by_role("paragraph").filter(has_text=re.compile(r"^Friendly.*It's "))
    async with asyncio.timeout(ANSWERED_WITHIN):
        await expect(asked).to_be_visible(timeout=ANSWERED_WITHIN * 1000)
        await asyncio.gather(
            media.comes_to_be_heard(maria, above=AUDIBLE),
            expect(answer).to_be_visible(timeout=ANSWERED_WITHIN * 1000),
        )
    await expect(agents).to_contain_text("demo model")
