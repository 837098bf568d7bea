"""`python -m confa_agents.inference`: the inference process. The worker's supervisor starts it.

It takes a listening Unix socket as an inherited file descriptor, and ends when its standard input
does, that is, when the worker is gone, in whatever way.
"""

import argparse
import asyncio
import contextlib
import logging
import os
import signal
import socket
import sys
from pathlib import Path

from confa_agents.inference.engines import Engines
from confa_agents.inference.server import serve

logger = logging.getLogger("confa_agents.inference")


def main() -> None:
    options = _options()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    asyncio.run(_run(options))
    # Threads may still be inside of an engine; nobody waits for their results any more.
    os._exit(0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="confa_agents.inference", description=__doc__)
    parser.add_argument("--fd", type=int, required=True, help="a Unix socket that listens")
    parser.add_argument("--model", type=Path, help="a GGUF file instead of the bundled language model")
    parser.add_argument("--warm", action="store_true", help="load all models before serving")
    return parser.parse_args()


async def _run(options: argparse.Namespace) -> None:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    listening = socket.socket(fileno=options.fd)
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    serving = asyncio.create_task(_serve(options, listening))
    orphaned = asyncio.create_task(_parent_ends())
    waiting = [serving, orphaned, asyncio.create_task(stop.wait())]
    done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    if orphaned in done:
        _remove(Path(listening.getsockname()))
    if serving in done:
        serving.result()


async def _serve(options: argparse.Namespace, listening: socket.socket) -> None:
    engines = Engines(model=options.model)
    # Served meanwhile: after a crash, whoever needs one engine does not wait for the others.
    warming = asyncio.create_task(_warm(engines)) if options.warm else None
    await serve(engines, listening)
    if warming is not None:
        await warming


async def _warm(engines: Engines) -> None:
    try:
        await engines.warm()
    except Exception:
        logger.exception("a local model cannot be loaded; what does not need it is served")
    else:
        logger.info("the local models are loaded")


def _remove(path: Path) -> None:
    """The worker's part, which is not there any more."""
    with contextlib.suppress(OSError):
        path.unlink()
        path.parent.rmdir()


async def _parent_ends() -> None:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    await reader.read()


if __name__ == "__main__":
    main()
