"""The sample reports that ship: what a newcomer sees first."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.cli import main
from sayso.reading import FlatClaim

SAMPLES = Path(str(files("sayso.samples")))
ARTICLE, RELEASE = SAMPLES / "monitoring_report.txt", SAMPLES / "designation.html"


Claims = dict[str, list[FlatClaim]]


@pytest.fixture(scope="module")
def claims() -> Claims:
    result = CliRunner().invoke(main, ["read", "--format", "jsonl", str(ARTICLE), str(RELEASE)])
    assert result.exit_code == 0, result.stderr
    records: list[FlatClaim] = [json.loads(line) for line in result.stdout.splitlines()]
    return {path.name: [record for record in records if record["file"] == str(path)] for path in (ARTICLE, RELEASE)}


def test_the_article_tells_a_strength_through_the_report_and_a_member_state(claims: Claims) -> None:
    (strength,) = [one for one in claims[ARTICLE.name] if one["value"] and one["value"]["high"] == 6000]
    assert (strength["type"], strength["subject"]) == ("estimate", "Tehrik-e Taliban Pakistan")
    assert len(strength["sources"]) == 2
    assert strength["sources"][1] == "one Member State"


def test_the_article_tells_a_denial_apart(claims: Claims) -> None:
    assert any(one["certainty"] == "denied" for one in claims[ARTICLE.name])


def test_the_release_gives_claims_of_its_text_and_none_of_its_page(claims: Claims) -> None:
    sentences = " ".join(one["sentence"] for one in claims[RELEASE.name])
    assert "Abu Mansoor Asim" in sentences
    assert not any(words in sentences for words in ("Share", "Photo", "Post comment", "Most read", "All rights"))


def test_every_sentence_and_quote_can_be_found_in_the_file(claims: Claims) -> None:
    text = ARTICLE.read_text("utf-8")
    for one in claims[ARTICLE.name]:
        assert " ".join(text[one["start"] : one["end"]].split()) == one["sentence"]
        assert one["start"] <= one["quote"][0] < one["quote"][1] <= one["end"]


def test_what_to_type_next_names_only_what_there_is() -> None:
    commands = (SAMPLES / "next.txt").read_text("utf-8")
    for word in commands.split():
        if word.startswith("src/") and "*" not in word:
            assert (SAMPLES.parents[2] / word).exists()
    for line in commands.splitlines():
        words = line.partition(".venv/bin/sayso ")[2].split()
        if words:
            flags = {flag for param in main.commands[words[0]].params for flag in param.opts}
            assert {word for word in words if word.startswith("--")} <= flags
