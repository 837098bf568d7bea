"""Ports on loopback: chosen free, or set and then checked."""

from __future__ import annotations

import fcntl
import os
import random
import socket
from functools import partial

from confa_stack.errors import StackError
from confa_stack.paths import user_cache

_HIGHEST = 65_535
_REACHED_WITHIN_SECONDS = 0.5
_NOT_EPHEMERAL = range(15_000, 32_000)
"""Ports that systems do not give to connections: one of those would take it before its server does."""
_chance = random.SystemRandom()


class Ports:
    """Chooses ports of one stack, each of them once, and keeps them from other stacks till the process ends.

    A port is free until its server binds it, minutes later perhaps. So every chosen port is also a locked
    file in the cache that all stacks of this person share.
    """

    def __init__(self) -> None:
        self._taken: dict[tuple[bool, int], str] = {}

    def choose(self, name: str, wanted: str | None, *, preferred: int | None, udp: bool = False) -> int:
        """The port that the setting `name` asks for, else `preferred`, else any free one.

        Raises:
            StackError: the setting is not a port number, or that port is in use or set twice.
        """
        if wanted:
            port = parse(name, wanted)
            self._check(name, port, udp=udp)
        elif preferred and self._may_have(preferred, udp=udp):
            port = preferred
        else:
            port = next(port for port in iter(partial(any_free, udp=udp), 0) if self._may_have(port, udp=udp))
        self._taken[udp, port] = name
        return port

    def _may_have(self, port: int, *, udp: bool) -> bool:
        return (udp, port) not in self._taken and is_free(port, udp=udp) and self._lock(port, udp=udp)

    def _lock(self, port: int, *, udp: bool) -> bool:
        """Locks the port among stacks; false when another one has it."""
        path = user_cache() / "ports" / f"{port}-{'udp' if udp else 'tcp'}"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = os.open(path, os.O_RDWR | os.O_CREAT)
        except OSError:
            return True  # Without a cache there is nothing to agree on.
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(file)
            return False
        # Never closed: the lock ends with the process, as the need for it does.
        return True

    def _check(self, name: str, port: int, *, udp: bool) -> None:
        other = self._taken.get((udp, port))
        if other:
            raise StackError(f"{name} and {other} are both {port}. Set them to different ports.")
        if not is_free(port, udp=udp) or not self._lock(port, udp=udp):
            raise StackError(
                f"Port {port} is in use by another program. Stop it, or choose another port, "
                f"like {name}={port + 10}"
            )


def is_free(port: int, *, udp: bool = False) -> bool:
    """Whether a server could bind this port on every loopback address now, and would be reached there."""
    return all(_can_serve(family, address, port, udp=udp) for family, address in loopback())


def loopback() -> list[tuple[socket.AddressFamily, str]]:
    """The loopback addresses that this machine has."""
    both = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
    return [pair for pair in both if _can_serve(*pair, 0)]


def _can_serve(family: socket.AddressFamily, address: str, port: int, *, udp: bool = False) -> bool:
    try:
        with socket.socket(family, socket.SOCK_DGRAM if udp else socket.SOCK_STREAM) as probe:
            if not udp:
                # Servers set it too: a port in TIME_WAIT is free for them.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
            return udp or _is_reached(probe)
    except OSError:
        return False


def _is_reached(bound: socket.socket) -> bool:
    """Whether connections arrive: a firewall's rule, as containers leave behind, may send them elsewhere."""
    bound.listen(1)
    try:
        socket.create_connection(bound.getsockname()[:2], _REACHED_WITHIN_SECONDS).close()
    except TimeoutError:
        return False
    return True


def any_free(*, udp: bool = False) -> int:
    """A port of 127.0.0.1 that nobody uses at this moment."""
    while True:
        port = _chance.choice(_NOT_EPHEMERAL)
        if _can_serve(socket.AF_INET, "127.0.0.1", port, udp=udp):
            return port


def parse(name: str, text: str) -> int:
    """A port number from a setting's text.

    Raises:
        StackError: it is none.
    """
    if not text.isdecimal() or not 0 < int(text) <= _HIGHEST:
        raise StackError(f"{name} is “{text}”, which is not a port. Set a number from 1 to {_HIGHEST}.")
    return int(text)
