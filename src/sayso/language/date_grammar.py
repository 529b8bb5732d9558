"""The forms that dates take in English, as patterns over kinds of words.

A point is one date ("late August 2009", "last week"); the forms say how points and their prepositions combine.
"""

import re
from functools import cache

from sayso.language.date_words import DIGIT_KINDS, alphabet, time_kinds
from sayso.language.kinds import phrase_template
from sayso.tables import read_table

_UNIT = "(?:<unit>|<unit_year>)"
_UNITS = "(?:<unit>|<unit_year>|<units>)"
_DAY = "(?:<day>|<nth>)"
_NUMBER = "(?:<year>|<day>|<nth>|<number>)"
_COUNT = r"(?:<count><vague_count>(?:<of>)?|<vague_count><of>?|<vague_count><count>|<count>|<day>|<number>)"
_DATED_MONTH = r"(?:<month>|<month_or_name>|<month_short>\.?)"
_BARE_MONTH = r"(?:<month>|<month_or_name>|<month_short>\.)"
_RELATIVE = (
    "(?:<last>|<this>|<next>|<previous>|<that>|<same>|<following>|<current>"
    "|<the>(?:<previous>|<next>|<same>|<following>))"
)
_RELATIVE_YEAR = f"(?:{_RELATIVE}<unit_year>)"
_YEAR = rf"(?:<year>(?!\(<year>\))|<of>?{_RELATIVE_YEAR})"
_OF_YEAR = f"(?:,?(?:<of>|-)?{_YEAR})"
_WEEKDAY_LEAD = r"(?:(?:<weekday>|<weekday_short>\.?),?)?"
_DAY_DATE = (
    f"(?:{_WEEKDAY_LEAD}(?:<iso>|<numeric>|(?:(?:<the><nth>|{_DAY})(?:<of>|-)?){_DATED_MONTH}{_OF_YEAR}?"
    f"|{_DATED_MONTH}<the>?{_DAY}(?!-?{_DATED_MONTH}){_OF_YEAR}?))"
)
_MONTH_DATE = f"(?:{_DATED_MONTH}{_OF_YEAR}|{_BARE_MONTH})"
_SEASON = f"(?:<the>?<season>{_OF_YEAR}|(?:<last>|<this>|<next>)<season>|<the><season>(?!<of>))"
_RELATIVE_DATE = (
    f"(?:{_RELATIVE}(?:{_UNIT}|<weekend>|<part_of_day>)"
    f"|(?:<last>|<this>|<next>|<the>?(?:<following>|<previous>|<same>))(?:<weekday><part_of_day>?|{_BARE_MONTH})"
    f"|<the>?<weekend>)"
)
_WEEKDAY = "(?:<weekday><part_of_day>?(?:<of>?(?:<last>|<this>|<next>)<unit>)?)"
_AGO = f"(?:{_COUNT}{_UNITS}<ago>)"
_HOLIDAY = "(?:<holiday>(?:<unit>|<eve>)?|<new><unit_year>'<s>(?:<unit>|<eve>))"
_CORE = (
    f"(?:{_DAY_DATE}|{_AGO}|{_SEASON}|{_RELATIVE_DATE}|{_MONTH_DATE}|<the>?<decade>|{_YEAR}|{_WEEKDAY}"
    f"|<today><part_of_day>?|<overnight>|{_HOLIDAY}{_OF_YEAR}?)"
)
_HOURS = "(?:<the>?<part>?(?:<part_of_day>|<hours>)<of>)"
_PARTED = (
    f"(?:{_HOURS}{_DAY_DATE}|{_HOURS}{_WEEKDAY}"
    f"|<the>?(?:<part>-?(?:(?:<in>|<on>)<the>?)?|(?:<earlier>|<later>)(?:<in>|<on>)?){_CORE})"
)
_EDGED = (
    f"(?:<the>?(?:<part>?<edge>|(?:<ordinal>|<last>)-?(?:<half>|<quarter>)|(?:<ordinal>|<last>){_UNIT})<of><the>?{_CORE}"
    f"|<the>?<edge><of><the>{_UNIT}|<chunk_name>(?:<of>)?{_YEAR})"
)
_POINT = f"(?:{_EDGED}|{_PARTED}|{_CORE})"
_LEAD = (
    "(?:<in>|<on>|<by>|<during>|<throughout>|<within>|<at>|<towards>|<around>|<over>|<as><of>|<from>|<since>"
    "|<until>|<up><to>|<through>|<before>|<no><later><than>|<prior><to>|<after>|(?:<post>|<pre>)-?|(?:<starting>|<edge>)(?:<in>|<on>|<from>))"
)
_VAGUELY = "(?:<at><least>|<around>)"
_TO = "(?:<to>|<until>|<through>|<up><to>|-|–|—)"
_ROUGHLY = "(?:<nearly>|<around>|<more><than>|<at><least>|<over>|<up><to>)*"

_FORMS = {
    "skip": rf"""<numbered>\.?{_NUMBER}(?!{_DATED_MONTH})(?:\({_NUMBER}\))?
        (?:(?:,|,?<and>|-|<to>){_NUMBER}(?!{_DATED_MONTH})(?:\({_NUMBER}\))?)*
        |{_NUMBER}\(<year>\)|<day_name><weekday>|<at><the><same><time>""",
    "days": rf"""(?:{_LEAD}|<between>)?(?:
        {_DAY}(?:,{_DAY})*,?(?:<and>|{_TO}|/){_DAY}<of>?{_DATED_MONTH}{_OF_YEAR}?
        |{_DATED_MONTH}{_DAY}(?:,{_DAY})*,?(?:<and>|{_TO}){_DAY}(?!-?{_DATED_MONTH}){_OF_YEAR}?)""",
    "split_year": rf"{_LEAD}?<year>(?:[/-]|–)(?:<day>|<number>|(?<=/)<year>)",
    "between": f"<between>{_POINT}<and>{_POINT}",
    "span": f"{_LEAD}?{_POINT}{_TO}(?:{_POINT}|<the>?<present>|<now>)",
    "months": rf"{_LEAD}?{_BARE_MONTH}(?:,{_BARE_MONTH})*,?<and>{_MONTH_DATE}",
    "pair": rf"""{_LEAD}?(?:
        <year>(?:,<year>)*,?<and><year>|<the>?<decade><and><the>?<decade>|<weekday><and><weekday>
        |{_DATED_MONTH}<year><and>{_DATED_MONTH}<year>)""",
    "portion": f"""(?:<in>|<during>|<over>|<within>|<throughout>|<for>)?<the>?(?:<ordinal>|<last>){_COUNT}<units>
        <of><the>?(?:{_MONTH_DATE}|{_YEAR})""",
    "past": rf"""(?:<in>|<over>|<during>|<within>|<for>|<throughout>)?(?:<the>|<this>)?
        (?:(?:<last>|<past>|<previous>)(?:{_COUNT}(?:{_UNITS}|<hours>)|<units>)(?!<ago>)|(?<=<the>)(?:<last>|<past>){_UNIT}(?!<of>)|<past>{_UNIT})""",
    "within": f"(?:<within>|<in>|<over>|<during>|<for>){_ROUGHLY}{_COUNT}{_UNITS}(?:<of>|<in>)?{_YEAR}",
    "shift": f"""(?:{_COUNT}{_UNITS}|<units>)(?:<earlier>|<later>|<before>|<after>)
        |<the>{_UNIT}(?:<before>|<after>)""",
    "point": f"""<in>{_BARE_MONTH}(?=<day>(?!,?<year>))
        |(?:{_LEAD}{_VAGUELY}?)?{_POINT}(?:<onward>|<on>(?![<the><day>]))?""",
    "duration": f"""(?:<for>|<over>|<within>|<during>|<in>|<after>)(?:<the>?<next>)?{_ROUGHLY}
        (?:<count><period><of>)?(?:{_COUNT}|<recent>)?<units>
        |(?:<for>|<within>|<after>)(?:<count><period><of>)?{_ROUGHLY}{_COUNT}{_UNITS}""",
    "phrase": "",
}
_NEVER_FIRST = {"of", "and", "more", "than", "least", "nearly", "onward", "ago", "period"}


@cache
def date_forms() -> re.Pattern[str]:
    """All forms as one pattern; `lastgroup` names the form that matched."""
    phrases = [phrase for phrase, *_ in read_table("language", "time_phrases")]
    forms = _FORMS | {"phrase": f"{phrase_template(phrases, time_kinds())}|<reference>"}
    starters = "".join(alphabet().letter(kind) for kind in {*time_kinds().values(), *DIGIT_KINDS} - _NEVER_FIRST)
    return alphabet().compile(
        f"(?=[{starters}])(?:" + "|".join(f"(?P<{name}>{form})" for name, form in forms.items()) + ")"
    )


@cache
def points() -> re.Pattern[str]:
    """The points of a form, in order."""
    return alphabet().compile(_POINT)
