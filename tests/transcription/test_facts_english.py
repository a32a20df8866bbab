"""What is drawn from English sentences. Every fact of a sentence is in the table, so a fact too many fails as well as one too few."""

import pytest
from saying import drawn, written

SENTENCES = {
    "it's not the police it's ice": "agency=ice",
    "i don't think it was the police": "",
    "three agents took two people but now they are gone": "agents=3-5 taken=yes now=left",
    "i see no car from the border patrol": "vehicles=none?",
    "i did not see any ice agents": "",
    "there are no agents from ice": "",
    "there were no cars or vans of the border patrol here": "vehicles=none?",
    "i don't see anybody from the border patrol": "",
    "it was not the police it was the fire department": "",
    "there are no cars but three agents with rifles": "agents=3-5 vehicles=none uniform=long_gun",
    "they took two people away they left two hours ago": "taken=yes now=left when=today",
    "they left less than two hours ago": "now=left when=under-120?",
    "asking people questions": "activity=asking_papers?",
    "they went into the store": "activity=searching?",
    "they went into the house": "activity=searching",
    "i am waiting": "",
    "my kids are still here": "",
    "i'm still here and they are still outside": "now=now",
    "i have an immigration appointment": "",
    "i have an appointment with immigration": "",
    "they are looking for work": "",
    "they took my brother last year": "when=before",
    "three agents took a man two years ago": "when=before",
    "the ambulance took her": "",
    "they took her to the hospital": "",
    "agents in front of the hospital took two men": "taken=yes",
    # how many agents
    "there are three ice agents outside": "agents=3-5 agency=ice",
    "i saw one officer": "agents=1-2",
    "two officers": "agents=1-2",
    "five or six officers": "agents=6-10?",
    "between three and five agents": "agents=3-5",
    "ten to fifteen agents": "agents=11-?",
    "more than ten agents": "agents=11-",
    "at least three agents": "agents=3-5?",
    "less than five agents": "",
    "about a dozen agents": "agents=11-",
    "a couple of officers": "agents=1-2",
    "twenty five agents": "agents=11-",
    "three four agents": "agents=3-5?",
    "[5] agents": "agents=3-5",
    "10-15 agents": "agents=11-?",
    "an agent": "agents=1-2?",
    "maybe four agents": "agents=3-5?",
    "i think there were seven agents": "agents=6-10?",
    "three agents no sorry five": "agents=3-5",
    "three agents i mean seven": "agents=6-10",
    "two agents no wait there were six agents": "agents=6-10",
    "two agents here and six agents there": "agents=6-10?",
    "two agents and three officers in masks": "agents=3-5 uniform=mask",
    "three men": "agents=3-5?",
    "three men in uniform": "agents=3-5 uniform=uniform",
    "they were not five agents": "",
    # numbers that count no agents
    "bus number five": "",
    "at five agents came": "",
    "take the number five bus": "",
    "i have been here for five years": "",
    "the second of the agents": "",
    "one of the agents": "",
    "no one is here": "",
    "two hundred agents": "",
    # vehicles
    "no vehicles": "vehicles=none",
    "they came on foot": "vehicles=none",
    "one white van": "vehicles=single vehicle_kind=van vehicle_colour=white",
    "a white van": "vehicles=single? vehicle_kind=van vehicle_colour=white",
    "two black suvs and a grey pickup truck": (
        "vehicles=2-3 vehicle_kind=suv vehicle_kind=pickup vehicle_colour=black vehicle_colour=grey"
    ),
    "three unmarked cars": "vehicles=2-3 vehicle_kind=unmarked vehicle_kind=car",
    "five police cars": "vehicles=4- vehicle_kind=patrol agency=police",
    "two agents in cars": "agents=1-2 vehicle_kind=car?",
    "my car is parked there": "activity=waiting?",
    "wait at the bus stop": "",
    "a black man": "",
    "three unmarked suvs one black": "vehicles=2-3 vehicle_kind=unmarked vehicle_kind=suv",
    "the police came because of a car accident": "agency=police",
    # whose agents
    "it was not ice it was the police": "agency=police",
    "it says police ice on the vests": "agency=ice uniform=vest",
    "border patrol is here": "agency=border_patrol",
    "the sheriff": "agency=sheriff",
    "i c e": "agency=ice",
    "ice": "agency=ice?",
    "we bought ice cream": "",
    "the ice is on the street": "agency=ice?",
    "next to the police station": "",
    "i called the police": "",
    "it was the f b i": "agency=other",
    "was it ice or the police": "agency=police?",
    "there were no police": "",
    "we have not seen any police": "",
    # whether and when
    "they are still here": "now=now",
    "they left": "now=left",
    "it is on the left": "",
    "they left twenty minutes ago": "now=left when=under-30",
    "they left an hour ago": "now=left when=under-120",
    "they left two hours ago": "now=left when=today",
    "they came two hours ago and they are still here": "now=now",
    "two hours ago": "when=today?",
    "last night": "when=before",
    "they left three days ago": "now=left when=before",
    "they left just now": "now=left when=under-30",
    "they left at nine thirty": "now=left when=today",
    "they left at one forty": "now=left when=under-30",
    "they left at half past twelve": "now=left when=under-120",
    "they left at three in the afternoon": "now=left when=before",
    # who was taken
    "nobody was taken": "taken=no",
    "they didn't take anyone": "taken=no",
    "they took two people": "taken=yes",
    "they arrested my neighbor": "taken=yes activity=arresting",
    "they took pictures": "",
    "they took a picture": "",
    "it took two hours": "",
    "they took alice garcia away": "",
    # what they wear and do
    "they wear masks and vests": "uniform=mask uniform=vest",
    "no masks": "",
    "in plain clothes with long guns": "uniform=plain_clothes uniform=long_gun",
    "knocking on doors": "activity=knocking",
    "they are stopping cars and asking for papers": "activity=stopping_cars activity=asking_papers vehicle_kind=car?",
    "there is a checkpoint": "activity=checkpoint",
    "i am waiting for the bus": "vehicle_kind=bus?",
    "they are driving around": "activity=driving_by",
    # nothing at all
    "hello can you hear me": "",
    "alice is from another country and has no papers": "",
    "bob lives with charlie in the blue house": "",
    "she was born in nineteen ninety five": "",
    "call me at seven seven three five five five one two one two": "",
}


@pytest.mark.parametrize("text", SENTENCES)
def test_an_english_sentence_gives_exactly_these_facts(text: str) -> None:
    assert written(text) == set(SENTENCES[text].split())


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("four agents", "4"),
        ("ten to fifteen agents", "10-15"),
        ("two agents and three officers", "5"),
        ("three agents no five", "5"),
        ("more than ten agents", None),
        ("an agent", None),
        ("about thirty five agents", "35"),
    ],
)
def test_the_number_that_was_said_is_kept_beside_the_answer(text: str, detail: str | None) -> None:
    [agents] = [fact for fact in drawn(text) if fact.question == "agents"]
    assert agents.detail == detail


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("they left at nine thirty", "09:30"),
        ("they left at nine thirty p m", "21:30"),
        ("they left at half past one", "13:30"),
        ("they left at a quarter to two", "13:45"),
        ("they left this morning at nine thirty", "09:30"),
        ("they left two hours ago", None),
    ],
)
def test_a_clock_time_is_the_last_one_before_the_call(text: str, detail: str | None) -> None:
    [when] = [fact for fact in drawn(text) if fact.question == "when"]
    assert when.detail == detail
