"""Filing: once per document, in any order; withdrawn, reinstated and erased; marked and protected."""

import json
import random
from pathlib import Path

import pytest

from sayso.errors import NotOnDesk
from sayso.ledger.filing import Protection
from sayso.ledger.keys import name_key
from sayso.ledger.ledger import Ledger
from sayso.values.decision import Hold, Ruling
from sayso.values.filed import DocumentRef, Standing
from sayso.values.marking import Marking
from sayso.values.query import ClaimQuery
from sayso.values.viewer import Viewer
from tests.ledger.made import ME, NOBODY, filed, intake, river


def texts(ledger: Ledger, viewer: Viewer = ME) -> str:
    """All that the viewer is given of the desk, as one text."""
    given: list[object] = [ledger.documents(viewer), ledger.claims(viewer, ClaimQuery(limit=None))]
    for name in ("River Front", "Lake Army", "Ruritania"):
        try:
            given.append(ledger.dossier(viewer, name, 50))
            given.append(ledger.claims(viewer, ClaimQuery(said_by=name)))
        except NotOnDesk as error:
            given.append(str(error).replace(f"'{name}'", "").replace(name, ""))
    given += [ledger.search(viewer, word, 50) for word in ("river", "ruritania")]
    return repr(given)


def test_a_document_is_filed_once_however_often_it_is_added(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        first = ledger.add(ME, intake(river()))
        again = ledger.add(ME, intake(river(name="other.txt")))
        assert (first.is_new, again.is_new) == (True, False)
        assert first.ref == again.ref
        assert len(ledger.documents(ME)) == 1
        assert len(ledger.claims(ME, ClaimQuery()).claims) == 3


def test_the_order_of_filing_changes_nothing_that_is_kept(address: str, tmp_path: Path) -> None:
    drafts = [river(name=f"{number}.txt", text=f"{river().text} Number {number}.") for number in range(6)]
    with Ledger.begin(address, ME) as ledger, Ledger.begin(str(tmp_path / "other.sqlite"), ME) as other:
        for draft in drafts:
            ledger.add(ME, intake(draft))
        for draft in random.Random(1).sample(drafts, len(drafts)):
            other.add(ME, intake(draft))
        assert list(ledger.canonical()) == list(other.canonical())


def test_what_is_filed_comes_back_as_it_was(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        kept = ledger.to_read(ME, ref)
        assert kept.content == river().text.encode()
        (document,) = ledger.documents(ME)
        assert (document.name, document.publisher, document.claims) == ("river.txt", "The Daily", 3)
        records = [claim.record for claim in ledger.claims(ME, ClaimQuery()).claims]
        assert {record["type"] for record in records} == {"estimate", "relation(ties)"}
        assert ledger.check() == []


def test_a_withdrawn_document_says_nothing_until_it_is_reinstated(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        filed(ledger, river("second.txt", river().text + " More."))
        before = list(ledger.canonical())
        ledger.withdraw(ME, ref, "wrong document")
        assert len(ledger.claims(ME, ClaimQuery()).claims) == 3
        assert [one.ref for one in ledger.documents(ME, Standing.WITHDRAWN)] == [ref]
        assert [one.why for one in ledger.dossier(ME, "RF", 5).withdrawn] == ["wrong document"]
        assert ledger.check() == []
        ledger.reinstate(ME, ref)
        assert list(ledger.canonical()) == before
        assert ledger.dossier(ME, "RF", 5).withdrawn == ()
        assert ledger.check() == []


def test_a_decision_on_a_withdrawn_document_says_so(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        claim = ledger.claims(ME, ClaimQuery()).claims[0]
        ledger.decide(ME, claim.record["id"], Ruling.ACCEPT, "seen")
        ledger.withdraw(ME, ref, "wrong document")
        assert [one.hold for one in ledger.decisions(ME)] == [Hold.WITHDRAWN]
        ledger.reinstate(ME, ref)
        assert [one.hold for one in ledger.decisions(ME)] == [Hold.HOLDS]


def test_erasure_leaves_the_entry_that_something_was_erased_and_nothing_of_it(tmp_path: Path) -> None:
    path = tmp_path / "desk.sqlite"
    canary = "Quxtopia"
    with Ledger.begin(str(path), ME) as ledger:
        filed(ledger)
        draft = river(f"{canary}.txt", holder=canary)
        ref = filed(ledger, draft)
        ledger.decide(ME, ledger.claims(ME, ClaimQuery(document=ref)).claims[0].record["id"], Ruling.ACCEPT, canary)
        ledger.erase(ME, ref, "order of a court")
        assert ledger.check() == []
        assert [(one.action, one.fingerprint) for one in ledger.history()][-1] == ("document.erase", "order of a court")
        with pytest.raises(NotOnDesk):
            ledger.document(ME, ref)
    for file in tmp_path.iterdir():
        held = file.read_bytes().lower()
        assert canary.lower().encode() not in held
        assert intake(draft).reading.document.sha256.encode() not in held


def test_an_erased_document_can_be_filed_anew(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        ledger.erase(ME, ref, "by mistake")
        assert ledger.add(ME, intake(river())).is_new
        assert ledger.check() == []


@pytest.mark.parametrize("marking", list(Marking))
def test_nothing_is_shown_past_a_marking(address: str, marking: Marking) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger, marking=marking)
        for clearance in Marking:
            seen = "River Front" in texts(ledger, Viewer("reader", clearance))
            assert seen == (marking <= clearance)


def test_a_document_can_be_marked_later(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        ledger.mark(ME, ref, Marking.RED)
        assert "River" not in texts(ledger, NOBODY)
        assert ledger.check() == []


def test_a_protected_source_is_named_to_nobody_who_may_not_know_it(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        assert "ruritania" in texts(ledger, NOBODY).lower()
        ledger.protect(ME, ref, Protection(name_key("Ruritania"), "a Member State", "told in confidence"))
        assert "ruritania" not in texts(ledger, NOBODY).lower()
        (estimate,) = [one for one in ledger.claims(NOBODY, ClaimQuery()).claims if one.record["type"] == "estimate"]
        assert estimate.record["sources"] == ["a Member State"]
        assert estimate.record["sentence"].startswith("The River Front (RF) has 300 fighters, [a protected source]")
        assert estimate.record["quote"] is None
        (known,) = [one for one in ledger.claims(ME, ClaimQuery()).claims if one.record["type"] == "estimate"]
        assert known.record["sources"] == ["Ruritania"]
        assert ledger.check() == []


def test_an_adjective_of_a_protected_country_is_hidden_too(address: str) -> None:
    text = f"{river().text} A Jordanian officer showed the panel a map."
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger, river("from-jordan.txt", text, holder="Jordan"))
        ledger.protect(ME, ref, Protection(name_key("Jordan"), "a Member State", "told in confidence"))
        assert ledger.search(NOBODY, "Jordanian", 5) == []
        assert ledger.search(NOBODY, "officer", 5) == []
        assert len(ledger.search(ME, "Jordanian", 5)) == 1
        assert "jordan" not in texts(ledger, NOBODY).lower()


def test_only_who_is_named_can_be_protected(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        with pytest.raises(NotOnDesk):
            ledger.protect(ME, ref, Protection(name_key("Elbonia"), "a Member State", ""))


def test_the_ids_of_a_document_that_is_not_for_everybody_are_the_desk_s_own(tmp_path: Path) -> None:
    shown = []
    for name in ("one", "two"):
        with Ledger.begin(str(tmp_path / f"{name}.sqlite"), ME) as ledger:
            filed(ledger, marking=Marking.AMBER)
            shown.append({claim.record["id"] for claim in ledger.claims(ME, ClaimQuery()).claims})
            ledger.decide(ME, next(iter(shown[-1])), Ruling.ACCEPT, "")
    assert not shown[0] & shown[1]
    assert not {claim.id for claim in intake(river()).reading.claims} & (shown[0] | shown[1])


def test_an_unknown_document_is_told(address: str) -> None:
    with Ledger.begin(address, ME) as ledger, pytest.raises(NotOnDesk):
        ledger.withdraw(ME, DocumentRef("dnone"), "why")


def test_the_log_tells_of_every_change_and_nothing_of_its_content(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        ledger.mark(ME, ref, Marking.GREEN)
        ledger.withdraw(ME, ref, "why")
        entries = ledger.history()
    actions = [entry.action for entry in entries]
    assert actions == ["desk.make", "document.add", "reading.make", "document.mark", "document.withdraw"]
    assert "river" not in json.dumps(entries).lower()
