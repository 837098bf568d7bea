"""Writes docs/network-paths.md from what the drills have measured."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from confa_drills.figures import Figure

_HEAD = """# Network paths, measured

Written by `make drill-network`; not by hand. Confa runs as on a server: the Caddyfile of
`deploy/` with the layer-4 plugin, livekit-server with `deploy/livekit.yaml`, the API and both SPAs, in
network namespaces with addresses of their own, and people in real Chromium browsers. Each figure is one run
{machine}: a size, not a statistic.

```
 office 192.168.50.2 ── NAT 198.51.100.30 ──┐
                       home 198.51.100.42 ──┼── server 203.0.113.10   Caddy, API, SFU, SPAs
                                            └── VPN    203.0.113.20   OpenVPN
```
"""


def render(rows: list[Figure], machine: str) -> str:
    """The whole document."""
    text = [_HEAD.format(machine=machine)]
    for table in dict.fromkeys(row.table for row in rows):
        text += [f"## {table}\n", "| situation | outcome | time |", "|---|---|---|"]
        for row in (row for row in rows if row.table == table):
            time = "" if row.seconds is None else f"{row.seconds:.2f} s"
            text.append(f"| {row.situation} | {row.outcome} | {time} |")
        text.append("")
    return "\n".join(text)


def main() -> None:
    source, target, machine = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    rows = [Figure(**row) for row in json.loads(source.read_text())]
    target.write_text(render(rows, machine))


if __name__ == "__main__":
    main()
