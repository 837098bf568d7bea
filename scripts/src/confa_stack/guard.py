"""Ends the process groups of a supervisor that was killed and could not do so itself.

Runs as a process of its own, started by path. Reads `+PGID` and `-PGID` lines; the end of its input means
that the supervisor is gone: what is still listed then gets SIGTERM, and SIGKILL two seconds later.
"""

from __future__ import annotations

import os
import signal
import sys
import time

_GRACE_SECONDS = 2.0
_STEP_SECONDS = 0.05


def _send(group: int, number: int) -> bool:
    """Signals a process group; whether something in it still lives (a zombie may not be signalled)."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):
        return False
    return True


def main() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    groups: set[int] = set()
    for line in sys.stdin:
        group = int(line[1:])
        groups.add(group) if line[0] == "+" else groups.discard(group)

    alive = {group for group in groups if _send(group, signal.SIGTERM)}
    deadline = time.monotonic() + _GRACE_SECONDS
    while alive and time.monotonic() < deadline:
        time.sleep(_STEP_SECONDS)
        alive = {group for group in alive if _send(group, 0)}
    for group in alive:
        _send(group, signal.SIGKILL)


if __name__ == "__main__":
    main()
