"""Documents to be filed in tests."""

import hashlib
from dataclasses import replace
from datetime import date

from sayso.documents.given import Given
from sayso.ledger.filing import Intake
from sayso.ledger.ledger import Ledger
from sayso.values.claim import Certainty, ClaimType, Polarity, Quantity, Role
from sayso.values.filed import DocumentRef
from sayso.values.marking import Marking
from sayso.values.mention import EntityType
from sayso.values.viewer import Viewer, owner
from tests.drafts import Draft

ME = owner("ana")
NOBODY = Viewer("guest")
TEXT = (
    "The River Front (RF) has 300 fighters, Ruritania told the panel. The River Front has ties to the Lake Army. "
    "The Lake Army denied that it has ties to the River Front."
)


def river(name: str = "river.txt", text: str = TEXT, holder: str = "Ruritania") -> Draft:
    """A report on two groups: a number told by a state, ties, and their denial."""
    draft = Draft(
        text.replace("Ruritania", holder),
        name=name,
        publisher="The Daily",
        published=date(2021, 2, 7),
        title="On the river",
    )
    draft.entity("River Front", "RF")
    draft.entity("Lake Army")
    draft.entity(holder, kind=EntityType.ORGANIZATION)
    draft.claim(
        ClaimType.ESTIMATE,
        "The River Front (RF) has 300 fighters",
        {Role.SUBJECT: "RF"},
        links=[holder],
        value=Quantity(300, 300, "fighters"),
        sentence=f"The River Front (RF) has 300 fighters, {holder} told the panel.",
    )
    draft.claim(
        ClaimType.TIES,
        "The River Front has ties to the Lake Army",
        {Role.SUBJECT: "RF", Role.OBJECT: "Lake Army"},
        when="2020-06",
    )
    draft.claim(
        ClaimType.TIES,
        "it has ties to the River Front",
        {Role.SUBJECT: "Lake Army", Role.OBJECT: "RF"},
        links=["Lake Army"],
        certainty=Certainty.DENIED,
        polarity=Polarity.NEGATED,
        when="2020-07/2020-09",
    )
    return draft


def intake(draft: Draft, marking: Marking = Marking.CLEAR, reader: str | None = None) -> Intake:
    """The draft as it would be handed in: its ids and its hash are those of its text."""
    content = draft.text.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    reading = draft.reading()
    claims = tuple(replace(one, id=type(one.id)(f"{sha256[:12]}{one.id}")) for one in reading.claims)
    mentions = tuple(
        replace(one, span=draft.span(one.text)) if one.text in draft.text else one for one in reading.mentions
    )
    document = replace(reading.document, sha256=sha256)
    reading = replace(reading, document=document, claims=claims, mentions=mentions, reader=reader or reading.reader)
    return Intake(content, Given(published=draft.published), reading, marking)


def filed(ledger: Ledger, draft: Draft | None = None, marking: Marking = Marking.CLEAR) -> DocumentRef:
    """File a document; gives its reference."""
    return ledger.add(ME, intake(draft or river(), marking)).ref
