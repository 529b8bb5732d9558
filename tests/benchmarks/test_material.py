"""What is measured: the parts asked for, as far as the annotated texts are there."""

from pathlib import Path

import pytest

from benchmarks.__main__ import attribution, chosen_parts, deeds, events, facts, names, war
from benchmarks.material import VARIABLE, material, news, reports


def test_the_environment_names_the_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "score.py").touch()
    assert material() == tmp_path
    assert reports(material()) == tmp_path / "reports"
    assert news(material()) is None


def test_a_part_without_texts_is_skipped_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert [part() for part in (facts, attribution, names, war, deeds, events)] == [None] * 6
    assert [line.split(",")[0] for line in capsys.readouterr().err.splitlines()] == [
        "facts: skipped",
        "attribution: skipped",
        "names: skipped",
        "re3d: skipped",
        "wikievents: skipped",
        "events: skipped",
    ]


def test_no_part_asked_for_stands_for_all_and_an_unknown_one_is_refused() -> None:
    assert chosen_parts([]) == []
    assert chosen_parts(["speed", "facts"]) == ["speed", "facts"]
    with pytest.raises(SystemExit, match="2"):
        chosen_parts(["looks"])
