import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.quantities import FoundQuantity, QuantityKind, find_quantities
from sayso.tables import read_table

NUMBERS = st.integers(0, 10**7)
ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
PIECES = (
    *(
        "between",
        "and",
        "to",
        "from",
        "over",
        "at least",
        "up to",
        "about",
        "some",
        "of",
        "the",
        "a",
        "or so",
        "or more",
    ),
    *(
        "5",
        "1,200",
        "6-3",
        "10-15",
        "ten",
        "twenty",
        "-",
        "hundred",
        "thousand",
        "half",
        "a third",
        "dozens",
        "one",
        "in",
    ),
    *(
        "percent",
        "%",
        "$",
        "million",
        "dollars",
        "-year-old",
        "fighters",
        ",",
        ".",
        "(",
        ")",
        "S/2021/68",
        "5 p.m.",
        "aged",
    ),
    *("resolution", "1989", "several", "tens", "couple", "3/4", "10:30", "US", "+", "No. 3", "fell", "35", "40,000"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)


def only(text: str) -> FoundQuantity:
    (found,) = find_quantities(text)
    return found


def bounds(found: FoundQuantity) -> tuple[float | None, float | None, bool]:
    return found.low, found.high, found.is_approximate


def in_words(number: int) -> str:
    """British English number words, as a test's own account of them."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for size, name in ((10**6, "million"), (1000, "thousand")):
        if number >= size:
            return f"{in_words(number // size)} {name}{_rest(number % size)}"
    return f"{ONES[number // 100]} hundred{_rest(number % 100)}"


def _rest(number: int) -> str:
    return "" if number == 0 else f" and {in_words(number)}" if number < 100 else f" {in_words(number)}"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12", 12),
        ("5,500", 5500),
        ("5 500", 5500),
        ("1.5 million", 1_500_000),
        ("twelve", 12),
        ("thirty-five", 35),
        ("a hundred", 100),
        ("twelve hundred", 1200),
        ("two hundred fifty", 250),
        ("3 million", 3_000_000),
        ("half a million", 500_000),
        ("one and a half million", 1_500_000),
        ("a million and a half", 1_500_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("2,000-strong", 2000),
    ],
)
def test_a_plain_number_is_its_own_lower_and_upper_bound(words: str, value: float) -> None:
    found = only(f"They lost {words} men.")
    assert (found.text, *bounds(found), found.has_modifier) == (words, value, value, False, False)


@pytest.mark.parametrize(
    "bound",
    ["more than", "over", "at least", "no fewer than", "upwards of", "exceeding", "well over", "in excess of"],
)
def test_a_lower_bound_leaves_the_upper_open(bound: str) -> None:
    found = only(f"It had {bound} 100 men.")
    assert (found.text, *bounds(found), found.has_modifier) == (f"{bound} 100", 100, None, False, True)


@pytest.mark.parametrize("bound", ["up to", "as many as", "no more than", "fewer than", "less than", "at most"])
def test_an_upper_bound_leaves_the_lower_open(bound: str) -> None:
    found = only(f"It had {bound} 5,000 men.")
    assert (found.text, *bounds(found)) == (f"{bound} 5,000", None, 5000, False)


@pytest.mark.parametrize(
    "bound",
    [
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "just over",
        "just under",
        "roughly",
        "approximately",
        "an estimated",
    ],
)
def test_a_blurred_number_is_approximate(bound: str) -> None:
    found = only(f"It had {bound} 1,200 men.")
    assert (found.text, *bounds(found)) == (f"{bound} 1,200", 1200, 1200, True)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("200 or so", (200, 200, True)),
        ("200-odd", (200, 200, True)),
        ("50 or more", (50, None, False)),
        ("200+", (200, None, False)),
        ("50 percent or more", (50, None, False)),
        ("at least some 50", (50, None, True)),
    ],
)
def test_words_after_a_number_bound_it_too(words: str, expected: tuple[float | None, float | None, bool]) -> None:
    found = only(f"It has {words} of them.")
    assert (found.text, bounds(found)) == (words, expected)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("between 1,300 and 2,400", 1300, 2400),
        ("from 2,000 to 6,000", 2000, 6000),
        ("10 to 15", 10, 15),
        ("10-15", 10, 15),
        ("five or six", 5, 6),
        ("two to three hundred", 200, 300),
        ("between one and two million", 1_000_000, 2_000_000),
        ("35-40,000", 35_000, 40_000),
        ("between one hundred and two hundred", 100, 200),
        ("between one hundred and two thousand", 100, 2000),
        ("between two thousand and five thousand", 2000, 5000),
        ("ten to fifteen", 10, 15),
    ],
)
def test_two_numbers_make_a_range(words: str, low: float, high: float) -> None:
    found = only(f"It has {words} men.")
    assert (found.text, *bounds(found)) == (words, low, high, False)


def test_a_blurred_range_is_approximate() -> None:
    assert bounds(only("around 30,000 to 35,000 men")) == (30000, 35000, True)
    assert bounds(only("between about 1,000 and 2,000 men")) == (1000, 2000, True)


def test_a_change_is_two_numbers_and_no_range() -> None:
    assert [found.text for found in find_quantities("It grew from 2,000 to 6,000 men.")] == ["2,000", "6,000"]
    assert [found.text for found in find_quantities("It is from 6,000 to 2,000 men.")] == ["6,000", "2,000"]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("tens of", 10, 99),
        ("dozens of", 24, 99),
        ("scores of", 40, 99),
        ("hundreds of", 100, 999),
        ("a few hundred", 100, 999),
        ("several hundred", 100, 999),
        ("several dozen", 24, 99),
        ("thousands of", 1000, 9999),
        ("tens of thousands of", 10_000, 99_999),
        ("hundreds of thousands of", 100_000, 999_999),
        ("a couple of", 2, 2),
    ],
)
def test_vague_words_have_the_range_that_they_allow(words: str, low: float, high: float) -> None:
    found = only(f"They lost {words} men.")
    assert (found.text, *bounds(found)) == (words, low, high, True)


@pytest.mark.parametrize(
    ("words", "low", "high", "kind"),
    [
        ("85 percent", 85, 85, "percent"),
        ("85 per cent", 85, 85, "percent"),
        ("85%", 85, 85, "percent"),
        ("up to 70 percent", None, 70, "percent"),
        ("60-80 percent", 60, 80, "percent"),
        ("two-thirds of", 66.7, 66.7, "fraction"),
        ("half of", 50, 50, "fraction"),
        ("a quarter of", 25, 25, "fraction"),
        ("more than half", 50, None, "fraction"),
        ("about one in five", 20, 20, "fraction"),
        ("$5 million", 5_000_000, 5_000_000, "money"),
        ("US$10,000", 10_000, 10_000, "money"),
        ("$1.5bn", 1_500_000_000, 1_500_000_000, "money"),
        ("5 million dollars", 5_000_000, 5_000_000, "money"),
        ("USD 3,000", 3000, 3000, "money"),
        ("$5-10 million", 5_000_000, 10_000_000, "money"),
        ("13-year-old", 13, 13, "age"),
        ("aged 45", 45, 45, "age"),
        ("45 years old", 45, 45, "age"),
        ("aged between 15 and 20", 15, 20, "age"),
        ("age of 45", 45, 45, "age"),
    ],
)
def test_the_words_around_a_number_say_what_it_measures(
    words: str, low: float | None, high: float | None, kind: str
) -> None:
    found = only(f"They took {words} the rest.")
    assert (found.text, found.low, found.high, found.kind) == (words, low, high, kind)


@pytest.mark.parametrize(
    ("text", "low"),
    [("Attacks fell by two fifths.", 40), ("Its income shrank by a third.", 33.3), ("The output rose by half.", 50)],
)
def test_a_change_by_a_fraction_is_a_share(text: str, low: float) -> None:
    found = only(text)
    assert (found.low, found.high, found.kind) == (low, low, "fraction")


def test_a_third_party_is_no_share() -> None:
    assert not find_quantities("The post was shelled by a third group.")


def test_a_number_between_commas_after_a_name_is_an_age() -> None:
    assert only("Karim Daoud, 45, was shot.").kind is QuantityKind.AGE


@pytest.mark.parametrize(
    "text",
    [
        "the first and the 27th report",
        "the twenty-first brigade",
        "one of the leaders",
        "no one saw one another",
        "resolution 1989 (2011) lists it",
        "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
        "paragraphs 4 and 5 of the report",
        "Section 219 of the act",
        "entry QDe.132 and report S/2021/68",
        "under E.O. 13224 and No. 3",
        "a C-130, an AK-47 and MI6",
        "after 9/11 they watched 24/7",
        "at 10:30 or 5 p.m. or 6pm or 7 am",
        "at five o'clock sharp",
        "call +93 700 123 456 today",
        "call 202-622-2960 today",
        "12. The group grew",
        "3) The group grew",
        "as noted [12] before",
        "They shot down a Boeing 737.",
        "He flew on Marine One to it.",
        "a five-member panel",
        "the 7.62mm round",
        "version 1.2.3 came",
        "it won 6-3 there",
    ],
)
def test_what_only_looks_like_a_count_is_left_alone(text: str) -> None:
    assert find_quantities(text) == []


def test_an_enumerator_is_no_count_but_a_bracketed_number_is() -> None:
    assert [found.text for found in find_quantities("There were (2) guards among civilians (300), they said.")] == [
        "300"
    ]


def test_one_is_a_count_before_its_noun_and_alone_after_a_verb() -> None:
    assert only("one Member State agreed").low == 1
    assert [found.low for found in find_quantities("It killed one and wounded two.")] == [1, 2]


def test_a_number_after_a_place_is_a_count() -> None:
    assert only("They said that in Kabul 12 died.").low == 12


def test_taken_stretches_are_not_read() -> None:
    text = "In 2014 it had 2014 rifles."
    assert [(found.start, found.low) for found in find_quantities(text, [(0, 7)])] == [(15, 2014)]


@given(NUMBERS)
def test_every_number_reads_back_from_figures_and_from_words(number: int) -> None:
    for words in (f"{number:,}", str(number), f"{number:,}".replace(",", " "), in_words(number)):
        found = only(f"They had {words} rifles.")
        assert (found.text, found.low, found.high) == (words, number, number)


@given(st.integers(2, 10**6), st.integers(2, 10**6))
def test_a_range_in_figures_reads_back(one: int, other: int) -> None:
    low, high = sorted((one, other))
    for form in (f"between {low:,} and {high:,}", f"from {low:,} to {high:,}"):
        assert bounds(only(f"It has {form} men.")) == (low, high, False)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=3))
def test_quantities_lie_in_the_text_in_order_clear_of_what_is_taken(text: str, taken: list[tuple[int, int]]) -> None:
    spans = [(start, start + length) for start, length in taken]
    end = 0
    for found in find_quantities(text, spans):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert all(found.end <= first or last <= found.start or first == last for first, last in spans)
        end = found.end


@given(TEXTS)
def test_a_range_never_runs_backwards_and_is_never_open_on_both_sides(text: str) -> None:
    for found in find_quantities(text):
        assert found.low is not None or found.high is not None
        assert found.low is None or found.high is None or found.low <= found.high


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert all(text[found.start : found.end] == found.text for found in find_quantities(text))


def test_every_listed_word_has_a_source() -> None:
    assert all(len(row) == 4 and row[1] and row[3] for row in read_table("language", "number_words"))
    assert {row[1] for row in read_table("language", "quantity_bounds")} == {"low", "high", "about"}
    assert all(len(row) == 2 and row[1] for row in read_table("language", "numbered_nouns"))


@pytest.mark.parametrize(
    ("text", "low", "high", "is_approximate"),
    [
        ("Eight out of ten recruits are boys.", 80, 80, False),
        ("Nine in ten fighters left.", 90, 90, False),
        ("They handed over 11 rifles.", 11, 11, False),
        ("The toll was closer to 80.", 80, 80, True),
        ("It has anywhere between 300 and 450 men.", 300, 450, False),
        ("Estimates range from 450 to as many as 900.", 450, 900, False),
        ("Losses: - 108 soldiers killed.", 108, 108, False),
    ],
)
def test_numbers_are_read_as_reports_word_them(text: str, low: float, high: float, is_approximate: bool) -> None:
    (found,) = find_quantities(text)
    assert (found.low, found.high, found.is_approximate) == (low, high, is_approximate)


def test_a_number_that_happens_in_several_places_is_no_share() -> None:
    assert [found.low for found in find_quantities("It killed four in 12 attacks.")] == [4, 12]


def test_money_knows_its_currency() -> None:
    texts = ("$4 million", "EUR 340 million", "20 million naira")
    assert [find_quantities(f"They paid {text} a year.")[0].currency for text in texts] == ["dollars", "euros", "naira"]


def test_an_age_between_commas_is_one_behind_a_name_that_is_taken_too() -> None:
    text = "Karim Daoud, 45, was held."
    assert [found.kind for found in find_quantities(text, [(0, 11)])] == [QuantityKind.AGE]
