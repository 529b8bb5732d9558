"""What a noun phrase stands for: the entity behind it, its number, its words."""

from sayso.claims.draft import Filler, Scene
from sayso.claims.words import nouns
from sayso.language.contrast import is_set_aside
from sayso.language.descriptions import is_proper
from sayso.language.name_words import adjectives, country_names
from sayso.language.predicates import is_date, is_time, prepositions
from sayso.language.quantities import FoundQuantity
from sayso.language.tree import Word
from sayso.names import fold
from sayso.values.mention import EntityType

_CUT_OFF = {"relcl", "acl", "advcl", "appos", "parataxis", "ccomp"}
_IDIOMS = {"connection", "relation", "response", "retaliation", "addition", "order", "revenge", "exchange", "return"}
_ARTICLES = {
    "no",
    "any",
    "a",
    "an",
    "the",
    "this",
    "that",
    "these",
    "those",
    "its",
    "his",
    "her",
    "their",
    "some",
    "both",
    "all",
}


def entity_type(scene: Scene, entity: int) -> EntityType:
    first = scene.referents.first_described
    return scene.names.entities[entity].type if entity < first else scene.referents.described[entity - first].type


def is_named(scene: Scene, entity: int | None) -> bool:
    return entity is not None and entity < scene.referents.first_described


def entity_of(scene: Scene, word: Word) -> int | None:
    """The entity that a phrase refers to."""
    return scene.referents.entity_of(word)


def is_state(scene: Scene, word: Word) -> bool:
    """Whether a name is that of a country, or of a capital that stands for it ("Tehran")."""
    entity = entity_of(scene, word)
    if entity is None or not is_named(scene, entity) or not (word.name is not None or word.tag[:3] == "PRP"):
        return False
    return not country_names().isdisjoint(fold(form) for form in scene.names.entities[entity].forms)


def owner(scene: Scene, word: Word) -> int | None:
    """The entity before or behind a noun: "TTP's fighters", "TTP fighters", "fighters of TTP"."""
    for child in word.children:
        if child.dep not in {"poss", "compound", "nmod", "amod"} or _is_stance(word, child):
            continue
        if (found := entity_of(scene, child)) is not None:
            return found
    for preposition, targets in prepositions(word).items():
        if preposition in {"of", "from", "in", "for", "with"}:
            for target in targets:
                found = entity_of(scene, target)
                if found is not None and entity_type(scene, found) in {EntityType.GROUP, EntityType.ORGANIZATION}:
                    return found
    return None


def _is_stance(noun: Word, child: Word) -> bool:
    """ "pro-X forces" are not those of X."""
    return any(
        other.text.lower() in {"pro", "anti", "ex"} and other.index == child.index - 2 for other in noun.children
    )


def counted_of(word: Word) -> Word:
    """Those of whom some are meant: "two of the gunmen" are gunmen; "one of the gunmen" stays one of them."""
    is_single = word.text.lower() == "one" and all(child.text.lower() not in {"not", "no"} for child in word.children)
    is_some = word.tag in {"CD", "DT", "JJ", "PDT"} or word.lemma == "none"
    if word.name is not None or is_single or not is_some:
        return word
    return next(iter(prepositions(word).get("of", [])), word)


def fronted_whole(top: Word) -> Word | None:
    """ "Of the 31 people arrested, 12 were freed": twelve of the people."""
    verb = top.head
    if verb is None or not verb.is_verb or top.dep not in {"nsubj", "nsubjpass"}:
        return None
    of = next((one for one in verb.all("prep") if one.text.lower() == "of" and one.index < top.index), None)
    whole = of.child("pobj") if of is not None else None
    return whole if whole is not None and whole.tag in {"NNS", "NNPS"} and whole.child("nummod") is not None else None


def actor(scene: Scene, word: Word) -> Filler:
    """Who acts: those who fight for a group act as the group, and a group of fighters as one."""
    if word.name is None and word.lemma in nouns("magnitude") and (counted := prepositions(word).get("of")):
        word = counted[0]
    whole = word.head.head if word.dep == "pobj" and word.head is not None and word.head.text.lower() == "of" else None
    if (
        whole is not None
        and whole.lemma in {"group", "band", "gang", "cell", "faction"}
        and entity_of(scene, whole) is not None
    ):
        return Filler(whole)
    group = owner(scene, word) if word.name is None and word.lemma in nouns("fighter") else None
    if group is not None and entity_type(scene, group) is not EntityType.PLACE:
        return Filler(word, entity=group)
    return Filler(word)


def nation(word: Word) -> Filler | None:
    """The country behind a national adjective."""
    country = adjectives().get(word.surface.lower())
    return Filler(word, text=country) if country is not None else None


def number_of(scene: Scene, word: Word) -> FoundQuantity | None:
    """The number that counts a noun: "over 40 people", "dozens of civilians", "190"."""
    held = [word, *word.all("nummod", "quantmod", "amod", "det")]
    held += [deeper for child in word.all("nummod", "amod") for deeper in child.children]
    if word.lemma in nouns("magnitude"):
        held.append(word)
    elif word.lemma in {"another", "further"}:
        held += [following for following in scene.sentence.words if following.index == word.index + 1]
    elif word.head is not None and word.dep == "pobj" and word.head.head is not None:
        above = word.head.head
        is_number = above.lemma in nouns("magnitude") or above.tag == "CD"
        if word.head.text.lower() == "of" and is_number:
            held.insert(0, above)
    for one in held:
        for found in scene.sentence.quantities:
            if found.start <= one.start < found.end and (one is not word or one.end <= found.end):
                return found
    return None


def is_event(word: Word) -> bool:
    return word.is_noun and word.lemma in nouns("event")


def description(scene: Scene, word: Word) -> str:
    """The phrase in words: without article, number, relative clauses and asides."""
    kept = sorted((part for part in _core(word) if not (part.dep == "case" and part.head is word)), key=_place)
    while len(kept) > 1 and (kept[0].text.lower() in _ARTICLES or kept[0].text in {",", "-"}):
        kept.pop(0)
    if kept[0].text.lower() == "whose" and (whole := _whose(scene, kept)):
        return whole
    start = kept[0].start
    end = kept[0].end
    for part in kept[1:]:
        if part.start - end > 2:
            break
        end = max(end, part.end)
    text = scene.sentence.clean(start, end)
    return text if is_proper(kept[0]) else text[:1].lower() + text[1:]


def with_owner(scene: Scene, word: Word) -> str:
    """The phrase in words, its owner by name: of "its southern command", "Sura Front's southern command"."""
    text = description(scene, word)
    for child in word.all("poss", "compound"):
        entity = entity_of(scene, child) if child.name is None else None
        if entity is not None and is_named(scene, entity):
            rest = scene.sentence.clean(max(part.end for part in child.subtree()), word.end)
            return f"{scene.names.entities[entity].name}'s {rest}"
    return text


def _whose(scene: Scene, kept: list[Word]) -> str:
    """ "a man whose sister was killed": the man's sister."""
    clause = next((above for above in kept[0].ancestors() if above.dep == "relcl"), None)
    if clause is None or clause.head is None or len(kept) == 1:
        return ""
    rest = scene.sentence.clean(kept[1].start, kept[-1].end)
    return f"{description(scene, clause.head)}'s {rest}"


def _belongs(preposition: Word) -> bool:
    """Whether a phrase is part of the description: "committee for peace", not "the group, for its ties to X"."""
    target = preposition.child("pobj")
    if target is not None and (target.lemma in _IDIOMS or is_time(target) or target.lemma in nouns("long_time")):
        return False
    if preposition.text.lower() == "for" and target is not None and target.child("poss") is not None:
        return False
    if target is not None and is_date(target):
        return False
    return preposition.text.lower() in {"of", "for", "in", "at", "on", "from", "near", "against"}


def _place(word: Word) -> int:
    return word.index


def _core(word: Word) -> list[Word]:
    found = [word]
    for child in word.children:
        if (
            child.dep in _CUT_OFF
            or (child.dep == "neg" and is_set_aside(word))
            or (child.dep in {"punct", "cc", "conj", "nummod", "predet", "preconj"} and child.text != "-")
        ):
            continue
        if child.dep == "prep" and not _belongs(child):
            continue
        found.extend(_core(child))
    return found
