"""Posts as nouns: who holds one ("the group's leader, X"), in which body, and what it is called."""

from collections.abc import Iterator

from sayso.claims.draft import Scene
from sayso.claims.phrases import counted_of, entity_of, entity_type
from sayso.claims.words import nouns
from sayso.language.descriptions import nominal_types
from sayso.language.predicates import conjuncts, doers, done_to, members, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.mention import EntityType

_COPULAS = {"be", "become", "remain"}
_HOLDERS = {EntityType.GROUP, EntityType.ORGANIZATION}
_OF = {"of", "for", "in", "within", "at", "to", "with", "from"}
_DESCRIBING = {"refer", "describe", "identify", "portray", "list"}
_OWN_ROLE = {"role", "position", "capacity", "tenure", "status"}
_FOLLOWING = {"take", "succeed", "replace"}
_OWNERS = {"poss", "compound", "nmod", "amod"}


def is_post(word: Word) -> bool:
    """Whether a word names a post or a kinship; the tagger takes some for adjectives ("was deputy to X")."""
    if word.name is not None or not (word.is_noun or word.dep == "acomp"):
        return False
    return word.lemma in nouns("post") or word.lemma in nouns("kin")


def post_title(scene: Scene, noun: Word) -> str:
    """The post in words, without the body it belongs to: "top military commander"."""
    kept = [
        child
        for child in noun.children
        if child.index < noun.index
        and child.dep in {"amod", "compound", "nmod", "advmod"}
        and child.lemma not in {"several", "other", "various", "many", "now", "then", "also"}
        and entity_of(scene, child) is None
        and child.date is None
    ]
    host = noun.head
    if noun.dep in {"compound", "nmod"} and host is not None:
        kept += [c for c in host.children if c.dep == "amod" and c.index < noun.index]
    kept = [part for one in kept for part in one.subtree() if one.dep == "amod" or part is one]
    words = [part.surface for part in sorted(kept, key=lambda part: part.index)]
    head = noun.lemma if noun.tag == "NNS" and " " not in noun.surface else noun.surface
    return " ".join([*words, head]).replace(" - ", "-")


def bearers(scene: Scene, post: Word) -> Iterator[Word]:
    """Persons who hold the post that the noun names."""
    host = post.head
    if post.dep in {"compound", "nmod", "amod"} and host is not None and is_person(scene, host):
        yield from conjuncts(host) if post.tag in {"NNS", "NNPS"} else [host]
        return
    if post.dep == "conj" and host is not None and is_post(host):
        yield from bearers(scene, host)
        return
    if post.dep == "appos" and host is not None and is_person(scene, host):
        yield host
    elif post.dep in {"attr", "oprd", "acomp"} and host is not None and host.lemma in _COPULAS:
        yield from _people(scene, subjects(host))
    elif post.dep == "nsubj" and host is not None and host.lemma in _COPULAS:
        yield from (one for one in host.all("attr") if one.name is not None and is_person(scene, one))
    elif post.dep == "pobj" and host is not None and host.head is not None:
        yield from _bearers_by_phrase(scene, host, host.head)
    yield from _apposed(scene, post)


def _bearers_by_phrase(scene: Scene, preposition: Word, governor: Word) -> Iterator[Word]:
    """ "served as leader", "in his role as leader", "was described as leader", "was one of the leaders"."""
    if governor.lemma == "one":
        yield from _bearers_of_one(scene, governor)
    if preposition.text.lower() != "as":
        return
    if governor.lemma in _OWN_ROLE and governor.child("poss") is not None:
        yield from (word for word in _owners_of_role(governor) if is_person(scene, word))
    elif governor.lemma in _DESCRIBING:
        told = done_to(governor) or prepositions(governor).get("to", [])
        yield from (word for word in told if is_person(scene, word))
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
        if word is not post and word.name is not None and is_person(scene, word) and not _is_apposed_to_other(word):
            yield word


def _is_apposed_to_other(name: Word) -> bool:
    """ "X, and his deputy, Y": Y stands beside "deputy"."""
    host = name.head
    return name.dep == "appos" and host is not None and host.dep == "conj" and host.name is None


def _owners_of_role(noun: Word) -> list[Word]:
    """ "designated A and B for their roles as leaders": those whom the clause is about."""
    owner = noun.child("poss")
    if owner is not None and owner.tag != "PRP$":
        return conjuncts(owner)
    if owner is not None and owner.text.lower() in {"his", "her"}:
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


def is_person(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    if entity is None or entity_type(scene, entity) is not EntityType.PERSON:
        return False
    return word.name is not None or word.tag == "PRP" or entity < scene.referents.first_described


def body_of(scene: Scene, post: Word, people: list[Word]) -> Word | None:
    """The group, organization or person that the post belongs to."""
    hosts = [post, *(person for person in people if post.dep in {"compound", "nmod"})]
    for host in hosts:
        if (before := _body_before(scene, host, post)) is not None:
            return before
    if (behind := _body_behind(scene, post)) is not None:
        return behind
    if post.dep == "conj" and post.head is not None and is_post(post.head):
        return body_of(scene, post.head, people)
    shared = next((other for other in post.all("conj") if is_post(other)), None)
    return _body_behind(scene, shared) if shared is not None else None


def _body_before(scene: Scene, host: Word, post: Word) -> Word | None:
    for child in sorted(host.children, key=lambda child: child.index):
        if child.dep in _OWNERS and child.index < post.index and can_hold(scene, child):
            return child
        for inner in child.children if child.dep in _OWNERS else []:
            if inner.dep in {"compound", "poss", "nmod"} and can_hold(scene, inner):
                return inner
    return None


def _body_behind(scene: Scene, post: Word) -> Word | None:
    for preposition, targets in prepositions(post).items():
        if preposition in _OF:
            for target in targets:
                named = next((one for one in target.all("appos") if is_person(scene, one)), None)
                if target.name is None and named is not None and post.lemma in nouns("kin"):
                    return named
                if can_hold(scene, target):
                    return target
                if (group := owner_word(scene, target)) is not None:
                    return group
    return None


def owner_word(scene: Scene, noun: Word) -> Word | None:
    """The group named inside a phrase: "of the Hezbollah military commander", "of the group's armed wing"."""
    for child in noun.children:
        if child.dep in {"poss", "compound"} and can_hold(scene, child):
            return child
    return None


def can_hold(scene: Scene, word: Word) -> bool:
    """Whether posts can belong to it: a body, or a person who is named or referred back to."""
    entity = entity_of(scene, word)
    if word.name is None and word.tag == "NNS" and word.lemma in nouns("fighter"):
        return True
    if entity is None:
        return False
    kind = entity_type(scene, entity)
    return kind in _HOLDERS or (kind is EntityType.PERSON and (word.name is not None or word.tag in {"PRP$", "PRP"}))
