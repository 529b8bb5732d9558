"""Grammars over kinds of words: a text becomes a string with one letter for each word, a phrase an ordinary pattern.

A date or a number has few forms and many words: over letters for `month` or `weekday` the forms are short patterns,
and matching them costs a fraction of what it would cost on the text itself.
"""

import re
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

OTHER = "_"
MARKS = frozenset(string.punctuation + "€£–—") - {OTHER}
"""The punctuation that is its own kind; any other sign is `OTHER`, so that no text can pass for a letter."""
_FIRST_LETTER = 0xE000  # the private use area: no text holds these by accident
_NAMED = re.compile(r"(?<!\?P)<([a-z_']+)>")


class Alphabet:
    """A letter for each kind; templates name kinds in angle brackets (`<since><year>`), and punctuation as it is."""

    def __init__(self, kinds: Iterable[str]) -> None:
        self._letters = {kind: chr(_FIRST_LETTER + number) for number, kind in enumerate(dict.fromkeys(kinds))}
        self._kinds = {letter: kind for kind, letter in self._letters.items()}

    def letter(self, kind: str) -> str:
        return self._letters[kind]

    def kind(self, letter: str) -> str:
        """The kind of a letter; punctuation and `OTHER` are their own kinds."""
        return self._kinds.get(letter, letter)

    def spell(self, template: str) -> str:
        """The template with its kinds as letters; an unknown kind is a `KeyError`."""
        return _NAMED.sub(lambda named: self._letters[named[1]], template)

    def compile(self, template: str) -> re.Pattern[str]:
        return re.compile(self.spell(template), re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a text: `letters[i]` is the kind of `words[i]`, which begins at `starts[i]`."""

    letters: str
    words: Sequence[str]
    starts: Sequence[int]

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.words[index])


def spellings(word: str) -> tuple[str, ...]:
    """How a listed word may be written: one listed with a capital keeps it ("May" is a month, "may" is not)."""
    return (word, word.capitalize(), word.upper()) if word.islower() else (word, word.upper())


def phrase_template(phrases: Iterable[str], kinds: Mapping[str, str]) -> str:
    """Alternatives for listed phrases, longest first, each word by its kind."""
    spelled = ("".join(f"<{kinds[word]}>" for word in phrase.split()) for phrase in phrases)
    return "|".join(sorted(spelled, key=lambda one: -one.count("<")))
