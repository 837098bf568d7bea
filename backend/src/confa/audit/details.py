"""What an audit event says beyond who and whom: facts, and what was changed into what."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Detail:
    """A fact (`after` alone) or a change from `before` to `after`; `name` is stable, for programs."""

    name: str
    after: str | None
    before: str | None = None


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> list[Detail]:
    """One detail for each value that is another one afterwards; both have the same names."""
    return [Detail(name, after[name], was) for name, was in before.items() if after[name] != was]
