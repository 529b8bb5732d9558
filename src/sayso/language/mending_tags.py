"""Attachments of speech tags that the statistical parser gets wrong: who says it, and what hangs on that.

", the army said, quoting villagers, that …": an aside within a tag makes the parser lose the clause that is told, and
a tag behind a long clause ("…, the paper quoted a guard as saying") loses its subject to the clause.
"""

from collections.abc import Sequence

from sayso.language.mending_closing import mend_closing
from sayso.language.mending_inserted import mend_inserted, mend_inserted_aside
from sayso.language.tag_words import tag_words
from sayso.language.tree import Word, hang, take_place

_THAT = {"that", "whether"}
_CLAUSES = {"ccomp", "advcl", "parataxis", "dep"}
_LOST = {"conj", "advcl", "dep", "parataxis", "relcl", "acl", "ROOT"}
_PREMODIFYING = {"compound", "poss", "nmod", "npadvmod"}
_SUBJECTS = ("nsubj", "nsubjpass")
_PAIR = 2
_BEFORE_NOUN = {"det", "amod", "compound", "nmod", "poss", "nummod"}


def mend_tags(words: Sequence[Word]) -> None:
    """Set right the attachments of the tags of one parsed sentence, in place."""
    for word in words:
        if word.index == 0 and word.text.lower() in tag_words("quoting"):
            _mend_opening(word, words)
        if word.index == 0 and word.tag == "VBZ":
            _mend_told_first(word)
        _mend_relative_that(word)
        if word.tag == "VBG":
            _mend_aside(word, words)
        elif word.lemma in tag_words("message"):
            _mend_message(word)
        elif word.lemma == "broadcast" and word.tag == "NN":
            _mend_broadcast(word)
        if word.text.lower() == "according":
            _mend_authority(word, words)
            _mend_described_authority(word, words)
        elif word.text.lower() in tag_words("quoting"):
            _mend_quoting(word, words)
            mend_inserted_aside(word)
        elif word.is_verb and (word.lemma in tag_words("telling") or word.lemma in tag_words("addressing")):
            _mend_bare(word, words)
            _mend_audience(word)
            _mend_occasion(word)
            _mend_joined(word)
            mend_closing(word, words)
            mend_inserted(word, words)
            _mend_relative(word, words)
            _mend_two_subjects(word, words)
            _mend_swallowed(word)
            _mend_saying(word, words)
            _mend_papers_saying(word)
            _mend_aside_saying(word, words)
        elif word.is_verb and word.lemma in tag_words("supposing"):
            _mend_occasion(word)


def _mend_told_first(noun: Word) -> None:
    """ "Rumours that X had been shot proved unfounded": no sentence begins with a verb in the third person."""
    main, told = noun.child("conj"), noun.child("ccomp")
    if main is None or told is None or told.child("mark") is None or main.index < told.index:
        return
    take_place(main)
    noun.tag = "NNS"
    hang(noun, main, "nsubj")
    hang(told, noun, "acl")


def _mend_relative_that(clause: Word) -> None:
    """ "citing a study that in turn relies on X": a clause without a subject of its own describes what is cited."""
    that, verb = clause.child("mark"), clause.head
    if clause.dep != "ccomp" or that is None or that.text.lower() != "that" or verb is None:
        return
    cited = [one for one in verb.all("dobj") if one.index < that.index]
    if cited and clause.tag in {"VBZ", "VBP", "VBD"} and clause.child(*_SUBJECTS, "expl", "csubj") is None:
        hang(clause, cited[-1], "relcl")
        that.dep, that.tag = "nsubj", "WDT"


def _mend_quoting(aside: Word, words: Sequence[Word]) -> None:
    """ "added, quoting the army, that …": the aside belongs to the verb of the tag before it."""
    before = [word for word in words[: aside.index] if word.is_verb]
    tag = before[-1] if before else None
    host = aside.head
    if tag is None or host is None or tag.lemma not in tag_words("telling") or words[aside.index - 1].text != ",":
        return
    if host is not tag and host.dep in _CLAUSES and host.head is tag:
        hang(aside, tag, "advcl")
    told = aside.child("ccomp")
    mark = told.child("mark") if told is not None else None
    if aside.head is tag and told is not None and mark is not None and words[mark.index - 1].text == ",":
        hang(told, tag, "ccomp")


def _mend_swallowed(tag: Word) -> None:
    """ "reported, quoting villagers, that a drone hit X": a clause with "that" is told, and never the main clause."""
    told = tag.head
    mark = told.child("mark") if told is not None else None
    if told is None or mark is None or mark.text.lower() not in _THAT or tag.dep not in _CLAUSES:
        return
    if tag.index < mark.index and tag.child(*_SUBJECTS) is not None and tag.child("mark") is None:
        _promote(tag, told)


def is_addressing(verb: Word) -> bool:
    """Whether a verb takes whoever is told for its object: "inform"."""
    return verb.lemma in tag_words("addressing")


def speaks_for(word: Word) -> bool:
    """Whether a noun is for somebody who speaks or works for another: "spokesman", "aide"."""
    return word.lemma in tag_words("speaking for")


def _mend_audience(tag: Word) -> None:
    """ "told a news conference that …": the clause is what was told, and does not describe who was told."""
    if tag.lemma not in tag_words("addressing") or tag.child("ccomp") is not None:
        return
    for audience in tag.all("dobj", "dative"):
        below = [audience, *(prep.child("pobj") or prep for prep in audience.all("prep"))]
        for clause in [one for noun in below for one in noun.all("acl", "relcl")]:
            opening = min(clause.subtree(), key=lambda word: word.index)
            if clause.is_verb and opening.text.lower() == "that" and clause.child(*_SUBJECTS) not in {None, opening}:
                opening.dep = "mark"
                hang(clause, tag, "ccomp")
                return


def _mend_broadcast(broadcast: Word) -> None:
    """ "a video broadcast by X": the video was broadcast."""
    paper = next((one for one in broadcast.all("compound") if one.lemma in tag_words("papers")), None)
    by = next((one for one in broadcast.all("prep") if one.text.lower() == "by"), None)
    if paper is None or by is None or broadcast.head is None:
        return
    hang(paper, broadcast.head, broadcast.dep)
    hang(broadcast, paper, "acl")
    broadcast.tag, by.dep = "VBN", "agent"


def _mend_opening(aside: Word, words: Sequence[Word]) -> None:
    """ "Referring to a memo, the newspaper X wrote …": the first word is no name."""
    tag = aside.head
    if aside.tag not in {"NNP", "NN"} or tag is None or not tag.is_verb:
        return
    aside.tag, aside.dep = "VBG", "advcl"
    for prep in [one for one in tag.all("prep") if one.index == aside.index + 1]:
        hang(prep, aside, "prep")
    noun = next((one for one in words[1 : tag.index] if one.head is tag and one.is_noun), None)
    inside = [one for one in words[1 : tag.index] if one.is_noun and words[one.index + 1] is tag]
    speaker = noun or next((above for one in inside for above in [one, *one.ancestors()] if _opens(above, words)), None)
    if speaker is not None:
        hang(speaker, tag, "nsubj")


def _opens(noun: Word, words: Sequence[Word]) -> bool:
    """Whether a comma stands right before the phrase of a noun."""
    first = min(below.index for below in noun.subtree())
    return noun.is_noun and first > 0 and words[first - 1].text == ","


def _mend_bare(tag: Word, words: Sequence[Word]) -> None:
    """A verb of saying whose subject the parser took for something else: "the daily X reports", "A third stated"."""
    if tag.tag not in {"VBD", "VBZ", "VBP"} or tag.child(*_SUBJECTS) is not None or tag.index == 0:
        return
    before = words[tag.index - 1]
    if before.head is tag and before.dep in {"compound", "npadvmod", "nmod"}:
        before.dep = "nsubj"
        for other in [one for one in tag.children if one.index < before.index and one.dep in _BEFORE_NOUN]:
            hang(other, before, other.dep)
    elif tag.dep == "ROOT" and tag.child("ccomp") is not None:
        noun = _phrase_ending_before(tag, words)
        if noun is not None and noun not in tag.ancestors():
            hang(noun, tag, "nsubj")


def _mend_joined(tag: Word) -> None:
    """ "reports, citing Y, that Z fled": a clause with "that" is what is told, never a second main clause."""
    if tag.child("ccomp", "cc") is not None:
        return
    for clause in tag.all("conj"):
        mark = clause.child("mark")
        if mark is None or mark.text.lower() not in _THAT:
            continue
        hang(clause, tag, "ccomp")
        for aside in [one for one in clause.all("advcl", "prep") if one.index < mark.index]:
            hang(aside, tag, "advcl")


def _mend_occasion(tag: Word) -> None:
    """ "said in the release that X died", "believe with some confidence that …": the clause is what is said."""
    if tag.child("ccomp") is not None:
        return
    for prep in tag.all("prep"):
        place = prep.child("pobj")
        for clause in place.all("acl", "relcl") if place is not None else []:
            opening = min(clause.subtree(), key=lambda word: word.index)
            if clause.is_verb and opening.text.lower() == "that" and clause.child(*_SUBJECTS) not in {None, opening}:
                opening.dep = "mark"
                hang(clause, tag, "ccomp")
                return


def _mend_message(message: Word) -> None:
    """ "received information from three sources that X fled": the clause is the information."""
    if message.child("acl", "relcl", "ccomp") is not None or message.head is None:
        return
    for prep in [*message.all("prep"), *(one for one in message.head.all("prep") if one.index > message.index)]:
        giver = prep.child("pobj")
        for clause in giver.all("acl", "relcl") if giver is not None and prep.text.lower() in {"from", "by"} else []:
            opening = min(clause.subtree(), key=lambda word: word.index)
            if clause.is_verb and opening.text.lower() == "that" and clause.child(*_SUBJECTS) not in {None, opening}:
                hang(opening, clause, "mark")
                hang(prep, message, "prep")
                hang(clause, message, "acl")
                return


def _mend_aside(aside: Word, words: Sequence[Word]) -> None:
    """ "X, referring to a bulletin, wrote that …": X writes."""
    host, subject = aside.head, aside.child("nsubj")
    if aside.dep != "advcl" or host is None or subject is None or host.child(*_SUBJECTS) is not None:
        return
    if subject.index < aside.index < host.index and words[aside.index - 1].text == ",":
        hang(subject, host, "nsubj")


def _mend_relative(tag: Word, words: Sequence[Word]) -> None:
    """ "X, who prosecutors say led Y": it is X who led."""
    found = tag.all(*_SUBJECTS)
    if len(found) != _PAIR or found[0].tag != "WP" or tag.index + 1 >= len(words):
        return
    verb = words[tag.index + 1]
    noun = verb.head
    if verb.tag not in {"VBD", "VBN"} or verb.dep != "amod" or noun is None or noun.head is not tag:
        return
    verb.tag = "VBD"
    hang(verb, tag, "ccomp")
    hang(noun, verb, "dobj")
    hang(found[0], verb, "nsubj")


def _mend_two_subjects(tag: Word, words: Sequence[Word]) -> None:
    """ "X, known as Y, sent money, the report says": of two subjects the first belongs to the clause that is told."""
    found = tag.all(*_SUBJECTS)
    if len(found) != _PAIR or tag.index < found[1].index:
        return
    title = words[found[1].index - 1]
    if found[1].name is not None and title.is_noun and title.name is None and title.head is not tag:
        hang(found[1], title, "appos")
        return
    phrase = [word for word in found[0].subtree() if word.index < found[1].index]
    verbs = [word for word in phrase if word.tag in {"VBN", "VBD"} and word.dep == "acl" and word.index > 0]
    told = max((word for word in verbs if words[word.index - 1].text == ","), key=lambda word: word.index, default=None)
    if told is not None and told.child(*_SUBJECTS) is None:
        told.tag = "VBD"
        hang(told, tag, "ccomp")
        hang(found[0], told, "nsubj")


def _promote(tag: Word, told: Word) -> None:
    """Turn the two round: the clause hangs on the tag."""
    take_place(tag)
    hang(told, tag, "ccomp")


def _mend_saying(saying: Word, words: Sequence[Word]) -> None:
    """ "X quoted Y as saying", "Y was quoted as saying by X" behind what is told."""
    as_, quoted = saying.head, saying.head.head if saying.head is not None else None
    if saying.tag != "VBG" or as_ is None or as_.text.lower() != "as" or quoted is None:
        return
    if not quoted.is_verb or quoted.lemma not in tag_words("passing"):
        return
    for by in [one for one in saying.children if one.text.lower() == "by" and one.index > saying.index]:
        hang(by, quoted, "agent")
        if (quoter := by.child("pobj")) is not None:
            quoter.dep = "pobj"
    told, subject = quoted.head, quoted.child(*_SUBJECTS)
    is_behind = told is not None and told.is_verb and subject is not None and told.index < subject.index
    if is_behind and quoted.dep in {"conj", "dep", "parataxis"} and quoted.child("mark") is None and told is not None:
        _promote(quoted, told)
    elif subject is None and quoted.dep in _LOST and quoted.tag in {"VBD", "VBZ", "VBP"}:
        _find_subject(quoted, words)


def _find_subject(quoted: Word, words: Sequence[Word]) -> None:
    """The noun phrase right before the verb that the parser drew into the clause before."""
    noun = _phrase_ending_before(quoted, words)
    if noun is None or noun.head is None or noun in quoted.ancestors():
        return
    told = quoted.head
    hang(noun, quoted, "nsubj")
    if told is not None and told.is_verb and told.index < noun.index and quoted in told.children:
        _promote(quoted, told)


def _phrase_ending_before(verb: Word, words: Sequence[Word]) -> Word | None:
    """The topmost noun whose phrase ends right before the verb and is parted from the rest by a comma or quotation."""
    last = verb.index - 1
    while last > 0 and words[last].text in {",", '"'}:
        last -= 1
    found = None
    for word in [words[last], *words[last].ancestors()]:
        if word is verb or (word.is_verb and word.dep not in {"acl", "relcl"}):
            break
        first = min(below.index for below in word.subtree())
        if first > 0 and word.is_noun and words[first - 1].text in {",", '"'}:
            found = word
    return found


def _mend_aside_saying(saying: Word, words: Sequence[Word]) -> None:
    """ "welcomed the report, saying it showed that …": whoever welcomed it says so, not the report."""
    noun = saying.head
    verb = noun.head if noun is not None else None
    if saying.tag != "VBG" or saying.dep != "acl" or saying.index == 0 or words[saying.index - 1].text != ",":
        return
    if noun is not None and noun.dep in {"dobj", "pobj"} and verb is not None:
        verb = verb if verb.is_verb else next((above for above in verb.ancestors() if above.is_verb), None)
        if verb is not None:
            hang(saying, verb, "advcl")


def _mend_authority(according: Word, words: Sequence[Word]) -> None:
    """ "according to the head of the council, X, gunmen killed …": X is the head of the council."""
    to = according.child("prep")
    title = to.child("pobj") if to is not None else None
    if title is None or title.name is not None:
        return
    last = max(word.index for word in title.subtree())
    if last + 3 > len(words) - 1 or words[last + 1].text != ",":
        return
    name = words[last + 2]
    if name.name is None or words[last + 3].text != "," or name.dep not in _SUBJECTS or name.head is None:
        return
    clause, beside = name.head, next((child for child in name.all("appos") if child.index > name.index), None)
    other = next((one for one in clause.all(*_SUBJECTS) if one is not name), beside)
    if other is None:
        return
    if other is beside:
        hang(other, clause, name.dep)
    hang(name, title, "appos")


def _mend_described_authority(according: Word, words: Sequence[Word]) -> None:
    """ "according to X, a broadcaster, the militia killed …": X is the broadcaster, and the militia killed."""
    to = according.child("prep")
    name = to.child("pobj") if to is not None else None
    first = name.index + 2 if name is not None and name.name is not None else len(words)
    if name is None or first >= len(words) or words[first - 1].text != ",":
        return
    aside = next((one for one in words[first:] if one.is_noun and one.dep not in _PREMODIFYING), None)
    if aside is None or aside.name is not None or min(one.index for one in aside.subtree()) != first:
        return
    if aside.child("det", "poss") is None or aside.head is name:
        return
    clause = aside.head
    if aside.dep in _SUBJECTS and clause is not None:
        beside = [one for one in aside.all("conj", "appos") if one.index > aside.index]
        others = [*beside, *(one for one in clause.all(*_SUBJECTS) if one.index > aside.index)]
        if not others or words[min(one.index for one in others[0].subtree()) - 1].text != ",":
            return
        hang(others[0], clause, aside.dep)
    elif aside.is_verb or (aside.dep in {"dobj", "pobj", "conj", "attr"}):
        return
    hang(aside, name, "appos")


def _mend_papers_saying(saying: Word) -> None:
    """ "carried a statement by the army saying that": the army's statement says it, not whoever carried it."""
    carrying = saying.head
    if saying.tag != "VBG" or saying.dep != "advcl" or carrying is None or not carrying.is_verb:
        return
    paper = carrying.child("dobj")
    if paper is None or paper.lemma not in tag_words("papers") or not carrying.index < paper.index < saying.index:
        return
    for of in [one for one in carrying.all("prep", "agent") if paper.index < one.index < saying.index]:
        if of.text.lower() in {"by", "from", "of"}:
            hang(of, paper, "prep")
    hang(saying, paper, "acl")
