"""`make up`, run for real: what it prints, what it refuses, what it leaves behind."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import psutil
import pytest

from confa_stack.launched import LaunchedStack
from confa_stack.paths import REPOSITORY
from confa_stack.ports import any_free, is_free

pytestmark = pytest.mark.room

Launch = Callable[..., LaunchedStack]


@pytest.fixture
def launch(tmp_path: Path) -> Iterator[Launch]:
    """Makes stacks that are not started yet, in folders of their own."""
    made: list[LaunchedStack] = []

    def make(folder: str = "state", **options: object) -> LaunchedStack:
        stack = LaunchedStack(state=tmp_path / folder, http_port=any_free(), **options)  # type: ignore[arg-type]
        made.append(stack)
        return stack

    yield make
    for stack in made:
        if hasattr(stack, "process"):
            stack.stop()


def processes_of(stack: LaunchedStack) -> list[psutil.Process]:
    """Every process that runs on the stack's state folder, other than the test itself."""
    found = []
    for process in psutil.process_iter(["environ", "status"]):
        environment = process.info["environ"] or {}
        is_of_stack = environment.get("CONFA_STATE_DIR") == str(stack.state)
        if is_of_stack and process.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(process)
    return found


def nothing_left(stack: LaunchedStack, *, within: float) -> bool:
    deadline = time.monotonic() + within
    while processes_of(stack) or not is_free(stack.http_port):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def refused(environment: dict[str, str]) -> str:
    """What `make up` says when it does not start; it must end by itself, with an error."""
    done = subprocess.run(
        [sys.executable, "-m", "confa_stack", "up"],
        cwd=REPOSITORY,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode != 0
    return done.stdout + done.stderr


class TestFirstStart:
    def test_it_says_where_everything_is_and_shows_the_service_key_until_there_is_an_administrator(
        self, launch: Launch
    ) -> None:
        stack = launch()
        stack.start()
        stack.wait_for(stack.secret("SERVICE_ADMIN_KEY"))
        stack.wait_for("127.0.0.1 confa.localhost api.confa.localhost live.confa.localhost")
        self.make_administrator(stack)
        stack.stop()
        again = launch()
        again.start()
        again.wait_for("Ctrl-C stops everything")
        assert not any(stack.secret("SERVICE_ADMIN_KEY") in line for line in again.lines)

    def make_administrator(self, stack: LaunchedStack) -> None:
        answer = httpx.post(
            f"http://127.0.0.1:{stack.http_port}/admin/bootstrap",
            headers={"Host": "api.confa.localhost"},
            json={
                "serviceKey": stack.secret("SERVICE_ADMIN_KEY"),
                "username": "maria",
                "password": "correct horse battery",
            },
        )
        assert answer.status_code == 201

    def test_secrets_are_readable_by_their_owner_only_and_in_no_line_of_the_log(self, launch: Launch) -> None:
        stack = launch()
        stack.start()
        stack.stop()
        assert stat.S_IMODE((stack.state / "secrets.env").stat().st_mode) == 0o600
        log = "\n".join(stack.lines)
        assert not any(stack.secret(name) in log for name in ("JWT_SECRET", "LIVEKIT_API_SECRET"))


class TestLoopback:
    def test_no_part_listens_on_anything_but_this_machine(self, launch: Launch) -> None:
        stack = launch()
        stack.start()
        bound = {
            connection.laddr.ip
            for process in processes_of(stack)
            for connection in process.net_connections(kind="inet")
            if connection.status in {psutil.CONN_LISTEN, psutil.CONN_NONE}
        }
        assert bound <= {"127.0.0.1", "::1"}


class TestEnd:
    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_a_signal_stops_everything(self, launch: Launch, number: signal.Signals) -> None:
        stack = launch()
        stack.start()
        assert stack.stop(number) == 0
        assert nothing_left(stack, within=1)

    def test_when_make_is_killed_everything_ends_within_five_seconds(self, launch: Launch) -> None:
        stack = launch(command=("make", "up"))
        stack.start()
        stack.process.kill()
        assert nothing_left(stack, within=5)

    def test_when_the_runner_is_killed_everything_ends_within_five_seconds(self, launch: Launch) -> None:
        stack = launch()
        stack.start()
        stack.process.kill()
        assert nothing_left(stack, within=5)


class TestRestart:
    @pytest.mark.parametrize("word", ["livekit.yaml", "serve", "local.caddy"])
    def test_a_killed_part_is_back_by_itself(self, launch: Launch, word: str) -> None:
        stack = launch()
        stack.start()
        victim = next(p for p in processes_of(stack) if word in [Path(part).name for part in p.cmdline()])
        victim.kill()
        stack.wait_for("starting it again")
        deadline = time.monotonic() + 15
        while not is_healthy(stack):
            assert time.monotonic() < deadline
            time.sleep(0.1)


def is_healthy(stack: LaunchedStack) -> bool:
    try:
        answer = httpx.get(
            f"http://127.0.0.1:{stack.http_port}/health/ready", headers={"Host": "api.confa.localhost"}
        )
    except httpx.TransportError:
        return False
    return answer.status_code == 200


class TestSecondStack:
    def test_two_that_start_at_once_run_beside_each_other(self, launch: Launch) -> None:
        stacks = [launch("one"), launch("two")]
        with ThreadPoolExecutor() as pool:
            list(pool.map(LaunchedStack.start, stacks))
        for stack in stacks:
            assert is_healthy(stack)
            stack.wait_for(stack.secret("SERVICE_ADMIN_KEY"))
            assert not any("starting it again" in line for line in stack.lines)

    def test_a_second_one_on_the_same_folder_is_refused(self, launch: Launch) -> None:
        one = launch()
        one.start()
        said = refused({"CONFA_STATE_DIR": str(one.state), "CONFA_HTTP_PORT": str(any_free())})
        assert "already runs" in said
        assert "CONFA_STATE_DIR=" in said


class TestRefusals:
    def test_a_port_in_use(self, tmp_path: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
            said = refused({"CONFA_STATE_DIR": str(tmp_path / "state"), "CONFA_HTTP_PORT": str(port)})
        assert f"Port {port} is in use" in said
        assert "CONFA_HTTP_PORT=" in said

    def test_a_port_that_is_none(self, tmp_path: Path) -> None:
        said = refused({"CONFA_STATE_DIR": str(tmp_path / "state"), "CONFA_HTTP_PORT": "http"})
        assert "CONFA_HTTP_PORT is “http”" in said

    def test_a_state_folder_that_cannot_be_used(self, tmp_path: Path) -> None:
        (tmp_path / "state").write_text("a file")
        said = refused({"CONFA_STATE_DIR": str(tmp_path / "state"), "CONFA_HTTP_PORT": str(any_free())})
        assert str(tmp_path / "state") in said
        assert "CONFA_STATE_DIR" in said

    def test_a_database_that_does_not_answer(self, launch: Launch) -> None:
        stack = launch(
            environment={"DATABASE_URL": f"mysql://confa:hidden-word@127.0.0.1:{any_free()}/confa"}
        )
        with pytest.raises(RuntimeError) as failed:
            stack.start()
        assert stack.process.returncode != 0
        assert "DATABASE_URL" in str(failed.value)
        assert "hidden-word" not in str(failed.value)
        assert nothing_left(stack, within=1)

    def test_a_domain_that_is_not_this_machine(self, tmp_path: Path) -> None:
        said = refused({"CONFA_STATE_DIR": str(tmp_path / "state"), "DOMAIN": "meet.example.com"})
        assert "must end in .localhost" in said or "Let DOMAIN end in .localhost" in said
