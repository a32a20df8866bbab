"""A telephone and a stand-in carrier to test with. Beside the house: it speaks only HTTP and imports nothing of ours.

`StandInCarrier` is the telephone company; its `phone(number)` is a telephone in somebody's hand; `simulator/softphone` is one in a
browser and `phone_from_terminal` one in a terminal. Prompts are heard at once and silence takes no time. Calls are joined in conferences.
"""

from simulator.carrier import StandInCarrier
from simulator.documents import CarrierRefuses
from simulator.events import CarrierError, Event
from simulator.line import Heard
from simulator.person import Call
from simulator.phone import Phone, Ring

__all__ = ["Call", "CarrierError", "CarrierRefuses", "Event", "Heard", "Phone", "Ring", "StandInCarrier"]
