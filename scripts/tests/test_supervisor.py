"""Parts start in order, come back when they die, and never outlive their supervisor."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from confa_stack import parentage
from confa_stack.supervisor import restart_delay

pytestmark = pytest.mark.process

Start = Callable[..., Any]
MakePart = Callable[..., dict[str, object]]


class TestStart:
    def test_a_part_waits_for_the_ones_it_comes_after(self, supervise: Start, part: MakePart) -> None:
        running = supervise(part("two", "one"), part("one"))
        running.read_until("READY")
        assert [line.split()[0] for line in running.lines if "here" in line] == ["one", "two"]

    def test_a_part_that_ends_before_it_is_ready_stops_everything(
        self, supervise: Start, part: MakePart
    ) -> None:
        running = supervise(part("one"), part("bad", "one", code="raise SystemExit(3)"))
        running.read_until("bad did not start (exit code 3)")
        running.process.communicate(timeout=10)
        assert running.process.returncode != 0
        assert running.parts() == []


class TestRestart:
    def test_a_killed_part_comes_back_and_the_others_stay(self, supervise: Start, part: MakePart) -> None:
        running = supervise(part("one"), part("two", "one"))
        running.read_until("READY")
        victim, other = running.parts()
        victim.kill()
        running.read_until("one ended (signal SIGKILL); starting it again")
        running.read_until("here")
        assert other.pid in {process.pid for process in running.parts()}

    def test_a_part_that_cannot_start_again_is_tried_again_and_the_others_stay(
        self, supervise: Start, part: MakePart, tmp_path: Path
    ) -> None:
        once = "import os, sys; os.path.exists('broken') and sys.exit(7)"
        running = supervise(part("one"), part("two", code=once))
        running.read_until("READY")
        other, victim = running.parts()
        if not any("two" in word for word in victim.cmdline()):
            other, victim = victim, other
        (tmp_path / "broken").touch()
        (tmp_path / "two").unlink()
        victim.kill()
        running.read_until("two ended (exit code 7); starting it again")
        (tmp_path / "broken").unlink()
        running.read_until("here")
        assert other.is_running()

    def test_the_delay_doubles_up_to_ten_seconds(self) -> None:
        delays = [restart_delay(n) for n in (1, 2, 3, 4, 5, 6, 7, 20, 5000)]
        assert delays == [0.25, 0.5, 1, 2, 4, 8, 10, 10, 10]


class TestEnd:
    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    def test_a_signal_ends_all_parts(self, supervise: Start, part: MakePart, number: signal.Signals) -> None:
        running = supervise(part("one"), part("two", "one"))
        running.read_until("READY")
        running.process.send_signal(number)
        running.process.communicate(timeout=10)
        assert running.process.returncode == 0
        assert running.parts() == []

    def test_a_part_that_ignores_sigterm_is_killed(self, supervise: Start, part: MakePart) -> None:
        deaf = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)"
        running = supervise(part("deaf", code=deaf))
        running.read_until("READY")
        running.process.terminate()
        running.process.communicate(timeout=15)
        assert running.parts() == []

    def test_what_a_part_has_started_ends_with_it(self, supervise: Start, part: MakePart) -> None:
        command = "[*sys.orig_argv[:2], 'import time; time.sleep(600)', sys.argv[1]]"
        child = f"import subprocess, sys; subprocess.Popen({command})"
        running = supervise(part("parent", code=child))
        running.read_until("READY")
        assert len(running.parts()) == 2
        running.process.terminate()
        running.process.communicate(timeout=10)
        assert running.has_nothing_left(within=2)

    def test_nothing_outlives_a_supervisor_that_is_killed(self, supervise: Start, part: MakePart) -> None:
        running = supervise(part("one"), part("two", "one"))
        running.read_until("READY")
        assert len(running.parts()) == 2
        running.process.kill()
        assert running.has_nothing_left(within=5)

    def test_a_parent_that_was_gone_before_the_parts_started_is_noticed_too(
        self, supervise: Start, part: MakePart, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(parentage.VARIABLE, "1")  # bootstrap.py saw another parent than we have now
        running = supervise(part("one"))
        running.process.communicate(timeout=10)
        assert running.has_nothing_left(within=2)

    def test_the_death_of_the_process_that_started_it_is_noticed(
        self, supervise: Start, part: MakePart, tmp_path: Path
    ) -> None:
        child = supervise(part("one"), is_started=False)
        parent = subprocess.Popen(
            ["sh", "-c", '"$@" & wait', "sh", *child.command], stdout=subprocess.PIPE, text=True
        )
        assert parent.stdout is not None
        assert any("READY" in line for line in iter(parent.stdout.readline, ""))
        parent.kill()
        parent.wait()
        assert child.has_nothing_left(within=5)
        parent.stdout.close()
