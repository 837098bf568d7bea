"""Finds a livekit-server: setting, PATH, cache, LiveKit's release, Go. Says why a step did not serve."""

from __future__ import annotations

import hashlib
import io
import os
import platform
import shutil
import subprocess
import tarfile
import tempfile
import urllib.request
from collections.abc import Callable
from functools import partial
from http.client import HTTPException
from pathlib import Path

from confa_stack import commands
from confa_stack.console import say
from confa_stack.errors import StackError
from confa_stack.paths import user_cache

VERSION = "1.13.5"
"""Pinned: later versions carry replace directives, which `go install` refuses."""

_RELEASE = "https://github.com/livekit/livekit/releases/download/v{version}"
_MODULE = "github.com/livekit/livekit-server/cmd/server"
_NAME = "livekit-server"
_DOWNLOAD_SECONDS = 30


class _NotHereError(Exception):
    """Why a step did not serve, as the end of a sentence."""


def find(setting: str | None = None) -> Path:
    """The path of a livekit-server that runs on this machine.

    Args:
        setting: the value of LIVEKIT_SERVER, by default of the environment.

    Raises:
        StackError: no step served; each has said why.
    """
    named = setting or os.environ.get("LIVEKIT_SERVER")
    steps: list[tuple[str, Callable[[], Path]]] = [("setting", partial(_from_setting, named)), *_STEPS]
    for title, step in steps:
        try:
            return step()
        except _NotHereError as reason:
            say(f"livekit-server: {title}: {reason}")
        except (OSError, HTTPException, tarfile.TarError, KeyError) as error:
            say(f"livekit-server: {title}: {_short(error)}")
    raise StackError(
        "No livekit-server could be had. Install one (https://docs.livekit.io/home/self-hosting/local/) or "
        "Go, name it with LIVEKIT_SERVER=/path/to/livekit-server, or use a running one with LIVEKIT_URL."
    )


def cached_path() -> Path:
    return user_cache() / f"{_NAME}-{VERSION}" / _NAME


def _checked(binary: Path) -> Path:
    """The binary itself, when it answers with its version."""
    try:
        answer = subprocess.run([binary, "--version"], capture_output=True, text=True, timeout=10, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise _NotHereError(f"{binary} does not run ({_short(error)}).") from error
    if "livekit" not in answer.stdout.lower():
        raise _NotHereError(f"{binary} is not a livekit-server.")
    return binary


def _short(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[-1] if lines else type(error).__name__


def _from_setting(setting: str | None) -> Path:
    if not setting:
        raise _NotHereError("LIVEKIT_SERVER is not set.")
    return _checked(Path(setting))


def _from_path() -> Path:
    binary = shutil.which(_NAME)
    if not binary:
        raise _NotHereError(f"there is no {_NAME} on the PATH.")
    return _checked(Path(binary))


def _from_cache() -> Path:
    if not cached_path().exists():
        raise _NotHereError(f"{cached_path()} does not exist yet.")
    return _checked(cached_path())


def _from_release() -> Path:
    archive_name = f"livekit_{VERSION}_{_system()}.tar.gz"
    base = _RELEASE.format(version=VERSION)
    sums = _download(f"{base}/checksums.txt").decode("utf-8", "replace")
    archive = _download(f"{base}/{archive_name}")
    verify(archive, name=archive_name, checksums=sums)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        member = tar.extractfile(_NAME)
        if member is None:
            raise _NotHereError(f"{archive_name} holds no {_NAME}.")
        return _checked(_keep(member.read()))


def verify(archive: bytes, *, name: str, checksums: str) -> None:
    """Compares the archive with the line `<sha256>  <name>` of the release's checksum file.

    Raises:
        _NotHereError: there is no such line, or the sums differ.
    """
    wanted = next((line.split()[0] for line in checksums.splitlines() if line.split()[1:] == [name]), None)
    if wanted is None:
        raise _NotHereError(f"the release has no {name}.")
    if hashlib.sha256(archive).hexdigest() != wanted.lower():
        raise _NotHereError(f"the checksum of {name} is wrong, so it is not used.")


def _system() -> str:
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    return f"{platform.system().lower()}_{machine}"


def _download(url: str) -> bytes:
    try:
        with urllib.request.urlopen(url, timeout=_DOWNLOAD_SECONDS) as answer:  # noqa: S310 - https, pinned
            body: bytes = answer.read()
            return body
    except OSError as error:
        raise _NotHereError(f"{url} cannot be fetched ({_short(error)}).") from error


def _keep(content: bytes) -> Path:
    """Writes the binary into the cache as a whole or not at all."""
    target = cached_path()
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(f".{os.getpid()}")
    partial.write_bytes(content)
    partial.chmod(0o755)
    return partial.replace(target)


def _from_go() -> Path:
    go = shutil.which("go")
    if not go:
        raise _NotHereError("there is no Go on the PATH.")
    say(f"livekit-server: building {VERSION} with Go; this takes about two minutes, once.")
    with tempfile.TemporaryDirectory() as folder:
        command = [go, "install", f"{_MODULE}@v{VERSION}"]
        environment = {**os.environ, "GOBIN": folder}
        built = commands.run(command, environment=environment, output=subprocess.PIPE)
        if built.returncode != 0:
            raise _NotHereError(f"go install failed ({_short(RuntimeError(built.stdout))}).")
        return _checked(_keep((Path(folder) / "server").read_bytes()))


_STEPS: tuple[tuple[str, Callable[[], Path]], ...] = (
    ("PATH", _from_path),
    ("cache", _from_cache),
    ("release", _from_release),
    ("Go", _from_go),
)
