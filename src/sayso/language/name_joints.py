"""Whether a capitalised word goes on with the name before it: across "of", "for", "in", "and", commas, possessives."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.language.name_tokens import Joint, NameWord
from sayso.language.name_traits import is_acronym, is_given_name, is_ordinary, traits
from sayso.language.name_words import HEADS, WordKind, country_names, gazetteer
from sayso.names import KnownHit, fold
from sayso.values.mention import EntityType

_OF_HEADS = frozenset(HEADS)
_BODY_HEADS = frozenset({WordKind.GROUP_HEAD, WordKind.BODY_HEAD})
_HEADS_BEFORE = {
    Joint.ON: frozenset(
        ["committee", "commission", "conference", "convention", "panel", "treaty", "coalition", "front", "office"]
    ),
    Joint.IN: frozenset(["mission", "force", "command"]),
    Joint.TO: frozenset(["coalition", "group", "initiative", "committee", "commission"]),
}
_PEOPLE_POSSESSIVE = frozenset(
    {
        *("people", "peoples", "women", "children", "workers", "lord", "king", "journalists", "teachers", "god"),
        *(
            "farmers",
            "peasants",
            "students",
            "lawyers",
            "martyrs",
            "veterans",
            "soldiers",
            "mothers",
            "mother",
            "nation",
        ),
        *("citizens", "consumers", "writers", "physicians", "doctors", "scholars", "elders", "prophet"),
    }
)
_UNIONS = frozenset({"UN", "U.N.", "AU", "EU", "US", "U.S.", "UK"})
_AFFILIATES = frozenset({"province", "wilayat", "wilayah", "branch"})
_AIM_JOINTS = frozenset({Joint.OF, Joint.FOR})
_LIST_JOINTS = frozenset({Joint.COMMA, Joint.COMMA_AND, Joint.AND})
_ARTICLES = frozenset({"The", "A", "An"})
_BRACKET = re.compile(r" \(\"?([\w-]{2,10})\"?[);,]")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The words of a name so far, and the next one, `found[position]`; `hit` is the known name that stands there."""

    text: str
    run: Sequence[NameWord]
    found: Sequence[NameWord]
    position: int
    hit: KnownHit | None
    ordinary: frozenset[str]

    @property
    def next(self) -> NameWord:
        return self.found[self.position]

    @property
    def has_aim(self) -> bool:
        """Whether the name already says what it is of or for: "Council for Renewal"."""
        return any(word.joint in _AIM_JOINTS for word in self.run[1:])


def follows_by_space(found: Sequence[NameWord], position: int) -> bool:
    return position + 1 < len(found) and found[position + 1].joint is Joint.SPACE


def ends_in_head(found: Sequence[NameWord], position: int) -> bool:
    """Whether the words that follow by a space end in the head of a body: "General Assembly", "Special Tribunal"."""
    last = position
    while follows_by_space(found, last) and not is_given_name(found[last + 1].text):
        last += 1
        if traits(found[last].text) & (_BODY_HEADS | {WordKind.DOCUMENT_HEAD}):
            return True
    return False


def goes_on(name: Gathered) -> bool:
    """Whether the next word belongs to the name before it."""
    joint = name.next.joint
    if joint in (Joint.SPACE, Joint.PARTICLE):
        return True
    if joint in _OWN_RULES:
        return _OWN_RULES[joint](name)
    if joint is Joint.OF and name.hit is None and any(each.joint is Joint.FOR for each in name.run[1:]):
        return True
    if joint is Joint.IN and _names_its_land(name):
        return True
    return WordKind.CALENDAR not in traits(name.next.text) and _heads(name, joint)


_OF_SOMEBODY = {"Command", "Leadership", "Control", "Support", "Members", "Fighters"}
"""Words that open a sentence and tell of a body: "Command of the Sura Front passed to X"."""


def _heads(name: Gathered, joint: Joint) -> bool:
    """Whether a name that ends in this word goes on after such a joint: "Front for the …", "Committee on …"."""
    head = name.run[-1].text
    kinds = traits(head)
    match joint:
        case Joint.OF:
            if head == "People" or (WordKind.FIGURE in kinds and not name.run[-1].is_initial):
                return True
            is_open = WordKind.TITLE not in kinds or bool(kinds & _BODY_HEADS)
            return bool(kinds & _OF_HEADS) and is_open and not (head in _OF_SOMEBODY and len(name.run) == 1)
        case Joint.FOR:
            is_open = name.hit is None or WordKind.GROUP_HEAD in kinds or _is_aim(name, name.next)
            return bool(kinds & _BODY_HEADS or head == "Commissioner") and not is_acronym(head) and is_open
        case Joint.ON | Joint.IN | Joint.TO:
            if head == "Experts" and joint is Joint.ON:
                return True
            return head.lower() in _HEADS_BEFORE[joint] and (joint is not Joint.TO or name.hit is None)
        case _:
            return False


def _is_aim(name: Gathered, word: NameWord) -> bool:
    """Whether a word says what a body is for: "Unity", "Defence", "Jihad"; no name, and no body of its own."""
    kinds = traits(word.text)
    if word.text == "Jihad":
        return True
    if kinds & (_OF_HEADS | {WordKind.PEOPLE, WordKind.TITLE, WordKind.CALENDAR, WordKind.OPENER}):
        return WordKind.BODY_WORD in kinds and not kinds & (_BODY_HEADS | {WordKind.PEOPLE})
    is_known = bool(gazetteer().named(word.text))
    return WordKind.BODY_WORD in kinds or (is_ordinary(word.text, name.ordinary) and not is_known)


def _by_and(name: Gathered) -> bool:
    word, kinds = name.next, traits(name.next.text)
    if WordKind.TITLE in kinds and WordKind.BODY_WORD not in kinds:
        return False
    if name.has_aim:
        return _is_aim(name, word) and _is_aim(name, name.run[-1]) and not ends_in_head(name.found, name.position)
    plain = [each for each in name.run if WordKind.PEOPLE not in traits(each.text) and each.text not in _ARTICLES]
    if not plain or not all(WordKind.BODY_WORD in traits(each.text) or each.text in _UNIONS for each in plain):
        return False
    if all(each.text in _UNIONS for each in plain) and word.text not in _UNIONS:
        return False
    return not is_given_name(word.text) and ends_in_head(name.found, name.position)


def _by_dash(name: Gathered) -> bool:
    """ "Combined Joint Task Force - Horn of Africa"."""
    return len(name.run) > 1 and (name.run[-2].text, name.run[-1].text) == ("Task", "Force")


def _by_ordinal(name: Gathered) -> bool:
    """ "U.S. 5th Fleet": the number belongs to a unit, and what stands before it is whose."""
    is_nation = WordKind.PEOPLE in traits(name.run[-1].text) or name.run[-1].text in _UNIONS
    is_unit = bool(traits(name.next.text) & _BODY_HEADS) or ends_in_head(name.found, name.position)
    return is_nation and is_unit


def _by_comma(name: Gathered) -> bool:
    """The aims of a body in a list that an "and" closes: "Commission for Truth, Justice and Reconciliation"."""
    if not name.has_aim or not _is_aim(name, name.run[-1]):
        return False
    for word in name.found[name.position :]:
        if word.joint not in _LIST_JOINTS or not _is_aim(name, word):
            return False
        if word.joint is not Joint.COMMA:
            return word is not name.next or name.run[-1].joint is Joint.COMMA
    return False


def _names_its_land(name: Gathered) -> bool:
    """Whether a movement for something has its land in its name: in brackets an acronym of the whole, or a country."""
    if not any(word.joint is Joint.FOR for word in name.run[1:]) or not _has_group_head(name):
        return False
    end = name.position
    while follows_by_space(name.found, end):
        end += 1
    land = name.text[name.next.start : name.found[end].end]
    acronym = _BRACKET.match(name.text, name.found[end].end)
    if acronym is not None and is_acronym(acronym.group(1)):
        first = next(word.text for word in name.run if word.text not in _ARTICLES)
        return acronym.group(1)[0] == first[0]
    return fold(land) in country_names() or traits(name.next.text) >= {WordKind.PEOPLE}


def _has_group_head(name: Gathered) -> bool:
    return any(traits(word.text) & _BODY_HEADS for word in name.run)


def _by_possessive(name: Gathered) -> bool:
    if name.run[-1].text.lower() in _PEOPLE_POSSESSIVE:
        return True
    last = name.position
    while follows_by_space(name.found, last):
        last += 1
    is_group = name.hit is not None and name.hit.row.type is EntityType.GROUP
    return is_group and name.found[last].text.lower() in _AFFILIATES


_OWN_RULES: dict[Joint, Callable[[Gathered], bool]] = {
    Joint.AND: _by_and,
    Joint.DASH: _by_dash,
    Joint.ORDINAL: _by_ordinal,
    Joint.COMMA: _by_comma,
    Joint.COMMA_AND: _by_comma,
    Joint.POSSESSIVE: _by_possessive,
}
