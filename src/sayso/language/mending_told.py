"""What is told in a that-clause, where the parser hangs it on something inside the tag."""

from collections.abc import Sequence

from sayso.language.tag_words import tag_words
from sayso.language.tree import Word, hang

_SHOWING = {"show", "shows", "claim", "claims", "report", "reports", "state", "states", "detail", "details"}
_PARTS = {"acl", "relcl", "ccomp"}


def mend_told(words: Sequence[Word]) -> None:
    """Give verbs of telling the clauses that they tell, in place."""
    for word in words:
        _mend_clause_of_aside(word)
        _mend_showing(word)
        _mend_taken_subject(word)


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
    above, dep = main.head, main.dep
    main.children.remove(tag)
    tag.head, tag.dep = above, dep
    if above is not None:
        above.children[above.children.index(main)] = tag
    main.head = None
    hang(subjects[0], tag, "nsubj")
    hang(main, tag, "ccomp")
