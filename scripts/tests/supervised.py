"""A supervisor as a process of its own: `supervised.py MARK FOLDER PARTS_AS_JSON`.

Each part is `{"name", "code", "after"}`: Python code run in FOLDER, ready when it made a file of its name.
MARK stands in every command line, so that a test finds the processes.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from confa_stack.process import Part
from confa_stack.supervisor import Supervisor


def has(file: Path) -> Callable[[], Awaitable[bool]]:
    async def exists() -> bool:
        return file.exists()  # noqa: ASYNC240

    return exists


async def announce() -> None:
    print("READY", flush=True)


def main(mark: str, folder: Path, parts: str) -> None:
    asyncio.run(
        Supervisor(
            [
                Part(
                    name=part["name"],
                    command=(sys.executable, "-c", part["code"], mark),
                    environment=dict(os.environ),
                    folder=folder,
                    is_ready=has(folder / part["name"]),
                    after=tuple(part["after"]),
                )
                for part in json.loads(parts)
            ]
        ).run(announce)
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
