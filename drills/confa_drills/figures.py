"""What the drills measured, as rows of the tables in docs/network-paths.md."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    table: str
    situation: str
    outcome: str
    seconds: float | None
    machine: str
    """Where and beside what it was measured."""


class Figures:
    """Of one run."""

    def __init__(self) -> None:
        self.rows: list[Figure] = []
        load, _, _ = os.getloadavg()
        self._machine = f"{os.cpu_count()} cores, load average {load:.1f} before the run"

    def add(self, table: str, situation: str, outcome: str, *, seconds: float | None = None) -> None:
        self.rows.append(Figure(table, situation, outcome, seconds, self._machine))

    def write(self, file: Path) -> None:
        """Puts the tables of this run into a JSON file; other tables in it stay."""
        file.parent.mkdir(parents=True, exist_ok=True)
        former = [Figure(**row) for row in json.loads(file.read_text())] if file.exists() else []
        own = {row.table for row in self.rows}
        kept = [row for row in former if row.table not in own]
        file.write_text(json.dumps([asdict(row) for row in (*kept, *self.rows)], indent=2))
