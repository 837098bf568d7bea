"""Writes docs/network-paths.md from what the drills have measured."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from confa_drills.figures import Figure

_HEAD = """# Network paths and faults, measured

Written by `make drill-network` (*Admin side* and *Media*) and `make drill` (the rest); not by hand. Confa
runs as on a server: the Caddyfile of `deploy/` with the layer-4 plugin, livekit-server with
`deploy/livekit.yaml`, the API and both SPAs, and for the faults MariaDB, Redis and an agents worker with
scripted providers, in network namespaces with addresses of their own, and people in real Chromium browsers.
All of it shares one machine, the browsers too. Each figure is one run: a size, not a statistic.

```
 office 192.168.50.2 ── NAT 198.51.100.30 ──┐
                       home 198.51.100.42 ──┼── server 203.0.113.10   Caddy, API, SFU, SPAs
                                            └── VPN    203.0.113.20   OpenVPN
```
"""
_TABLES = ("Admin side", "Media", "SFU", "Two SFU nodes", "Parts", "Clocks", "Secrets")


def render(rows: Sequence[Figure]) -> str:
    """The whole document."""
    return "\n".join([_HEAD, *(line for table in _TABLES for line in _table(table, rows))])


def _table(name: str, rows: Sequence[Figure]) -> Iterator[str]:
    own = [row for row in rows if row.table == name]
    if not own:
        return
    yield f"## {name}\n"
    yield f"Measured on {own[0].machine}.\n"
    yield "| situation | outcome | time |"
    yield "|---|---|---|"
    for row in own:
        time = "" if row.seconds is None else f"{row.seconds:.2f} s"
        yield f"| {row.situation} | {row.outcome} | {time} |"
    yield ""


def main() -> None:
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.write_text(render([Figure(**row) for row in json.loads(source.read_text())]))


if __name__ == "__main__":
    main()
