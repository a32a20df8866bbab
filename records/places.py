"""Places of the neighbourhood, as a coordinator loaded them: what a caller says is compared with these names."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from records.base import Base


class Place(Base):
    """One street, square, station or shop. `kind`: street, place, town or area. `also`: other names people use for it, separated by ";".
    `loaded_at` is the same for all of one table: it tells whoever keeps them ready that there are others. Public knowledge, and about
    nobody: not sealed."""

    __tablename__ = "places"
    __table_args__ = (UniqueConstraint("name", "zip"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    zip: Mapped[str] = mapped_column(default="", server_default="")
    also: Mapped[str] = mapped_column(default="", server_default="")
    loaded_at: Mapped[datetime]
