"""Where output goes."""

import io
import sys

import pytest

from sayso.cli.output import Progress, emit


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def progress_on(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, *names: str) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    with Progress(len(names)) as progress:
        for name in names:
            progress.now(name)
            progress.pause()
    return stream.getvalue()


def test_progress_is_shown_on_a_terminal_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = progress_on(Terminal(), monkeypatch, "a.txt", "b.txt")
    assert "1 of 2  Reading a.txt" in shown
    assert "2 of 2  Reading b.txt" in shown
    assert shown.endswith("\r\x1b[2K")


def test_progress_never_fills_more_than_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = progress_on(Terminal(), monkeypatch, "x" * 200, "y")
    assert max(len(line) for line in shown.split("\r\x1b[2K")) < 60


def test_progress_is_silent_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert progress_on(io.StringIO(), monkeypatch, "a.txt", "b.txt") == ""


def test_output_is_utf_8_and_a_name_that_is_not_stays_valid_json(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    emit('{"file": "Café \udce9.txt"}\n')
    assert capfdbinary.readouterr().out == '{"file": "Café \\udce9.txt"}\n'.encode()
