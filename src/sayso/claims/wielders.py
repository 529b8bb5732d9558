"""Whose a thing of harm is: a bomb, a raid or a warplane does nothing by itself; whoever holds it acts.

"A coalition airstrike killed X", "a rocket fired by X hit the base", "mortar fire from X", "the jets of the air force".
"""

from collections.abc import Iterable

from sayso.claims.draft import Filler, Scene
from sayso.claims.phrases import entity_of, entity_type, is_named, is_state, nation
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, is_time, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.mention import EntityType

_SURE = 8
_FROM = ("by", "from", "of")
_RELATIVE = {"that", "which", "who", "whom"}
_DEEP = 3


def is_thing(word: Word) -> bool:
    """Whether somebody else acts through it: an event, a weapon, a craft."""
    if word.name is not None or not word.is_noun:
        return False
    if word.lemma == "fire":
        return any(child.lemma in nouns("weapon") for child in word.all("compound", "nmod", "amod"))
    return any(word.lemma in nouns(kind) for kind in ("event", "weapon", "craft"))


def acting(scene: Scene, words: Iterable[Word], depth: int = 0) -> list[Word]:
    """Who acts, where words name those who act or things that they act through; a craft may act for nobody known."""
    found: list[Word] = []
    for word in words:
        thing = counted_thing(word)
        if not is_thing(thing):
            found.append(thing if word.lemma == "name" else word)
        elif held := wielders(scene, thing, depth + 1) if depth < _DEEP else []:
            found.extend(held)
        elif thing.lemma in nouns("craft"):
            found.append(word)
    return found


def wielders(scene: Scene, thing: Word, depth: int = 0) -> list[Word]:
    """Those whose thing it is, as far as the phrase itself tells."""
    whole = counted_by(thing)
    for noun in dict.fromkeys((thing, whole)):
        told = _sent_by(noun) or _behind(scene, noun) or _before(scene, noun)
        if found := acting(scene, told, depth):
            return found
    return []


def things_behind(verb: Word) -> list[Word]:
    """The things that a verb names as what struck, killed or exploded."""
    return [thing for word in doers(verb) if is_thing(thing := counted_thing(word))] if verb.is_verb else []


def weapon_of(verb: Word) -> Word | None:
    """What somebody uses: "fired rockets at", "the shells fired by", "detonated a bomb"."""
    used = done_to(verb) if verb.is_verb and verb.lemma in verbs("wielding") else []
    return next((one for one in used if one.name is None and one.lemma in nouns("weapon")), None)


def wielding_nation(thing: Word) -> Filler | None:
    """The state whose thing it is: "an Israeli air strike", "the Ethiopian missile"; a craft goes by its own name."""
    if not is_thing(thing) or thing.lemma in nouns("craft"):
        return None
    held = [*thing.all("amod", "compound", "nmod"), *counted_by(thing).all("amod", "compound")]
    return next((found for child in held if (found := nation(child)) is not None), None)


def counted_by(noun: Word) -> Word:
    """The noun that stands for it in the clause: "a number of attacks", "one of the attacks"."""
    host = noun.head
    if noun.dep != "pobj" or host is None or host.text.lower() != "of" or host.head is None:
        return noun
    return host.head if host.head.lemma in nouns("partitive") else noun


def counted_thing(word: Word) -> Word:
    """What a noun of number or name stands for: "a series of airstrikes" are airstrikes, "the name of X" is X."""
    is_counting = word.name is None and (word.lemma in nouns("partitive") or word.lemma == "name")
    inner = prepositions(word).get("of") if is_counting else None
    return inner[0] if inner else word


def can_strike(scene: Scene, word: Word) -> bool:
    """A group, a body well known as one, or those who fight: "a Hamas attack", not "the Harbour Marathon bombing"."""
    if word.name is None and word.is_noun and (word.lemma in nouns("fighter") or word.lemma in nouns("force")):
        return True
    entity = entity_of(scene, word)
    kind = entity_type(scene, entity) if entity is not None else None
    if kind is EntityType.ORGANIZATION and word.name is not None and entity is not None and is_named(scene, entity):
        return scene.names.entities[entity].points.get(EntityType.ORGANIZATION, 0) >= _SURE
    return kind in {EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PERSON}


def _sent_by(thing: Word) -> list[Word]:
    """ "a rocket fired by X", "the strike, carried out by X", "the bombs that X dropped"."""
    user = thing.head if thing.dep == "dobj" else None
    if user is not None and user.lemma in verbs("wielding") and thing.lemma in nouns("weapon"):
        return doers(user)
    for clause in thing.all("acl", "relcl"):
        if not (clause.lemma in verbs("wielding") or clause.lemma in verbs("doing")):
            continue
        own = clause.child("nsubj")
        if clause.child("agent") is not None and is_passive(clause):
            return doers(clause)
        if own is not None and own.lemma not in _RELATIVE:
            return subjects(clause)
    return []


def _behind(scene: Scene, thing: Word) -> list[Word]:
    """ "mortar fire from X", "an attack by X", "jets of the air force"."""
    phrases = prepositions(thing)
    if told := phrases.get("by"):
        return told
    sent = phrases.get("from", []) or _next_from(thing)
    sent = sent or ([] if thing.lemma in nouns("event") else phrases.get("of", []))
    return [one for one in sent if can_strike(scene, one) or is_state(scene, one)]


def _next_from(thing: Word) -> list[Word]:
    """ "was killed by fire from X": the parser hangs X on the killing."""
    verb = next((above for above in thing.ancestors() if above.is_verb), None)
    after = [prep for prep in verb.all("prep") if prep.index == thing.index + 1] if verb is not None else []
    return [one for prep in after if prep.text.lower() == "from" for one in prep.all("pobj")]


def _before(scene: Scene, thing: Word) -> list[Word]:
    """ "a coalition airstrike", "the army's artillery", "a U.S. strike"; "the Syria bombing" only tells where."""
    owners = [one for child in thing.all("poss") for one in conjuncts(child) if not is_time(one)]
    owners = [] if thing.lemma in nouns("vehicle") else owners
    held = thing.all("compound", "nmod", "amod")
    held += [inner for child in held if is_time(child) for inner in child.all("compound", "nmod")]
    named = [child for child in held if can_strike(scene, child)]
    states = [one for one in thing.all("compound", "nmod", "amod") if is_state(scene, one) and _is_adjective_too(one)]
    return owners or named or states


def _is_adjective_too(word: Word) -> bool:
    """ "a U.S. strike", "a United States strike"."""
    return word.surface.startswith("United ") or word.surface.replace(".", "").isupper()
