"""What proves a way, whatever happens in whatever order."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy.orm import Session

from prompts.catalogue import Catalogue
from records import Base, ChannelKind, ContactMethod, Keyring, Person, open_database, sessions_of
from routing import proving
from routing.clocks import by_day
from routing.proving import Typed

ZONE = ZoneInfo("America/New_York")
NOON = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
CODE = "4711"


def way(channel: ChannelKind = ChannelKind.VOICE, **more: object) -> ContactMethod:
    return ContactMethod(channel=channel, address="+15555550111", code_tries=0, added_at=NOON, **more)


@pytest.mark.parametrize(
    ("hour", "minute", "then"),
    [(7, 59, (8, 0)), (8, 0, (8, 0)), (20, 59, (20, 59)), (21, 0, (8, 0)), (23, 30, (8, 0)), (0, 0, (8, 0))],
)
def test_a_telephone_rings_by_day(hour: int, minute: int, then: tuple[int, int]) -> None:
    now = datetime(2026, 3, 3, hour, minute, tzinfo=ZONE)
    due = by_day(now, ZONE)
    assert due >= now
    assert due - now < timedelta(hours=12)
    assert (due.astimezone(ZONE).hour, due.astimezone(ZONE).minute) == then


def test_the_morning_after_the_clocks_changed_is_still_at_eight() -> None:
    night = datetime(2026, 3, 8, 1, 30, tzinfo=ZONE).astimezone(UTC)  # at two it becomes three
    assert by_day(night, ZONE) == datetime(2026, 3, 8, 8, 0, tzinfo=ZONE)
    assert by_day(night, ZONE).astimezone(UTC) - night == timedelta(hours=5, minutes=30)


def test_a_code_is_sent_at_night_too_since_somebody_waits_for_it() -> None:
    midnight = datetime(2026, 3, 3, 0, 0, tzinfo=ZONE)
    asked = way(ChannelKind.TEXT, code=CODE, code_at=midnight, problem=proving.NOT_SENT)
    assert proving.next_at(asked, now=midnight, zone=ZONE) == midnight


def test_the_text_fits_one_segment_with_a_long_name() -> None:
    said = Catalogue(name="N" * 20).text("text-prove", "en", code=CODE)
    assert len(said) <= 160
    assert said.isascii()
    assert CODE in said


class Story(RuleBasedStateMachine):
    """One telephone and one text way of dana's, a coordinator who asks for proof, a worker, and whoever has the telephone."""

    @initialize()
    def begins(self) -> None:
        self.engine = open_database("sqlite://", Keyring([Keyring.new_key()]))
        Base.metadata.create_all(self.engine)
        self.session: Session = sessions_of(self.engine)()
        self.person = Person(name="dana", number="+15555550166", number_key="dana", language="en", added_at=NOON)
        for channel in (ChannelKind.VOICE, ChannelKind.TEXT):
            self.person.methods.append(ContactMethod(channel=channel, address="+15555550166", address_key="dana", added_at=NOON))
        self.session.add(self.person)
        self.session.flush()
        self.voice, self.text = self.person.methods
        self.now = NOON
        self.rings: list[datetime] = []
        self.said_yes = self.said_no = self.right_code = False

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.session.close()
            self.engine.dispose()

    @rule(minutes=st.integers(1, 60 * 14))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(text=st.booleans())
    def coordinator_asks(self, text: bool) -> None:
        method = self.text if text else self.voice
        proved = method.verified_at is not None and method.disabled_at is None
        begun = proving.begin(self.session, method, who="alice", now=self.now)
        assert begun == (not proved and not self.said_no)
        if begun and method is self.voice:
            self.rings = []

    @rule(how=st.sampled_from(["fine", "trouble", "for good"]))
    def worker_looks(self, how: str) -> None:
        for method in (self.voice, self.text):
            due = proving.next_at(method, now=self.now, zone=ZONE)
            if due is None or due > self.now:
                continue
            assert method.address, "nobody is rung whose number is erased"
            since = method.code_at
            if method is self.voice:
                proving.rung(method, now=self.now)
            if how == "fine":
                method.problem = None
                if method is self.voice:
                    self.rings.append(self.now)
            else:
                permanent = how == "for good"
                proving.not_sent(self.session, method, "no", since=since, permanent=permanent, now=self.now)

    @precondition(lambda self: self.rings)
    @rule(yes=st.booleans())
    def somebody_answers(self, yes: bool) -> None:
        refused = self.voice.disabled_at is not None
        if yes:
            assert proving.said_yes(self.session, self.voice, now=self.now) == (not refused)
            self.said_yes |= not refused
        else:
            proving.said_no(self.session, self.voice, now=self.now)
            self.said_no, self.said_yes = True, False

    @rule(right=st.booleans(), keys=st.sampled_from(["dana", "somebody"]))
    def a_code_comes(self, right: bool, keys: str) -> None:
        code = self.text.code if right and self.text.code else "none"
        proved = proving.answered(self.session, None, [keys], code, now=self.now)
        if proved:
            assert (right, keys) == (True, "dana")
            self.right_code = True

    @invariant()
    def nothing_is_proved_without_a_yes_and_a_code(self) -> None:
        if not hasattr(self, "voice"):
            return
        assert self.voice.verified_at is None or self.said_yes
        assert self.text.verified_at is None or self.right_code
        assert self.text.code_tries <= proving.TRIES

    @invariant()
    def nobody_is_rung_too_often_or_at_night(self) -> None:
        rings = getattr(self, "rings", [])
        assert len(rings) <= proving.CALLS
        assert all(later - earlier >= proving.PAUSE for earlier, later in pairwise(rings))
        assert all(time(8) <= ring.astimezone(ZONE).time() < time(21) for ring in rings)

    @invariant()
    def a_no_is_for_ever(self) -> None:
        if getattr(self, "said_no", False):
            assert self.voice.address == ""
            assert self.voice.verified_at is None
            assert proving.next_at(self.voice, now=self.now + timedelta(days=9), zone=ZONE) is None
            assert proving.refused(self.session, ["dana"])


TestStory = Story.TestCase
TestStory.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)


def test_a_code_that_was_never_sent_proves_nothing() -> None:
    """Nor does an empty one."""
    for code in ("", "0000"):
        assert proving.type_code(None, way(ChannelKind.TEXT), code, now=NOON) is Typed.NONE  # type: ignore[arg-type]
