"""How Alembic runs: always on a connection that `confa.database.migrating` hands over."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from confa.database.types import UtcDateTime, written_exact_string


def _render(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Confa's own column types by their names; Alembic's way for everything else."""
    if kind != "type":
        return False
    written = "UtcDateTime()" if isinstance(item, UtcDateTime) else written_exact_string(item)
    if written is None:
        return False
    autogen.imports.add(f"from confa.database.types import {written.partition('(')[0]}")
    return written


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("metadata"),
    compare_type=True,
    compare_server_default=True,
    render_item=_render,
    # SQLite changes a table by copying it.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
