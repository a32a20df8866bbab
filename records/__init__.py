"""What is kept: typed tables by subject, sealing, migrations. Floor 1.

Importing this package imports every table, so that `Base.metadata` is whole.
"""

from records.audit import AuditEntry, note
from records.base import Base, Sessions, open_database, reading, sessions_of
from records.bulletins import CHECKED, Bulletin, BulletinApproval
from records.callers import CallerLanguage, forget_language, remember_language, remembered_language
from records.calls import Call, Direction
from records.incidents import (
    HELD,
    LIVE_PAGES,
    ON_THE_TELEPHONE,
    STILL_RINGS,
    Activity,
    Incident,
    Kind,
    Page,
    PageReason,
    PageState,
    Priority,
    Verdict,
    Workflow,
)
from records.limits import CallerTag, Surge, WrongReceipt
from records.outcomes import OutcomeCall, OutcomeState
from records.people import CalendarFeed, ChannelKind, ContactMethod, Person, reached_by_telephone
from records.places import Place
from records.reports import Answer, Ending, Recording, RecordingAudio, Report, Transcript, Whereabouts
from records.rota import Override, Rotation, RotationMember, Shift, ShiftOffer, TemporarySchedule, TemporaryShift, Turn
from records.sealing import CannotOpen, Keyring
from records.studio import Take, TakeState
from records.timings import Timing, Took, timed
from records.told import IncomingText, TextCode, Told, ToldState
from records.transfers import Transfer, TransferLeg, TransferState
from records.workers import Heartbeat

__all__ = [
    "CHECKED",
    "HELD",
    "LIVE_PAGES",
    "ON_THE_TELEPHONE",
    "STILL_RINGS",
    "Activity",
    "Answer",
    "AuditEntry",
    "Base",
    "Bulletin",
    "BulletinApproval",
    "CalendarFeed",
    "Call",
    "CallerLanguage",
    "CallerTag",
    "CannotOpen",
    "ChannelKind",
    "ContactMethod",
    "Direction",
    "Ending",
    "Heartbeat",
    "Incident",
    "IncomingText",
    "Keyring",
    "Kind",
    "OutcomeCall",
    "OutcomeState",
    "Override",
    "Page",
    "PageReason",
    "PageState",
    "Person",
    "Place",
    "Priority",
    "Recording",
    "RecordingAudio",
    "Report",
    "Rotation",
    "RotationMember",
    "Sessions",
    "Shift",
    "ShiftOffer",
    "Surge",
    "Take",
    "TakeState",
    "TemporarySchedule",
    "TemporaryShift",
    "TextCode",
    "Timing",
    "Told",
    "ToldState",
    "Took",
    "Transcript",
    "Transfer",
    "TransferLeg",
    "TransferState",
    "Turn",
    "Verdict",
    "Whereabouts",
    "Workflow",
    "WrongReceipt",
    "forget_language",
    "note",
    "open_database",
    "reached_by_telephone",
    "reading",
    "remember_language",
    "remembered_language",
    "sessions_of",
    "timed",
]
