"""Ports on loopback: chosen free, or set and then checked."""

from __future__ import annotations

import socket

from confa_stack.errors import StackError

_HIGHEST = 65_535


def is_free(port: int, *, udp: bool = False) -> bool:
    """Whether a server could bind 127.0.0.1:port now."""
    kind = socket.SOCK_DGRAM if udp else socket.SOCK_STREAM
    with socket.socket(socket.AF_INET, kind) as probe:
        if not udp:
            # Servers set it too: a port in TIME_WAIT is free for them.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def any_free(*, udp: bool = False) -> int:
    kind = socket.SOCK_DGRAM if udp else socket.SOCK_STREAM
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def choose(name: str, wanted: str | None, *, preferred: int, udp: bool = False) -> int:
    """The port that the setting `name` asks for, else `preferred`, else any free one.

    Raises:
        StackError: the setting is not a port number, or that port is in use.
    """
    if not wanted:
        return preferred if is_free(preferred, udp=udp) else any_free(udp=udp)
    port = parse(name, wanted)
    if not is_free(port, udp=udp):
        raise StackError(f"Port {port} ({name}) is in use. Stop what uses it, or set {name} to another port.")
    return port


def parse(name: str, text: str) -> int:
    """A port number from a setting's text.

    Raises:
        StackError: it is none.
    """
    if not text.isdecimal() or not 0 < int(text) <= _HIGHEST:
        raise StackError(f"{name} is “{text}”, which is not a port. Set a number from 1 to {_HIGHEST}.")
    return int(text)
