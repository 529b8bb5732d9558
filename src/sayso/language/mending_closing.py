"""The tag that closes a sentence: "Gunmen killed eight soldiers, police and residents said."

The parser often draws the speakers into the list that stands before them, or hangs the tag on the clause as one more
thing that was done. The words themselves leave no doubt: a comma, a noun phrase, a verb of saying, and then no clause.
"""

from collections.abc import Sequence

from sayso.language.tree import Word, hang

_SUBJECTS = ("nsubj", "nsubjpass")
_IN_PHRASE = {"DT", "JJ", "CD", "CC", "POS", "PRP$", "HYPH", "VBN", "VBG"}
_LINKING = {"of", "for", "in", "from", "at", "with", "near"}
_GOES_ON = {"attr", "acomp", "dobj", "ccomp", "xcomp", "oprd", "prep"}
_FINITE = {"VBD", "VBZ", "VBP"}


def mend_closing(tag: Word, words: Sequence[Word]) -> None:
    """Give a closing tag its speakers and the clause that they answer for; `tag` is a verb of saying."""
    if tag.tag not in _FINITE or any(word.tag in {*_FINITE, "MD"} for word in words[tag.index + 1 :]):
        return
    first = _phrase_before(tag, words)
    if first is None or any(child.index > tag.index and child.dep in {"ccomp", "xcomp"} for child in tag.children):
        return
    told = _main_verb(words[: first - 1])
    if told is None or told is tag or any(child.index > tag.index and child.dep in _GOES_ON for child in told.children):
        return
    _give_speakers(tag, told, words[first : tag.index])
    _put_on_top(tag)


def _phrase_before(tag: Word, words: Sequence[Word]) -> int | None:
    """Where the noun phrase right before the tag begins, if a comma stands before it."""
    at = _before_name(tag, words)
    if at < 1 or not (words[at].is_noun or words[at].tag in {"RB", "NNP"}):
        return None
    while at > 0 and _is_of_phrase(words[at]):
        at -= 1
    is_whole = words[at].text == "," and any(word.is_noun for word in words[at + 1 : tag.index])
    return at + 1 if is_whole else None


def _before_name(tag: Word, words: Sequence[Word]) -> int:
    """The last word of the phrase: in "the priest of the parish, X, told …" that before the name."""
    at = tag.index - 1
    is_aside = at > 2 and words[at].text == "," and words[at - 1].name is not None and words[at - 2].text == ","
    return at - 3 if is_aside else at


def _is_of_phrase(word: Word) -> bool:
    return word.is_noun or word.tag in _IN_PHRASE or (word.tag == "IN" and word.text.lower() in _LINKING)


def _main_verb(before: Sequence[Word]) -> Word | None:
    """The main verb of what stands before the tag."""
    marked = [word for word in before if word.tag in _FINITE and word.dep != "relcl"]
    finite = [word.head if word.dep in {"aux", "auxpass"} and word.head is not None else word for word in marked]
    return next((word for word in finite if not any(above in finite for above in word.ancestors())), None)


def _give_speakers(tag: Word, told: Word, phrase: Sequence[Word]) -> None:
    """Hang the phrase on the tag, and what the parser took for its speakers on the clause that is told."""
    heads = [word for word in phrase if word.is_noun and word.head not in phrase and word.dep != "nsubjpass"]
    if not heads or any(word.head is tag for word in heads):
        return
    for lost in [one for one in tag.all(*_SUBJECTS) if one.index < phrase[0].index]:
        _give_back(lost, told)
    hang(heads[0], tag, "nsubj")
    for other in heads[1:]:
        hang(other, heads[0], "conj")
    name = phrase[-2] if len(phrase) > 2 and phrase[-1].text == "," else None
    if name is not None and name.name is not None and name is not heads[0]:
        hang(name, heads[0], "appos")


def _give_back(lost: Word, told: Word) -> None:
    """ "…, burned houses and abducted women, officials said": the women were abducted."""
    verb = next((one for one in lost.all("amod") if one.tag in {"VBN", "VBD"}), None)
    if verb is None:
        hang(lost, told, "dobj" if told.child("dobj") is None else "dep")
        return
    hang(verb, told, "conj")
    verb.tag = "VBD"
    hang(lost, verb, "dobj")


def _put_on_top(tag: Word) -> None:
    """Make the tag the root, and what was the root the clause that it tells."""
    if tag.head is None:
        return
    top = tag
    while top.head is not None:
        top = top.head
    tag.head.children.remove(tag)
    tag.head, tag.dep = None, "ROOT"
    hang(top, tag, "ccomp")
