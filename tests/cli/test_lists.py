"""The commands on lists: a year of them, and what is said when something is in the way."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main
from tests.desk.list_reader import open_made, written
from tests.guard.servers import Asked, serving
from tests.ledger.made_lists import people


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_DESK", str(tmp_path / "desk.sqlite"))
    monkeypatch.setattr("sayso.desk.lists.open_list", open_made)
    Path("march.txt").write_text(written(people(100)))
    Path("november.txt").write_text(written([("7", "Tarik Anbar 7", "1999"), *people(93, 8)], "2020-11-24"))
    Path("december.txt").write_text(written([*people(98, 8), ("200", "Nabil Osman", "1960")], "2020-12-01"))
    return tmp_path


@pytest.fixture(scope="module")
def server() -> Iterator[Asked]:
    with serving() as asked:
        yield asked


def sayso(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["lists", *arguments])


def lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_year_of_lists() -> None:
    (march,) = lines(sayso("add", "march.txt"))
    assert (march["list"], march["as_of"], march["entries"], march["is_in_use"]) == ("river", "2020-03-20", 100, True)
    falling = sayso("add", "november.txt")
    assert (falling.exit_code, falling.stdout) == (1, "")
    assert "falls from 100 to 94" in falling.stderr
    assert "--accept-fall" in falling.stderr
    (november,) = lines(sayso("add", "november.txt", "--accept-fall"))
    assert november["is_new"]
    assert [one["is_new"] for one in lines(sayso("add", "march.txt", "december.txt"))] == [False, True]
    kept = lines(sayso("versions"))
    assert [(one["as_of"], one["is_in_use"]) for one in kept] == [
        ("2020-03-20", False),
        ("2020-11-24", False),
        ("2020-12-01", True),
    ]
    assert "accepted by" in str(kept[1]["marks"])
    assert len(lines(sayso("at", "2020-11-30"))) == 94
    (found,) = lines(sayso("at", "2020-12-24", "osman", "NABIL"))
    assert (found["id"], found["name"], found["list_version"]) == ("200", "Nabil Osman", kept[2]["version"])
    assert lines(sayso("at", "2020-11-30", "Nabil Osman")) == []
    steps = lines(sayso("history", "7"))
    assert [(one["as_of"], one["change"]) for one in steps] == [
        ("2020-03-20", "added"),
        ("2020-11-24", "changed"),
        ("2020-12-01", "removed"),
    ]
    assert steps[1]["fields"] == [{"field": "BIRTH/YEAR", "old": "1957", "new": "1999"}]
    assert sayso("use", "river", "2020-03-20").exit_code == 0
    assert [one["is_in_use"] for one in lines(sayso("versions", "river"))] == [True, False, False]
    assert sayso("use", "river", "none").exit_code == 0
    assert not any(one["is_in_use"] for one in lines(sayso("versions")))
    assert CliRunner().invoke(main, ["db", "check"]).exit_code == 0
    assert "3 versions" in CliRunner().invoke(main, ["db", "info"]).stdout


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1)])
def test_somebody_at_a_terminal_is_asked(monkeypatch: pytest.MonkeyPatch, answer: str, code: int) -> None:
    lines(sayso("add", "march.txt"))
    monkeypatch.setattr("sayso.cli.list_adding.is_terminal", lambda stream: True)
    result = CliRunner().invoke(main, ["lists", "add", "november.txt"], input=answer)
    assert result.exit_code == code
    assert "falls from 100 to 94 entries (6%)" in result.stderr
    assert "File it all the same?" in result.stderr
    assert len(lines(sayso("versions"))) == 2 - code


def test_pages_for_people() -> None:
    assert "100 entries  in use" in sayso("add", "march.txt", "--format", "page").stdout
    assert "on the desk already" in sayso("add", "march.txt", "--format", "page").stdout
    sayso("add", "november.txt", "--accept-fall")
    assert "in use" in sayso("versions", "--format", "page").stdout
    page = sayso("at", "2020-12-01", "Tarik Anbar 7", "--format", "page").stdout
    assert "1 of 94" in page
    assert "1999" in page
    assert "BIRTH/YEAR: 1957 → 1999" in sayso("history", "7", "--format", "page").stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "missing.txt"), 5),
        (("add", "."), 1),
        (("add", "march.txt", "missing.txt"), 3),
        (("add", "odd.txt"), 1),
        (("add", "undated.txt"), 2),
        (("add", "march.txt", "--as-of", "March"), 2),
        (("add",), 2),
        (("at", "2019-01-01"), 5),
        (("at", "yesterday"), 2),
        (("history", "nobody"), 5),
        (("versions", "lake"), 5),
        (("use", "river", "2019-01-01"), 5),
        (("use", "lake", "none"), 5),
        (("update", "nowhere"), 2),
        (("update", "eu"), 1),
        (("update", "--private-networks", "all", "un"), 2),
        (("update", "--publishers", "missing.tsv", "un"), 2),
    ],
)
def test_bad_input_is_told_with_its_exit_code(arguments: tuple[str, ...], code: int) -> None:
    Path("odd.txt").write_text("nothing of the kind at all")
    Path("undated.txt").write_text(written(people(3), "-"))
    lines(sayso("add", "march.txt"))
    result = sayso(*arguments)
    assert result.exit_code == code, result.stderr
    assert result.stderr
    assert "Traceback" not in result.stderr
    assert "fault in Sayso" not in result.stderr


def test_a_reader_that_fails_keeps_nobody_from_the_rest() -> None:
    Path("odd.txt").write_text("river 2020-01-01 en -\nno entry\n")
    result = sayso("add", "odd.txt", "march.txt")
    assert result.exit_code == 3
    assert "This is a fault in Sayso" in result.stderr
    assert len(lines(sayso("versions"))) == 1


def test_a_file_that_a_reader_lacks_is_not_taken_for_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.desk.lists.open_list", lambda path: Path("vocabulary.tsv").read_text())
    result = sayso("add", "march.txt")
    assert result.exit_code == 1
    assert "march.txt cannot be read" not in result.stderr
    assert "vocabulary.tsv" in result.stderr


def test_what_does_not_say_its_day_is_told_it() -> None:
    Path("undated.txt").write_text(written(people(3), "-"))
    (version,) = lines(sayso("add", "--as-of", "2021-07-15", "undated.txt"))
    assert version["as_of"] == "2021-07-15"


def test_another_language_is_told() -> None:
    Path("french.txt").write_text(written(people(3), language="fr"))
    result = sayso("add", "french.txt")
    assert result.exit_code == 0
    assert "another language" in result.stderr
    assert not lines(sayso("versions"))[0]["is_in_use"]


def update(server: Asked, path: str, text: str | None = None) -> Result:
    """Fetch the list `river` from that corner of the server, which has this text."""
    if text is not None:
        server.content = text.encode()
    Path("publishers.tsv").write_text(f"river\t{server.address(path)}\n")
    return sayso("update", "river", "--private-networks", "127.0.0.1")


def test_only_what_changed_is_fetched(server: Asked) -> None:
    march, december = Path("march.txt").read_text(), Path("december.txt").read_text()
    (first,) = lines(update(server, "whole", march))
    assert (first["is_new"], first["is_in_use"]) == (True, True)
    assert lines(update(server, "whole")) == [{"list": "river", "is_new": False}]
    assert "If-None-Match" in server.headers[-1]
    (second,) = lines(update(server, "gzip", december))
    assert (second["is_new"], second["as_of"]) == (True, "2020-12-01")
    assert "If-None-Match" not in server.headers[-1]
    assert [one["is_in_use"] for one in lines(sayso("versions"))] == [False, True]
    assert [one["list"] for one in lines(sayso("update", "--private-networks", "127.0.0.1"))] == ["river"]
    server.content = march.encode()
    (stale,) = lines(update(server, "chunked"))
    assert stale["is_new"] is False


def test_a_list_without_a_day_stands_as_of_the_day_that_the_server_tells(server: Asked) -> None:
    (version,) = lines(update(server, "whole", written(people(5), "-")))
    assert version["as_of"] == "2020-11-24"


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("cut", None, "broke off"),
        ("page", None, "a web page"),
        ("broken", None, "503"),
        ("missing", None, "404"),
        ("nothing", None, "nothing"),
        ("away", None, "no public network"),
        ("whole", written(people(50), "2020-12-01"), "falls from 100 to 50"),
        ("whole", written(people(100), "2020-12-01", "fr"), "another language"),
        ("whole", written(people(100), "2020-12-01", declared="150"), "breaks off"),
        ("whole", written(people(100), "2020-12-01", chosen="lake"), "gives the list lake"),
        ("whole", "<list>", "no list"),
    ],
)
def test_whatever_goes_wrong_the_old_version_stays_in_use(
    server: Asked, path: str, text: str | None, said: str
) -> None:
    (kept,) = lines(sayso("add", "march.txt"))
    result = update(server, path, text)
    assert result.exit_code == (4 if path == "away" else 1)
    assert result.stdout == ""
    assert said in result.stderr
    assert "stays in use" in result.stderr
    del kept["is_new"]
    assert lines(sayso("versions")) == [kept]


def test_one_of_two_lists_is_done_in_part(server: Asked) -> None:
    server.content = Path("march.txt").read_bytes()
    Path("publishers.tsv").write_text(f"river\t{server.address('whole')}\nlake\t{server.address('broken')}\n")
    result = sayso("update", "lake", "river", "--private-networks", "127.0.0.1")
    assert result.exit_code == 3
    assert "1 of 2 lists were set aside, 1 fetched" in result.stderr


def test_this_machine_is_not_fetched_from_unless_that_is_allowed(server: Asked) -> None:
    Path("publishers.tsv").write_text(f"river\t{server.address('whole')}\n")
    result = sayso("update", "river")
    assert result.exit_code == 4
    assert "private_networks" in result.stderr
