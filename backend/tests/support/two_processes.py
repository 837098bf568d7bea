"""Two API processes with what they share."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from backend.tests.support.api_processes import ApiProcesses, api_processes
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.redis import RedisServer

from confa_stack.ports import any_free

LIMITS = {"LOGIN_USER_FAILURES": "4", "LOGIN_BAN_FAILURES": "8"}


@dataclass(frozen=True)
class TwoProcesses(ApiProcesses):
    redis: RedisServer
    sfu: LiveKitServer


@asynccontextmanager
async def two_processes(folder: Path, database_url: str) -> AsyncIterator[TwoProcesses]:
    """Few failed sign-ins are allowed; events of the SFU arrive at the second process only."""
    ports = (any_free(), any_free())
    webhook = f"http://127.0.0.1:{ports[1]}/livekit/webhook"
    with RedisServer().started() as redis, LiveKitServer(folder, webhook_url=webhook).started() as sfu:
        addresses = {"REDIS_URL": redis.url, "LIVEKIT_URL": sfu.url}
        async with api_processes(folder, *ports, database_url=database_url, **addresses, **LIMITS) as found:
            yield TwoProcesses(found.bases, found.processes, found.clients, redis, sfu)
