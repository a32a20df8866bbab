"""Any story of bulletins: drafted, approved, corrected, withdrawn, with verdicts that change and time that passes, in any order.

After each step, what callers hear is held against a second account of the rules, kept in plain numbers beside the database.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bulletin_office import Office
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from routing_house import NOW, House
from sqlalchemy import select

from records import CHECKED, Base, Bulletin, Keyring, Verdict, open_database
from routing import bulletins
from routing.bulletins import OVER, Need, Refused, Rules, State
from routing.verdicts import WHAT_IT_WAS

PEOPLE = st.sampled_from(["alice", "bob", "charlie"])
CLAIMS = st.one_of(
    st.sampled_from(CHECKED).map(lambda verdict: (verdict, None)),
    st.sampled_from(WHAT_IT_WAS[:2]).map(lambda what: (Verdict.NOT_IMMIGRATION_ENFORCEMENT, what)),
)
VERDICTS = CLAIMS | st.just((Verdict.UNABLE_TO_VERIFY, None)) | st.just((Verdict.SPAM, None))
PLACES = st.sampled_from(["02139", "021"])
NUMBER = st.integers(0, 1_000)
"""Which of those that are there."""


@dataclass(kw_only=True)
class Account:
    """What the story has done to one bulletin."""

    claim: tuple[Verdict, str | None]
    incident: int | None
    corrects: int | None
    checked: datetime
    approvers: set[str] = field(default_factory=set)
    since: datetime | None = None
    until: datetime | None = None
    withdrawn: bool = False
    corrected: bool = False
    heard: bool = False


class Story(RuleBasedStateMachine):
    """One hotline's bulletins."""

    @initialize(needed=st.integers(1, 3), delay=st.sampled_from([0, 0, 30]), hours=st.integers(1, 3))
    def begin(self, needed: int, delay: int, hours: int) -> None:
        self.database = open_database("sqlite://", Keyring([Keyring.new_key()]))
        Base.metadata.create_all(self.database)
        self.rules_ = Rules(needed=needed, delay=timedelta(minutes=delay), lives=timedelta(hours=hours))
        self.office = Office(House(self.database), self.rules_)
        self.accounts: dict[int, Account] = {}
        self.to_correct: list[int] = []
        self.incidents: dict[int, tuple[tuple[Verdict, str | None], datetime]] = {}

    def teardown(self) -> None:
        if hasattr(self, "database"):
            self.database.dispose()

    # -- what people do

    @rule(claim=VERDICTS)
    def something_is_checked(self, claim: tuple[Verdict, str | None]) -> None:
        self.incidents[self.office.incident(claim[0], what=claim[1])] = claim, self.office.now

    @precondition(lambda self: self.incidents)
    @rule(which=NUMBER, claim=VERDICTS)
    def a_verdict_changes(self, which: int, claim: tuple[Verdict, str | None]) -> None:
        incident = pick(self.incidents, which)
        if self.incidents[incident][0] != claim:
            self.office.gives(incident, *claim)
            self.incidents[incident] = claim, self.office.now

    @rule(claim=CLAIMS, place=PLACES)
    def one_is_drafted_by_hand(self, claim: tuple[Verdict, str | None], place: str) -> None:
        number = self.office.drafted(claim[0], what_it_was=claim[1], zip_area=place)
        self.accounts[number] = Account(claim=claim, incident=None, corrects=None, checked=self.office.now)

    @precondition(lambda self: self.incidents)
    @rule(which=NUMBER)
    def one_is_drafted_from_an_incident(self, which: int) -> None:
        incident = pick(self.incidents, which)
        claim, checked = self.incidents[incident]
        first = claim[0] in CHECKED and not any(each.incident == incident for each in self.accounts.values())
        try:
            number = self.office.drafted_from(incident)
        except Refused:
            assert not first, "nothing stood against it"
            return
        assert claim[0] in CHECKED
        self.accounts[number] = Account(claim=claim, incident=incident, corrects=None, checked=checked)

    @precondition(lambda self: self.accounts)
    @rule(which=NUMBER, who=PEOPLE)
    def somebody_approves(self, which: int, who: str) -> None:
        number = pick(self.accounts, which)
        account, now = self.accounts[number], self.office.now
        open_ = not self.over(account)
        try:
            self.office.approves(number, who)
        except Refused:
            assert not open_ or not self.agrees(account) or who in account.approvers, "nothing stood against it"
            return
        assert open_
        assert self.agrees(account)
        assert who not in account.approvers, "the same person cannot approve twice"
        account.approvers.add(who)
        if len(account.approvers) == self.rules_.needed:
            account.since = max(now, account.checked + self.rules_.delay)
            account.until = account.since + self.rules_.lives
            wrong = self.accounts[account.corrects].until if account.corrects else None
            account.until = max(account.until, wrong or account.until)

    @precondition(lambda self: self.accounts)
    @rule(which=NUMBER)
    def one_is_withdrawn(self, which: int) -> None:
        number = pick(self.accounts, which)
        account = self.accounts[number]
        try:
            self.office.withdraws(number)
        except Refused:
            assert self.over(account) or (account.corrects and account.heard), "nothing stood against it"
            return
        account.withdrawn = True

    @precondition(lambda self: self.accounts)
    @rule(which=NUMBER, claim=CLAIMS, place=PLACES)
    def one_is_corrected(self, which: int, claim: tuple[Verdict, str | None], place: str) -> None:
        number = pick(self.accounts, which)
        wrong = self.accounts[number]
        checked = self.office.now
        try:
            if wrong.incident is None:
                new = self.office.corrected(number, claim[0], what_it_was=claim[1], zip_area=place)
            else:
                claim, checked = self.incidents[wrong.incident]
                new = self.office.corrected_from(number, wrong.incident)
        except Refused:
            return
        assert wrong.heard, "nobody is told that something was wrong which nobody heard"
        wrong.corrected = True
        self.accounts[new] = Account(claim=claim, incident=wrong.incident, corrects=number, checked=checked)

    @precondition(lambda self: self.to_correct)
    @rule(which=NUMBER)
    def what_needs_a_correction_gets_one_if_its_incident_says_anything(self, which: int) -> None:
        number = self.to_correct[which % len(self.to_correct)]
        wrong = self.accounts[number]
        if wrong.incident is None or self.incidents[wrong.incident][0][0] not in CHECKED:
            return
        claim, checked = self.incidents[wrong.incident]
        if claim == wrong.claim:
            return  # its verdict came back: there is nothing to say that it did not
        new = self.office.corrected_from(number, wrong.incident)
        wrong.corrected = True
        self.accounts[new] = Account(claim=claim, incident=wrong.incident, corrects=number, checked=checked)

    @rule(minutes=st.sampled_from([1, 10, 29, 30, 59, 60, 121]))
    def time_passes(self, minutes: int) -> None:
        self.office.pass_time(timedelta(minutes=minutes))

    # -- what must hold

    @invariant()
    def it_is_as_it_must_be(self) -> None:
        now, rules = self.office.now, self.rules_
        with self.office.house.sessions() as session:
            read = [each.id for each in bulletins.to_be_read(session, now, needed=rules.needed, delay=rules.delay)]
            needs = {each.id: need for each, need in bulletins.in_need(session, now)}
            rows = list(session.scalars(select(Bulletin)))
            states = {each.id: bulletins.state_of(each, each.approvals, now, rules.needed, rules.delay) for each in rows}
        self.callers_hear_exactly_what_they_may(read)
        self.a_correction_is_heard_while_what_it_corrects_could_have_been(read)
        self.what_was_heard_and_is_wrong_is_pointed_out(needs)
        self.states_say_what_is_over(states)
        self.to_correct = [number for number, need in needs.items() if need is Need.CORRECTION]

    def callers_hear_exactly_what_they_may(self, read: list[int]) -> None:
        now = self.office.now
        expected = {
            number
            for number, each in self.accounts.items()
            if len(each.approvers) >= self.rules_.needed
            and each.since is not None
            and each.since <= now
            and now >= each.checked + self.rules_.delay
            and not self.over(each)
            and self.agrees(each)
        }
        assert sorted(read) == sorted(expected)
        places = [self.place(number) for number in read]
        assert places == sorted(places), "corrections first, then what was debunked; the newest first"
        for number in read:
            self.accounts[number].heard = True

    def a_correction_is_heard_while_what_it_corrects_could_have_been(self, read: list[int]) -> None:
        now = self.office.now
        for number, each in self.accounts.items():
            if each.corrects is None or each.since is None or each.since > now or each.corrected or each.withdrawn:
                continue
            lived = self.accounts[each.corrects].until
            if self.agrees(each) and ((lived and now < lived) or now < each.since + self.rules_.lives):
                assert number in read

    def what_was_heard_and_is_wrong_is_pointed_out(self, needs: dict[int, Need]) -> None:
        for number, each in self.accounts.items():
            standing = any(other.corrects == number and not other.withdrawn for other in self.accounts.values())
            expired = self.expired(each)
            if each.heard and not expired and not standing and (each.corrected or not self.agrees(each)):
                assert needs[number] is Need.CORRECTION
            if standing or expired or (self.agrees(each) and not each.corrected):
                assert number not in needs

    def states_say_what_is_over(self, states: dict[int, State]) -> None:
        assert {number: state in OVER for number, state in states.items()} == {
            number: self.over(each) for number, each in self.accounts.items()
        }

    def agrees(self, account: Account) -> bool:
        if account.incident is None:
            return True
        (verdict, what), _ = self.incidents[account.incident]
        return account.claim[0] is verdict and account.claim[1] in (None, what)

    def expired(self, account: Account) -> bool:
        return account.until is not None and account.until <= self.office.now

    def over(self, account: Account) -> bool:
        return account.withdrawn or account.corrected or self.expired(account)

    def place(self, number: int) -> tuple[int, timedelta]:
        account = self.accounts[number]
        group = 0 if account.corrects else 1 + CHECKED.index(account.claim[0])
        return group, NOW - (account.since or NOW)


def pick(there: dict[int, object] | dict[int, Account], which: int) -> int:
    return list(there)[which % len(there)]


Story.TestCase.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)
TestStory = Story.TestCase
