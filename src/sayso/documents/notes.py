"""What whoever reads a document should know about how it was opened, in a sentence each; and what holds nothing."""

import re

from sayso.documents.blocks import Divided
from sayso.documents.tongue import leaning, other_tongue
from sayso.errors import NotADocument, UnsupportedLanguage
from sayso.values.document import Cut, CutReason

_OPEN_TAG = re.compile(r"<[a-z!/][^<>]{0,2000}\Z", re.IGNORECASE)
_BEGINS = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_FOREIGN_SHARE = 0.8
"""Where more of a text than this is in another language, the English rest is no report of its own."""


def note_on_page(html: str) -> str | None:
    """Whether a page was cut in the middle, as by a download that broke off."""
    is_cut = _OPEN_TAG.search(html[-4000:]) is not None
    if is_cut or (_BEGINS.search(html) and not _ENDS.search(html)):
        return "The page breaks off before its end; what there is of it is read."
    return None


def notes_on_text(text: str, divided: Divided) -> list[str]:
    """What of the text is not read for its language or because it is no text, and what it looks like if short."""
    notes: list[str] = []
    if foreign := _cut_as(divided, CutReason.FOREIGN):
        language = other_tongue(_texts(text, foreign)) or "several languages"
        notes.append(f"{_counted(foreign)} not in English ({language}) and left unread.")
    if _cut_as(divided, CutReason.NO_WORDS) and divided.blocks:
        notes.append("Stretches without spaces between words are left unread.")
    if not divided.blocks:
        reasons = ", ".join(dict.fromkeys(cut.reason.value for cut in divided.cuts))
        notes.append(f"Nothing in it is running text, all of it is cut ({reasons}). --unread shows it.")
    elif (tongue := leaning(" ".join(block.clean for block in divided.blocks[:9]))) is not None:
        notes.append(f"It looks like {tongue}; Sayso reads English only.")
    return notes


def refuse_what_holds_nothing(text: str, divided: Divided, name: str, is_page: bool) -> None:
    """Raise where there is nothing to read: another language, no words, a page that its scripts have yet to fill."""
    foreign = _cut_as(divided, CutReason.FOREIGN)
    whole = sum(len(block.clean) for block in divided.blocks)
    if (length := sum(cut.span.end - cut.span.start for cut in foreign)) > (whole + length) * _FOREIGN_SHARE:
        tongue = other_tongue(_texts(text, foreign)) or "several languages other than English"
        raise UnsupportedLanguage(f"{name} looks like {tongue}.", "Sayso reads English only; translate it first.")
    if divided.blocks:
        return
    if _cut_as(divided, CutReason.NO_WORDS):
        raise NotADocument(f"{name} has no spaces between its words.", "Check how it was saved.")
    if is_page and not divided.cuts:
        raise NotADocument(
            f"{name} is a page that shows nothing without its scripts.",
            "Open it in a browser and save what that shows.",
        )


def _cut_as(divided: Divided, reason: CutReason) -> list[Cut]:
    return [cut for cut in divided.cuts if cut.reason is reason]


def _texts(text: str, cuts: list[Cut]) -> list[str]:
    return [text[cut.span.start : cut.span.end] for cut in cuts]


def _counted(cuts: list[Cut]) -> str:
    return "1 paragraph is" if len(cuts) == 1 else f"{len(cuts)} paragraphs are"
