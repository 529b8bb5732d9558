"""Which names of one document stand for one entity. Where it is unsure they stay apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from sayso.language.definitions import acronym_start
from sayso.language.name_traits import is_acronym, is_given_name, traits
from sayso.language.name_types import decide
from sayso.language.name_words import WordKind, adjectives, countries
from sayso.names import fold, name_tokens, spelling_key
from sayso.values.mention import EntityType

_ABBREVIATED = frozenset({"un", "us", "uk", "eu"})
_EMPTY = frozenset({"of", "the", "and", "for", "in", "affairs", "a", "s"})
_MINISTRY = frozenset({"ministry", "department", "directorate", "office", "bureau", "secretariat"})
_MINISTRY_SHORT = re.compile(r"^Mo([A-Z]{1,5})$")
_NUMBER = re.compile(r"\d{4,6}")
_ARTICLES = frozenset({"al", "el", "e"})
_BODIES = frozenset({EntityType.GROUP, EntityType.ORGANIZATION})
_KUNYA = frozenset({"abu", "umm", "ibn", "bin", "abd", "abdul"})


@dataclass(slots=True)
class NameForm:
    """All mentions of a document that are written the same but for case, accents and hyphens."""

    key: str
    texts: Counter[str] = field(default_factory=Counter)
    votes: Counter[EntityType] = field(default_factory=Counter)
    known: str | None = None
    is_alias: bool = False
    issuer: str | None = None
    order: list[int] = field(default_factory=list)
    has_own_type: bool = False
    settled: EntityType | None = None

    @property
    def is_open(self) -> bool:
        """A single word whose type is a guess from what stands beside it."""
        return not self.has_own_type and self.known is None and len(_bare(self.tokens)) == 1

    @property
    def tokens(self) -> tuple[str, ...]:
        return tuple(self.key.split())

    @property
    def type(self) -> EntityType:
        return self.settled if self.settled is not None else decide(self.votes)

    @property
    def text(self) -> str:
        return max(self.texts, key=lambda text: (not text.isupper(), self.texts[text]))


class Groups:
    """Disjoint sets of form keys."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def root(self, key: str) -> str:
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def join(self, first: str, second: str) -> None:
        self._parent[self.root(second)] = self.root(first)

    def members(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key in self._parent:
            found[self.root(key)].append(key)
        return found


def link(forms: dict[str, NameForm], defined: Sequence[tuple[str, str]]) -> Groups:
    """Forms that stand for one entity: by definition, known equality, acronym, short form or surname."""
    groups = Groups(forms)
    for form in forms.values():
        form.settled = decide(form.votes)
    for name, other in defined:
        groups.join(name, other)
    known: dict[str, str] = {}
    for form in forms.values():
        if form.known is not None:
            groups.join(known.setdefault(form.known, form.key), form.key)
    _join_nations(forms, groups)
    candidates = Candidates(forms.values())
    for form in forms.values():
        partner = _partner(form, candidates.of(form), groups)
        if partner is not None and _may_join(forms, groups, form.key, partner):
            groups.join(partner, form.key)
    return groups


def _join_nations(forms: dict[str, NameForm], groups: Groups) -> None:
    """A body with and without its national adjective, unless the text has two nations for it."""
    nations: dict[tuple[str, ...], list[NameForm]] = defaultdict(list)
    for form in forms.values():
        bare = _without_nation(form.tokens)
        if bare != form.tokens and form.type in _BODIES:
            nations[body_key(bare)].append(form)
    for form in forms.values():
        of_nations = nations.get(body_key(form.tokens), [])
        is_one = len({body_key(other.tokens) for other in of_nations}) == 1
        if is_one and form.type in _BODIES and _may_join(forms, groups, form.key, of_nations[0].key):
            groups.join(form.key, of_nations[0].key)


def _may_join(forms: dict[str, NameForm], groups: Groups, first: str, second: str) -> bool:
    """Two well-known names that are not known to be one are two; so are a group and a place."""
    if groups.root(first) == groups.root(second):
        return False
    known = [
        {forms[key].known for key in forms if groups.root(key) == groups.root(each)} - {None}
        for each in (first, second)
    ]
    return not known[0] or not known[1] or bool(known[0] & known[1])


class Candidates:
    """Forms by their words and by their first letters, so that not every form is compared with every other."""

    def __init__(self, forms: Iterable[NameForm]) -> None:
        self._by_word: dict[str, list[NameForm]] = defaultdict(list)
        self._by_letter: dict[str, list[NameForm]] = defaultdict(list)
        for form in forms:
            for word in set(form.tokens) | set(body_key(form.tokens)):
                self._by_word[word].append(form)
            if len(form.tokens) > 1:
                self._by_letter[form.key[:1]].append(form)

    def of(self, form: NameForm) -> list[NameForm]:
        """Other forms that share a word with this one, or, for an acronym, begin with its letter."""
        found = {other.key: other for word in form.tokens if word not in _EMPTY for other in self._by_word[word]}
        if is_acronym(form.text):
            letters = "mabcdefghijklmnopqrstuvwxyz" if form.text.startswith("Mo") else form.key[:1]
            found.update((other.key, other) for letter in dict.fromkeys(letters) for other in self._by_letter[letter])
        found.pop(form.key, None)
        return list(found.values())


def _partner(form: NameForm, others: Iterable[NameForm], groups: Groups) -> str | None:
    """The one form that this one is a shorter or other writing of, if there is one and only one."""
    full = [other for other in others if _is_writing_of(form, other)]
    found = [other.key for other in full]
    roots = {groups.root(key) for key in found}
    if len(roots) == 1:
        return max(found, key=len)
    return _main_namesake(form, full) if full else None


def _main_namesake(form: NameForm, namesakes: Sequence[NameForm]) -> str | None:
    """Of several persons with one surname, the one named last before it, if that one is also named most often."""
    if len(form.tokens) > 1 or any(each.type is not EntityType.PERSON for each in namesakes):
        return None
    before = [
        (max(n for n in each.order if n < form.order[0]), each) for each in namesakes if each.order[0] < form.order[0]
    ]
    if not before:
        return None
    last = max(before, key=lambda item: item[0])[1]
    is_main = all(len(each.order) < len(last.order) for each in namesakes if each is not last)
    return last.key if is_main else None


def _is_writing_of(short: NameForm, full: NameForm) -> bool:
    """Whether `short` can stand for `full` in a text that has used both."""
    if short.type is EntityType.PERSON or full.type is EntityType.PERSON:
        return _is_person_short(short, full)
    if EntityType.DOCUMENT in (short.type, full.type):
        return short.type is full.type and _is_same_document(short, full)
    if EntityType.PLACE in (short.type, full.type):
        return short.type is full.type and _is_place_short(short.tokens, full.tokens)
    return _is_acronym_of(short, full) or _is_body_short(short, full)


def _is_person_short(short: NameForm, full: NameForm) -> bool:
    if full.type is not EntityType.PERSON or (short.type is not EntityType.PERSON and not short.is_open):
        return False
    few, many = _bare(short.tokens), _bare(full.tokens)
    if not few or len(few) > len(many):
        return False
    if few == many:
        return True
    if len(few) == 1:
        return len(many) > 1 and (few[0] == many[-1] or (few[0] == many[0] and is_given_name(many[0])))
    first = 2 if many[0] in _KUNYA else 1
    has_ends = few[:first] == many[:first] and few[-1] == many[-1]
    is_kunya = first == 2 and few == many[:2]
    return is_kunya or few == many[-len(few) :] or (has_ends and _is_part(few, many))


def _is_part(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether the words of one name stand in the other in the same order."""
    rest = iter(many)
    return len(few) < len(many) and all(token in rest for token in few)


def _bare(tokens: Sequence[str]) -> tuple[str, ...]:
    """The words of a person's name without articles and honorifics."""
    return tuple(
        token for token in tokens if token not in _ARTICLES and WordKind.HONORIFIC not in traits(token)
    ) or tuple(tokens)


def _is_same_document(short: NameForm, full: NameForm) -> bool:
    numbers = [set(_NUMBER.findall(form.key)) for form in (short, full)]
    if numbers[0] or numbers[1]:
        return numbers[0] == numbers[1]
    ordinals = [{token for token in form.tokens if re.match(r"\d+(?:st|nd|rd|th)$", token)} for form in (short, full)]
    if ordinals[0] and ordinals[1]:
        return ordinals[0] == ordinals[1] and bool({"report", "statement"} & set(short.tokens) & set(full.tokens))
    return len(short.tokens) > 2 and set(short.tokens) <= set(full.tokens) and short.key != full.key


def _is_place_short(few: Sequence[str], many: Sequence[str]) -> bool:
    core = [token for token in many if WordKind.PLACE_HEAD not in traits(token) and token not in _EMPTY]
    if list(few) == core:
        return len(core) < len(many)
    return len(few) > 1 and len(few) < len(many) and (few[0], few[-1]) == (many[0], many[-1])


def _is_acronym_of(short: NameForm, full: NameForm) -> bool:
    if not is_acronym(short.text) or len(full.tokens) < 2:
        return False
    ministry = _MINISTRY_SHORT.match(short.text)
    if ministry:
        return _spells_ministry(ministry.group(1).lower(), full.tokens)
    letters = re.sub(r"[^A-Za-z]", "", short.text)
    return len(letters) > 2 and acronym_start(full.text, short.text) == 0


def _spells_ministry(letters: str, tokens: Sequence[str]) -> bool:
    """`MoFA` is the Foreign Ministry, the Ministry of Foreign Affairs and the Afghan Foreign Affairs Ministry."""
    if "ministry" not in tokens:
        return False
    content = [token for token in tokens if token not in _EMPTY and token != "ministry" and token not in adjectives()]
    return bool(content) and content[0][0] == letters[0] and len(content) <= len(letters)


def _is_body_short(short: NameForm, full: NameForm) -> bool:
    few, many = body_key(short.tokens), body_key(full.tokens)
    if few == many or (len(few) > 1 and many == (*few, "group")):
        return True
    if short.tokens[-1] == "core" and short.tokens[:-1] == full.tokens:
        return True
    if few == many[: len(few)] and many[len(few) : len(few) + 1] == ("for",):
        return WordKind.GROUP_HEAD in traits(few[-1])
    if len(short.tokens) < 2 or short.known is not None:
        return False
    is_suffix = full.tokens[-len(short.tokens) :] == short.tokens
    return is_suffix or (len(short.tokens) < len(full.tokens) and _skips_middle(short.tokens, full.tokens))


def _skips_middle(few: Sequence[str], many: Sequence[str]) -> bool:
    if (few[0], few[-1]) != (many[0], many[-1]):
        return False
    return _is_part(few, many) and set(many) - set(few) <= _EMPTY


def _without_nation(tokens: tuple[str, ...]) -> tuple[str, ...]:
    is_national = (
        tokens[0] in adjectives()
        or tokens[0] in _country_words()
        or tokens[0] in _ABBREVIATED
        or WordKind.PEOPLE in traits(tokens[0])
    )
    return tokens[1:] if is_national and len(tokens) > 1 else tokens


@cache
def _country_words() -> frozenset[str]:
    return frozenset(fold(country.name) for country in countries() if " " not in country.name)


def body_key(tokens: Sequence[str]) -> tuple[str, ...]:
    """One key for "Afghan Foreign Ministry" and "Ministry of Foreign Affairs", for "Iraqi" and "Iraq army"."""
    whole = " ".join(tokens).replace("united states", "us").replace("united nations", "un")
    usual = [fold(adjectives().get(token, token)) for token in whole.split()]
    if _MINISTRY.isdisjoint(usual):
        return tuple(usual)
    return tuple(sorted(token for token in usual if token not in _EMPTY))


def form_key(text: str) -> str:
    """The key under which mentions are one form."""
    return spelling_key(text) or " ".join(name_tokens(text)) or text


def fullest(forms: Sequence[NameForm]) -> str:
    """The fullest name that the document gives: no alias, no acronym, no national adjective before it, most words."""
    plain = [form for form in forms if not form.is_alias] or list(forms)
    keys = {form.key for form in plain}

    def rank(form: NameForm) -> tuple[bool, bool, int, int]:
        bare = " ".join(_without_nation(form.tokens))
        text = form.text
        is_plain = (bare == form.key or bare not in keys) and form.tokens[-1] != "core"
        return not is_acronym(text) and is_plain, is_plain, len(form.tokens), len(text)

    return max(plain, key=rank).text
