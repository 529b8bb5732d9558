"""The table of claim types, and the examples that stand beside each of them."""

import re
from collections.abc import Mapping
from datetime import date

import pytest

from sayso.claims.types import Example, TypeEntry, claim_types
from sayso.reading import flat_claims, read
from sayso.tables import read_table
from sayso.values.claim import ClaimType, Role

_EXAMPLES = [(kind, example) for kind, entry in claim_types().items() for example in entry.examples]

# The event types of the PLOVER ontology (Open Event Data Alliance, 2021).
_PLOVER = {
    *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT"),
    *("THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}


def test_the_table_has_one_entry_for_each_type() -> None:
    assert set(claim_types()) == set(ClaimType)


@pytest.mark.parametrize("entry", claim_types().values(), ids=lambda entry: entry.type.value)
def test_each_entry_requires_only_roles_that_it_has(entry: TypeEntry) -> None:
    assert set(entry.required) <= set(entry.roles) <= set(Role)
    assert entry.says.endswith(".")
    assert entry.examples


@pytest.mark.parametrize(("kind", "example"), _EXAMPLES, ids=[example.text for _, example in _EXAMPLES])
def test_the_claim_of_an_example_is_read_from_its_text(kind: ClaimType, example: Example) -> None:
    records = [dict(one) for one in flat_claims(read(example.text, published=date(2021, 3, 1)))]
    found = [one for one in records if one["type"] == kind.value]
    assert any(_agrees(one, example.expected) for one in found), records


def _agrees(record: Mapping[str, object], expected: Mapping[str, object]) -> bool:
    return all(_shown(record, field) == value for field, value in expected.items())


def _shown(record: Mapping[str, object], field: str) -> object:
    value = record[field]
    if field == "value" and isinstance(value, dict):
        return ["open" if bound is None else bound for bound in (value["low"], value["high"])]
    return value


@pytest.mark.parametrize("kind", ClaimType)
def test_claims_hold_only_roles_of_their_type(kind: ClaimType) -> None:
    allowed = {*claim_types()[kind].roles}
    for entry in claim_types().values():
        for example in entry.examples:
            for claim in read(example.text).claims:
                if claim.type is kind:
                    assert {argument.role for argument in claim.arguments} <= allowed, example.text


@pytest.mark.parametrize("entry", claim_types().values(), ids=lambda entry: entry.type.value)
def test_the_tables_that_show_a_type_hold_the_words_they_are_said_to_hold(entry: TypeEntry) -> None:
    for table, kinds in re.findall(r"data/(\w+)\.tsv(?:: ([\w, ]+))?", entry.shown_by):
        rows = read_table("claims", table)
        assert rows
        assert set(filter(None, kinds.split(", "))) <= {row[1] for row in rows}
        assert table != "triggers" or entry.type.value in {row[0] for row in rows}


def test_types_map_to_event_types_of_plover() -> None:
    told = {name for entry in claim_types().values() for name in entry.plover.split(", ") if name}
    assert told <= _PLOVER
