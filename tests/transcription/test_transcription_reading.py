"""A transcript shows how sure the machine was of which words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from transcription.reading import MARK, UNSURE_BELOW, is_weak, marked, stretches

SURE, UNSURE = 1.0, 0.01


def words(*pairs: tuple[str, float]) -> list[dict[str, object]]:
    return [{"text": text, "confidence": confidence} for text, confidence in pairs]


SAID = words(("four", SURE), ("white", SURE), ("vans", UNSURE), ("on", UNSURE), ("oak", SURE))


def test_words_that_follow_each_other_are_marked_once() -> None:
    assert marked(SAID, engine="vosk") == f"four white vans on{MARK} oak"
    assert [(each.text, each.unsure) for each in stretches(SAID, engine="vosk")] == [
        ("four white", False),
        ("vans on", True),
        ("oak", False),
    ]


def test_a_text_of_which_most_is_unsure_is_weak() -> None:
    assert is_weak(words(("a", UNSURE), ("b", UNSURE), ("c", SURE)), engine="vosk")
    assert not is_weak(SAID, engine="vosk")


def test_each_engine_has_its_own_scale() -> None:
    assert set(UNSURE_BELOW) == {"vosk", "pocketsphinx"}


@given(st.lists(st.tuples(st.text("abc", min_size=1), st.floats(0, 1)), min_size=1), st.sampled_from(sorted(UNSURE_BELOW)))
def test_no_word_is_lost_and_none_is_added(pairs: list[tuple[str, float]], engine: str) -> None:
    found = stretches(words(*pairs), engine=engine)
    assert " ".join(each.text for each in found) == " ".join(text for text, _ in pairs)
    assert all(one.unsure is not other.unsure for one, other in pairwise(found))
    assert marked(words(*pairs), engine=engine).count(MARK) == sum(each.unsure for each in found)
