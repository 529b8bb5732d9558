"""The forms in which names and words are looked up, and in which ids are told."""

import hashlib
import hmac

from sayso.names.normal import name_tokens, spelling_key


def name_key(name: str) -> str:
    """Spellings of one name share it; what has no letters is its own key."""
    return spelling_key(name) or name.strip().casefold()


def words_of(text: str) -> str:
    """The words of a text as they are searched for: folded, one space between them."""
    return " ".join(name_tokens(text))


def shown_id(claim: str, key: bytes) -> str:
    """A claim's id as it is told of a document that is not for everybody: it can be linked to no other desk's."""
    return hmac.new(key, claim.encode(), hashlib.sha256).hexdigest()[:24]
