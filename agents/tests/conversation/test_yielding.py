"""Somebody says something while the agent speaks: is the agent silent, and does it go on?"""

from __future__ import annotations

import asyncio
from typing import cast

import pytest

from confa_agents.conversation import yielding as module
from confa_agents.conversation.delivery import Delivery
from confa_agents.conversation.yielding import Yielding
from confa_agents.floor.names import Names
from confa_agents.hearing.turn import Segment, Speaker
from confa_agents.speaking.mouth import Mouth

pytestmark = pytest.mark.unit

BREATH = 0.1


class Voice:
    """An agent in the middle of an answer, and what becomes of it."""

    is_playing = True

    def __init__(self) -> None:
        self.log: list[str] = []

    def pause(self) -> None:
        self.log.append("silent")

    def resume(self) -> None:
        self.log.append("goes on")

    def stop(self) -> None:
        self.log.append("over")


@pytest.fixture
def voice() -> Voice:
    return Voice()


@pytest.fixture
def yields(voice: Voice, monkeypatch: pytest.MonkeyPatch) -> Yielding:
    monkeypatch.setattr(module, "_BREATH_SECONDS", BREATH)
    names = Names.of("Friendly", "friendly")
    return Yielding(cast("Mouth", voice), cast("Delivery", voice), names=names, language="en")


def speech(segment: str, *, seconds: float = 0.3) -> Segment:
    return Segment(segment, Speaker("u-alice-a", "Alice", "TR_1"), began_at=0.0, voiced_seconds=seconds)


async def test_a_sign_of_listening_lets_the_agent_go_on_after_a_breath(
    voice: Voice, yields: Yielding
) -> None:
    yields.began(speech("1"))
    yields.paused(speech("1"), "Okay.", may_be_rest=False)
    yields.over(speech("1"))
    assert voice.log == ["silent"]
    await asyncio.sleep(2 * BREATH)
    assert voice.log == ["silent", "goes on"]


async def test_what_begins_like_one_and_goes_on_is_not_spoken_into(voice: Voice, yields: Yielding) -> None:
    yields.began(speech("1"))
    yields.paused(speech("1"), "Okay,", may_be_rest=False)
    await asyncio.sleep(BREATH / 3)
    yields.goes_on(speech("1", seconds=0.5))
    await asyncio.sleep(2 * BREATH)
    yields.paused(speech("1", seconds=0.6), "Okay, stop.", may_be_rest=False)
    assert voice.log == ["silent", "silent", "over"]


async def test_nor_is_somebody_else_who_speaks_meanwhile(voice: Voice, yields: Yielding) -> None:
    yields.began(speech("1"))
    yields.paused(speech("1"), "Okay.", may_be_rest=False)
    await asyncio.sleep(BREATH / 3)
    yields.began(speech("2"))
    await asyncio.sleep(2 * BREATH)
    assert "goes on" not in voice.log
