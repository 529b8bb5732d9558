"""Who is what in which group, and who is what to whom: posts, membership, kinship."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.fitting import is_people
from sayso.claims.phrases import entity_of, entity_type
from sayso.claims.posts import bearers, body_of, can_hold, is_person, is_post, owner_word, post_title
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, done_to, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

_SERVING = {"serve", "fight", "be", "remain"}
_RANKS = {"rank", "line"}


def role_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Roles that hang on this word: a title before a name, an apposition, a copula, a verb of leading."""
    if is_post(word):
        yield from _post(scene, word)
    elif word.is_noun and word.name is None and word.lemma == "leadership":
        yield from _leadership(scene, word)
    elif word.is_verb:
        yield from _leading(scene, word)
        yield from _overseeing(scene, word)
    elif word.lemma == "responsible" and word.dep == "acomp":
        yield from _in_charge(scene, word, "for")
    if word.lemma == "charge" and word.dep == "pobj" and word.head is not None and word.head.text.lower() == "in":
        yield from _in_charge(scene, word, "of")


def _post(scene: Scene, post: Word) -> Iterator[Draft]:
    people = list(dict.fromkeys(bearers(scene, post)))
    if not people:
        return
    body = body_of(scene, post, people)
    is_start = post.dep == "attr" and post.head is not None and post.head.lemma == "become"
    for person in people:
        body = body or _group_below(scene, post)
        if body is None or body is person or not _is_fact(scene, post, body):
            continue
        yield _draft(ClaimType.APPOINTMENT if is_start else ClaimType.ROLE, post, person, body, scene)


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
    return Draft(kind, noun, fillers, rule="role:post", cue=noun)


def _is_fact(scene: Scene, post: Word, body: Word) -> bool:
    """Titles of officials are no facts about a group; ties between persons have to be kinship or service."""
    entity = entity_of(scene, body)
    kind = entity_type(scene, entity) if entity is not None else None
    if kind is EntityType.PERSON:
        return post.lemma in nouns("kin")
    if post.lemma in nouns("kin") and post.lemma not in nouns("post"):
        return False
    return kind is EntityType.GROUP or post.lemma not in nouns("official")


def _in_charge(scene: Scene, word: Word, preposition: str) -> Iterator[Draft]:
    """ "is responsible for the group's operations in Y", "in charge of the group's finances": a function in it."""
    verb = next((above for above in word.ancestors() if above.is_verb), None)
    people = [one for one in subjects(verb) if is_person(scene, one)] if verb is not None else []
    for target in prepositions(word).get(preposition, []):
        group = owner_word(scene, target)
        if group is None or (target.lemma in nouns("attack") and target.lemma != "operation"):
            continue
        title = f"{'responsible for' if preposition == 'for' else 'in charge of'} {target.surface}"
        for person in people:
            fillers = {
                Role.SUBJECT: Filler(person),
                Role.POST: Filler(target, text=title),
                Role.ORGANIZATION: Filler(group),
            }
            yield Draft(ClaimType.ROLE, word, fillers, rule="role:charge", cue=word)


def _overseeing(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "oversees the group's finances": a function in the group."""
    if verb.lemma not in verbs("overseeing"):
        return
    for target in done_to(verb):
        group = owner_word(scene, target)
        for person in doers(verb) if group is not None else []:
            if group is not None and is_person(scene, person) and not is_person(scene, group):
                fillers = {
                    Role.SUBJECT: Filler(person),
                    Role.POST: Filler(target, text=f"responsible for {target.surface}"),
                    Role.ORGANIZATION: Filler(group),
                }
                yield Draft(ClaimType.ROLE, verb, fillers, rule="role:charge", cue=verb)


def _leadership(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "under the leadership of X": X leads whoever the clause is about."""
    leaders = [word for word in [*noun.all("poss"), *prepositions(noun).get("of", [])] if is_person(scene, word)]
    if not leaders or noun.head is None or noun.head.text.lower() != "under" or noun.head.head is None:
        return
    host = noun.head.head
    bodies = (done_to(host) or doers(host)) if host.is_verb else [host]
    for body in bodies[:1]:
        if can_hold(scene, body) and not is_person(scene, body):
            filler = {
                Role.SUBJECT: Filler(leaders[0]),
                Role.POST: Filler(noun, text="leader"),
                Role.ORGANIZATION: Filler(body),
            }
            yield Draft(ClaimType.ROLE, noun, filler, rule="role:leadership", cue=noun)


def _leading(scene: Scene, verb: Word) -> Iterator[Draft]:
    """Verbs that give a post by themselves: "leads", "founded", "joined", "belongs to", "sits on the council of"."""
    title = verbs("leading").get(verb.lemma) or verbs("joining").get(verb.lemma)
    bodies = done_to(verb)
    if title is None:
        title, bodies = "member", _bodies_belonged_to(verb)
    for person in doers(verb):
        for body in bodies:
            is_one = is_person(scene, person) or (verb.lemma in _SERVING and is_people(person))
            if not is_one or _is_appointed(verb):
                continue
            held = body if can_hold(scene, body) else owner_word(scene, body)
            if held is not None and not is_person(scene, held):
                filler = {
                    Role.SUBJECT: Filler(person),
                    Role.POST: Filler(verb, text=title),
                    Role.ORGANIZATION: Filler(held),
                }
                yield Draft(ClaimType.ROLE, verb, filler, rule=f"role:{verb.lemma}", cue=verb)


def _is_appointed(verb: Word) -> bool:
    """ "was named to lead": the appointment tells it."""
    return verb.dep == "xcomp" and verb.head is not None and verb.head.lemma in nouns("appointing")


def _bodies_belonged_to(verb: Word) -> list[Word]:
    found = prepositions(verb)
    if verb.lemma == "belong":
        return found.get("to", [])
    if verb.lemma in _SERVING and (ranks := [one for one in found.get("in", []) if one.lemma in _RANKS]):
        return [one for rank in ranks for one in [*rank.all("poss"), *prepositions(rank).get("of", [])]]
    if verb.lemma in {"sit", "serve"}:
        return [one for one in found.get("on", []) if one.lemma in nouns("council")]
    return []
