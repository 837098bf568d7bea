"""Structured logs on standard output: one JSON object a line, or coloured text for people."""

import logging
import os
import sys

import structlog


def _has_colours() -> bool:
    """Colours on a terminal, or where a runner that has one says so (`FORCE_COLOR`)."""
    return "NO_COLOR" not in os.environ and ("FORCE_COLOR" in os.environ or sys.stdout.isatty())


def _for_people() -> structlog.dev.ConsoleRenderer:
    # The formatter that is taken where rich is installed shows the values of all variables, passwords too.
    return structlog.dev.ConsoleRenderer(
        colors=_has_colours(), exception_formatter=structlog.dev.plain_traceback
    )


def configure(style: str) -> None:
    """Sets up `structlog` for the whole process; `style` is `json` or `console`."""
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer() if style == "json" else _for_people()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            *([structlog.processors.format_exc_info] if style == "json" else []),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
        cache_logger_on_first_use=True,
    )
