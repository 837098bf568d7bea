"""The command line as people use it, in processes of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from confa.settings import Settings
from confa_stack.ports import any_free

pytestmark = pytest.mark.process


def _environment(folder: Path, **changes: str) -> dict[str, str]:
    own = {field.upper() for field in Settings.model_fields}
    inherited = {name: value for name, value in os.environ.items() if name not in own}
    return inherited | {"CONFA_STATE_DIR": str(folder)} | changes


def _run(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "confa.cli", *arguments],
        check=False, capture_output=True, text=True, timeout=60, env=_environment(folder, **changes),
    )  # fmt: skip


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/live", timeout=1) as answer:
            return bool(json.load(answer)["status"] == "ok")
    except (urllib.error.URLError, ConnectionError):
        return False


@contextmanager
def _served(folder: Path, port: int, **changes: str) -> Iterator[subprocess.Popen[bytes]]:
    """The API in a process of its own, answering."""
    command = [sys.executable, "-m", "confa.cli", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=_environment(folder, **changes), stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 40
        while not _answers(port):
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield process
    finally:
        process.kill()
        process.wait()


def _try_wrong_key(port: int, forwarded_for: str) -> int:
    body = {"serviceKey": "wrong", "username": "admin"}
    address, headers = f"http://127.0.0.1:{port}/admin/bootstrap", {"X-Forwarded-For": forwarded_for}
    return httpx.post(address, json=body, headers=headers, trust_env=False).status_code


class TestWhoIsBelievedAboutAddresses:
    @pytest.mark.parametrize(("proxies", "status"), [("", 403), ("127.0.0.0/8", 403), ("192.0.2.1 ::1", 429)])
    def test_are_trusted_proxies_and_no_others(self, tmp_path: Path, proxies: str, status: int) -> None:
        port = any_free()
        with _served(tmp_path, port, TRUSTED_PROXIES=proxies, LOGIN_USER_FAILURES="1"):
            assert _try_wrong_key(port, "203.0.113.1") == 403
            assert _try_wrong_key(port, "203.0.113.2") == status
            assert _try_wrong_key(port, "203.0.113.1") == 429


class TestServing:
    def test_alone_makes_secrets_and_database_and_stops_cleanly(self, tmp_path: Path) -> None:
        port, folder = any_free(), tmp_path / "var"
        with _served(folder, port) as process:
            assert (folder / "secrets.env").exists()
            assert (folder / "confa.sqlite3").exists()
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0

    def test_a_port_in_use_is_one_sentence(self, tmp_path: Path) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            answer = _run(tmp_path, "serve", "--port", str(taken.getsockname()[1]))
        assert answer.returncode == 1
        assert len(answer.stderr.splitlines()) == 1
        assert "--port" in answer.stderr

    def test_a_bad_setting_is_one_sentence(self, tmp_path: Path) -> None:
        answer = _run(tmp_path, "serve", DOMAIN="http://confa.example")
        assert answer.returncode == 1
        assert answer.stderr.startswith("DOMAIN is not valid: ")
        assert len(answer.stderr.splitlines()) == 1


class TestOtherCommands:
    def test_the_document_is_the_one_that_is_checked_in(self, tmp_path: Path) -> None:
        answer = _run(tmp_path, "openapi")
        stored = Path(__file__).parents[2] / "packages" / "api-client" / "openapi.json"
        assert answer.stdout == stored.read_text("utf-8")
        assert json.loads(answer.stdout)["openapi"].startswith("3.1")

    def test_a_database_that_does_not_answer_is_one_sentence(self, tmp_path: Path) -> None:
        url = f"mysql://confa:hunter2@127.0.0.1:{any_free()}/confa"
        answer = _run(tmp_path, "migrate", DATABASE_URL=url)
        assert answer.returncode == 1
        assert len(answer.stderr.splitlines()) == 1
        assert "does not answer" in answer.stderr
        assert "hunter2" not in answer.stderr

    def test_the_migrations_are_whole(self, tmp_path: Path) -> None:
        assert _run(tmp_path, "check-migrations").returncode == 0
