"""Who was given which post, by whom: "appointed chief of Y", "named by Z to lead Y", "succeeded X as leader"."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.posts import body_of, can_hold, is_person, is_post, post_title
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, done_to, is_passive, lexeme, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_FOLLOWING = {"succeed", "replace"}


def appointment_drafts(scene: Scene, verb: Word) -> Iterator[Draft]:
    """Appointments that a verb tells."""
    if not verb.is_verb:
        return
    people, agents = _people(verb)
    people = [word for word in people if is_person(scene, word)]
    if not people:
        return
    for title, body in _posts_given(scene, verb, agents):
        for person in people:
            if body is person:
                continue
            filler = {Role.SUBJECT: Filler(person), Role.POST: Filler(title, text=_title(scene, title))}
            draft = Draft(ClaimType.APPOINTMENT, verb, filler, rule=f"appointment:{verb.lemma}", cue=verb)
            draft = draft.with_filler(Role.ORGANIZATION, Filler(body) if body else None)
            yield draft.with_filler(Role.AGENT, Filler(agents[0]) if agents else None)


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


def _posts_given(scene: Scene, verb: Word, agents: list[Word]) -> Iterator[tuple[Word, Word | None]]:
    found = prepositions(verb)
    phrases = [*verb.all("oprd", "attr"), *found.get("as", []), *found.get("to", [])]
    phrases += [word for target in verb.all("dobj") for word in target.all("appos")]
    if not phrases and verb.lemma in _FOLLOWING and is_passive(verb) and verb.head is not None:
        phrases = prepositions(verb.head).get("as", [])
    for noun in phrases:
        if is_post(noun):
            giver = next((one for one in agents if can_hold(scene, one) and not is_person(scene, one)), None)
            yield noun, body_of(scene, noun, []) or giver
    inner = verb.child("xcomp")
    if inner is not None and inner.lemma in verbs("leading"):
        for body in done_to(inner)[:1]:
            yield inner, body


def _title(scene: Scene, word: Word) -> str:
    return verbs("leading").get(word.lemma, "leader") if word.is_verb else post_title(scene, word)
