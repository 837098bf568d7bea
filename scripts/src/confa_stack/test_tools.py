"""What the tests need and PyPI and npm do not have: Chromium, MariaDB, Redis, a livekit-server."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from confa_stack import caddy_l4, livekit_server, node
from confa_stack.console import say
from confa_stack.errors import StackError

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_DEPLOY_PROGRAMS = {
    "certutil": "libnss3-tools", "curl": "curl", "envsubst": "gettext-base",
    "ip": "iproute2", "iptables": "iptables", "nginx": "nginx-light", "openssl": "openssl",
    "openvpn": "openvpn", "promtool": "prometheus",
}  # fmt: skip
_SBIN = "/usr/sbin:/usr/local/sbin:/usr/libexec"


def chromium() -> Path | None:
    """The browser of the tests: `CONFA_CHROMIUM`, or the first of the usual names on the PATH."""
    setting = os.environ.get("CONFA_CHROMIUM")
    names = (setting,) if setting else _CHROMIUM_NAMES
    return next((Path(found) for name in names if (found := shutil.which(name))), None)


def mariadb() -> Path | None:
    """MariaDB's server, which lies where ordinary users do not look for programs."""
    found = shutil.which("mariadbd", path=f"{os.environ.get('PATH', '')}:{_SBIN}")
    return Path(found) if found else None


def redis() -> Path | None:
    """Redis' server."""
    found = shutil.which("redis-server", path=f"{os.environ.get('PATH', '')}:{_SBIN}")
    return Path(found) if found else None


def deploy_packages() -> list[str]:
    """Packages of programs that the tests of deploy/ and the drills need, and that are not here."""
    path = f"{os.environ.get('PATH', '')}:{_SBIN}:/sbin"
    return sorted(
        {package for name, package in _DEPLOY_PROGRAMS.items() if not shutil.which(name, path=path)}
    )


def install_for_bench() -> None:
    """Installs what `make bench` needs besides: wrk and MariaDB's server.

    Raises:
        StackError: something cannot be had.
    """
    wanted = {"wrk": shutil.which("wrk"), "mariadb-server-core": mariadb()}
    missing = [package for package, found in wanted.items() if found is None]
    if missing:
        _apt_install(missing)
    if shutil.which("wrk") is None or mariadb() is None:
        raise StackError("The API is measured with wrk, on MariaDB too. Install wrk and MariaDB's server.")


def install_for_drills() -> None:
    """Installs what `make drill` needs besides: the library that sets the clock of one program.

    Raises:
        StackError: it cannot be had.
    """
    if shutil.which("faketime") is None:
        _apt_install(["faketime"])
    if shutil.which("faketime") is None:
        raise StackError("The drills set clocks with libfaketime. Install faketime.")


def install() -> None:
    """Installs what is missing, with the system's package manager where it can be used.

    Raises:
        StackError: something cannot be had.
    """
    node.install_packages()
    missing = [
        *(["chromium"] if chromium() is None else []),
        *(["mariadb-server-core"] if mariadb() is None else []),
        *(["redis-server"] if redis() is None else []),
        *deploy_packages(),
    ]
    if missing:
        _apt_install(missing)
    if chromium() is None:
        raise StackError("The browser tests need Chromium. Install it, or name it with CONFA_CHROMIUM.")
    if mariadb() is None:
        raise StackError("The database tests need MariaDB's server, mariadbd. Install it.")
    if redis() is None:
        raise StackError("The tests of several processes need Redis' server, redis-server. Install it.")
    os.environ["LIVEKIT_SERVER"] = str(livekit_server.find())
    caddy_l4.find()


def _apt_install(packages: list[str]) -> None:
    """Installs Debian packages, where apt-get is there and may be used; the caller looks at what came."""
    if not shutil.which("apt-get"):
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    say(f"installing {' and '.join(packages)} with apt-get")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        try:
            subprocess.run(
                [*prefix, "apt-get", *command], check=True, env=environment, stdout=subprocess.DEVNULL
            )
        except (OSError, subprocess.CalledProcessError) as error:
            say(f"apt-get {command[0]} failed: {error}")
            return
