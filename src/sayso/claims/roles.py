"""Who is what in which group, and who is what to whom: posts, membership, kinship."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from sayso.claims.bearers import bearers
from sayso.claims.bodies import is_armed, is_official
from sayso.claims.commands import command_drafts
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.fitting import is_people
from sayso.claims.phrases import entity_of, entity_type
from sayso.claims.posts import body_of, can_hold, is_person, is_post, owner_word, post_title
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, done_to, lexeme, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Polarity, Role
from sayso.values.mention import EntityType

_SERVING = {"serve", "fight", "be", "remain"}
_PUTTING = {"put", "place", "leave"}
_TAKING = {"have", "take", "assume", "hold"}
_RANKS = {"rank", "line"}


def role_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Roles that hang on this word: a title before a name, an apposition, a copula, a verb of leading."""
    if is_post(word):
        is_part = word.dep == "compound" and word.head is not None and is_post(word.head)
        yield from () if is_part else _post(scene, word)
    elif word.is_noun and word.name is None and word.lemma == "membership":
        yield from _membership(scene, word)
    elif word.is_noun and word.name is None and word.lemma in verbs("commanding"):
        yield from command_drafts(scene, word)
    elif word.is_verb:
        yield from _leading(scene, word)
        yield from _overseeing(scene, word)
    elif word.lemma == "responsible" and word.dep == "acomp":
        yield from _in_charge(scene, word, "for")
    if word.lemma == "charge" and word.head is not None and (_is_in(word) or _is_taken(word)):
        yield from _in_charge(scene, word, "of")
    if word.dep == "prep" and word.text.lower() == "under":
        yield from _led_under(scene, word)


def _post(scene: Scene, post: Word) -> Iterator[Draft]:
    people = list(dict.fromkeys(bearers(scene, post)))
    if not people:
        return
    body = body_of(scene, post, people)
    is_start = post.dep == "attr" and post.head is not None and post.head.lemma == "become"
    for person in people:
        if post.lemma in nouns("spokesman") and _is_speaking(scene, person):
            continue
        body = body or _group_below(scene, post)
        if body is not None and _is_same(scene, body, person) and post.dep == "conj" and post.head is not None:
            body = body_of(scene, post.head, people)
        if body is None or _is_same(scene, body, person) or not _is_fact(scene, post, body):
            continue
        draft = _draft(ClaimType.APPOINTMENT if is_start else ClaimType.ROLE, post, person, body, scene)
        yield replace(draft, polarity=Polarity.AFFIRMED) if _is_presupposed(post) else draft


def _is_presupposed(post: Word) -> bool:
    """ "neither he nor his sons X and Y": they are his sons, whatever is denied of them."""
    is_title = any(one.name is not None and one.index > post.index for one in post.all("appos"))
    return (post.dep in {"compound", "nmod", "appos"} or is_title) and post.child("neg", "advmod", "preconj") is None


def _is_speaking(scene: Scene, person: Word) -> bool:
    """Whether a spokesman is named because he speaks: his title then only tells for whom."""
    return any(person in frame.holders and frame.cue.dep != "relcl" for frame in scene.attributions.frames)


def _is_same(scene: Scene, body: Word, person: Word) -> bool:
    """Nobody is his own deputy: in "was X's driver and later his bodyguard", "his" is X's."""
    entity = entity_of(scene, person)
    return body is person or (entity is not None and entity_of(scene, body) == entity)


def _group_below(scene: Scene, post: Word) -> Word | None:
    """A group named further down the phrase: "an experienced leader and one of the veterans of Y"."""
    if post.dep not in {"pobj", "attr"}:
        return None
    held = sorted(post.subtree(), key=lambda word: word.index)
    return next(
        (one for one in held if one.name is not None and can_hold(scene, one) and not is_person(scene, one)), None
    )


def _draft(kind: ClaimType, noun: Word, person: Word, body: Word, scene: Scene) -> Draft:
    fillers = {
        Role.SUBJECT: Filler(person),
        Role.POST: Filler(noun, text=post_title(scene, noun)),
        Role.ORGANIZATION: Filler(body),
    }
    return Draft(kind, noun, fillers, rule="role:post", cue=noun, is_undated=_is_over(noun))


def _is_over(noun: Word) -> bool:
    """ "was removed as leader in 2019": the date is that of the removal."""
    verb = noun.head.head if noun.dep == "pobj" and noun.head is not None else None
    return verb is not None and (lexeme(verb) in verbs("removing") or verb.lemma in verbs("removing"))


def _is_fact(scene: Scene, post: Word, body: Word) -> bool:
    """Titles of officials are no facts about a group; ties between persons have to be kinship or service."""
    entity = entity_of(scene, body)
    kind = entity_type(scene, entity) if entity is not None else None
    if kind is EntityType.PERSON:
        return post.lemma in nouns("kin")
    if post.lemma in nouns("kin") and post.lemma not in nouns("post"):
        return False
    is_group = kind is EntityType.GROUP or post.lemma not in nouns("official") or is_armed(scene, body)
    return is_group and not is_official(scene, body)


def _is_in(charge: Word) -> bool:
    return charge.dep == "pobj" and charge.head is not None and charge.head.text.lower() == "in"


def _is_taken(charge: Word) -> bool:
    """ "has charge of", "took charge of"."""
    return charge.dep == "dobj" and charge.head is not None and charge.head.lemma in _TAKING


def _led_under(scene: Scene, under: Word) -> Iterator[Draft]:
    """ "Under X, the group expanded into Y": X led it."""
    verb, leader = under.head, under.child("pobj")
    if verb is None or not verb.is_verb or leader is None or leader.name is None or not is_person(scene, leader):
        return
    for body in subjects(verb)[:1]:
        if body.name is not None and can_hold(scene, body) and not (is_person(scene, body) or is_official(scene, body)):
            yield _charge(under, leader, "leader", body)


def _in_charge(scene: Scene, word: Word, preposition: str) -> Iterator[Draft]:
    """ "is responsible for the group's operations in Y", "in charge of the group's finances": a function in it."""
    verb = next((above for above in word.ancestors() if above.is_verb), None)
    is_put = verb is not None and verb.lemma in _PUTTING and word.dep == "pobj"
    told = [] if verb is None else done_to(verb) if is_put else subjects(verb)
    people = [one for one in told if is_person(scene, one)]
    for target in prepositions(word).get(preposition, []):
        group = owner_word(scene, target) or (_putting(scene, verb) if is_put and verb is not None else None)
        if group is None or (target.lemma in nouns("attack") and target.lemma != "operation"):
            continue
        title = f"{'responsible for' if preposition == 'for' else 'in charge of'} {target.surface}"
        for person in people:
            fillers = {
                Role.SUBJECT: Filler(person),
                Role.POST: Filler(target, text=title),
                Role.ORGANIZATION: Filler(group),
            }
            kind = ClaimType.APPOINTMENT if is_put else ClaimType.ROLE
            yield Draft(kind, word, fillers, rule="role:charge", cue=word, event=verb if is_put else None)


def _putting(scene: Scene, verb: Word) -> Word | None:
    """ "The group put X in charge of recruits": the group."""
    return next((one for one in doers(verb) if can_hold(scene, one) and not is_person(scene, one)), None)


def _overseeing(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "oversees the group's finances": a function in the group."""
    if verb.lemma not in verbs("overseeing"):
        return
    for target in done_to(verb):
        group = owner_word(scene, target)
        if group is None and verb.lemma == "run" and can_hold(scene, target) and _is_fact(scene, verb, target):
            yield from (_charge(verb, person, "leader", target) for person in doers(verb) if is_person(scene, person))
        for person in doers(verb) if group is not None else []:
            if group is not None and is_person(scene, person) and not is_person(scene, group):
                over = (
                    f"head of {target.surface}"
                    if target.lemma in nouns("unit")
                    else f"responsible for {target.surface}"
                )
                yield _charge(verb, person, over, group)


def _charge(verb: Word, person: Word, title: str, body: Word) -> Draft:
    fillers = {Role.SUBJECT: Filler(person), Role.POST: Filler(verb, text=title), Role.ORGANIZATION: Filler(body)}
    return Draft(ClaimType.ROLE, verb, fillers, rule="role:charge", cue=verb)


def _membership(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "denied membership of X", "was convicted of membership in X"."""
    found = prepositions(noun)
    bodies = [one for one in found.get("of", []) + found.get("in", []) if can_hold(scene, one)]
    verb = noun.head.head if noun.dep == "pobj" and noun.head is not None else noun.head
    people = noun.all("poss")
    if not people and verb is not None and verb.is_verb:
        is_own = noun.dep == "dobj" and (verb.lemma in verbs("avowing") or verb.lemma in verbs("support"))
        people = doers(verb) if is_own else done_to(verb) if noun.dep == "pobj" else []
    for person in [one for one in people if is_person(scene, one)]:
        for body in [one for one in bodies if not is_person(scene, one)]:
            fillers = {
                Role.SUBJECT: Filler(person),
                Role.POST: Filler(noun, text="member"),
                Role.ORGANIZATION: Filler(body),
            }
            yield Draft(ClaimType.ROLE, noun, fillers, rule="role:membership", cue=noun)


def _leading(scene: Scene, verb: Word) -> Iterator[Draft]:
    """Verbs that give a post by themselves: "leads", "founded", "joined", "belongs to", "sits on the council of"."""
    title = verbs("leading").get(lexeme(verb)) or verbs("joining").get(lexeme(verb))
    bodies = done_to(verb)
    if title is None:
        title, bodies = "head" if verb.lemma == "preside" else "member", _bodies_belonged_to(verb)
    if _is_appointed(verb):
        return
    people = [one for one in doers(verb) if is_person(scene, one) or (verb.lemma in _SERVING and is_people(one))]
    for person, body in product(people, bodies):
        held = _held(scene, body)
        if held is None or is_person(scene, held) or (title != "founder" and is_official(scene, held)):
            continue
        filler = {Role.SUBJECT: Filler(person), Role.POST: Filler(verb, text=title), Role.ORGANIZATION: Filler(held)}
        yield Draft(ClaimType.ROLE, verb, filler, rule=f"role:{verb.lemma}", cue=verb)


def _held(scene: Scene, body: Word) -> Word | None:
    """The body that is led: itself, whose fighters are led ("200 fighters of X"), or to whom it belongs."""
    if body.name is None and body.lemma in nouns("fighter"):
        return body_of(scene, body, []) or body
    return body if can_hold(scene, body) else owner_word(scene, body)


def _is_appointed(verb: Word) -> bool:
    """ "was named to lead": the appointment tells it."""
    return verb.dep == "xcomp" and verb.head is not None and verb.head.lemma in nouns("appointing")


def _bodies_belonged_to(verb: Word) -> list[Word]:
    found = prepositions(verb)
    if verb.lemma == "belong":
        return found.get("to", [])
    if verb.lemma == "preside":
        return found.get("over", [])
    if verb.lemma in _SERVING and (ranks := [one for one in found.get("in", []) if one.lemma in _RANKS]):
        return [one for rank in ranks for one in [*rank.all("poss"), *prepositions(rank).get("of", [])]]
    if verb.lemma in {"sit", "serve"}:
        return [one for one in found.get("on", []) if one.lemma in nouns("council")]
    return []
