"""Everything is built here, once, and handed down: database, keys, catalogue, conversations, carrier, channels, policy.

`assemble` makes what every process needs; `pipeline_of` adds what only a worker has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Engine as Database
from sqlalchemy.orm import Session

from carrier.signature import Signature
from hotline.engine import Reminders
from hotline.filing import FILING_QUEUES
from hotline.grouping import GROUPING_QUEUES
from hotline.hearing import HEARING_QUEUES
from hotline.outcomes import OUTCOME_QUEUES
from hotline.pipeline import QUEUE_OF
from hotline.proving import PROVING_QUEUES
from hotline.settings import BadSetting, Settings
from hotline.studio import TAKE_QUEUES
from hotline.surge import SURGE_QUEUES, limits_of
from hotline.telling import TELLING_QUEUES
from hotline.transfers import TRANSFER_QUEUES
from ivr.answering import Answering
from ivr.caller_flow import caller_flow
from ivr.connecting import Connecting
from ivr.desk import AtDesk
from ivr.flow import Flow, FlowError, Line
from ivr.parts import Part, Remind
from ivr.person_flow import volunteer_flow
from ivr.proving import Proof
from ivr.proving_flow import proving_flow
from ivr.report_flow import DEFAULT, DEFAULT_URGENT
from ivr.reporting import Reporting
from ivr.script import Script
from ivr.sounds import Sounds
from ivr.staff import Staff
from ivr.staff_flow import staff_flow
from ivr.studio import Studio, recordable
from ivr.studio_flow import studio_flow
from ivr.taking import Desk
from ivr.verifier_flow import verifier_flow
from ivr.verifying import Verifying
from ivr.webhooks import Door
from prompts.catalogue import Catalogue
from prompts.languages import LanguagesError
from prompts.rights import RightsError, is_rights_text
from records import Keyring, Sessions, open_database, sessions_of
from routing import limits, proving, surge, transfers
from routing.bulletins import Rules
from routing.escalation import DEFAULT_STEPS, Policy, Step

Clock = Callable[[], datetime]

QUEUES = {
    **QUEUE_OF,
    **FILING_QUEUES,
    **GROUPING_QUEUES,
    **HEARING_QUEUES,
    **OUTCOME_QUEUES,
    **TRANSFER_QUEUES,
    **SURGE_QUEUES,
    **TELLING_QUEUES,
    **TAKE_QUEUES,
    **PROVING_QUEUES,
}
"""Every kind of work → the queue it waits in."""


def utc_now() -> datetime:
    """The real clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Hotline:
    """The parts of one running hotline."""

    settings: Settings
    keyring: Keyring
    database: Database
    sessions: Sessions
    reminders: Reminders
    catalogue: Catalogue
    languages: tuple[str, ...]
    flows: dict[str, Flow]
    policy: Policy
    clock: Clock

    def close(self) -> None:
        """Let go of connections."""
        self.reminders.close()
        self.database.dispose()


def assemble(settings: Settings, *, clock: Clock = utc_now, reminders: Reminders | None = None) -> Hotline:
    """The parts every process shares. Raises `BadSetting` with one sentence a defect. `reminders`: the durable engine's unless given
    (a test that wants to do the work itself, when it wants, hands in its own)."""
    try:
        keyring = Keyring(settings.sealing_keys)
    except ValueError as error:
        raise BadSetting(str(error)) from None
    catalogue = catalogue_of(settings, demo=settings.demo)
    languages = offered_languages(settings, catalogue)
    database = open_database(settings.database, keyring)
    return Hotline(
        settings=settings,
        keyring=keyring,
        database=database,
        sessions=sessions_of(database),
        reminders=reminders or Reminders(database, QUEUES),
        catalogue=catalogue,
        languages=languages,
        flows=flows_for(languages, catalogue, questions=settings.report_questions, urgent=settings.urgent_questions),
        policy=policy_of(settings),
        clock=clock,
    )


def catalogue_of(settings: Settings, *, demo: bool = False, legal_help: str | None = None) -> Catalogue:
    """The texts of this deployment; needs neither a database nor keys. `legal_help` stands in where no number is set. Raises `BadSetting`
    for a data file that cannot be used."""
    try:
        return Catalogue(
            overlay=settings.own_texts,
            name=settings.name or None,
            legal_help=settings.legal_help or legal_help,
            demo=demo,
        )
    except (LanguagesError, RightsError) as error:
        raise BadSetting(str(error)) from None


def offered_languages(settings: Settings, catalogue: Catalogue) -> tuple[str, ...]:
    """The languages of the line: those named, else every one that is complete and reviewed."""
    for language in settings.languages:
        if language not in catalogue.languages():
            known = ", ".join(catalogue.languages())
            raise BadSetting(f"HOTLINE_LANGUAGES: there are no texts for {language!r}. There are texts for: {known}.")
        if not catalogue.complete(language):
            raise BadSetting(f"HOTLINE_LANGUAGES: {_incomplete(catalogue, language)}")
    return tuple(settings.languages) or tuple(each for each in catalogue.languages() if catalogue.reviewed(each))


def _incomplete(catalogue: Catalogue, language: str) -> str:
    missing = sorted(each for each in catalogue.essential if not catalogue.can_say(each, language))
    if catalogue.language(language).voice:
        return f"{language!r} is not complete: {', '.join(missing[:3])} … See what is missing: hotline prompts check."
    return (
        f"{language!r} has no voice at the carrier, and {len(missing)} of {len(catalogue.essential)} texts are not recorded yet. "
        f"See what to record: hotline prompts record {language} --list."
    )


def flows_for(
    languages: tuple[str, ...],
    catalogue: Catalogue,
    *,
    questions: Sequence[str] = DEFAULT,
    urgent: Sequence[str] = DEFAULT_URGENT,
) -> dict[str, Flow]:
    """The conversations, proved sound: nobody can get stuck, and everything they say exists in every language offered."""
    topics = catalogue.rights_data.topics
    try:
        callers = [caller_flow(languages, topics, questions=questions, urgent=urgent)] if languages else []
        flows = [*callers, staff_flow(), verifier_flow(), volunteer_flow(), proving_flow(), studio_flow(recordable(catalogue))]
    except FlowError as error:
        raise BadSetting(str(error)) from None
    except ValueError as error:
        raise BadSetting(f"HOTLINE_LANGUAGES: {error}.") from None
    for flow in flows:
        try:
            flow.validate()
        except FlowError as error:
            raise BadSetting(str(error)) from None
        for screen, line in flow.lines():
            problem = _unspeakable(line, languages if flow.id == "caller" else (), catalogue)
            if problem:
                raise BadSetting(f"{flow.id}: screen {screen.id!r} says {line.prompt!r}, {problem}.")
    return {flow.id: flow for flow in flows}


def _unspeakable(line: Line, languages: tuple[str, ...], catalogue: Catalogue) -> str | None:
    """Why a line could not be said; None if it can, or is left out where it cannot, or has something said in its place."""
    if line.prompt not in catalogue.prompts:
        return "which no text is written for"
    if line.about or line.unless or line.optional or is_rights_text(line.prompt):
        return None
    for language in (line.language,) if line.language else languages:
        if not catalogue.can_say(line.prompt, language):
            return f"which nobody can say in {language!r}"
    return None


def policy_of(settings: Settings) -> Policy:
    """How patient the hotline is."""
    return Policy(
        steps=tuple(
            Step(
                targets=tuple(each.targets),
                delay=timedelta(seconds=each.delay_seconds),
                together=each.together,
                channels=frozenset(each.channels),
            )
            for each in settings.escalation
        )
        or DEFAULT_STEPS,
        rounds=settings.escalation_rounds,
        ring=timedelta(seconds=settings.ring_seconds),
        ring_pause=timedelta(seconds=settings.ring_pause_seconds),
        between_rounds=timedelta(seconds=settings.round_pause_seconds),
        check_again=timedelta(minutes=settings.check_again_minutes),
    )


def door_of(hotline: Hotline) -> Door:
    """The telephone's door. Raises `BadSetting` where real calls could not be served."""
    settings = hotline.settings
    if not settings.public_url:
        raise BadSetting("HOTLINE_PUBLIC_URL is not set: the carrier must be able to reach this hotline, https://…")
    if not settings.twilio_auth_token.get_secret_value():
        raise BadSetting("TWILIO_AUTH_TOKEN is not set: without it no request of the carrier can be told from a forged one.")
    if not hotline.languages:
        raise BadSetting(
            "No language has been reviewed yet, so there is nothing the line may say. Review one (hotline prompts review), "
            "or name the languages to offer in HOTLINE_LANGUAGES; rights texts stay silent until they are reviewed."
        )

    def remind(session: Session, work: str, subject: int, key: str) -> None:
        hotline.reminders.remind(session, work, subject, key=key)

    sounds = Sounds(public_url=settings.public_url, sessions=hotline.sessions, keyring=hotline.keyring)
    script = Script(catalogue=hotline.catalogue, offered=hotline.languages, public_url=settings.public_url)
    return Door(
        signature=Signature(auth_token=settings.twilio_auth_token.get_secret_value(), public_url=settings.public_url),
        public_url=settings.public_url,
        sessions=hotline.sessions,
        keyring=hotline.keyring,
        desk=Desk(
            flows=hotline.flows,
            parts=parts_of(hotline, script, sounds, remind),
            remind=remind,
            remember=timedelta(days=settings.remember_language_days),
            staff=Staff(catalogue=hotline.catalogue, keyring=hotline.keyring),
            studio=Studio(
                catalogue=hotline.catalogue,
                overlay=settings.own_texts,
                languages=recordable(hotline.catalogue),
                remind=remind,
            ),
        ),
        script=script,
        bound_numbers={number: language for number, language in settings.numbers.items() if language},
        sounds=sounds,
        clock=hotline.clock,
        policy=hotline.policy,
        zone=ZoneInfo(settings.timezone),
        proves=lambda session, keys, digits, now: proving.answered(session, None, keys, digits, now=now),
        picked_up=lambda session, leg, sid: transfers.answered(
            session, leg, sid=sid, now=hotline.clock(), rules=transfer_rules_of(settings)
        ),
        surge=surge.is_on,
    )


def parts_of(hotline: Hotline, script: Script, sounds: Sounds, remind: Remind) -> tuple[Part, ...]:
    """Who carries out what a conversation comes to."""
    kept = limits_of(hotline.settings)
    return (
        Reporting(
            script=script,
            sound_url=sounds.recording_address,
            remind=remind,
            one_of_many=lambda session, call, now: limits.one_of_many(session, call, now=now, limits=kept),
            slow=surge.is_on,
        ),
        Answering(
            script=script,
            sound_url=sounds.recording_address,
            remind=remind,
            rules=bulletin_rules_of(hotline.settings),
            keep=timedelta(hours=hotline.settings.correction_hours),
            clock=hotline.clock,
            may_guess=lambda session, key, now: limits.may_guess(session, key, now=now, limits=kept),
            wrong=lambda session, key, now: limits.wrong_guess(session, key, now=now),
        ),
        Connecting(
            catalogue=hotline.catalogue,
            rules=transfer_rules_of(hotline.settings),
            remind=remind,
            public_url=script.public_url,
            allowed=lambda session, call, now: limits.may_be_connected(session, call, now=now, limits=kept),
        ),
        Verifying(
            script=script,
            sound_url=sounds.recording_address,
            remind=remind,
            policy=hotline.policy,
            clock=hotline.clock,
        ),
        AtDesk(
            script=script,
            remind=remind,
            policy=hotline.policy,
            zone=ZoneInfo(hotline.settings.timezone),
            clock=hotline.clock,
        ),
        Proof(),
    )


def transfer_rules_of(settings: Settings) -> transfers.Rules:
    """How patient a search for a person is."""
    return transfers.Rules(wait=timedelta(seconds=settings.person_wait_seconds), ring=timedelta(seconds=settings.ring_seconds))


def bulletin_rules_of(settings: Settings) -> Rules:
    """How bulletins go out on this line."""
    return Rules(
        needed=settings.bulletin_approvals,
        delay=timedelta(minutes=settings.bulletin_delay_minutes),
        lives=timedelta(hours=settings.bulletin_hours),
    )
