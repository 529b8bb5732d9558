"""Who is named only to be left out: "A, not B", "not A but B", "A rather than B", "did not attack A but B".

The parser hangs "not" and "rather than" now on the one, now on the other, now on the verb. Here the two sides are
coordinated, and "not" hangs on the side that is left out. After Horn (1989), A Natural History of Negation, 6.3.
"""

from collections.abc import Iterator, Sequence

from sayso.language.predicates import is_date
from sayso.language.tree import Word, hang

_LIMITING = {
    "only",
    "just",
    "merely",
    "simply",
    "solely",
    "necessarily",
    "all",
    "every",
    "many",
    "much",
    "least",
    "yet",
}
_BEFORE = {",", "and", "but", "-", "--"}
_FILLING = {"rather", "instead", "also", "by", "merely"}
_RELATIVE = {"that", "who", "which", "whom"}
_ARGUMENTS = ("dobj", "attr", "nsubjpass", "nsubj", "pobj")
_OPPOSING = {("rather", "than"), ("instead", "of"), ("opposed", "to")}


def mend_contrasts(words: Sequence[Word]) -> None:
    """Hang what is left out beside what is meant, in place."""
    for word in words:
        _mend_cleft(word)
    for word in words:
        text = word.text.lower()
        if text == "not" and not _is_limited(words, word) and not _is_of_cleft(word):
            if not _mend_but(words, word) and _before(words, word).lower() in _BEFORE:
                _leave_out(words, word, word.index - 1)
        elif (_before(words, word).lower(), text) in _OPPOSING:
            _leave_out(words, word, word.index - 2)
    for word in words:
        _mend_doubled(word)
        _mend_verb(word)


def _is_limited(words: Sequence[Word], negation: Word) -> bool:
    """ "not only", "not all": nobody is left out."""
    return _after(words, negation.index).lower() in _LIMITING


def _before(words: Sequence[Word], word: Word) -> str:
    return words[word.index - 1].text if word.index else ""


def _after(words: Sequence[Word], place: int) -> str:
    return words[place + 1].text if place + 1 < len(words) else ""


def _leave_out(words: Sequence[Word], marker: Word, end: int) -> None:
    """ "A, not B", "A rather than B": B is set beside A, and left out; `end` is where A is behind us."""
    found = _phrase_at(words, marker.index + 1, marker.index)
    if found is None:
        return
    out, preposition = found
    meant = _partner(words, out, preposition, end)
    if meant is not None and meant is not out:
        hang(out, meant, "conj")
        hang(marker, out, "neg")


def _phrase_at(words: Sequence[Word], place: int, edge: int) -> tuple[Word, str] | None:
    """The noun of the phrase that begins at `place`, with the preposition before it; nothing left of `edge` counts."""
    while place < len(words) and words[place].text.lower() in _FILLING and words[place].dep == "advmod":
        place += 1
    if place >= len(words):
        return None
    top = words[place]
    while top.head is not None and top.head.index > edge and top.head.index > top.index and not top.head.is_verb:
        top = top.head
    if top.dep in {"prep", "agent", "conj"} and top.child("pobj") is not None and top.tag in {"IN", "TO"}:
        inner = top.child("pobj")
        return (inner, top.text.lower()) if inner is not None else None
    is_subject = top.head is not None and top.head.index > edge and top.head.index > top.index
    return (top, "") if _is_participant(top) and not is_subject else None


def _is_participant(word: Word) -> bool:
    return (word.is_noun or word.name is not None or word.tag[:3] in {"PRP", "CD"}) and not is_date(word)


def _partner(words: Sequence[Word], out: Word, preposition: str, end: int) -> Word | None:
    """What stands before the marker and is meant instead of what is left out."""
    while end >= 0 and (words[end].dep in {"punct", "cc"} or words[end].text.lower() in {"rather", "instead", "as"}):
        end -= 1
    chain = list(_phrases_ending_at(words[end])) if end >= 0 else []
    if preposition:
        return next((one for one in chain if _preposition_of(one) == preposition), None)
    alike = [one for one in chain if (one.name is None) == (out.name is None) and one.text == out.text]
    chosen = [out.head] if out.head in chain else []
    return next(iter([*alike, *chosen, *chain]), None)


def _phrases_ending_at(word: Word) -> Iterator[Word]:
    """The nouns whose phrases end with a word, the innermost first; behind a date, what the verb acts upon."""
    here: Word | None = word
    found = False
    while here is not None and not here.is_verb:
        if _is_participant(here) and here.dep not in {"compound", "poss", "amod", "nummod"}:
            found = True
            yield here
        here = here.head
    if here is not None and not found:
        yield from (one for one in here.all(*_ARGUMENTS) if one.index < word.index and _is_participant(one))


def _preposition_of(noun: Word) -> str:
    return noun.head.text.lower() if noun.dep == "pobj" and noun.head is not None else ""


def _mend_but(words: Sequence[Word], negation: Word) -> bool:
    """ "not A but B": A is left out, and B is meant."""
    but = next((one for one in words[negation.index :] if one.text.lower() == "but"), None)
    if but is None:
        return False
    meant = _phrase_at(words, but.index + 1, but.index)
    out = _left_of_but(words, negation, but)
    if meant is None or out is None or meant[0] is out or not _is_alike(out, meant):
        return False
    hang(meant[0], out, "conj")
    hang(but, out, "cc")
    hang(negation, out, "neg")
    return True


def _left_of_but(words: Sequence[Word], negation: Word, but: Word) -> Word | None:
    """The noun between "not" and "but" that is left out."""
    last = words[but.index - 1] if words[but.index - 1].text != "," else words[but.index - 2]
    chain = [one for one in _phrases_ending_at(last) if one.index > negation.index]
    verbs = [one for one in words[negation.index + 1 : but.index] if one.is_verb and one.dep not in {"relcl", "acl"}]
    if len(verbs) > 1 or (verbs and negation.head is not verbs[0]):
        return None
    return chain[-1] if chain else None


def _is_alike(out: Word, meant: tuple[Word, str]) -> bool:
    noun, preposition = meant
    if preposition:
        return _preposition_of(out) == preposition
    return (noun.name is None) == (out.name is None) or noun.head is out


def _is_of_cleft(negation: Word) -> bool:
    """Whether "not" already hangs on whom a cleft leaves out."""
    return negation.head is not None and negation.head.dep == "attr" and negation.head.child("relcl") is not None


def _mend_verb(verb: Word) -> None:
    """ "was wounded, not killed, in the raid": both are said of him."""
    leader = verb.head
    if verb.dep == "dep" and verb.child("neg") is not None and leader is not None and leader.tag == verb.tag:
        verb.dep = "conj"


def _mend_doubled(word: Word) -> None:
    """ "not only A but also B attacked": the parser makes both of them subjects, and coordinates neither."""
    verb, joint = word.head, word.child("cc")
    if verb is None or joint is None or word.child("conj") is not None or joint.index < word.index:
        return
    other = next((one for one in verb.all(word.dep) if one.index > joint.index), None)
    if word.dep in {"nsubj", "nsubjpass", "dobj"} and other is not None:
        hang(other, word, "conj")


def _mend_cleft(copula: Word) -> None:
    """ "It was not X that bombed the market (but Y)": X is left out, and who bombed hangs on X."""
    subject, named = copula.child("nsubj"), copula.child("attr")
    if copula.lemma != "be" or subject is None or subject.text.lower() != "it" or named is None:
        return
    clause = _cleft_clause(copula, named)
    if clause is None:
        return
    hang(clause, named, "relcl")
    negation = copula.child("neg")
    if negation is not None and not any(one.text.lower() in _LIMITING for one in copula.all("advmod")):
        hang(negation, named, "neg")
        _mend_late_but(named, clause)


def _cleft_clause(copula: Word, named: Word) -> Word | None:
    hosts = [named, *named.all("conj"), *(deep for one in named.all("conj") for deep in one.all("conj")), copula]
    for host in hosts:
        for clause in host.all("relcl", "ccomp", "advcl"):
            opening = clause.child("nsubj", "nsubjpass", "dobj", "mark")
            if opening is not None and opening.text.lower() in _RELATIVE and clause.index > named.index:
                return clause
    return None


def _mend_late_but(named: Word, clause: Word) -> None:
    """ "It was not X that bombed the market but Y": Y stands against X, not beside the market."""
    below = sorted(clause.subtree(), key=lambda one: one.index)
    for word in below:
        joint = next((one for one in word.all("cc") if one.text.lower() == "but"), None)
        meant = next((one for one in word.all("conj") if joint is not None and one.index > joint.index), None)
        if joint is not None and meant is not None and not meant.is_verb:
            hang(joint, named, "cc")
            hang(meant, named, "conj")
            return
