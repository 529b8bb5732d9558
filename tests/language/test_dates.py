from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.dates import FoundDate, find_dates
from sayso.tables import read_table

PUBLISHED = date(2021, 2, 7)  # a Sunday
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PIECES = (
    *("in", "on", "since", "between", "and", "to", "from", "the", "last", "of", "early", "-", ",", "(", ")", ".", "'s"),
    *(
        "2011",
        "July",
        "May",
        "15",
        "30th",
        "1990s",
        "week",
        "year",
        "ago",
        "two",
        "Monday",
        "resolution",
        "31",
        "night",
    ),
    *("fighters", "2020-02-30", "3/4/2011", "half", "first", "half", "spring", "today", "now", "years", "later", "a"),
)


def only(text: str, published: date | None = PUBLISHED, year: int | None = None) -> FoundDate:
    (found,) = find_dates(text, published, year)
    return found


@pytest.mark.parametrize(
    ("text", "words", "edtf", "precision"),
    [
        ("The camp fell on 29 July 2011.", "on 29 July 2011", "2011-07-29", "day"),
        ("The December 25, 2011 raid failed.", "December 25, 2011", "2011-12-25", "day"),
        ("Listed on: 1 Feb. 2020", "on: 1 Feb. 2020"[4:], "2020-02-01", "day"),
        ("Updated 2020-02-01 at noon.", "2020-02-01", "2020-02-01", "day"),
        ("It ended on the 30th of March 2009.", "on the 30th of March 2009", "2009-03-30", "day"),
        ("They met on Monday, 21 January 2019.", "on Monday, 21 January 2019", "2019-01-21", "day"),
        ("blamed for the 14 March 2008 raid", "14 March 2008", "2008-03-14", "day"),
        ("Since 13/04/2011 it is shut.", "Since 13/04/2011", "2011-04-13/..", "interval"),
        ("It began in January 2012.", "in January 2012", "2012-01", "month"),
        ("accused of the 2005 killing", "2005", "2005", "year"),
        ("It was founded in 2002.", "in 2002", "2002", "year"),
        ("It grew in the 1990s.", "in the 1990s", "1990/1999", "decade"),
        ("In summer 2012 it split.", "In summer 2012", "2012-06/2012-08", "season"),
        ("active circa 1972 there", "circa 1972", "1972", "year"),
    ],
)
def test_a_full_date_stands_for_itself(text: str, words: str, edtf: str, precision: str) -> None:
    found = only(text)
    assert (found.text, found.edtf, found.precision) == (words, edtf, precision)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("mid-2013", "2013-06"),
        ("late 2013", "2013"),
        ("early 2013", "2013"),
        ("the end of 2013", "2013-12"),
        ("the beginning of 2013", "2013-01"),
        ("the mid-1990s", "1994/1996"),
        ("early 1990s", "1990/1993"),
        ("late 1990s", "1997/1999"),
        ("late last year", "2020"),
        ("mid-June 2013", "2013-06"),
        ("the first half of 2020", "2020-01/2020-06"),
        ("the second half of last year", "2020-07/2020-12"),
        ("the third quarter of 2019", "2019-07/2019-09"),
    ],
)
def test_a_part_of_a_year_or_decade_is_narrowed_only_where_the_words_are_definite(words: str, edtf: str) -> None:
    assert only(f"It split in {words}.").edtf == edtf


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("since 2011", "since 2011", "2011/.."),
        ("since at least 2011", "since at least 2011", "2011/.."),
        ("until at least mid-2019", "until at least mid-2019", "../2019-06"),
        ("until 2014", "until 2014", "../2014"),
        ("before June 2014", "before June 2014", "../2014-06"),
        ("after 2011", "after 2011", "2011/.."),
        ("from 2011 onwards", "from 2011 onwards", "2011/.."),
        ("between July and October 2020", "between July and October 2020", "2020-07/2020-10"),
        ("between October and March 2020", "between October and March 2020", "2019-10/2020-03"),
        ("from 2004 to 2006", "from 2004 to 2006", "2004/2006"),
        ("in 2004-2006", "in 2004-2006", "2004/2006"),
        ("2004–2006", "2004–2006", "2004/2006"),
        ("2022-24", "2022-24", "2022/2024"),
        ("2020/21", "2020/21", "2020/2021"),
        ("from 15 March to 3 April 2015", "from 15 March to 3 April 2015", "2015-03-15/2015-04-03"),
        ("between 15 and 17 January 2016", "between 15 and 17 January 2016", "2016-01-15/2016-01-17"),
        ("on November 5 and 6, 2021", "on November 5 and 6, 2021", "2021-11-05/2021-11-06"),
        ("from May 2014 to February", "from May 2014 to February", "2014-05/2015-02"),
        ("January 2025-present", "January 2025-present", "2025-01/.."),
        ("from 2014 until now", "from 2014 until now", "2014/.."),
        ("in July and August", "in July and August", "2020-07/2020-08"),
        ("December 2015 and January 2016", "December 2015 and January 2016", "2015-12/2016-01"),
        ("in 2014, 2015 and 2016", "in 2014, 2015 and 2016", "2014/2016"),
        ("on Monday and Tuesday", "on Monday and Tuesday", "2021-02-01/2021-02-02"),
        ("in the 1980s and 1990s", "in the 1980s and 1990s", "1980/1999"),
    ],
)
def test_two_ends_make_one_interval(text: str, words: str, edtf: str) -> None:
    found = only(f"They fought {text}.")
    assert (found.text, found.edtf, found.precision) == (words, edtf, "interval")


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("the first two months of 2019", "2019-01/2019-02"),
        ("the last four months of 2018", "2018-09/2018-12"),
        ("the first ten days of June 2019", "2019-06-01/2019-06-10"),
        ("the last two weeks of December 2019", "2019-12-18/2019-12-31"),
        ("Q3 2020", "2020-07/2020-09"),
        ("H1 of 2019", "2019-01/2019-06"),
        ("16/17 May 2019", "2019-05-16/2019-05-17"),
    ],
)
def test_a_counted_or_numbered_part_is_that_much_of_the_whole(words: str, edtf: str) -> None:
    assert only(f"The group moved in {words}.").edtf == edtf


def test_since_at_least_a_year_opens_a_sentence_too() -> None:
    assert only("Since at least 2012 the group has moved.").edtf == "2012/.."


def test_years_with_a_gap_between_them_stay_apart() -> None:
    assert [(found.text, found.edtf) for found in find_dates("Attacks in 2012 and 2014 failed.", None)] == [
        ("in 2012", "2012"),
        ("2014", "2014"),
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("today", "2021-02-07"),
        ("yesterday", "2021-02-06"),
        ("last night", "2021-02-06"),
        ("this morning", "2021-02-07"),
        ("on Sunday", "2021-02-07"),
        ("on Friday", "2021-02-05"),
        ("Tuesday night", "2021-02-02"),
        ("last Sunday", "2021-01-31"),
        ("next Friday", "2021-02-12"),
        ("last week", "2021-01-25/2021-01-31"),
        ("this week", "2021-02-01/2021-02-07"),
        ("earlier this week", "2021-02-01/2021-02-07"),
        ("over the weekend", "2021-02-06/2021-02-07"),
        ("last month", "2021-01"),
        ("last year", "2020"),
        ("this year", "2021"),
        ("earlier this year", "2021"),
        ("later this year", "2021"),
        ("two years ago", "2019"),
        ("a decade ago", "2011"),
        ("three months ago", "2020-11"),
        ("10 days ago", "2021-01-28"),
        ("two weeks ago", "2021-01-18/2021-01-24"),
        ("a fortnight ago", "2021-01-24"),
        ("some ten days ago", "2021-01-28"),
        ("from Monday to Wednesday", "2021-02-01/2021-02-03"),
        ("in the first nine months of last year", "2020-01/2020-09"),
        ("in the last three weeks of May", "2020-05-11/2020-05-31"),
        ("last August", "2020-08"),
        ("last April", "2020-04"),
        ("in August", "2020-08"),
        ("in February", "2021-02"),
        ("in July last year", "2020-07"),
        ("as of January 3", "2021-01-03"),
        ("on March 15", "2020-03-15"),
        ("since Monday", "2021-02-01/.."),
        ("until last year", "../2020"),
        ("last summer", "2020-06/2020-08"),
        ("within three months last year", "2020"),
        ("over the past year", "2020-02/2021-02"),
        ("in the last six months", "2020-08/2021-02"),
        ("over the past two weeks", "2021-01-24/2021-02-07"),
        ("this decade", "2020/2029"),
    ],
)
def test_a_relative_date_counts_from_publication(text: str, edtf: str) -> None:
    found = only(f"The group moved {text}.")
    assert (found.text, found.edtf) == (text, edtf)
    assert only(f"The group moved {text}.", published=None).edtf is None


@pytest.mark.parametrize("text", ["for two years", "for a period of three years", "in recent months", "for decades"])
def test_a_duration_is_found_but_has_no_place_in_the_calendar(text: str) -> None:
    found = only(f"He hid {text}.")
    assert (found.text, found.edtf, found.is_reference) == (text, None, False)


@pytest.mark.parametrize(
    "text", ["at the time", "previously", "currently", "the current", "now", "then", "in the past"]
)
def test_words_that_point_to_a_time_told_elsewhere_are_references(text: str) -> None:
    found = only(f"He was {text} commander.")
    assert (found.edtf, found.is_reference) == (None, True)


@pytest.mark.parametrize(
    "text",
    [
        "resolution 1989 (2011) lists it",
        "resolutions 1267 (1999), 1989 (2011) and 2253 (2015)",
        "the report S/2021/68 says",
        "Executive Order 13224 names",
        "paragraphs 4 and 5 say",
        "killed 2000 fighters",
        "some 2000 of them",
        "more than 1950 rifles",
        "a 2000-strong force",
        "paid $2000 to a guard",
        "at 2000 GMT sharp",
        "the AK-2000 rifle",
        "he may march to court",
        "Theresa May said so",
        "Jan Egeland said so",
        "Good Friday prayers",
        "a man in his 30s",
        "it rose at the same time",
        "the Arab Spring began",
        "it happened at 10:30",
        "27 members and 15 guards",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert find_dates(text, PUBLISHED) == []


def test_an_impossible_day_is_found_without_a_value() -> None:
    assert (only("on 31 February 2011").edtf, only("born 2011-02-30").edtf) == (None, None)


def test_figures_that_can_be_read_two_ways_give_both_as_rivals() -> None:
    found = only("dated 03/04/2011")
    assert (found.edtf, set(found.rivals)) == (None, {"2011-04-03", "2011-03-04"})


def test_a_month_without_a_year_is_of_the_year_told_before() -> None:
    june, july = find_dates("In June 2013 it struck a town; in July it struck a school.", date(2014, 9, 9))
    assert (june.edtf, july.edtf, july.rivals) == ("2013-06", "2013-07", ("2014-07",))
    assert only("In July it struck a school.", date(2014, 9, 9), 2013).edtf == "2013-07"
    assert only("In July it struck a school.", None, 2013).edtf == "2013-07"


def test_an_event_named_by_its_year_does_not_set_the_year_told() -> None:
    *_, august = find_dates("Blamed for the 2005 killing, he died in August.", PUBLISHED)
    assert august.edtf == "2020-08"


def test_counting_on_from_a_year_told_gives_a_year() -> None:
    *_, later = find_dates("It was founded in 2002. Two years later it split.", PUBLISHED)
    assert (later.text, later.edtf) == ("Two years later", "2004")


def test_an_open_period_may_also_end_with_publication() -> None:
    assert only("since 2014").rivals == ("2014/2021-02-07",)


def test_a_clause_that_looks_ahead_has_the_coming_day_and_the_last_one_as_a_rival() -> None:
    found = only("They will meet on Friday.")
    assert (found.edtf, found.rivals) == ("2021-02-12", ("2021-02-05",))


def test_a_preposition_before_a_possessive_is_not_part_of_the_date() -> None:
    found = only("after Friday's prayers")
    assert (found.text, found.edtf) == ("Friday", "2021-02-05")


def test_a_count_after_a_month_is_no_day() -> None:
    assert only("In August 15 Taliban fighters died.").edtf == "2020-08"
    assert only("In 2014 fighters moved north.").edtf == "2014"


@given(DAYS)
def test_every_day_reads_back_however_it_is_written(day: date) -> None:
    month = MONTHS[day.month - 1]
    forms = (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{WEEKDAYS[day.weekday()]}, {day.day} {month} {day.year}",
        f"the {day.day}th of {month} {day.year}",
        day.isoformat(),
    )
    for form in forms:
        assert only(f"He died on {form}.").edtf == day.isoformat()


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_latest_at_or_before_publication(published: date, weekday: str) -> None:
    resolved = date.fromisoformat(only(f"on {weekday}", published).edtf or "")
    assert WEEKDAYS[resolved.weekday()] == weekday
    assert timedelta(0) <= published - resolved < timedelta(7)


@given(DAYS, st.sampled_from(MONTHS))
def test_a_month_is_the_latest_begun_at_publication(published: date, month: str) -> None:
    edtf = only(f"in {month}", published).edtf or ""
    begin = date.fromisoformat(f"{edtf}-01")
    assert begin <= published < begin.replace(year=begin.year + 1)


@given(DAYS)
def test_last_week_ends_before_this_week_begins(published: date) -> None:
    first, last = ((only("last week", published).edtf) or "").split("/")
    this = (only("this week", published).edtf or "").split("/")[0]
    assert date.fromisoformat(last) - date.fromisoformat(first) == timedelta(6)
    assert date.fromisoformat(this) - date.fromisoformat(last) == timedelta(1)


@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join), st.none() | DAYS, st.none() | st.integers(1900, 2090)
)
def test_dates_lie_in_the_text_in_order_and_never_overlap(text: str, published: date | None, year: int | None) -> None:
    end = 0
    for found in find_dates(text, published, year):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        end = found.end


@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join), st.none() | DAYS)
def test_an_interval_never_runs_backwards(text: str, published: date | None) -> None:
    for found in find_dates(text, published):
        if found.edtf is not None and "/" in found.edtf and ".." not in found.edtf:
            first, last = found.edtf.split("/")
            assert first <= last + "~"


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert all(text[found.start : found.end] == found.text for found in find_dates(text, PUBLISHED))


def test_every_listed_time_word_has_a_kind_and_a_source() -> None:
    assert all(len(row) == 4 and row[1] and row[3] for row in read_table("language", "time_words"))
    assert all(len(row) == 3 for row in read_table("language", "count_nouns"))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It struck on 5 May 2019; two days later it fled.", "2019-05-07"),
        ("It struck on 5 May 2019. The following week it fled.", "2019-05-06/2019-05-12"),
        ("It struck on 5 May 2019, and the same day it fled.", "2019-05-05"),
        ("It split at the end of 2014, and the following March it merged.", "2015-03"),
        ("It merged in 2017, three years after it had split.", "2014"),
        ("X was named on 31 October 2019, four days after Y was killed.", "2019-10-27"),
        ("Three days before the vote of 26 July 2020, it struck.", "2020-07-23"),
    ],
)
def test_counted_dates_start_from_the_date_told(text: str, edtf: str) -> None:
    assert find_dates(text, PUBLISHED)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They will vote on 15 December.", "2021-12-15"),
        ("On Thursday the group will open an office.", "2021-02-11"),
        ("They will vote soon, it said on Thursday.", "2021-02-04"),
        ("He is to be freed by the end of March.", "../2021-03"),
        ("He will be freed no later than 10 March.", "../2021-03-10"),
        ("It struck on New Year's Eve.", "2020-12-31"),
        ("It struck in the early hours of 9 January.", "2021-01-09"),
    ],
)
def test_a_date_lies_ahead_only_where_its_own_clause_looks_ahead(text: str, edtf: str) -> None:
    assert find_dates(text, PUBLISHED)[-1].edtf == edtf
