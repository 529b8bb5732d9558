"""The rooms of the house: who may import whom, and how the files look."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso import __version__

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "sayso"

# From the top floor down: a room may import the rooms before it, never one after it.
ROOMS = (
    *("errors", "settings", "tables", "values", "guard", "names", "places", "handling", "documents", "lists"),
    *("screening",),
    *("language", "claims", "reading", "ledger", "entities", "analysis", "reports", "exchange", "work", "desk"),
    *("cli", "web"),
)
FACES = {"cli", "web"}
OPEN_TO_FACES = {"errors", "settings", "values", "reading", "desk"}
LEFT_OUTSIDE = {"__init__", "__main__", "samples"}
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "manager", "common", "base", "misc"}

MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] != "samples")


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def rooms_imported(path: Path) -> Iterator[str]:
    """Each room that a module imports from, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "sayso" and len(parts) > 1 and parts[1] in ROOMS:
                yield parts[1]


def test_every_module_is_in_a_room_of_the_table() -> None:
    assert {room_of(path) for path in MODULES} <= {*ROOMS, *LEFT_OUTSIDE}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_room_imports_only_rooms_above_it(path: Path) -> None:
    room = room_of(path)
    if room in LEFT_OUTSIDE:
        return
    allowed = set(ROOMS[: ROOMS.index(room) + 1])
    if room in FACES:
        allowed = OPEN_TO_FACES | {room}
    assert set(rooms_imported(path)) <= allowed


def test_no_module_imports_relatively_so_that_the_table_sees_every_import() -> None:
    relative = [
        path
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_is_one_concept_and_is_named_for_it(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400
    assert path.stem not in NAMES_THAT_SAY_NOTHING


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


TABLES = sorted(SOURCE.rglob("*.tsv")) + sorted(SOURCE.rglob("*.toml"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_vocabulary_parses_and_names_its_source(path: Path) -> None:
    text = path.read_text("utf-8")
    rows = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    assert rows
    assert re.search(r"source|from\b|after\b", f"{header}\n{rows[0]}", re.IGNORECASE)
    if path.suffix == ".toml":
        assert tomllib.loads(text)
    else:
        assert all("\t" in row for row in rows)


def test_the_changelog_tells_of_this_version() -> None:
    assert re.search(rf"^## {re.escape(__version__)}\b", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_pinned_requirements_name_no_address_and_no_path(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert not [line for line in lines if "://" in line or line.startswith(("-", "."))]
    pins = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert all(re.match(r"[A-Za-z0-9_.-]+==\S+", pin) for pin in pins)
