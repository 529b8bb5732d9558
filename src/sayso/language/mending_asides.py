"""Names behind a description: "a courier of the group, X, and …", hung by the parser on whatever stands nearest."""

from collections.abc import Sequence

from sayso.language.descriptions import nominal_types
from sayso.language.name_traits import traits
from sayso.language.name_words import HEADS, WordKind, gazetteer
from sayso.language.parse_view import is_person
from sayso.language.tree import Word, hang
from sayso.values.mention import EntityType

_CLOSING = {",", ".", ";", ")", "and", "or", "who", "whose", "whom"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_FINITE = {"VBD", "VBZ", "VBP"}
_CONSIDERING = {"consider", "deem", "call", "dub", "label", "regard", "reckon", "think", "believe", "reputed", "name"}
_ONE = {"one", "another"}
_LONG = 2


def mend_asides(words: Sequence[Word]) -> None:
    """Hang names on the descriptions that they follow, in place."""
    for word in words:
        if word.dep == "conj":
            _mend_second_verb(word)
            _mend_second_title(word)
            _mend_second_person(word)
            _mend_second_as(word, words)
        _mend_as(word)
        _mend_considered(word, words)
        if word.index > 1 and is_person(word):
            _mend_title_between(words[word.index - _LONG], words[word.index - 1], word)
        if word.dep in {"advcl", "ccomp"} and word.index > _LONG:
            _mend_participle(word, words[word.index - 1], words[word.index - _LONG])
            _mend_suffering(word, words)
        if word.name is not None and word.index:
            _mend_title_before(word, words[word.index - 1])
            _mend_set_off(word, words)


def _mend_as(preposition: Word) -> None:
    """ "described by prosecutors as a recruiter": what somebody is described as, and not the prosecutors."""
    noun = preposition.head
    agent = noun.head if noun is not None and noun.dep == "pobj" else None
    if preposition.text.lower() != "as" or preposition.dep != "prep" or agent is None or agent.dep != "agent":
        return
    if agent.head is not None:
        hang(preposition, agent.head, "prep")


def _mend_considered(verb: Word, words: Sequence[Word]) -> None:
    """ "X, considered the group's ideologue, fled": X fled, and is considered so by others."""
    subject, main = verb.child("nsubj"), verb.head
    is_aside = verb.lemma in _CONSIDERING and verb.tag in {"VBD", "VBN"} and words[verb.index - 1].text == ","
    if not is_aside or subject is None or main is None or verb.dep != "ccomp" or subject.index != verb.index - _LONG:
        return
    if main.index > verb.index and main.is_verb and main.child(*_SUBJECTS) is None:
        hang(subject, main, "nsubjpass" if main.child("auxpass") is not None else "nsubj")
        verb.tag = "VBN"
        hang(verb, subject, "acl")


def _mend_title_between(group: Word, title: Word, name: Word) -> None:
    """ "Sura Front emir X fled", where the tagger does not know the title."""
    is_title = title.name is None and not title.is_noun and nominal_types(title.lemma) == {EntityType.PERSON}
    host = group.head
    if not is_title or group.name is None or is_person(group) or host is None or title.head is not group:
        return
    title.tag = "NN"
    hang(name, host, group.dep)
    hang(title, name, "compound")
    for child in [one for one in group.children if one.index > name.index]:
        hang(child, name, child.dep)
    hang(group, name, "compound")


def _mend_participle(verb: Word, comma: Word, name: Word) -> None:
    """ "stopped X, suspected of being Y": X is suspected, and not those who stopped him."""
    is_bare = verb.tag == "VBN" and verb.child(*_SUBJECTS, "mark", "aux", "auxpass", "advmod") is None
    if is_bare and comma.text == "," and is_person(name) and verb.index > name.index:
        hang(verb, name, "acl")


def _mend_suffering(verb: Word, words: Sequence[Word]) -> None:
    """ "X, abducted at Y in 2018, is still held", "X, mistaken for a spy, was shot": X is held, and shot."""
    subject, main = verb.child(*_SUBJECTS), verb.head
    if verb.tag not in {"VBN", "VBD"} or subject is None or main is None or main.index < verb.index:
        return
    if verb.child("aux", "auxpass", "mark", "dobj") is not None or not main.is_verb or main.child(*_SUBJECTS):
        return
    opening = max(one.index for one in subject.subtree() if one.index < verb.index) + 1
    opening -= words[opening - 1].text == ","
    between = words[opening + 1 : verb.index]
    behind = [one.text for one in words[verb.index + 1 : main.index]]
    if words[opening].text == "," and "," in behind and all(one.head is verb for one in between):
        hang(subject, main, "nsubjpass" if main.child("auxpass") is not None else "nsubj")
        verb.tag = "VBN"
        hang(verb, subject, "acl")


def _mend_second_verb(verb: Word) -> None:
    """ "comes from the tribe and acts as governor": no noun is coordinated with what somebody does."""
    beside = verb.head
    if verb.tag not in _FINITE or beside is None or not beside.is_noun or verb.child(*_SUBJECTS) is not None:
        return
    above = next((one for one in beside.ancestors() if one.is_verb), None)
    if above is not None and above.index < beside.index and above.tag in _FINITE | {"VBN"}:
        hang(verb, above, "conj")


def _mend_second_title(noun: Word) -> None:
    """ "a veteran of the war and son-in-law of X": both say what somebody is."""
    beside = noun.head
    if beside is None or not _is_one(noun) or _is_one(beside) or is_person(beside):
        return
    above = beside.head.head if beside.dep == "pobj" and beside.head is not None else None
    if above is None or not (_is_one(above) and above.index < noun.index):
        return
    _take_phrases(noun, (above, beside))
    hang(noun, above, "conj")


def _mend_second_person(name: Word) -> None:
    """ "X for the north and Y for the south": Y beside X."""
    place = name.head
    above = place.head.head if place is not None and place.dep == "pobj" and place.head is not None else None
    if not is_person(name) or place is None or place.name is None or is_person(place) or above is None:
        return
    if is_person(above):
        _take_phrases(name, (above, place))
        hang(name, above, "conj")


def _mend_second_as(name: Word, words: Sequence[Word]) -> None:
    """ "recognises X as its emir and Y as his deputy": Y beside X, each with what they are."""
    post = name.head
    as_ = post.head if post is not None and post.dep == "pobj" else None
    verb = as_.head if as_ is not None and as_.text.lower() == "as" else None
    first = verb.child("dobj") if verb is not None else None
    behind = words[name.index + 1] if name.index + 1 < len(words) else None
    if not is_person(name) or first is None or not is_person(first) or behind is None or behind.text.lower() != "as":
        return
    hang(name, first, "conj")
    hang(behind, name, "prep")


def _take_phrases(word: Word, hosts: Sequence[Word]) -> None:
    """What stands right behind a word belongs to it."""
    for host in hosts:
        for phrase in host.all("prep"):
            if phrase.index == word.index + 1:
                hang(phrase, word, "prep")


def _mend_title_before(name: Word, title: Word) -> None:
    """ "the judge X acts as …": no two subjects."""
    is_apart = title.head is name.head and title.dep in _SUBJECTS and name.dep in _SUBJECTS
    is_told = _is_one(title) if is_person(name) else title.tag == "NN" and title.name is None
    if is_apart and is_told:
        hang(title, name, "compound")


def _mend_set_off(name: Word, words: Sequence[Word]) -> None:
    """ "a courier of the group, X, …": X is the courier, however much stands between."""
    start = min([name.index, *(one.index for one in _before(name))])
    if start < _LONG or words[start - 1].text != "," or not _may_be_person(name) or not _is_closed(name, words):
        return
    if any(
        _is_one(one) for one in (name.head, *name.all("appos", "compound")) if one is not None and one.index < start
    ):
        return
    noun = _described_before(words[start - 2], start)
    if noun is not None and _is_free(noun) and _leaves_subject(name):
        hang(name, noun, "appos")


def _before(name: Word) -> list[Word]:
    """Titles before a name, and the "one" of "one X"."""
    numbers = [one for one in name.all("nummod") if one.text.lower() == "one"]
    return [one for one in [*name.all("compound", "nmod"), *numbers] if one.index < name.index]


def _may_be_person(name: Word) -> bool:
    """A person, or a name of several words that nothing is known of."""
    return is_person(name) or (len(name.surface.split()) >= _LONG and name.surface.istitle() and _is_unknown(name))


def _is_unknown(name: Word) -> bool:
    """Whether a name that the parser did not see as a person's says nothing by its words or in the gazetteer."""
    is_guess = name.text in {"Pentagon", "Iran"} and not gazetteer().named(name.surface)
    return is_guess and not any(traits(word) & frozenset((*HEADS, WordKind.BODY_WORD)) for word in name.surface.split())


def _is_closed(name: Word, words: Sequence[Word]) -> bool:
    behind = words[name.index + 1] if name.index + 1 < len(words) else None
    return behind is None or behind.text.lower() in _CLOSING


def _is_one(noun: Word) -> bool:
    """A description of one person; "one of the commanders" is one, too."""
    if noun.name is not None or not noun.is_noun or nominal_types(noun.lemma) != {EntityType.PERSON}:
        return False
    of = noun.head
    is_one_of = of is not None and of.dep == "prep" and of.head is not None and of.head.text.lower() in _ONE
    return noun.tag in {"NN", "NNP"} or is_one_of


def _described_before(last: Word, start: int) -> Word | None:
    """The nearest description that the words before the comma belong to."""
    word: Word | None = last
    while word is not None and word.index < start:
        if _is_one(word):
            shared = word.head if word.dep == "conj" and word.child("det", "poss") is None else None
            return shared if shared is not None and _is_one(shared) else word
        if word.is_verb and word.dep not in {"relcl", "acl"}:
            return None
        if word.dep == "conj" or (is_person(word) and word.dep not in {"pobj", "poss"}):
            return None
        word = word.head
    return None


def _is_free(noun: Word) -> bool:
    """Whether nobody is named yet whom it describes."""
    host = noun.head
    if any(is_person(one) for one in noun.all("appos")):
        return False
    if host is None or noun.dep in {"compound", "nmod", "attr"}:
        return False
    return not (noun.dep == "appos" and host.name is not None)


def _leaves_subject(name: Word) -> bool:
    """Whether its verb has a subject without it; what follows it in a list may be that."""
    verb = name.head
    if name.dep not in _SUBJECTS or verb is None:
        return True
    if len(verb.all(*_SUBJECTS)) > 1:
        return True
    following = next((one for one in name.all("conj") if name.child("cc") is None), None)
    if following is not None:
        hang(following, verb, name.dep)
    return following is not None
