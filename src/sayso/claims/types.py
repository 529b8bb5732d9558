"""The table of claim types: what each says, its roles, and what it becomes in other vocabularies."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.values.claim import ClaimType, Role


@dataclass(frozen=True, slots=True)
class Example:
    """A text and fields of a claim, in the flat view, that has to be among those read from it."""

    text: str
    expected: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """One claim type; `ftm`, `stix` and `plover` name what it maps to, `shown_by` where its triggers are kept."""

    type: ClaimType
    says: str
    roles: tuple[Role, ...]
    required: tuple[Role, ...]
    shown_by: str
    ftm: str
    stix: str
    plover: str
    examples: tuple[Example, ...]


@cache
def claim_types() -> Mapping[ClaimType, TypeEntry]:
    """All claim types, by type, from `types.toml`."""
    table = tomllib.loads(files("sayso.claims").joinpath("types.toml").read_text("utf-8"))
    return {ClaimType(name): _entry(ClaimType(name), dict(row)) for name, row in table.items()}


def _entry(kind: ClaimType, row: dict[str, object]) -> TypeEntry:
    examples = row.pop("examples", [])
    roles, required = (_roles(row.pop(column)) for column in ("roles", "required"))
    texts = {column: str(value) for column, value in row.items()}
    assert isinstance(examples, list)
    return TypeEntry(
        kind, roles=roles, required=required, examples=tuple(_example(dict(one)) for one in examples), **texts
    )


def _roles(names: object) -> tuple[Role, ...]:
    assert isinstance(names, list)
    return tuple(Role(name) for name in names)


def _example(row: dict[str, object]) -> Example:
    text = str(row.pop("text"))
    return Example(text, row)
