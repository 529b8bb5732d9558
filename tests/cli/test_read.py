"""`sayso read`: what goes where, and what becomes of input that cannot be read."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import sayso.reading
from sayso.cli import main
from sayso.values.reading import Reading

TEXT = "The River Front has between 200 and 300 fighters, the Ministry of Defence said on Sunday.\n"
FRENCH = (
    "Le ministère a déclaré que le groupe compte entre deux cents et trois cents combattants dans la région. "
    "Selon le rapport, les attaques ont augmenté pendant les derniers mois de cette année. "
) * 3


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(TEXT, "utf-8")
    return tmp_path


def read(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *arguments], input=stdin)


def records(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_in_a_pipe_each_claim_is_a_line_of_json() -> None:
    result = read("good.txt", "--published", "2021-02-09")
    assert (result.exit_code, result.stderr) == (0, "")
    (strength,) = [one for one in records(result) if one["type"] == "estimate"]
    assert strength["file"] == "good.txt"
    assert strength["value"] == {"low": 200, "high": 300, "unit": "fighters", "approx": False}


def test_the_file_is_named_as_it_was_given(folder: Path) -> None:
    for name in ("./good.txt", str(folder / "good.txt")):
        assert {one["file"] for one in records(read(name))} == {name}


def test_reading_writes_no_file(folder: Path) -> None:
    read("good.txt")
    assert [path.name for path in folder.iterdir()] == ["good.txt"]


def test_standard_input_is_read_as_a_file_called_dash() -> None:
    result = read("-", stdin=TEXT)
    assert result.exit_code == 0
    assert {one["file"] for one in records(result)} == {"-"}


def test_a_page_can_be_asked_for_in_a_pipe() -> None:
    result = read("good.txt", "--format", "page", "--publisher", "The Daily", "--width", "90")
    assert "The Daily › Ministry of Defence" in result.stdout
    assert "\x1b" not in result.stdout


def test_trace_and_unread_are_added_to_json_only_when_asked_for() -> None:
    Path("good.txt").write_text("NOTES\n\n" + TEXT, "utf-8")
    plain, full = records(read("good.txt")), records(read("good.txt", "--explain", "--unread"))
    assert all("trace" not in one and one["schema"] == "sayso.claim/1" for one in plain)
    claims = [one for one in full if one["schema"] == "sayso.claim/1"]
    assert len(claims) == len(plain)
    assert all(one["trace"] for one in claims)
    assert all(one["reason"] for one in full if one["schema"] == "sayso.unread/1")


def write_bad_input(name: str) -> None:
    contents = {
        "empty.txt": b"",
        "blank.txt": b" \n\n ",
        "binary.txt": bytes(range(256)) * 40,
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(400),
        "french.txt": FRENCH.encode(),
        "mixed.txt": b"Caf\xe9 \x81\x8d\x8f\x90\x9d " * 30 + "→ καλημέρα".encode(),
        "large.txt": b"a " * 11_000_000,
    }
    if name == "folder":
        Path(name).mkdir()
    elif name in contents:
        Path(name).write_bytes(contents[name])


BAD = ["missing.txt", "folder", "empty.txt", "blank.txt", "binary.txt", "picture.png", "french.txt", "large.txt"]


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_one_clear_sentence_and_its_own_exit_code(name: str) -> None:
    write_bad_input(name)
    result = read(name)
    assert result.exit_code == (5 if name == "missing.txt" else 1)
    assert result.stdout == ""
    assert result.stderr.startswith("sayso: ")
    assert name in result.stderr
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("name", BAD)
def test_the_other_files_are_still_read(name: str) -> None:
    write_bad_input(name)
    result = read(name, "good.txt")
    assert result.exit_code == 3
    assert {one["file"] for one in records(result)} == {"good.txt"}
    assert "1 of 2 files were set aside, 1 read." in result.stderr


def test_bytes_in_no_clear_encoding_give_no_traceback() -> None:
    write_bad_input("mixed.txt")
    result = read("mixed.txt")
    assert result.exit_code in {0, 1}
    assert "Traceback" not in result.stderr


def test_a_page_that_breaks_off_in_the_middle_is_read_as_far_as_it_goes() -> None:
    Path("cut.html").write_text(f"<html><body><article><p>{TEXT}</p><p>It also <a href='", "utf-8")
    result = read("cut.html")
    assert result.exit_code == 0
    assert any(one["type"] == "estimate" for one in records(result))


def test_if_all_fail_alike_their_exit_code_is_kept_and_if_they_differ_it_is_1() -> None:
    write_bad_input("empty.txt")
    assert read("missing.txt", "gone.txt").exit_code == 5
    assert read("missing.txt", "empty.txt").exit_code == 1


def test_an_unforeseen_error_sets_its_file_aside_and_shows_a_traceback_only_for_debugging(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    genuine = sayso.reading.read_file

    def broken(path: str, *given: object, **named: object) -> Reading:
        if path == "bad.txt":
            raise RuntimeError("no such luck")
        return genuine(path)

    monkeypatch.setattr("sayso.reading.read_file", broken)
    result = read("bad.txt", "good.txt")
    assert result.exit_code == 3
    assert "sayso: bad.txt: Reading failed (RuntimeError: no such luck)" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Traceback" in read("bad.txt", "--debug").stderr
    assert read("bad.txt").exit_code == 1


def test_a_pipeline_that_is_not_installed_is_told_once() -> None:
    result = read("good.txt", "good.txt", "--model", "no_such_pipeline")
    assert result.exit_code == 1
    assert result.stderr.count("no_such_pipeline") == 1


@pytest.mark.parametrize("date", ["yesterday", "2021-13-01", "07.02.2021", ""])
def test_a_date_that_is_none_is_wrong_usage(date: str) -> None:
    result = read("good.txt", "--published", date)
    assert result.exit_code == 2
    assert "YYYY-MM-DD" in result.stderr


def test_without_a_file_it_is_wrong_usage() -> None:
    assert read().exit_code == 2


def test_a_reader_that_goes_away_ends_the_program_quietly(folder: Path) -> None:
    Path("long.txt").write_text(TEXT * 20, "utf-8")
    sayso_ = f"{sys.executable} -m sayso"
    done = subprocess.run(
        ["sh", "-c", f"{sayso_} read long.txt long.txt | head -n 1"], capture_output=True, text=True, check=True
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_ctrl_c_ends_the_program_quietly_with_130(folder: Path) -> None:
    program = (
        "import sys, sayso.reading\n"
        "def wait(*_, **__):\n"
        "    print('waiting', file=sys.stderr, flush=True)\n"
        "    import time; time.sleep(60)\n"
        "sayso.reading.read_file = wait\n"
        "from sayso.cli import run\n"
        "sys.argv = ['sayso', 'read', 'good.txt']\n"
        "run()\n"
    )
    child = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stderr is not None
    assert child.stderr.readline() == "waiting\n"
    child.send_signal(signal.SIGINT)
    _, told = child.communicate(timeout=60)
    assert child.returncode == 130
    assert "Traceback" not in told


def sayso_in_shell(command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", command.replace("sayso ", f"{sys.executable} -m sayso ", 1)],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["sayso --help", "sayso --version", "sayso read --help", "sayso read good.txt"])
@pytest.mark.parametrize(("target", "reason"), [(">/dev/full", "No space left on device"), (">&-", "closed")])
def test_output_that_goes_nowhere_is_one_clear_sentence_and_1(command: str, target: str, reason: str) -> None:
    done = sayso_in_shell(f"{command} {target}")
    assert done.returncode == 1
    assert done.stderr.startswith("sayso: The output could not be written: ")
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_closed_standard_input_is_told_and_the_files_are_still_read() -> None:
    done = sayso_in_shell("sayso read - good.txt <&-")
    assert done.returncode == 3
    assert "sayso: - cannot be read: standard input is closed." in done.stderr
    assert "Traceback" not in done.stderr
    assert "good.txt" in done.stdout


def test_with_standard_error_closed_claims_are_still_written() -> None:
    done = sayso_in_shell("sayso read missing.txt good.txt 2>&-")
    assert (done.returncode, done.stderr) == (3, "")
    assert "good.txt" in done.stdout


@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.parametrize("name", ["/dev/stdin", "-"])
@pytest.mark.parametrize("redirect", ["< good.txt", "<<END\n" + TEXT + "\nEND"])
def test_a_stream_is_read_like_a_file_in_whatever_process(name: str, processes: str, redirect: str) -> None:
    done = sayso_in_shell(f"sayso read {name} good.txt --processes {processes} {redirect}")
    assert (done.returncode, done.stderr) == (0, "")
    files = [json.loads(line)["file"] for line in done.stdout.splitlines()]
    assert set(files) == {name, "good.txt"}
    assert files == sorted(files, key=[name, "good.txt"].index)


def test_a_named_pipe_is_read_like_a_file() -> None:
    done = sayso_in_shell("mkfifo pipe; cat good.txt > pipe & sayso read pipe")
    assert (done.returncode, done.stderr) == (0, "")
    assert '"file": "pipe"' in done.stdout


def test_an_endless_stream_is_refused_by_its_size() -> None:
    done = sayso_in_shell("sayso read /dev/zero")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "limit" in done.stderr
