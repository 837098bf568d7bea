"""Column types that behave the same on SQLite and on MySQL/MariaDB."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Literal, TypeVar

from sqlalchemy import DateTime, Dialect, Enum, String, TypeDecorator
from sqlalchemy.dialects.mysql import DATETIME, VARCHAR

E = TypeVar("E", bound=StrEnum)
Charset = Literal["ascii", "utf8mb4"]


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time with microseconds; both databases would give naive ones back."""

    impl = DateTime().with_variant(DATETIME(fsp=6), "mysql", "mariadb")
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A time without a zone cannot be stored.")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


def exact_string(length: int, charset: Charset = "ascii") -> String:
    """Text compared byte by byte: ids, hashes, names that are keys."""
    exact = VARCHAR(length, charset=charset, collation=f"{charset}_bin")
    return String(length).with_variant(exact, "mysql", "mariadb")


def written_exact_string(item: object) -> str | None:
    """How a migration writes a type made by `exact_string`; nothing for any other."""
    exact = item._variant_mapping.get("mysql") if isinstance(item, String) else None  # noqa: SLF001
    if not isinstance(exact, VARCHAR):
        return None
    return (
        f"exact_string({exact.length})"
        if exact.charset == "ascii"
        else f'exact_string({exact.length}, "utf8mb4")'
    )


def id_type() -> String:
    return exact_string(32)


def enum_type(kind: type[E]) -> Enum:
    """The values of a StrEnum as short exact text, so that a new value needs no new type."""
    options: dict[str, Any] = {"native_enum": False, "create_constraint": False, "length": 16}
    return Enum(kind, values_callable=lambda members: [member.value for member in members], **options)
