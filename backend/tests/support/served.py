"""The application on a real port, in the tests' own event loop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from backend.tests.support.waiting import eventually
from fastapi import FastAPI


@asynccontextmanager
async def served(app: FastAPI, port: int) -> AsyncIterator[str]:
    """Serves until the end of the block; gives the address."""
    config = uvicorn.Config(app, host="127.0.0.1", port=port, log_config=None, access_log=False, ws="none")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())

    async def is_started() -> bool:
        return server.started

    try:
        await eventually(is_started, within=10)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await task
