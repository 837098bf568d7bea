"""Tools of an operator's own MCP servers, for the roles that name them.

Import it only for such a role: the protocol's client is heavy.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from livekit.agents.llm.mcp import MCPServerHTTP, MCPToolResultContext
from livekit.agents.llm.tool_context import RawFunctionTool, ToolError, get_raw_function_info

from confa_agents.providers.interfaces import Tool
from confa_agents.skills.skill import SkillCall, SkillResult

RemoteTool = RawFunctionTool[..., Any]
logger = logging.getLogger(__name__)

CONNECT_SECONDS = 5.0
CLOSE_SECONDS = 2.0
CALL_SECONDS = 10.0
"""Longer nobody waits for a spoken answer."""
MAX_ANSWER_CHARACTERS = 4_000


@dataclass
class _Server:
    """One server; after a failure it is connected anew before the next call, as when it was restarted."""

    connection: MCPServerHTTP
    is_lost: bool = False

    @property
    def host(self) -> str:
        """The address without what may be secret in it."""
        parts = urlsplit(self.connection.url)
        return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)

    async def call(self, tool: RemoteTool, arguments: Mapping[str, Any]) -> str:
        if self.is_lost:
            await self.close()
            await self.connection.initialize()
            self.is_lost = False
        return str(await tool(raw_arguments=dict(arguments)))

    async def close(self) -> None:
        try:
            async with asyncio.timeout(CLOSE_SECONDS):
                await self.connection.aclose()
        except Exception as error:  # noqa: BLE001 — what is wrong with a connection that ends does not matter.
            logger.debug("MCP server %s did not close: %s", self.host, type(error).__name__)


@dataclass(frozen=True)
class _Remote:
    server: _Server
    tool: RemoteTool


@dataclass
class OperatorTools:
    """`tools` for a model; `problems` are sentences for the log, one for each server that is not there."""

    tools: list[Tool] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    _remotes: dict[str, _Remote] = field(default_factory=dict)
    _call_seconds: float = CALL_SECONDS

    def __contains__(self, name: str) -> bool:
        return name in self._remotes

    def add(self, tool: Tool, remote: _Remote) -> None:
        self.tools.append(tool)
        self._remotes[tool.name] = remote

    async def run(self, call: SkillCall) -> SkillResult:
        """What the tool answers; never raises. A failure is a sentence, and an `error` for the model."""
        remote = self._remotes.get(call.name)
        if remote is None:
            return _failed(call.name, "is not there", error="unknown tool")
        try:
            async with asyncio.timeout(self._call_seconds):
                text = await remote.server.call(remote.tool, call.arguments)
        except TimeoutError:
            return _failed(call.name, "did not answer in time", error="timeout")
        except ToolError as error:
            return _failed(call.name, "could not do that", error=error.message)
        except Exception as error:  # noqa: BLE001 — the client raises whatever its transport meets.
            remote.server.is_lost = True
            logger.warning("MCP server %s failed: %s", remote.server.host, type(error).__name__)
            return _failed(call.name, "does not work at the moment", error="connection failed")
        text = text[:MAX_ANSWER_CHARACTERS]
        return SkillResult(text, {"result": text})


@asynccontextmanager
async def operator_tools(
    urls: Sequence[str],
    *,
    reserved: Collection[str] = (),
    connect_seconds: float = CONNECT_SECONDS,
    call_seconds: float = CALL_SECONDS,
) -> AsyncIterator[OperatorTools]:
    """The tools of all servers that answer within `connect_seconds`; those that do not are left out.

    A tool whose name is `reserved`, or another server's, is left out too.
    """
    found = OperatorTools(_call_seconds=call_seconds)
    servers = [
        _Server(MCPServerHTTP(url, client_session_timeout_seconds=call_seconds, tool_result_resolver=_text))
        for url in urls
    ]
    try:
        listed = await asyncio.gather(
            *(_listed(server, connect_seconds, found.problems) for server in servers)
        )
        for server, tools in zip(servers, listed, strict=True):
            for tool in tools:
                _add(found, _Remote(server, tool), reserved)
        yield found
    finally:
        await asyncio.gather(*(server.close() for server in servers))


async def _listed(server: _Server, seconds: float, problems: list[str]) -> list[RemoteTool]:
    try:
        async with asyncio.timeout(seconds):
            try:
                return await _connected(server)
            except Exception:  # noqa: BLE001 — the client may lose the first answer of a busy server.
                await server.close()
                return await _connected(server)
    except Exception as error:  # noqa: BLE001 — whatever is wrong with one server, the meeting goes on.
        reason = "did not answer in time" if isinstance(error, TimeoutError) else "cannot be reached"
        problem = f"MCP server {server.host} {reason}; its tools are left out."
        problems.append(problem)
        logger.warning("%s (%s)", problem, type(error).__name__)
        return []


async def _connected(server: _Server) -> list[RemoteTool]:
    await server.connection.initialize()
    return await server.connection.list_tools()


def _add(found: OperatorTools, remote: _Remote, reserved: Collection[str]) -> None:
    schema = get_raw_function_info(remote.tool).raw_schema
    name = schema["name"]
    if name in found or name in reserved:
        found.problems.append(f"Tool {name} of MCP server {remote.server.host} has a name that is taken.")
        return
    found.add(Tool(name, schema.get("description") or "", schema.get("parameters") or {}), remote)


def _text(context: MCPToolResultContext) -> str:
    """The texts of an answer; pictures and files cannot be spoken."""
    texts = (getattr(part, "text", "") for part in context.result.content)
    return " ".join(text for text in texts if text)


def _failed(name: str, problem: str, *, error: str) -> SkillResult:
    return SkillResult(f"Sorry, the tool {name.replace('_', ' ')} {problem}.", {"error": error})
