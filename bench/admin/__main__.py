"""Measures the console against the real API: `python -m bench.admin [users] [live]`.

The SFU is the gateway's in-memory implementation, because what is measured is the live view and not the
media. Prints a table, and writes the same with every sample to a JSON file. Run it on a machine that does
nothing else.
"""

import argparse
import asyncio
import logging
from pathlib import Path

import structlog
from bench.admin import live, users
from bench.admin.console import opened
from bench.voice import figures

_SCENARIOS = {"users": users.measure, "live": live.measure}


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures the console.")
    parser.add_argument("scenario", nargs="*", choices=[[], *_SCENARIOS], default=[])
    parser.add_argument(
        "--json", type=Path, default=figures.RESULTS / "admin.json", help="where the samples go"
    )
    options = parser.parse_args()
    # A line for each request is neither measured nor wanted beside the table.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    lines = asyncio.run(_measure(options.scenario or list(_SCENARIOS)))
    figures.write(lines, options.json)
    print(figures.table(lines))


async def _measure(names: list[str]) -> list[figures.Line]:
    lines: list[figures.Line] = []
    for name in names:
        async with opened() as console:
            lines += await _SCENARIOS[name](console)
    lines.append(figures.load_average())
    return lines


if __name__ == "__main__":
    main()
