"""Whom a noun or adjective describes: "X, an ally of Y", "X and Y are allies", "X, loyal to Y"."""

from sayso.claims.draft import Scene
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, subjects
from sayso.language.tree import Word

_COPULAS = {"be", "become", "remain", "stay"}
_NAMING = {"as"}
_FORMING = {"form", "make", "forge", "build", "conclude", "enter", "strike", "seal", "have", "create"}


def described_by(scene: Scene, word: Word) -> list[Word]:
    """The subject of its copula, what it stands beside, or what is said to be it ("acts as", "is seen as")."""
    host = word.head
    if host is None:
        return []
    if word.dep == "pobj" and host.head is not None:
        return _behind_preposition(scene, host, host.head) or _beside(word)
    if word.dep == "conj" and (host.is_noun or host.tag[0] == "J") and host.name is None:
        return described_by(scene, host)
    if host.is_noun and word.dep in {"appos", "amod", "acl", "relcl"}:
        return [host]
    if (word.dep in {"attr", "acomp", "oprd"} and host.lemma in _COPULAS) or _is_loose(word, host):
        return subjects(host)
    return _beside(word)


def _behind_preposition(scene: Scene, preposition: Word, governor: Word) -> list[Word]:
    """ "acts as an ally", "one of the allies": whom the preposition's noun tells of."""
    if preposition.text.lower() in _NAMING:
        return _said_to_be(governor)
    return described_by(scene, governor) if preposition.text.lower() == "of" and governor.lemma == "one" else []


def _is_loose(word: Word, host: Word) -> bool:
    """ "X, loyal to Y, fled"."""
    return word.dep == "advcl" and word.tag[0] == "J" and host.is_verb


def _beside(word: Word) -> list[Word]:
    return [one for aside in word.all("appos") if aside.name is not None for one in conjuncts(aside)]


def _said_to_be(governor: Word) -> list[Word]:
    """ "served as an ally", "was named as a member": whoever does, or is named."""
    if not governor.is_verb:
        return []
    is_told_of = is_passive(governor) or governor.child("dobj") is not None
    return done_to(governor) if is_told_of else doers(governor)


def acceptor(scene: Scene, word: Word) -> list[Word]:
    """ "X accepted the allegiance of Y": X."""
    verb = word.head
    is_accepted = (
        word.dep in {"dobj", "nsubjpass"} and verb is not None and verb.lemma in {"accept", "receive", "welcome"}
    )
    return doers(verb) if verb is not None and is_accepted else []


def former(scene: Scene, word: Word) -> list[Word]:
    """ "X and Y formed an alliance": both."""
    verb = word.head
    is_formed = word.dep in {"dobj", "nsubjpass"} and verb is not None and verb.lemma in _FORMING
    return doers(verb) if verb is not None and is_formed else []


def pledger(scene: Scene, word: Word) -> list[Word]:
    """ "X's pledge of allegiance": X."""
    of = word.head if word.dep == "pobj" else None
    pledge = of.head if of is not None and of.text.lower() == "of" else None
    return pledge.all("poss") if pledge is not None else []


def helped(scene: Scene, word: Word) -> list[Word]:
    """ "helped X move fighters": X."""
    inner = word.child("ccomp", "xcomp")
    return inner.all("nsubj") if inner is not None and inner.tag in {"VB", "VBG"} else []
