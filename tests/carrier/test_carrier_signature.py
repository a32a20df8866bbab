"""Only the carrier's requests come in, whatever stands between it and us."""

import base64
import hashlib
import hmac

import pytest
from werkzeug.datastructures import MultiDict

from carrier.numbers import shown_number
from carrier.signature import Signature
from carrier.twilio import plain_meaning

TOKEN = "a-token-for-tests"
FORM = {"CallSid": "CA1", "From": "+15555550111", "CallerName": "", "FromCity": "", "Digits": "1"}


def signed(url: str, form: dict[str, str], token: str = TOKEN) -> str:
    """As the vendor describes it, not as our code or its library does it."""
    words = url + "".join(name + form[name] for name in sorted(form))
    return base64.b64encode(hmac.digest(token.encode(), words.encode(), hashlib.sha1)).decode()


def accepts(
    path: str = "/voice/answer",
    *,
    public_url: str = "https://hotline.example",
    form: dict[str, str] | None = None,
    signature: str,
) -> bool:
    checker = Signature(auth_token=TOKEN, public_url=public_url)
    return checker.is_valid(path_and_query=path, form=MultiDict(FORM if form is None else form), signature=signature)


def test_a_request_signed_for_this_address_is_the_carriers() -> None:
    assert accepts(signature=signed("https://hotline.example/voice/answer", FORM))


def test_a_path_in_front_and_a_query_behind_belong_to_the_address() -> None:
    url = "https://example.org/hotline/voice/turn?c=1&s=2&l=es&carry=gAAA%3D%3D"
    signature = signed(url, FORM)
    path = "/voice/turn?c=1&s=2&l=es&carry=gAAA%3D%3D"
    assert accepts(path, public_url="https://example.org/hotline", signature=signature)
    assert accepts(path, public_url="https://example.org/hotline/", signature=signature)
    assert not accepts(path, public_url="https://example.org", signature=signature)
    assert not accepts(path.replace("s=2", "s=3"), public_url="https://example.org/hotline", signature=signature)


def test_a_port_and_a_plain_connection_count_as_they_are_written() -> None:
    url = "http://127.0.0.1:5000/voice/answer"
    assert accepts(public_url="http://127.0.0.1:5000", signature=signed(url, FORM))
    assert not accepts(public_url="http://127.0.0.1:5001", signature=signed(url, FORM))


CUT_SHORT = signed("https://hotline.example/voice/answer", FORM)[:-2]


@pytest.mark.parametrize("signature", ["", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "é", CUT_SHORT])
def test_a_missing_or_broken_signature_is_refused(signature: str) -> None:
    assert not accepts(signature=signature)


@pytest.mark.parametrize(
    ("url", "form", "token"),
    [
        ("https://hotline.example/voice/answer", FORM, "another-token"),
        ("https://hotline.example/voice/answer", FORM, ""),
        ("https://elsewhere.example/voice/answer", FORM, TOKEN),
        ("http://hotline.example/voice/answer", FORM, TOKEN),
        ("https://hotline.example/voice/status", FORM, TOKEN),
        ("https://hotline.example/voice/answer?x=1", FORM, TOKEN),
        ("https://hotline.example/voice/answer", {**FORM, "Digits": "2"}, TOKEN),
        ("https://hotline.example/voice/answer", {**FORM, "More": "x"}, TOKEN),
        ("https://hotline.example/voice/answer", {k: v for k, v in FORM.items() if k != "Digits"}, TOKEN),
    ],
)
def test_what_was_signed_for_something_else_is_refused(url: str, form: dict[str, str], token: str) -> None:
    assert not accepts(signature=signed(url, form, token))


def test_empty_fields_are_part_of_what_is_signed() -> None:
    without = {name: value for name, value in FORM.items() if value}
    with_names = signed("https://hotline.example/voice/answer", FORM)
    assert accepts(signature=with_names)
    assert not accepts(form=without, signature=with_names)


def test_a_request_without_any_field_is_checked_too() -> None:
    assert accepts(form={}, signature=signed("https://hotline.example/voice/answer", {}))
    assert not accepts(form={}, signature=signed("https://hotline.example/voice/answer", FORM))


# -- numbers


@pytest.mark.parametrize(
    "raw",
    [
        "+266696687",
        "+7378742833",
        "+2562533",
        "+8656696",
        "+86282452253",
        "+464",
        "anonymous",
        "Anonymous",
        "RESTRICTED",
        "unknown",
        "unavailable",
        "private",
        "",
        "+",
        "+1",
        "+abc",
        "sip:alice@example.org",
        "client:alice",
        "15555550111",
        "911",
    ],
)
def test_a_withheld_number_is_nobodys(raw: str) -> None:
    assert shown_number(raw) is None


@pytest.mark.parametrize("raw", ["+15555550111", "+1 555 555 0111", "+1 (555) 555-0111"])
def test_a_number_is_kept_in_one_form(raw: str) -> None:
    assert shown_number(raw) == "+15555550111"


# -- what the vendor's codes mean


@pytest.mark.parametrize(
    ("code", "word", "permanent"),
    [
        (20003, "SID or token", False),
        (20429, "slow down", False),
        (21211, "not a telephone number", True),
        (21610, "STOP", True),
        (30003, "switched off", False),
        (30006, "landline", True),
    ],
)
def test_a_code_is_told_in_words_and_says_whether_to_try_again(code: int, word: str, permanent: bool) -> None:
    meaning, for_ever = plain_meaning(code)
    assert word in meaning
    assert for_ever is permanent


def test_a_code_nobody_knows_is_named_and_not_given_up_on() -> None:
    assert plain_meaning(64_999) == ("the carrier reports error 64999", False)
