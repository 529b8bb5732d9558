"""What is told in a that-clause, where the parser hangs it on something inside the tag."""

from collections.abc import Sequence

from sayso.language.tag_words import tag_words
from sayso.language.tree import Word, hang, take_place

_SHOWING = {"show", "shows", "claim", "claims", "report", "reports", "state", "states", "detail", "details"}
_LEARNING = {"learn", "hear", "receive", "gather", "understand", "know"}
_PARTS = {"acl", "relcl", "ccomp"}


def mend_told(words: Sequence[Word]) -> None:
    """Give verbs of telling the clauses that they tell, in place."""
    for word in words:
        if not (word.is_verb or word.is_noun):
            continue
        _mend_clause_of_aside(word)
        _mend_showing(word)
        _mend_taken_subject(word)
        _mend_hung(word, words)
        _mend_learned(word)
        _mend_second_telling(word)


def _mend_clause_of_aside(clause: Word) -> None:
    """ "said in a message seen by X that …", "was told by the envoy of X that …": that is what was said."""
    mark, host = clause.child("mark"), clause.head
    if clause.dep not in _PARTS or host is None or mark is None or mark.text.lower() not in {"that", "whether"}:
        return
    is_aside = host.tag == "VBN" and host.dep == "acl" and host.lemma not in tag_words("telling")
    is_teller = host.is_noun and host.dep == "pobj" and host.head is not None and host.head.dep == "agent"
    if not (is_aside or is_teller) or (host.is_noun and host.lemma in tag_words("telling_noun")):
        return
    verb = next((one for one in host.ancestors() if one.is_verb and one is not host and one.dep != "acl"), None)
    if verb is None or verb.index > clause.index or verb.child("ccomp", "xcomp") is not None:
        return
    if verb.lemma in tag_words("telling") or verb.lemma in tag_words("addressing"):
        hang(clause, verb, "ccomp")


def _mend_showing(word: Word) -> None:
    """ "Documents seen by X show that …": the documents show it, and X saw no show."""
    agent = word.head
    seen = agent.head if agent is not None and agent.dep == "agent" else None
    papers = seen.head if seen is not None and seen.dep == "acl" else None
    seer, told = word.child("compound"), word.child("acl", "ccomp", "relcl")
    if word.text.lower() not in _SHOWING or agent is None or seer is None or papers is None or papers.head is not None:
        return
    if told is None or told.child("mark") is None or not papers.is_noun:
        return
    agent.children.remove(word)
    word.tag, word.head, word.dep = "VBP", None, "ROOT"
    hang(seer, agent, "pobj")
    for child in [one for one in papers.children if one.index > word.index]:
        hang(child, word, child.dep)
    hang(papers, word, "nsubj")
    hang(told, word, "ccomp")


def _mend_taken_subject(tag: Word) -> None:
    """ "The report, citing X, says Y leads the group": the report says it, and does not lead."""
    main = tag.head
    if (
        tag.dep != "parataxis"
        or main is None
        or tag.lemma not in tag_words("telling")
        or tag.child("nsubj") is not None
    ):
        return
    subjects = main.all("nsubj", "nsubjpass")
    if len(subjects) < 2 or not subjects[0].index < tag.index < subjects[1].index or main.index < tag.index:
        return
    take_place(tag)
    hang(subjects[0], tag, "nsubj")
    hang(main, tag, "ccomp")


def _mend_hung(tag: Word, words: Sequence[Word]) -> None:
    """ "X led the group, prosecutors allege, and ordered the raid": no group that prosecutors allege."""
    host, speaker = tag.head, tag.child("nsubj")
    main = host.head if host is not None and host.dep in {"dobj", "pobj"} else None
    while main is not None and not main.is_verb:
        main = main.head
    if tag.dep != "relcl" or main is None or speaker is None or tag.child("dobj", "ccomp", "mark") is not None:
        return
    first = min(one.index for one in speaker.subtree())
    behind = words[tag.index + 1] if tag.index + 1 < len(words) else None
    is_set_off = words[first - 1].text == "," and behind is not None and behind.text in {",", "."}
    if not is_set_off or speaker.tag in {"WDT", "WP"} or main.index > tag.index:
        return
    hang(tag, main, "parataxis")
    for clause in [one for one in tag.all("conj") if one.is_verb and one.child("nsubj", "nsubjpass") is None]:
        hang(clause, main, "conj")


def _mend_learned(clause: Word) -> None:
    """ "has learned from two sources that X fled": that is what was learned, and not what the sources were."""
    source, that = clause.head, clause.child("dobj", "nsubj")
    origin = source.head if source is not None and source.dep == "pobj" else None
    verb = origin.head if origin is not None and origin.text.lower() == "from" else None
    if clause.dep != "relcl" or verb is None or verb.lemma not in _LEARNING or that is None:
        return
    is_full = len(clause.all("dobj")) > 1 or clause.child("nsubj") is not that
    if that.text.lower() == "that" and clause.child("nsubj", "nsubjpass") is not None and is_full:
        that.dep, that.tag = "mark", "IN"
        hang(clause, verb, "ccomp")


def _mend_second_telling(verb: Word) -> None:
    """ "denied that X had been targeted and called the reports lies": who denied it called them so, and not X.

    "said he was watching the operation and vowed to go on": neither a passive nor "was watching" goes on with a past.
    """
    told = verb.head
    if verb.dep != "conj" or verb.tag not in {"VBD", "VBZ"} or told is None or told.dep != "ccomp":
        return
    cue = told.head
    is_active = verb.child("dobj", "oprd", "xcomp") is not None
    is_bare = verb.child("aux", "auxpass", "nsubj", "nsubjpass") is None
    is_unlike = told.child("auxpass") is not None or told.tag == "VBG"
    if cue is not None and cue.index < told.index and is_active and is_bare and is_unlike and cue.tag == verb.tag:
        hang(verb, cue, "conj")
