"""Who sits on which body, where a clause lists them: "the command of X is made up of Y (chief of staff) and Z"."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.posts import body_of, can_hold, is_person, is_post, owner_word, post_title
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, doers, done_to, lexeme, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_SITTING = {"delegation", "team", "triumvirate", "troika", "cell", "secretariat", "hierarchy", "lineup", "cabinet"}
_MADE_OF = {"consist", "compose", "make"}
_OPENS = {"(", "-LRB-"}


def roster_drafts(scene: Scene, verb: Word) -> Iterator[Draft]:
    """Each person that a clause counts among a council, a command or a leadership, with the post beside the name."""
    if not verb.is_verb:
        return
    wholes, listed = _listed(verb)
    whole = next((one for one in wholes if one.name is None and one.lemma in nouns("council") | _SITTING), None)
    whole = whole or next((one for one in wholes if one.name is not None and _is_council_by_name(one)), None)
    if whole is None:
        return
    body = whole if whole.name is not None else _body(scene, whole)
    for person in (one for each in listed for one in conjuncts(each)):
        if body is not None and person.name is not None and is_person(scene, person):
            yield from _seat(scene, person, whole, body)


def _listed(verb: Word) -> tuple[list[Word], list[Word]]:
    if verb.lemma in _MADE_OF and "of" in prepositions(verb):
        return subjects(verb), prepositions(verb)["of"]
    if lexeme(verb) in verbs("comprising"):
        return doers(verb), done_to(verb)
    return [], []


def _is_council_by_name(word: Word) -> bool:
    return word.surface.split()[-1].lower() in nouns("council")


def _body(scene: Scene, whole: Word) -> Word | None:
    """The group whose council it is."""
    of = next((one for one in prepositions(whole).get("of", []) if can_hold(scene, one)), None)
    return of or owner_word(scene, whole)


def _seat(scene: Scene, person: Word, whole: Word, body: Word) -> Iterator[Draft]:
    """The post in brackets behind the name, else membership; posts set off by commas are read as such."""
    asides = [one for one in person.all("appos") if one.name is None and one.is_noun]
    bracket = next((one for one in asides if _is_in_brackets(scene, one)), None)
    post = next((one for one in asides if is_post(one)), None)
    if (
        bracket is None
        and post is not None
        and (post.child("poss") is not None or body_of(scene, post, []) is not None)
    ):
        return
    bracket = bracket or post
    title = "member" if bracket is None else post_title(scene, bracket)
    where = whole if bracket is None and whole.name is None and can_hold(scene, whole) else body
    fillers = {
        Role.SUBJECT: Filler(person),
        Role.POST: Filler(bracket or whole, text=title),
        Role.ORGANIZATION: Filler(where),
    }
    yield Draft(ClaimType.ROLE, bracket or person, fillers, rule="role:roster", cue=bracket or whole)


def _is_in_brackets(scene: Scene, noun: Word) -> bool:
    first = min(one.index for one in noun.subtree())
    return first > 0 and scene.sentence.words[first - 1].text in _OPENS
