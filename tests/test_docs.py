"""The documentation: its commands run, its screens are real, and nothing that can be set or called is missing.

`make screens` writes what the program prints now into the documentation.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from sayso import errors
from sayso.cli import main
from sayso.settings import SETTINGS
from sayso.values.claim import Certainty, ClaimType
from tests.drafts import Draft

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WIDTH = "96"
REST = "…"
IS_REFRESHING = bool(os.environ.get("SAYSO_REFRESH"))


def blocks() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for match in BLOCK.finditer(page.read_text("utf-8")):
            yield page, match.group(1)


def commands_of(reading: str) -> list[str]:
    """A page is what a reader sees on a terminal, so it is what the documentation shows."""
    words = shlex.split(reading)
    return (
        words
        if words[:2] != ["sayso", "read"] or "--format" in words
        else [*words, "--format", "page", "--width", WIDTH]
    )


def run(command: str) -> tuple[str, int]:
    """Standard output and exit code of one command of the documentation, run in the checkout."""
    if "|" in command:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["sh", "-c", command], cwd=ROOT, env={**os.environ, "PATH": path}, capture_output=True, check=False
        )
        return done.stdout.decode(), done.returncode
    result = CliRunner().invoke(main, commands_of(command)[1:], prog_name="sayso")
    return result.stdout, result.exit_code


def screen(command: str, shown: str) -> str:
    """What `shown` should be: the whole output, or as many lines of it as stand before a `…`."""
    output, code = run(command)
    expected_code = re.search(r"^exit code (\d+)$", shown, re.MULTILINE)
    assert code == (int(expected_code.group(1)) if expected_code else 0), output
    lines, kept = [line.rstrip() for line in output.strip("\n").splitlines()], shown.splitlines()
    if REST in kept:
        lines = [*lines[: kept.index(REST)], REST]
    tail = [f"exit code {code}"] if expected_code else []
    return "\n".join([*lines, *tail, ""])


@pytest.fixture(autouse=True)
def in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for setting in SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)


@pytest.mark.parametrize(
    ("page", "block"), list(blocks()), ids=lambda part: part.name if isinstance(part, Path) else ""
)
def test_a_command_of_the_documentation_prints_what_is_shown(page: Path, block: str) -> None:
    first, _, shown = block.partition("\n")
    assert first.startswith("$ ")
    expected = f"{first}\n{screen(first.removeprefix('$ '), shown)}"
    if IS_REFRESHING:
        page.write_text(page.read_text("utf-8").replace(block, expected), "utf-8")
    else:
        assert block == expected


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_the_documentation_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    missing = [target for target in targets if "://" not in target and not (page.parent / target).exists()]
    assert missing == []


def documented(name: str) -> str:
    return (ROOT / "docs" / "reference" / f"{name}.md").read_text("utf-8")


def test_every_command_is_in_the_reference() -> None:
    for name in main.commands:
        assert f"\n## sayso {name}\n" in documented("cli")


def test_every_option_of_every_command_is_in_its_section_of_the_reference() -> None:
    for name, command in main.commands.items():
        section = documented("cli").partition(f"\n## sayso {name}\n")[2].partition("\n## ")[0]
        parts = list(command.commands.values()) if isinstance(command, click.Group) else [command]
        flags = [
            flag for one in parts for param in one.params if isinstance(param, click.Option) for flag in param.opts
        ]
        assert [flag for flag in flags if f"`{flag}" not in section] == []
        assert [one.name for one in parts if one is not command and f"| `{one.name}" not in section] == []


def test_every_setting_is_in_the_reference_with_its_flag_variable_and_default() -> None:
    for setting in SETTINGS:
        default = str(setting.default).lower() if isinstance(setting.default, bool) else setting.default
        cells = [f"`{cell}`" for cell in (setting.name, setting.flag, setting.variable, default)]
        row = " | ".join([*cells, setting.meaning.rstrip(".")])
        assert row in documented("settings")


def test_every_error_is_in_the_reference_with_its_exit_code() -> None:
    classes = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.SaysoError)]
    for one in classes:
        assert f"| `{one.__name__}` | {one.exit_code} |" in documented("errors")


def test_every_type_certainty_and_key_of_a_claim_is_in_the_reference() -> None:
    from sayso.reading import flat_claims

    draft = Draft("It happened.")
    draft.claim(ClaimType.OTHER_EVENT, draft.text, {})
    (record,) = flat_claims(draft.reading())
    for word in (*ClaimType, *Certainty, *record):
        assert f"`{word}`" in documented("claim")


def test_every_dependency_is_accounted_for() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text("utf-8")
    declared = [*re.findall(r'"([A-Za-z0-9_][A-Za-z0-9_-]*)(?:\[\w+\])?[>=<]', pyproject), "mkdocs", "hatchling"]
    table = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    assert [name for name in declared if f"| `{name}` |" not in table] == []
