"""The language model in the inference process."""

from collections.abc import AsyncIterator, Sequence

from confa_agents.inference.client import InferenceClient
from confa_agents.iterators import closing
from confa_agents.providers.interfaces import ChatMessage, Tool, ToolCall
from confa_agents.providers.local.errors import as_provider_error

_DEMO_TOKENS, _TOKENS = 60, 240
_ROLES = {"tool": "user"}


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
        asked = [{"role": _ROLES.get(one.role, one.role), "content": one.content} for one in messages]
        most = _DEMO_TOKENS if self.is_demo else _TOKENS
        with as_provider_error():
            async with closing(self._client.chat(asked, most_tokens=most)) as deltas:
                async for delta in deltas:
                    yield delta
