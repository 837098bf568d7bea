"""Language models of the framework."""

import json
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

from livekit.agents import llm

from confa_agents.providers.framework.errors import ONCE, as_provider_error
from confa_agents.providers.interfaces import ChatMessage, Tool, ToolCall


class FrameworkLanguageModel:
    """Keeps up with history and can call tools, as the models of the services do."""

    keeps_up_with_history = True
    can_call_tools = True

    def __init__(self, name: str, model: llm.LLM[str]) -> None:
        self.name, self.model = name, model.model
        self._llm = model

    async def reply(
        self, messages: Sequence[ChatMessage], *, tools: Sequence[Tool] = ()
    ) -> AsyncIterator[str | ToolCall]:
        stream = self._llm.chat(
            chat_ctx=llm.ChatContext([item for message in messages for item in _items(message)]),
            tools=[_tool(tool) for tool in tools],
            conn_options=ONCE,
        )
        with as_provider_error(self.name):
            async with stream:
                async for chunk in stream:
                    if chunk.delta is None:
                        continue
                    if chunk.delta.content:
                        yield chunk.delta.content
                    for call in chunk.delta.tool_calls:
                        yield ToolCall(call.call_id, call.name, _arguments(call.arguments))

    async def aclose(self) -> None:
        await self._llm.aclose()


def _items(message: ChatMessage) -> Iterator[llm.ChatItem]:
    if message.role == "tool":
        yield llm.FunctionCallOutput(
            call_id=message.tool_call_id or "", output=message.content, is_error=False
        )
        return
    if message.content:
        yield llm.ChatMessage(role=message.role, content=[message.content])
    for call in message.tool_calls:
        yield llm.FunctionCall(call_id=call.id, name=call.name, arguments=json.dumps(dict(call.arguments)))


def _tool(tool: Tool) -> llm.RawFunctionTool[Any, Any]:
    async def never(raw_arguments: dict[str, object]) -> None:
        """Only described to the model: whoever asked for the reply runs it."""

    schema = {"type": "object", "properties": {}, **tool.parameters}
    return llm.function_tool(
        never, raw_schema={"name": tool.name, "description": tool.description, "parameters": schema}
    )


def _arguments(text: str) -> dict[str, object]:
    """What the model gave, {} when it is not an object."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
