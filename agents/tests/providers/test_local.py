from collections.abc import AsyncIterator, Sequence

import pytest

from confa_agents.inference.client import InferenceClient, InferenceError
from confa_agents.providers.interfaces import ChatMessage, ProviderError
from confa_agents.providers.local.language import LocalLanguageModel

pytestmark = pytest.mark.unit


class Process(InferenceClient):
    """Notes what it is asked, and answers or fails."""

    def __init__(self, *, is_broken: bool = False) -> None:
        self.asked = list[dict[str, str]]()
        self._is_broken = is_broken

    async def chat(  # type: ignore[override]
        self, messages: Sequence[dict[str, str]], *, most_tokens: int
    ) -> AsyncIterator[str]:
        self.asked.extend(messages)
        if self._is_broken:
            raise InferenceError("it has gone", is_retryable=True)
        yield "Hello."


async def _reply(process: Process, *messages: ChatMessage, is_demo: bool) -> None:
    model = LocalLanguageModel(process, model="test", is_demo=is_demo)
    assert [delta async for delta in model.reply(messages)] == ["Hello."]


class TestTheBundledModel:
    async def test_is_not_given_more_than_it_has_room_for(self) -> None:
        process = Process()
        await _reply(process, ChatMessage("user", "x" * 10_000 + " What is this?"), is_demo=True)
        (message,) = process.asked
        assert len(message["content"]) == 3_000
        assert message["content"].endswith("What is this?")

    def test_says_that_it_is_better_without_history(self) -> None:
        assert not LocalLanguageModel(Process(), model="test", is_demo=True).keeps_up_with_history
        assert LocalLanguageModel(Process(), model="test", is_demo=False).keeps_up_with_history


class TestAnyModel:
    async def test_is_told_the_result_of_a_tool_as_if_a_person_said_it(self) -> None:
        process = Process()
        await _reply(process, ChatMessage("tool", "It is noon.", tool_call_id="1"), is_demo=False)
        assert process.asked == [{"role": "user", "content": "It is noon."}]

    async def test_that_cannot_be_asked_is_a_providers_failure(self) -> None:
        with pytest.raises(ProviderError) as caught:
            await _reply(Process(is_broken=True), ChatMessage("user", "Hello."), is_demo=True)
        assert (caught.value.provider, caught.value.is_retryable) == ("local", True)
