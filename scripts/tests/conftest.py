"""What the tests of the runner share."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest

SUPERVISED = Path(__file__).with_name("supervised.py")


def eventually(condition: Callable[[], bool], seconds: float) -> bool:
    """Waits until the condition holds, at most so many seconds; whether it came to hold."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def part(name: str, *after: str, code: str = "") -> dict[str, object]:
    """A part that says "here", is ready, and then sleeps; `code` runs before that."""
    then = f"print('here', flush=True)\npathlib.Path({name!r}).touch()\ntime.sleep(600)"
    body = f"import pathlib, time\n{code}\n{then}"
    return {"name": name, "code": body, "after": after}


@dataclass
class Supervised:
    """A supervisor process with its parts."""

    command: list[str]
    mark: str
    lines: list[str] = field(default_factory=list)

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def read_until(self, text: str) -> None:
        for line in self.process.stdout or ():
            self.lines.append(line)
            if text in line:
                return
        pytest.fail(f"“{text}” did not come: {self.lines}")

    def parts(self) -> list[psutil.Process]:
        """The processes of its parts that are alive, oldest first."""
        found = []
        for process in psutil.process_iter(["cmdline", "status", "create_time"]):
            arguments = process.info["cmdline"] or []
            is_part = self.mark in arguments and str(SUPERVISED) not in arguments
            if is_part and process.info["status"] != psutil.STATUS_ZOMBIE:
                found.append(process)
        return sorted(found, key=lambda process: float(process.info["create_time"]))

    def has_nothing_left(self, *, within: float) -> bool:
        return eventually(lambda: not self.parts(), within)

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()


@pytest.fixture
def supervise(tmp_path: Path) -> Iterator[Callable[..., Supervised]]:
    """Starts a supervisor: `supervise(part("one"), part("two", "one"))`."""
    started: list[Supervised] = []

    def start(*parts: dict[str, object], is_started: bool = True) -> Supervised:
        mark = f"confa-test-{uuid.uuid4().hex}"
        command = [sys.executable, str(SUPERVISED), mark, str(tmp_path), json.dumps(parts)]
        supervised = Supervised(command, mark)
        if is_started:
            supervised.start()
            started.append(supervised)
        return supervised

    yield start
    for supervised in started:
        supervised.end()


@pytest.fixture(autouse=True)
def plain_output() -> None:
    os.environ["NO_COLOR"] = "1"


@pytest.fixture(name="part")
def _part() -> Callable[..., dict[str, object]]:
    return part
