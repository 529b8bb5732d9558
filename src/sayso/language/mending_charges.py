"""What somebody is held, charged or denied to have done, where the parser hangs it on something else."""

from collections.abc import Sequence

from sayso.language.mending_harm import taking
from sayso.language.tag_words import tag_words
from sayso.language.tree import Word, hang, take_place

_DISMISSING = {"dismiss", "reject", "denounce", "brand", "describe", "condemn", "deride", "ridicule"}
_UNSETTLED = {"confirm", "verify", "corroborate", "deny", "substantiate", "authenticate", "refute", "dismiss"}


def mend_charges(word: Word, words: Sequence[Word]) -> None:
    """Set right what hangs on one word of a charge, a belief or a denial, in place."""
    _mend_gerund(word, words)
    _mend_charge(word)
    _mend_held_to_be(word)
    _mend_reports(word)


def _mend_gerund(gerund: Word, words: Sequence[Word]) -> None:
    """ "denied supplying arms to X": no arms that supply."""
    noun, verb = gerund.head, words[gerund.index - 1] if gerund.index else None
    if gerund.tag != "VBG" or gerund.dep != "amod" or noun is None or verb is None or noun.head is not verb:
        return
    if noun.dep == "dobj" and verb.is_verb and verb.lemma in taking("gerund") and gerund.child("advmod") is None:
        hang(gerund, verb, "xcomp")
        hang(noun, gerund, "dobj")
        for phrase in [one for one in verb.all("prep", "dative") if one.index > noun.index]:
            hang(phrase, gerund, phrase.dep)


def _mend_charge(preposition: Word) -> None:
    """ "suspect X of storing arms": suspect of it, no X of storing."""
    name = preposition.head
    if preposition.dep != "prep" or name is None or name.name is None or name.dep != "dobj" or name.head is None:
        return
    gerund = preposition.child("pcomp")
    if gerund is not None and gerund.tag == "VBG" and name.head.is_verb:
        hang(preposition, name.head, "prep")


def _mend_held_to_be(clause: Word) -> None:
    """ "is assessed by one state to be in Paktika": that is what is assessed, and nobody's purpose."""
    verb, particle = clause.head, clause.child("aux")
    if clause.dep != "advcl" or clause.tag != "VB" or verb is None or particle is None or particle.text != "to":
        return
    is_passive = verb.tag == "VBN" and verb.child("auxpass") is not None and verb.child("xcomp") is None
    if is_passive and verb.index < clause.index and verb.lemma in tag_words("supposing"):
        clause.dep = "xcomp"


def _mend_reports(reports: Word) -> None:
    """ "Media reports that X died have not been confirmed": the reports have not."""
    media, told = reports.child("nsubj"), reports.all("ccomp")
    if reports.tag != "VBZ" or media is None or media.tag != "NNS" or len(told) < 2 or reports.lemma != "report":
        return
    clause, verb = told[0], told[-1]
    if verb.child("nsubj", "nsubjpass") is not None or verb.lemma not in _UNSETTLED:
        return
    take_place(verb)
    hang(reports, verb, "nsubjpass")
    reports.tag = "NNS"
    hang(media, reports, "compound")
    hang(clause, reports, "acl")


def mend_dismissal(verb: Word) -> None:
    """ "dismissed as barracks gossip the report of his death": no barracks that gossip."""
    host, mark, subject, told = verb.head, verb.child("mark"), verb.child("nsubj"), verb.child("dobj")
    if mark is None or mark.text.lower() != "as" or mark.index > verb.index or told is None:
        return
    if verb.dep != "advcl" or host is None or host.lemma not in _DISMISSING or host.child("dobj") is not None:
        return
    if subject is None or not subject.tag.startswith("NN") or subject.index != verb.index - 1:
        return
    hang(told, host, "dobj")
    hang(mark, host, "prep")
    mark.tag = "IN"
    verb.tag = "NN"
    hang(verb, mark, "pobj")
    hang(subject, verb, "compound")
