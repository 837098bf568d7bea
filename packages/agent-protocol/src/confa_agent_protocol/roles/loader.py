"""Reads role files: one TOML file a role. A broken one is named, and the others work."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from confa_agent_protocol.roles.role import Role

_SHIPPED = Path(__file__).with_name("shipped")
_MAX_BYTES = 100_000


@dataclass(frozen=True)
class RoleProblem:
    """Why a file was passed over. `line` counts from 1, and is absent when the whole file is meant."""

    file: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line else str(self.file)
        return f"{where}: {self.message}"


@dataclass(frozen=True)
class Roles:
    """Roles by id, in the order to show them, and the files that were passed over."""

    by_id: Mapping[str, Role]
    problems: tuple[RoleProblem, ...] = ()


def load_roles(folder: Path | None = None) -> Roles:
    """The shipped roles, and those of an operator's folder; there a role of a shipped id replaces it."""
    roles: dict[str, Role] = {}
    problems: list[RoleProblem] = []
    for files in (_files_of(_SHIPPED), _files_of(folder, problems)):
        found: dict[str, Path] = {}
        for file in files:
            read = _read(file)
            if isinstance(read, RoleProblem):
                problems.append(read)
            elif read.id in found:
                problems.append(
                    RoleProblem(file, None, f"{found[read.id].name} has the id {read.id} already.")
                )
            else:
                found[read.id] = file
                roles[read.id] = read
    return Roles(roles, tuple(problems))


def _files_of(folder: Path | None, problems: list[RoleProblem] | None = None) -> Iterator[Path]:
    if folder is None:
        return
    try:
        yield from sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError as error:
        if problems is not None:
            problems.append(RoleProblem(folder, None, f"The folder cannot be read: {error.strerror}."))


def _read(file: Path) -> Role | RoleProblem:
    try:
        if file.stat().st_size > _MAX_BYTES:
            return RoleProblem(file, None, f"A role's file has at most {_MAX_BYTES} bytes.")
        return _parse(file, file.read_text(encoding="utf-8"))
    except OSError as error:
        return RoleProblem(file, None, f"It cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        return RoleProblem(file, None, "It is not UTF-8 text.")


def _parse(file: Path, text: str) -> Role | RoleProblem:
    try:
        return Role.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return RoleProblem(file, _line_in(str(error)), f"It is not TOML: {error}.")
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        return RoleProblem(file, _line_of(key, text), f"{key}: {first['msg']}.")


def _line_in(message: str) -> int | None:
    match = re.search(r"at line (\d+)", message)
    return int(match[1]) if match else None


def _line_of(key: str, text: str) -> int | None:
    pattern = re.compile(rf'^\s*\[*"?{re.escape(key)}"?\s*(=|\])')
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if pattern.match(line)), None)
