"""Everything that can be looked at before a caller finds out: one function a subject, each yielding one `Check` a line.

Checks are data. Nothing here prints, mends or phones anybody; only `CARRIER` goes over the network, and only when it is asked for.
An error means that callers or verifiers are let down now; a warning is for somebody to weigh.
"""

from __future__ import annotations

import ipaddress
import shutil
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from carrier.twilio import CarrierError, OwnNumber
from hotline.app import WORKER_IS_ALIVE
from hotline.settings import KEYS_FILE, TOML_FILE, BadSetting, Settings, load_settings
from hotline.wiring import Hotline, assemble, carrier_of
from prompts.check import check as check_texts
from prompts.reviews import is_rights_text
from prompts.wording import WordingError
from records import CannotOpen, Heartbeat, Incident, Page, PageState, Person, Recording, Shift, Whereabouts, Workflow, reading
from records.migrate import current, head
from routing import pages, rota
from transcription.models import engine_for
from transcription.models import problem as model_problem


class Level(StrEnum):
    """How bad it is; stable names for scripts."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing looked at. `words` say what is, `hint` what to do; no caller and no volunteer's number is in either."""

    id: str
    level: Level
    words: str
    hint: str = ""


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Where the carrier has to send what comes to one of our numbers."""

    voice: str
    status: str
    sms: str

    def wrong(self, number: OwnNumber) -> dict[str, tuple[str, str]]:
        """What points elsewhere: what it is → (where it points, where it should)."""
        pairs = {
            "calls": (number.voice_url, self.voice),
            "call status": (number.status_url, self.status),
            "texts": (number.sms_url, self.sms),
        }
        return {what: pair for what, pair in pairs.items() if pair[0] != pair[1]}


_T = TypeVar("_T")
Group = Callable[[_T], Iterator[Check]]

_AHEAD = timedelta(days=7)
_SOON_DELETED = timedelta(hours=1)
"""Deleting at the carrier takes seconds; after so long something is in the way."""
_LITTLE_ROOM, _NO_ROOM = 1_000_000_000, 100_000_000
"""Bytes. An hour of telephone sound, sealed, is about 80 MB."""
_SECRETS = ("keys", "twilio_auth_token", "metrics_token")
_OTHERS_MAY = 0o077


def addresses_of(public_url: str) -> Addresses:
    """The three addresses of a hotline at this public URL."""
    return Addresses(voice=f"{public_url}/voice/answer", status=f"{public_url}/voice/status", sms=f"{public_url}/sms/incoming")


def is_loopback(url: str) -> bool:
    """Whether an address leads to this machine and nowhere else."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def examine(*, carrier: bool = False) -> Iterator[Check]:
    """Every check in order; where one fails that others stand on, the others are left out. `carrier`: ask the carrier too."""
    try:
        settings = load_settings()
    except BadSetting as error:
        yield from _sentences("settings", error)
        return
    yield from _each(SETTINGS, settings)
    try:
        hotline = assemble(settings)
    except BadSetting as error:
        yield from _sentences("assembly", error)
        return
    try:
        yield from _each(TEXTS, hotline)
        found = list(_each((database,), hotline))
        yield from found
        if all(each.level is not Level.ERROR for each in found):
            yield from _each(RECORDS, hotline)
    finally:
        hotline.close()
    if carrier:
        yield from _each(CARRIER, settings)


# -- settings -----------------------------------------------------------------------------------------------------------------


def home(settings: Settings) -> Iterator[Check]:
    """The home folder and the room in it."""
    if not settings.home.is_dir():
        yield _error("home", f"there is no home folder {settings.home}", "Run: hotline init, or set HOTLINE_HOME.")
        return
    if settings.home.stat().st_mode & _OTHERS_MAY:
        yield _warning("home", f"others on this machine may look into {settings.home}", f"Run: chmod 700 {settings.home}")
    else:
        yield _ok("home", f"the home folder is {settings.home}")
    free = shutil.disk_usage(settings.home).free
    hint = "Make room: without it no recording can be kept."
    said = f"{free / 1e9:.1f} GB are free in the home folder"
    yield Check(
        id="room",
        level=Level.ERROR if free < _NO_ROOM else Level.WARNING if free < _LITTLE_ROOM else Level.OK,
        words=said,
        hint=hint if free < _LITTLE_ROOM else "",
    )


def keys(settings: Settings) -> Iterator[Check]:
    """The sealing keys. That there are none is said where they are needed."""
    path = settings.home / KEYS_FILE
    count = len(settings.sealing_keys)
    if settings.keys:
        yield _ok("keys", f"{_count(count, 'sealing key')} from HOTLINE_KEYS")
    elif path.exists() and path.stat().st_mode & _OTHERS_MAY:
        yield _error("keys", f"others on this machine may read the sealing keys in {path}", f"Run: chmod 600 {path}")
    elif path.exists():
        yield _ok("keys", f"{_count(count, 'sealing key')} in {path}; keep a copy elsewhere")


def settings_file(settings: Settings) -> Iterator[Check]:
    """hotline.toml: who may read it, and whether every line in it means something."""
    path = settings.home / TOML_FILE
    if not path.exists():
        yield _ok("settings_file", f"there is no {TOML_FILE}: everything comes from the environment")
        return
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    unknown = sorted(written.keys() - Settings.model_fields.keys())
    if unknown:
        hint = "Correct the name; settings are written in lower case without HOTLINE_."
        yield _warning("settings_file", f"{path} has {', '.join(unknown)}, which is no setting", hint)
    secrets = [name for name in _SECRETS if name in written]
    if secrets and path.stat().st_mode & _OTHERS_MAY:
        said = f"others on this machine may read {path}, and {', '.join(secrets)} stands in it"
        yield _error("settings_file_mode", said, f"Run: chmod 600 {path}")
    elif not unknown:
        yield _ok("settings_file", f"{path} is understood")


def public_url(settings: Settings) -> Iterator[Check]:
    """The address the carrier reaches us at."""
    url = settings.public_url
    if not url:
        yield _error(
            "public_url", "HOTLINE_PUBLIC_URL is not set: no call can be answered", "Set it to https://…, as the carrier sees it."
        )
    elif url.startswith("https://"):
        yield _ok("public_url", f"the carrier reaches this hotline at {url}")
    elif is_loopback(url):
        yield _warning(
            "public_url", f"{url} can be reached from this machine only", "Good for the simulator; real calls need https://…"
        )
    else:
        yield _error(
            "public_url", f"{url} is not encrypted: keys pressed can be read on the way", "Put TLS in front and write https://…"
        )


def numbers(settings: Settings) -> Iterator[Check]:
    """The hotline's own numbers."""
    if settings.numbers:
        bound = [number + (f" ({language})" if language else "") for number, language in settings.numbers.items()]
        yield _ok("numbers", f"the hotline's numbers: {', '.join(bound)}")
    else:
        hint = "Set HOTLINE_NUMBERS=+15555550100."
        yield _error("numbers", "HOTLINE_NUMBERS is not set: no verifier can be rung", hint)


def account(settings: Settings) -> Iterator[Check]:
    """The account at the carrier."""
    missing = [
        name
        for name, value in (
            ("TWILIO_ACCOUNT_SID", settings.twilio_account_sid),
            ("TWILIO_AUTH_TOKEN", settings.twilio_auth_token.get_secret_value()),
        )
        if not value
    ]
    if missing:
        yield _error("account", f"not set: {' and '.join(missing)}", "Both stand in the carrier's console.")
    else:
        yield _ok("account", f"the carrier's account …{settings.twilio_account_sid[-4:]}")
    if settings.carrier_url and is_loopback(settings.carrier_url):
        yield _warning(
            "carrier_url", f"the carrier is a simulator ({settings.carrier_url})", "For real calls take HOTLINE_CARRIER_URL away."
        )
    elif settings.carrier_url:
        yield _ok("carrier_url", f"the carrier is reached at {settings.carrier_url}")


def legal_help(settings: Settings) -> Iterator[Check]:
    """The number callers are given."""
    if settings.legal_help:
        yield _ok("legal_help", f"callers are given {settings.legal_help} for legal help")
    else:
        hint = "Set HOTLINE_LEGAL_HELP to a number that is answered; without it no legal help is named."
        yield _warning("legal_help", "HOTLINE_LEGAL_HELP is not set", hint)


def timezone(settings: Settings) -> Iterator[Check]:
    """The clock of the rota."""
    if settings.timezone == "UTC":
        yield _warning("timezone", "the rota runs on UTC", "Set HOTLINE_TIMEZONE to the volunteers' own, such as America/New_York.")
    else:
        yield _ok("timezone", f"the rota runs on the clock of {settings.timezone}")


def demo(settings: Settings) -> Iterator[Check]:
    """A demonstration must not be open to callers in need."""
    if not settings.demo:
        yield _ok("demo", "this is no demonstration: rights texts play only when they are reviewed")
    elif settings.public_url and not is_loopback(settings.public_url):
        said = "HOTLINE_DEMO is on at a public address: callers hear rights texts that nobody has checked"
        yield _error("demo", said, "Take HOTLINE_DEMO away.")
    else:
        yield _warning("demo", "HOTLINE_DEMO is on: rights texts play as samples", "For demonstrations only.")


def times(settings: Settings) -> Iterator[Check]:
    """How patient the hotline is, and how long it remembers."""
    yield _ok("paging", f"a page waits {settings.text_budget_seconds:g} s for text and rings {settings.ring_seconds} s")
    said = f"sound is kept {settings.keep_audio_hours:g} hours after the verdict, words {settings.keep_reports_days:g} days"
    yield _ok("retention", said)
    given = settings.metrics_token.get_secret_value()
    yield _ok(
        "metrics", "/metrics is open to whoever has the token" if given else "/metrics is closed: HOTLINE_METRICS_TOKEN is not set"
    )


# -- texts and models ---------------------------------------------------------------------------------------------------------


def languages(hotline: Hotline) -> Iterator[Check]:
    """Which languages callers are offered, and who has read them."""
    if not hotline.languages:
        hint = "Name them in HOTLINE_LANGUAGES, or review one: hotline prompts review --all --language en …"
        yield _error("languages", "no language is offered: none has been reviewed yet", hint)
        return
    yield _ok("languages", f"callers are offered {', '.join(hotline.languages)}")
    for number, language in hotline.settings.numbers.items():
        if language and language not in hotline.languages:
            said = f"{number} is bound to {language!r}, which is not offered"
            yield _error("languages_bound", said, "Correct HOTLINE_NUMBERS or HOTLINE_LANGUAGES.")
    for language in hotline.languages:
        yield from _reviewed(hotline, language)


def _reviewed(hotline: Hotline, language: str) -> Iterator[Check]:
    catalogue = hotline.catalogue
    total, done = len(catalogue.prompts), sum(catalogue.is_reviewed(each, language) for each in catalogue.prompts)
    if done == total:
        yield _ok(f"reviewed_{language}", f"{language}: all {total} texts are reviewed")
    else:
        status = catalogue.reviews.status(language)
        hint = f"Let somebody who speaks it read them: hotline prompts review --all --language {language} …"
        yield _warning(f"reviewed_{language}", f"{language}: {done} of {total} texts are reviewed ({status})", hint)
    rights = [each for each in catalogue.prompts if is_rights_text(each)]
    if all(catalogue.is_reviewed(each, language) for each in rights):
        yield _ok(f"rights_{language}", f"{language}: the rights texts are reviewed")
    elif hotline.settings.demo:
        yield _warning(f"rights_{language}", f"{language}: rights texts play as samples", "For demonstrations only.")
    elif catalogue.is_reviewed("rights-core-now", language):
        open_ = sum(not catalogue.is_reviewed(each, language) for each in rights)
        hint = "Until a lawyer has reviewed them, callers hear the core rights instead."
        yield _warning(f"rights_{language}", f"{language}: {_count(open_, 'rights text')} not reviewed", hint)
    else:
        instead = "the emergency number" + (" and the legal-help number" if catalogue.has_legal_help else "")
        said = f"{language}: the core rights are not reviewed, so the line falls back to {instead}"
        yield _warning(
            f"rights_{language}", said, f"Let a lawyer read them: hotline prompts review rights-core-now --language {language} …"
        )


def texts(hotline: Hotline) -> Iterator[Check]:
    """What `prompts check` finds."""
    try:
        found = check_texts(hotline.catalogue, hotline.languages or None)
    except WordingError as error:
        yield _error("prompts", str(error), "Mend that file.")
        return
    counted = Counter((each.level, each.language) for each in found)
    for (level, language), count in sorted(counted.items()):
        yield Check(
            id=f"prompts_{language}", level=Level(level), words=f"{language}: {_count(count, level)} in the texts", hint=_SEE
        )
    if not found:
        yield _ok("prompts", "nothing is wrong with the texts")


_SEE = "See: hotline prompts check"


def speech(hotline: Hotline) -> Iterator[Check]:
    """What hears each language. A missing model delays text, never a page."""
    folder = hotline.settings.models_dir
    for language in hotline.languages or hotline.catalogue.languages():
        engine = engine_for(language, folder)
        said, _, hint = engine.sentence.partition(". ")
        if engine.model is None or engine.model.engine != "vosk":
            yield _warning(f"model_{language}", said, hint)
        elif model_problem(engine.model) is not None:
            yield _error(f"model_{language}", said, hint)
        else:
            yield _ok(f"model_{language}", said)


# -- records ------------------------------------------------------------------------------------------------------------------


def database(hotline: Hotline) -> Iterator[Check]:
    """The database: there, of this version, and opened by these keys."""
    url = make_url(hotline.settings.database)
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).exists():
        yield _error("database", f"there is no database {url.database}", "Run: hotline init")
        return
    at = current(hotline.database)
    if at != head():
        yield _error("database", "the database is of another version" if at else "the database is empty", "Run: hotline migrate")
        return
    yield _ok("database", f"the database is at this version ({at})")
    try:
        with reading(hotline.sessions) as session:
            session.scalars(select(Person.number)).all()
    except CannotOpen:
        hint = "Put the key it was sealed with back into HOTLINE_KEYS, after the newest."
        yield _error("sealed", "what is kept cannot be opened with these keys", hint)
    else:
        yield _ok("sealed", "what is kept opens with these keys")


def people(hotline: Hotline) -> Iterator[Check]:
    """Who there is, and who cannot be reached."""
    with reading(hotline.sessions) as session:
        active = list(session.scalars(select(Person).where(Person.active).order_by(Person.name)))
        if not active:
            yield _error("people", "there is nobody to be rung", "Add somebody: hotline people add NAME NUMBER")
            return
        yield _ok("people", f"{_count(len(active), 'person', 'people')} can be rung")
        rung = {rule.person_id for rule in pages.shift_rules(session)} | set(pages.coordinators(session))
        for person in active:
            if person.number in hotline.settings.numbers:
                yield _error("person_number", f"{person.name} has the hotline's own number", "Give them their own number.")
            if person.id in rung and (problem := _last_failure(session, person)) is not None:
                hint = f"Ask them for another number, or: hotline people pause {person.name!r}"
                yield _error("person_unreachable", f"{person.name} is on the rota and could not be rung: {problem}", hint)
        paused = session.scalars(select(Person.name).join(Shift).where(Person.active.is_(False)).distinct().order_by(Person.name))
        for name in paused:
            hint = f"Take the shift off the rota, or: hotline people pause --resume {name!r}"
            yield _warning("person_paused", f"{name} has shifts but is paused, so is never rung", hint)


def _last_failure(session: Session, person: Person) -> str | None:
    """Why this person's telephone failed the last time it was rung and the text failed too; None if either got through."""
    last = session.scalar(
        select(Page).where(Page.person_id == person.id, Page.ended_at.is_not(None)).order_by(Page.id.desc()).limit(1)
    )
    if last is None or last.state is not PageState.FAILED or last.text_state == "delivered":
        return None
    return last.problem or "the carrier does not say why"


def on_call(hotline: Hotline) -> Iterator[Check]:
    """The rota now and ahead."""
    now = hotline.clock()
    zone = ZoneInfo(hotline.settings.timezone)
    with reading(hotline.sessions) as session:
        rules, coordinators = pages.shift_rules(session), pages.coordinators(session)
        names: dict[int, str] = {row.id: row.name for row in session.execute(select(Person.id, Person.name))}
    on_now = [names[who] for who in rota.on_call(rules, now)]
    hint = "Put somebody on: hotline rota add NAME --days daily --from 08:00 --to 20:00"
    if on_now:
        yield _ok("on_call", f"on call now: {', '.join(on_now)}")
    elif coordinators:
        said = f"nobody is on call now: {', '.join(names[who] for who in coordinators)} is rung"
        yield _warning("on_call", said, hint)
    else:
        yield _error("on_call", "nobody is on call now, and there is no coordinator: reports reach nobody", hint)
    found = rota.gaps(rules, now, now + _AHEAD)
    if not rules:
        yield _warning("rota_gaps", "the rota is empty", hint)
    elif found:
        starts, ends = (each.astimezone(zone).strftime("%a %H:%M") for each in (found[0].starts, found[0].ends))
        said = f"{_count(len(found), 'gap')} in the rota of the next {_AHEAD.days} days, the first from {starts} to {ends}"
        yield _warning("rota_gaps", said, "See: hotline rota gaps")
    else:
        yield _ok("rota_gaps", f"somebody is on call at every moment of the next {_AHEAD.days} days")


def workers(hotline: Hotline) -> Iterator[Check]:
    """Whether anybody is at work, and how often the reconciler had to step in."""
    with reading(hotline.sessions) as session:
        seen = session.scalar(select(func.max(Heartbeat.seen_at)))
        put_right = session.scalar(select(func.sum(Heartbeat.put_right))) or 0
    start = "Start one: hotline worker, or hotline run."
    if seen is None:
        yield _warning("worker", "no worker has ever been at work", start)
        return
    silent = hotline.clock() - seen
    if silent > WORKER_IS_ALIVE:
        yield _error("worker", f"no worker has been at work for {_long(silent)}: nobody is paged", start)
    else:
        yield _ok("worker", "a worker is at work")
    yield _ok("reconciler", f"the reconciler has put {_count(put_right, 'thing')} right so far")


def recordings(hotline: Hotline) -> Iterator[Check]:
    """Sound that still lies with the carrier."""
    now = hotline.clock()
    gone = Recording.gone_from_carrier_at
    with reading(hotline.sessions) as session:
        kept_there = session.execute(
            select(Recording.made_at, Recording.problem)
            .where(Recording.whereabouts == Whereabouts.STORED, gone.is_(None))
            .order_by(Recording.made_at)
        ).all()
        late = session.execute(
            select(Recording.made_at, Recording.problem)
            .where(Recording.whereabouts.in_([Whereabouts.AWAITED, Whereabouts.AT_CARRIER]))
            .where(Recording.made_at < now - _SOON_DELETED)
            .order_by(Recording.made_at)
        ).all()
        lost = session.scalar(select(func.count(Recording.id)).where(Recording.whereabouts == Whereabouts.LOST)) or 0
    worker = "The worker does it: see that one is running."
    if kept_there:
        made_at, problem = kept_there[0]
        said = f"{_count(len(kept_there), 'recording')} not yet deleted at the carrier, the oldest {_long(now - made_at)} old"
        level = Level.ERROR if now - made_at > _SOON_DELETED else Level.WARNING
        yield Check(id="recordings", level=level, words=said, hint=problem or worker)
    else:
        yield _ok("recordings", "every recording that is stored here is deleted at the carrier")
    if late:
        made_at, problem = late[0]
        said = f"{_count(len(late), 'recording')} not fetched from the carrier yet, the oldest {_long(now - made_at)} old"
        yield _error("recordings_late", said, problem or worker)
    if lost:
        yield _warning("recordings_lost", f"{_count(lost, 'recording')} never came from the carrier", "See: hotline audit")


def unattended(hotline: Hotline) -> Iterator[Check]:
    """Incidents for which everybody was asked in vain."""
    with reading(hotline.sessions) as session:
        nobody_has = select(Incident.id).where(Incident.workflow == Workflow.NEW, Incident.unattended_since.is_not(None))
        found = list(session.scalars(nobody_has.order_by(Incident.id)))
    if found:
        hint = f"Take it: hotline incident claim {found[0]} --as NAME"
        yield _error("unattended", f"nobody has incident {', '.join(map(str, found[:10]))}", hint)
    else:
        yield _ok("unattended", "no incident waits for want of people")


# -- the carrier --------------------------------------------------------------------------------------------------------------


def numbers_at_carrier(settings: Settings) -> Iterator[Check]:
    """Over the network: whether the account opens, and whether our numbers point here."""
    if not (settings.twilio_account_sid and settings.twilio_auth_token.get_secret_value()):
        yield _error("carrier", "the carrier cannot be asked without an account", "Set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.")
        return
    carrier = carrier_of(settings)
    try:
        there = {number.number: number for number in carrier.own_numbers()}
    except CarrierError as error:
        yield _error("carrier", f"the carrier does not answer as it should: {error}", "Try again; else look into its console.")
        return
    finally:
        carrier.close()
    yield _ok("carrier", "the carrier knows the account")
    for number in settings.numbers:
        yield from _pointed(number, there.get(number), addresses_of(settings.public_url))


def _pointed(ours: str, there: OwnNumber | None, wanted: Addresses) -> Iterator[Check]:
    if there is None:
        yield _error(
            "number_at_carrier", f"{ours} is not one of the account's numbers", "Correct HOTLINE_NUMBERS, or buy it there."
        )
        return
    if wrong := wanted.wrong(there):
        said = "; ".join(f"{what} go to {goes or 'nowhere'}" for what, (goes, _) in wrong.items())
        yield _error("number_at_carrier", f"{ours}: {said}", "Run: hotline connect")
    else:
        yield _ok("number_at_carrier", f"{ours} points at this hotline")
    if not there.fallback_url:
        hint = "See: hotline fallback, then hotline connect --fallback-url URL"
        yield _warning("number_fallback", f"{ours} has no fallback: when this machine is down callers hear an error", hint)


SETTINGS: Sequence[Group[Settings]] = (
    home,
    keys,
    settings_file,
    public_url,
    numbers,
    account,
    legal_help,
    timezone,
    demo,
    times,
)
TEXTS: Sequence[Group[Hotline]] = (languages, texts, speech)
RECORDS: Sequence[Group[Hotline]] = (people, on_call, workers, recordings, unattended)
CARRIER: Sequence[Group[Settings]] = (numbers_at_carrier,)


def _each(groups: Iterable[Group[_T]], given: _T) -> Iterator[Check]:
    """Every check of every group. One that breaks is one line too, and does not hide the others."""
    for group in groups:
        try:
            yield from group(given)
        except Exception as error:
            name = group.__name__
            yield _error(
                name, f"{name.replace('_', ' ')} cannot be looked at ({type(error).__name__})", "The rest below still holds."
            )


def _sentences(subject: str, error: BadSetting) -> Iterator[Check]:
    for line in str(error).splitlines():
        words, _, hint = line.partition(": " if ": " in line else ". ")
        yield _error(subject, words.rstrip("."), hint[:1].upper() + hint[1:] or "Correct it and look again.")


def _ok(subject: str, words: str) -> Check:
    return Check(id=subject, level=Level.OK, words=words)


def _warning(subject: str, words: str, hint: str = "") -> Check:
    return Check(id=subject, level=Level.WARNING, words=words, hint=hint)


def _error(subject: str, words: str, hint: str = "") -> Check:
    return Check(id=subject, level=Level.ERROR, words=words, hint=hint)


def _count(number: int, thing: str, many: str = "") -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {many or thing + 's'}"


def _long(time: timedelta) -> str:
    minutes = int(time.total_seconds() // 60)
    if minutes < 2:
        return f"{int(time.total_seconds())} seconds"
    if minutes < 60 * 2:
        return _count(minutes, "minute")
    return f"{minutes // 60} hours" if minutes < 60 * 48 else f"{minutes // 1440} days"
