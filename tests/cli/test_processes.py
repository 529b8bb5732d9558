"""Reading in several processes: the same as in one, whatever becomes of them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main

TEXT = "The River Front has between 200 and {} fighters, the Ministry of Defence said on Sunday.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number in range(6):
        Path(f"{number}.txt").write_text(TEXT.format(300 + number) * (1 + 5 * (number % 2)), "utf-8")
    return tmp_path


def read(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["read", *arguments])


@pytest.mark.parametrize("form", [("--format", "jsonl"), ("--format", "page"), ("--unread", "--explain")])
def test_the_output_is_that_of_one_process_in_the_order_of_the_files(form: tuple[str, ...]) -> None:
    files = ["5.txt", "0.txt", "missing.txt", "3.txt", "1.txt", "2.txt", "4.txt"]
    one, two = read(*files, *form), read(*files, *form, "--processes", "2")
    assert one.stdout
    assert (two.stdout, two.stderr, two.exit_code) == (one.stdout, one.stderr, 3)


def test_auto_is_a_number_of_processes() -> None:
    assert read("0.txt", "1.txt", "--processes", "auto").exit_code == 0


@pytest.mark.parametrize("number", ["0", "-1", "two", "1.5", ""])
def test_what_is_no_number_of_processes_is_wrong_usage(number: str) -> None:
    result = read("0.txt", "--processes", number)
    assert result.exit_code == 2
    assert "neither a number from 1 nor auto" in result.stderr


def test_a_pipeline_that_is_not_installed_is_told_once() -> None:
    result = read("0.txt", "1.txt", "2.txt", "--model", "no_such_pipeline", "--processes", "2")
    assert result.exit_code == 1
    assert result.stderr.count("no_such_pipeline") == 1


PROGRAM = """
import os, sys, time
import sayso.reading
genuine = sayso.reading.read_file

def troubled(path, *given, **named):
    if path == "3.txt":
        {trouble}
    return genuine(path, *given, **named)

sayso.reading.read_file = troubled
if __name__ == "__main__":
    from sayso.cli import run
    run()
"""


def begin(trouble: str) -> "subprocess.Popen[str]":
    """`sayso` with something that happens to each process that reads 3.txt."""
    Path("program.py").write_text(PROGRAM.format(trouble=trouble), "utf-8")
    files = [f"{number}.txt" for number in range(6)]
    command = [sys.executable, "program.py", "read", "--processes", "2", "--format", "jsonl", *files]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)


def test_a_file_that_kills_its_process_is_set_aside_and_the_others_are_read() -> None:
    child = begin("os._exit(9)")
    output, told = child.communicate(timeout=200)
    assert child.returncode == 3
    assert told.startswith("sayso: 3.txt: The process that worked on it was lost")
    assert "1 of 6 files were set aside, 5 read." in told
    assert [name for name in "012345" if f'"{name}.txt"' in output] == list("01245")


def test_ctrl_c_ends_all_processes_quietly_with_130() -> None:
    child = begin("print('waiting', file=sys.stderr, flush=True); time.sleep(100)")
    assert child.stderr is not None
    assert child.stderr.readline() == "waiting\n"
    began = time.monotonic()
    subprocess.run(["kill", "-s", "INT", "--", f"-{child.pid}"], check=True)
    _, told = child.communicate(timeout=60)
    assert child.returncode == 130
    assert told == ""
    assert time.monotonic() - began < 30
    with pytest.raises(ProcessLookupError):
        _signal_group(child.pid)


def _signal_group(pid: int) -> None:
    """Raises `ProcessLookupError` once no process of the group is left."""
    for _ in range(50):
        os.killpg(pid, signal.SIGCONT)
        time.sleep(0.1)
