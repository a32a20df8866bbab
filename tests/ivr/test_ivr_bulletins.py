"""A bulletin is heard as facts: labelled, coarse, in the past, short, and the same in every language that can say it."""

from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from ivr_desk import NIGHT

from ivr import bulletins
from prompts.catalogue import Catalogue, MissingPrompt
from prompts.check import renderings, seconds
from prompts.said import Spoken
from prompts.wording import load_wording
from records import CHECKED, Bulletin, Verdict
from routing.verdicts import WHAT_IT_WAS

CATALOGUE = Catalogue(demo=True)
CONFIRMED, NOT_ICE, NOTHING = Verdict.CONFIRMED, Verdict.NOT_IMMIGRATION_ENFORCEMENT, Verdict.NOTHING_FOUND


def bulletin(verdict: Verdict = NOT_ICE, *, minutes: int = 20, **more: Any) -> Bulletin:
    happened = NIGHT - timedelta(minutes=minutes)
    given = {"zip_area": "02139", "checked_at": NIGHT, "drafted_at": NIGHT, "drafted_by": "alice", "publish_after": NIGHT}
    return Bulletin(**{"verdict": verdict, "happened_at": happened, **given, **more})


def said(one: Bulletin) -> str:
    return bulletins.text(CATALOGUE, bulletins.sentences(one, now=NIGHT), "en")


EVERY = [
    bulletin(verdict, minutes=minutes, what_it_was=what, zip_area=place, corrects_id=corrects)
    for verdict, minutes, place, corrects in product(CHECKED, (0, 1, 59, 60, 61, 170, 2000), ("02139", "021"), (None, 1))
    for what in ((None, *WHAT_IT_WAS) if verdict is NOT_ICE else (None,))
]


def test_the_label_comes_first_and_then_every_fact_once() -> None:
    assert said(bulletin(NOT_ICE, what_it_was="police")) == (
        "Checked: this was not immigration enforcement. It was city police or a sheriff. ZIP code 0, 2, 1, 3, 9. "
        "The report is 20 minutes old. Our volunteers checked it."
    )
    assert said(bulletin(NOTHING, zip_area="021", minutes=1)) == (
        "Checked: nothing was found. ZIP codes that begin with 0, 2, 1. The report is one minute old. Our volunteers checked it."
    )
    assert said(bulletin(CONFIRMED)).startswith("Confirmed: these were immigration agents. ZIP code")


def test_a_correction_says_first_that_something_was_wrong() -> None:
    assert said(bulletin(NOTHING, corrects_id=1)).startswith(
        "An earlier message was wrong. This is right. Checked: nothing was found."
    )
    assert not [one for one in EVERY if ("wrong" in said(one)) is not (one.corrects_id is not None)]


def test_every_bulletin_has_its_label() -> None:
    labels = {NOT_ICE: "Checked: this was not", NOTHING: "Checked: nothing", CONFIRMED: "Confirmed: "}
    for one in EVERY:
        assert [verdict for verdict, label in labels.items() if label in said(one)] == [one.verdict]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-5, "one minute old"),
        (0, "one minute old"),
        (1, "one minute old"),
        (2, "2 minutes old"),
        (59, "59 minutes old"),
        (60, "about one hour old"),
        (89, "about one hour old"),
        (90, "about 2 hours old"),
        (1440, "about 24 hours old"),
    ],
)
def test_how_old_it_is(minutes: int, words: str) -> None:
    assert words in said(bulletin(NOTHING, minutes=minutes))


def test_confirmed_an_hour_ago_is_called_old() -> None:
    assert "old" not in said(bulletin(CONFIRMED, minutes=59)).replace("minutes old", "")
    old = said(bulletin(CONFIRMED, minutes=100))
    assert "This is old. As far as we know, it was there until about 2 hours ago." in old
    assert "This is old" not in said(bulletin(NOT_ICE, minutes=100)), "what was harmless stays harmless"


def test_where_there_is_nothing_to_tell() -> None:
    assert bulletins.text(CATALOGUE, bulletins.none(2), "en") == "There is no checked news in the last 2 hours."
    assert bulletins.text(CATALOGUE, bulletins.none(1), "en") == "There is no checked news in the last hour."


def test_nobody_listens_for_more_than_twenty_seconds() -> None:
    assert max(seconds(said(one), "en") for one in EVERY) <= 20
    for prompt in bulletins.PROMPTS:
        assert max(seconds(text, "en") for text in renderings(CATALOGUE, prompt, "en")) <= 20


def test_nothing_says_where_anybody_is_now_or_what_to_do() -> None:
    banned = load_wording("en")
    for one in EVERY:
        words = said(one)
        assert banned.found(words) == ()
        plain = {word.strip(".,:").casefold() for word in words.split()}
        assert not plain & {"now", "are", "go", "come", "avoid", "stay", "away", "street", "toward", "towards", "heading", "route"}


def test_the_texts_know_exactly_the_words_of_the_records() -> None:
    written = {each.id for each in CATALOGUE.master.values() if each.file == "bulletin"}
    assert written == set(bulletins.PROMPTS)
    assert set(CATALOGUE.master["bulletin-verdict"].choices["verdict"]) == set(CHECKED)
    assert set(CATALOGUE.master["bulletin-what"].choices["what"]) == set(WHAT_IT_WAS)
    used = {prompt for one in EVERY for prompt, _ in bulletins.sentences(one, now=NIGHT)} | {"bulletin-none"}
    assert used == set(bulletins.PROMPTS)


def test_a_language_without_the_sentences_is_known_beforehand() -> None:
    assert bulletins.can_say(CATALOGUE, "en")
    assert not bulletins.can_say(CATALOGUE, "mam"), "nobody has recorded them"
    with pytest.raises(MissingPrompt):
        bulletins.utterances(CATALOGUE, bulletins.sentences(bulletin(), now=NIGHT), "mam")


def test_on_the_telephone_it_is_the_same_words_in_one_voice() -> None:
    for one in EVERY[:20]:
        spoken = bulletins.utterances(CATALOGUE, bulletins.sentences(one, now=NIGHT), "en")
        assert all(isinstance(each, Spoken) and each.language == "en" for each in spoken)
        assert " ".join(each.text for each in spoken) == said(one)
