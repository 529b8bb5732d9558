"""Posts that a clause tells without a title beside the name: "the election of X", "under General X", "took over"."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.bearers import bearers
from sayso.claims.bodies import is_official
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of
from sayso.claims.posts import body_of, can_hold, is_person, is_post, post_title
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, doers, is_passive, lexeme, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_GIVING = {"appointment", "election", "nomination", "promotion", "selection", "designation", "elevation", "accession"}
_ENDING = {"removal", "dismissal", "ouster", "demotion", "resignation", "replacement"}
_POSTS = {"post", "position", "job", "role", "office", "title"}
_HOLDING = {"hold", "retain", "keep", "occupy", "fill", "have", "vacate", "relinquish"}
_SERVING = {"operate", "fight", "serve", "act", "be", "come", "unite", "regroup", "reorganise", "reorganize", "stand"}
_SAME = {"the", "that", "this", "same", "his", "her"}


def tenure_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Posts that a noun of appointing, a preposition of rank or a word for a post tells."""
    if word.dep == "prep" and word.text.lower() == "under":
        yield from _under(scene, word)
    elif word.dep == "prep" and word.text.lower() == "at" and word.head is not None:
        yield from _at_head(scene, word, word.head)
    elif word.is_noun and word.name is None and word.lemma in _GIVING | _ENDING:
        yield from _named_to(scene, word)
    elif word.is_noun and word.name is None and word.lemma in _POSTS and word.head is not None:
        yield from _same_post(scene, word, word.head)
    elif word.lemma == "married" and word.dep == "acomp" and word.head is not None:
        yield from _married(scene, word, word.head)


def _under(scene: Scene, preposition: Word) -> Iterator[Draft]:
    """ "the brigade under General X", "the brigade operates under X": X leads it."""
    leader, host = preposition.child("pobj"), preposition.head
    if leader is None or leader.name is None or not is_person(scene, leader) or host is None:
        return
    bodies = doers(host) if host.is_verb and host.lemma in _SERVING else []
    beside = next((one for one in scene.sentence.words if one.index == preposition.index - 1), None)
    if beside is not None and (beside is host or beside.head is host) and not beside.is_verb:
        bodies = bodies or [beside]
    for body in bodies[:1]:
        if _is_group(scene, body):
            yield _draft(ClaimType.ROLE, preposition, (leader, "leader", body))


def _at_head(scene: Scene, preposition: Word, leader: Word) -> Iterator[Draft]:
    """ "with X at its head, the group crossed the river": X leads it."""
    noun, with_ = preposition.child("pobj"), leader.head
    is_head = noun is not None and noun.lemma in {"head", "helm"} and noun.child("poss") is not None
    if not is_head or with_ is None or with_.text.lower() != "with" or not is_person(scene, leader):
        return
    verb = next((above for above in with_.ancestors() if above.is_verb), None)
    for body in subjects(verb)[:1] if verb is not None else []:
        if _is_group(scene, body):
            yield _draft(ClaimType.ROLE, preposition, (leader, "leader", body))


def _is_group(scene: Scene, body: Word) -> bool:
    return can_hold(scene, body) and not is_person(scene, body) and not is_official(scene, body)


def _named_to(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "the appointment of X as treasurer of Y", "Y's election of X as chief", "X's promotion to emir of Y"."""
    found = prepositions(noun)
    people = [one for one in [*noun.all("poss"), *found.get("of", [])] if is_person(scene, one)]
    posts = [one for name in ("as", "to", "from") for one in found.get(name, []) if is_post(one)]
    for post in posts[:1]:
        body = body_of(scene, post, []) or next((one for one in noun.all("poss") if _is_group(scene, one)), None)
        if body is None or is_official(scene, body):
            return
        kind = ClaimType.APPOINTMENT if noun.lemma in _GIVING else ClaimType.ROLE
        for person in people:
            if person is not body:
                yield _draft(kind, noun, (person, post_title(scene, post), body))


def _same_post(scene: Scene, noun: Word, verb: Word) -> Iterator[Draft]:
    """ "X was treasurer until 2014, when Y took over the post": the post told of before."""
    marks = {child.text.lower() for child in noun.children if child.index < noun.index}
    is_plain = not any(is_post(one) for one in prepositions(noun).get("of", []))
    if not verb.is_verb or not marks & _SAME or not is_plain:
        return
    people, kind = _takers(noun, verb)
    told = _told_before(scene, noun) if people else None
    if told is None:
        return
    title, body = told
    for person in people:
        if is_person(scene, person) and entity_of(scene, person) != entity_of(scene, body):
            yield replace(_draft(kind, verb, (person, title, body)), rule="role:same post")


def _takers(noun: Word, verb: Word) -> tuple[list[Word], ClaimType]:
    """Who takes, gets or holds the post."""
    if noun.dep == "dobj" and verb.lemma in _HOLDING:
        return doers(verb), ClaimType.ROLE
    if noun.dep == "dobj" and lexeme(verb) in verbs("assuming"):
        return doers(verb), ClaimType.APPOINTMENT
    if verb.lemma in verbs("passing"):
        given = [one for name in ("to", "dative") for one in prepositions(verb).get(name, [])]
        beside = [one for each in verb.all("dative") for one in conjuncts(each) if one.name is not None]
        return given or beside, ClaimType.APPOINTMENT
    if noun.dep == "pobj":
        return [], ClaimType.ROLE
    return (subjects(verb), ClaimType.APPOINTMENT) if is_passive(verb) and noun.dep == "dobj" else ([], ClaimType.ROLE)


def _told_before(scene: Scene, noun: Word) -> tuple[str, Word] | None:
    """The nearest post with its body that the sentence told of before."""
    for post in reversed(scene.sentence.words[: noun.index]):
        if is_post(post) and post.lemma not in nouns("kin") and post.lemma not in _POSTS:
            body = body_of(scene, post, list(bearers(scene, post)))
            if body is not None and not is_person(scene, body) and not is_official(scene, body):
                return post_title(scene, post), body
    return None


def _married(scene: Scene, word: Word, copula: Word) -> Iterator[Draft]:
    """ "is married to Y", "is married to a daughter of Y"."""
    for other in prepositions(word).get("to", []):
        ties = {
            "daughter": "son-in-law",
            "son": "daughter-in-law",
            "sister": "brother-in-law",
            "brother": "sister-in-law",
        }
        title, whose = ("spouse", [other]) if is_person(scene, other) else (ties.get(other.lemma), [])
        if title is not None and not whose:
            whose = [*prepositions(other).get("of", []), *other.all("poss"), *other.all("appos")]
        for one in subjects(copula):
            for of in [each for each in whose if title is not None and is_person(scene, each)][:1]:
                if is_person(scene, one):
                    yield _draft(ClaimType.ROLE, word, (one, title or "spouse", of))


def _draft(kind: ClaimType, anchor: Word, told: tuple[Word, str, Word]) -> Draft:
    person, title, body = told
    fillers = {
        Role.SUBJECT: Filler(person),
        Role.POST: Filler(anchor, text=title),
        Role.ORGANIZATION: Filler(body),
    }
    return Draft(kind, anchor, fillers, rule=f"role:{anchor.lemma}", cue=anchor)
