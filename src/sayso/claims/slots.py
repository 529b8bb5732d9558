"""Where the arguments of a trigger word stand in the sentence."""

from collections.abc import Callable, Iterable

from sayso.claims.described import acceptor, described_by, former, helped, pledger
from sayso.claims.draft import Scene
from sayso.claims.performers import carriers, supported_doers
from sayso.claims.phrases import counted_of, entity_of, entity_type
from sayso.claims.wielders import can_strike, counted_by, wielders
from sayso.claims.words import nouns, verbs
from sayso.language.contrast import is_set_aside
from sayso.language.name_words import adjectives
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, is_time, members, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.mention import EntityType

_INTO = {"in", "with", "under", "without", "on"}
_UPON = ("against", "on", "at", "of", "targeting", "upon", "into", "under")
_TAKING = {"retake", "recapture", "capture", "take", "seize", "liberate", "free", "reclaim", "clear", "conquer"}
_AIMED = ("at", "against", "towards", "toward", "on")
_AROUND = ("inside", "outside", "in", "near", "at", "on", "under", "beneath", "beside", "among", "behind", "into")
_SIDES = {"between"}
_SHARED = {"with", "to", "against", "on", "from"}


def slot(scene: Scene, word: Word, spec: str, fits: Callable[[Word], bool] | None = None) -> list[Word]:
    """The heads that fill an argument of a trigger; `spec` names its places, alternatives separated by `|`.

    `fits` says which words can fill it at all.
    """
    for place in spec.split("|"):
        found = [one for one in _at(scene, word, place) if not is_time(one)] if place else []
        found = [one for one in found if fits(one)] if fits is not None else found
        if found:
            return _without_others(found)
    return []


def _without_others(found: list[Word]) -> list[Word]:
    """Names alone where there are any: not "and other groups", nor the title that stands before a name."""
    if any(is_set_aside(one) for one in found):
        return found
    if not any(one.name is not None for one in found):
        return [one for one in found if not (one.dep == "appos" and one.head in found)]
    found = [one for one in found if one.name is not None or not _stands_beside_name(one)]
    return [one for one in found if one.name is not None or one.tag != "NNS" or one.child("nummod") is not None]


def _stands_beside_name(word: Word) -> bool:
    """ "the leader, X", "X, a Dagestani": only X counts."""
    is_aside = word.dep == "appos" and word.head is not None and word.head.name is not None
    return is_aside or any(aside.name is not None for aside in word.all("appos"))


def _at(scene: Scene, word: Word, place: str) -> list[Word]:
    if place in _PLACES:
        return _PLACES[place](scene, word)
    place, _, above = place.partition("@")
    if above and not (word.dep == "pobj" and word.head is not None and word.head.text.lower() == above):
        return []
    preposition, _, part = place.partition(".")
    targets = all_prepositions(word).get(preposition, [])
    if part:
        return targets[:1] if part == "1" else targets[1:]
    return _everyone(targets)


def _doer(scene: Scene, word: Word) -> list[Word]:
    return _everyone(doers(word)) if word.is_verb else supported_doers(word)


def _done(scene: Scene, word: Word) -> list[Word]:
    return _everyone(done_to(word))


def _poss(scene: Scene, word: Word) -> list[Word]:
    return [owner for child in word.all("poss") for owner in conjuncts(child)]


def _mod(scene: Scene, word: Word) -> list[Word]:
    """Bodies named before a noun ("a coalition strike"); a place there tells where, not who."""
    return [child for child in word.all("compound", "nmod", "amod") if can_strike(scene, child)]


def _wielder(scene: Scene, word: Word) -> list[Word]:
    return wielders(scene, word)


def _carrier(scene: Scene, word: Word) -> list[Word]:
    return _everyone(carriers(word))


def _target(scene: Scene, word: Word) -> list[Word]:
    """What an attack is on, or aimed at; in, near or outside which building it takes place; who withstands it."""
    phrases = all_prepositions(word)
    for preposition in _UPON:
        if preposition == "of" and word.is_noun and word.lemma not in nouns("attack_of"):
            continue
        if held := [one for one in phrases.get(preposition, []) if one.lemma not in nouns("no_target")]:
            return _everyone(one for life in held for one in _whose_life(life))
    return _aimed(word) or _site(scene, word) or _withstanding(word) or _targeted(word)


def _aimed(word: Word) -> list[Word]:
    """ "bombings targeted at X", "an offensive to retake X"."""
    means = word.head.all("advcl", "acl") if word.dep == "dobj" and word.head is not None else []
    for clause in [*word.all("acl", "relcl"), *means]:
        below = prepositions(clause)
        if clause.lemma in {"use", "employ"} and (against := all_prepositions(clause).get("against")):
            return _everyone(against)
        if clause.lemma in {"target", "aim", "direct"}:
            return next((_everyone(below[one]) for one in _AIMED if one in below), []) or _everyone(done_to(clause))
        if clause.tag == "VB" and clause.lemma in _TAKING and not word.is_verb:
            return _everyone(done_to(clause))
    return []


def _withstanding(word: Word) -> list[Word]:
    """ "X repelled an attack", "X came under attack": X."""
    above = word.head
    if above is not None and word.dep == "pobj" and above.text.lower() in {"under", "off"}:
        above = above.head
    elif word.dep != "dobj":
        return []
    return doers(above) if above is not None and above.is_verb and above.lemma in verbs("withstanding") else []


def _targeted(word: Word) -> list[Word]:
    """ "X was the target of a strike": X."""
    target = word.head.head if word.dep == "pobj" and word.head is not None and word.head.text.lower() == "of" else None
    copula = target.head if target is not None and target.lemma in nouns("targeted") else None
    return subjects(copula) if copula is not None and target is not None and target.dep == "attr" else []


def _whose_life(word: Word) -> list[Word]:
    """ "an attempt on his life": he."""
    return word.all("poss") or [word] if word.lemma == "life" else [word]


def _site(scene: Scene, word: Word) -> list[Word]:
    """The building, vehicle or crowd in, near or outside which something blows up; a named place only tells where."""
    phrases = all_prepositions(word)
    held = [one for preposition in _AROUND for one in phrases.get(preposition, []) if one.name is None]
    return [one for one in held if one.lemma in nouns("target") and one.lemma not in nouns("region")][:1]


def _among(scene: Scene, word: Word) -> list[Word]:
    """ "Among the dead was X", "X was among the victims": X."""
    among = word.head if word.dep == "pobj" else None
    copula = among.head if among is not None and among.text.lower() in {"among", "amongst"} else None
    if copula is None or copula.lemma not in {"be", "include"}:
        return []
    told = [one for child in copula.all("nsubj", "attr") if child.name is not None for one in conjuncts(child)]
    return told or [one for one in subjects(copula) if one is not word]


def _whose(scene: Scene, word: Word) -> list[Word]:
    """ "The body of X was found": X."""
    return [one for body in done_to(word) for one in prepositions(body).get("of", []) + _poss(scene, body)]


def _that_of(scene: Scene, word: Word) -> list[Word]:
    """ "The body is believed to be that of X": X."""
    told = [one for one in word.all("attr") if one.text.lower() in {"that", "those"}]
    return [one for that in told for one in prepositions(that).get("of", [])]


def _clause(scene: Scene, word: Word) -> list[Word]:
    """Whoever acts in the clause that "in coordination with", "with the support of" belongs to."""
    if word.dep != "pobj" or word.head is None or word.head.text.lower() not in _INTO:
        return []
    verb = next((above for above in word.ancestors() if above.is_verb), None)
    return doers(verb) if verb is not None else []


def _joined(scene: Scene, word: Word) -> list[Word]:
    """Who is made one with others: X in "merged with Y", "was merged with Y" and "Talks united X with Y"."""
    is_brought = word.child("dobj") is not None and "with" in prepositions(word)
    return _everyone(done_to(word) if is_brought or is_passive(word) else doers(word))


def _nation(scene: Scene, word: Word) -> list[Word]:
    """ "Kenyan support": the adjective of a country before the noun."""
    return [child for child in word.all("amod") if child.name is None and child.surface.lower() in adjectives()]


def _dative(scene: Scene, word: Word) -> list[Word]:
    return [child for child in word.all("dative") if child.tag != "IN"]


def _described(scene: Scene, word: Word) -> list[Word]:
    return [one for each in described_by(scene, word) for one in conjuncts(each)]


_PLACES: dict[str, Callable[[Scene, Word], list[Word]]] = {
    "doer": _doer,
    "done": _done,
    "poss": _poss,
    "mod": _mod,
    "wielder": _wielder,
    "carrier": _carrier,
    "among": _among,
    "whose": _whose,
    "that_of": _that_of,
    "target": _target,
    "site": _site,
    "clause": _clause,
    "dative": _dative,
    "joined": _joined,
    "nation": _nation,
    "described": _described,
    "acceptor": acceptor,
    "formed": former,
    "pledger": pledger,
    "helped": helped,
}


def _is_body(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) is not EntityType.PLACE


def _everyone(words: Iterable[Word]) -> list[Word]:
    """With those that a list in apposition or after "including" names."""
    seen: list[Word] = []
    for word in words:
        asides = [aside for aside in word.all("appos") if word.tag[0] == "J"]  # "many of them civilians"
        for member in asides or members(counted_of(word)):
            if member not in seen:
                seen.append(member)
    return seen


def all_prepositions(word: Word) -> dict[str, list[Word]]:
    """Prepositional phrases of a verb and of its object, since either can carry "to X" in "pledged allegiance to X"."""
    found = {key: list(value) for key, value in prepositions(word).items()}
    for beside in word.all("advmod", "prt") if word.is_verb else []:
        _add(found, beside, None)  # "broke away from X"
    target = word.child("dobj") if word.is_verb else None
    for one in conjuncts(target) if target is not None else []:
        _add(found, one, None)
    whole = counted_by(word)
    if whole is not word:
        _add(found, whole, _SHARED)
        word = whole
    host = word.head
    if host is not None and word.dep in {"nsubj", "nsubjpass"} and not word.is_verb:
        _add(found, host, _SIDES)
    if not word.is_verb and host is not None:
        if word.dep == "conj" and host.is_noun and not found:
            _add(found, host, None)
        elif word.dep == "dobj" and host.lemma not in verbs("ascribing"):
            _add(found, host, _SHARED)
    return found


def _add(found: dict[str, list[Word]], host: Word, kept: set[str] | None) -> None:
    for key, value in prepositions(host).items():
        if kept is None or key in kept:
            found.setdefault(key, []).extend(value)
