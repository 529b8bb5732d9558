"""Which names of one document stand for one entity. Where it is unsure they stay apart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.language.name_forms import EMPTY_WORDS, MIXED, NameForm, body_key, without_nation
from sayso.language.name_persons import person_words
from sayso.language.name_traits import is_acronym, traits
from sayso.language.name_translations import concepts
from sayso.language.name_types import decide
from sayso.language.name_words import WordKind
from sayso.language.name_writings import is_writing_of
from sayso.names import consonants, name_words
from sayso.values.mention import EntityType

_BODIES = frozenset({EntityType.GROUP, EntityType.ORGANIZATION})


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


@dataclass(frozen=True, slots=True)
class Told:
    """What sentences tell of pairs of forms: that one defines the other, and that two are two."""

    defined: Sequence[tuple[str, str]]
    apart: frozenset[frozenset[str]]

    def are_apart(self, ours: Iterable[str], theirs: Sequence[str]) -> bool:
        return bool(self.apart) and any(frozenset((one, other)) in self.apart for one in ours for other in theirs)


def link(forms: dict[str, NameForm], told: Told) -> Groups:
    """Forms that stand for one entity: by definition, known equality, acronym, short form or surname."""
    groups = Groups(forms)
    for form in forms.values():
        form.settled = decide(form.votes)
    for name, other in told.defined:
        groups.join(name, other)
        forms[other].is_defined = True
    known: dict[str, str] = {}
    for form in forms.values():
        if form.known is not None:
            groups.join(known.setdefault(form.known, form.key), form.key)
    linking = Linking(forms, groups, told)
    _join_nations(linking)
    candidates = Candidates(forms.values())
    for form in forms.values():
        partner = _partner(form, candidates.of(form), linking)
        if partner is not None:
            groups.join(partner, form.key)
    return groups


@dataclass(frozen=True, slots=True)
class Linking:
    """The forms of a document, how far they are linked, and what its sentences tell of them."""

    forms: dict[str, NameForm]
    groups: Groups
    told: Told

    def may_join(self, first: str, second: str) -> bool:
        """Two well-known names that are not known to be one are two; so are names that a sentence tells apart."""
        if self.groups.root(first) == self.groups.root(second):
            return False
        ours, theirs = self._linked(first), self._linked(second)
        known = [{self.forms[key].known for key in keys} - {None} for keys in (ours, theirs)]
        return (not all(known) or bool(known[0] & known[1])) and not self.told.are_apart(ours, theirs)

    def _linked(self, key: str) -> list[str]:
        root = self.groups.root(key)
        return [each for each in self.forms if self.groups.root(each) == root]


def _join_nations(linking: Linking) -> None:
    """A body with and without its national adjective, unless the text has two nations for it."""
    forms, groups = linking.forms, linking.groups
    nations: dict[tuple[str, ...], list[NameForm]] = defaultdict(list)
    for form in forms.values():
        bare = without_nation(form.tokens)
        if bare != form.tokens and form.type in _BODIES and not form.is_defined and not _is_kin_of(form, bare, forms):
            nations[body_key(bare)].append(form)
    for form in forms.values():
        of_nations = nations.get(body_key(form.tokens), [])
        is_one = len({body_key(other.tokens) for other in of_nations}) == 1
        if is_one and form.type in _BODIES and linking.may_join(form.key, of_nations[0].key):
            groups.join(form.key, of_nations[0].key)


def _is_kin_of(form: NameForm, bare: Sequence[str], forms: dict[str, NameForm]) -> bool:
    """ "Punjabi Taliban", where the Taliban are well known and these are not: they may be others."""
    whole = forms.get(" ".join(bare))
    return form.known is None and whole is not None and whole.known is not None and form.type is EntityType.GROUP


class Candidates:
    """Forms by their words and by their first letters, so that not every form is compared with every other."""

    def __init__(self, forms: Iterable[NameForm]) -> None:
        self._by_word: dict[str, list[NameForm]] = defaultdict(list)
        self._by_letter: dict[str, list[NameForm]] = defaultdict(list)
        for form in forms:
            for word in _look_ups(form) | set(body_key(form.tokens)):
                self._by_word[word].append(form)
            if len(form.tokens) > 1:
                self._by_letter[form.key[:1]].append(form)

    def of(self, form: NameForm) -> list[NameForm]:
        """Other forms that share a word with this one, or, for an acronym, begin with its letter."""
        found = {other.key: other for word in _look_ups(form) for other in self._by_word[word]}
        if is_acronym(form.text):
            letters = "mabcdefghijklmnopqrstuvwxyz" if form.text.startswith("Mo") else form.key[:1]
            found.update((other.key, other) for letter in dict.fromkeys(letters) for other in self._by_letter[letter])
        found.pop(form.key, None)
        return list(found.values())


def _look_ups(form: NameForm) -> set[str]:
    """The words of a form, as written and in the consonants that their spellings share; the number in `M23`."""
    words = {word.rstrip(MIXED) for word in form.tokens if word not in EMPTY_WORDS}
    words |= {consonants(word) for word in name_words(form.key) if word not in EMPTY_WORDS and word != "al"}
    words |= concepts(form.key) | {consonants(f"q{word[2:]}") for word in form.tokens if word.startswith("gh")}
    if len(form.tokens) == 1 and form.key[1:].isdigit():
        words.add(form.key[1:])
    return words


def _partner(form: NameForm, others: Iterable[NameForm], linking: Linking) -> str | None:
    """The one form that this one is a shorter or other writing of, if there is only one; spelled alike first."""
    root = linking.groups.root
    full = [
        other
        for other in others
        if is_writing_of(form, other) and (root(other.key) == root(form.key) or linking.may_join(form.key, other.key))
    ]
    exact = [other for other in full if set(form.tokens) <= set(other.tokens)]
    for found in (full, exact):
        if len({root(other.key) for other in found}) == 1:
            return max((other.key for other in found), key=len)
    return _main_namesake(form, full) if full else None


def _main_namesake(form: NameForm, namesakes: Sequence[NameForm]) -> str | None:
    """Of several persons with one name, the one with its title, the only one named so far, or else the main one.

    That is the one named last before it, if that one is also named most often.
    """
    if len(person_words(form.key)) > 1 or any(each.type is not EntityType.PERSON for each in namesakes):
        return None
    titles = {token for token in form.tokens if WordKind.HONORIFIC in traits(token)}
    word = person_words(form.key)[0]
    of_surname = [each for each in namesakes if person_words(each.key)[-1] == word]
    if len(of_surname) == 1:
        return of_surname[0].key
    titled = [each for each in namesakes if titles & set(each.tokens)]
    if len(titled) == 1:
        return titled[0].key
    before = [
        (max(n for n in each.order if n < form.order[0]), each) for each in namesakes if each.order[0] < form.order[0]
    ]
    if not before:
        return None
    if len(before) == 1 and len(form.order) == 1:
        return before[0][1].key
    last = max(before, key=lambda item: item[0])[1]
    is_main = all(len(each.order) < len(last.order) for each in namesakes if each is not last)
    return last.key if is_main else None
