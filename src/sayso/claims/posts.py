"""Posts as nouns: what one is called ("the group's top military commander") and which body it belongs to."""

from collections.abc import Iterator

from sayso.claims.draft import Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.claims.places import is_place
from sayso.claims.words import nouns
from sayso.language.name_traits import is_acronym
from sayso.language.predicates import doers, done_to, is_date, prepositions
from sayso.language.tree import Word
from sayso.values.mention import EntityType

_HOLDERS = {EntityType.GROUP, EntityType.ORGANIZATION}
_OF = {"of", "for", "in", "within", "at", "to", "with", "from"}
_OWNERS = {"poss", "compound", "nmod", "amod"}
_SCOPE = ("of", "in", "for", "at")
_PASSING = {
    "several", "other", "various", "many", "now", "then", "also", "later", "once", "still", "currently", "previously",
    "formerly", "two", "three", "recently", "only", "already", "again", "twin", "both", "all",
}  # fmt: skip
_TERMS = {"term", "period", "time", "month", "tenure", "stint", "spell", "while", "duration", "part", "one", "charge"}
_ACTING = {"act", "serve", "work", "double"}
_HAVING = {"have", "get", "gain", "include"}


def is_post(word: Word) -> bool:
    """Whether a word names a post or a kinship; the tagger takes some for adjectives ("was deputy to X")."""
    if word.name is not None or not (word.is_noun or word.dep in {"acomp", "oprd"} or _stands_before_person(word)):
        return False
    return word.lemma in nouns("post") or word.lemma in nouns("kin")


def _stands_before_person(word: Word) -> bool:
    """ "his subordinate X", where the tagger takes the title for an adjective."""
    host = word.head
    return word.dep == "amod" and host is not None and host.text == "Smith" and word.index == host.index - 1


def first_phrase(preposition: Word) -> Word:
    """ "as a courier and as a guide": the first of several phrases with the same preposition."""
    first = preposition
    while first.dep == "conj" and first.head is not None and first.head.text.lower() == first.text.lower():
        first = first.head
    return first


def post_title(scene: Scene, noun: Word) -> str:
    """The post in words, without the body it belongs to: "top military commander", "shadow governor of Farah"."""
    kept = [
        child
        for child in noun.children
        if child.index < noun.index
        and (child.dep in {"amod", "compound", "nmod"} or (child.dep == "advmod" and child.index == noun.index - 1))
        and child.lemma not in _PASSING
        and entity_of(scene, child) is None
        and child.date is None
    ]
    host = noun.head
    if noun.dep in {"compound", "nmod"} and host is not None:
        kept += [c for c in host.children if c.dep == "amod" and c.index < noun.index]
    kept = [part for one in kept for part in one.subtree() if one.dep == "amod" or part is one]
    words = [part.surface for part in sorted(kept, key=lambda part: part.index)]
    head = noun.lemma if noun.tag == "NNS" and " " not in noun.surface else noun.surface
    return " ".join([*words, head, *_scope(scene, noun)]).replace(" - ", "-")


def _scope(scene: Scene, noun: Word) -> list[str]:
    """What a post is over: "of Farah", "for logistics"; never the body that it belongs to."""
    phrases = prepositions(noun)
    for preposition in _SCOPE:
        for target in phrases.get(preposition, [])[:1]:
            if is_place(scene, target) and target.name is not None:
                return [preposition, *(one.surface for one in target.all("det")), target.surface]
            is_field = target.is_noun and target.name is None and not is_date(target) and not can_hold(scene, target)
            is_field = is_field and target.lemma not in _TERMS
            is_field = is_field and target.child("appos") is None
            if is_field and target.lemma not in nouns("fighter") | nouns("kin") | nouns("post") | nouns("force"):
                own = [c.surface for c in target.all("amod", "compound") if c.name is None and c.date is None]
                return [preposition, *own, target.surface]
    return []


def is_person(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    if entity is None or entity_type(scene, entity) is not EntityType.PERSON:
        return False
    return word.name is not None or word.tag == "PRP" or entity < scene.referents.first_described


def body_of(scene: Scene, post: Word, people: list[Word]) -> Word | None:
    """The group, organization or person that the post belongs to."""
    hosts = [post, *(person for person in people if post.dep in {"compound", "nmod", "amod"})]
    for host in hosts:
        if (before := _body_before(scene, host, post)) is not None:
            return before
    if (behind := _body_behind(scene, post)) is not None:
        return behind
    if (around := _body_around(scene, post) or _body_of_relative(scene, post)) is not None:
        return around
    if post.dep == "conj" and post.head is not None and is_post(post.head):
        return body_of(scene, post.head, people)
    shared = next((other for other in post.all("conj") if is_post(other)), None)
    if shared is not None and (behind := _body_behind(scene, shared)) is not None:
        return behind
    own = next((body for person in people for body in _bodies_of_person(scene, person)), None)
    return own or next((body for person in people for body in _bodies_of_list(scene, person)), None)


def _body_of_relative(scene: Scene, post: Word) -> Word | None:
    """ "the party, of which X is chairman": the party."""
    copula = post.head
    if post.dep != "attr" or copula is None:
        return None
    of = [one for one in prepositions(copula).get("of", []) if one.tag in {"WDT", "WP"}]
    host = copula.head
    return host if of and copula.dep == "relcl" and host is not None and can_hold(scene, host) else None


def _bodies_of_list(scene: Scene, person: Word) -> Iterator[Word]:
    """ "five members of X, among them the accountants Y and Z": X."""
    for above in person.ancestors():
        if above.is_verb:
            return
        if above.name is None and above.tag == "NNS" and (is_post(above) or above.lemma in nouns("fighter")):
            body = _body_before(scene, above, above) or _body_behind(scene, above)
            yield from [body] if body is not None else []


def _body_before(scene: Scene, host: Word, post: Word) -> Word | None:
    for child in sorted(host.children, key=lambda child: child.index):
        if child.dep in _OWNERS and child.index < post.index and can_hold(scene, child):
            return child
        for inner in child.children if child.dep in _OWNERS and child.lemma not in nouns("kin") else []:
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
                apart = next(
                    (one for one in target.all("appos") if one.name is not None and can_hold(scene, one)), None
                )
                if apart is not None and target.name is None and not is_person(scene, apart):
                    return apart  # "the firm X"
                if can_hold(scene, target):
                    return target
                if (group := owner_word(scene, target)) is not None:
                    return group
    return None


def _body_around(scene: Scene, post: Word) -> Word | None:
    """ "worked as a courier for X", "served X as treasurer", "X has a new leader, Y": X."""
    preposition = post.head
    if post.dep == "pobj" and preposition is not None and preposition.text.lower() == "as":
        verb = first_phrase(preposition).head
        if verb is None or not verb.is_verb or verb.lemma in nouns("appointing"):
            return None
        return _body_of_clause(scene, post, verb)
    if post.dep == "pobj" and preposition is not None and preposition.text.lower() == "under":
        return _led(scene, preposition)
    holder = post if post.dep == "dobj" else next(iter([post.head] if post.dep == "appos" else []), None)
    while holder is not None and holder.dep == "conj" and holder is not post:
        holder = holder.head
    if holder is not None and holder.dep == "dobj" and holder.head is not None and holder.head.lemma in _HAVING:
        return next((one for one in doers(holder.head) if can_hold(scene, one)), None)
    return None


def _led(scene: Scene, preposition: Word) -> Word | None:
    """ "The group set up camps under a commander called X": the group."""
    host = preposition.head
    if host is None or not host.is_verb:
        return host if host is not None and can_hold(scene, host) and not is_person(scene, host) else None
    return next((one for one in doers(host) if can_hold(scene, one) and not is_person(scene, one)), None)


def _body_of_clause(scene: Scene, post: Word, verb: Word) -> Word | None:
    """ "worked as a courier for X", "acts as bodyguard to X", "X recognises Y as its emir": X."""
    names = ("for", "under", "within", "with", *(("to",) if verb.lemma in _ACTING else ()))
    held = [one for name in names for one in prepositions(verb).get(name, [])]
    held += [group for one in held if one.name is None and (group := owner_word(scene, one)) is not None]
    held += done_to(verb) if verb.lemma in {"serve", "represent"} else []
    owner = post.child("poss")
    if owner is not None and owner.text.lower() in {"its", "their"} and verb.child("dobj") is not None:
        held += doers(verb)
    return next((one for one in held if can_hold(scene, one)), None)


def _bodies_of_person(scene: Scene, person: Word) -> list[Word]:
    """ "commanders X and Y of the Z Front", "the commander, X, of Z", "commanders X and Y, both of Z": Z."""
    hosts = [person, *(aside for aside in person.all("appos") if aside.tag == "DT")]
    found = [one for host in hosts for name in ("of", "from", "with") for one in prepositions(host).get(name, [])]
    return [one for one in found if can_hold(scene, one) and not is_person(scene, one)]


def owner_word(scene: Scene, noun: Word) -> Word | None:
    """The group named inside a phrase: "of the Hezbollah military commander", "of the group's armed wing"."""
    for child in noun.children:
        if child.dep in {"poss", "compound", "nmod"} and can_hold(scene, child):
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
    is_letters = kind is EntityType.OTHER and word.name is not None and is_acronym(word.surface)
    return (
        kind in _HOLDERS
        or is_letters
        or (kind is EntityType.PERSON and (word.name is not None or word.tag in {"PRP$", "PRP", "WP$"}))
    )
