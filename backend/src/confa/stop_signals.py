"""Learning of the end before the server waits for it."""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def told_to_stop(*acts: Callable[[], None]) -> Iterator[None]:
    """Calls each in the event loop when the process is told to stop, besides what the server does then.

    A server waits until all answers are sent before it ends the application, and a stream has no end of
    its own.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()
    servers = {number: signal.getsignal(number) for number in _SIGNALS}

    def stop(number: int, frame: FrameType | None) -> None:
        for act in acts:
            loop.call_soon_threadsafe(act)
        server = servers[signal.Signals(number)]
        if callable(server):
            server(number, frame)

    # Where nobody handles a signal, the system does, and nothing is waited for.
    handled = [number for number in _SIGNALS if callable(servers[number])]
    for number in handled:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in handled:
            if signal.getsignal(number) is stop:
                signal.signal(number, servers[number])
