"""Several taken together: "they", "the two men", "both groups" after "X and Y", "the former" and "the latter"."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.language.referents import Described, Referents
from sayso.language.tree import Sentence, Word
from sayso.values.mention import EntityType

_FEW = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_SUBJECTS = {"nsubj", "nsubjpass"}
_BODIES = frozenset({EntityType.GROUP, EntityType.ORGANIZATION})
_JUST_BEFORE = 2
_PLURAL = {"NNS", "NNPS"}


@dataclass(slots=True)
class Joint:
    """Names that stand beside each other in sentence `sentence`; `entity` once they are taken together."""

    sentence: int
    first: Word
    members: tuple[int, ...]
    type: EntityType
    text: str
    is_subject: bool
    entity: int | None = None


@dataclass(slots=True)
class Joints:
    """The joined names of a document, the last ones last."""

    referents: Referents
    found: list[Joint] = field(default_factory=list)

    def note(self, sentence: Sentence, types: Sequence[EntityType], texts: Sequence[str]) -> None:
        """Remember the names that a sentence joins; `types` and `texts` are those of the named entities."""
        for word in sentence.words:
            if word.name is None or word.dep == "conj" or word.child("conj") is None:
                continue
            beside = [one for one in _joined(word) if one.name is not None]
            entities = tuple(dict.fromkeys(e for one in beside if (e := self.referents.entity_of(one)) is not None))
            if len(entities) < 2 or max(entities) >= len(types):
                continue
            kinds = {_kind(types[entity]) for entity in entities} - {EntityType.OTHER}
            if len(kinds) != 1:
                continue
            text = f"{', '.join(texts[one] for one in entities[:-1])} and {texts[entities[-1]]}"
            is_subject = _top(word).dep in _SUBJECTS
            self.found.append(Joint(sentence.number, word, entities, min(kinds), text, is_subject))

    def last(self, sentence: Sentence, types: frozenset[EntityType]) -> Joint | None:
        """The names joined last before a sentence, of one of these types."""
        for joint in reversed(self.found):
            if sentence.number - joint.sentence > _JUST_BEFORE:
                return None
            if joint.type in types:
                return joint
        return None

    def counted(self, word: Word, sentence: Sentence, types: frozenset[EntityType]) -> Joint | None:
        """ "The two men", "both groups", "the brothers": as many as were joined."""
        few = {one.text.lower() for one in word.children if one.dep in {"nummod", "det", "predet"}} & _FEW.keys()
        is_definite = bool({"the", "these", "both"} & {one.text.lower() for one in word.children})
        if word.tag not in _PLURAL or not is_definite or word.child("prep", "relcl", "acl", "appos", "poss"):
            return None
        joint = self.last(sentence, types | _BODIES if types & _BODIES else types)
        if joint is None or (few and _FEW[min(few)] != len(joint.members)):
            return None
        return joint if few or joint.sentence == sentence.number - 1 else None

    def entity(self, joint: Joint) -> int:
        """The entity that joined names are together."""
        if joint.entity is None:
            self.referents.described.append(Described(joint.type, joint.text, "", is_plural=True))
            joint.entity = self.referents.first_described + len(self.referents.described) - 1
        return joint.entity


def _kind(type_: EntityType) -> EntityType:
    return EntityType.GROUP if type_ in _BODIES else type_


def _joined(word: Word) -> list[Word]:
    found = [word]
    for one in word.all("conj"):
        found += _joined(one)
    return found


def _top(word: Word) -> Word:
    """The noun that names stand beside: "the brothers X and Y"."""
    while word.dep == "appos" and word.head is not None:
        word = word.head
    return word
