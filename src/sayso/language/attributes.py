"""What a text says that those whom it names are: their posts, trades, kin and titles ("X, a financier of Y")."""

from collections.abc import Iterator
from functools import cache

from sayso.language.descriptions import nominal_types
from sayso.language.name_words import countries, peoples
from sayso.language.naming import NamesOfDocument
from sayso.language.predicates import subjects
from sayso.language.tree import Word
from sayso.names import fold
from sayso.tables import read_table
from sayso.values.mention import EntityType

_COPULAS = {"be", "become", "remain", "stay"}
_NAMING = {"name", "appoint", "elect", "make", "choose", "install", "nominate", "confirm", "designate", "call", "crown"}
_POSTS = {
    "succeed",
    "replace",
    "describe",
    "list",
    "identify",
    "recognise",
    "recognize",
    "work",
    "serve",
    "act",
    *_NAMING,
}
_CALLING = {"call", "name", "know", "dub", "nickname", "style", "identify", "go"}
_OF_NATIONS = {"national", "armed", "federal", "royal", "state", "of", "the", "republic", "security"}
_SUBJECTS = {"nsubj", "nsubjpass"}


class Attributes:
    """Nouns that were said of each named entity, its titles among them."""

    def __init__(self, names: NamesOfDocument) -> None:
        self._names = names
        self._told: dict[int, set[str]] = {}

    def note(self, word: Word) -> None:
        """Remember what stands beside a name: "his wife X", "X, the widow of", "X was named minister"."""
        if word.name is None:
            return
        told = {one.lemma for one in _said_of(word) if one.name is None}
        entity = self._names.names[word.name].entity
        if self._names.entities[entity].type is EntityType.PERSON:
            told.update(part.lower() for part in word.surface.split()[:3])  # "Rear Admiral X"
        self._told.setdefault(entity, set()).update(told)

    def of(self, entity: int) -> set[str]:
        """What was said of an entity so far."""
        return self._told.get(entity, set())


def _said_of(word: Word) -> Iterator[Word]:
    yield from word.all("appos", "compound", "nmod")
    verb = word.head
    if verb is None:
        return
    if word.dep == "pobj" and verb.text.lower() == "of" and verb.head is not None and _is_place(verb.head):
        yield verb.head  # "the town of X"
    if word.dep == "appos":
        yield verb
    if not verb.is_verb:
        return
    if verb.dep in {"relcl", "acl"} and verb.head is not None and word in called(verb.head):
        yield verb.head
    as_posts = (post for one in verb.all("prep") if one.text.lower() == "as" for post in one.all("pobj"))
    if word.dep in _SUBJECTS and word in subjects(verb):
        if verb.lemma in _COPULAS:
            yield from verb.all("attr")
        if word.dep == "nsubjpass" and verb.lemma in _NAMING:
            yield from verb.all("oprd", "attr", "dobj")
        if word.dep == "nsubjpass" or verb.lemma in _POSTS:
            yield from as_posts
    elif word.dep in {"dobj", "nsubj"} and verb.lemma in _NAMING:
        yield from verb.all("oprd")
        yield from as_posts


def called(noun: Word) -> list[Word]:
    """The names in "a fighter who calls himself X", "a man known as X", "a cleric named X"."""
    found: list[Word] = []
    for clause in noun.all("relcl", "acl"):
        if clause.lemma in _CALLING:
            found += clause.all("oprd", "attr", "dobj")
            found += [one for prep in clause.all("prep") if prep.text.lower() == "as" for one in prep.all("pobj")]
    return [one for one in found if one.name is not None]


def _is_place(noun: Word) -> bool:
    return EntityType.PLACE in nominal_types(noun.lemma)


@cache
def said_again(kind: str) -> frozenset[str]:
    """Nouns that take up somebody whom the text has not called so: "the businessman", "the militants"."""
    return frozenset(noun for noun, row_kind, *_ in read_table("language", "said_again") if row_kind == kind)


@cache
def owned(kind: str) -> frozenset[str]:
    """Nouns that tell whose "its" is: `state` ("its troops"), `place` ("its outskirts")."""
    return frozenset(noun for noun, row_kind, *_ in read_table("language", "owned_nouns") if row_kind == kind)


@cache
def is_country(name: str) -> bool:
    """Whether a name is that of a country."""
    return fold(name) in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(fold(name) for one in countries() for name in (one.name, *one.others))


def is_of_state(word: str) -> bool:
    """Whether a word in the name of an army shows it to be a state's: "Iraqi", "National", "of", no "Liberation"."""
    return word in _OF_NATIONS or fold(word) in peoples() or is_country(word)
