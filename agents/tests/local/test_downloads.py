import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer

from confa_agents.local.chosen_model import chosen_model_file
from confa_agents.local.downloads import DownloadError, download_model
from confa_agents.settings.providers import ProviderSettings, SettingsError

pytestmark = pytest.mark.process

MODEL = b"GGUF" + b"m" * (3 << 20)
SHA256 = hashlib.sha256(MODEL).hexdigest()


class Hub:
    """A hub with one file, which its storage has."""

    says_sha256: str = SHA256
    content: bytes = MODEL

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_route("*", "/some/model/resolve/main/q4/tiny.gguf", self._resolve)
        app.router.add_get("/storage", self._stored)
        return app

    async def _resolve(self, _request: web.Request) -> web.Response:
        headers = {"Location": "/storage", "X-Linked-Etag": f'"{self.says_sha256}"'}
        return web.Response(status=302, headers=headers)

    async def _stored(self, _request: web.Request) -> web.Response:
        return web.Response(body=self.content)


@pytest_asyncio.fixture
async def hub(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hub]:
    hub = Hub()
    server = TestServer(hub.application())
    await server.start_server()
    monkeypatch.setenv("HF_ENDPOINT", str(server.make_url("")).rstrip("/"))
    yield hub
    await server.close()


def _settings(folder: Path, model: str = "some/model:q4/tiny.gguf") -> ProviderSettings:
    return ProviderSettings(local_llm_model=model, confa_models_dir=folder)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


class TestAModelOfAHub:
    async def test_is_fetched_with_progress_and_then_found(self, hub: Hub, tmp_path: Path) -> None:
        said = list[str]()
        settings = _settings(tmp_path)
        await download_model(settings, said.append)
        path = chosen_model_file(settings)
        assert path is not None
        assert path.read_bytes() == MODEL
        assert said[-1] == "tiny.gguf: 100 % of 3 MiB"
        await download_model(settings, said.append)
        assert said[-1] == "q4/tiny.gguf is there"

    async def test_before_it_is_fetched_the_cure_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(SettingsError, match="confa-agents download-files"):
            chosen_model_file(_settings(tmp_path))

    async def test_that_is_something_else_is_refused(self, hub: Hub, tmp_path: Path) -> None:
        hub.content = MODEL + b"!"
        with pytest.raises(DownloadError, match="SHA-256"):
            await download_model(_settings(tmp_path), lambda _: None)
        assert _files(tmp_path) == []

    async def test_is_held_against_the_operators_checksum(self, hub: Hub, tmp_path: Path) -> None:
        other = "0" * 64
        with pytest.raises(DownloadError, match=other):
            await download_model(_settings(tmp_path, f"some/model:q4/tiny.gguf@{other}"), lambda _: None)

    async def test_without_any_checksum_is_not_fetched(self, hub: Hub, tmp_path: Path) -> None:
        hub.says_sha256 = "none"
        with pytest.raises(DownloadError, match="@SHA256"):
            await download_model(_settings(tmp_path), lambda _: None)

    async def test_that_does_not_exist_is_said(self, hub: Hub, tmp_path: Path) -> None:
        with pytest.raises(DownloadError, match="404"):
            await download_model(_settings(tmp_path, "some/model:other.gguf@" + SHA256), lambda _: None)


class TestAModelOfOnesOwn:
    def test_is_taken_where_it_lies(self, tmp_path: Path) -> None:
        path = tmp_path / "mine.gguf"
        path.write_bytes(MODEL)
        assert chosen_model_file(_settings(tmp_path, str(path))) == path

    def test_that_is_not_there_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(SettingsError, match="no file"):
            chosen_model_file(_settings(tmp_path, str(tmp_path / "gone.gguf")))

    def test_cannot_be_outside_of_the_folder(self, tmp_path: Path) -> None:
        with pytest.raises(SettingsError, match="no file"):
            chosen_model_file(_settings(tmp_path, "some/model:../../../etc/passwd.gguf"))
