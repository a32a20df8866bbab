"""Conferences: rooms in which calls are joined and everybody hears everybody.

How one goes (voice/twiml/conference):

1. A room is made when the first call joins it. It begins when at least two are in it and one of them has startConferenceOnEnter, and
   goes on until the last has left. That somebody who waited alone with startConferenceOnEnter begins it for a second one without is
   [unconfirmed]: the page says that two are needed, and that such a participant begins it "when joining".
2. Until then everybody waits, hearing the waitUrl and nobody else. Afterwards whoever is left alone hears silence.
3. When somebody with endConferenceOnExit leaves, in whatever way, the room is no more and everybody else's Dial ends. A call that the
   application redirects leaves it, too.

Who leaves does so at once and holds no other call's lock: that the others' Dials end, and what their actions answer, is done later by
the carrier's own thread, and whoever looks at their calls waits for it (`LiveCall.soon`).
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.documents import MOST_IN_A_CONFERENCE, CarrierRefuses, Verb
from simulator.line import Heard

if TYPE_CHECKING:
    from simulator.calls import LiveCall
    from simulator.carrier import StandInCarrier

BEEP = Heard(kind="beep")


@dataclass(frozen=True, kw_only=True, eq=False)
class Participant:
    """One call's stay in a room."""

    call: "LiveCall"
    noun: Verb

    def is_set(self, attribute: str, default: str = "false") -> bool:
        return self.noun.get(attribute, default) == "true"

    @property
    def begins(self) -> bool:
        return self.is_set("startConferenceOnEnter", "true")

    @property
    def ends(self) -> bool:
        return self.is_set("endConferenceOnExit")

    @property
    def muted(self) -> bool:
        return self.is_set("muted")

    def beeps(self, when: str) -> bool:
        return self.noun.get("beep", "true") in {"true", when}


@dataclass(kw_only=True, eq=False)
class Room:
    """A conference in progress, or one that waits to begin."""

    name: str
    begun: bool = False
    inside: list[Participant] = field(default_factory=list)

    def others(self, than: Participant) -> list[Participant]:
        return [each for each in self.inside if each is not than]

    def admit(self, newcomer: Participant) -> None:
        """:raises CarrierRefuses: 16020 it is full, 16025 the label belongs to somebody inside."""
        if len(self.inside) >= newcomer.noun.number("maxParticipants", MOST_IN_A_CONFERENCE):
            raise CarrierRefuses(16020, f"Conference is full: {len(self.inside)} in {self.name!r}")
        label = newcomer.noun.get("participantLabel")
        if label and any(each.noun.get("participantLabel") == label for each in self.inside):
            raise CarrierRefuses(16025, f"Dial->Conference: Participant label {label!r} is in use by another participant")
        self.inside.append(newcomer)
        self.begun = self.begun or (len(self.inside) > 1 and any(each.begins for each in self.inside))


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a call is: its own stay, and the room as it is now."""

    room: Room
    stay: Participant

    @property
    def company(self) -> list[Participant]:
        """Those whom the call hears, and who hear it unless it is muted."""
        return self.room.others(self.stay) if self.room.begun else []


class Conferences:
    """Every room of the account. Safe from any thread: the carrier's own lock guards it, and it takes no call's."""

    def __init__(self, carrier: "StandInCarrier") -> None:
        self.carrier = carrier
        self._rooms: dict[str, Room] = {}

    def place_of(self, call: "LiveCall") -> Place | None:
        with self.carrier.changed:
            for room in self._rooms.values():
                for stay in room.inside:
                    if stay.call is call:
                        return Place(room=room, stay=stay)
        return None

    def join(self, call: "LiveCall", noun: Verb) -> None:
        """:raises CarrierRefuses: the room does not admit the call."""
        newcomer = Participant(call=call, noun=noun)
        with self.carrier.changed:
            if not call.record.live:  # the application hung up while the document was fetched
                return
            room = self._rooms.get(noun.text) or Room(name=noun.text)
            room.admit(newcomer)
            self._rooms[noun.text] = room
            inside, begun = list(room.inside), room.begun
        self.carrier.tell("joined", call.person, room.name, sid=call.record.sid)
        for each in inside:
            if begun:
                self._tell_company(each.call, len(inside) - 1)
            if begun and newcomer.beeps("onEnter"):
                each.call.session.overhears(BEEP)

    def leave(self, call: "LiveCall") -> None:
        """Takes a call out of its room, if it is in one. With endConferenceOnExit everybody else's Dial ends soon."""
        with self.carrier.changed:
            place = self.place_of(call)
            if place is None:
                return
            room, left = place.room, place.room.others(place.stay)
            company = place.company
            room.inside.remove(place.stay)
            if place.stay.ends or not left:
                room.inside.clear()
                del self._rooms[room.name]
                for each in left:
                    each.call.soon(each.call.put_out)
        self.carrier.tell("left", call.person, room.name, sid=call.record.sid)
        if place.stay.ends:
            return
        for each in company:
            if place.stay.beeps("onExit"):
                each.call.session.overhears(BEEP)
            self._tell_company(each.call, len(left) - 1)

    def says(self, call: "LiveCall", words: str) -> bool:
        """Lets everybody else in the room hear it; whether anybody did."""
        place = self.place_of(call)
        if place is None or place.stay.muted or not place.company:
            return False
        call.session.says(words)
        for each in place.company:
            each.call.session.overhears(Heard(kind="voice", text=words))
        self.carrier.tell("talked", call.person, words, sid=call.record.sid)
        return True

    @staticmethod
    def _tell_company(call: "LiveCall", others: int) -> None:
        text = f"talking with {others} other{'' if others == 1 else 's'}" if others else "alone in the conference"
        call.session.overhears(Heard(kind="company", text=text))
