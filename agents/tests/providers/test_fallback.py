"""Who is asked, how often, and what the room is told. Time is a number."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from functools import partial

import numpy as np
import pytest

from confa_agents.providers.fallback import (
    FallbackNotice,
    FallingBackLanguageModel,
    FallingBackSpeechToText,
    FallingBackVoice,
    Line,
)
from confa_agents.providers.fallback.line import REST_SECONDS, Candidate
from confa_agents.providers.interfaces import ChatMessage, Pcm, ProviderError, Tool, ToolCall

pytestmark = pytest.mark.unit


class Fake:
    """Hears, thinks and speaks; fails as often as it is told (`error`), after some deltas."""

    keeps_up_with_history = can_call_tools = True

    def __init__(
        self, name: str, *, failures: int = 0, is_retryable: bool = True, rate: int = 16_000
    ) -> None:
        self.name, self.sample_rate = name, rate
        self.failures, self.is_retryable = failures, is_retryable
        self.answer: list[str | ToolCall] = [f"{name} ", "answers."]
        self.given = 0
        self.asked = 0
        self.heard = 0
        self.voices = list[str | None]()

    def fail(self) -> None:
        self.asked += 1
        if self.asked <= self.failures:
            raise ProviderError("it is broken", provider=self.name, is_retryable=self.is_retryable)

    def listen(self, *, language: str) -> "FakeStream":
        return FakeStream(self)

    async def reply(
        self, messages: Sequence[ChatMessage], *, tools: Sequence[Tool] = ()
    ) -> AsyncIterator[str | ToolCall]:
        for delta in self.answer[: self.given]:
            yield delta
        self.fail()
        for delta in self.answer[self.given :]:
            yield delta

    async def synthesize(self, text: str, *, voice: str | None = None) -> AsyncIterator[Pcm]:
        self.voices.append(voice)
        self.fail()
        yield np.ones(self.sample_rate, dtype=np.int16)


class FakeStream:
    def __init__(self, fake: Fake) -> None:
        self._fake, self._samples = fake, 0

    def push(self, pcm: Pcm) -> None:
        self._samples += len(pcm)

    async def text(self, *, is_interim: bool = False) -> str:
        self._fake.fail()
        return f"{self._fake.name} heard {self._samples}"

    def reset(self) -> None:
        self._samples = 0

    async def aclose(self) -> None:
        self.reset()


def _same(fake: Fake) -> Fake:
    return fake


class Situation:
    def __init__(self, *fakes: Fake) -> None:
        self.now = 0.0
        self.notices = list[FallbackNotice]()
        candidates = [Candidate(fake.name, partial(_same, fake), patience_seconds=0.05) for fake in fakes]
        self.line = Line[Fake]("llm", candidates, self.notices.append, clock=lambda: self.now)

    async def reply(self) -> list[str | ToolCall]:
        model = FallingBackLanguageModel(self.line)  # type: ignore[arg-type]
        return [delta async for delta in model.reply([ChatMessage("user", "Hello?")])]

    async def said(self) -> str:
        return "".join(map(str, await self.reply()))


class TestAFailure:
    async def test_is_tried_once_more_where_that_may_help(self) -> None:
        first, second = Fake("first", failures=1), Fake("second")
        situation = Situation(first, second)
        assert await situation.said() == "first answers."
        assert (first.asked, second.asked, situation.notices) == (2, 0, [])

    async def test_that_comes_again_makes_the_next_one_serve_and_tells_the_room(self) -> None:
        situation = Situation(Fake("first", failures=9), Fake("second"))
        assert await situation.said() == "second answers."
        (notice,) = situation.notices
        assert notice == FallbackNotice("llm", "first", "second", "it is broken")
        assert notice.sentence == "My language model failed, so I continue with another one."

    async def test_that_no_retry_helps_is_not_tried_again(self) -> None:
        first = Fake("first", failures=9, is_retryable=False)
        assert await Situation(first, Fake("second")).said() == "second answers."
        assert first.asked == 1

    async def test_of_all_is_an_error_with_all_reasons(self) -> None:
        situation = Situation(Fake("first", failures=9), Fake("second", failures=9))
        with pytest.raises(ProviderError, match=r"first: it is broken; second: it is broken"):
            await situation.said()
        assert [notice.now for notice in situation.notices] == ["second", None]

    async def test_that_nobody_expected_is_a_failure_too(self) -> None:
        first = Fake("first")
        first.fail = lambda: 1 / 0  # type: ignore[assignment]
        assert await Situation(first, Fake("second")).said() == "second answers."


class TestWarming:
    async def test_is_for_whoever_is_asked_next_and_tells_nobody_of_a_failure(self) -> None:
        class Warmed(Fake):
            async def warm(self, messages: Sequence[ChatMessage]) -> None:
                self.fail()

        first = Warmed("first", failures=1)
        situation = Situation(first, Fake("second"))
        await FallingBackLanguageModel(situation.line).warm([])  # type: ignore[arg-type]
        assert (first.asked, situation.notices) == (1, [])

    async def test_a_service_is_not_asked_for_it(self) -> None:
        service = Fake("service")
        await FallingBackLanguageModel(Situation(service).line).warm([])  # type: ignore[arg-type]
        assert service.asked == 0


class TestAProviderThatFailed:
    async def test_is_left_alone_for_a_while_and_then_asked_again(self) -> None:
        first, second = Fake("first", failures=2), Fake("second")
        situation = Situation(first, second)
        await situation.said()
        situation.now += REST_SECONDS - 1
        assert await situation.said() == "second answers."
        situation.now += 1
        assert await situation.said() == "first answers."
        assert all(state.is_ok for state in situation.line.states())

    async def test_is_announced_once_until_it_has_worked_again(self) -> None:
        first = Fake("first", failures=99)
        situation = Situation(first, Fake("second"))
        for _ in range(3):
            await situation.said()
            situation.now += REST_SECONDS
        assert len(situation.notices) == 1
        first.failures = 0
        await situation.said()
        first.asked, first.failures = 0, 99
        await situation.said()
        assert len(situation.notices) == 2

    async def test_is_reported_with_its_reason(self) -> None:
        situation = Situation(Fake("first", failures=9), Fake("second"))
        await situation.said()
        assert [(state.name, state.is_ok, state.reason) for state in situation.line.states()] == [
            ("first", False, "it is broken"),
            ("second", True, None),
        ]


class TestAnAnswer:
    async def test_that_breaks_off_is_begun_anew_after_a_newline(self) -> None:
        first = Fake("first", failures=9, is_retryable=False)
        first.given = 1
        assert await Situation(first, Fake("second")).said() == "first \nsecond answers."

    async def test_is_not_asked_again_once_a_tool_was_called(self) -> None:
        first, second = Fake("first", failures=9), Fake("second")
        first.answer, first.given = [ToolCall("1", "take_note", {})], 1
        with pytest.raises(ProviderError, match="it is broken"):
            await Situation(first, second).said()
        assert second.asked == 0

    async def test_that_nobody_wants_any_more_is_no_failure(self) -> None:
        situation = Situation(Fake("first"), Fake("second"))
        deltas = FallingBackLanguageModel(situation.line).reply([])  # type: ignore[arg-type]
        await anext(deltas)
        await deltas.aclose()  # type: ignore[attr-defined]
        assert situation.notices == []

    async def test_that_does_not_come_counts_as_a_failure(self) -> None:
        first = Fake("first")

        async def never(*_: object, **__: object) -> AsyncIterator[str]:
            await asyncio.Event().wait()
            yield ""

        first.reply = never  # type: ignore[method-assign]
        assert await Situation(first, Fake("second")).said() == "second answers."


class TestHearing:
    async def test_whoever_stands_in_hears_the_turn_from_its_beginning(self) -> None:
        situation = Situation(Fake("first", failures=9), Fake("second"))
        stream = FallingBackSpeechToText(situation.line).listen(language="en")  # type: ignore[arg-type]
        for _ in range(3):
            stream.push(np.zeros(100, dtype=np.int16))
        assert await stream.text(is_interim=True) == ""
        assert await stream.text() == "second heard 300"
        stream.push(np.zeros(100, dtype=np.int16))
        assert await stream.text() == "second heard 400"
        await stream.aclose()

    async def test_a_provider_that_is_well_again_takes_over_between_turns(self) -> None:
        situation = Situation(Fake("first", failures=2), Fake("second"))
        stream = FallingBackSpeechToText(situation.line).listen(language="en")  # type: ignore[arg-type]
        stream.push(np.zeros(100, dtype=np.int16))
        await stream.text()
        situation.now += REST_SECONDS
        assert await stream.text() == "first heard 100"
        stream.reset()
        stream.push(np.zeros(7, dtype=np.int16))
        assert await stream.text() == "first heard 7"
        await stream.aclose()


class TestSpeaking:
    async def test_keeps_the_rate_of_the_first_voice(self) -> None:
        situation = Situation(Fake("first", failures=9, rate=24_000), Fake("second", rate=16_000))
        voice = FallingBackVoice(situation.line)  # type: ignore[arg-type]
        samples = sum([len(chunk) async for chunk in voice.synthesize("Hello.")])
        assert samples / voice.sample_rate == pytest.approx(1, abs=0.02)

    async def test_a_voices_name_is_only_the_first_ones(self) -> None:
        first, second = Fake("first", failures=2), Fake("second")
        situation = Situation(first, second)
        voice = FallingBackVoice(situation.line)  # type: ignore[arg-type]
        _ = [chunk async for chunk in voice.synthesize("Hello.", voice="katie")]
        assert (first.voices, second.voices) == (["katie", "katie"], [None])
