"""What only a worker has, built once and handed down: the carrier's REST interface, transcription, channels, the steps of the work."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from carrier.twilio import TwilioCarrier
from hotline.filing import Filing
from hotline.grouping import Grouping
from hotline.hearing import Hearing
from hotline.outcomes import Outcomes
from hotline.pipeline import Pipeline
from hotline.preparing import prepare_apart
from hotline.proving import Proving
from hotline.settings import BadSetting, Settings
from hotline.studio import Takes
from hotline.surge import Watch, limits_of
from hotline.surge import rules_of as surge_rules_of
from hotline.telling import Telling
from hotline.transfers import Transfers
from hotline.watching import Watching
from hotline.wiring import Hotline, bulletin_rules_of, transfer_rules_of
from notifications.channel import Channel, Message
from notifications.others import AppriseChannel
from notifications.sms import SmsChannel
from notifications.voice import VoiceChannel
from records import ChannelKind
from routing import limits
from routing.forewarning import unreachable_soon
from routing.incidents import Patience
from transcription.service import Transcriber


def carrier_of(settings: Settings) -> TwilioCarrier:
    """The carrier's REST interface. Raises `BadSetting` without an account."""
    if not settings.twilio_account_sid or not settings.twilio_auth_token.get_secret_value():
        raise BadSetting("TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN are not set: they are in the carrier's console.")
    return TwilioCarrier(
        account_sid=settings.twilio_account_sid,
        auth_token=settings.twilio_auth_token.get_secret_value(),
        base_url=settings.carrier_url or None,
    )


def transcriber_of(settings: Settings, languages: tuple[str, ...]) -> Transcriber:
    """Local transcription; nothing is started yet."""
    return Transcriber(models_dir=settings.models_dir, languages=languages, workers=settings.transcribers)


def pipeline_of(hotline: Hotline, *, carrier: TwilioCarrier, transcriber: Transcriber | None) -> Pipeline:
    """The steps of a report, ready to work."""
    settings, public = hotline.settings, hotline.settings.public_url

    def ringing(path: str, row: str) -> VoiceChannel:
        """A channel whose calls are answered at `path` and told of by the name of their row."""
        return VoiceChannel(
            carrier=carrier,
            from_number=settings.from_number,
            # The language stands in the address too: an error must be spoken in it when the database cannot say whose call this is.
            answer_url=lambda message: f"{public}{path}={message.row_id}&l={message.language}",
            status_url=lambda row_id: f"{public}/voice/status?{row}={row_id}",
            ring_seconds=settings.ring_seconds,
        )

    clock, sessions, reminders = hotline.clock, hotline.sessions, hotline.reminders
    filing = Filing(
        sessions=sessions,
        keyring=hotline.keyring,
        reminders=reminders,
        carrier=carrier,
        patience=Patience(text=settings.text_budget, low=timedelta(minutes=settings.hearsay_minutes)),
        texts=transcriber is not None,
        clock=clock,
        one_of_many=lambda session, call, now: limits.one_of_many(session, call, now=now, limits=limits_of(settings)),
    )
    hearing = Hearing(
        sessions=sessions,
        reminders=reminders,
        transcriber=transcriber,
        zone=ZoneInfo(settings.timezone),
        clock=clock,
    )
    connected = Transfers(
        sessions=sessions,
        reminders=reminders,
        carrier=carrier,
        voice=ringing("/voice/volunteer?leg", "leg"),
        flows=hotline.flows,
        back=lambda call: f"{public}/voice/turn?c={call.id}&s={call.step}&l={call.language or ''}",
        rules=transfer_rules_of(settings),
        clock=clock,
    )
    told = Outcomes(
        sessions=sessions,
        reminders=reminders,
        voice=ringing("/voice/outcome?o", "outcome"),
        zone=ZoneInfo(settings.timezone),
        clock=clock,
    )
    proofs = Proving(
        sessions=sessions,
        reminders=reminders,
        channels={
            ChannelKind.VOICE: ringing("/voice/prove?m", "prove"),
            ChannelKind.TEXT: texting(hotline, carrier=carrier),
            ChannelKind.APPRISE: services_of(hotline),
        },
        zone=ZoneInfo(settings.timezone),
        clock=clock,
    )
    takes = Takes(
        sessions=sessions,
        reminders=reminders,
        carrier=carrier,
        catalogue=hotline.catalogue,
        prepare=prepare_apart,
        clock=clock,
    )
    return Pipeline(
        sessions=sessions,
        keyring=hotline.keyring,
        reminders=reminders,
        carrier=carrier,
        voice=ringing("/voice/page?page", "page"),
        policy=hotline.policy,
        clock=clock,
        used_up=lambda session, now: limits.ceiling_reached(session, now=now, limits=limits_of(settings)),
        more={
            **filing.steps(),
            **hearing.steps(),
            **Grouping(sessions=sessions, reminders=reminders, clock=clock).steps(),
            **told.steps(),
            **connected.steps(),
            **watch_of(hotline).steps(),
            **telling_of(hotline, carrier=carrier).steps(),
            **takes.steps(),
            **proofs.steps(),
        },
    )


def telling_of(hotline: Hotline, *, carrier: TwilioCarrier) -> Telling:
    """Who writes to people of the line, by the channels that are turned on."""
    channels: dict[ChannelKind, Channel] = {ChannelKind.TEXT: texting(hotline, carrier=carrier)}
    if hotline.settings.channels:
        channels[ChannelKind.APPRISE] = services_of(hotline)
    return Telling(sessions=hotline.sessions, reminders=hotline.reminders, channels=channels, clock=hotline.clock)


def texting(hotline: Hotline, *, carrier: TwilioCarrier) -> SmsChannel:
    """The channel of our fixed texts, in the language of whoever reads them."""
    public = hotline.settings.public_url
    return SmsChannel(
        carrier=carrier,
        from_number=hotline.settings.from_number,
        words=lambda message: words_of(hotline, message),
        status_url=lambda told_id: f"{public}/sms/status?told={told_id}",
    )


def words_of(hotline: Hotline, message: Message) -> str:
    """The words of a message, in the language of whoever reads it."""
    return hotline.catalogue.text(message.prompt, message.language, **message.arguments)


def services_of(hotline: Hotline) -> AppriseChannel:
    """The channel of all services that the coordinator turned on."""
    return AppriseChannel(words=lambda message: words_of(hotline, message), schemes=hotline.settings.channels)


def watching_of(hotline: Hotline) -> Watching:
    """Who looks for what coordinators are to be told: reports nobody came for, bulletins that are wrong, the end of a shift."""
    return Watching(
        sessions=hotline.sessions,
        reminders=hotline.reminders,
        rules=bulletin_rules_of(hotline.settings),
        zone=ZoneInfo(hotline.settings.timezone),
        clock=hotline.clock,
        unreachable=lambda session, now: unreachable_soon(session, now=now),
    )


def watch_of(hotline: Hotline) -> Watch:
    """Who looks whether very many calls come in, and tells the coordinators."""
    return Watch(
        sessions=hotline.sessions,
        reminders=hotline.reminders,
        rules=surge_rules_of(hotline.settings),
        limits=limits_of(hotline.settings),
        clock=hotline.clock,
    )
