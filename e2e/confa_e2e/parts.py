"""Stacks of the tests' own, and their processes, for tests that do them harm."""

from __future__ import annotations

from pathlib import Path

import psutil

from confa_stack.launched import LaunchedStack
from confa_stack.ports import any_free


def new_stack(state: Path, **environment: str) -> LaunchedStack:
    """A stack on ports that no other stack prefers.

    Two that start at the same time would both find 8000 free, and one would be told to be ready by the
    other's API.
    """
    chosen = {
        "CONFA_API_PORT": any_free(),
        "LIVEKIT_PORT": any_free(),
        "LIVEKIT_UDP_PORT": any_free(udp=True),
        "CONFA_AGENTS_PORT": any_free(),
    }
    ports = {name: str(port) for name, port in chosen.items()}
    # Models are only loaded where a test asks for them: the browsers need the processor.
    providers = dict.fromkeys(("STT_PROVIDER", "LLM_PROVIDER", "TTS_PROVIDER"), "scripted")
    settings = {**ports, **providers, **environment}
    return LaunchedStack(state=state, http_port=any_free(), environment=settings)


def sfu(stack: LaunchedStack) -> psutil.Process:
    """The livekit-server of this stack, and of no other."""
    return _part(stack, str(stack.state / "livekit.yaml"))


def api(stack: LaunchedStack) -> psutil.Process:
    return _part(stack, "serve")


def _part(stack: LaunchedStack, word: str) -> psutil.Process:
    """The part of the stack whose command has this word."""
    children = psutil.Process(stack.process.pid).children()
    return next(child for child in children if word in child.cmdline())
