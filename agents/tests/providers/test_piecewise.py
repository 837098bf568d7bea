import numpy as np
import pytest

from confa_agents.inference import frames
from confa_agents.providers.interfaces import HEARING_RATE, Pcm, ProviderError
from confa_agents.providers.piecewise import PiecewiseSpeech

pytestmark = pytest.mark.unit

SECOND = np.ones(HEARING_RATE, dtype=np.int16)


class Recognizer:
    """Says how many seconds it was given."""

    def __init__(self) -> None:
        self.asked = list[tuple[int, int]]()
        self.failures = 0

    async def __call__(self, pcm: Pcm, *, priority: int) -> str:
        self.asked.append((round(len(pcm) / HEARING_RATE), priority))
        if self.failures:
            self.failures -= 1
            raise ProviderError("broken", provider="test", is_retryable=True)
        return f"{len(pcm) / HEARING_RATE:.0f}s"


def _speech(recognize: Recognizer, *, has_interims: bool = True) -> PiecewiseSpeech:
    return PiecewiseSpeech(recognize, longest_seconds=6, has_interims=has_interims)


class TestLongSpeech:
    async def test_is_cut_and_each_piece_is_transcribed_once(self) -> None:
        recognize = Recognizer()
        speech = _speech(recognize)
        for _ in range(15):
            speech.push(SECOND)
        assert await speech.text() == "5s 5s 5s"
        speech.push(SECOND)
        assert await speech.text() == "5s 5s 6s"
        assert sorted(recognize.asked, key=lambda asked: asked[1]) == [
            (5, frames.WAITING), (6, frames.WAITING), (5, frames.NEXT), (5, frames.NEXT),
        ]  # fmt: skip

    async def test_a_piece_that_failed_is_asked_for_again(self) -> None:
        recognize = Recognizer()
        recognize.failures = 1
        speech = _speech(recognize)
        for _ in range(7):
            speech.push(SECOND)
        with pytest.raises(ProviderError):
            await speech.text()
        assert await speech.text() == "5s 2s"


class TestAnInterim:
    async def test_gives_way(self) -> None:
        recognize = Recognizer()
        speech = _speech(recognize)
        speech.push(SECOND)
        assert await speech.text(is_interim=True) == "1s"
        assert recognize.asked == [(1, frames.INTERIM)]

    async def test_is_not_asked_where_it_costs(self) -> None:
        recognize = Recognizer()
        speech = _speech(recognize, has_interims=False)
        speech.push(SECOND)
        assert await speech.text(is_interim=True) == ""
        assert recognize.asked == []


class TestANewTurn:
    async def test_knows_nothing_of_the_former(self) -> None:
        speech = _speech(Recognizer())
        for _ in range(8):
            speech.push(SECOND)
        speech.reset()
        assert await speech.text() == ""
        speech.push(SECOND)
        assert await speech.text() == "1s"
