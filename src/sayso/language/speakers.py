"""Whom first persons in quotations stand for: "I" for whoever is quoted, "we" for those for whom a spokesman speaks."""

from sayso.language.antecedents import Candidates
from sayso.language.referents import Referent, Referents
from sayso.language.tree import Sentence, Word
from sayso.values.mention import EntityType, MentionKind

_BODY = frozenset({EntityType.GROUP, EntityType.ORGANIZATION})
_SPOKESMEN = {"spokesman", "spokeswoman", "spokesperson"}
_FIRST_PERSONS = {**dict.fromkeys(("i", "me", "my"), False), **dict.fromkeys(("we", "us", "our"), True)}
"""Whether a first person is of many."""


class Speakers:
    """Who speaks in a document, and for whom."""

    def __init__(self, candidates: Candidates, referents: Referents) -> None:
        self._candidates = candidates
        self._referents = referents
        self._speaks_for: dict[int | None, int] = {}

    def read(self, word: Word, sentence: Sentence) -> None:
        """Note a spokesman, or find whom a first person in a quotation stands for."""
        if word.lemma in _SPOKESMEN and word.name is None:
            self._spoken_for(_titled_by(word))
        if word.text.lower() in _FIRST_PERSONS and sentence.is_quoted(word):
            self._name_speaker(word, sentence)

    def _name_speaker(self, word: Word, sentence: Sentence) -> None:
        speaker = self._candidates.speaker(sentence)
        if speaker is None:
            return
        entity = speaker.entity
        if _FIRST_PERSONS[word.text.lower()]:
            body = self._spoken_for(speaker.word)
            if body is None:
                return
            entity = body
        self._referents.words[word] = Referent(entity, MentionKind.PRONOUN)

    def _spoken_for(self, speaker: Word) -> int | None:
        """ "A Taliban spokesman, X", "X, the army's spokesman": the Taliban, the army; a body speaks for itself."""
        titles = [speaker, *speaker.all("appos", "compound"), *([speaker.head] if speaker.dep == "appos" else [])]
        entity = self._referents.entity_of(speaker)
        for title in [one for one in titles if one is not None and one.lemma in _SPOKESMEN]:
            owners = [*title.all("poss", "compound", "nmod"), *speaker.all("poss", "compound", "nmod")]
            owners += [
                one for prep in title.all("prep") if prep.text.lower() in {"of", "for"} for one in prep.all("pobj")
            ]
            bodies = (self._referents.entity_of(one) for one in owners)
            found = next((one for one in bodies if one is not None and self._candidates.type_of(one) in _BODY), None)
            if found is not None:
                self._speaks_for[entity] = found
                return found
        if entity is None or entity in self._speaks_for:
            return self._speaks_for.get(entity)
        return entity if self._candidates.type_of(entity) in _BODY else None


def _titled_by(title: Word) -> Word:
    """ "the army's spokesman X", "X, a spokesman": X; else the title itself."""
    beside = title.child("appos")
    host = title.head if title.dep in {"appos", "compound", "nmod"} else beside
    return host if host is not None and host.name is not None else title
