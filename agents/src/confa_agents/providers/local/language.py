"""The language model in the inference process."""

from collections.abc import AsyncIterator, Sequence

from confa_agents.inference.client import InferenceClient
from confa_agents.iterators import closing
from confa_agents.providers.interfaces import ChatMessage, Tool, ToolCall
from confa_agents.providers.local.errors import as_provider_error

_DEMO_TOKENS, _TOKENS = 60, 240
_ROLES = {"tool": "user"}
_DEMO_CHARACTERS = 3000
"""Of one message, its end: the bundled model has room for some two thousand tokens in all."""


class LocalLanguageModel:
    """A GGUF model. The bundled one is a demo: with history it only repeats itself."""

    name = "local"
    can_call_tools = False

    def __init__(self, client: InferenceClient, *, model: str, is_demo: bool) -> None:
        self._client = client
        self.model, self.is_demo = model, is_demo
        self.keeps_up_with_history = not is_demo

    async def reply(
        self,
        messages: Sequence[ChatMessage],
        *,
        tools: Sequence[Tool] = (),  # noqa: ARG002 - it can call none
    ) -> AsyncIterator[str | ToolCall]:
        most = _DEMO_TOKENS if self.is_demo else _TOKENS
        with as_provider_error():
            async with closing(self._client.chat(self._asked(messages), most_tokens=most)) as deltas:
                async for delta in deltas:
                    yield delta

    async def warm(self, messages: Sequence[ChatMessage]) -> None:
        """The engine keeps the prompt, which takes it half a second, for the next one that begins like it."""
        with as_provider_error():
            async with closing(self._client.chat(self._asked(messages), most_tokens=1)) as deltas:
                async for _ in deltas:
                    pass

    def _asked(self, messages: Sequence[ChatMessage]) -> list[dict[str, str]]:
        longest = _DEMO_CHARACTERS if self.is_demo else None
        return [_as_asked(message, longest) for message in messages]


def _as_asked(message: ChatMessage, longest: int | None) -> dict[str, str]:
    content = message.content if longest is None else message.content[-longest:]
    return {"role": _ROLES.get(message.role, message.role), "content": content}
