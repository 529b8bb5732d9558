"""Who is what in which group, and who is what to whom: posts, membership, kinship."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, doers, done_to, members, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

_COPULAS = {"be", "become", "remain"}
_HOLDERS = {EntityType.GROUP, EntityType.ORGANIZATION}
_OF = {"of", "for", "in", "within", "at", "to", "with", "from"}


def role_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Roles that hang on this word: a title before a name, an apposition, a copula, a verb of leading."""
    if word.is_noun and word.name is None:
        if word.lemma in nouns("post") or word.lemma in nouns("kin"):
            yield from _post(scene, word)
        elif word.lemma == "leadership":
            yield from _leadership(scene, word)
    elif word.is_verb:
        yield from _leading(scene, word)
    elif word.lemma == "responsible" and word.dep == "acomp":
        yield from _charge(scene, word)


def _post(scene: Scene, post: Word) -> Iterator[Draft]:
    people = list(_bearers(scene, post))
    if not people:
        return
    body = _body(scene, post, people)
    is_start = post.dep == "attr" and post.head is not None and post.head.lemma == "become"
    for person in people:
        body = body or _group_below(scene, post)
        if body is None or body is person or not _is_fact(scene, post, body):
            continue
        yield _draft(ClaimType.APPOINTMENT if is_start else ClaimType.ROLE, post, person, (post, body), scene)


def _group_below(scene: Scene, post: Word) -> Word | None:
    """A group named further down the phrase: "an experienced leader and one of the veterans of Y"."""
    if post.dep not in {"pobj", "attr"}:
        return None
    held = sorted(post.subtree(), key=lambda word: word.index)
    return next(
        (one for one in held if one.name is not None and _can_hold(scene, one) and not _is_person(scene, one)), None
    )


def _draft(kind: ClaimType, anchor: Word, person: Word, post: tuple[Word, Word], scene: Scene) -> Draft:
    noun, body = post
    fillers = {
        Role.SUBJECT: Filler(person),
        Role.POST: Filler(noun, text=post_title(scene, noun)),
        Role.ORGANIZATION: Filler(body),
    }
    return Draft(kind, anchor, fillers, rule="role:post", cue=noun)


def post_title(scene: Scene, noun: Word) -> str:
    """The post in words, without the body it belongs to: "top military commander"."""
    kept = [
        child
        for child in noun.children
        if child.index < noun.index
        and child.dep in {"amod", "compound", "nmod", "advmod"}
        and child.lemma not in {"several", "other", "various", "many"}
        and entity_of(scene, child) is None
        and child.date is None
    ]
    host = noun.head
    if noun.dep in {"compound", "nmod"} and host is not None:
        kept += [c for c in host.children if c.dep == "amod" and c.index < noun.index]
    words = [part.surface for part in sorted(kept, key=lambda part: part.index)]
    head = noun.lemma if noun.tag == "NNS" else noun.surface
    return " ".join([*words, head]).replace(" - ", "-")


def _bearers(scene: Scene, post: Word) -> Iterator[Word]:
    """Persons who hold the post that the noun names."""
    host = post.head
    if post.dep in {"compound", "nmod", "amod"} and host is not None and _is_person(scene, host):
        yield from conjuncts(host) if post.tag in {"NNS", "NNPS"} else [host]
        return
    if post.dep == "appos" and host is not None and _is_person(scene, host):
        yield host
    elif post.dep in {"attr", "oprd"} and host is not None and host.lemma in _COPULAS:
        yield from _people(scene, subjects(host))
    elif post.dep == "pobj" and host is not None and host.text.lower() == "as" and host.head is not None:
        verb = host.head
        if verb.lemma in {"role", "position", "capacity", "tenure", "status"} and verb.child("poss") is not None:
            yield from (word for word in _owners_of_role(verb) if _is_person(scene, word))
        if verb.lemma in {"serve", "act", "work"}:
            yield from (word for word in doers(verb) if _is_person(scene, word))
        elif verb.lemma in {"refer", "describe", "identify", "name", "portray", "list"}:
            told = done_to(verb) or prepositions(verb).get("to", [])
            yield from (word for word in told if _is_person(scene, word))
    elif post.dep == "pobj" and host is not None and host.head is not None and host.head.lemma == "one":
        yield from _bearers_of_one(scene, host.head)
    for word in members(post):
        if word is not post and word.name is not None and _is_person(scene, word):
            yield word


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
    for word in subjects_:
        if _is_person(scene, word):
            yield word
        elif word.lemma in nouns("quality"):
            yield from (one for one in prepositions(word).get("of", []) if _is_person(scene, one))


def _bearers_of_one(scene: Scene, one: Word) -> Iterator[Word]:
    """ "was one of the commanders"."""
    host = one.head
    if host is None:
        return
    if one.dep == "attr":
        yield from (word for word in subjects(host) if _is_person(scene, word))
    elif one.dep == "appos" and _is_person(scene, host):
        yield host


def _is_person(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    if entity is None or entity_type(scene, entity) is not EntityType.PERSON:
        return False
    return word.name is not None or word.tag == "PRP" or entity < scene.referents.first_described


def _body(scene: Scene, post: Word, people: list[Word]) -> Word | None:
    """The group, organization or person that the post belongs to."""
    hosts = [post, *(person for person in people if post.dep in {"compound", "nmod"})]
    for host in hosts:
        for child in sorted(host.children, key=lambda child: child.index):
            if (
                child.dep in {"poss", "compound", "nmod", "amod"}
                and child.index < post.index
                and _can_hold(scene, child)
            ):
                return child
            for inner in child.children if child.dep in {"compound", "nmod", "amod", "poss"} else []:
                if inner.dep in {"compound", "poss", "nmod"} and _can_hold(scene, inner):
                    return inner
    for preposition, targets in prepositions(post).items():
        if preposition in _OF:
            for target in targets:
                named = next((one for one in target.all("appos") if _is_person(scene, one)), None)
                if target.name is None and named is not None and post.lemma in nouns("kin"):
                    return named
                if _can_hold(scene, target):
                    return target
                if (group := owner_word(scene, target)) is not None:
                    return group
    return None


def owner_word(scene: Scene, noun: Word) -> Word | None:
    """The group named inside a phrase: "of the Hezbollah military commander", "of the group's armed wing"."""
    for child in noun.children:
        if child.dep in {"poss", "compound"} and _can_hold(scene, child):
            return child
    return None


def _can_hold(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    if entity is None:
        return False
    kind = entity_type(scene, entity)
    return kind in _HOLDERS or (kind is EntityType.PERSON and (word.name is not None or word.tag in {"PRP$", "PRP"}))


def _is_fact(scene: Scene, post: Word, body: Word) -> bool:
    """Titles of officials are no facts about a group; ties between persons have to be kinship or service."""
    entity = entity_of(scene, body)
    kind = entity_type(scene, entity) if entity is not None else None
    if kind is EntityType.PERSON:
        return post.lemma in nouns("kin")
    if post.lemma in nouns("kin") and post.lemma not in nouns("post"):
        return False
    return kind is EntityType.GROUP or post.lemma not in nouns("official")


def _charge(scene: Scene, word: Word) -> Iterator[Draft]:
    """ "is responsible for the group's operations in Y": a function in the group."""
    people = [one for one in subjects(word.head) if _is_person(scene, one)] if word.head is not None else []
    for target in prepositions(word).get("for", []):
        group = owner_word(scene, target)
        if group is None or (target.lemma in nouns("attack") and target.lemma != "operation"):
            continue
        for person in people:
            fillers = {
                Role.SUBJECT: Filler(person),
                Role.POST: Filler(target, text=f"responsible for {target.surface}"),
                Role.ORGANIZATION: Filler(group),
            }
            yield Draft(ClaimType.ROLE, word, fillers, rule="role:responsible", cue=word)


def _leadership(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "under the leadership of X": X leads whoever the clause is about."""
    leaders = [word for word in [*noun.all("poss"), *prepositions(noun).get("of", [])] if _is_person(scene, word)]
    if not leaders or noun.head is None or noun.head.text.lower() != "under" or noun.head.head is None:
        return
    host = noun.head.head
    bodies = (done_to(host) or doers(host)) if host.is_verb else [host]
    for body in bodies[:1]:
        if _can_hold(scene, body) and not _is_person(scene, body):
            filler = {
                Role.SUBJECT: Filler(leaders[0]),
                Role.POST: Filler(noun, text="leader"),
                Role.ORGANIZATION: Filler(body),
            }
            yield Draft(ClaimType.ROLE, noun, filler, rule="role:leadership", cue=noun)


def _leading(scene: Scene, verb: Word) -> Iterator[Draft]:
    title = verbs("leading").get(verb.lemma) or verbs("joining").get(verb.lemma)
    if title is None:
        yield from _appointing(scene, verb)
        return
    for person in doers(verb):
        for body in done_to(verb):
            if _is_person(scene, person) and _can_hold(scene, body):
                if (
                    verb.dep == "xcomp"
                    and verb.head is not None
                    and verb.head.lemma in {"appoint", "name", "choose", "elect"}
                ):
                    continue
                filler = {
                    Role.SUBJECT: Filler(person),
                    Role.POST: Filler(verb, text=title),
                    Role.ORGANIZATION: Filler(body),
                }
                yield Draft(ClaimType.ROLE, verb, filler, rule=f"role:{verb.lemma}", cue=verb)


def _appointing(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "appointed chief of Y", "named by Z to lead Y", "took over as leader of Y", "succeeded X as leader"."""
    if verb.lemma in {"appoint", "name", "elect", "promote", "nominate", "choose", "select"}:
        people, agents = done_to(verb), doers(verb)
        if not people or verb.all("oprd", "attr") == people:
            people = subjects(verb)
    elif verb.lemma in {"take", "succeed", "replace"} and "as" in prepositions(verb):
        people, agents = doers(verb), []
    else:
        return
    people = [word for word in people if _is_person(scene, word)]
    for title, body in _posts_given(scene, verb):
        for person in people:
            if body is person:
                continue
            filler = {Role.SUBJECT: Filler(person), Role.POST: Filler(title, text=_title(scene, title))}
            draft = Draft(ClaimType.APPOINTMENT, verb, filler, rule=f"appointment:{verb.lemma}", cue=verb)
            draft = draft.with_filler(Role.ORGANIZATION, Filler(body) if body else None)
            yield draft.with_filler(Role.AGENT, Filler(agents[0]) if agents else None)


def _posts_given(scene: Scene, verb: Word) -> Iterator[tuple[Word, Word | None]]:
    phrases = [*verb.all("oprd", "attr"), *prepositions(verb).get("as", []), *prepositions(verb).get("to", [])]
    phrases += [word for target in verb.all("dobj") for word in target.all("appos")]
    for noun in phrases:
        if noun.lemma in nouns("post"):
            yield noun, _body(scene, noun, [])
    inner = verb.child("xcomp")
    if inner is not None and inner.lemma in verbs("leading"):
        for body in done_to(inner)[:1]:
            yield inner, body


def _title(scene: Scene, word: Word) -> str:
    return verbs("leading").get(word.lemma, "leader") if word.is_verb else post_title(scene, word)
