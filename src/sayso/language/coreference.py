"""What pronouns and descriptions refer to inside one document ("it", "he", "the group", "the statement").

Candidates are the entities mentioned in the last few sentences; they are ranked by how recently and how prominently
they were mentioned (subjects before others; for the subject of a verb of speech, whoever spoke last), and excluded
where grammar forbids it (two arguments of one verb). After Lappin & Leass, "An algorithm for pronominal anaphora
resolution", Computational Linguistics 20 (1994), with the features that matter in reports.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from sayso.language.descriptions import (
    describe,
    description_words,
    holds_name,
    is_anonymous,
    is_plural,
    nominal_types,
    one_of,
)
from sayso.language.naming import NamesOfDocument
from sayso.language.predicates import clause_of
from sayso.language.referents import Described, Referent, Referents
from sayso.language.tree import Sentence, Word
from sayso.values.mention import EntityType, MentionKind

_WINDOW = 6
_FAR = 30
_MEMORY = 60
_FORBIDDEN = -1000.0
_PERSON = frozenset({EntityType.PERSON})
_THING = frozenset({EntityType.GROUP, EntityType.ORGANIZATION, EntityType.DOCUMENT})
_BODY = frozenset({EntityType.GROUP, EntityType.ORGANIZATION})
_PRONOUNS: dict[str, frozenset[EntityType]] = {
    **dict.fromkeys(("he", "him", "his", "she", "her", "himself", "herself"), _PERSON),
    **dict.fromkeys(("it", "its", "itself"), _THING),
    **dict.fromkeys(("they", "them", "their"), _BODY | _PERSON),
}
_SURE = 8
_OF_ANY_BODY = {"organization", "organisation", "body", "agency", "entity"}
_ELLIPTICAL = {"one", "another", "others", "some", "several", "two", "three"}
_MANY = _ELLIPTICAL - {"one", "another"}
_FORCES = {"coalition", "government", "army", "regime"}
_GENERIC = {
    "group",
    "organization",
    "organisation",
    "movement",
    "report",
    "statement",
    "state",
    "region",
    "country",
    "city",
    "province",
}
_FEMALE = {
    "woman",
    "spokeswoman",
    "policewoman",
    "chairwoman",
    "wife",
    "mother",
    "daughter",
    "sister",
    "widow",
    "girl",
    "queen",
}
_ANYBODY = {"individual", "man", "woman", "militant", "commander", "leader", "suspect", "cleric", "person", "operative"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_DEFINITE = {"the", "this", "that", "its", "his", "their", "such", "these", "those"}


@dataclass(frozen=True, slots=True)
class _Seen:
    """One earlier mention, for ranking."""

    entity: int
    sentence: int
    word: Word
    is_subject: bool
    is_speaker: bool


def resolve_references(sentences: Sequence[Sentence], names: NamesOfDocument, speech: frozenset[str]) -> Referents:
    """Link pronouns and definite descriptions to entities; `speech` holds the lemmas of verbs of speech."""
    resolver = _Resolver(names, speech)
    for sentence in sentences:
        resolver.read(sentence)
    return resolver.referents


class _Resolver:
    """Reads sentences in order and remembers who was mentioned."""

    def __init__(self, names: NamesOfDocument, speech: frozenset[str]) -> None:
        self._names = names
        self._speech = speech
        self._seen: list[_Seen] = []
        self._forms: dict[int, tuple[frozenset[str], ...]] = {}
        self.referents = Referents(first_described=len(names.entities))

    def read(self, sentence: Sentence) -> None:
        for word in sentence.words:
            found = self._refer(word, sentence)
            if found is not None:
                self.referents.words[word] = found
                self._remember(found.entity, word, sentence)
        for word in sentence.words:
            self._name_issuer(word)

    def _name_issuer(self, word: Word) -> None:
        """Who made a paper ("in a statement, the ministry said") is known once the whole sentence is read."""
        entity = self.referents.entity_of(word)
        if entity is None or entity < self.referents.first_described:
            return
        described = self.referents.described[entity - self.referents.first_described]
        if described.type is EntityType.DOCUMENT and described.issuer is None:
            described.issuer = self._issuer(word)

    def _refer(self, word: Word, sentence: Sentence) -> Referent | None:
        if word.name is not None:
            return Referent(self._names.names[word.name].entity, MentionKind.NAME)
        if word.tag in {"PRP", "PRP$"}:
            return self._pronoun(word, sentence)
        if word.text.lower() in _ELLIPTICAL and _speaks(word, self._speech):
            return self._elliptical(word, sentence)
        if word.tag in {"NN", "NNS", "NNP", "NNPS"} and (word.dep not in {"compound", "nmod"} or word.lemma in _FORCES):
            return self._nominal(word, sentence)
        return None

    def _pronoun(self, word: Word, sentence: Sentence) -> Referent | None:
        types = _PRONOUNS.get(word.text.lower())
        if types is None or (word.text.lower() == "it" and _is_expletive(word)):
            return None
        best = self._best(word, sentence, types)
        return Referent(best, MentionKind.PRONOUN) if best is not None else None

    def _nominal(self, word: Word, sentence: Sentence) -> Referent | None:
        types = nominal_types(word.lemma)
        if not types:
            return None
        if word.dep == "appos" and word.head is not None and (told := self._apposed(word, types)) is not None:
            return Referent(told, MentionKind.NOMINAL)
        determiner = word.child("det", "poss")
        is_definite = word.dep == "compound" or (determiner is not None and determiner.text.lower() in _DEFINITE)
        if is_definite or EntityType.DOCUMENT in types:
            known = self._known(word, sentence, types, is_definite)
            if known is not None:
                return Referent(known, MentionKind.NOMINAL)
        return Referent(self._introduce(word, sentence, types), MentionKind.NOMINAL)

    def _elliptical(self, word: Word, sentence: Sentence) -> Referent | None:
        """ "One Member State put it at 400, another at 900": one more of those that spoke before."""
        for seen in self._remembered(sentence):
            if sentence.number - seen.sentence > 1 or seen.entity < self.referents.first_described:
                continue
            other = self.referents.described[seen.entity - self.referents.first_described]
            is_voice = other.type in {EntityType.ORGANIZATION, EntityType.PERSON} and seen.is_subject
            if is_voice and (other.is_plural or other.is_anonymous):
                text = one_of(other.text, word.text.lower())
                is_many = word.text.lower() in _MANY
                self.referents.described.append(
                    Described(other.type, text, other.head, is_many, is_bare=other.is_bare, is_anonymous=True)
                )
                entity = self.referents.first_described + len(self.referents.described) - 1
                return Referent(entity, MentionKind.NOMINAL)
        return None

    def _apposed(self, word: Word, types: frozenset[EntityType]) -> int | None:
        """What a description in apposition stands beside: "X, an individual who …"."""
        assert word.head is not None
        entity = self.referents.entity_of(word.head)
        return entity if entity is not None and self._type_of(entity) in types and not is_plural(word) else None

    def _known(self, word: Word, sentence: Sentence, types: frozenset[EntityType], is_definite: bool) -> int | None:
        """The entity that a description takes up again: the same description, a name that holds it, or by kind."""
        own = description_words(word)
        for seen in self._remembered(sentence):
            if self._type_of(seen.entity) in types and self._is_same_description(seen.entity, word, own, is_definite):
                return seen.entity
        if (
            is_definite
            and EntityType.PERSON in types
            and word.lemma in _ANYBODY
            and len(own) == 1
            and not is_plural(word)
        ):
            return self._best(word, sentence, types)
        if not is_definite or EntityType.PERSON in types or (word.tag == "NNS" and types != {EntityType.GROUP}):
            return None
        if EntityType.DOCUMENT not in types and EntityType.GROUP not in types:
            return None
        return self._best(word, sentence, types)

    def _remembered(self, sentence: Sentence) -> Iterator[_Seen]:
        """Earlier mentions, the latest first, as far back as a reader would remember a description."""
        return takewhile(lambda seen: sentence.number - seen.sentence <= _MEMORY, reversed(self._seen))

    def _is_same_description(self, entity: int, word: Word, own: frozenset[str], is_definite: bool) -> bool:
        """ "The coalition" after "the U.S.-led coalition" was named; "the report" after a report by somebody."""
        if entity >= self.referents.first_described:
            if is_anonymous(word):
                return False
            other = self.referents.described[entity - self.referents.first_described]
            if other.head != word.lemma or other.is_plural != is_plural(word):
                return False
            return own <= frozenset(other.text.lower().split()) | {word.lemma}
        if self._type_of(entity) is EntityType.PERSON:
            return False
        is_told = len(own) > 1 or self._type_of(entity) is EntityType.DOCUMENT
        if not is_told and (not is_definite or word.lemma in _GENERIC):
            return False
        return any(own <= form for form in self._words_of(entity))

    def _words_of(self, entity: int) -> tuple[frozenset[str], ...]:
        """The words of each form of a named entity."""
        if entity not in self._forms:
            forms = self._names.entities[entity].forms
            self._forms[entity] = tuple(frozenset(form.lower().split()) for form in forms)
        return self._forms[entity]

    def _introduce(self, word: Word, sentence: Sentence, types: frozenset[EntityType]) -> int:
        kind = next((t for t in EntityType if t in types), EntityType.OTHER)
        self.referents.described.append(
            Described(
                kind,
                describe(word, sentence),
                word.lemma,
                is_plural(word),
                is_bare=not holds_name(word),
                is_anonymous=is_anonymous(word),
            )
        )
        return self.referents.first_described + len(self.referents.described) - 1

    def _issuer(self, word: Word) -> int | None:
        """Who made a document: the one named in its phrase, or whoever speaks in the clause."""
        for child in word.children:
            if child.dep in {"compound", "poss", "nmod"} and (entity := self.referents.entity_of(child)) is not None:
                return entity
        clause = clause_of(word)
        subject = clause.child(*_SUBJECTS)
        if subject is not None and subject is not word and clause.lemma in self._speech:
            return self.referents.entity_of(subject)
        return None

    def _remember(self, entity: int, word: Word, sentence: Sentence) -> None:
        is_subject = word.dep in _SUBJECTS
        is_speaker = (is_subject and word.head is not None and word.head.lemma in self._speech) or _is_authority(word)
        self._seen.append(_Seen(entity, sentence.number, word, is_subject, is_speaker))

    def _best(self, word: Word, sentence: Sentence, types: frozenset[EntityType]) -> int | None:
        best, best_score = None, 0.0
        for seen in reversed(self._seen):
            distance = sentence.number - seen.sentence
            if distance > (_FAR if EntityType.DOCUMENT in types else _WINDOW):
                break
            if distance > _WINDOW and self._type_of(seen.entity) is not EntityType.DOCUMENT:
                continue
            if (
                self._can_be(word, seen, types)
                and self._agrees(word, seen.entity)
                and self._is_paper(word, seen.entity)
            ):
                score = self._score(word, seen, distance)
                if score > best_score:
                    best, best_score = seen.entity, score
        return best

    def _can_be(self, word: Word, seen: _Seen, types: frozenset[EntityType]) -> bool:
        """A state that speaks is a body, though its name is that of a place; a ministry is no "group"."""
        kind = self._type_of(seen.entity)
        if kind is EntityType.ORGANIZATION and word.tag[:3] != "PRP" and EntityType.GROUP in types:
            return word.lemma in _OF_ANY_BODY or not self._is_office(seen.entity)
        return kind in types or (kind is EntityType.PLACE and seen.is_speaker and types == _THING)

    def _is_office(self, entity: int) -> bool:
        """Whether a body is known to be of a state, the press or the United Nations, not only taken for a body."""
        if entity >= self.referents.first_described:
            return nominal_types(self.referents.described[entity - self.referents.first_described].head) == {
                EntityType.ORGANIZATION
            }
        return self._names.entities[entity].points.get(EntityType.ORGANIZATION, 0) >= _SURE

    def _is_paper(self, word: Word, entity: int) -> bool:
        """ "The report" is a report: no communique and no treaty."""
        if (
            word.tag[:3] == "PRP"
            or self._type_of(entity) is not EntityType.DOCUMENT
            or word.lemma in {"document", "paper", "text"}
        ):
            return True
        if entity >= self.referents.first_described:
            return self.referents.described[entity - self.referents.first_described].head == word.lemma
        return any(word.lemma in form.lower().split() for form in self._names.entities[entity].forms)

    def _agrees(self, word: Word, entity: int) -> bool:
        """In number: "the report" is none of "several reports"."""
        if entity < self.referents.first_described:
            is_many = word.text.lower() in {"they", "them", "their"}
            return not (is_many and self._type_of(entity) is EntityType.PERSON)
        if self.referents.described[entity - self.referents.first_described].is_anonymous:
            return False
        if word.text.lower() in {"they", "them", "their"}:
            other = self.referents.described[entity - self.referents.first_described]
            return other.is_plural or other.type is not EntityType.PERSON
        is_female = self.referents.described[entity - self.referents.first_described].head in _FEMALE
        if word.text.lower() in {"he", "him", "his"} and is_female:
            return False
        return self.referents.described[entity - self.referents.first_described].is_plural == is_plural(word)

    def _type_of(self, entity: int) -> EntityType:
        first = self.referents.first_described
        return self._names.entities[entity].type if entity < first else self.referents.described[entity - first].type

    def _score(self, word: Word, seen: _Seen, distance: int) -> float:
        if _bars(word, seen.word):
            return _FORBIDDEN
        score = max(10.0 - 3.0 * distance, 1.0 / (1.0 + distance))
        score += 3.0 * seen.is_subject
        score += 5.0 * (word.lemma == "group" and self._type_of(seen.entity) is EntityType.GROUP)
        if word.text.lower() in {"it", "its"} and not _speaks(word, self._speech):
            score -= 5.0 * (self._type_of(seen.entity) is EntityType.DOCUMENT)
        if word.dep in _SUBJECTS and word.head is not None:
            speaks = _speaks(word, self._speech)
            score += max(6.0 - 1.5 * distance, 0.0) * (speaks and seen.is_speaker) + 1.0 * (
                seen.is_subject and distance == 1
            )
            score += 3.0 * (speaks and self._type_of(seen.entity) is EntityType.DOCUMENT)
        if word.tag == "PRP$" and seen.is_subject and clause_of(seen.word) is clause_of(word):
            score += 3.0
        if seen.entity >= self.referents.first_described and not seen.is_speaker:
            score -= 2.0 if self._type_of(seen.entity) is EntityType.DOCUMENT else 4.0
        if distance == 0 and word.start - seen.word.start < 60:
            score += 1.0
        return score


def _bars(word: Word, other: Word) -> bool:
    """Whether grammar keeps the two apart: arguments of one verb, or one inside the other's phrase."""
    if word.tag == "PRP$" or word.text.lower().endswith("self"):
        return word.head is other
    if other in word.ancestors() or word in other.ancestors():
        return other.dep not in {"relcl", "acl"}
    return clause_of(word) is clause_of(other) and other.dep != "poss"


def _speaks(word: Word, speech: frozenset[str]) -> bool:
    return word.dep in _SUBJECTS and word.head is not None and word.head.lemma in speech and word.head.tag != "VBN"


def _is_authority(word: Word) -> bool:
    """ "according to X"."""
    to = word.head
    return word.dep == "pobj" and to is not None and to.head is not None and to.head.text.lower() == "according"


def _is_expletive(word: Word) -> bool:
    """ "It is not clear whether", "it may be difficult to": the pronoun refers to nothing."""
    verb = word.head
    if verb is not None and verb.tag[0] == "J" and verb.child("xcomp", "advcl") is not None:
        return True
    if verb is None or verb.lemma not in {"be", "become", "seem", "appear", "remain"}:
        return False
    return any(child.dep in {"acomp", "ccomp", "attr", "xcomp", "advcl"} for child in verb.children)
