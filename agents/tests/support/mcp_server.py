"""A small MCP server on this machine."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator

import uvicorn
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError


def _app() -> MCPServer:
    server = MCPServer("tests")

    @server.tool()
    def stock(item: str) -> str:
        """How many of an item are in stock."""
        return f"There are seven {item}s."

    @server.tool()
    def broken() -> str:
        """Always fails."""
        raise ToolError("out of order")

    @server.tool()
    async def slow() -> str:
        """Never answers."""
        await asyncio.Event().wait()
        return ""

    @server.tool()
    def recap() -> str:
        """Has the name of a skill."""
        return ""

    return server


@contextlib.asynccontextmanager
async def running_server(port: int = 0) -> AsyncIterator[str]:
    """Its address, until the block ends; a free port when none is given."""
    listener = socket.create_server(("127.0.0.1", port))
    port = listener.getsockname()[1]
    config = uvicorn.Config(
        _app().streamable_http_app(), log_level="error", timeout_graceful_shutdown=1, lifespan="on"
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        server.should_exit = True
        await serving
        listener.close()
