"""Queries whose text is written once for each kind of database."""

from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import Dialect, Select
from sqlalchemy.dialects import mysql, sqlite
from sqlalchemy.sql.compiler import SQLCompiler

Row = tuple[Any, ...]
Values = dict[str, str | int]


def stored_time(time: datetime) -> str:
    """A UTC time as both databases compare it with a column."""
    return f"{time:%Y-%m-%d %H:%M:%S.%f}"


class HotQuery:
    """A query with named parameters; its only values are those that are given with each call.

    Rows come as the driver gives them: text and numbers, neither enumerations nor times.
    """

    def __init__(self, select: Select[*tuple[Any, ...]]) -> None:
        self._select = select

    @cached_property
    def for_sqlite(self) -> "_Written":
        return _Written(self._select, sqlite.dialect())

    @cached_property
    def for_mysql(self) -> "_Written":
        return _Written(self._select, mysql.dialect())


class _Written:
    """The text for one kind of database, and the names of its parameters in their order."""

    def __init__(self, select: Select[*tuple[Any, ...]], dialect: Dialect) -> None:
        compiled = select.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 (what a query compiles to)
        self.text = str(compiled)
        # Beside the named ones a dialect may have its own, with their values (an offset of 0).
        own = {name: value for name, value in compiled.params.items() if value is not None}
        self._names = tuple(compiled.positiontup or ())
        self._own: Values = own

    def arranged(self, values: Values) -> tuple[str | int, ...]:
        given = self._own | values
        return tuple([given[name] for name in self._names])
