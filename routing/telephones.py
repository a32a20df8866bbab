"""Whose telephone is in use: one telephone rings for one thing at a time, whatever it is about."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from records import ON_THE_TELEPHONE, Call, Page, TransferLeg


def in_use(session: Session, *, but_incident: int | None = None, but_transfer: int | None = None) -> set[int]:
    """Whoever is being rung by us or is on the line with us. `but_incident`, `but_transfer`: what is not counted, because it is what
    somebody is looked for.

    A call that the carrier forgot to report as over is found by the worker, which asks about silent ones; so nobody stays in use for
    ever.
    """
    rung = select(Page.person_id).where(Page.state.in_(ON_THE_TELEPHONE))
    paged = select(Page.person_id).join(Call, Call.page_id == Page.id).where(Call.ended_at.is_(None))
    offered = select(TransferLeg.person_id).where(TransferLeg.state.in_(ON_THE_TELEPHONE))
    talking = select(TransferLeg.person_id).join(Call, Call.sid == TransferLeg.call_sid).where(Call.ended_at.is_(None))
    if but_incident is not None:
        rung, paged = (each.where(Page.incident_id != but_incident) for each in (rung, paged))
    if but_transfer is not None:
        offered, talking = (each.where(TransferLeg.transfer_id != but_transfer) for each in (offered, talking))
    # Before the PIN anybody may be on the line who fakes a number: that keeps nobody from being rung.
    calling = select(Call.person_id).where(Call.person_id.is_not(None), Call.ended_at.is_(None), Call.flow != "staff")
    found = {who for which in (rung, paged, offered, talking) for who in session.scalars(which)}
    return found | {who for who in session.scalars(calling) if who is not None}
