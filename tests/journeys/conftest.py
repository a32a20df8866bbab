"""A hotline for a journey: two verifiers on call, and a carrier that must have nothing left to complain about."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from little_house import BOB, CHARLIE, LittleHouse
from simulator import Phone, StandInCarrier


@pytest.fixture
def carrier() -> Iterator[StandInCarrier]:
    with StandInCarrier() as stand_in:
        yield stand_in


@pytest.fixture
def house(carrier: StandInCarrier, tmp_path: Path) -> Iterator[LittleHouse]:
    little = LittleHouse(home=tmp_path / "home", carrier=carrier).begin()
    little.add_person("bob", BOB, position=1)
    little.add_person("charlie", CHARLIE, language="es", position=2)
    yield little
    little.end()


@pytest.fixture
def bob(carrier: StandInCarrier) -> Phone:
    return carrier.phone(BOB)


@pytest.fixture
def charlie(carrier: StandInCarrier) -> Phone:
    return carrier.phone(CHARLIE)
