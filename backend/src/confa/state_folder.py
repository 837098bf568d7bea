"""The state folder and the secrets that are generated once into it.

Only the standard library is imported here, so that the program which starts the whole stack can
prepare the folder before anything else is installed.
"""

import fcntl
import os
import secrets
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

SECRETS_FILE = "secrets.env"
ENV_FILE = ".env"

_GENERATORS: dict[str, Callable[[], str]] = {
    "JWT_SECRET": lambda: secrets.token_hex(32),
    "SERVICE_ADMIN_KEY": lambda: secrets.token_urlsafe(32),
    "LIVEKIT_API_KEY": lambda: "confa" + secrets.token_hex(6),
    "LIVEKIT_API_SECRET": lambda: secrets.token_hex(32),
}


class StateFolderError(Exception):
    """The folder cannot be used; the message is one sentence with the cure."""


def prepare(path: Path) -> bool:
    """Creates the folder (mode 0700) and whatever secrets are missing (mode 0600).

    Returns:
        Whether secrets were generated now. Existing values are kept.

    Raises:
        StateFolderError: The folder or its secrets cannot be written or read.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        _close_to_others(path)
        with _locked(path):
            return _complete(path / SECRETS_FILE)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise StateFolderError(
            f"The state folder {path} cannot be used ({reason}); "
            "make it writable for this user or name another one in CONFA_STATE_DIR."
        ) from error


def read_env(path: Path) -> dict[str, str]:
    """The values of `secrets.env`, then those of `.env` over them; a missing file has none."""
    return _read(path / SECRETS_FILE) | _read(path / ENV_FILE)


def _close_to_others(path: Path) -> None:
    # A folder of somebody else is theirs to open; its secrets have a mode of their own.
    found = path.stat()
    if found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) & 0o077:
        path.chmod(0o700)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Lets one process at a time in; the lock leaves no file and ends with its process."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _complete(file: Path) -> bool:
    present = _read(file)
    missing = {name: make() for name, make in _GENERATORS.items() if not present.get(name)}
    if missing:
        kept = file.read_text("utf-8") if file.exists() else ""
        _write_atomically(file, _appended(kept, missing))
    return bool(missing)


def _read(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    values = {}
    for line in file.read_text("utf-8").splitlines():
        name, separator, value = line.strip().removeprefix("export ").partition("=")
        if separator and not name.startswith("#"):
            values[name.strip()] = _unquoted(value.strip())
    return values


def _unquoted(value: str) -> str:
    quote = value[:1]
    if quote in {'"', "'"} and len(value) > 1 and value.endswith(quote):
        return value[1:-1]
    return value.split(" #", 1)[0].rstrip()


def _appended(kept: str, values: dict[str, str]) -> str:
    if kept and not kept.endswith("\n"):
        kept += "\n"
    return kept + "".join(f"{name}={value}\n" for name, value in values.items())


def _write_atomically(file: Path, text: str) -> None:
    # A temporary file has mode 0600 from its first byte, and a crash leaves the old file whole.
    descriptor, temporary = tempfile.mkstemp(dir=file.parent, prefix=file.name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as handle:
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
