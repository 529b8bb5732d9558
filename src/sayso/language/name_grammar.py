"""What a name names, by what the sentence does with it: who is killed is a person, whose fighters fight is a group.

The words of a single name ("Shekau") tell nothing of what it names; its place in the parsed sentence often does.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from sayso.language.descriptions import nominal_types
from sayso.language.name_types import decide
from sayso.language.naming import NamesOfDocument
from sayso.language.predicates import is_passive, lexeme
from sayso.language.tree import Sentence, Word
from sayso.tables import read_table
from sayso.values.mention import EntityType

_STRONG, _WEAK = 6, 2
_WHERE = {"in", "near", "outside", "around", "into", "towards", "toward"}
_COPULAS = {"be", "become", "remain"}
_OF_PERSONS = {"who", "whose", "whom"}
_TYPED = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PLACE}


def retype(names: NamesOfDocument, sentences: Sequence[Sentence]) -> NamesOfDocument:
    """The names with the type of each entity decided again, the grammar around its names counted in."""
    found: dict[int, Counter[EntityType]] = {}
    for sentence in sentences:
        for word in sentence.words:
            if word.name is not None:
                found.setdefault(names.names[word.name].entity, Counter()).update(dict(_told_by(word)))
    entities = tuple(
        replace(one, type=decide(Counter(one.points) + found[one.id])) if found.get(one.id) else one
        for one in names.entities
    )
    return replace(names, entities=entities)


def _told_by(name: Word) -> Iterator[tuple[EntityType, int]]:
    """What the grammar around one name speaks for, with points."""
    yield from _by_verb(name)
    yield from _by_noun(name)
    for clause in name.all("relcl"):
        relative = min(
            (word for word in clause.subtree() if word.text.lower() in _OF_PERSONS), key=_place, default=None
        )
        if relative is not None and relative.text.lower() != "whose":
            yield EntityType.PERSON, _STRONG
        elif relative is not None and relative.head is not None:
            yield _frames("poss").get(relative.head.lemma, EntityType.PERSON), _STRONG


def _place(word: Word) -> int:
    return word.index


def _by_verb(name: Word) -> Iterator[tuple[EntityType, int]]:
    first = _first_of_list(name)
    verb, dep = first.head, first.dep
    if verb is not None and dep == "pobj" and verb.dep == "agent":
        verb, dep = verb.head, "agent"
    if verb is None or not verb.is_verb:
        return
    if dep == "nsubjpass" or (dep == "dobj" and not is_passive(verb)):
        kind = _frames("done").get(lexeme(verb))
    elif dep == "agent":
        kind = _frames("doer").get(lexeme(verb))
    elif dep == "nsubj" and not is_passive(verb):
        kind = _frames("doer").get(lexeme(verb)) or _by_object(verb)
        if verb.lemma in _COPULAS:
            yield from _of_noun(verb.child("attr"))
    else:
        kind = None
    if dep == "attr" and verb.lemma in _COPULAS:
        yield from _of_noun(verb.child("nsubj"))
    if dep in {"nsubj", "nsubjpass"}:
        for preposition in verb.all("prep"):
            if preposition.text.lower() == "as" and verb.lemma not in {"know", "see"}:
                yield from _as_person(preposition.child("pobj"))
    if kind is not None:
        yield kind, _STRONG


def _as_person(noun: Word | None) -> Iterator[tuple[EntityType, int]]:
    """ "stepped down as chairman": only persons hold posts."""
    yield from ((kind, points) for kind, points in _of_noun(noun) if kind is EntityType.PERSON)


def _by_object(verb: Word) -> EntityType | None:
    """Whoever has, commands or lost fighters is a group."""
    kinds = (_frames("object").get(target.lemma) for target in verb.all("dobj"))
    return next((kind for kind in kinds if kind is not None), None)


def _by_noun(name: Word) -> Iterator[tuple[EntityType, int]]:
    """Appositions in both orders, owners ("X's death") and wholes ("fighters of X")."""
    for aside in name.all("appos"):
        yield from _of_noun(aside)
    yield from _by_whereabouts(_first_of_list(name))
    host = name.head
    if host is None or host.name is not None:
        return
    if name.dep == "appos":
        yield from _of_noun(host)
    elif name.dep == "poss" and (kind := _frames("poss").get(host.lemma)) is not None:
        yield kind, _STRONG
    elif name.dep in {"pobj", "compound"}:
        above = host.head if name.dep == "pobj" else host
        is_whole = name.dep == "compound" or host.text.lower() in {"of", "for"}
        if above is not None and is_whole and (kind := _frames("of").get(above.lemma)) is not None:
            yield kind, _STRONG


def _by_whereabouts(name: Word) -> Iterator[tuple[EntityType, int]]:
    """ "lives in X and Y", "fled to X"; behind other verbs "in" is only a hint."""
    host = name.head
    verb = next((above for above in name.ancestors() if above.dep != "prep"), None)
    if name.dep != "pobj" or host is None or host.name is not None or verb is None or not verb.is_verb:
        return
    kind = _frames(host.text.lower()).get(verb.lemma)
    if kind is not None:
        yield kind, _STRONG
    elif host.head is verb and host.text.lower() in _WHERE:
        yield EntityType.PLACE, _WEAK


def _of_noun(noun: Word | None) -> Iterator[tuple[EntityType, int]]:
    """What a common noun beside the name can stand for, if that is settled."""
    if noun is None or noun.name is not None or not noun.is_noun:
        return
    kinds = nominal_types(noun.lemma) & _TYPED
    if kinds == {EntityType.PERSON} and noun.tag != "NNS":
        yield EntityType.PERSON, _STRONG
    elif EntityType.GROUP in kinds:
        yield EntityType.GROUP, _STRONG
    elif len(kinds) == 1 and noun.tag != "NNS":
        yield next(iter(kinds)), _STRONG


def _first_of_list(word: Word) -> Word:
    while word.dep == "conj" and word.head is not None and word.head.name is not None:
        word = word.head
    return word


@cache
def _frames(place: str) -> dict[str, EntityType]:
    """Words that tell what fills a place beside them, from `data/name_frames.tsv`."""
    rows = read_table("language", "name_frames")
    return {lemma: EntityType(kind) for lemma, row_place, kind, *_ in rows if row_place == place}
