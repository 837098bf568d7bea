"""Whether what an operator can set, what compose passes on, and what the parts understand are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from confa.settings import Settings
from confa_agents.settings.providers import ProviderSettings
from confa_agents.settings.worker import WorkerSettings
from confa_stack.paths import REPOSITORY

DEPLOY = REPOSITORY / "deploy"

_ASSIGNED = re.compile(r"^#?([A-Z][A-Z0-9_]*)=", re.MULTILINE)
_INTERPOLATED = re.compile(r"(?<!\$)\$\{([A-Z][A-Z0-9_]*)")

_NOT_FOR_OPERATORS = {
    "backend": {
        "CONFA_HTTP_PORT": "of one machine on plain HTTP",
        "CONFA_STATE_DIR": "the image sets it",
        "CONFA_EXTRA_ORIGINS": "for the dev servers",
    },
    "agents": {
        "CONFA_AGENTS_PORT": "the image sets it",
        "CONFA_INFERENCE_SOCKET": "the worker sets it for its jobs",
        "CONFA_MODELS_DIR": "in the volume, below HOME",
        "CONFA_SCRIPT": "for tests",
    },
}


def compose_files() -> list[Path]:
    return sorted(DEPLOY.glob("docker-compose*.yml"))


def problems() -> Iterator[str]:
    """A sentence for each variable that one side has and the other does not."""
    wanted = {name for file in compose_files() for name in _INTERPOLATED.findall(file.read_text())}
    example = _ASSIGNED.findall((DEPLOY / ".env.example").read_text())
    for name in sorted(wanted - set(example)):
        yield f"compose reads {name}, and .env.example does not explain it."
    for name in sorted(set(example) - wanted):
        yield f".env.example has {name}, and no compose file reads it."
    for name in sorted({name for name in example if example.count(name) > 1}):
        yield f".env.example has {name} twice."
    compose = yaml.safe_load((DEPLOY / "docker-compose.yml").read_text())["services"]
    yield from _differences("backend", compose, _names(Settings))
    yield from _differences("agents", compose, _names(WorkerSettings) | _names(ProviderSettings))


def _names(model: type[Any]) -> set[str]:
    return {field.upper() for field in model.model_fields}


def _differences(service: str, compose: dict[str, Any], understood: set[str]) -> Iterator[str]:
    given, left_out = set(compose[service]["environment"]), set(_NOT_FOR_OPERATORS[service])
    for name in sorted(given - understood):
        yield f"compose gives {name} to {service}, which has no such setting."
    for name in sorted(understood - given - left_out):
        yield f"{service} has a setting {name}, and compose does not pass it on."
    for name in sorted(left_out - understood | left_out & given):
        yield f"{name} of {service} is listed as not for operators, and that is not so any more."
