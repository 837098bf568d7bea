"""An ear is open when its microphone is, however quickly that changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from agents.tests.support.listening import LOUD
from agents.tests.support.listening import Ear as Listening

from confa_agents.hearing import ear as module
from confa_agents.hearing.ear import Ear
from confa_agents.hearing.sounds import Sounds
from confa_agents.providers.interfaces import Pcm

pytestmark = pytest.mark.unit


class Sound:
    """A track's sound: as long as it is open there is more."""

    num_open = 0

    def __init__(self, _track: object, _sounds: object, hear: Callable[[Pcm], bool]) -> None:
        Sound.num_open += 1
        self._hear = hear
        self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        while True:
            self._hear(LOUD)
            await asyncio.sleep(0)

    def silence(self) -> None:
        self._task.cancel()

    async def aclose(self) -> None:
        Sound.num_open -= 1


@pytest.fixture
async def opened(monkeypatch: pytest.MonkeyPatch) -> tuple[Ear, Listening]:
    listening = Listening()
    monkeypatch.setattr(module, "TrackSound", Sound)
    monkeypatch.setattr(Sound, "num_open", 0)
    made = Ear(object(), Sounds(), lambda: listening.listener, leads=True)  # type: ignore[arg-type]
    made.open()
    return made, listening


async def breathe() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_a_microphone_that_goes_off_and_on_in_the_same_moment_is_heard(
    opened: tuple[Ear, Listening],
) -> None:
    ear, listening = opened
    await breathe()
    closing = ear.close()
    ear.open()
    await closing
    assert [turn.text for turn in listening.log.turns] == [listening.stt.text]
    await breathe()
    assert Sound.num_open == 1
    assert listening.log.events[-1] == "on"
    await ear.drop()


async def test_an_ear_that_is_closed_or_dropped_costs_nothing(opened: tuple[Ear, Listening]) -> None:
    ear, _ = opened
    await breathe()
    await ear.close()
    assert Sound.num_open == 0
    ear.open()
    await breathe()
    await ear.drop()
    assert Sound.num_open == 0


async def test_an_ear_that_stands_by_keeps_the_sound_and_tells_nothing(opened: tuple[Ear, Listening]) -> None:
    ear, listening = opened
    await breathe()
    await ear.stand_by()
    listening.log.events.clear()
    await breathe()
    assert listening.log.events == []
    assert ear.kept is not None
    assert len(ear.kept) > 5
    await ear.drop()
