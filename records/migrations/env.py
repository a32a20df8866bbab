"""Alembic's entry: runs on the connection that `records.migrate` hands it; there is no alembic.ini to get out of step."""

from typing import Literal

from alembic import context
from sqlalchemy import Enum

from records import Base
from records.base import UtcDateTime
from records.sealing import SealedBytes, SealedJson, SealedText

connection = context.config.attributes["connection"]


def ours(_object: object, name: str | None, kind: str, reflected: bool, _compare_to: object) -> bool:
    """The durable engine keeps its tables in the same SQLite file; they are none of Alembic's business."""
    return not (kind == "table" and reflected and name not in Base.metadata.tables)


def plainly(kind: str, item: object, _autogen: object) -> str | Literal[False]:
    """Migrations name only SQLAlchemy's own types: a later change to ours must not change what an old migration did."""
    if kind != "type":
        return False
    if isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if isinstance(item, SealedBytes | SealedText | SealedJson):
        return "sa.LargeBinary()"
    if isinstance(item, Enum):
        return "sa.String(length=40)"
    return False


context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    include_object=ours,
    compare_type=True,
    render_as_batch=True,
    transaction_per_migration=True,
    render_item=plainly,
)
with context.begin_transaction():
    context.run_migrations()
