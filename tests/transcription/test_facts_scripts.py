"""The format of the rules carries languages without spaces, with split words, with grown-on prefixes and with many endings."""

from collections.abc import Mapping
from typing import Any

from saying import words_of

from transcription.facts.candidates import Candidate, chosen, of_phrases
from transcription.facts.counting import counts
from transcription.facts.language import Rules, made, problems_in
from transcription.facts.line import line_of
from transcription.facts.values import VALUES

_PLAIN = {
    "numbers": "inside articles never range over at_least under plus no_count",
    "agents": "nouns adjectives counts never",
    "vehicles": "nouns adjectives counts none coloured never",
    "clock": "at morning evening never",
    "zip": "cues never",
    "place": "types directions cues joins little",
    "negation": "before after ends belongs past",
    "doubt": "words",
    "correction": "words filler",
    **{question: " ".join((*values, "never")) for question, values in VALUES.items()},
}


def rules(given: Mapping[str, Mapping[str, Any]], **writing: Any) -> Rules:
    """The rules of a language of which only a little is given."""
    data: dict[str, Any] = {table: {key: [] for key in keys.split()} for table, keys in _PLAIN.items()}
    data["numbers"] |= {"words": {}, "times": {}, "ordinals": {}}
    data["when"] |= {"minutes": [], "hours": [], "days": []}
    data["taken"] |= {"apart": []}
    data["clock"] |= {"shifts": {}}
    for table, keys in given.items():
        data.setdefault(table, {}).update(keys)
    data |= writing
    assert problems_in(data) == []
    return made(data)


CHINESE = rules(
    {
        "numbers": {
            "words": {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8},
            "times": {"十": 10, "百": 100},
            "never": ["一起", "一样"],
            "range": ["{n}到{n}"],
        },
        "lists": {"counter": ["个", "名", "辆"]},
        "agents": {"nouns": ["警察", "移民局的人"], "counts": ["{n}{counter?}{agents}"]},
        "agency": {"police": ["警察"]},
        "negation": {"before": ["没有", "不是"]},
        "taken": {"no": ["没有人被抓"]},
    },
    spaces=False,
)
KOREAN = rules(
    {
        "numbers": {"words": {"세": 3, "네": 4, "다섯": 5}},
        "agents": {"nouns": ["경찰", "요원"], "counts": ["{agents}이 {n} 명", "{agents} {n} 명", "{agents}이 {n} 명"]},
        "agency": {"police": ["경찰"]},
        "negation": {"after": ["없"]},
    },
    spaces=False,
)
ARABIC = rules(
    {"numbers": {"words": {"ثلاثة": 3}}, "agents": {"nouns": ["شرطة"], "counts": ["{n} {agents}"]}, "agency": {"police": ["شرطة"]}},
    prefixes=["و", "ال", "وال"],
)
RUSSIAN = rules(
    {
        "numbers": {"words": {"три": 3}},
        "agents": {"nouns": ["полицейск*"], "counts": ["{n} {agents}"]},
        "now": {"left": ["ушёл", "уехали"]},
    }
)
VIETNAMESE = rules(
    {
        "numbers": {"words": {"sáu": 6, "bốn": 4, "năm": 5}, "times": {"mươi": 10, "mười": 10}},
        "agents": {"nouns": ["cảnh sát"], "counts": ["{n} {agents}"]},
    },
    accents="keep",
)


def found(text: str, language: Rules) -> dict[str, tuple[str, str | None, str]]:
    """Value, detail and words of each question."""
    words = words_of(text)
    reading = language.numbers.reading(line_of(words, spaces=language.writing.spaces, accents=language.writing.accents))
    drawn: list[Candidate] = counts(reading, language)
    drawn += [each for question in ("agency", "now", "taken") for each in of_phrases(reading, language, question=question)]
    return {fact.question: (fact.value, fact.detail, fact.words) for fact in chosen(drawn, words)}


def test_chinese_is_read_however_its_words_are_parted() -> None:
    for text in ("有 三个 警察", "有 三 个 警 察", "有三个警察"):
        agents = found(text, CHINESE)["agents"]
        assert agents[:2] == ("3-5", "3")
        assert agents[2] in text
    assert found("有 二十五 个 警察", CHINESE)["agents"][1] == "25"
    assert found("十 到 十五 个 警察", CHINESE)["agents"][1] == "10-15"
    assert found("三 四 个 警察", CHINESE)["agents"][1] == "3-4"
    assert found("警察 一起 来", CHINESE) == {"agency": ("police", None, "警察")}
    assert found("没有 警察", CHINESE) == {}
    assert found("没有人 被 抓", CHINESE) == {"taken": ("no", None, "没有人 被 抓")}


def test_korean_is_read_in_its_pieces_and_digits_stay_apart() -> None:
    assert found("경찰 이 세 명", KOREAN)["agents"] == ("3-5", "3", "경찰 이 세 명")
    assert found("경찰 이 [5] 명", KOREAN)["agents"][1] == "5"
    assert "agents" not in found("경찰 이 [5] [3] 명", KOREAN)
    assert found("경찰 이 없 어요", KOREAN) == {}


def test_arabic_words_are_found_with_what_is_grown_onto_them_and_with_its_signs_and_digits() -> None:
    assert found("والشرطة", ARABIC)["agency"][0] == "police"
    assert found("ثَلاثة شرطه", ARABIC)["agents"][1] == "3"
    assert found("٤ شرطة", ARABIC)["agents"][1] == "4"


def test_russian_endings_and_letters_are_one() -> None:
    assert found("три полицейских", RUSSIAN)["agents"][1] == "3"
    assert found("он ушел", RUSSIAN)["now"][0] == "left"


def test_vietnamese_tones_part_words() -> None:
    assert found("sáu cảnh sát", VIETNAMESE)["agents"][1] == "6"
    assert found("hai mươi sáu cảnh sát", VIETNAMESE).get("agents") != ("6-10", "6", "sáu cảnh sát")
    assert found("bốn mươi năm cảnh sát", VIETNAMESE)["agents"][1] == "45"
    assert found("sau cảnh sát", VIETNAMESE) == {}
