"""What a pronoun or a description can take up: who was mentioned before, and how near and how prominent.

Candidates are the entities mentioned in the last few sentences; they are ranked by how recently and how prominently
they were mentioned (subjects before others; for the subject of a verb of speech, whoever spoke last), and excluded
where grammar forbids it (two arguments of one verb). After Lappin & Leass, "An algorithm for pronominal anaphora
resolution", Computational Linguistics 20 (1994), with the features that matter in reports.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from sayso.language.attributes import Attributes, is_country, owned
from sayso.language.binding import (
    bars,
    co_arguments,
    is_armed,
    is_authority,
    is_dead,
    is_informed,
    is_listed,
    is_main,
    is_quoted_source,
    is_somebody_s,
    relays,
    speaks,
    tells_of,
    tells_of_others,
)
from sayso.language.descriptions import is_plural, nominal_types
from sayso.language.joint import Joint
from sayso.language.naming import NamesOfDocument
from sayso.language.predicates import clause_of
from sayso.language.referents import Referents
from sayso.language.tree import Sentence, Word
from sayso.tables import read_table
from sayso.values.mention import EntityType

_WINDOW = 6
_FAR = 30
_MEMORY = 60
_MARGIN = 0.6
"""How much likelier the best has to be: below that, half of the pronouns of our texts stood for another."""
_FORBIDDEN, _MANY = -1000.0, 4.0
_SURE, _KNOWN = 8, 12
_THING = frozenset({EntityType.GROUP, EntityType.ORGANIZATION, EntityType.DOCUMENT})
_OF_ANY_BODY = {"organization", "organisation", "body", "agency", "entity"}
_HE, _SHE = {"he", "him", "his", "himself"}, {"she", "her", "herself"}
_THEY = {"they", "them", "their"}
_MANIFOLD = {"police", "forces", "troops", "authorities", "services", "units", "brigades", "guards", "nations"}
_JUST_BEFORE, _PAIR = 2, 2
_ABLE = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION, EntityType.DOCUMENT}
_BEFORE_NOUNS = {"compound", "nmod", "amod"}
_SUBJECTS = {"nsubj", "nsubjpass"}


@dataclass(frozen=True, slots=True)
class Seen:
    """One earlier mention, for ranking."""

    entity: int
    sentence: int
    word: Word
    is_subject: bool
    is_speaker: bool


class Candidates:
    """Who was mentioned so far in a document, and what is known of them; `speech` are the lemmas of verbs of speech."""

    def __init__(self, names: NamesOfDocument, speech: frozenset[str], referents: Referents) -> None:
        self._names = names
        self._speech = speech
        self._referents = referents
        self._seen: list[Seen] = []
        self.attributes = Attributes(names)
        self._gender: dict[int, str] = {}
        self._number: dict[int, tuple[int, bool]] = {}

    def remember(self, entity: int, word: Word, sentence: Sentence) -> None:
        """Note a mention of an entity."""
        is_subject = word.dep in _SUBJECTS
        is_speaker = is_authority(word) or is_quoted_source(word, self._speech)
        is_speaker |= is_subject and word.head is not None and word.head.lemma in self._speech
        self._seen.append(Seen(entity, sentence.number, word, is_subject, is_speaker))

    def note_gender(self, entity: int, pronoun: str) -> None:
        """Whoever was "she" once is never "he" later."""
        if pronoun in _HE | _SHE:
            self._gender.setdefault(entity, "female" if pronoun in _SHE else "male")

    def note_number(self, entity: int, word: Word) -> None:
        """Whoever is "they" in a sentence is not "it" there, and the other way round."""
        self._number[entity] = (word.sentence, word.text.lower() in _THEY)

    def _number_differs(self, word: Word, entity: int) -> bool:
        said, is_many = self._number.get(entity, (-1, False))
        return said == word.sentence and word.tag[:3] == "PRP" and is_many != (word.text.lower() in _THEY)

    def told_as(self, word: Word, sentence: Sentence, types: frozenset[EntityType]) -> int | None:
        """Who was said to be what a description says: "the financier" after "X, a financier of Y"."""
        first = self._referents.first_described
        for seen in self.remembered(sentence):
            is_named = seen.entity < first and self.type_of(seen.entity) in types
            if is_named and word.lemma in self.attributes.of(seen.entity):
                return seen.entity
        return None

    def speaker(self, sentence: Sentence) -> Seen | None:
        """Who is quoted: in the sentence itself, outside of the quotation, or the last one who spoke before it."""
        for seen in reversed(self._seen):
            if sentence.number - seen.sentence > _JUST_BEFORE:
                return None
            if seen.is_speaker and not (seen.sentence == sentence.number and sentence.is_quoted(seen.word)):
                return seen
        return None

    def last_two(self, sentence: Sentence) -> tuple[int, int] | None:
        """The two that the sentence before names, in their order: "the former", "the latter"."""
        for back in range(1, _JUST_BEFORE + 1):
            found = [seen for seen in self._seen if seen.sentence == sentence.number - back]
            able = [one for one in found if self.type_of(one.entity) in _ABLE]
            beside = [one for one in able if one.word.name is not None and is_listed(one.word)]
            ordered = list(dict.fromkeys(one.entity for one in (beside if len(beside) > 1 else able)))
            if len(ordered) == _PAIR:
                return ordered[0], ordered[1]
        return None

    def remembered(self, sentence: Sentence) -> Iterator[Seen]:
        """Earlier mentions, the latest first, as far back as a reader would remember a description."""
        return takewhile(lambda seen: sentence.number - seen.sentence <= _MEMORY, reversed(self._seen))

    def is_likeliest(self, joint: Joint, word: Word, sentence: Sentence, types: frozenset[EntityType]) -> bool:
        """Whether "they" are rather those joined before than any others."""
        if joint.sentence == sentence.number and clause_of(joint.first) is clause_of(word):
            return False
        seen = Seen(joint.members[0], joint.sentence, joint.first, joint.is_subject, is_speaker=False)
        score = self._score(word, seen, sentence.number - joint.sentence) + _MANY
        others = self._scores(word, sentence, types, with_offices=True)
        return all(score > points for entity, points in others.items() if entity not in joint.members)

    def best(self, word: Word, sentence: Sentence, types: frozenset[EntityType]) -> int | None:
        """The best of the candidates; of offices only if there is no other ("the movement" after a "Council")."""
        found = self._best_of(word, sentence, types, with_offices=False)
        return found if found is not None else self._best_of(word, sentence, types, with_offices=True)

    def _best_of(
        self, word: Word, sentence: Sentence, types: frozenset[EntityType], *, with_offices: bool
    ) -> int | None:
        scores = self._scores(word, sentence, types, with_offices=with_offices)
        if not scores:
            return None
        best = max(scores, key=scores.__getitem__)
        is_pronoun = word.tag[:3] == "PRP" and not relays(word, self._speech)
        is_close = any(scores[best] - points < _MARGIN for entity, points in scores.items() if entity != best)
        return None if is_pronoun and is_close else best

    def _scores(
        self, word: Word, sentence: Sentence, types: frozenset[EntityType], *, with_offices: bool
    ) -> dict[int, float]:
        """How likely each candidate is, the latest first; those that cannot be are left out."""
        scores: dict[int, float] = {}
        is_quoted = sentence.is_quoted(word)
        owner = word.child("poss")
        own = self._referents.entity_of(owner) if owner is not None else None
        barred = {self._referents.entity_of(one) for one in co_arguments(word)}
        for seen in reversed(self._seen):
            distance = sentence.number - seen.sentence
            if seen.entity == own or seen.entity in barred:
                continue
            if seen.is_speaker and distance == 0 and is_dead(word):
                continue
            if is_quoted and seen.is_speaker and not sentence.is_quoted(seen.word) and distance <= 1:
                continue
            if distance > (_FAR if EntityType.DOCUMENT in types else _WINDOW):
                break
            if distance > _WINDOW and self.type_of(seen.entity) is not EntityType.DOCUMENT:
                continue
            if (
                self._can_be(word, seen, types, with_offices)
                and self._agrees(word, seen.entity)
                and self._is_paper(word, seen.entity)
            ):
                score = self._score(word, seen, distance)
                if score > scores.get(seen.entity, 0.0):
                    scores.pop(seen.entity, None)  # of equals, the one whose best mention is the latest
                    scores[seen.entity] = score
        return scores

    def _can_be(self, word: Word, seen: Seen, types: frozenset[EntityType], with_offices: bool) -> bool:
        """A state that speaks is a body, though its name is that of a place; a ministry is no "group"."""
        kind = self.type_of(seen.entity)
        if kind is EntityType.ORGANIZATION and word.tag[:3] != "PRP" and EntityType.GROUP in types:
            is_office = self._is_office(seen.entity) and word.lemma not in _OF_ANY_BODY
            return not is_office or (with_offices and not seen.is_speaker and not self._is_well_known(seen.entity))
        if kind is EntityType.OTHER and word.tag[:3] == "PRP" and _THING & types:
            return seen.entity < self._referents.first_described and seen.is_subject
        is_place = kind is EntityType.PLACE and types == _THING
        return kind in types or (is_place and (seen.is_speaker or self._may_own(word, seen.entity)))

    def _may_own(self, word: Word, entity: int) -> bool:
        """ "Its troops" are those of a state, "its outskirts" those of a town."""
        if word.tag != "PRP$" or word.head is None or not self.is_named(entity):
            return False
        nouns = owned("state" if is_country(self.name_of(entity)) else "place")
        return not nouns.isdisjoint((word.head.lemma, word.head.surface.lower()))

    def _is_office(self, entity: int) -> bool:
        """Whether a body is known to be of a state, the press or the United Nations, not only taken for a body."""
        if entity >= self._referents.first_described:
            return nominal_types(self._referents.described[entity - self._referents.first_described].head) == {
                EntityType.ORGANIZATION
            }
        return self._names.entities[entity].points.get(EntityType.ORGANIZATION, 0) >= _SURE

    def _is_well_known(self, entity: int) -> bool:
        """Whether a body stands in the gazetteer: the United Nations are no "movement"."""
        if entity >= self._referents.first_described:
            return True
        return self._names.entities[entity].points.get(EntityType.ORGANIZATION, 0) >= _KNOWN

    def _is_paper(self, word: Word, entity: int) -> bool:
        """ "The report" is a report: no communique and no treaty."""
        if (
            word.tag[:3] == "PRP"
            or self.type_of(entity) is not EntityType.DOCUMENT
            or word.lemma in {"document", "paper", "text"}
        ):
            return True
        if entity >= self._referents.first_described:
            return self._referents.described[entity - self._referents.first_described].head == word.lemma
        return any(word.lemma in form.lower().split() for form in self._names.entities[entity].forms)

    def _agrees(self, word: Word, entity: int) -> bool:
        """In number: "the report" is none of "several reports"."""
        if self._gender_differs(word, entity) or self._number_differs(word, entity):
            return False
        if entity < self._referents.first_described:
            is_many = word.text.lower() in _THEY
            return not (is_many and self.type_of(entity) is EntityType.PERSON)
        if self._referents.described[entity - self._referents.first_described].is_anonymous:
            return False
        if word.text.lower() in _THEY:
            other = self._referents.described[entity - self._referents.first_described]
            return other.is_plural or other.type is not EntityType.PERSON
        return self._referents.described[entity - self._referents.first_described].is_plural == is_plural(word)

    def _is_many(self, entity: int) -> bool:
        first = self._referents.first_described
        return entity >= first and self._referents.described[entity - first].is_plural

    def _is_one_body(self, entity: int) -> bool:
        """ "Human Rights Watch" is "it" where others may be "they"; "the police" are many."""
        is_body = self.is_named(entity) and self.type_of(entity) is EntityType.ORGANIZATION
        return is_body and self.name_of(entity).rsplit(maxsplit=1)[-1].lower() not in _MANIFOLD

    def _gender_differs(self, word: Word, entity: int) -> bool:
        """ "he" is nobody's wife and no "Umm X", "she" is nobody's son."""
        pronoun = word.text.lower()
        if pronoun in _HE | _SHE and entity in self._gender:
            return self._gender[entity] != ("female" if pronoun in _SHE else "male")
        other = _words_of("female") if pronoun in _HE else _words_of("male") if pronoun in _SHE else frozenset()
        if not other:
            return False
        if entity >= self._referents.first_described:
            return self._referents.described[entity - self._referents.first_described].head in other
        return not other.isdisjoint(self.attributes.of(entity))

    def is_named(self, entity: int) -> bool:
        """Whether an entity has a name."""
        return entity < self._referents.first_described

    def name_of(self, entity: int) -> str:
        """The fullest name of a named entity."""
        return self._names.entities[entity].name

    def type_of(self, entity: int) -> EntityType:
        """The type of a named or described entity."""
        first = self._referents.first_described
        return self._names.entities[entity].type if entity < first else self._referents.described[entity - first].type

    def _score(self, word: Word, seen: Seen, distance: int) -> float:
        if bars(word, seen.word):
            return _FORBIDDEN
        score = max(10.0 - 3.0 * distance, 1.0 / (1.0 + distance))
        score += 3.0 * seen.is_subject
        score += 5.0 * (word.lemma == "group" and self.type_of(seen.entity) is EntityType.GROUP)
        if word.text.lower() in {"it", "its"} and not speaks(word, self._speech):
            score -= 5.0 * (self.type_of(seen.entity) is EntityType.DOCUMENT)
        if word.dep in _SUBJECTS and word.head is not None:
            is_saying = speaks(word, self._speech)
            score += max(6.0 - 1.5 * distance, 0.0) * (is_saying and seen.is_speaker) + 1.0 * (
                seen.is_subject and distance == 1
            )
            score += 3.0 * (is_saying and self.type_of(seen.entity) is EntityType.DOCUMENT)
        if distance == 1 and seen.is_subject and is_main(word) and seen.word.text.lower() == word.text.lower():
            score += 5.0  # "They claimed … They killed …": the same
        if word.text.lower() in _THEY:
            score += _MANY * self._is_many(seen.entity) - 6.0 * self._is_one_body(seen.entity)
        if seen.word.dep in _BEFORE_NOUNS and word.tag[:3] == "PRP":
            score -= 3.0  # "UN experts": said of the experts
        if word.tag == "PRP$" and seen.is_subject and clause_of(seen.word) is clause_of(word):
            score += 3.0
        if seen.entity >= self._referents.first_described and not seen.is_speaker:
            score -= 2.0 if self.type_of(seen.entity) is EntityType.DOCUMENT else 4.0
        if distance == 0 and seen.word.index < word.index and tells_of(word, seen.word, self._speech):
            score -= 8.0
        if seen.is_speaker:
            score += 4.0 * is_informed(word) - self._against_speaker(word, seen, distance)
        if is_armed(word) and self.type_of(seen.entity) is EntityType.GROUP:
            score += 3.0
        if distance == 0 and word.start - seen.word.start < 60:
            score += 1.0
        return score

    def _against_speaker(self, word: Word, seen: Seen, distance: int) -> float:
        """Whoever tells of others is seldom the one told of: a ministry that reports an attack, a lawyer's client."""
        kind, points = self.type_of(seen.entity), 0.0
        if distance == 0 and is_somebody_s(seen.word):
            points += 5.0
        if kind is EntityType.ORGANIZATION and distance == 0 and word.text.lower() in _THEY:
            points += 9.0
        is_told_later = distance > 0 and word.tag[:3] == "PRP" and not speaks(word, self._speech)
        if is_told_later and kind in {EntityType.ORGANIZATION, EntityType.DOCUMENT}:
            points += 4.0
        if kind is EntityType.ORGANIZATION and distance == 0 and tells_of_others(seen.word):
            points += 6.0
        if kind is EntityType.ORGANIZATION and is_armed(word):
            points += 6.0
        return points


@cache
def _words_of(gender: str) -> frozenset[str]:
    return frozenset(word for word, kind, *_ in read_table("language", "gender_words") if kind == gender)
