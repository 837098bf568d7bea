"""What the doctor found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A part, and what is to be done about it; nothing when it is well."""

    part: str
    cure: str = ""

    @property
    def is_ok(self) -> bool:
        return not self.cure

    @property
    def line(self) -> str:
        return f"{self.part:9} {self.cure or 'ok'}"
