"""Posts as nouns of command: "under the leadership of X", "took command of Y", "the command of Y passed to X"."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.bodies import is_official
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.posts import can_hold, is_person, is_post, owner_word, post_title
from sayso.claims.words import verbs
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, lexeme, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_BEING = {"be", "stand", "remain", "stay", "sit", "serve"}
_BEHIND = ("of", "in", "over", "within", "at")


def command_drafts(scene: Scene, noun: Word) -> Iterator[Draft]:
    """Who holds the command that a noun names, or is given it."""
    preposition = noun.head if noun.dep == "pobj" else None
    if preposition is not None and preposition.text.lower() == "under":
        yield from _under(scene, noun, preposition)
    elif preposition is not None and preposition.text.lower() in {"in", "at"}:
        yield from _in_command(scene, noun, preposition)
    elif noun.head is not None and noun.head.is_verb:
        yield from _given(scene, noun, noun.head)


def _under(scene: Scene, noun: Word, preposition: Word) -> Iterator[Draft]:
    """ "under the leadership of X", "under X's command": X leads whoever the clause is about."""
    host = preposition.head
    leaders = [word for word in [*noun.all("poss"), *prepositions(noun).get("of", [])] if is_person(scene, word)]
    if host is None or not leaders:
        return
    bodies = (done_to(host) or doers(host)) if host.is_verb else [host]
    for body in bodies[:1]:
        yield from _draft(scene, ClaimType.ROLE, noun, (leaders[0], body))


def _in_command(scene: Scene, noun: Word, preposition: Word) -> Iterator[Draft]:
    """ "is in command of the northern brigade", "stands at the head of Y"."""
    verb = preposition.head
    if verb is None or not verb.is_verb or verb.lemma not in _BEING:
        return
    people = subjects(verb) or [one for one in verb.all("dobj", "attr") if one.name is not None]
    for person in people:
        for body in _bodies(scene, noun)[:1]:
            yield from _draft(scene, ClaimType.ROLE, noun, (person, body))


def _given(scene: Scene, noun: Word, verb: Word) -> Iterator[Draft]:
    """ "assumed the leadership of Y", "was given command of Y", "the command of Y passed to X"."""
    bodies = _bodies(scene, noun)
    if lexeme(verb) in verbs("assuming") and noun.dep == "dobj":
        people = doers(verb)
    elif verb.lemma in verbs("passing"):
        to = [one for name in ("to", "dative", "with", "in") for one in prepositions(verb).get(name, [])]
        named = [one for each in verb.all("dative") for one in conjuncts(each) if one.name is not None]
        people = to or named or (subjects(verb) if is_passive(verb) and noun.dep == "dobj" else [])
        bodies = bodies or [body for one in doers(verb) if (body := owner_word(scene, one)) is not None]
        bodies = bodies or [one for one in doers(verb) if can_hold(scene, one) and not is_person(scene, one)]
    else:
        return
    for person in people:
        for body in bodies[:1]:
            yield from (replace(one, anchor=verb) for one in _draft(scene, ClaimType.APPOINTMENT, noun, (person, body)))


def _bodies(scene: Scene, noun: Word) -> list[Word]:
    found = noun.all("poss", "compound")
    for preposition in _BEHIND:
        for target in prepositions(noun).get(preposition, []):
            found += prepositions(target).get("of", []) + target.all("poss", "compound") if is_post(target) else []
            found += [target, *target.all("poss", "compound")]
    return [one for one in found if can_hold(scene, one) and not is_person(scene, one)]


def _draft(scene: Scene, kind: ClaimType, noun: Word, pair: tuple[Word, Word]) -> Iterator[Draft]:
    person, body = pair
    if not is_person(scene, person) or not can_hold(scene, body) or is_person(scene, body) or is_official(scene, body):
        return
    post = next((one for one in prepositions(noun).get("of", []) if is_post(one)), None)
    title = post_title(scene, post) if post is not None else verbs("commanding")[noun.lemma]
    fillers = {
        Role.SUBJECT: Filler(person),
        Role.POST: Filler(post or noun, text=title or "leader"),
        Role.ORGANIZATION: Filler(body),
    }
    yield Draft(kind, noun, fillers, rule=f"role:{noun.lemma}", cue=noun)
