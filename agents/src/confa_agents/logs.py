"""Logs on standard output: lines for people, or one JSON object a line."""

import json
import logging
import os
import sys

_COLOURS = {logging.WARNING: 33, logging.ERROR: 31, logging.CRITICAL: 31}
_QUIET = ("asyncio", "aiohttp", "httpx", "openai")


class _Lines(logging.Formatter):
    def __init__(self, *, is_coloured: bool) -> None:
        super().__init__("%(levelname)-7s %(name)s: %(message)s")
        self._is_coloured = is_coloured

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        colour = _COLOURS.get(record.levelno)
        return f"\x1b[{colour}m{text}\x1b[0m" if colour and self._is_coloured else text


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "timestamp": self.formatTime(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def configure(style: str, *, is_verbose: bool) -> None:
    """For the whole process; jobs send their lines to the worker. `style` is `json` or `console`."""
    is_coloured = "NO_COLOR" not in os.environ and ("FORCE_COLOR" in os.environ or sys.stdout.isatty())
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(_Json() if style == "json" else _Lines(is_coloured=is_coloured))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    logging.getLogger("confa_agents").setLevel(logging.DEBUG if is_verbose else logging.INFO)
    logging.getLogger("livekit.agents").setLevel(logging.DEBUG if is_verbose else logging.WARNING)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
