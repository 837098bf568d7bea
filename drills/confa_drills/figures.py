"""What the drills measured, as rows of the tables in docs/network-paths.md."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    table: str
    situation: str
    outcome: str
    seconds: float | None = None


class Figures:
    def __init__(self) -> None:
        self.rows: list[Figure] = []

    def add(self, table: str, situation: str, outcome: str, *, seconds: float | None = None) -> None:
        self.rows.append(Figure(table, situation, outcome, seconds))

    def write(self, file: Path) -> None:
        """Adds the rows to a JSON file; rows of an earlier run of the same situations are replaced."""
        file.parent.mkdir(parents=True, exist_ok=True)
        former = [Figure(**row) for row in json.loads(file.read_text())] if file.exists() else []
        now = {(row.table, row.situation) for row in self.rows}
        kept = [row for row in former if (row.table, row.situation) not in now]
        file.write_text(json.dumps([asdict(row) for row in (*kept, *self.rows)], indent=2))
