"""The real plugins against fake services: what works, and what happens when it does not."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import numpy as np
import pytest
import pytest_asyncio
from agents.tests.providers.services import KEY, SPEECH, WORDS, Services, running_services

from confa_agents.providers.fallback import FallbackNotice
from confa_agents.providers.interfaces import ChatMessage, Tool, ToolCall
from confa_agents.providers.opening import Providers, open_providers

pytestmark = pytest.mark.process

QUESTION = [ChatMessage("system", "Be brief."), ChatMessage("user", "Hello.")]
HEARING = ("openai", "deepgram", "cartesia", "yandex")
THINKING = ("openai", "yandex")
SPEAKING = ("openai", "deepgram", "cartesia", "yandex")
# What is wrong, and how often the service is asked before another one serves.
FAULTS = [("401", 1), ("429", 2), ("500", 2), ("slow", 2), ("cut", 2)]


@pytest_asyncio.fixture
async def services() -> AsyncIterator[Services]:
    async with running_services() as running:
        yield running


class Room:
    """What an agent has, and what it was told."""

    def __init__(self, providers: Providers, notices: list[FallbackNotice]) -> None:
        self.providers, self.notices = providers, notices

    async def hear(self) -> str:
        stream = self.providers.stt.listen(language="en")
        for _ in range(20):
            stream.push(np.full(512, 100, dtype=np.int16))
        try:
            return await stream.text()
        finally:
            await stream.aclose()

    async def think(self, *tools: Tool) -> list[str | ToolCall]:
        return [delta async for delta in self.providers.llm.reply(QUESTION, tools=tools)]

    async def speak(self) -> int:
        """Milliseconds of speech."""
        chunks = [chunk async for chunk in self.providers.tts.synthesize("Good morning.")]
        return round(sum(len(chunk) for chunk in chunks) * 1000 / self.providers.tts.sample_rate)


@asynccontextmanager
async def _room(services: Services, **settings: str) -> AsyncIterator[Room]:
    notices = list[FallbackNotice]()
    chains = {"stt_provider": "scripted", "llm_provider": "scripted", "tts_provider": "scripted"}
    chosen = services.settings(**{**chains, **settings})
    async with open_providers(chosen, on_fallback=notices.append) as providers:
        yield Room(providers, notices)


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slow is what takes longer than this."""
    for module in ("openai", "deepgram", "cartesia", "yandex"):
        path = f"confa_agents.providers.{module}.PROVIDER"
        provider = pytest.importorskip(f"confa_agents.providers.{module}").PROVIDER
        monkeypatch.setattr(path, type(provider)(**{**vars(provider), "patience_seconds": 0.5}))


class TestAServiceThatWorks:
    @pytest.mark.parametrize("name", HEARING)
    async def test_hears(self, services: Services, name: str) -> None:
        async with _room(services, stt_provider=name) as room:
            assert await room.hear() == WORDS
            assert room.providers.stt.name == name
        assert all(KEY in key for key in services.keys)

    @pytest.mark.parametrize("name", THINKING)
    async def test_thinks(self, services: Services, name: str) -> None:
        async with _room(services, llm_provider=name) as room:
            assert "".join(map(str, await room.think())) == WORDS
        assert services.bodies[0]["messages"] == [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "Hello."},
        ]

    async def test_calls_tools(self, services: Services) -> None:
        tool = Tool("who_is_here", "Who is in the meeting?")
        async with _room(services, llm_provider="openai") as room:
            assert (await room.think(tool))[-1] == ToolCall("c1", "who_is_here", {"a": 1})

    @pytest.mark.parametrize("name", SPEAKING)
    async def test_speaks(self, services: Services, name: str) -> None:
        async with _room(services, tts_provider=name) as room:
            expected = len(SPEECH) // 2 * 1000 / room.providers.tts.sample_rate
            assert await room.speak() == pytest.approx(expected, abs=20)


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize(("fault", "times"), FAULTS)
class TestAServiceThatFails:
    @pytest.mark.parametrize("name", HEARING)
    async def test_is_replaced_in_hearing(
        self, services: Services, name: str, fault: str, times: int, tmp_path: Path
    ) -> None:
        services.fault = fault
        script = tmp_path / "script.json"
        script.write_text('{"lines": ["Heard by another."]}')
        async with _room(services, stt_provider=f"{name},scripted", confa_script=str(script)) as room:
            assert await room.hear() == "Heard by another."
            _told(room, "stt", name)
        assert services.asked == times

    @pytest.mark.parametrize("name", THINKING)
    async def test_is_replaced_in_thinking(
        self, services: Services, name: str, fault: str, times: int
    ) -> None:
        services.fault = fault
        async with _room(services, llm_provider=f"{name},scripted") as room:
            assert "".join(map(str, await room.think())) == "You said: Hello."
            _told(room, "llm", name)
        assert services.asked == times

    @pytest.mark.parametrize("name", SPEAKING)
    async def test_is_replaced_in_speaking(
        self, services: Services, name: str, fault: str, times: int
    ) -> None:
        services.fault = fault
        async with _room(services, tts_provider=f"{name},scripted") as room:
            assert await room.speak() == pytest.approx(715, abs=20)
            _told(room, "tts", name)
        assert services.asked == times


def _told(room: Room, kind: str, name: str) -> None:
    (notice,) = room.notices
    assert (notice.kind, notice.failed, notice.now) == (kind, name, "scripted")
    assert KEY not in notice.reason
    (state,) = [state for state in room.providers.states() if state.name == name]
    assert (state.kind, state.is_ok, state.reason) == (kind, False, notice.reason)


class TestAnAnswerThatBreaksOff:
    async def test_is_begun_anew_by_another_after_a_newline(self, services: Services) -> None:
        services.cut_after = 2
        async with _room(services, llm_provider="openai,scripted") as room:
            said = "".join(map(str, await room.think()))
        assert said.split("\n") == ["Good morning", "You said: Hello."]


class TestAnOllamaServerThatAnswers:
    async def test_is_used_before_the_bundled_model(self, services: Services) -> None:
        async with _room(services, llm_provider="local", confa_inference_socket="/nowhere") as room:
            assert "".join(map(str, await room.think())) == WORDS
            (state,) = [state for state in room.providers.states() if state.kind == "llm"]
        assert services.bodies[0]["model"] == state.model == "llama3.2:3b"
        assert not state.is_demo
