"""What the doctor found."""

from dataclasses import dataclass

_WIDTH = 10


@dataclass(frozen=True, slots=True)
class Finding:
    """A part, and what is to be done about it; nothing when it is well.

    `note` says more about a part that is well.
    """

    part: str
    cure: str = ""
    note: str = ""

    @property
    def is_ok(self) -> bool:
        return not self.cure

    @property
    def line(self) -> str:
        well = f"ok ({self.note})" if self.note else "ok"
        return f"{self.part:{_WIDTH}} {self.cure or well}"
