"""The desk from Python, as the documentation shows it."""

import re
from pathlib import Path

import pytest

from sayso.desk.desk import Desk
from sayso.desk.intake import Submission
from sayso.errors import DocumentNotFound
from sayso.values.viewer import owner

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "use-from-python.md"
TEXT = "The River Front has between 200 and 300 fighters, the Ministry of Defence said on Sunday.\n"
ME = owner("ana")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text(TEXT, "utf-8")


@pytest.mark.parametrize("example", re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.M | re.S))
def test_an_example_of_the_documentation_runs(example: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(example, str(PAGE), "exec"), {})
    assert "{'low': " in capsys.readouterr().out


def test_what_was_yielded_is_kept_even_if_the_rest_is_never_asked_for() -> None:
    Path("other.txt").write_text(f"{TEXT}It denied that.\n", "utf-8")
    with Desk.begin("desk.sqlite", ME) as desk:
        work = desk.documents.add(["report.txt", "other.txt"])
        first = next(work)
        work.close()  # type: ignore[attr-defined]
        assert [one.ref for one in desk.documents.list()] == [first.ref]


def test_what_cannot_be_read_is_yielded_with_its_reason_in_its_turn() -> None:
    with Desk.begin("desk.sqlite", ME) as desk:
        missing, there, again = desk.documents.add(["missing.txt", "report.txt", Submission("-", TEXT.encode())])
        assert isinstance(missing.trouble, DocumentNotFound)
        assert (there.is_new, again.is_new) == (True, False)
        assert there.ref == again.ref
        assert again.known is not None


def test_several_processes_read_and_one_files() -> None:
    for number in range(3):
        Path(f"{number}.txt").write_text(f"{TEXT}Number {number} of them.\n", "utf-8")
    with Desk.begin("desk.sqlite", ME) as desk:
        added = list(desk.documents.add([f"{number}.txt" for number in range(3)], processes=2))
        assert [one.name for one in added] == ["0.txt", "1.txt", "2.txt"]
        assert all(one.is_new for one in added)
        assert desk.care.check() == []
