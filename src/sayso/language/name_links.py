"""Which names of one document stand for one entity. Where it is unsure they stay apart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.language.name_forms import EMPTY_WORDS, NameForm, body_key, without_nation
from sayso.language.name_traits import is_acronym
from sayso.language.name_types import decide
from sayso.language.name_writings import is_writing_of
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
        bare = without_nation(form.tokens)
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
        found = {other.key: other for word in form.tokens if word not in EMPTY_WORDS for other in self._by_word[word]}
        if is_acronym(form.text):
            letters = "mabcdefghijklmnopqrstuvwxyz" if form.text.startswith("Mo") else form.key[:1]
            found.update((other.key, other) for letter in dict.fromkeys(letters) for other in self._by_letter[letter])
        found.pop(form.key, None)
        return list(found.values())


def _partner(form: NameForm, others: Iterable[NameForm], groups: Groups) -> str | None:
    """The one form that this one is a shorter or other writing of, if there is one and only one."""
    full = [other for other in others if is_writing_of(form, other)]
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
