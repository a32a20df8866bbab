"""Every setting, once. The only file that reads the environment.

A setting `X` comes from the environment (`X`, or the file named by `X_FILE`), else from `hotline.toml` in the home folder (lower
case, without the prefix), else from the default here. Lower floors are handed values, never this object.
"""

from __future__ import annotations

import json
import os
import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import phonenumbers
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from ivr.report_flow import DEFAULT, DEFAULT_URGENT
from records import ChannelKind

KEYS_FILE = "keys"
TOML_FILE = "hotline.toml"


class BadSetting(ValueError):
    """A setting that cannot be used. The text names it and says what to write."""


def phone_number(text: str) -> str:
    """A number in E.164 ("+15555550100"). Raises `ValueError` with what to write instead."""
    try:
        parsed = phonenumbers.parse(text.strip(), "US")
    except phonenumbers.NumberParseException:
        raise ValueError(f"{text.strip()!r} is no telephone number: write it as +15555550100.") from None
    if not phonenumbers.is_possible_number(parsed):
        raise ValueError(f"{text.strip()!r} has too few or too many digits: write it as +15555550100.")
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


class _FileSource(PydanticBaseSettingsSource):
    """`X_FILE` names a file whose content is the value of `X`."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        name = _environment_name(field_name)
        path = os.environ.get(f"{name}_FILE")
        if not path:
            return None, field_name, False
        try:
            return Path(path).read_text(encoding="utf-8").strip(), field_name, False
        except OSError as error:
            raise BadSetting(f"{name}_FILE names a file that cannot be read ({error.strerror}): {path}") from None

    def __call__(self) -> dict[str, Any]:
        found = {name: self.get_field_value(field, name)[0] for name, field in self.settings_cls.model_fields.items()}
        return {name: value for name, value in found.items() if value is not None}


def _environment_name(field_name: str) -> str:
    return field_name.upper() if field_name.startswith("twilio_") else f"HOTLINE_{field_name.upper()}"


def _words(value: Any) -> Any:
    return [word for word in value.replace(",", " ").split() if word] if isinstance(value, str) else value


class EscalationStep(BaseModel):
    """One step of the escalation policy, as it is written in `hotline.toml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    targets: list[str] = Field(min_length=1)
    delay_seconds: float = Field(45, ge=5)
    together: bool = False
    channels: list[ChannelKind] = Field(list(ChannelKind), min_length=1)


class Settings(BaseSettings):
    """The settings, with their defaults. Units are in the names or beside them."""

    model_config = SettingsConfigDict(env_prefix="HOTLINE_", extra="ignore", frozen=True, populate_by_name=True)

    home: Path = Field(Path("var"), description="database, keys, speech models, your own texts and reviews")
    database_url: str = Field("", description="SQLite in the home folder unless set; postgresql+psycopg://… otherwise")
    public_url: str = Field("", description="the address under which the carrier reaches this hotline, https://…")
    keys: Annotated[list[SecretStr], NoDecode] = Field([], description="sealing keys, newest first; `hotline init` makes one")
    numbers: Annotated[dict[str, str | None], NoDecode] = Field(
        {}, description="the hotline's numbers: +15555550100, +15555550101=es"
    )
    twilio_account_sid: str = Field("", validation_alias=AliasChoices("TWILIO_ACCOUNT_SID", "twilio_account_sid"))
    twilio_auth_token: SecretStr = Field(SecretStr(""), validation_alias=AliasChoices("TWILIO_AUTH_TOKEN", "twilio_auth_token"))
    carrier_url: str = Field("", description="the carrier's REST address; the vendor's own unless set")
    languages: Annotated[list[str], NoDecode] = Field([], description="languages offered, in menu order")
    name: str = Field("", description="who runs the line, as it is said; each language has words of its own unless set")
    legal_help: str = Field("", description="the number callers are given for legal help")
    timezone: str = Field("UTC", description="the clock of the rota, an IANA name such as America/New_York")
    report_questions: Annotated[list[str], NoDecode] = Field(
        list(DEFAULT), description="the questions of the guided report, in their order"
    )
    urgent_questions: Annotated[list[str], NoDecode] = Field(
        list(DEFAULT_URGENT), description="the questions to somebody with whom agents are now, in their order"
    )
    hearsay_minutes: float = Field(
        20, ge=0, description="how long what was heard from others waits before a verifier is rung for it"
    )
    text_budget_seconds: float = Field(8, ge=0, description="how long a page waits for a transcript at most")
    ring_seconds: int = Field(30, ge=5, le=600, description="how long a verifier's telephone rings")
    person_wait_seconds: float = Field(
        60, ge=0, le=600, description="how long a caller who presses 0 waits for a volunteer at most; 0: a message is taken at once"
    )
    check_again_minutes: float = Field(30, gt=0, description="when a verifier who went to check is rung again")
    escalation: Annotated[list[EscalationStep], NoDecode] = Field(
        [], description="who is asked, step by step; those on call one by one and then the coordinators unless set"
    )
    escalation_rounds: int = Field(3, ge=1, description="how often everybody is asked before it is said that nobody is left")
    ring_pause_seconds: float = Field(60, ge=0, description="how long after a ring nobody rings the same person for a report again")
    round_pause_seconds: float = Field(60, ge=0, description="pause before everybody on call is asked once more")
    models: Path | None = Field(None, description="speech models; the folder models in the home folder unless set")
    transcribers: int = Field(2, ge=1, description="recordings transcribed at once")
    keep_audio_hours: float = Field(72, ge=0, description="how long after the verdict the sound is kept")
    keep_reports_days: float = Field(90, ge=1, description="how long after the verdict the words of a report are kept")
    correction_hours: float = Field(
        24, ge=0, description="how long the number of a caller who was told is kept, to correct what turns out wrong; 0: not at all"
    )
    remember_language_days: float = Field(
        90, ge=0, description="how long a telephone's choice of language is remembered, as a keyed hash; 0: not at all"
    )
    bulletin_approvals: int = Field(2, ge=1, description="how many people must approve a bulletin before callers hear it")
    bulletin_delay_minutes: float = Field(
        0, ge=0, description="how soon after verification a bulletin may go out at the earliest; chosen with counsel"
    )
    bulletin_hours: int = Field(2, ge=1, le=72, description="how long a bulletin is read to callers")
    reports_per_hour: int = Field(5, ge=1, description="how many reports of one telephone wake volunteers within an hour")
    transfers_per_hour: int = Field(3, ge=1, description="how often one telephone may ask for a person within an hour")
    surge_calls: int = Field(
        30, ge=0, description="how many calls within `surge_minutes` begin a surge; 0: only a person begins one"
    )
    surge_minutes: int = Field(10, ge=1, description="the minutes in which these calls are counted")
    paid_per_day: int = Field(
        1000,
        ge=0,
        description="how many calls and texts the line places a day; above it only urgent reports are paged; 0: no ceiling",
    )
    silent_call_seconds: float = Field(
        90, gt=0, description="after how long without a word the carrier is asked whether a call goes on"
    )
    channels: Annotated[list[str], NoDecode] = Field(
        [],
        description="the services that volunteers may be written to by, as their addresses begin: ntfys, mailtos; none unless set",
    )
    worker_id: str = Field("", description="a stable name for this worker; a free one in the home folder unless set")
    metrics_token: SecretStr = Field(SecretStr(""), description="who sends this token may read /metrics; nobody unless set")
    demo: bool = Field(False, description="a demonstration: sample rights texts may play, marked as samples")

    @field_validator("keys", mode="before")
    @classmethod
    def _split_keys(cls, value: Any) -> Any:
        return _words(value)

    @field_validator("languages", "report_questions", "urgent_questions", mode="before")
    @classmethod
    def _split_languages(cls, value: Any) -> Any:
        return _words(value)

    @field_validator("escalation", mode="before")
    @classmethod
    def _read_steps(cls, value: Any) -> Any:
        """In `hotline.toml` a list of tables; in the environment the same as JSON."""
        try:
            return json.loads(value) if isinstance(value, str) and value else value or []
        except json.JSONDecodeError:
            raise ValueError('no list of steps: write [{"targets": ["on_call"], "delay_seconds": 45}].') from None

    @field_validator("channels", mode="before")
    @classmethod
    def _split_channels(cls, value: Any) -> Any:
        words = _words(value)
        return [word.lower().removesuffix("://") for word in words] if isinstance(words, list) else words

    @field_validator("numbers", mode="before")
    @classmethod
    def _split_numbers(cls, value: Any) -> Any:
        words = value.replace(",", " ").split() if isinstance(value, str) else value
        if isinstance(words, dict):
            return words
        pairs = (word.partition("=") for word in words)
        return {phone_number(number): language or None for number, _, language in pairs}

    @field_validator("legal_help")
    @classmethod
    def _legal_help_number(cls, value: str) -> str:
        return value and phone_number(value)

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError):
            raise ValueError(f"{value!r} is no time zone: write one such as America/New_York.") from None
        return value

    @field_validator("public_url", "carrier_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if value and not value.startswith(("https://", "http://")):
            raise ValueError(f"{value!r} is no address: it begins with https://.")
        return value.rstrip("/")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        home = init_settings().get("home") or os.environ.get("HOTLINE_HOME") or "var"
        toml = TomlConfigSettingsSource(settings_cls, Path(home) / TOML_FILE)
        return init_settings, _FileSource(settings_cls), env_settings, toml

    @property
    def database(self) -> str:
        """The database's URL."""
        return self.database_url or f"sqlite:///{self.home.resolve() / 'hotline.db'}"

    @property
    def sealing_keys(self) -> list[str]:
        """The keys given, or those that `hotline init` put into the home folder."""
        if self.keys:
            return [key.get_secret_value() for key in self.keys]
        path = self.home / KEYS_FILE
        return path.read_text(encoding="utf-8").split() if path.exists() else []

    @property
    def own_texts(self) -> Path:
        """Where this deployment keeps its own texts, reviews, recordings and packs."""
        return self.home / "prompts"

    @property
    def models_dir(self) -> Path:
        """Where speech models are kept."""
        return self.models or self.home / "models"

    @property
    def from_number(self) -> str:
        """The number that verifiers see when they are rung."""
        return next(iter(self.numbers), "")

    @property
    def text_budget(self) -> timedelta:
        return timedelta(seconds=self.text_budget_seconds)


def load_settings(**given: Any) -> Settings:
    """The settings of this process. Raises `BadSetting`: one line a defect, with what to write."""
    try:
        return Settings(**given)
    except ValidationError as error:
        lines = []
        for defect in error.errors():
            name = _environment_name(str(defect["loc"][0])) if defect["loc"] else "a setting"
            lines.append(f"{name}: {defect['msg'].removeprefix('Value error, ')}")
        raise BadSetting("\n".join(lines)) from None
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f'{TOML_FILE} cannot be understood: {error}. Texts stand in quotes: name = "value".') from None
