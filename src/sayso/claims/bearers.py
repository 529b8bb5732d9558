"""Who holds a post that a noun names: "the group's leader, X", "X, a commander", "served as treasurer"."""

from collections.abc import Iterator

from sayso.claims.draft import Scene
from sayso.claims.phrases import counted_of
from sayso.claims.posts import first_phrase, is_person, is_post
from sayso.claims.words import nouns, verbs
from sayso.language.descriptions import nominal_types
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, members, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.mention import EntityType

_COPULAS = {"be", "become", "remain"}
_OWN_ROLE = {
    "role",
    "position",
    "capacity",
    "tenure",
    "status",
    "duty",
    "post",
    "job",
    "function",
    "office",
    "work",
    "stint",
}
_CONSIDERED = {"consider", "deem", "call", "dub", "label", "reckon", "think", "believe", "name"}
_IDENTIFYING = {"name", "identify", "give", "describe"}
_FOLLOWING = {"take", "succeed"}
_ADRIFT = {"pobj", "appos", "relcl", "dobj", "conj", "advcl", "npadvmod", "dep", "attr", "acl", "advmod"}
_PASSING = {
    "until", "then", "recently", "at", "the", "time", "now", "once", "himself", "herself", "previously", "formerly",
    "later", "long", "currently", "still", "by", "this", "that", "also", "a", "an", "as", "reportedly",
    "allegedly", "apparently", "said", "to", "be", "believed",
}  # fmt: skip


def bearers(scene: Scene, post: Word) -> Iterator[Word]:
    """Persons who hold the post that the noun names."""
    host = post.head
    if post.dep in {"compound", "nmod", "amod"} and host is not None and is_person(scene, host):
        yield from conjuncts(host) if post.tag in {"NNS", "NNPS"} else [host]
        return
    if post.dep == "conj" and host is not None and is_post(host):
        yield from bearers(scene, host)
        return
    found = list(_by_place(scene, post, host)) if host is not None else []
    found += [*_apposed(scene, post), *_called(scene, post)]
    yield from found or _set_off(scene, post)


def _by_place(scene: Scene, post: Word, host: Word) -> Iterator[Word]:
    """Those whom the place of the noun in its clause makes holders of the post."""
    if post.dep == "appos" and is_person(scene, host):
        yield host
    elif post.dep in {"attr", "oprd", "dobj"} and host.dep == "acl" and host.lemma in _CONSIDERED and is_passive(host):
        yield from _people(scene, done_to(host))
    elif post.dep in {"attr", "oprd", "acomp"} and host.lemma in _COPULAS and host.child("expl") is None:
        yield from _people(scene, subjects(host))
    elif post.dep == "dobj" and host.lemma == "act" and any(aux.lemma == "be" for aux in host.all("aux")):
        yield from _people(scene, subjects(host))  # "has been acting president"
    elif post.dep == "ccomp" and (called := post.child("nsubj")) is not None and host.lemma in _CONSIDERED:
        yield from _people(scene, [called])  # "they consider X its chief"
    elif post.dep == "dobj" and host.lemma in _IDENTIFYING:
        yield from (one for one in prepositions(host).get("as", []) if one.name is not None and is_person(scene, one))
    elif post.dep == "nsubj" and host.lemma in _COPULAS:
        yield from (one for one in host.all("attr") if one.name is not None and is_person(scene, one))
    elif post.dep == "pobj" and (governor := first_phrase(host).head) is not None:
        yield from _by_phrase(scene, host, governor)


def _by_phrase(scene: Scene, preposition: Word, governor: Word) -> Iterator[Word]:
    """ "served as leader", "in his role as leader", "was described as leader", "was one of the leaders"."""
    if governor.lemma == "name" and governor.dep == "dobj" and governor.head is not None:
        named = prepositions(governor.head).get("as", []) if preposition.text.lower() == "of" else []
        yield from (one for one in named if one.name is not None and is_person(scene, one))
    if governor.lemma == "one":
        yield from _bearers_of_one(scene, governor)
    elif governor.tag in {"CD", "DT", "JJ"} and preposition.text.lower() == "of":
        beside = [one for aside in governor.all("appos") for one in conjuncts(aside)]
        yield from (one for one in beside if one.name is not None and is_person(scene, one))
    if preposition.text.lower() in {"among", "amongst"} and governor.lemma in _COPULAS:
        yield from _people(scene, subjects(governor))  # "was among the founders of X"
    if preposition.text.lower() == "at" and governor.lemma in _COPULAS | {"stand"}:
        people = subjects(governor) or governor.all("dobj")  # "at the head of X stands Y"
        yield from (word for word in people if is_person(scene, word))
    if preposition.text.lower() != "as":
        return
    if governor.name is not None:
        yield from [governor] if is_person(scene, governor) else []  # "with X as its leader"
    elif governor.lemma in _OWN_ROLE and governor.child("poss") is not None:
        yield from (word for word in _owners_of_role(scene, governor) if is_person(scene, word))
    elif governor.lemma in verbs("describing"):
        told = done_to(governor) or prepositions(governor).get("to", [])
        told = doers(governor) if any(one.text.lower().endswith("self") for one in told) else told
        yield from (word for word in told if is_person(scene, word))
    elif governor.lemma in verbs("removing") and (governor.child("dobj") is not None or is_passive(governor)):
        yield from (word for word in done_to(governor) if is_person(scene, word))
    elif governor.is_verb and governor.lemma not in nouns("appointing") | _FOLLOWING:
        yield from (word for word in doers(governor) if is_person(scene, word))


def _apposed(scene: Scene, post: Word) -> Iterator[Word]:
    """Those whom the noun stands before: "the leader, X"; "commanders, among them X and Y"."""
    if post.tag not in {"NNS", "NNPS"}:
        for aside in post.all("appos"):
            if aside.name is not None and is_person(scene, aside):
                yield aside
        return
    for word in members(post):
        if word is not post and word.name is not None and is_person(scene, word) and not _is_beside_other(word, post):
            yield word


def _is_beside_other(name: Word, post: Word) -> bool:
    """ "X, and his deputy, Y": Y stands beside "deputy"."""
    host = name.head
    return name.dep == "appos" and host is not None and host is not post and host.dep == "conj" and host.name is None


def _called(scene: Scene, post: Word) -> Iterator[Word]:
    """ "a commander by the name of X"."""
    named = [one for one in prepositions(post).get("by", []) if one.lemma == "name"]
    yield from (one for name in named for one in prepositions(name).get("of", []) if is_person(scene, one))


def _set_off(scene: Scene, post: Word) -> Iterator[Word]:
    """ "X, until then head of Y, fled": a post set off by commas, whatever the parser hangs it on."""
    if post.dep not in _ADRIFT:
        return
    words = scene.sentence.words
    at = min(part.index for part in post.subtree()) - 1
    while at > 0 and words[at].text.lower() in _PASSING:
        at -= 1
    if at > 0 and words[at].text == "," and words[at - 1].name is not None and is_person(scene, words[at - 1]):
        yield words[at - 1]


def _owners_of_role(scene: Scene, noun: Word) -> list[Word]:
    """ "designated A and B for their roles as leaders": those whom the clause is about."""
    owner = noun.child("poss")
    if owner is not None and owner.tag != "PRP$":
        return conjuncts(owner)
    if owner is not None and owner.text.lower() in {"his", "her"} and scene.referents.entity_of(owner) is not None:
        return [owner]
    verb = next((above for above in noun.ancestors() if above.is_verb), None)
    return (done_to(verb) or doers(verb)) if verb is not None else []


def _people(scene: Scene, subjects_: list[Word]) -> Iterator[Word]:
    """Persons among the subjects; "the importance of X, assessed to be the leader" is about X."""
    for word in map(counted_of, subjects_):
        if is_person(scene, word) or _is_somebody(word):
            yield word
        elif word.lemma in nouns("quality"):
            yield from (one for one in prepositions(word).get("of", []) if is_person(scene, one))


def _is_somebody(word: Word) -> bool:
    """A person or persons that only a description stands for: "the dealer", "two of the gunmen"."""
    is_people = EntityType.PERSON in nominal_types(word.lemma) or word.lemma in nouns("fighter")
    return word.is_noun and word.name is None and is_people


def _bearers_of_one(scene: Scene, one: Word) -> Iterator[Word]:
    """ "was one of the commanders"."""
    host = one.head
    if host is None:
        return
    if one.dep == "attr":
        yield from (word for word in subjects(host) if is_person(scene, word))
    elif one.dep == "appos" and is_person(scene, host):
        yield host
    elif one.dep == "pobj" and host.text.lower() == "as" and host.head is not None:
        yield from _by_phrase(scene, host, host.head)
