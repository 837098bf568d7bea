"""Figures of a scenario: how they are summed up, shown and kept."""

import json
import math
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

RESULTS = Path(__file__).parents[1] / "results"
"""Where samples go unless somebody says otherwise; not kept in git."""


@dataclass(frozen=True)
class Line:
    """One line of the table. `goal` is a sentence, and `is_met` is absent where there is none."""

    what: str
    value: str
    goal: str = ""
    is_met: bool | None = None
    samples: Sequence[float] = ()


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile: the smallest value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def seconds(
    what: str, values: Sequence[float], *, p50: float | None = None, p95: float | None = None
) -> Line:
    """Times in seconds with their p50, p95 and maximum, against goals where there are any."""
    if not values:
        return Line(what, "nothing measured", is_met=False)
    middle, high = percentile(values, 0.5), percentile(values, 0.95)
    goals = [f"p50 ≤ {p50} s"] if p50 else []
    goals += [f"p95 ≤ {p95} s"] if p95 else []
    met = (p50 is None or middle <= p50) and (p95 is None or high <= p95)
    value = f"p50 {middle:.2f} s, p95 {high:.2f} s, max {max(values):.2f} s (n={len(values)})"
    return Line(what, value, ", ".join(goals), met if goals else None, values)


def share(what: str, hits: int, of: int, *, at_least: float | None = None) -> Line:
    """How many of how many."""
    part = hits / of if of else 0.0
    goal = f"≥ {at_least:.0%}" if at_least is not None else ""
    return Line(what, f"{part:.0%} ({hits} of {of})", goal, None if at_least is None else part >= at_least)


def load_average() -> Line:
    """How busy the machine was, of the last minute: without it no other line can be judged."""
    return Line("load average of the machine at the end", f"{os.getloadavg()[0]:.1f}")


def table(lines: Sequence[Line]) -> str:
    """As Markdown, for docs/performance.md."""
    rows = ["| | measured | goal | met |", "|---|---|---|---|"]
    met = {True: "yes", False: "no", None: ""}
    rows += [f"| {line.what} | {line.value} | {line.goal} | {met[line.is_met]} |" for line in lines]
    return "\n".join(rows)


def write(lines: Sequence[Line], path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps([asdict(line) for line in lines], indent=2), encoding="utf-8")
