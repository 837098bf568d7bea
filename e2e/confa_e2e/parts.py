"""The processes of a stack, for tests that do them harm."""

from __future__ import annotations

import psutil

from confa_stack.launched import LaunchedStack


def sfu(stack: LaunchedStack) -> psutil.Process:
    """The livekit-server of this stack, and of no other."""
    return _part(stack, str(stack.state / "livekit.yaml"))


def api(stack: LaunchedStack) -> psutil.Process:
    return _part(stack, "serve")


def _part(stack: LaunchedStack, word: str) -> psutil.Process:
    """The part of the stack whose command has this word."""
    children = psutil.Process(stack.process.pid).children()
    return next(child for child in children if word in child.cmdline())
