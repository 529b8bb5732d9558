"""Where the arguments of a trigger word stand in the sentence."""

from sayso.claims.draft import Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.language.predicates import conjuncts, doers, done_to, is_date, members, prepositions
from sayso.language.tree import Word
from sayso.values.mention import EntityType

_SUPPORT = {
    "carry", "launch", "conduct", "stage", "mount", "commit", "perpetrate", "claim", "undertake", "make", "have", "maintain", "plan",
    "keep", "continue", "cut", "sever", "end", "establish", "build", "order", "execute", "oversee", "suffer", "strengthen",
    "develop", "retain", "deepen", "enjoy", "orchestrate", "renew", "forge", "break", "sustain", "lead", "provide", "resume", "direct",
}  # fmt: skip


def slot(scene: Scene, word: Word, spec: str) -> list[Word]:
    """The heads that fill an argument of a trigger; `spec` names its places, alternatives separated by `|`."""
    for place in spec.split("|"):
        found = [one for one in _at(scene, word, place) if not is_date(one)] if place else []
        if found:
            return _without_others(found)
    return []


def _without_others(found: list[Word]) -> list[Word]:
    """A list of names that ends in "and other groups", or explains "several leaders", says nothing of its own about them."""
    if not any(one.name is not None for one in found):
        return found
    return [one for one in found if one.name is not None or one.tag != "NNS" or one.child("nummod") is not None]


def _at(scene: Scene, word: Word, place: str) -> list[Word]:
    if place == "doer":
        return _everyone(doers(word)) if word.is_verb else supported_doers(word)
    if place == "done":
        return _everyone(done_to(word))
    if place == "poss":
        return [owner for child in word.all("poss") for owner in conjuncts(child)]
    if place == "clause":
        if word.dep != "pobj" or word.head is None or word.head.text.lower() not in {"in", "with", "under"}:
            return []
        verb = next((above for above in word.ancestors() if above.is_verb), None)
        return doers(verb) if verb is not None else []
    if place == "mod":
        return [c for c in word.children if c.dep in {"compound", "nmod", "amod"} and _is_body(scene, c)]
    if place == "dative":
        return word.all("dative") if not word.child("dative") or word.child("dative").tag[0] != "I" else []  # type: ignore[union-attr]
    preposition, _, part = place.partition(".")
    targets = all_prepositions(word).get(preposition, [])
    if part:
        return targets[:1] if part == "1" else targets[1:]
    return _everyone(targets)


def _is_body(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) is not EntityType.PLACE


def _everyone(words: list[Word]) -> list[Word]:
    """With those that a list in apposition or after "including" names."""
    seen: list[Word] = []
    for word in words:
        for member in members(word):
            if member not in seen:
                seen.append(member)
    return seen


def all_prepositions(word: Word) -> dict[str, list[Word]]:
    """Prepositional phrases of a verb and of its object, since either can carry "to X" in "pledged allegiance to X"."""
    found = {key: list(value) for key, value in prepositions(word).items()}
    target = word.child("dobj") if word.is_verb else None
    for one in conjuncts(target) if target is not None else []:
        for key, value in prepositions(one).items():
            found.setdefault(key, []).extend(value)
    if not word.is_verb and word.dep == "conj" and word.head is not None and word.head.is_noun:
        for key, value in prepositions(word.head).items():
            found.setdefault(key, []).extend(value)
    if not word.is_verb and word.dep == "dobj" and word.head is not None:
        for key, value in prepositions(word.head).items():
            if key in {"with", "to", "against", "on", "from"}:
                found.setdefault(key, []).extend(value)
    return found


def supported_doers(noun: Word) -> list[Word]:
    """Whoever a light verb gives an event noun to: "carried out an attack", "is responsible for the attack"."""
    noun = _counted_by(noun)
    for clause in noun.all("acl", "relcl"):
        if clause.lemma in _SUPPORT and clause.child("agent") is not None:
            return doers(clause)
    verb = noun.head
    if verb is None:
        return []
    if noun.dep in {"dobj", "nsubjpass"} and verb.lemma in _SUPPORT:
        return doers(verb)
    if noun.dep == "conj":
        return supported_doers(verb) if verb.is_noun else []
    if noun.dep == "pobj" and verb.head is not None and verb.text.lower() == "for":
        holder = verb.head
        if holder.lemma in {"responsible", "blame"} and holder.head is not None:
            return doers(holder.head)
        if holder.lemma in {"responsibility", "credit"} and holder.head is not None:
            return doers(holder.head)
    if (
        noun.dep == "pobj"
        and verb.head is not None
        and verb.head.lemma in {"responsible", "involved", "engage", "participate", "involve"}
    ):
        host = verb.head
        return doers(host) or done_to(host) if host.is_verb else (doers(host.head) if host.head else [])
    return []


def _counted_by(noun: Word) -> Word:
    """The noun that stands for it in the clause: "a number of attacks", "one of the attacks"."""
    host = noun.head
    if noun.dep == "pobj" and host is not None and host.text.lower() == "of" and host.head is not None:
        whole = host.head
        if whole.lemma in {
            "number",
            "series",
            "string",
            "wave",
            "spate",
            "one",
            "hundred",
            "thousand",
            "dozen",
            "score",
            "majority",
            "half",
        }:
            return whole
    return noun
