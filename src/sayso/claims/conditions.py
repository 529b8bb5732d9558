"""What a claim depends on: "if", "unless", "without X", "in the event of", "were they to attack"."""

from sayso.claims.hedges import is_question
from sayso.language.tree import Word

_MARKS = {"if", "unless", "provided", "should"}
_PROVIDED = {"provided", "providing", "assuming", "supposing"}
_NO_CONDITION = {"doubt", "question", "exception", "warning", "delay", "incident"}
_INVERTING = {"were", "had", "should"}


def condition_of(word: Word) -> Word | None:
    """What a clause depends on: "if", "unless", "without X", "in the event of"."""
    hosts = [word, *word.all("xcomp")]
    if word.dep == "conj" and word.head is not None:
        hosts.append(word.head)
    held = (child for host in hosts for child in host.all("advcl", "prep", "ccomp") if _is_condition(child, host))
    return next((child for child in held if word in hosts[:1] or child.index < word.index), None)


def _is_inverted(clause: Word, main: Word) -> bool:
    """ "Were they to attack, …", "Had the army not intervened, …", "Should talks fail, …"."""
    first = min(clause.subtree(), key=lambda word: word.index)
    subject = clause.child("nsubj", "nsubjpass")
    if first.text.lower() not in _INVERTING or subject is None or first.index > subject.index:
        return False
    return first.text.lower() == "should" or subject.index < main.index


def _is_condition(child: Word, clause: Word) -> bool:
    if child.text.lower() in _PROVIDED:
        return True
    if child.dep != "prep":
        return _is_conditional_clause(child, clause)
    target = child.child("pobj")
    if child.text.lower() in {"without", "absent"}:
        return child.index < clause.index and (target is None or target.lemma not in _NO_CONDITION)
    if target is None or target.lemma not in {"event", "case"} or child.text.lower() != "in":
        return False
    return target.child("acl", "relcl", "ccomp", "prep") is not None


def _is_conditional_clause(child: Word, clause: Word) -> bool:
    """ "if …", "unless …", "provided that …", "should they …"."""
    if is_question(child) or (child.dep == "ccomp" and not (child.index < clause.index and _opens_condition(child))):
        return False
    mark = child.child("mark")
    if _opens_condition(child) or mark is None:
        return mark is not None or _opens_condition(child) or _is_inverted(child, clause)
    return mark.text.lower() in _MARKS


def _opens_condition(clause: Word) -> bool:
    """ "If they leave before a deal is reached, …": the parser may hang the if-clause into the other."""
    first = min(clause.subtree(), key=lambda word: word.index).text.lower()
    return first in {"if", "unless"} or first.partition(" ")[0] in _PROVIDED


def is_hypothetical(clause: Word) -> bool:
    """Whether the word heads an if-clause itself."""
    if clause.dep != "advcl" or is_question(clause):
        return False
    mark = clause.child("mark")
    if mark is None:
        is_should = any(aux.text.lower() == "should" for aux in clause.all("aux"))
        return clause.head is not None and (clause.lemma == "be" or is_should) and _is_inverted(clause, clause.head)
    return mark is not None and mark.text.lower() in _MARKS - {"provided", "should"}
