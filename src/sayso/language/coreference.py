"""What pronouns and descriptions refer to inside one document ("it", "he", "the group", "the statement").

Each word that refers is given its entity in text order: names their own, descriptions the one that they take up again
or a new one, pronouns the best of the candidates.
"""

from collections.abc import Sequence

from sayso.language.antecedents import Candidates
from sayso.language.attributes import called, is_of_state, said_again
from sayso.language.binding import is_expletive, speaks
from sayso.language.descriptions import (
    ORDINALS,
    describe,
    description_words,
    has_owner,
    holds_name,
    is_anonymous,
    is_plural,
    made_by,
    nominal_types,
    one_of,
)
from sayso.language.joint import Joints
from sayso.language.name_words import WordKind, peoples, words
from sayso.language.naming import NamesOfDocument
from sayso.language.predicates import clause_of
from sayso.language.referents import Described, Referent, Referents
from sayso.language.speakers import Speakers
from sayso.language.taken_up import fighters, taken_up
from sayso.language.tree import Sentence, Word
from sayso.names import fold
from sayso.values.mention import EntityType, MentionKind

_PERSON = frozenset({EntityType.PERSON})
_THING = frozenset({EntityType.GROUP, EntityType.ORGANIZATION, EntityType.DOCUMENT})
_BODY = frozenset({EntityType.GROUP, EntityType.ORGANIZATION})
_OF_STATE = {"army", "military", "navy", "police", "government", "parliament", "forces", "force"}
_TOWNS = {"city"}
_ANY = _BODY | _PERSON | {EntityType.PLACE}
_MANY_OF_THEM = {"they", "them", "their"}
_SIDES = {"side": _ANY, "country": frozenset({EntityType.PLACE}), "brother": _PERSON, "sister": _PERSON}
_PRONOUNS: dict[str, frozenset[EntityType]] = {
    **dict.fromkeys(("he", "him", "his", "she", "her", "himself", "herself"), _PERSON),
    **dict.fromkeys(("it", "its", "itself"), _THING),
    **dict.fromkeys(("they", "them", "their"), _BODY | _PERSON),
}
_ELLIPTICAL = {"one", "another", "others", "some", "several", "two", "three"} | ORDINALS
_MANY = _ELLIPTICAL - {"one", "another"} - ORDINALS
_NEAR = 2
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
_PAIR = ("former", "latter")
_ARGUMENTS = {"nsubj", "nsubjpass", "dobj", "pobj", "dative"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_TELLING = ("prep", "relcl", "acl", "compound", "nmod", "poss", "appos", "nummod")
_TELLS_APART = {"other", "same", "previous", "late", "unnamed", "unidentified", "unknown", "dead", "next", *ORDINALS}
_DEFINITE = {"the", "this", "that", "its", "his", "their", "such", "these", "those"}


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
        self._forms: dict[int, tuple[frozenset[str], ...]] = {}
        self.referents = Referents(first_described=len(names.entities))
        self._candidates = Candidates(names, speech, self.referents)
        self._joints = Joints(self.referents)
        self._speakers = Speakers(self._candidates, self.referents)
        self._pair: tuple[int, tuple[int, int]] | None = None

    def read(self, sentence: Sentence) -> None:
        for word in sentence.words:
            self._candidates.attributes.note(word)
        for word in sentence.words:
            found = self._refer(word, sentence)
            if found is not None:
                self.referents.words[word] = found
                self._candidates.remember(found.entity, word, sentence)
        if any(word.dep == "conj" and word.name is not None for word in sentence.words):
            self._joints.note(
                sentence, [one.type for one in self._names.entities], [one.name for one in self._names.entities]
            )
        for word in sentence.words:
            self._name_issuer(word)
            self._speakers.read(word, sentence)

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
        if word.tag == "WP$":
            return self._of_whose(word, sentence)
        if word.text.lower() in _ELLIPTICAL and (speaks(word, self._speech) or _gives_number(word, sentence)):
            return self._elliptical(word, sentence)
        if word.tag[0] == "J" or word.tag[:3] == "NNP" or word.text.lower() in _PAIR:
            return self._adjective(word, sentence) or (self._noun(word, sentence) if word.is_noun else None)
        return self._noun(word, sentence) if word.is_noun else None

    def _adjective(self, word: Word, sentence: Sentence) -> Referent | None:
        """ "The former", "the latter"; "the 34-year-old", "the Tunisian": whoever that is."""
        if word.dep not in _ARGUMENTS | {"amod", "poss"} or not any(
            one.text.lower() == "the" for one in _determiners(word)
        ):
            return None
        if word.text.lower() in _PAIR:
            pair = self._last_pair(sentence)
            return Referent(pair[_PAIR.index(word.text.lower())], MentionKind.NOMINAL) if pair is not None else None
        is_somebody = word.text.lower() == "old" or (word.name is None and fold(word.surface) in peoples())
        best = (
            self._candidates.best(word, sentence, _PERSON)
            if is_somebody and word.dep in _ARGUMENTS | {"poss"}
            else None
        )
        return Referent(best, MentionKind.NOMINAL) if best is not None else None

    def _last_pair(self, sentence: Sentence) -> tuple[int, int] | None:
        """The two that "the former" and "the latter" tell apart; the same two for the second of these words."""
        if self._pair is not None and sentence.number - self._pair[0] <= _NEAR:
            return self._pair[1]
        pair = self._candidates.last_two(sentence)
        self._pair = (sentence.number, pair) if pair is not None else None
        return pair

    def _noun(self, word: Word, sentence: Sentence) -> Referent | None:
        if is_plural(word) and (kinds := nominal_types(word.lemma) or _SIDES.get(word.lemma)):
            joint = self._joints.counted(word, sentence, kinds)
            if joint is not None:
                return Referent(self._joints.entity(joint), MentionKind.NOMINAL)
        if word.dep not in {"compound", "nmod"} or word.lemma in _FORCES:
            return self._nominal(word, sentence)
        titled = self._titled(word)
        return Referent(titled, MentionKind.NOMINAL) if titled is not None else None

    def _pronoun(self, word: Word, sentence: Sentence) -> Referent | None:
        types = _PRONOUNS.get(word.text.lower())
        if types is None or (word.text.lower() == "it" and is_expletive(word)):
            return None
        joint = self._joints.last(sentence, _ANY) if word.text.lower() in _MANY_OF_THEM else None
        if joint is not None and self._candidates.is_likeliest(joint, word, sentence, types):
            return Referent(self._joints.entity(joint), MentionKind.PRONOUN)
        best = self._candidates.best(word, sentence, types)
        best = self._named_behind(word, types) if best is None else best
        if best is None:
            return None
        self._candidates.note_gender(best, word.text.lower())
        self._candidates.note_number(best, word)
        return Referent(best, MentionKind.PRONOUN)

    def _named_behind(self, word: Word, types: frozenset[EntityType]) -> int | None:
        """ "When he was arrested, X had a gun": the subject of the clause that it opens."""
        main = clause_of(word).head
        subject = main.child(*_SUBJECTS) if main is not None and clause_of(word).dep == "advcl" else None
        if subject is None or subject.name is None or subject.start < word.start:
            return None
        entity = self._names.names[subject.name].entity
        return entity if self._candidates.type_of(entity) in types else None

    def _of_whose(self, word: Word, sentence: Sentence) -> Referent | None:
        """ "… into G, whose first emir": whatever was mentioned last before it."""
        before = (one for one in self._candidates.remembered(sentence) if one.sentence == sentence.number)
        nearest = next((one for one in before if one.word.start < word.start), None)
        return Referent(nearest.entity, MentionKind.PRONOUN) if nearest is not None else None

    def _nominal(self, word: Word, sentence: Sentence) -> Referent | None:
        types = nominal_types(word.lemma)
        if not types:
            return None
        if word.dep == "appos" and word.head is not None and (told := self._apposed(word, types)) is not None:
            return Referent(told, MentionKind.NOMINAL)
        beside = self._named_beside(word, types)
        beside = self._of_kind(word, types) if beside is None else beside
        if beside is not None:
            return Referent(beside, MentionKind.NOMINAL)
        determiner = word.child("det", "poss")
        is_definite = word.dep == "compound" or (determiner is not None and determiner.text.lower() in _DEFINITE)
        if is_definite and (told := self._told_before(word, sentence, types)) is not None:
            return Referent(told, MentionKind.NOMINAL)
        if is_definite or EntityType.DOCUMENT in types:
            known = self._known(word, sentence, types, is_definite)
            if known is not None:
                return Referent(known, MentionKind.NOMINAL)
        return Referent(self._introduce(word, sentence, types), MentionKind.NOMINAL)

    def _told_before(self, word: Word, sentence: Sentence, types: frozenset[EntityType]) -> int | None:
        """ "The financier", "the militants": whom the text called so, or the group that it is about."""
        telling = [one for one in word.all(*_TELLING) if not _is_aside(one, sentence)]
        if any(one.dep != "compound" or one.name is not None for one in telling) or not _is_bare(word):
            return None
        if is_plural(word):
            is_same = any(self._is_head(seen.entity, word) for seen in self._candidates.remembered(sentence))
            return (
                fighters(self._candidates, sentence) if word.lemma in said_again("fighters") and not is_same else None
            )
        told = self._candidates.told_as(word, sentence, types) if word.lemma not in _GENERIC - _TOWNS else None
        if told is not None or word.dep == "compound":
            return told
        return taken_up(self._candidates, word, sentence)

    def _is_head(self, entity: int, word: Word) -> bool:
        """Whether an entity is known by the same noun: "the gunmen" after "two gunmen"."""
        if entity < self.referents.first_described:
            return False
        return self.referents.described[entity - self.referents.first_described].head == word.lemma

    def _titled(self, word: Word) -> int | None:
        """ "its military chief X": the chief is X."""
        host = word.head
        if host is None or host.name is None:
            return None
        entity = self._names.names[host.name].entity
        is_title = EntityType.PERSON in nominal_types(word.lemma) and not is_plural(word)
        return entity if is_title and self._candidates.type_of(entity) is EntityType.PERSON else None

    def _elliptical(self, word: Word, sentence: Sentence) -> Referent | None:
        """ "One Member State put it at 400, another at 900": one more of those that spoke before."""
        for seen in self._candidates.remembered(sentence):
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
        return (
            entity if entity is not None and self._candidates.type_of(entity) in types and not is_plural(word) else None
        )

    def _named_beside(self, word: Word, types: frozenset[EntityType]) -> int | None:
        """ "The group's leader, X": the leader is X."""
        if is_plural(word):
            return None
        beside = [*word.all("appos"), *(one for aside in word.all("appos") for one in aside.all("appos"))]
        beside += called(word)
        named = next((one for one in beside if one.name is not None), None)
        if named is None or named.name is None:
            return None
        entity = self._names.names[named.name].entity
        return entity if self._candidates.type_of(entity) in types else None

    def _of_kind(self, word: Word, types: frozenset[EntityType]) -> int | None:
        """ "the Antara news agency", "the Zintan militia": a name with what it is the name of."""
        if is_plural(word) or word.lemma not in words(WordKind.KIND_BEHIND) or word.child("poss", "prep") is not None:
            return None
        named = [
            one for one in word.all("compound", "nmod") if one.name is not None and word.index - one.index <= _NEAR
        ]
        if len(named) != 1 or named[0].name is None:
            return None
        entity = self._names.names[named[0].name].entity
        return entity if self._candidates.type_of(entity) in types else None

    def _known(self, word: Word, sentence: Sentence, types: frozenset[EntityType], is_definite: bool) -> int | None:
        """The entity that a description takes up again: the same description, a name that holds it, or by kind."""
        own = description_words(word)
        if any(one.text.lower() == "same" for one in word.all("amod")):
            last = (seen.entity for seen in self._candidates.remembered(sentence) if self._is_head(seen.entity, word))
            return next(last, None)
        for seen in self._candidates.remembered(sentence):
            if self._candidates.type_of(seen.entity) in types and self._is_same_description(
                seen.entity, word, own, is_definite
            ):
                return seen.entity
        if (
            is_definite
            and EntityType.PERSON in types
            and word.lemma in said_again("person")
            and all(_is_aside(one, sentence) for one in word.all(*_TELLING))
            and _is_bare(word)
            and not is_plural(word)
        ):
            return self._candidates.best(word, sentence, types)
        if not is_definite or EntityType.PERSON in types or (word.tag == "NNS" and types != {EntityType.GROUP}):
            return None
        if EntityType.DOCUMENT not in types and EntityType.GROUP not in types:
            return None
        return self._candidates.best(word, sentence, types)

    def _is_same_description(self, entity: int, word: Word, own: frozenset[str], is_definite: bool) -> bool:
        """ "The coalition" after "the U.S.-led coalition" was named; "the report" after a report by somebody."""
        if entity >= self.referents.first_described:
            if is_anonymous(word):
                return False
            other = self.referents.described[entity - self.referents.first_described]
            if other.head != word.lemma or other.is_plural != is_plural(word):
                return False
            return own <= frozenset(other.text.lower().split()) | {word.lemma}
        if self._candidates.type_of(entity) is EntityType.PERSON:
            return False
        is_told = len(own) > 1 or self._candidates.type_of(entity) is EntityType.DOCUMENT
        if not is_told and (not is_definite or word.lemma in _GENERIC):
            return False
        forms = self._words_of(entity)
        if word.lemma in _OF_STATE and len(own) == 1:
            forms = tuple(form for form in forms if all(is_of_state(one) for one in form - own))
        return any(own <= form for form in forms)

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
                is_bare=not (holds_name(word) or has_owner(word)),
                is_anonymous=is_anonymous(word),
            )
        )
        return self.referents.first_described + len(self.referents.described) - 1

    def _issuer(self, word: Word) -> int | None:
        """Who made a document: the one named in its phrase, or whoever speaks in the clause."""
        for child in word.children:
            if child.dep in {"compound", "poss", "nmod"} and (entity := self.referents.entity_of(child)) is not None:
                return entity
        for maker in made_by(word):
            if (entity := self.referents.entity_of(maker)) is not None:
                return entity
        clause = clause_of(word)
        subject = clause.child(*_SUBJECTS)
        if subject is not None and subject is not word and clause.lemma in self._speech:
            return self.referents.entity_of(subject)
        return None


def _gives_number(word: Word, sentence: Sentence) -> bool:
    """ "One state put it at 300, another at 800": one more that gives a number."""
    behind = sentence.words[word.index + 1 : word.index + 3]
    is_at = len(behind) > 1 and behind[0].text.lower() == "at" and behind[1].tag == "CD"
    return is_at and word.index > 0 and sentence.words[word.index - 1].text.lower() in {",", "and", "while"}


def _is_bare(word: Word) -> bool:
    """Whether adjectives before a description leave open who it is: "the former teacher", not "a second man"."""
    return all(one.index < word.index and one.lemma.lower() not in _TELLS_APART for one in word.all("amod"))


def _is_aside(told: Word, sentence: Sentence) -> bool:
    """ "The minister, who …": what stands behind a comma does not tell who it is."""
    host = told.head
    is_behind = host is not None and told.index > host.index and told.dep in {"relcl", "acl", "prep", "appos"}
    return is_behind and host is not None and sentence.words[host.index + 1].text == ","


def _determiners(word: Word) -> list[Word]:
    """The articles of a word, or those of the noun it stands before ("the latter the money")."""
    before = word.head.all("det") if word.dep == "amod" and word.head is not None else []
    return [*word.all("det"), *(one for one in before if one.index == word.index - 1)]
