"""Short texts as analysts meet them, each with claims that have to be read from it, or types that must not be."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from sayso.reading import flat_claims, read
from sayso.values.claim import ClaimType

_FOLDER = Path(__file__).parent / "examples"
_READ_ON = date(2021, 3, 1)
_TAKEN_FOR_GRANTED = {"polarity": "affirmed", "certainty": "asserted"}


def _examples() -> Iterator[Mapping[str, object]]:
    for path in sorted(_FOLDER.glob("*.toml")):
        yield from tomllib.loads(path.read_text("utf-8"))["example"]


_EXAMPLES = list(_examples())
_IDS = [f"{one['shows']}: {one['text']}" for one in _EXAMPLES]


@pytest.mark.parametrize("example", _EXAMPLES, ids=_IDS)
def test_the_claims_of_a_text_are_read(example: Mapping[str, object]) -> None:
    records = _records(example)
    for claim in _listed(example, "claims"):
        assert isinstance(claim, dict)
        expected = {**_TAKEN_FOR_GRANTED, **claim}
        assert any(_agrees(one, expected) for one in records), (expected, records)


@pytest.mark.parametrize("example", _EXAMPLES, ids=_IDS)
def test_nothing_is_read_that_a_text_does_not_say(example: Mapping[str, object]) -> None:
    assert {record["type"] for record in _records(example)}.isdisjoint(_listed(example, "absent"))


def test_examples_speak_of_known_types_and_no_text_twice() -> None:
    types = {claim["type"] for example in _EXAMPLES for claim in _listed(example, "claims") if isinstance(claim, dict)}
    assert types <= {kind.value for kind in ClaimType}
    assert len({example["text"] for example in _EXAMPLES}) == len(_EXAMPLES)


def _records(example: Mapping[str, object]) -> list[dict[str, object]]:
    return [dict(one) for one in flat_claims(read(str(example["text"]), published=_READ_ON))]


def _listed(example: Mapping[str, object], key: str) -> list[object]:
    held = example.get(key, [])
    assert isinstance(held, list)
    return held


def _agrees(record: Mapping[str, object], expected: Mapping[str, object]) -> bool:
    return all(_plain(_shown(record, field)) == _plain(value) for field, value in expected.items())


def _shown(record: Mapping[str, object], field: str) -> object:
    value = record[field]
    if field == "value" and isinstance(value, dict):
        return ["open" if bound is None else bound for bound in (value["low"], value["high"])]
    return value


def _plain(value: object) -> object:
    """Without articles and capitals, which do not tell one thing from another."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if not isinstance(value, str):
        return value
    first, _, rest = value.casefold().partition(" ")
    return rest if rest and first in {"the", "a", "an"} else value.casefold()
