"""`sayso screen`, and `sayso lists` on files: contracts, tables, pages and bad input."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main
from tests.lists.made import OFAC_XML, UN, quartet, written


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("SAYSO_DESK", str(tmp_path / "desk.sqlite"))
    written(tmp_path, "un.xml", UN)
    written(tmp_path, "ofac.xml", OFAC_XML)
    return tmp_path


def sayso(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def lines(result: Result, code: int = 0) -> list[dict[str, Any]]:
    assert result.exit_code == code, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_one_line_for_each_name_in_the_order_given() -> None:
    first, second, third = lines(
        sayso("screen", "--list", "un.xml", "Kareem Hadad", "Nobody Known", "green land front")
    )
    assert [one["query"] for one in (first, second, third)] == ["Kareem Hadad", "Nobody Known", "green land front"]
    (hit,) = first["hits"]
    assert (hit["id"], hit["name"], hit["list"], hit["list_version"]) == (
        *("900001", "KARIM NABIL HADDAD"),
        *("un", "2026-01-31"),
    )
    assert hit["score"] > 0.7
    assert hit["features"]["reference"] == "RUi.001"
    assert second["hits"] == []
    assert third["hits"][0]["id"] == "900002"


def test_a_weak_alias_is_shown_as_such() -> None:
    (found,) = lines(sayso("screen", "--list", "un.xml", "Abu Zubair"))
    (hit,) = found["hits"]
    assert (hit["features"]["name_quality"], hit["features"]["is_weak"]) == ("Low", True)


def test_several_lists_at_once(folder: Path) -> None:
    quartet(folder)
    (found,) = lines(
        sayso(
            "screen",
            "--list",
            "un.xml",
            "--list",
            "ofac.xml",
            "--list",
            "sdn.csv",
            "--birth-date",
            "1965",
            "Karim Haddad",
        )
    )
    assert {(hit["list"], hit["id"]) for hit in found["hits"]} == {
        ("un", "900001"),
        ("ofac-nonsdn", "501"),
        ("ofac-sdn", "501"),
    }


def test_a_table_of_names(folder: Path) -> None:
    table = (
        "name,schema,birth_date,country\nKarim Haddad,Person,1965-03-02,iq\n,,,\nKarim Haddad,Person,1999-01-01,pe\n"
    )
    written(folder, "names.csv", table)
    result = sayso("screen", "--list", "un.xml", "--names", "names.csv")
    first, second = lines(result, code=3)
    assert "Line 3 is set aside" in result.stderr
    assert first["hits"][0]["score"] > second["hits"][0]["score"]
    assert (second["birth_date"], second["country"]) == ("1999-01-01", "pe")


def test_a_table_of_json_lines(folder: Path) -> None:
    written(folder, "names.jsonl", '{"name": "Karim Haddad"}\nnot json\n{"name": 7}\n')
    result = sayso("screen", "--list", "un.xml", "--names", "names.jsonl")
    assert len(lines(result, code=3)) == 1
    assert result.stderr.count("set aside") == 2


def test_pairs_of_names(folder: Path) -> None:
    written(
        folder, "pairs.csv", "name1,name2,schema\nKarim Haddad,Hadad Kareem,Person\nKarim Haddad,Walid Omar,Person\n"
    )
    same, other = lines(sayso("screen", "--pairs", "pairs.csv"))
    assert (same["name1"], same["name2"]) == ("Karim Haddad", "Hadad Kareem")
    assert same["score"] >= 0.7 > other["score"]


def test_a_page_for_people() -> None:
    page = sayso("screen", "--list", "un.xml", "--format", "page", "Karim Haddad", "Nobody Known").stdout
    assert "KARIM NABIL HADDAD  UN RUi.001 as of 2026-01-31" in page
    assert "on none of the lists" in page


def test_the_index_is_kept_and_made_anew_for_another_file(folder: Path) -> None:
    kept = folder / "cache" / "sayso" / "indexes"
    for _ in range(2):
        sayso("screen", "--list", "un.xml", "Karim Haddad")
        assert len(list(kept.iterdir())) == 1
    written(folder, "un.xml", UN.replace("HADDAD", "HADDADI"))
    sayso("screen", "--list", "un.xml", "Karim Haddad")
    assert len(list(kept.iterdir())) == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("Karim Haddad",), 5),
        (("--list", "un.xml"), 2),
        (("--list", "missing.xml", "Karim"), 5),
        (("--list", ".", "Karim"), 1),
        (("--list", "broken.xml", "Karim"), 1),
        (("--list", "un.xml", "--names", "missing.csv"), 5),
        (("--list", "un.xml", "--names", "wrong.csv"), 2),
        (("--list", "un.xml", "--threshold", "2", "Karim"), 2),
        (("--pairs", "missing.csv"), 5),
    ],
)
def test_bad_input_is_told_with_its_exit_code(folder: Path, arguments: tuple[str, ...], code: int) -> None:
    written(folder, "broken.xml", UN[:-60])
    written(folder, "wrong.csv", "full_name\nKarim\n")
    result = sayso("screen", *arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr
    assert "Traceback" not in result.stderr


def test_at_the_desk_screenings_are_kept_and_ruled_on(folder: Path) -> None:
    assert sayso("lists", "add", "un.xml").exit_code == 0
    (found,) = lines(sayso("screen", "Kareem Hadad"))
    assert [hit["id"] for hit in found["hits"]] == ["900001"]
    (run,) = lines(sayso("screenings", "runs"))
    assert (run["queries"], run["hits"], run["lists"][0]["list"]) == (1, 1, "un")
    (pair,) = lines(sayso("screenings", "open"))
    assert (pair["query"], pair["hit"]["id"]) == ("Kareem Hadad", "900001")
    assert sayso("screenings", "rule", pair["pair"], "not same", "--why", "born elsewhere").exit_code == 0
    (found,) = lines(sayso("screen", "Kareem Hadad"))
    assert (found["hits"][0]["verdict"]["ruling"], found["hits"][0]["verdict"]["stands"]) == ("not same", True)
    assert lines(sayso("screenings", "open")) == []
    page = sayso("screen", "--format", "page", "Kareem Hadad").stdout
    assert "as of 2026-01-31" in page
    assert "not same: " in page


def test_a_pair_comes_up_again_when_the_entry_changes(folder: Path) -> None:
    sayso("lists", "add", "un.xml")
    sayso("screen", "Kareem Hadad")
    (pair,) = lines(sayso("screenings", "open"))
    sayso("screenings", "rule", pair["pair"], "not same")
    changed = UN.replace("2026-01-31", "2026-02-28").replace("Treasurer", "Spokesman")
    written(folder, "later.xml", changed)
    assert sayso("lists", "add", "later.xml").exit_code == 0
    (found,) = lines(sayso("screen", "Kareem Hadad"))
    assert found["hits"][0]["verdict"]["stands"] is False
    (pair,) = lines(sayso("screenings", "open"))
    assert pair["last"] == "not same"


def test_a_desk_without_lists_says_so() -> None:
    sayso("lists", "add", "un.xml")
    sayso("lists", "use", "un", "none")
    result = sayso("screen", "Karim")
    assert result.exit_code == 5
    assert "in use" in result.stderr


def test_neither_the_language_nor_the_desk_is_loaded() -> None:
    script = (
        "import sys; from sayso.cli import main; main(['screen', '--list', 'un.xml', 'Karim'], standalone_mode=False); "
        "print([name for name in ('spacy', 'sqlalchemy') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_what_changed_between_two_files(folder: Path) -> None:
    written(folder, "new.xml", UN.replace("900002", "900003").replace("<VALUE>Treasurer</VALUE>", ""))
    found = {one["id"]: one for one in lines(sayso("lists", "changes", "un.xml", "new.xml"))}
    assert {number: one["change"] for number, one in found.items()} == {
        "900001": "changed",
        "900002": "removed",
        "900003": "added",
    }
    assert found["900001"]["fields"] == [{"field": "DESIGNATION/VALUE", "old": "Treasurer", "new": None}]
    page = sayso("lists", "changes", "--format", "page", "un.xml", "new.xml").stdout
    assert "~ RUi.001  KARIM NABIL HADDAD" in page
    assert "− Treasurer" in page


def test_white_space_is_no_change(folder: Path) -> None:
    written(folder, "new.xml", UN.replace("<COMMENTS1>Leader of the\n", "<COMMENTS1>\n  Leader   of\tthe "))
    assert lines(sayso("lists", "changes", "un.xml", "new.xml")) == []


def test_two_lists_are_not_compared() -> None:
    assert sayso("lists", "changes", "un.xml", "ofac.xml").exit_code == 2


def test_an_entry_is_shown_by_its_id_and_by_its_reference() -> None:
    for wanted in ("900001", "RUi.001"):
        (found,) = lines(sayso("lists", "show", "un.xml", wanted))
        assert ["NATIONALITY/VALUE", "Iraqi"] in found["record"]
    assert sayso("lists", "show", "un.xml", "nobody").exit_code == 5
    assert "FIRST_NAME: KARIM" in sayso("lists", "show", "--format", "page", "un.xml", "900001").stdout


def test_formats_are_told() -> None:
    assert "UN consolidated list" in sayso("lists", "formats").stdout
