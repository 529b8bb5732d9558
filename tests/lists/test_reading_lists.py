"""Reading lists in each format: what an entry says, that nothing is dropped, and what is refused."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.material import material
from sayso.errors import ListUnreadable
from sayso.lists import eu, ofac_csv, ofac_xml, opensanctions, uk, un
from sayso.lists.opening import formats, open_list
from sayso.tables import read_table
from sayso.values.listing import Exactness, ListedKind, Listing, NameRank
from tests.lists.made import EU, FTM, OFAC_XML, TARGETS, UK, UN, quartet, written

REAL = material() / "lists"


def listings(folder: Path, name: str, text: str) -> list[Listing]:
    return list(open_list(written(folder, name, text)))


def names(listing: Listing) -> list[tuple[str, NameRank, bool]]:
    return [(one.text, one.rank, one.is_weak) for one in listing.names]


def test_an_entry_of_the_un_keeps_all_it_says(tmp_path: Path) -> None:
    person, body = listings(tmp_path, "list.xml", UN)
    assert (person.id, person.kind, person.references) == ("900001", ListedKind.PERSON, ("RUi.001",))
    assert names(person) == [
        ("KARIM NABIL HADDAD", NameRank.PRIMARY, False),
        ("كريم نبيل حداد", NameRank.PRIMARY, False),
        ("Karim Hadad", NameRank.ALIAS, False),
        ("Kareem Haddad", NameRank.ALIAS, False),
        ("Abu Zubair", NameRank.ALIAS, True),
    ]
    assert [(one.first, one.last, one.exactness) for one in person.births] == [
        ("1965-03-02", None, Exactness.EXACT),
        ("1963", "1966", Exactness.BETWEEN),
        ("1964", None, Exactness.APPROXIMATE),
    ]
    assert (person.listed_on, person.updated_on) == (date(2015, 4, 1), (date(2016, 1, 2), date(2018, 3, 4)))
    assert person.designations == ("Commander", "Treasurer")
    assert (person.nationalities[0].country_code, person.addresses[0].note) == ("iq", "as of 2019")
    assert (person.documents[0].kind, person.documents[0].number) == ("Passport", "A1234567")
    assert person.comments[0].startswith("Leader of the Green Land Front.")
    assert names(body)[1] == ("River Committee", NameRank.FORMER, False)
    assert body.addresses == ()


def test_entries_of_ofac_in_xml(tmp_path: Path) -> None:
    opened = open_list(written(tmp_path, "list.xml", OFAC_XML))
    assert (opened.header.list, opened.header.as_of, opened.header.declared) == ("ofac-nonsdn", date(2026, 1, 31), 2)
    person, body = opened
    assert names(person) == [("Karim HADDAD", NameRank.PRIMARY, False), ("ABU ZUBAIR", NameRank.ALIAS, True)]
    assert (person.births[0].first, person.births[0].exactness) == ("1965", Exactness.APPROXIMATE)
    assert body.kind is ListedKind.ORGANIZATION


def test_entries_of_ofac_in_four_tables(tmp_path: Path) -> None:
    opened = open_list(quartet(tmp_path))
    assert [file.name for file in opened.files] == ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"]
    person, vessel = opened
    assert names(person) == [
        ("Karim HADDAD", NameRank.PRIMARY, False),
        ("Kareem HADAD", NameRank.ALIAS, False),
        ("Karim NABIL", NameRank.FORMER, False),
        ("ABU ZUBAIR", NameRank.ALIAS, True),
    ]
    assert person.programs == ("RUR", "LAKE")
    assert [one.first for one in person.births] == ["1965-03-02", "1963"]
    assert (person.birth_places[0].city, person.birth_places[0].country_code) == ("Lakeside", "iq")
    assert (person.documents[0].number, person.documents[0].country, person.documents[0].expires) == (
        *("A1234567", "Iraq"),
        "01 Jan 2030",
    )
    assert person.gender == "Male"
    assert person.comments[0].startswith("Linked To: GREEN LAND FRONT")
    assert (vessel.kind, vessel.name) == (ListedKind.VESSEL, "SEA PEARL 5")
    assert "Vess flag: Iran" in vessel.comments


def test_entries_of_the_uk(tmp_path: Path) -> None:
    opened = open_list(written(tmp_path, "list.csv", UK))
    assert opened.header.as_of == date(2026, 1, 31)
    person, body = opened
    assert names(person) == [("Karim Nabil HADDAD", NameRank.PRIMARY, False), ("ABU ZUBAIR", NameRank.ALIAS, True)]
    assert (person.births[0].first, person.listed_on) == ("1965", date(2015, 4, 1))
    assert [one.number for one in person.documents] == ["A1", "A2"]
    assert body.name == "GREEN LAND FRONT"


def test_entries_of_the_eu(tmp_path: Path) -> None:
    (person,) = listings(tmp_path, "list.xml", EU)
    assert (person.id, person.references) == ("13", ("EU.1.23", "RUi.001"))
    assert names(person) == [("Karim Haddad", NameRank.PRIMARY, False), ("Abu Zubair", NameRank.ALIAS, True)]
    assert [(one.first, one.last) for one in person.births] == [("1965-03", None), ("1963", "1966")]
    assert person.births[0].exactness is Exactness.APPROXIMATE
    assert person.addresses[0].note == "at the time of listing; PHONE: 555"
    assert person.documents[0].note == "knownFalse"


def test_entries_of_opensanctions(tmp_path: Path) -> None:
    (row,) = listings(tmp_path, "targets.simple.csv", TARGETS)
    assert [one.text for one in row.names] == ["Karim Haddad", "Abu Zubair", "Kareem Hadad"]
    (entity,) = listings(tmp_path, "entities.ftm.json", FTM)
    assert names(entity) == [("Karim Haddad", NameRank.PRIMARY, False), ("Abu Zubair", NameRank.ALIAS, True)]
    assert (entity.programs, entity.listed_on) == (("Ruritania",), date(2015, 4, 1))
    assert entity.documents[0].number == "A1"


@pytest.mark.parametrize(("name", "text"), [("a.xml", UN), ("b.xml", OFAC_XML), ("c.csv", UK), ("d.xml", EU)])
def test_the_record_holds_every_text_of_an_entry(tmp_path: Path, name: str, text: str) -> None:
    values = {field.value for one in listings(tmp_path, name, text) for field in one.record}
    assert {"HADDAD", "Haddad"} & values
    assert any("Leader" in value or "circa" in value for value in values)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("<html><body>Sign in</body></html>", "web page"),
        ("<feed/>", "another kind"),
        ("Dear all,\nplease find\n", "no list"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><CONSOLIDATED_LIST/>', "document type"),
        ('<?xml version="1.0"?>\n<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><CONSOLIDATED_LIST/>', "document type"),
        ("<CONSOLIDATED_LIST/>", "no entries"),
        (OFAC_XML.replace(">2</Record_Count>", ">3</Record_Count>"), "2 of the 3"),
        (UK.rsplit(",", 3)[0], "breaks off"),
    ],
)
def test_what_is_no_whole_list_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ListUnreadable, match=said):
        listings(tmp_path, "list", text)


def test_a_list_in_another_encoding_than_it_says_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xml"
    path.write_bytes(UN.replace("Lakeside", "Lakesidé").encode("cp1252", "replace"))
    with pytest.raises(ListUnreadable, match="wrongly encoded at line"):
        list(open_list(path))


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    text = "<CONSOLIDATED_LIST>" + "<a>" * 100_000
    with pytest.raises(ListUnreadable):
        listings(tmp_path, "list.xml", text)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(UN.encode())), st.sampled_from(["un", "ofac", "eu"]))
def test_a_list_cut_anywhere_is_refused_or_whole(
    tmp_path_factory: pytest.TempPathFactory, cut: int, which: str
) -> None:
    text = {"un": UN, "ofac": OFAC_XML, "eu": EU}[which].encode()
    path = tmp_path_factory.mktemp("cut") / "list.xml"
    path.write_bytes(text[:cut])
    try:
        found = len(list(open_list(path)))
    except ListUnreadable:
        return
    assert found == {"un": 2, "ofac": 2, "eu": 1}[which]


def test_formats_are_told() -> None:
    assert {one.list for one in formats()} == {"un", "ofac-sdn", "eu", "uk", "opensanctions"}


@pytest.mark.skipif(not REAL.exists(), reason="the real lists are not here")
@pytest.mark.parametrize(
    ("reader", "name", "pattern"),
    [
        (un, "UN", "un/un_20*[0-9].xml"),
        (ofac_xml, "OFAC", "ofac/*.xml"),
        (ofac_csv, "OFAC", "ofac/ofac_sdn_2021-07.csv"),
        (uk, "UK", "uk/*.csv"),
    ],
)
def test_nothing_of_a_real_list_is_dropped(reader: object, name: str, pattern: str) -> None:
    """Every path that occurs is asked for by the reader, or said to be left out and why."""
    paths = {field.path for file in REAL.glob(pattern) for one in open_list(file) for field in one.record}
    left_out = {path for whose, path, *_ in read_table("lists", "left_out") if whose == name}
    assert paths
    assert paths - reader.TAKEN == left_out & paths  # type: ignore[attr-defined]


@pytest.mark.parametrize("reader", [eu, opensanctions])
def test_what_a_made_list_holds_is_taken(reader: object, tmp_path: Path) -> None:
    text = EU if reader is eu else TARGETS
    paths = {field.path for one in listings(tmp_path, "list", text) for field in one.record}
    known = {"@logicalId", "regulationLanguage", "logicalId"}
    left = {path for path in paths - reader.TAKEN if not any(path.endswith(one) for one in known)}  # type: ignore[attr-defined]
    assert left <= {
        f"regulation/@{one}" for one in ("regulationType", "organisationType", "entryIntoForceDate", "numberTitle")
    }
