"""The forms that quantities take in English, as patterns over kinds of words."""

import re
from functools import cache

from sayso.language.kinds import phrase_template
from sayso.language.number_words import alphabet, number_kinds
from sayso.tables import read_table

_ONES = "(?:<one>|<ones>)"
_SCALE = "(?:<thousand>|<million>|<billion>)"
_BELOW_100 = f"(?:<tens>(?:-?{_ONES})?|<teen>|{_ONES})"
_HUNDREDS = f"(?:(?:{_BELOW_100}|<a>|<num>)?-?<hundred>(?:<and>?{_BELOW_100}(?!-?<hundred>))?)"
_BELOW_1000 = f"(?:{_HUNDREDS}|{_BELOW_100})"
_HALF = "(?:<and><a><half>)"
_REST = f"(?:,?{_HUNDREDS}(?!{_SCALE})|<and>?{_BELOW_100}(?!-?<hundred>|-?{_SCALE}))"
_MILLIONS, _THOUSANDS = (f"(?:,?{_BELOW_1000}-?{scale})" for scale in ("<million>", "<thousand>"))
_SCALED = (
    f"(?:(?:{_BELOW_1000}|<num>|<a>)?{_HALF}?-?(?:<billion>{_MILLIONS}?{_THOUSANDS}?|<million>{_THOUSANDS}?|<thousand>)"
    f"(?:{_REST}|{_HALF})?)"
)
_LONE_ONE = (
    "(?:(?<![<no><determiner><the>])<one>(?![<of><or><by><determiner><pronoun_follower>'-]|$))|(?<=_)<one>(?=[,.;]|$)"
)
_VALUE = (
    f"(?><a>?<half><a>?-?(?:{_SCALE}|<dozen>)|(?:<a>|{_BELOW_100}|<num>)?-?<dozen>|{_SCALED}|{_HUNDREDS}"
    f"|(?:{_BELOW_100}|<num>){_HALF}|(?!<one>){_BELOW_100}|<num>|{_LONE_ONE})"
)
_PERCENT = "(?:-?<percent><points>?|%|<per><cent>)"
_SIGN = r"(?:<us>?[$€£]|<currency_code>)"
_ATOM = f"(?>{_SIGN}(?:{_VALUE}|<short>)|{_VALUE}(?:{_PERCENT}|-?<currency>|<currency_code>)?)"
_VAGUE = (
    f"(?:(?:<a>?<few>|<several>)(?:<hundred>|{_SCALE}|<dozen>|<vague>)|<a>?<couple><of>?(?:<hundred>|{_SCALE}|<dozen>)"
    f"|<vague>(?:<of>(?:<vague>|{_SCALE}))?)<of>?"
)
_FRACTION = (
    "(?:<half>(?:<of>|(?=<the>|<possessive>))|(?:<one>|<ones>)-<part><of>?|(?:<one>|<ones>|<a>)<part><of>|<ratio><of>?"
    "|(?<=<change><by>)(?:<half>(?!<a>|<dozen>)|(?:<one>|<ones>|<a>)<part>))"
)
_YEARS_OLD = "(?:-<year>-?<old>|<year><old>|<year><of><age>)"
_TAIL = r"(?:<or>(?:<so>|<more>|<less>|<above>)|-?<plus>|\+|-<odd>|-<strong>)?"

_FORMS = {
    "skip": r"""\A(?:\(?<num>\)|<num>\.)(?=.)|\[<num>\]|\(<num>\)(?![,.;:()]|$)
        |(?:<numbered>[.:)]?|<no>[.:])(?:<num>|<code>|<phone>)(?:\(<num>\))?
            (?:(?:,?<and>|-|<to>)?(?:<num>|<code>|<phone>)(?:\(<num>\))?|,(?:<num>|<code>)(?=[\(,<and>])(?:\(<num>\))?)*
        |<num>\(<num>\)|[+#](?:<num>|<code>|<phone>)(?:-?(?:<num>|<code>|<phone>))*|<phone>(?:-?(?:<num>|<code>))*
        |\(<num>\)<num>-<num>|<num>-<num>(?:-<num>)+
        |<num>(?:<meridiem>|<a>)\.<m>\.?|<num>(?:<am>|<zone>)|(?:<num>|<ones>|<one>|<teen>)<o>'<clock>
        |&(?:<num>|<code>|<phone>)""",
    "age": f"""(?:{_VALUE}(?:-|<to>))?{_VALUE}{_YEARS_OLD}
        |<aged>(?:<between>{_VALUE}<and>|{_VALUE}(?:-|<to>))?{_VALUE}|<age><of>?{_VALUE}""",
    "range": f"""(?:
        <between>(?:BOUND)?(?:(?P<low_1>{_ATOM})<and>|(?P<low_2>{_BELOW_1000})<and>)(?:BOUND)?(?P<high_1>{_ATOM})
        |<from>(?:BOUND)?(?P<low_3>{_ATOM})<to>(?:BOUND)?(?P<high_3>{_ATOM})
        |(?<![-&])(?P<low_4>{_ATOM})(?:-|–|<to>|<or>)(?P<high_4>{_ATOM}))(?!-_|-<num>|-<part>){_TAIL}""",
    "fraction": f"(?<!<ordinal>){_FRACTION}(?!-)",
    "vague": _VAGUE,
    "single": f"(?<![-&]){_ATOM}(?!-_|-<num>|-<part>|-<ordinal>|-<year>){_TAIL}",
    "couple": "<a><couple><of>(?=_)",
}
_UNBOUNDED = ("skip", "age")
_NEVER_FIRST = "".join(
    f"<{kind}>"
    for kind in (
        "and",
        "of",
        "the",
        "to",
        "or",
        "possessive",
        "determiner",
        "pronoun_follower",
        "by",
        "change",
        "m",
        "so",
        "year",
    )
)


def _bounds() -> str:
    phrases = [phrase for phrase, *_ in read_table("language", "quantity_bounds")]
    return phrase_template(phrases, number_kinds())


@cache
def quantity_forms() -> re.Pattern[str]:
    """All forms as one pattern; `lastgroup` names the form that matched."""
    named = {name: f"(?P<{name}>{form.replace('BOUND', _bounds())})" for name, form in _FORMS.items()}
    alone = "|".join(named[name] for name in _UNBOUNDED)
    after_bounds = "|".join(form for name, form in named.items() if name not in _UNBOUNDED)
    every = "(?:<in>|<out><of>)<determiner>?(?:<ones>|<teen>|<num>)(?!-)"
    of_ten = "(?:<ones><in><teen>|(?:<ones>|<teen>|<num>)<out><of><determiner>?(?:<ones>|<teen>|<num>))(?!-)(?=_)"
    odds = rf"(?P<odds>(?:(?:{_bounds()})++|(?<=[,.;:])|\A)<one>{every}|(?:{_bounds()})*+{of_ten})"
    share = f"(?P<share>(?:{_bounds()})++(?:<half>|<a><part>)(?!-))"
    return alphabet().compile(
        rf"(?![_,.;:'\"\)\]{_NEVER_FIRST}])(?:{alone}|{odds}|(?:{_bounds()})*+(?:{after_bounds})|{share})"
    )


@cache
def bounds() -> re.Pattern[str]:
    return alphabet().compile(_bounds())


@cache
def values() -> re.Pattern[str]:
    return alphabet().compile(f"{_VALUE}|<short>".replace(_LONE_ONE, "<one>"))
