"""`sayso config`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAYSO_MODEL", raising=False)
    monkeypatch.delenv("SAYSO_DEBUG", raising=False)


def config(*arguments: str, **variables: str) -> Result:
    return CliRunner().invoke(main, ["config", *arguments], env=variables)


def rows(result: Result) -> dict[str, list[str]]:
    return {cells[0]: cells[1:] for line in result.stdout.splitlines()[1:] if (cells := line.split())}


def test_each_setting_is_shown_with_the_place_that_decided_it() -> None:
    Path("sayso.toml").write_text("model = 'from_file'\n", "utf-8")
    assert rows(config())["model"] == ["from_file", "file", "sayso.toml"]
    assert rows(config(SAYSO_MODEL="from_variable"))["model"] == ["from_variable", "environment", "SAYSO_MODEL"]
    assert rows(config("--model", "from_flag", SAYSO_MODEL="x"))["model"] == ["from_flag", "flag", "--model"]
    assert rows(config())["debug"] == ["false", "default"]


@pytest.mark.parametrize("content", [b"modle = 'x'", b"model = ", b"\xff\xfe", b"debug = 3"])
def test_a_bad_file_is_wrong_usage_and_is_told_without_a_traceback(content: bytes) -> None:
    Path("sayso.toml").write_bytes(content)
    result = config()
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("sayso: sayso.toml")
    assert "Traceback" not in result.stderr
