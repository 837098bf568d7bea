"""Files made from others: the API's OpenAPI document, its types and errors, and the agents' schema.

Run as a module it changes nothing and fails when one of them is stale.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from confa_stack import node
from confa_stack.errors import StackError
from confa_stack.paths import REPOSITORY, installed

_PACKAGE = REPOSITORY / "packages" / "api-client"
_OPENAPI = _PACKAGE / "openapi.json"
_TYPES = _PACKAGE / "src" / "schema.ts"
_ERRORS = REPOSITORY / "docs" / "api-errors.md"
_AGENT_SCHEMA = REPOSITORY / "packages" / "agent-protocol" / "schema.json"


def _exported(command: str) -> str:
    """A document that the API writes of itself."""
    return _printed(installed("confa"), command)


def _agent_schema() -> str:
    """The JSON Schema of what backend, agents and clients tell each other."""
    return _printed(sys.executable, "-m", "confa_agent_protocol.json_schema")


def _printed(*command: str | Path) -> str:
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise StackError(f"{command[-1]} failed:\n{done.stderr}")
    return done.stdout


def _types(openapi: str) -> str:
    """The TypeScript types of an OpenAPI document, by the generator of packages/api-client."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "openapi.json", Path(folder) / "schema.ts"
        source.write_text(openapi)
        options = ("--alphabetize", "--default-non-nullable", "false")
        command = ["npx", "--no", "--", "openapi-typescript", str(source), "--output", str(target), *options]
        done = subprocess.run(
            command, cwd=_PACKAGE, env=node.environment(), capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise StackError(f"the API types cannot be made:\n{done.stdout}{done.stderr}")
        return target.read_text()


def write() -> None:
    """Makes all of them anew."""
    for path, text in _wanted().items():
        path.write_text(text)


def stale() -> list[Path]:
    """The files that differ from what would be made now."""
    return [path for path, text in _wanted().items() if not path.exists() or path.read_text() != text]


def _wanted() -> dict[Path, str]:
    openapi = _exported("export-openapi")
    return {
        _OPENAPI: openapi,
        _TYPES: _types(openapi),
        _ERRORS: _exported("export-errors"),
        _AGENT_SCHEMA: _agent_schema(),
    }


if __name__ == "__main__":
    names = [str(path.relative_to(REPOSITORY)) for path in stale()]
    sys.exit(f"stale: {', '.join(names)}. Run `make generate` and commit them." if names else 0)
