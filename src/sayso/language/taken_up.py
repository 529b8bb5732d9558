"""Whom a bare description takes up that the text has not called so: "the militants", "the agency", "the country".

Only where nobody else could be meant: one armed group, one body or one place was named in the sentences just before.
"""

from itertools import takewhile

from sayso.language.antecedents import Candidates, Seen
from sayso.language.attributes import is_country, said_again
from sayso.language.tree import Sentence, Word
from sayso.values.mention import EntityType

_JUST_BEFORE = 2
_GROUP, _BODY = frozenset({EntityType.GROUP}), frozenset({EntityType.ORGANIZATION})
_ARMS_OF_STATE = frozenset(
    (
        *("ministry", "army", "government", "court", "police", "parliament", "senate", "department", "cabinet"),
        *("brigade", "treasury", "nations", "council", "union", "forces", "authorities"),
    )
)
"""Words in names of bodies that nobody calls a company, an agency or a newspaper."""


def fighters(candidates: Candidates, sentence: Sentence) -> int | None:
    """The armed group that the sentences just before are about: "the militants"."""
    seen = [one for one in _just_before(candidates, sentence, _GROUP) if not one.is_speaker]
    subject = next((one.entity for one in seen if one.is_subject), None)
    return subject if subject is not None else _only(seen)


def taken_up(candidates: Candidates, word: Word, sentence: Sentence) -> int | None:
    """The one body or place named just before that a description can be said of."""
    if word.lemma in said_again("body"):
        bodies = _just_before(candidates, sentence, _BODY)
        return _only(
            [one for one in bodies if _ARMS_OF_STATE.isdisjoint(candidates.name_of(one.entity).lower().split())]
        )
    if word.lemma in said_again("force"):
        return _only(_just_before(candidates, sentence, _BODY | _GROUP))
    if word.lemma in said_again("nation") | said_again("town"):
        is_nation = word.lemma in said_again("nation")
        places = _just_before(candidates, sentence, frozenset({EntityType.PLACE}))
        return _only([one for one in places if is_country(candidates.name_of(one.entity)) == is_nation])
    return None


def _just_before(candidates: Candidates, sentence: Sentence, types: frozenset[EntityType]) -> list[Seen]:
    near = takewhile(lambda seen: sentence.number - seen.sentence <= _JUST_BEFORE, candidates.remembered(sentence))
    return [one for one in near if candidates.is_named(one.entity) and candidates.type_of(one.entity) in types]


def _only(seen: list[Seen]) -> int | None:
    found = {one.entity for one in seen}
    return found.pop() if len(found) == 1 else None
