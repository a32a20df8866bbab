"""What is kept: typed tables by subject, sealing, migrations. Floor 1.

Importing this package imports every table, so that `Base.metadata` is whole.
"""

from records.audit import AuditEntry, note
from records.base import Base, Sessions, open_database, reading, sessions_of
from records.bulletins import CHECKED, Bulletin, BulletinApproval
from records.callers import CallerLanguage, forget_language, remember_language, remembered_language
from records.calls import Call, Direction
from records.incidents import LIVE_PAGES, Activity, Incident, Page, PageReason, PageState, Verdict, Workflow
from records.people import Person
from records.reports import Answer, Recording, RecordingAudio, Report, Transcript, Whereabouts
from records.rota import Shift
from records.sealing import CannotOpen, Keyring
from records.studio import Take, TakeState
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
    "CannotOpen",
    "Direction",
    "Heartbeat",
    "Incident",
    "Keyring",
    "Page",
    "PageReason",
    "PageState",
    "Person",
    "Recording",
    "RecordingAudio",
    "Report",
    "Sessions",
    "Shift",
    "Take",
    "TakeState",
    "Transcript",
    "Verdict",
    "Whereabouts",
    "Workflow",
    "forget_language",
    "note",
    "open_database",
    "reading",
    "remember_language",
    "remembered_language",
    "sessions_of",
]
