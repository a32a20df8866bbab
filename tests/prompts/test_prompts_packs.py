"""Packs: what a state or a city adds to the general texts, as folders."""

import pytest
from prompts_desk import LEGAL, TODAY, Deployment, words

from prompts.catalogue import Catalogue
from prompts.check import check
from prompts.languages import layers
from prompts.rights import CORE

SHIPPED = Catalogue()
ADDED = "rights-street-us-ca"
ENGLISH, SPANISH = "Here you need not show a paper.", "Aquí no hace falta mostrar un papel."
TABLE = f"""
[texts.{ADDED}]
tag = "state"
scope = "US-CA"
review_days = 60
sources = ["state-law"]
after = "rights-street"

[sources]
state-law = "https://example.org/law"
"""


@pytest.fixture
def pack(ours: Deployment) -> Deployment:
    ours.write("packs/us-ca/rights.toml", TABLE)
    ours.write("packs/us-ca/en/rights.ftl", f"{ADDED} = {ENGLISH}")
    ours.write("packs/us-ca/es/rights.ftl", f"{ADDED} = {SPANISH}")
    return ours


def heard(ours: Deployment, prompt: str, language: str, **given: object) -> list[str]:
    return [each.text for each in ours.catalogue(**given).rights(prompt, language)]


def test_a_pack_is_read_between_what_ships_and_the_deployments_own(pack: Deployment) -> None:
    pack.write("packs/README.md", "no folder")
    pack.write("packs/a-city/en/own.ftl", "goodbye = From the city.")
    assert [each.name for each in layers(pack.overlay)[1:]] == ["a-city", "us-ca", "prompts"]
    assert pack.catalogue().text("goodbye", "en") == "From the city."
    pack.write("en/own.ftl", "goodbye = From us.")
    assert pack.catalogue().text("goodbye", "en") == "From us."


def test_a_packs_text_is_said_right_after_the_general_one_where_both_are_approved(pack: Deployment) -> None:
    pack.approve("es", "rights-street", ADDED)
    pack.approve("en", "rights-street")
    assert heard(pack, "rights-street", "es") == [SHIPPED.source("rights-street", "es"), SPANISH]
    assert heard(pack, "rights-street", "en") == [SHIPPED.source("rights-street", "en")]


def test_a_packs_text_alone_does_not_speak_for_the_general_one(pack: Deployment) -> None:
    pack.approve("en", ADDED, CORE)
    assert heard(pack, "rights-street", "en", legal_help=LEGAL)[0] == SHIPPED.source(CORE, "en")
    assert ENGLISH not in heard(pack, "rights-street", "en")
    assert heard(pack, ADDED, "en") == [ENGLISH]


def test_a_packs_text_follows_the_core_where_the_core_stands_in(pack: Deployment) -> None:
    pack.write("packs/us-ca/rights.toml", TABLE.replace("rights-street", CORE).replace(f"{CORE}-us-ca", ADDED))
    pack.approve("en", CORE, ADDED)
    assert heard(pack, "rights-home", "en") == [SHIPPED.source(CORE, "en"), ENGLISH]


def test_a_packs_text_ends_with_its_own_review(pack: Deployment) -> None:
    pack.approve("en", "rights-street", days=90)
    pack.approve("en", ADDED, notice=False, days=0)
    assert heard(pack, "rights-street", "en")[1:] == [ENGLISH]
    assert heard(pack, "rights-street", "en", today=lambda: TODAY.replace(day=2))[1:] == []


def test_an_edited_or_disabled_text_of_a_pack_is_not_said(pack: Deployment) -> None:
    pack.approve("en", "rights-street", ADDED)
    pack.write("rights.toml", f"[texts.{ADDED}]\nenabled = false\n")
    assert heard(pack, "rights-street", "en")[1:] == []
    pack.write("rights.toml", "")
    assert heard(pack, "rights-street", "en")[1:] == [ENGLISH]
    pack.write("packs/us-ca/en/rights.ftl", f"{ADDED} = {ENGLISH} Or do you?")
    assert heard(pack, "rights-street", "en")[1:] == []


def test_two_packs_add_one_after_the_other(pack: Deployment) -> None:
    pack.write("packs/z-city/rights.toml", TABLE.replace(ADDED, "rights-street-z"))
    pack.write("packs/z-city/en/rights.ftl", "rights-street-z = And in the city.")
    pack.approve("en", "rights-street", ADDED, "rights-street-z")
    assert heard(pack, "rights-street", "en")[1:] == [ENGLISH, "And in the city."]


def test_a_demonstration_marks_the_whole_once_if_only_the_addition_is_unreviewed(pack: Deployment) -> None:
    pack.approve("en", "rights-street")
    mark = SHIPPED.text("sample-notice", "en")
    assert heard(pack, "rights-street", "en", demo=True) == [mark, SHIPPED.source("rights-street", "en"), ENGLISH]


def test_a_reviewers_days_come_from_the_pack(pack: Deployment) -> None:
    text = pack.catalogue().rights_data.texts[ADDED]
    assert (text.scope, text.review.days, text.sources) == ("US-CA", 60, ("https://example.org/law",))


def test_a_text_of_a_pack_that_nobody_translated_is_no_error_and_changes_nothing_for_the_language(pack: Deployment) -> None:
    catalogue = pack.catalogue()
    assert ADDED in catalogue.prompts
    assert ADDED not in catalogue.essential
    assert catalogue.complete("ko")
    assert not catalogue.can_say(ADDED, "ko")
    assert [each for each in check(catalogue, ["en", "es", "ko"]) if each.prompt == ADDED] == []
    pack.approve("ko", "rights-street")
    assert heard(pack, "rights-street", "ko") == [SHIPPED.source("rights-street", "ko")]


def test_the_text_of_a_pack_is_checked_like_any_other(pack: Deployment) -> None:
    pack.write("packs/us-ca/es/rights.ftl", f"{ADDED} = Oprima 1. Secuestraron a alguien.")
    pack.write("packs/us-ca/ko/rights.ftl", f"{ADDED} = {ENGLISH}")
    found = {(each.language, each.what) for each in check(pack.catalogue(), ["es", "ko"]) if each.prompt == ADDED}
    assert found == {
        ("es", "names the keys 1, the English (none)"),
        ("es", "banned wording: secuestr*"),
        ("ko", "is still the English text"),
    }


def test_a_text_of_a_pack_without_a_table_or_an_english_text_is_an_error(pack: Deployment) -> None:
    pack.write("packs/us-ca/en/more.ftl", "rights-no-table = Words.")
    pack.write("packs/us-ca/es/more.ftl", "rights-no-english = Palabras.")
    found = {(each.language, each.prompt, each.what) for each in check(pack.catalogue(), ["en", "es"])}
    assert {each for each in found if each[1].startswith("rights-no-")} == {
        ("en", "rights-no-table", "is no message of the English master"),
        ("es", "rights-no-english", "is no message of the English master"),
    }


def test_what_a_pack_adds_is_to_be_recorded_too(pack: Deployment) -> None:
    pack.write("packs/us-ca/ht/rights.ftl", f"{ADDED} = Isit la, ou pa bezwen montre papye.")
    assert ADDED in {each.id for each in pack.catalogue().pieces("ht")}
    pack.record("ht", "rights-street", ADDED, "rights-notice")
    pack.approve("ht", "rights-street", ADDED, heard=True)
    assert words(pack.catalogue().rights("rights-street", "ht")).endswith("montre papye.")
