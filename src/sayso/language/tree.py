"""A parsed sentence as plain linked words: what attribution and extraction walk over.

spaCy's own tokens cost a call into C for every look at a head or a child; reading looks many times at each word.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.language.dates import FoundDate
from sayso.language.quantities import FoundQuantity


@dataclass(slots=True, eq=False)
class Word:
    """One word of a parsed sentence; `start` and `end` are indices into the clean text of its block.

    `text` is what the parser saw, `surface` what stands in the clean text, `sentence` the number of its sentence.
    `name` is the number of the name that the word stands for, `date` and `quantity` what was found in its place.
    `earlier` is the verb of the clause before a semicolon, for a verb behind it that has no subject of its own.
    Dependency labels are those of spaCy's English pipelines (ClearNLP), tags those of the Penn Treebank.
    """

    index: int
    text: str
    surface: str
    lemma: str
    tag: str
    dep: str
    start: int
    end: int
    name: int | None = None
    date: FoundDate | None = None
    quantity: FoundQuantity | None = None
    sentence: int = 0
    head: "Word | None" = None
    earlier: "Word | None" = None
    children: list["Word"] = field(default_factory=list)

    def child(self, *deps: str) -> "Word | None":
        """The first dependant with one of these labels."""
        for word in self.children:  # a plain loop: this is asked some thirty times for each word read
            if word.dep in deps:
                return word
        return None

    def all(self, *deps: str) -> list["Word"]:
        return [word for word in self.children if word.dep in deps]

    def subtree(self) -> Iterator["Word"]:
        """This word and all below it, not in text order."""
        waiting = [self]
        while waiting:
            word = waiting.pop()
            yield word
            waiting.extend(reversed(word.children))

    def ancestors(self) -> Iterator["Word"]:
        word = self.head
        while word is not None:
            yield word
            word = word.head

    @property
    def is_verb(self) -> bool:
        return self.tag[0] == "V" or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        return self.tag[0] == "N"


@dataclass(slots=True, eq=False)
class Sentence:
    """A parsed sentence: stretch `[start, end)` of the clean text of block number `block`.

    Clauses that semicolons set apart are parsed each by itself; `whole` is the stretch of the sentence they stand in.
    """

    block: int
    number: int
    start: int
    end: int
    whole: tuple[int, int]
    text: str
    words: list[Word]
    dates: list[FoundDate]
    quantities: list[FoundQuantity]
    quotes: list[tuple[int, int]]
    names: list[int]

    @property
    def is_continued(self) -> bool:
        """Whether another clause of the same sentence stands before it."""
        return self.whole[0] < self.start

    @property
    def roots(self) -> list[Word]:
        return [word for word in self.words if word.head is None]

    def is_quoted(self, word: Word) -> bool:
        return any(start <= word.start < end for start, end in self.quotes)

    def clean(self, start: int, end: int) -> str:
        """The clean text of stretch `[start, end)` of the block, without quotation marks around it."""
        return self.text[start - self.start : end - self.start].replace('"', "").strip(" ,;:")


def hang(word: Word, host: Word, dep: str) -> None:
    """Hang a word with all below it on another one; nothing is hung on itself or on what stands below it."""
    if host is word or word in host.ancestors():
        return
    if word.head is not None:
        word.head.children.remove(word)
    host.children.append(word)
    host.children.sort(key=lambda child: child.index)
    word.head, word.dep = host, dep


def take_place(word: Word) -> None:
    """Put a word where its head hangs; the old head is cut off, with all else below it, for the caller to hang."""
    old = word.head
    if old is None:
        return
    above = old.head
    old.children.remove(word)
    word.head, word.dep = above, old.dep
    if above is not None:
        above.children[above.children.index(old)] = word
    old.head = None


def stretch(word: Word) -> tuple[int, int]:
    """Start and end of all the words below `word`."""
    below = list(word.subtree())
    return min(w.start for w in below), max(w.end for w in below)
