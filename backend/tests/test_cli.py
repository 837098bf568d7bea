"""The command line as people use it, in processes of its own."""

import json
import signal
import socket
from pathlib import Path

import httpx
import pytest
from backend.tests.support.command_line import run_command, served

from confa import state_folder
from confa_stack.ports import any_free

pytestmark = pytest.mark.process


def _try_wrong_key(port: int, forwarded_for: str) -> int:
    body = {"serviceKey": "wrong", "username": "admin"}
    address, headers = f"http://127.0.0.1:{port}/admin/bootstrap", {"X-Forwarded-For": forwarded_for}
    return httpx.post(address, json=body, headers=headers, trust_env=False).status_code


class TestWhoIsBelievedAboutAddresses:
    @pytest.mark.parametrize(("proxies", "status"), [("", 403), ("127.0.0.0/8", 403), ("192.0.2.1 ::1", 429)])
    def test_are_trusted_proxies_and_no_others(self, tmp_path: Path, proxies: str, status: int) -> None:
        port = any_free()
        with served(tmp_path, port, TRUSTED_PROXIES=proxies, LOGIN_USER_FAILURES="1"):
            assert _try_wrong_key(port, "203.0.113.1") == 403
            assert _try_wrong_key(port, "203.0.113.2") == status
            assert _try_wrong_key(port, "203.0.113.1") == 429


class TestServing:
    def test_alone_makes_secrets_and_database_and_stops_cleanly(self, tmp_path: Path) -> None:
        port, folder = any_free(), tmp_path / "var"
        with served(folder, port) as process:
            assert (folder / "secrets.env").exists()
            assert (folder / "confa.sqlite3").exists()
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0

    def test_a_port_in_use_is_one_sentence(self, tmp_path: Path) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            answer = run_command(tmp_path, "serve", "--port", str(taken.getsockname()[1]))
        assert answer.returncode == 1
        assert len(answer.stderr.splitlines()) == 1
        assert "--port" in answer.stderr

    def test_a_bad_setting_is_one_sentence(self, tmp_path: Path) -> None:
        answer = run_command(tmp_path, "serve", DOMAIN="http://confa.example")
        assert answer.returncode == 1
        assert answer.stderr.startswith("DOMAIN is not valid: ")
        assert len(answer.stderr.splitlines()) == 1


class TestMakingAnAdministrator:
    def test_whoever_is_locked_out_gets_in_again(self, tmp_path: Path) -> None:
        assert run_command(tmp_path, "migrate").returncode == 0
        made = run_command(tmp_path, "create-admin", "anna")
        assert made.returncode == 0, made.stderr
        account = {"username": "anna", "password": made.stdout.split()[-1]}
        port = any_free()
        with served(tmp_path, port):
            address = f"http://127.0.0.1:{port}"
            answer = httpx.post(f"{address}/auth", json=account, trust_env=False)
            assert answer.json()["user"]["role"] == "ADMIN"
            status = httpx.get(f"{address}/admin/bootstrap/status", trust_env=False)
            assert status.json() == {"isInitialized": True}

    @pytest.mark.parametrize(("username", "said"), [("anna", "another name"), ("a b", "A username has")])
    def test_a_name_that_cannot_be_had_is_one_sentence(
        self, tmp_path: Path, username: str, said: str
    ) -> None:
        run_command(tmp_path, "migrate")
        run_command(tmp_path, "create-admin", "Anna")
        answer = run_command(tmp_path, "create-admin", username)
        assert answer.returncode == 1
        assert said in answer.stderr
        assert len(answer.stderr.splitlines()) == 1

    def test_a_database_without_tables_is_one_sentence(self, tmp_path: Path) -> None:
        answer = run_command(tmp_path, "create-admin", "anna")
        assert answer.returncode == 1
        assert "confa migrate" in answer.stderr


class TestTheDoctor:
    def test_says_of_each_part_what_is_missing(self, tmp_path: Path) -> None:
        answer = run_command(tmp_path, "doctor")
        lines = {line.split()[0]: line for line in answer.stdout.splitlines()}
        assert answer.returncode == 1, answer.stderr
        assert list(lines) == ["secrets", "database", "SFU", "clock", "webhooks"]
        assert "JWT_SECRET" in lines["secrets"]
        assert "confa migrate" in lines["database"]
        assert "LIVEKIT_API_KEY" in lines["SFU"]

    def test_is_content_with_what_is_well(self, tmp_path: Path) -> None:
        with served(tmp_path, any_free()):
            pass
        answer = run_command(tmp_path, "doctor", LIVEKIT_URL=f"ws://127.0.0.1:{any_free()}")
        lines = {line.split()[0]: line for line in answer.stdout.splitlines()}
        assert lines["secrets"].endswith(" ok")
        assert lines["database"].endswith(" ok")
        assert "LIVEKIT_URL" in lines["SFU"]

    def test_secrets_that_others_can_read_are_told(self, tmp_path: Path) -> None:
        state_folder.prepare(tmp_path)
        (tmp_path / "secrets.env").chmod(0o644)
        assert "chmod 600" in run_command(tmp_path, "doctor").stdout


class TestOtherCommands:
    @pytest.mark.parametrize("port", ["abc", "99999", ""])
    def test_a_bad_port_of_the_database_is_one_sentence(self, tmp_path: Path, port: str) -> None:
        answer = run_command(tmp_path, "migrate", DATABASE_URL=f"mysql://confa:hunter2@db:{port}/confa")
        assert answer.returncode == 1
        assert "DATABASE_URL has no valid port" in answer.stderr
        assert len(answer.stderr.splitlines()) == 1
        assert "hunter2" not in answer.stderr

    def test_the_document_is_the_one_that_is_checked_in(self, tmp_path: Path) -> None:
        answer = run_command(tmp_path, "export-openapi")
        stored = Path(__file__).parents[2] / "packages" / "api-client" / "openapi.json"
        assert answer.stdout == stored.read_text("utf-8")
        assert json.loads(answer.stdout)["openapi"].startswith("3.1")

    def test_a_database_that_does_not_answer_is_one_sentence(self, tmp_path: Path) -> None:
        url = f"mysql://confa:hunter2@127.0.0.1:{any_free()}/confa"
        answer = run_command(tmp_path, "migrate", DATABASE_URL=url)
        assert answer.returncode == 1
        assert len(answer.stderr.splitlines()) == 1
        assert "does not answer" in answer.stderr
        assert "hunter2" not in answer.stderr

    def test_the_migrations_are_whole(self, tmp_path: Path) -> None:
        assert run_command(tmp_path, "check-migrations").returncode == 0
