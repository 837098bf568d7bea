"""Asking a site from a host, as anybody could: with curl, and the path as it is written."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from confa_drills.hosts import Host
from confa_drills.internet import DOMAIN


@dataclass(frozen=True)
class Answer:
    status: int
    """0 when there was none."""
    body: str
    seconds: float

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300

    @property
    def code(self) -> str:
        """The stable code of a problem."""
        try:
            return str(json.loads(self.body)["code"])
        except (ValueError, KeyError, TypeError):
            return ""


def ask(
    host: Host,
    site: str,
    path: str = "/",
    *,
    trust: Path,
    method: str = "GET",
    body: Any = None,  # noqa: ANN401 - JSON
    headers: Mapping[str, str] | None = None,
    timeout: float = 10.0,
) -> Answer:
    """Asks `site` ("", "api", "admin" …) from the host; `trust` is the file of the authority to believe."""
    name = f"{site}.{DOMAIN}" if site else DOMAIN
    sent = {**({} if body is None else {"Content-Type": "application/json"}), **(headers or {})}
    with tempfile.NamedTemporaryFile() as answer:
        command = [
            "curl", "-s", "--path-as-is", "--cacert", str(trust), "-m", str(timeout), "-X", method,
            "-o", answer.name, "-w", "%{http_code}", f"https://{name}{path}",
            *(part for key, value in sent.items() for part in ("-H", f"{key}: {value}")),
            *(["-d", json.dumps(body)] if body is not None else []),
        ]  # fmt: skip
        started = time.monotonic()
        done = subprocess.run([*host.prefix, *command], capture_output=True, text=True, check=False)
        seconds = time.monotonic() - started
        return Answer(int(done.stdout or 0), Path(answer.name).read_text(errors="replace"), seconds)
