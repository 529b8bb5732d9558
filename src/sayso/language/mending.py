"""Attachments that the statistical parser gets wrong again and again, set right in one place for all rules."""

from collections.abc import Sequence

from sayso.language.descriptions import nominal_types
from sayso.language.mending_asides import mend_asides
from sayso.language.mending_charges import mend_charges, mend_dismissal
from sayso.language.mending_contrast import mend_contrasts
from sayso.language.mending_dated import mend_dated
from sayso.language.mending_harm import mend_harm, taking
from sayso.language.mending_headless import mend_headless
from sayso.language.mending_members import mend_members
from sayso.language.mending_reduced import mend_reduced
from sayso.language.mending_tags import is_addressing, mend_tags, speaks_for
from sayso.language.mending_titles import mend_titles
from sayso.language.mending_told import mend_told
from sayso.language.parse_view import is_body, is_person
from sayso.language.tag_words import tag_words
from sayso.language.tree import Word, hang
from sayso.values.mention import EntityType

_INERT = {"DT", ",", ".", ":", "CC", "''", "``", "POS", "-LRB-", "-RRB-", "HYPH", "$", "PRP$", "_SP"}
"""Tags of words on which nothing hangs wrongly."""
_IDENTIFYING = {"identify", "name", "call", "know"}
_TITLE_PLACES = {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr"}
_INTRANSITIVE = {"survive", "die", "flee", "escape", "perish", "disappear", "surrender", "remain", "defect"}
_CONSIDERING = {"consider", "think", "deem", "find", "believe", "judge", "call", "make"}
_BLAMING = {"blame", "pin"}
_INVERTING = {"nor", "neither", "so", "as", "than"}
_GIVING = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION}
_NAMING = {"name", "appoint", "elect", "make", "declare", "nominate", "choose", "proclaim", "designate"}


def mend(words: Sequence[Word]) -> None:
    """Set right the attachments of one parsed sentence, in place."""
    for word in words:
        mend_dismissal(word)
    mend_headless(words)
    mend_dated(words)
    for word in words:
        if word.tag in _INERT:
            continue
        _mend_plural(word)
        _mend_perfect(word)
        _mend_auxiliary(word)
        _mend_dated(word)
        _mend_that_clause(word)
        _mend_considered(word)
        _mend_second_perfect(word)
        _mend_apposition(word)
        _mend_infinitive(word)
        mend_charges(word, words)
        mend_harm(word, words)
        _mend_intransitive(word)
        _mend_inverted(word, words)
        _mend_blaming(word)
        _mend_counted(word)
        _mend_second_phrase(word, words)
        _mend_naming(word)
        _mend_identified(word)
        _mend_who(word)
        _mend_appointer(word)
    mend_reduced(words)
    mend_told(words)
    mend_tags(words)
    mend_titles(words)
    mend_members(words)
    mend_asides(words)
    for word in words:
        _mend_title(_mend_spokesman(word, words))
    mend_contrasts(words)


def _mend_plural(word: Word) -> None:
    """ "Member States": several states, which the tagger takes for one name."""
    single = word.lemma.removesuffix("s")
    if word.tag == "NNP" and word.name is None and single != word.lemma and nominal_types(single):
        word.tag, word.lemma = "NNPS", single


def _mend_perfect(verb: Word) -> None:
    """ "the commander had informed headquarters that …", "had attacked X": no "informed headquarters" behind "had"."""
    had, noun = verb.child("aux"), verb.head
    is_transitive = is_addressing(verb) or (noun is not None and noun.name is not None)
    if had is None and noun is not None and noun.head is not None and is_transitive:
        had = noun.head if noun.dep == "dobj" and noun.head.index == verb.index - 1 else None
    if verb.tag != "VBN" or verb.dep != "amod" or had is None or had.lemma != "have" or noun is None:
        return
    if noun.head is None or noun.index < verb.index:
        return
    above, dep = noun.head, "ccomp" if noun.head.is_verb else "acl"
    if had is above:
        if had.head is None:
            return
        above, dep = had.head, had.dep
    hang(verb, above, dep)
    hang(noun, verb, "dobj")
    hang(had, verb, "aux")
    for subject in had.all("nsubj", "nsubjpass"):
        hang(subject, verb, subject.dep)
    for clause in noun.all("acl", "relcl"):
        if clause.child("mark") is not None:
            hang(clause, verb, "ccomp")


def _mend_dated(name: Word) -> None:
    """ "On 19 August, X, under the command of Y, pledged …": X is no other name for the day."""
    day = name.head
    if name.dep != "appos" or name.name is None or day is None or day.date is None:
        return
    verb = next((above for above in day.ancestors() if above.is_verb), None)
    if verb is not None and verb.index > name.index and verb.child("nsubj", "nsubjpass") is None:
        hang(name, verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")


def _mend_auxiliary(auxiliary: Word) -> None:
    """The subject belongs to the verb, never to its auxiliary."""
    verb, subject = auxiliary.head, auxiliary.child("nsubj", "nsubjpass")
    if auxiliary.dep not in {"aux", "auxpass"} or verb is None or subject is None or not verb.is_verb:
        return
    if verb.child("nsubj", "nsubjpass") is None:
        hang(subject, verb, "nsubjpass" if auxiliary.dep == "auxpass" else "nsubj")


def _mend_that_clause(clause: Word) -> None:
    """ "the allegation that they sheltered X" tells what is alleged; the parser may take it for a relative clause."""
    opening = clause.child("mark", "advmod") or _that_of(clause)
    if (
        clause.dep in {"relcl", "acl"}
        and opening is not None
        and opening.text.lower() == "that"
        and opening.index < clause.index
    ):
        clause.dep, opening.dep = "acl", "mark"


def _that_of(clause: Word) -> Word | None:
    """ "signs that the group had split": no signs that it split, though the parser takes "that" for its object."""
    noun, that = clause.head, next(iter(clause.all("dobj")), None)
    is_told = noun is not None and noun.lemma in tag_words("telling_noun") and clause.child("nsubj") is not None
    is_that = that is not None and that.text.lower() == "that" and clause.lemma not in tag_words("handling")
    return that if is_told and is_that else None


def _mend_considered(adjective: Word) -> None:
    """ "considers it probable that X fled": that is what is probable."""
    verb, it = adjective.head, adjective.child("nsubj", "dobj")
    is_it = it is not None and it.text.lower() == "it"
    if adjective.tag != "JJ" or verb is None or not verb.is_verb or not (is_it or verb.child("dobj") is not None):
        return
    clause = next((one for one in adjective.all("advcl") if one.child("mark") is not None), None)
    if clause is not None and verb.lemma in _CONSIDERING and clause.all("mark")[0].text.lower() == "that":
        clause.dep = "ccomp"


def _mend_second_perfect(verb: Word) -> None:
    """ "admitted that he had taken X, and had killed Y": the tense tells that he admitted both."""
    cue = verb.head
    if verb.dep != "conj" or verb.tag != "VBN" or cue is None or cue.tag != "VBD" or not _is_pluperfect(verb):
        return
    told = next((one for one in cue.all("ccomp") if cue.index < one.index < verb.index and _is_pluperfect(one)), None)
    if told is not None and verb.child("nsubj", "nsubjpass") is None:
        hang(verb, told, "conj")


def _is_pluperfect(verb: Word) -> bool:
    return any(aux.text.lower() == "had" for aux in verb.all("aux"))


def _mend_apposition(word: Word) -> None:
    """ "the leader of G, X": the parser hangs X on G, where X is the leader."""
    group = word.head
    if word.dep != "appos" or group is None or not is_person(word) or group.name is None or is_person(group):
        return
    title = group.head.head if group.dep == "pobj" and group.head is not None else None
    if title is not None and title.is_noun and title.name is None:
        hang(word, title, "appos")


def _mend_spokesman(title: Word, words: Sequence[Word]) -> Word:
    """The title that a name behind it belongs to: "a spokesman for the High Commissioner, X", "the priest of Z, X"."""
    name = next((aside for aside in title.all("appos") if is_person(aside)), None)
    if name is None or words[name.index - 1].text != ",":
        return title
    above: Word | None = title
    while above is not None and not (speaks_for(above) or (_is_for_person(above) and not _is_for_person(title))):
        above = above.head.head if above.dep == "pobj" and above.head is not None else None
    if above is None or above is title:
        return title
    hang(name, above, "appos")
    return above


def _is_for_person(noun: Word) -> bool:
    return EntityType.PERSON in nominal_types(noun.lemma)


def _mend_title(noun: Word) -> None:
    """ "The group's leader, X, was killed", "the group's affiliate, Y, attacked": X is who was killed, Y attacked."""
    kinds = nominal_types(noun.lemma)
    is_group = EntityType.GROUP in kinds and noun.child("poss") is not None
    name = next((aside for aside in noun.all("appos") if is_person(aside) or (is_group and is_body(aside))), None)
    host = noun.head
    is_one = noun.tag in {"NN", "NNP"} and noun.name is None and (not kinds or EntityType.PERSON in kinds or is_group)
    if name is None or host is None or not is_one or noun.dep not in _TITLE_PLACES or name.index < noun.index:
        return
    dep = noun.dep
    noun.children.remove(name)
    host.children.remove(noun)
    host.children.append(name)
    host.children.sort(key=lambda child: child.index)
    name.head, name.dep = host, dep
    for other in [
        child for child in noun.children if child.dep in {"conj", "cc", "relcl", "acl"} and child.index > name.index
    ]:
        hang(other, name, other.dep)
    name.children.append(noun)
    name.children.sort(key=lambda child: child.index)
    noun.head, noun.dep = name, "appos"


def _mend_infinitive(verb: Word) -> None:
    """ "foiled a plot to bomb the embassy": the bombing belongs to the plot, not to the foiling."""
    particle, host = verb.child("aux"), verb.head
    if verb.dep not in {"advcl", "xcomp"} or particle is None or particle.text != "to" or particle.index == 0:
        return
    for noun in host.all("dobj", "nsubjpass", "attr") if host is not None else []:
        last = max(below.index for below in noun.subtree())
        if last == particle.index - 1 and noun.lemma in taking("infinitive"):
            hang(verb, noun, "acl")
            return


def _mend_counted(clause: Word) -> None:
    """ "claimed 90 were dead": 90 were, they were not claimed."""
    cue = clause.head
    if clause.dep != "ccomp" or clause.tag not in {"VBD", "VBZ", "VBP"} or cue is None or clause.child("nsubj", "mark"):
        return
    said = next((word for word in cue.all("dobj") if max(w.index for w in word.subtree()) == clause.index - 1), None)
    if said is not None and said.index > cue.index and (said.tag == "CD" or said.child("nummod") is not None):
        hang(said, clause, "nsubjpass" if clause.child("auxpass") is not None else "nsubj")


def _mend_second_phrase(preposition: Word, words: Sequence[Word]) -> None:
    """ "responsibility for the bombing and for an attack": both phrases belong to the responsibility."""
    if preposition.dep != "conj" or preposition.tag != "IN" or preposition.head is None or not preposition.head.is_verb:
        return
    before = words[: preposition.index]
    same = [word for word in before if word.dep == "prep" and word.text.lower() == preposition.text.lower()]
    if same:
        hang(preposition, same[-1], "conj")


def _mend_intransitive(verb: Word) -> None:
    """ "was hit but survived": what nobody can be made to do is no passive."""
    if verb.tag == "VBN" and verb.dep == "conj" and verb.lemma in _INTRANSITIVE and not verb.child("aux", "auxpass"):
        verb.tag = "VBD"


def _mend_inverted(verb: Word, words: Sequence[Word]) -> None:
    """ "nor did X", "as has X": what stands behind the verb is its subject."""
    opening = words[verb.index - 1].text.lower() if verb.index else ""
    if verb.lemma not in {"do", "have", "be"} or opening not in _INVERTING or verb.child("nsubj", "nsubjpass"):
        return
    subject = verb.child("dobj", "attr")
    if verb.dep not in {"aux", "auxpass"} and subject is not None:
        subject.dep = "nsubj"


def _mend_blaming(preposition: Word) -> None:
    """ "blamed the attack on X": X is blamed, and not attacked."""
    event = preposition.head
    verb = event.head if event is not None and event.dep == "dobj" else None
    if preposition.text.lower() != "on" or preposition.dep != "prep" or verb is None or verb.lemma not in _BLAMING:
        return
    phrases = [*verb.all("prep"), *event.all("prep")] if event is not None else []
    if all(other is preposition for other in phrases if other.index >= preposition.index):
        hang(preposition, verb, "prep")


def _mend_naming(post: Word) -> None:
    """ "named X governor", "made X the group's chief": X is named, and the post is what X is named to."""
    verb = post.head
    if verb is None or verb.lemma not in _NAMING or post.name is not None or not post.is_noun:
        return
    if post.dep not in {"dobj", "ccomp", "oprd"}:
        return
    person = next((child for child in post.all("compound", "nmod", "nsubj") if is_person(child)), None)
    if person is not None and verb.index < person.index < post.index and verb.child("dobj") in {None, post}:
        hang(person, verb, "dobj")
        post.dep = "oprd"


def _mend_who(clause: Word) -> None:
    """ "the chief of the group, who was known as X": the chief was, and no group."""
    if clause.dep != "relcl" or clause.head is None or _is_human(clause.head) is not False:
        return
    subject = clause.child("nsubj", "nsubjpass")
    if subject is None or subject.text.lower() != "who":
        return
    for above in clause.head.ancestors():
        if _is_human(above) and not (above.name is not None and above.dep == "pobj"):
            hang(clause, above, "relcl")
            return
        if above.is_verb:
            return


def _mend_appointer(preposition: Word) -> None:
    """ "was appointed governor of X by Y": appointed by Y, and no governor by Y."""
    post = preposition.head
    verb = post.head if post is not None and post.dep in {"oprd", "attr"} else None
    if preposition.text.lower() != "by" or preposition.dep != "prep" or verb is None or verb.lemma not in _NAMING:
        return
    giver = preposition.child("pobj")
    is_somebody = giver is not None and (giver.name is not None or bool(nominal_types(giver.lemma) & _GIVING))
    if is_somebody and verb.child("auxpass") is not None and verb.child("agent") is None:
        hang(preposition, verb, "agent")


def _is_human(noun: Word) -> bool | None:
    """Whether a noun stands for a person; None where nothing tells."""
    if noun.name is not None:
        return is_person(noun)
    kinds = nominal_types(noun.lemma)
    return EntityType.PERSON in kinds if kinds else None


def _mend_identified(clause: Word) -> None:
    """ "a financier identified as X": X stands beside the financier."""
    noun = clause.head
    if clause.dep != "acl" or clause.lemma not in _IDENTIFYING or noun is None or noun.name is not None:
        return
    as_ = next((prep.child("pobj") for prep in clause.all("prep") if prep.text.lower() == "as"), None)
    name = as_ or clause.child("oprd", "attr", "dobj")
    if name is not None and name.name is not None and clause.tag == "VBN":
        hang(name, noun, "appos")
