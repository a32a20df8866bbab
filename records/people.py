"""People: the volunteers, by the name they chose, and the ways to reach them. Numbers and addresses are sealed; a keyed hash recognises a
number that calls or writes."""

from __future__ import annotations

import enum
from datetime import datetime, time

from sqlalchemy import ForeignKey, false, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from records.base import Base, by_value
from records.sealing import SealedText


class Person(Base):
    """A verifier or coordinator. `language` is the one they are spoken to in, `speaks` the codes of others they can talk in ("es ht").

    `verifies`: is asked to go and look. `follow_up`: takes the messages about somebody who was taken. `takes_calls`: may be rung to talk
    with a caller while on call. `areas`: the ZIP codes, or their first digits, where they would rather go ("02139 021"); none: anywhere.

    `number` is the telephone they ring from. How they are reached is in `contact_methods`, which may name others.

    `pin`: the slow keyed hash of the six digits that let them in when they ring up; their number alone proves nothing, since it can be
    faked. `pin_failures` counts wrong ones since the last right one, `pin_locked_until` is set after too many.
    """

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(SealedText)
    number_key: Mapped[str] = mapped_column(unique=True)
    language: Mapped[str]
    coordinator: Mapped[bool] = mapped_column(default=False)
    verifies: Mapped[bool] = mapped_column(default=True, server_default=true())
    follow_up: Mapped[bool] = mapped_column(default=False, server_default=false())
    takes_calls: Mapped[bool] = mapped_column(default=False, server_default=false())
    speaks: Mapped[str] = mapped_column(default="", server_default="")
    areas: Mapped[str] = mapped_column(default="", server_default="")
    active: Mapped[bool] = mapped_column(default=True)
    added_at: Mapped[datetime]
    pin: Mapped[str | None]
    pin_failures: Mapped[int] = mapped_column(default=0, server_default="0")
    pin_locked_until: Mapped[datetime | None]

    methods: Mapped[list[ContactMethod]] = relationship(
        order_by="(ContactMethod.position, ContactMethod.id)", back_populates="person", cascade="all, delete-orphan"
    )


class ChannelKind(enum.StrEnum):
    """How somebody is reached: their telephone rings, a text comes, or one of the services that `apprise` knows has the message."""

    VOICE = "voice"
    TEXT = "text"
    APPRISE = "apprise"


class ContactMethod(Base):
    """One way to reach somebody. Lower `position`s are tried first, telephones and written ways each in their own order.

    `address`: a number, or the address of a service (https://github.com/caronc/apprise/wiki), which may hold a password. `address_key`: the
    keyed hash of a number. `quiet_from` to `quiet_to`: local clock time in `zone` in which this way is not used; an end before the start
    runs past midnight. `verified_at`: when they proved that it reaches them; before that nothing goes there but the proof. `code`: what
    proves it, `code_at` when it was sent, `code_tries` the wrong answers. `disabled_at`: it will never do, and `problem` says why.
    """

    __tablename__ = "contact_methods"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    channel: Mapped[ChannelKind] = mapped_column(by_value(ChannelKind))
    address: Mapped[str] = mapped_column(SealedText)
    address_key: Mapped[str | None] = mapped_column(index=True)
    position: Mapped[int] = mapped_column(default=1)
    quiet_from: Mapped[time | None]
    quiet_to: Mapped[time | None]
    zone: Mapped[str] = mapped_column(default="UTC")
    added_at: Mapped[datetime]
    verified_at: Mapped[datetime | None]
    code: Mapped[str | None] = mapped_column(SealedText)
    code_at: Mapped[datetime | None]
    code_tries: Mapped[int] = mapped_column(default=0)
    disabled_at: Mapped[datetime | None]
    problem: Mapped[str | None]

    person: Mapped[Person] = relationship(back_populates="methods")


def reached_by_telephone(person: Person, *, at: datetime, verified: bool, zone: str = "UTC") -> None:
    """The two ways everybody begins with: their own number rings, and gets texts."""
    for channel in (ChannelKind.VOICE, ChannelKind.TEXT):
        person.methods.append(
            ContactMethod(
                channel=channel,
                address=person.number,
                address_key=person.number_key,
                zone=zone,
                added_at=at,
                verified_at=at if verified else None,
            )
        )


class CalendarFeed(Base):
    """An address under which a calendar program reads the rota: one person's shifts, or everybody's (no person). `key`: the keyed hash of
    what stands in the address; whoever has it may read, so it can be taken back."""

    __tablename__ = "calendar_feeds"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    key: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
