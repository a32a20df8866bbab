"""What is kept: typed tables by subject, sealing, migrations. Floor 1.

Importing this package imports every table, so that `Base.metadata` is whole.
"""

from records.audit import AuditEntry, note
from records.base import Base, Sessions, open_database, reading, sessions_of
from records.bulletins import CHECKED, Bulletin, BulletinApproval
from records.callers import CallerLanguage, forget_language, remember_language, remembered_language
from records.calls import Call, Direction
from records.incidents import (
    LIVE_PAGES,
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
from records.people import Person
from records.places import Place
from records.reports import Answer, Ending, Recording, RecordingAudio, Report, Transcript, Whereabouts
from records.rota import Shift
from records.sealing import CannotOpen, Keyring
from records.studio import Take, TakeState
from records.told import Told
from records.transfers import Transfer, TransferLeg, TransferState
from records.workers import Heartbeat

__all__ = [
    "CHECKED",
    "LIVE_PAGES",
    "Activity",
    "Answer",
    "AuditEntry",
    "Base",
    "Bulletin",
    "BulletinApproval",
    "Call",
    "CallerLanguage",
    "CallerTag",
    "CannotOpen",
    "Direction",
    "Ending",
    "Heartbeat",
    "Incident",
    "Keyring",
    "Kind",
    "OutcomeCall",
    "OutcomeState",
    "Page",
    "PageReason",
    "PageState",
    "Person",
    "Place",
    "Priority",
    "Recording",
    "RecordingAudio",
    "Report",
    "Sessions",
    "Shift",
    "Surge",
    "Take",
    "TakeState",
    "Told",
    "Transcript",
    "Transfer",
    "TransferLeg",
    "TransferState",
    "Verdict",
    "Whereabouts",
    "Workflow",
    "WrongReceipt",
    "forget_language",
    "note",
    "open_database",
    "reading",
    "remember_language",
    "remembered_language",
    "sessions_of",
]
