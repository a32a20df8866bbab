"""The rules of the rota as rows for tables and scripts."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotline.cli.rota_words import turn_of
from records import Base, Override, Rotation, Shift, TemporarySchedule
from routing import shifts

KINDS: dict[str, type[Base]] = {"shift": Shift, "rotation": Rotation, "override": Override, "temporary": TemporarySchedule}
"""What can be taken off the rota."""


def shift_rows(session: Session) -> list[dict[str, Any]]:
    """The weekly shifts."""
    rows = session.scalars(select(Shift).order_by(Shift.position, Shift.id))
    return [{"id": row.id, "name": row.person.name, **_hours(row)} for row in rows]


def rotation_rows(session: Session) -> list[dict[str, Any]]:
    """The rotations, with who takes turns."""
    return [
        {
            "id": row.id,
            "name": row.name,
            "members": [member.person.name for member in row.members],
            "every": turn_of(row.turn, row.every),
            "handoff": row.handoff.strftime("%H:%M"),
            "first_day": row.first_day,
            **_hours(row),
        }
        for row in session.scalars(select(Rotation).order_by(Rotation.position, Rotation.id))
    ]


def override_rows(session: Session, now: datetime, zone: ZoneInfo) -> list[dict[str, Any]]:
    """The overrides that are not over, in the order in which they count."""
    rows = session.scalars(select(Override).where(Override.ends > now).order_by(Override.made_at, Override.id))
    return [
        {
            "id": row.id,
            "starts": row.starts.astimezone(zone),
            "ends": row.ends.astimezone(zone),
            "adds": row.adds.name if row.adds else None,
            "removes": row.removes.name if row.removes else None,
            "made_by": row.made_by,
            "source": row.source,
        }
        for row in rows
    ]


def temporary_rows(session: Session, now: datetime, zone: ZoneInfo) -> list[dict[str, Any]]:
    """The temporary schedules that are not over."""
    rows = session.scalars(select(TemporarySchedule).where(TemporarySchedule.ends > now).order_by(TemporarySchedule.starts))
    return [
        {
            "id": row.id,
            "starts": row.starts.astimezone(zone),
            "ends": row.ends.astimezone(zone),
            "people": list(dict.fromkeys(shift.person.name for shift in row.shifts)),
        }
        for row in rows
    ]


def offer_rows(session: Session, now: datetime, zone: ZoneInfo) -> list[dict[str, Any]]:
    """What people want to give away."""
    return [
        {
            "id": offer.id,
            "name": offer.person.name if offer.person else None,
            "starts": offer.starts.astimezone(zone),
            "ends": offer.ends.astimezone(zone),
        }
        for offer in shifts.offers(session, now=now)
    ]


def narrow(row: dict[str, Any]) -> dict[str, Any]:
    """The same for a terminal of eighty columns: who made it is left to scripts, and a rotation's hours stand in one column."""
    if "handoff" not in row:
        return {name: value for name, value in row.items() if name not in ("made_by", "source")}
    return {
        "id": row["id"],
        "name": row["name"],
        "members": row["members"],
        "turns": f"{row['every']} from {row['handoff']}",
        "hours": f"{row['days']} {row['starts']}-{row['ends']}",
        "position": row["position"],
    }


def _hours(row: Shift | Rotation) -> dict[str, Any]:
    return {
        "days": row.days,
        "starts": row.starts.strftime("%H:%M"),
        "ends": row.ends.strftime("%H:%M"),
        "zone": row.zone,
        "position": row.position,
    }
