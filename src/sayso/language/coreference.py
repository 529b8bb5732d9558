"""What pronouns and descriptions refer to inside one document ("it", "he", "the group", "the statement").

Each word that refers is given its entity in text order: names their own, descriptions the one that they take up again
or a new one, pronouns the best of the candidates.
"""

from collections.abc import Sequence

from sayso.language.antecedents import Candidates
from sayso.language.binding import speaks
from sayso.language.descriptions import (
    ORDINALS,
    describe,
    description_words,
    has_owner,
    holds_name,
    is_anonymous,
    is_plural,
    nominal_types,
    one_of,
)
from sayso.language.name_words import WordKind, peoples, words
from sayso.language.naming import NamesOfDocument
from sayso.language.predicates import clause_of
from sayso.language.referents import Described, Referent, Referents
from sayso.language.tree import Sentence, Word
from sayso.names import fold
from sayso.values.mention import EntityType, MentionKind

_PERSON = frozenset({EntityType.PERSON})
_THING = frozenset({EntityType.GROUP, EntityType.ORGANIZATION, EntityType.DOCUMENT})
_BODY = frozenset({EntityType.GROUP, EntityType.ORGANIZATION})
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
_ANYBODY = {"individual", "man", "woman", "militant", "commander", "leader", "suspect", "cleric", "person", "operative"}
_FIGHTERS = {"militant", "jihadist", "jihadi", "insurgent", "rebel", "extremist", "islamist", "guerrilla"}
_SPOKESMEN = {"spokesman", "spokeswoman", "spokesperson"}
_FIRST_PERSONS = {**dict.fromkeys(("i", "me", "my"), False), **dict.fromkeys(("we", "us", "our"), True)}
"""Whether a first person is of many."""
_PAIR = ("former", "latter")
_CLAUSES = ("ccomp", "xcomp", "advcl", "csubj", "acl", "relcl")
_UNSETTLED = {"clear", "unclear", "possible", "likely", "unlikely", "impossible", "doubtful", "certain", "uncertain"}
_ARGUMENTS = {"nsubj", "nsubjpass", "dobj", "pobj", "dative"}
_SUBJECTS = {"nsubj", "nsubjpass"}
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
        self._speaks_for: dict[int | None, int] = {}
        self._forms: dict[int, tuple[frozenset[str], ...]] = {}
        self.referents = Referents(first_described=len(names.entities))
        self._candidates = Candidates(names, speech, self.referents)

    def read(self, sentence: Sentence) -> None:
        for word in sentence.words:
            self._candidates.note_beside(word)
        for word in sentence.words:
            found = self._refer(word, sentence)
            if found is not None:
                self.referents.words[word] = found
                self._candidates.remember(found.entity, word, sentence)
        for word in sentence.words:
            self._name_issuer(word)
            if word.lemma in _SPOKESMEN and word.name is None:
                self._spoken_for(_titled_by(word))
            if word.text.lower() in _FIRST_PERSONS and sentence.is_quoted(word):
                self._name_speaker(word, sentence)

    def _name_speaker(self, word: Word, sentence: Sentence) -> None:
        """ "I" in a quotation is whoever is quoted; "we" are those for whom a spokesman speaks."""
        speaker = self._candidates.speaker(sentence)
        if speaker is None:
            return
        entity = speaker.entity
        if _FIRST_PERSONS[word.text.lower()]:
            body = self._spoken_for(speaker.word)
            if body is None:
                return
            entity = body
        self.referents.words[word] = Referent(entity, MentionKind.PRONOUN)

    def _spoken_for(self, speaker: Word) -> int | None:
        """ "A Taliban spokesman, X", "X, the army's spokesman": the Taliban, the army; a body speaks for itself."""
        titles = [speaker, *speaker.all("appos", "compound"), *([speaker.head] if speaker.dep == "appos" else [])]
        entity = self.referents.entity_of(speaker)
        for title in [one for one in titles if one is not None and one.lemma in _SPOKESMEN]:
            owners = [*title.all("poss", "compound", "nmod"), *speaker.all("poss", "compound", "nmod")]
            owners += [
                one for prep in title.all("prep") if prep.text.lower() in {"of", "for"} for one in prep.all("pobj")
            ]
            bodies = (self.referents.entity_of(one) for one in owners)
            found = next((one for one in bodies if one is not None and self._candidates.type_of(one) in _BODY), None)
            if found is not None:
                self._speaks_for[entity] = found
                return found
        if entity is None or entity in self._speaks_for:
            return self._speaks_for.get(entity)
        return entity if self._candidates.type_of(entity) in _BODY else None

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
        if word.dep not in _ARGUMENTS | {"amod"} or not any(one.text.lower() == "the" for one in _determiners(word)):
            return None
        if word.text.lower() in _PAIR:
            pair = self._candidates.last_two(sentence)
            return Referent(pair[_PAIR.index(word.text.lower())], MentionKind.NOMINAL) if pair is not None else None
        is_somebody = word.text.lower() == "old" or (word.name is None and fold(word.surface) in peoples())
        best = self._candidates.best(word, sentence, _PERSON) if is_somebody and word.dep in _ARGUMENTS else None
        return Referent(best, MentionKind.NOMINAL) if best is not None else None

    def _noun(self, word: Word, sentence: Sentence) -> Referent | None:
        if word.dep not in {"compound", "nmod"} or word.lemma in _FORCES:
            return self._nominal(word, sentence)
        titled = self._titled(word)
        return Referent(titled, MentionKind.NOMINAL) if titled is not None else None

    def _pronoun(self, word: Word, sentence: Sentence) -> Referent | None:
        types = _PRONOUNS.get(word.text.lower())
        if types is None or (word.text.lower() == "it" and _is_expletive(word)):
            return None
        best = self._candidates.best(word, sentence, types)
        if best is None:
            return None
        self._candidates.note_gender(best, word.text.lower())
        return Referent(best, MentionKind.PRONOUN)

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
        beside = self._named_beside(word, types) or self._of_kind(word, types)
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
        if word.child("prep", "relcl", "acl", "amod", "compound", "nmod", "poss", "appos", "nummod") is not None:
            return None
        if is_plural(word):
            is_same = any(self._is_head(seen.entity, word) for seen in self._candidates.remembered(sentence))
            return self._candidates.last_fighters(sentence) if word.lemma in _FIGHTERS and not is_same else None
        return self._candidates.told_as(word, sentence, types) if word.lemma not in _GENERIC else None

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
            and word.lemma in _ANYBODY
            and len(own) == 1
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


def _titled_by(title: Word) -> Word:
    """ "the army's spokesman X", "X, a spokesman": X; else the title itself."""
    beside = title.child("appos")
    host = title.head if title.dep in {"appos", "compound", "nmod"} else beside
    return host if host is not None and host.name is not None else title


def _determiners(word: Word) -> list[Word]:
    """The articles of a word, or those of the noun it stands before ("the latter the money")."""
    before = word.head.all("det") if word.dep == "amod" and word.head is not None else []
    return [*word.all("det"), *(one for one in before if one.index == word.index - 1)]


def _is_expletive(word: Word) -> bool:
    """ "It is not clear whether", "it may be difficult to": the pronoun refers to nothing."""
    verb = word.head
    if verb is not None and verb.tag[0] == "J" and verb.child("xcomp", "advcl") is not None:
        return True
    if verb is None or verb.lemma not in {"be", "become", "seem", "appear", "remain"}:
        return False
    if verb.child("ccomp", "xcomp", "csubj") is not None:
        return True
    told = verb.all("acomp", "attr")
    return any(one.child(*_CLAUSES) is not None or one.text.lower() in _UNSETTLED for one in told)
