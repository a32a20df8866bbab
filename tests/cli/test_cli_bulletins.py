"""bulletin list, show, draft, approve, withdraw, correct: what callers may hear, and one sentence for every mistake."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cli_types import Opened, Run

from records import Bulletin, Incident, Person, Verdict, Workflow
from routing import bulletins

NOW = datetime.now(UTC)

SPANISH = """
bulletin-correction = Un mensaje anterior era erróneo.
bulletin-verdict = { $verdict ->
    [not_immigration_enforcement] Comprobado: no era control migratorio.
    [confirmed] Confirmado: eran agentes de inmigración.
   *[nothing_found] Comprobado: no se encontró nada.
}
bulletin-what = { $what ->
    [police] Era la policía.
    [other_officers] Eran otros oficiales.
    [fire_or_ambulance] Eran los bomberos.
    [workers_or_guards] Eran trabajadores.
   *[other] Era otra cosa.
}
bulletin-zip = Código postal { $zip }.
bulletin-zip-begins = Códigos postales que empiezan por { $zip }.
bulletin-minutes = { $minutes ->
    [one] Hace un minuto.
   *[other] Hace { $minutes } minutos.
}
bulletin-hours = { $hours ->
    [one] Hace una hora.
   *[other] Hace { $hours } horas.
}
bulletin-old = { $hours ->
    [one] Hace ya una hora.
   *[other] Hace ya { $hours } horas.
}
bulletin-checked = Lo comprobaron nuestros voluntarios.
bulletin-none = { $hours ->
    [one] No hay noticias en la última hora.
   *[other] No hay noticias en las últimas { $hours } horas.
}
"""
"""The operator's own words: these tests hold whatever is shipped."""


@pytest.fixture(autouse=True)
def line(home: Path, opened: Opened) -> None:
    """English and Spanish, with alice and bob, and an incident that was city police."""
    (home / "prompts" / "es").mkdir(parents=True)
    (home / "prompts" / "es" / "bulletin.ftl").write_text(SPANISH, encoding="utf-8")
    with opened() as hotline, hotline.sessions.begin() as session:
        for place, name in enumerate(("alice", "bob")):
            number = f"+1555555012{place}"
            key = hotline.keyring.hashed(number)
            session.add(Person(name=name, number=number, number_key=key, language="en", added_at=NOW))
        session.add(
            Incident(
                opened_at=NOW - timedelta(minutes=40),
                workflow=Workflow.CLOSED,
                verdict=Verdict.NOT_IMMIGRATION_ENFORCEMENT,
                what_it_was="police",
                verdict_by="bob",
                verdict_at=NOW,
            )
        )


def listed(run: Run, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("bulletin", "list", "--json", *words).stdout)
    return found


def published(run: Run) -> None:
    run("bulletin", "draft", "--incident", "1", "--zip", "02139")
    run("bulletin", "approve", "1", "--as", "alice")
    run("bulletin", "approve", "1", "--as", "bob")


def read(opened: Opened) -> list[int]:
    """What the telephone would ask for."""
    with opened() as hotline, hotline.sessions() as session:
        rules = {"needed": hotline.settings.bulletin_approvals, "delay": timedelta(0)}
        return [each.id for each in bulletins.to_be_read(session, datetime.now(UTC), **rules)]  # type: ignore[arg-type]


# -- the way of a bulletin


def test_from_an_incident_to_the_callers(run: Run, opened: Opened) -> None:
    assert "No bulletins." in run("bulletin", "list").stdout
    drafted = run("bulletin", "draft", "--incident", "1", "--zip", "02139").stdout
    assert drafted == "Bulletin 1 is drafted. Callers hear it after 2 approvals: hotline bulletin approve 1 --as NAME\n"
    assert listed(run)[0]["state"] == "drafted"
    first = run("bulletin", "approve", "1", "--as", "alice").stdout
    assert "alice has approved bulletin 1. Callers hear it after one more approval" in first
    assert read(opened) == []
    assert "Bulletin 1 is read to callers until" in run("bulletin", "approve", "1", "--as", "bob").stdout
    assert read(opened) == [1]
    (row,) = listed(run)
    assert row["approved_by"] == ["alice", "bob"]
    assert {name: row[name] for name in ("id", "state", "read", "verdict", "what_it_was", "zip", "incident", "problem")} == {
        "id": 1,
        "state": "published",
        "read": True,
        "verdict": "not_immigration_enforcement",
        "what_it_was": "police",
        "zip": "02139",
        "incident": 1,
        "problem": None,
    }


def test_by_hand_with_the_place_and_the_time(run: Run) -> None:
    run("bulletin", "draft", "--verdict", "nothing_found", "--zip", "021", "--minutes-ago", "95", "--by", "alice")
    whole = json.loads(run("bulletin", "show", "1", "--json").stdout)
    assert (whole["zip"], whole["incident"], whole["drafted_by"]) == ("021", None, "alice")
    assert "ZIP codes that begin with 0, 2, 1. The report is about 2 hours old." in whole["texts"]["en"]
    assert [(entry["who"], entry["what"]) for entry in whole["history"]] == [("alice", "draft")]


def test_show_reads_it_in_every_language_offered(run: Run) -> None:
    run("bulletin", "draft", "--incident", "1", "--zip", "02139")
    shown = run("bulletin", "show", "1").stdout
    assert "en Checked: this was not immigration enforcement. It was city police or a sheriff. ZIP code 0, 2, 1, 3, 9." in shown
    assert "es Comprobado: no era control migratorio. Era la policía. Código postal 0, 2, 1, 3, 9." in shown
    assert "approved by 0 of 2" in shown


def test_one_approval_is_enough_where_it_is(run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_BULLETIN_APPROVALS", "1")
    drafted = run("bulletin", "draft", "--verdict", "confirmed", "--zip", "02139").stdout
    assert "after one approval" in drafted
    run("bulletin", "approve", "1", "--as", "bob")
    assert read(opened) == [1]


def test_the_delay_is_said(run: Run, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_BULLETIN_DELAY_MINUTES", "30")
    run("bulletin", "draft", "--incident", "1", "--zip", "02139")
    run("bulletin", "approve", "1", "--as", "alice")
    assert "is approved; callers hear it from" in run("bulletin", "approve", "1", "--as", "bob").stdout
    assert listed(run)[0]["state"] == "waiting"
    assert read(opened) == []


def test_it_lives_as_long_as_the_setting_says(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_BULLETIN_HOURS", "5")
    published(run)
    (row,) = listed(run)
    lived = datetime.fromisoformat(row["until"]) - datetime.fromisoformat(row["from"])
    assert lived == timedelta(hours=5)


@pytest.mark.parametrize("setting", ["APPROVALS=0", "DELAY_MINUTES=-1", "HOURS=0", "HOURS=100"])
def test_a_setting_that_makes_no_sense_is_refused(setting: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    name, _, value = f"HOTLINE_BULLETIN_{setting}".partition("=")
    monkeypatch.setenv(name, value)
    assert name in run("bulletin", "list", code=2).stderr


# -- wrong ones


def test_a_verdict_that_changes_silences_it_until_it_is_corrected(run: Run, opened: Opened) -> None:
    published(run)
    run("incident", "verdict", "1", "confirmed", "--by", "bob")
    assert read(opened) == []
    shown = run("bulletin", "list").stdout
    assert "│ wrong " in shown
    sentence = "Bulletin 1 says not_immigration_enforcement (police), but incident 1 says confirmed now. It is not read."
    assert sentence in shown
    assert "hotline bulletin correct 1" in shown
    assert (listed(run)[0]["state"], listed(run)[0]["read"]) == ("published", False)
    assert "Correct it." in run("bulletin", "approve", "1", "--as", "bob", code=1).stderr
    corrected = run("bulletin", "correct", "1", "--by", "alice").stdout
    assert "Bulletin 1 is read no more; bulletin 2 corrects it. Callers hear it after 2 approvals" in corrected
    assert listed(run)[0]["corrects"] == 1
    assert [row["state"] for row in listed(run, "--all")] == ["drafted", "corrected"]
    run("bulletin", "approve", "2", "--as", "alice")
    run("bulletin", "approve", "2", "--as", "bob")
    assert read(opened) == [2]
    text = json.loads(run("bulletin", "show", "2", "--json").stdout)["texts"]["en"]
    assert text.startswith("An earlier message was wrong. This is right. Confirmed:")
    assert "bulletin 1 was wrong. Correct it instead." in run("bulletin", "withdraw", "2", code=1).stderr


def test_a_draft_that_turned_out_wrong_is_withdrawn(run: Run) -> None:
    run("bulletin", "draft", "--incident", "1", "--zip", "02139")
    run("incident", "verdict", "1", "nothing_found")
    assert "hotline bulletin withdraw 1" in run("bulletin", "show", "1").stdout
    run("bulletin", "withdraw", "1")
    assert listed(run) == []


def test_withdrawing_what_callers_heard_says_what_is_left_to_do(run: Run, opened: Opened) -> None:
    published(run)
    said = run("bulletin", "withdraw", "1", "--by", "alice").stdout
    assert said.splitlines() == [
        "Bulletin 1 is withdrawn.",
        "Callers may have heard it. If it was wrong, tell them so: hotline bulletin correct 1",
    ]
    assert read(opened) == []
    assert [row["state"] for row in listed(run, "--all")] == ["withdrawn"]


def test_by_hand_only_what_is_said_is_corrected(run: Run, opened: Opened) -> None:
    run("bulletin", "draft", "--verdict", "not_immigration_enforcement", "--what", "police", "--zip", "02139", "--minutes-ago", "5")
    run("bulletin", "approve", "1", "--as", "alice")
    run("bulletin", "approve", "1", "--as", "bob")
    assert "says just that" in run("bulletin", "correct", "1", code=1).stderr
    run("bulletin", "correct", "1", "--zip", "02141")
    with opened() as hotline, hotline.sessions() as session:
        first, second = session.get_one(Bulletin, 1), session.get_one(Bulletin, 2)
        assert (second.zip_area, second.what_it_was, second.happened_at) == ("02141", "police", first.happened_at)
        assert second.corrects_id == 1


# -- mistakes


def test_wrong_words_are_one_sentence_and_exit_2(run: Run) -> None:
    for words, sentence in (
        ("draft", "Say what it is about"),
        ("draft --incident 1 --verdict confirmed", "Say what it is about"),
        ("draft --incident 1 --what police", "hotline incident verdict"),
        ("draft --verdict confirmed", "Say where"),
        ("draft --verdict unverified --zip 02139", "'unverified' was not checked: a bulletin is one of confirmed, not_immigration"),
        ("draft --verdict confirmed --what police --zip 02139", "only of something that was not"),
        ("draft --verdict not_immigration_enforcement --what gnomes --zip 02139", "choose one of police"),
        ("draft --verdict confirmed --zip Broadway", "'Broadway' is no place for a bulletin: five digits"),
        ("draft --verdict confirmed --zip 02139 --minutes-ago -3", "--minutes-ago"),
        ("approve 1", "--as"),
    ):
        assert sentence in run("bulletin", *words.split(), code=2).stderr
    assert listed(run, "--all") == []


def test_what_cannot_be_done_is_one_sentence_and_exit_1(run: Run) -> None:
    assert "none of its reports names a ZIP code" in run("bulletin", "draft", "--incident", "1", code=1).stderr
    run("bulletin", "draft", "--incident", "1", "--zip", "02139")
    run("bulletin", "approve", "1", "--as", "alice")
    before = listed(run, "--all")
    for words, sentence in (
        ("show 7", "There is no bulletin 7."),
        ("approve 7 --as alice", "There is no bulletin 7."),
        ("withdraw 7", "There is no bulletin 7."),
        ("correct 7", "There is no bulletin 7."),
        ("draft --incident 7", "There is no incident 7."),
        ("draft --incident 1 --zip 02139", "Incident 1 has bulletin 1 already (drafted)"),
        ("draft --verdict confirmed --zip 02139 --by charlie", "There is nobody called 'charlie'."),
        ("approve 1 --as charlie", "There is nobody called 'charlie'."),
        ("approve 1 --as alice", "alice has approved bulletin 1 already"),
        ("correct 1 --zip 021", "Nobody has heard bulletin 1"),
        ("correct 1 --verdict confirmed", "Bulletin 1 follows incident 1"),
    ):
        failed = run("bulletin", *words.split(), code=1)
        assert sentence in failed.stderr
        assert failed.stderr.count("\n") == 1
    assert listed(run, "--all") == before


def test_an_incident_that_nobody_checked_has_no_bulletin(run: Run) -> None:
    run("incident", "verdict", "1", "unable_to_verify")
    failed = run("bulletin", "draft", "--incident", "1", "--zip", "02139", code=1)
    assert "Incident 1 is unable_to_verify: callers hear only what was checked" in failed.stderr
