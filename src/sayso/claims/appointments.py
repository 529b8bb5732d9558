"""Who was given which post, by whom: "appointed chief of Y", "named by Z to lead Y", "succeeded X as leader"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.claims.bearers import bearers
from sayso.claims.bodies import is_official
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of
from sayso.claims.posts import body_of, can_hold, is_person, is_post, owner_word, post_title
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, done_to, is_passive, lexeme, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_FOLLOWING = {"succeed", "replace", "follow"}
_PLACES = {"place", "stead"}
_AFTER = {"succession"}


@dataclass(frozen=True, slots=True)
class _Post:
    """A post that is given: the word that names it, its title, the body that it is in."""

    word: Word
    title: str
    body: Word | None


def appointment_drafts(scene: Scene, verb: Word) -> Iterator[Draft]:
    """Appointments that a verb tells, and who held the post before."""
    if not verb.is_verb:
        return
    people, agents = _people(verb)
    people = [word for word in people if is_person(scene, word)]
    if not people:
        return
    for post in _posts_given(scene, verb, agents):
        for person in people:
            if post.body is not person:
                agent = Filler(agents[0]) if agents else None
                yield _draft(ClaimType.APPOINTMENT, verb, person, post).with_filler(Role.AGENT, agent)
        for person in _followed(scene, verb):
            if person not in people and post.body is not None and not is_official(scene, post.body):
                yield replace(_draft(ClaimType.ROLE, verb, person, post), is_undated=True)


def _draft(kind: ClaimType, verb: Word, person: Word, post: _Post) -> Draft:
    fillers = {Role.SUBJECT: Filler(person), Role.POST: Filler(post.word, text=post.title)}
    draft = Draft(kind, verb, fillers, rule=f"appointment:{verb.lemma}", cue=verb)
    return draft.with_filler(Role.ORGANIZATION, Filler(post.body) if post.body is not None else None)


def _people(verb: Word) -> tuple[list[Word], list[Word]]:
    """Those who are given a post, and those who give it."""
    if verb.lemma in nouns("appointing") or lexeme(verb) in nouns("appointing"):
        people, agents = verb.all("dative") or done_to(verb), doers(verb)
        if not people or verb.all("oprd", "attr") == people:
            people = subjects(verb)
        return people, agents
    if verb.lemma in _FOLLOWING or (verb.lemma == "take" and "as" in prepositions(verb)):
        return doers(verb), []
    return [], []


def _followed(scene: Scene, verb: Word) -> list[Word]:
    """Who held the post before: "succeeded X", "took over from X", "named Y in place of X", "…, replacing X"."""
    found: list[Word] = []
    if verb.lemma in _FOLLOWING:
        found = done_to(verb)
    elif verb.lemma == "take":
        found = prepositions(verb).get("from", [])
    for place in _in_place(verb):
        found += prepositions(place).get("of", [])
    after = [one for one in prepositions(verb).get("in", []) if one.lemma in _AFTER]
    found += [one for each in after for one in prepositions(each).get("to", [])]
    found += [one for clause in verb.all("advcl") if clause.lemma in _FOLLOWING for one in done_to(clause)]
    return [one for one in found if is_person(scene, one)]


def _in_place(verb: Word) -> list[Word]:
    """ "in place of X", "in his stead"."""
    hosts = [verb, *verb.all("xcomp")]
    return [one for host in hosts for one in prepositions(host).get("in", []) if one.lemma in _PLACES]


def _posts_given(scene: Scene, verb: Word, agents: list[Word]) -> Iterator[_Post]:
    for noun in _post_nouns(verb):
        giver = next((one for one in agents if can_hold(scene, one) and not is_person(scene, one)), None)
        yield _Post(noun, post_title(scene, noun), body_of(scene, noun, []) or _giving_whole(scene, agents) or giver)
    inner = verb.child("xcomp")
    if inner is not None and inner.lemma in verbs("leading"):
        for body in done_to(inner)[:1]:
            held = body if can_hold(scene, body) else owner_word(scene, body)
            if held is not None:
                yield _Post(inner, verbs("leading")[inner.lemma], held)
    if any(place.child("poss") is not None for place in _in_place(verb)):
        yield from _post_left(scene, verb)


def _giving_whole(scene: Scene, agents: list[Word]) -> Word | None:
    """ "The group's shura named X emir": the emir of the group."""
    described = (one for one in agents if one.name is None)
    return next((body for one in described if (body := owner_word(scene, one)) is not None), None)


def _post_nouns(verb: Word) -> list[Word]:
    found = prepositions(verb)
    phrases = [*verb.all("oprd", "attr"), *verb.all("dobj")[1:], *found.get("as", []), *found.get("to", [])]
    phrases += [word for target in verb.all("dobj") for word in target.all("appos")]
    if not phrases and verb.lemma in _FOLLOWING and is_passive(verb) and verb.head is not None:
        phrases = prepositions(verb.head).get("as", [])
    return [noun for noun in phrases if is_post(noun)]


def _post_left(scene: Scene, verb: Word) -> Iterator[_Post]:
    """The post of somebody else that stands before: "X stepped down as head of Y, and Z was elected in his place"."""
    new = {entity_of(scene, one) for one in _people(verb)[0]}
    for word in scene.sentence.words[: verb.index]:
        if not is_post(word) or word.lemma in nouns("kin"):
            continue
        if any(entity_of(scene, one) not in new for one in bearers(scene, word)):
            yield _Post(word, post_title(scene, word), body_of(scene, word, []))
            return
