"""What the person at the terminal reads: prefixed, coloured lines."""

from __future__ import annotations

import os
import sys

_COLOURS = {"sfu": 35, "api": 36, "caddy": 33, "client": 32, "admin": 34, "agents": 95, "confa": 1}
_WIDTH = 6


def is_coloured() -> bool:
    """Whether the person's terminal shows colours, and they did not ask for none."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def say(text: str, *, source: str = "confa") -> None:
    """Prints `text`, every line of it behind the name of the part that says it."""
    name = source.ljust(_WIDTH)
    if is_coloured():
        name = f"\x1b[{_COLOURS.get(source, 0)}m{name}\x1b[0m"
    try:
        for line in text.splitlines() or [""]:
            print(f"{name} │ {line}", flush=True)
    except OSError:
        # The terminal is gone. Nobody reads any more, and what runs must still be stopped in order.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
