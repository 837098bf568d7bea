"""Fake services at which the real plugins ask, by the protocols of the real ones."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web
from aiohttp.test_utils import TestServer

from confa_agents.settings.providers import ProviderSettings

WORDS = "Good morning everybody."
KEY = "sk-of-the-test"
SPEECH = b"\x00\x10" * 4_800


@dataclass
class Services:
    """All services in one. `fault`: `slow`, `cut`, or a status; `cut_after`: words of an answer."""

    fault: str = ""
    cut_after: int | None = None
    asked: int = 0
    keys: list[str] = field(default_factory=list)
    bodies: list[dict[str, object]] = field(default_factory=list)
    url: str = ""
    _over: asyncio.Event = field(default_factory=asyncio.Event)

    def settings(self, **others: object) -> ProviderSettings:
        addresses = {
            "openai_base_url": f"{self.url}/v1",
            "deepgram_base_url": f"{self.url}/v1",
            "cartesia_base_url": self.url,
            "yandex_llm_url": f"{self.url}/v1",
            "yandex_stt_url": f"{self.url}/yandex/stt",
            "yandex_tts_url": f"{self.url}/yandex/tts",
            "ollama_url": self.url,
        }
        keys = {f"{name}_api_key": KEY for name in ("openai", "deepgram", "cartesia", "yandex")}
        return ProviderSettings.model_validate({**addresses, **keys, "yandex_folder_id": "b1g", **others})

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self._faulty])
        app.router.add_post("/v1/chat/completions", self._chat)
        app.router.add_post("/v1/audio/transcriptions", self._transcribe)
        app.router.add_post("/v1/audio/speech", self._speak)
        app.router.add_get("/v1/listen", self._deepgram_listen)
        app.router.add_post("/v1/speak", self._speak)
        app.router.add_get("/stt/websocket", self._cartesia_listen)
        app.router.add_post("/tts/bytes", self._speak)
        app.router.add_post("/yandex/stt", self._yandex_recognize)
        app.router.add_post("/yandex/tts", self._speak)
        app.router.add_get("/api/tags", self._ollama_tags)
        return app

    def end(self) -> None:
        self._over.set()

    @web.middleware
    async def _faulty(self, request: web.Request, handler: object) -> web.StreamResponse:
        self.asked += 1
        self.keys.append(request.headers.get("Authorization", request.headers.get("X-API-Key", "")))
        if self.fault.isdigit():
            return web.json_response({"message": f"no: {KEY}"}, status=int(self.fault))
        if self.fault == "slow":
            await self._over.wait()
        if self.fault == "cut" and "Upgrade" not in request.headers:
            _cut(request)
            return web.Response()
        response: web.StreamResponse = await handler(request)  # type: ignore[operator]
        return response

    async def _chat(self, request: web.Request) -> web.StreamResponse:
        self.bodies.append(await request.json())
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for number, word in enumerate(WORDS.split(" ")):
            if number == self.cut_after:
                _cut(request)
                return response
            await response.write(_event({"content": word if not number else f" {word}"}))
        if self.bodies[-1].get("tools"):
            call = {"index": 0, "id": "c1", "function": {"name": "who_is_here", "arguments": '{"a":1}'}}
            await response.write(_event({"tool_calls": [{**call, "type": "function"}]}))
            await response.write(_event({}, "tool_calls"))
        await response.write(b"data: [DONE]\n\n")
        return response

    async def _transcribe(self, request: web.Request) -> web.Response:
        await request.post()
        return web.json_response({"text": WORDS})

    async def _speak(self, request: web.Request) -> web.Response:
        await request.read()
        return web.Response(body=SPEECH, content_type="audio/pcm")

    async def _yandex_recognize(self, request: web.Request) -> web.Response:
        assert request.query["sampleRateHertz"] == "16000"
        assert request.query["folderId"] == "b1g"
        return web.json_response({"result": WORDS if await request.read() else ""})

    async def _ollama_tags(self, _request: web.Request) -> web.Response:
        return web.json_response({"models": [{"name": "nomic-embed"}, {"name": "llama3.2:3b"}]})

    async def _accepted(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if self.fault == "cut":
            _cut(request)
        return socket

    async def _deepgram_listen(self, request: web.Request) -> web.WebSocketResponse:
        socket = await self._accepted(request)
        async for message in socket:
            if message.type is WSMsgType.TEXT and json.loads(message.data)["type"] == "Finalize":
                alternative = {"transcript": WORDS, "confidence": 1.0, "words": []}
                await socket.send_json(
                    {
                        "type": "Results",
                        "metadata": {"request_id": "r"},
                        "is_final": True,
                        "speech_final": True,
                        "channel": {"alternatives": [alternative]},
                    }
                )
        return socket

    async def _cartesia_listen(self, request: web.Request) -> web.WebSocketResponse:
        socket = await self._accepted(request)
        async for message in socket:
            if message.type is WSMsgType.TEXT and message.data == "finalize":
                await socket.send_json({"type": "transcript", "text": WORDS, "is_final": True})
                await socket.send_json({"type": "flush_done"})
        return socket


def _cut(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


def _event(delta: dict[str, object], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": {"role": "assistant", **delta}, "finish_reason": finish}
    chunk = {"id": "c", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [choice]}
    return f"data: {json.dumps(chunk)}\n\n".encode()


@asynccontextmanager
async def running_services() -> AsyncIterator[Services]:
    services = Services()
    server = TestServer(services.application())
    await server.start_server()
    services.url = str(server.make_url("")).rstrip("/")
    try:
        yield services
    finally:
        services.end()
        await server.close()
