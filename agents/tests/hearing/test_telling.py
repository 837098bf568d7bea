"""What the leading agent hears is as good as heard by the others."""

from __future__ import annotations

import pytest
from agents.tests.support.listening import LOUD, QUIET, SPEAKER, Ear, Log, Stt

from confa_agents.hearing.hearsay import Hearsay
from confa_agents.hearing.teller import Teller
from confa_agents.hearing.told import Told
from confa_agents.hearing.turn import Speaker
from confa_agents.providers.interfaces import ProviderError

pytestmark = pytest.mark.unit


class Pair:
    """One agent that hears, and one that is told, with a wire between them."""

    def __init__(self, stt: Stt | None = None) -> None:
        self.there: Speaker | None = Speaker(SPEAKER.identity, "Alice")
        self.first, self.second = Log(), Log()
        self.hearsay = Hearsay(self.second, find_speaker=lambda _: self.there)
        self.sent: list[Told] = []
        self.ear = Ear(stt, observer=Teller(self.first, self._tell))

    def _tell(self, told: Told) -> None:
        self.sent.append(told)
        received = Told.parse(told.to_json().encode())
        assert received == told
        self.hearsay.receive(told)


async def test_both_live_through_the_same() -> None:
    pair = Pair()
    await pair.ear.hear(LOUD, 1)
    await pair.ear.hear(QUIET, 0.2)
    await pair.ear.hear(LOUD, 1)
    await pair.ear.hear(QUIET, 1)
    assert pair.second.events == pair.first.events == ["began", "on", "paused", "on", "paused", "turn"]
    (mine,), (theirs,) = pair.first.turns, pair.second.turns
    assert (theirs.text, theirs.segment.id, theirs.speaker) == (mine.text, mine.segment.id, SPEAKER)
    assert theirs.segment.voiced_seconds == mine.segment.voiced_seconds
    assert theirs.spoke_until == pytest.approx(mine.spoke_until, abs=0.05)
    assert theirs.stt_seconds == mine.stt_seconds


async def test_speech_that_goes_on_is_not_told_at_every_window() -> None:
    pair = Pair()
    await pair.ear.hear(LOUD, 3)
    assert len(pair.sent) < 3 / 0.2


async def test_five_minutes_are_told_chunk_by_chunk_in_packets_that_travel() -> None:
    pair = Pair(Stt("We should talk about this for a while, and then about something else. " * 5))
    await pair.ear.hear(LOUD, 300)
    await pair.ear.hear(QUIET, 1)
    assert len(pair.second.chunks) == len(pair.first.chunks) >= 9
    assert len(pair.second.turns) == 1
    assert max(len(told.to_json()) for told in pair.sent) < 15_000


async def test_a_failing_recogniser_fails_for_all() -> None:
    pair = Pair(Stt(error=ProviderError("down", provider="fake", is_retryable=True)))
    await pair.ear.hear(LOUD, 0.5)
    await pair.ear.hear(QUIET, 1)
    assert pair.second.events == pair.first.events == ["began", "on", "failed"]


async def test_speech_is_closed_when_the_leading_agent_is_gone() -> None:
    pair = Pair()
    await pair.ear.hear(LOUD, 1)
    pair.hearsay.forget()
    assert pair.second.events == ["began", "on", "nothing"]


async def test_words_of_who_may_not_be_heard_are_not_taken() -> None:
    pair = Pair()
    await pair.ear.hear(LOUD, 1)
    pair.there = None
    pair.hearsay.forget(SPEAKER.identity)
    await pair.ear.hear(QUIET, 1)
    assert pair.second.events == ["began", "on", "nothing"]


async def test_the_last_words_of_who_has_just_left_are_taken() -> None:
    pair = Pair()
    await pair.ear.hear(LOUD, 1)
    pair.there = None
    await pair.ear.listener.finish()
    assert [turn.text for turn in pair.second.turns] == [pair.ear.stt.text]


@pytest.mark.parametrize("data", [b"", b"[]", b'{"kind":"turn"}', b'{"kind":"shout","segment":"s"}'])
def test_what_is_no_message_is_nothing(data: bytes) -> None:
    assert Told.parse(data) is None
