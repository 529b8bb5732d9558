"""The commands at a desk: a day's work, and what is said when something is in the way."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main
from tests.ledger.test_schemas import EARLIER, put_back

SAMPLES = Path(__file__).parents[2] / "src" / "sayso" / "samples"
TEXT = (
    "The River Front has between 200 and 300 fighters, the Ministry of Defence said on Sunday. "
    "The River Front has ties to the Lake Army, according to the Daily Star.\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_DESK", str(tmp_path / "desk.sqlite"))
    Path("good.txt").write_text(TEXT, "utf-8")
    return tmp_path


def sayso(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


def lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with one document, to be copied."""
    folder = tmp_path_factory.mktemp("filed")
    (folder / "good.txt").write_text(TEXT, "utf-8")
    desk = folder / "desk.sqlite"
    result = sayso("add", "--desk", str(desk), "--published", "2021-02-09", str(folder / "good.txt"))
    assert result.exit_code == 0, result.stderr
    return desk


@pytest.fixture
def desk(filed: Path, folder: Path) -> Path:
    return Path(shutil.copy(filed, folder / "desk.sqlite"))


def test_a_working_day(desk: Path) -> None:
    (document,) = lines(sayso("documents", "--format", "jsonl"))
    ref = str(document["document"])
    (strength,) = lines(sayso("claims", "--about", "River Front", "--type", "estimate"))
    assert strength["sources"] == ["Ministry of Defence"]
    assert (strength["document"], strength["where"]) == (ref, "line 1")
    assert sayso("decide", str(strength["id"]), "accept", "--why", "seen").exit_code == 0
    (strength,) = lines(sayso("claims", "--said-by", "Ministry of Defence"))
    assert strength["rulings"] == ["accept"]
    dossier = json.loads(sayso("about", "River", "Front").stdout)
    assert [part["section"] for part in dossier["sections"]] == ["ties", "strength"]
    assert "no listing is mentioned" in dossier["unknown"]
    page = sayso("about", "River Front", "--format", "page", "--width", "80")
    assert "200–300 fighters" in page.stdout
    (hit,) = lines(sayso("search", "fighters"))
    assert hit["document"] == ref
    assert sayso("remove", ref, "--why", "not ours").exit_code == 0
    assert lines(sayso("claims")) == []
    assert "not ours" in sayso("documents", "--withdrawn").stdout
    assert sayso("remove", ref, "--undo").exit_code == 0
    assert len(lines(sayso("claims"))) == 2
    assert sayso("reread").exit_code == 0
    assert "accept" in sayso("decisions", "--hold", "holds").stdout
    assert sayso("db", "check").exit_code == 0
    assert sayso("audit", "verify").exit_code == 0
    assert "1 entries" not in sayso("db", "info").stdout


def test_a_document_is_read_once_and_the_rest_is_added_when_one_cannot_be_read(desk: Path) -> None:
    Path("empty.txt").write_text("")
    Path("same.txt").write_text(TEXT, "utf-8")
    Path("other.txt").write_text(TEXT + "The Lake Army denied it.\n", "utf-8")
    result = sayso("add", "same.txt", "empty.txt", "other.txt", "missing.txt")
    assert result.exit_code == 3
    assert "on the desk already  same.txt" in result.stdout
    assert "other.txt" in result.stdout
    assert "empty.txt is empty" in result.stderr
    assert "There is no file missing.txt" in result.stderr
    assert "2 of 4 files were set aside, 2 added." in result.stderr
    assert len(lines(sayso("documents", "--format", "jsonl"))) == 2


def test_standard_input_can_be_added() -> None:
    result = sayso("add", "-", stdin=TEXT)
    assert result.exit_code == 0, result.stderr
    assert [one["name"] for one in lines(sayso("documents", "--format", "jsonl"))] == ["-"]


def test_two_processes_add_the_same_documents_at_once(folder: Path) -> None:
    for number in range(4):
        Path(f"{number}.txt").write_text(f"{TEXT}Number {number}.\n", "utf-8")
    command = [sys.executable, "-c", "from sayso.cli import run; run()", "add", *(f"{n}.txt" for n in range(4))]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for one in both:
        output, errors = one.communicate(timeout=120)
        assert (one.returncode, len(output.splitlines())) == (0, 4), errors
    assert len(lines(sayso("documents", "--format", "jsonl"))) == 4
    assert sayso("db", "check").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["about", "Elbonia"], 5, "Nothing is known of 'Elbonia'"),
        (["about", "Riverside Front"], 5, "Did you mean River Front?"),
        (["claims", "--type", "evnt"], 2, "is no claim type"),
        (["claims", "--since", "2021-01-01", "--until", "2020-01-01"], 2, "comes after the last"),
        (["claims", "--document", "dnothing"], 5, "There is no document dnothing"),
        (["claims", "--after", "x"], 2, "no place to go on from"),
        (["search", "--", "-only"], 2, "no word to look for"),
        (["decide", "nothing", "accept"], 5, "There is no claim nothing"),
        (["remove", "good.txt"], 2, "Say why"),
        (["mark", "good.txt", "purple"], 2, "The markings are clear, green"),
        (["protect", "good.txt", "Elbonia", "--why", "x"], 5, "names nobody so"),
        (["db", "backup", "desk.sqlite"], 1, "is there already"),
        (["db", "restore", "good.txt"], 1, "no sound backup"),
    ],
)
def test_bad_input_is_told_in_a_sentence(
    filed: Path, folder: Path, arguments: list[str], code: int, words: str
) -> None:
    shutil.copy(filed, folder / "desk.sqlite")
    name = str(filed.parent / "good.txt")
    if arguments[:2] == ["db", "restore"]:
        (folder / "desk.sqlite").unlink()
    result = sayso(
        *(name if one == "good.txt" and arguments[0] in {"remove", "mark", "protect"} else one for one in arguments)
    )
    assert result.exit_code == code
    assert words in result.stderr
    assert "Traceback" not in result.stderr + result.stdout


def test_a_desk_that_is_not_there_is_told_and_not_made(folder: Path) -> None:
    for arguments in (["documents"], ["about", "x"], ["claims"], ["db", "check"], ["reread"], ["db", "migrate"]):
        result = sayso(*arguments)
        assert result.exit_code == 5
        assert "There is no desk" in result.stderr
    assert not (folder / "desk.sqlite").exists()


def test_a_damaged_desk_is_told(desk: Path) -> None:
    whole = desk.read_bytes()
    desk.write_bytes(whole[:2000] + b"\xff" * 30000 + whole[32000:])
    for arguments in (["claims"], ["about", "River Front"], ["db", "check"], ["documents"]):
        result = sayso(*arguments)
        assert result.exit_code == 7, (arguments, result.stderr, result.stdout)
        assert "Traceback" not in result.stderr


def test_a_file_that_is_no_desk_is_left_alone(folder: Path) -> None:
    (folder / "desk.sqlite").write_text("a shopping list, and no desk at all" * 40)
    before = (folder / "desk.sqlite").read_bytes()
    for arguments in (["claims"], ["add", "good.txt"]):
        assert sayso(*arguments).exit_code == 7
    assert (folder / "desk.sqlite").read_bytes() == before


def test_a_desk_of_an_earlier_version_is_brought_up_to_date_when_told(folder: Path) -> None:
    put_back(str(folder / "desk.sqlite"), EARLIER[0], folder)
    result = sayso("claims")
    assert result.exit_code == 1
    assert "sayso db migrate" in result.stderr
    assert sayso("db", "migrate").exit_code == 0
    assert len(lines(sayso("claims"))) == 43


def test_a_full_disk_leaves_the_desk_whole(desk: Path, folder: Path) -> None:
    Path("long.txt").write_text("".join(f"Number {n}. {TEXT}" for n in range(400)), "utf-8")
    limit = desk.stat().st_size + 20_000
    script = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}));"
        "from sayso.cli import run; run()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "add", "long.txt"], capture_output=True, text=True, check=False, cwd=folder
    )
    assert done.returncode == 1
    assert "no room" in done.stderr
    assert sayso("db", "check").exit_code == 0
    assert sayso("add", "long.txt").exit_code == 0


def test_erasing_asks_first(desk: Path) -> None:
    (document,) = lines(sayso("documents", "--format", "jsonl"))
    ref = str(document["document"])
    assert sayso("remove", ref, "--erase", "--why", "a court", stdin="n\n").exit_code == 1
    assert len(lines(sayso("claims"))) == 2
    assert sayso("remove", ref, "--erase", "--why", "a court", stdin="y\n").exit_code == 0
    assert lines(sayso("documents", "--format", "jsonl")) == []


def test_a_backup_can_be_put_back_elsewhere(desk: Path, folder: Path) -> None:
    assert sayso("db", "backup", "copy.sqlite").exit_code == 0
    assert sayso("db", "restore", "copy.sqlite", "--desk", "other.sqlite").exit_code == 0
    assert len(lines(sayso("claims", "--desk", "other.sqlite"))) == 2


def test_a_page_ends_with_where_to_go_on(desk: Path) -> None:
    first = sayso("claims", "--limit", "1")
    after = first.stderr.partition("--after ")[2].split()[0]
    second = sayso("claims", "--limit", "1", "--after", after)
    assert second.stderr == ""
    assert len({lines(first)[0]["id"], lines(second)[0]["id"]}) == 2
