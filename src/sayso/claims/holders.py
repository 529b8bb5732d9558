"""Who holds what a cue introduces: by name where the phrase gives one, and whom it quotes in turn."""

from collections.abc import Iterable, Iterator

from sayso.claims.words import nouns, verbs
from sayso.language.contrast import is_set_aside
from sayso.language.predicates import conjuncts, doers, done_to, subjects
from sayso.language.tree import Word
from sayso.values.claim import Certainty

_QUOTING = {"cite", "quote", "interview", "report"}
_VIA = {"citing", "quoting", "referring", "referencing", "invoking", "relying", "drawing", "basing"}
_UNCONFIRMED = {"unconfirmed", "unverified", "uncorroborated"}
_VAGUE_NOUNS = {"estimate", "report", "rumor", "rumour"}
_GIVEN = {"receive", "obtain", "provide", "supply", "share", "gather", "furnish"}
_PUBLISHING = {"release", "publish", "issue", "produce", "prepare", "compile"}
_VAGUE = {"some", "several", "various", "many", "unconfirmed"}


def speakers(verb: Word) -> list[Word]:
    """Who speaks; in "cited a source saying that" it is the source, in "was quoted as saying" whoever was quoted."""
    quoter = quoter_of(verb)
    return done_to(quoter) if quoter is not None else doers(verb)


def quoter_of(verb: Word) -> Word | None:
    """The verb in "cited a source saying that", "was quoted by X as saying that": what it acts upon speaks."""
    host = verb.head
    if verb.tag != "VBG" or verb.child("nsubj") is not None or host is None:
        return None
    if verb.dep == "pcomp" and host.text.lower() == "as":
        host = host.head
    elif verb.dep not in {"advcl", "acl", "xcomp"}:
        return None
    if host is not None and host.is_noun and host.dep == "dobj":
        host = host.head
    if host is None or host.lemma not in _QUOTING or not host.is_verb:
        return None
    return host if any(quoted.index < verb.index for quoted in done_to(host)) else None


def named(words: Iterable[Word]) -> tuple[Word, ...]:
    """Holders by name where the phrase gives one: "a spokesman for the coalition, Colonel X"."""
    return tuple(dict.fromkeys(_name_in(word) for word in words if not is_set_aside(word)))


def _name_in(word: Word) -> Word:
    if word.name is not None:
        return word
    author = author_of(word) or _publisher_of(word)
    if author is not None:
        return _name_in(author)
    outlet = next((one for one in word.all("compound", "nmod") if one.name is not None), None)
    if outlet is not None and word.lemma in nouns("outlet"):
        return outlet
    for child in word.all("appos", "compound", "nmod"):
        if child.name is not None and child.index > word.index:
            return child
    return _name_beside(word) or _name_inside(word) or word


def _publisher_of(paper: Word) -> Word | None:
    """ "A report released by X says": X, where nothing else tells whose report it is."""
    is_told = paper.child("poss") is not None or any(one.name is not None for one in paper.all("compound", "nmod"))
    if is_told or any(one.text.lower() in {"by", "of", "from"} for one in paper.all("prep")):
        return None
    by = (one.child("agent") for one in paper.all("acl") if one.lemma in _PUBLISHING)
    agent = next((one.child("pobj") for one in by if one is not None), None)
    return agent if agent is not None and agent.name is not None else None


def author_of(paper: Word) -> Word | None:
    """ "A statement by X", "X's letter": who speaks through it."""
    if paper.lemma not in nouns("voiced"):
        return None
    by = (prep.child("pobj") for prep in paper.all("prep", "agent") if prep.text.lower() in {"by", "from", "of"})
    author = next((one for one in by if one is not None), None) or paper.child("poss") or _issuer(paper)
    return author or _outlet_of(paper)


def _outlet_of(paper: Word) -> Word | None:
    """ "a post on the Telegram channel X": X; a platform is nobody's voice."""
    on = next((prep.child("pobj") for prep in paper.all("prep") if prep.text.lower() == "on"), None)
    if on is None:
        return None
    titles = [on, *on.all("compound", "nmod", "appos")]
    is_outlet = any(one.name is None and one.lemma in nouns("outlet") for one in titles)
    names = [one for one in titles if one.name is not None]
    return max(names, key=lambda one: one.index) if is_outlet and names else None


def _issuer(paper: Word) -> Word | None:
    """ "a statement attributed to X", "a letter signed by X"; whoever only carries it is no author."""
    for clause in paper.all("acl"):
        if clause.lemma in _GIVEN:
            return next((prep.child("pobj") for prep in clause.all("agent", "prep") if _gives(prep)), None)
        for prep in clause.all("agent", "prep"):
            if clause.lemma in verbs("issuing") and prep.text.lower() in {"by", "to"}:
                return prep.child("pobj")
    return None


def _gives(preposition: Word) -> bool:
    return preposition.text.lower() in {"from", "by"}


def _name_beside(word: Word) -> Word | None:
    """ "The TV station X": a name that the parser set beside the title."""
    beside = word.head.all(word.dep) if word.head is not None else []
    return next((other for other in beside if other.name is not None and other.index == word.index + 1), None)


def _name_inside(word: Word) -> Word | None:
    """ "Director of the agency Y Z": a name that the parser drew into the title's own phrase."""
    for prep in word.all("prep"):
        inner = prep.child("pobj")
        if (
            inner is not None
            and inner.name is not None
            and any(c.name is not None for c in inner.all("compound", "nmod"))
        ):
            return inner
    return None


def vagueness(holder: Word) -> Certainty | None:
    """ "Some estimates suggest": nobody in particular holds it."""
    if holder.name is not None or holder.lemma not in _VAGUE_NOUNS or holder.tag != "NNS":
        return None
    if any(child.text.lower() in _UNCONFIRMED for child in holder.all("amod")):
        return Certainty.UNCONFIRMED
    determiner = holder.child("det", "amod")
    return Certainty.REPORTED if determiner is None or determiner.text.lower() in _VAGUE else None


def quoted_holders(verb: Word) -> Iterator[Word]:
    """Those whom the speaker quotes: "citing a report", "in reference to the report"."""
    for phrase in quoting_phrases(verb):
        if not is_tag_of_authority(phrase):
            yield from quoted_in(phrase)


def quoted_in(phrase: Word) -> list[Word]:
    """Those whom a phrase of quoting names."""
    quoted = (word for word in phrase.subtree() if word.dep in {"dobj", "pobj"} and word.lemma != "reference")
    first = next(quoted, None)
    if first is not None and first.lemma in nouns("testimony") and first.name is None:
        first = giver_of(first) or first
    return conjuncts(first) if first is not None else []


def giver_of(testimony: Word) -> Word | None:
    """ "the testimony of three deserters", "a deserter's account"."""
    of = next(
        (prep.child("pobj") for prep in testimony.all("prep") if prep.text.lower() in {"of", "from", "with"}), None
    )
    return of or testimony.child("poss")


def is_tag_of_authority(phrase: Word) -> bool:
    """Whether it is the authority before it that quotes: "According to X, citing Y, …"."""
    host = phrase.head
    if host is None:
        return False
    tags = [
        word for word in host.all("prep", "advmod") if word.text.lower() == "according" and word.index < phrase.index
    ]
    first = min((word.index for word in host.all("nsubj", "nsubjpass")), default=0)
    return bool(tags) and phrase.index < first


def quoting_phrases(verb: Word) -> list[Word]:
    """The phrases of quoting beside a verb of speech or in its subject's phrase."""
    hosts = [verb, *(subject for subject in subjects(verb) if subject.head is verb)]
    return [word for host in hosts for word in host.children if _quotes(word)]


def _quotes(word: Word) -> bool:
    if word.text.lower() in _VIA:
        return word.dep in {"prep", "advcl", "acl"}
    target = word.child("pobj") if word.text.lower() == "in" else None
    return target is not None and target.lemma == "reference"
