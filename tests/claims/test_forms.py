"""Entries of sanctions lists and dated lines are read by their labels."""

from datetime import date

from sayso.reading import FlatClaim, flat_claims, read
from sayso.values.reading import UnreadReason

LIST = """
9999 (2001) Sanctions List

A. Individuals

SOi.998 Name: 1: KARIM 2: DAUD 3: na
Title: Imam Designation: Tailor DOB: a) 12 Mar. 1971 b) 1972 POB: Isiolo, Kenya Good quality a.k.a.: a) DAUD, Abdikarim
b) "THE TAILOR" Low quality a.k.a.: none Nationality: Kenya Passport no: K1234 Address: Eastleigh, Nairobi, Kenya
Listed on: 4 Feb. 2013 Other information: Karim Daud led Ansaru until 2012.

SOe.999 Name: ANSARU RELIEF
A.k.a.: a) Ansaru Aid F.k.a.: Isiolo Relief Address: na Listed on: 5 Feb. 2013 Other information:
"""


def claims(text: str) -> list[FlatClaim]:
    return list(flat_claims(read(text, published=date(2014, 1, 1))))


def told(kind: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(one["subject"], one["object"] or one["place"], one["date"]) for one in claims(LIST) if one["type"] == kind]


def test_other_names_are_read_from_their_fields() -> None:
    assert told("alias") == [
        ("KARIM DAUD", "DAUD, Abdikarim", None),
        ("KARIM DAUD", "THE TAILOR", None),
        ("ANSARU RELIEF", "Ansaru Aid", None),
    ]
    assert told("former_name") == [("ANSARU RELIEF", "Isiolo Relief", None)]


def test_births_are_dated_and_addresses_are_places() -> None:
    assert [when for _, what, when in told("event(other)") if what == "born"] == ["1971-03-12", "1972"]
    places = {str(place).split(",")[0] for _, place, _ in told("location_presence")}
    assert {"Isiolo", "Eastleigh"} <= places


def test_who_is_listed_since_when_under_which_number() -> None:
    assert told("listing") == [
        ("KARIM DAUD", "9999 (2001) Sanctions List (SOi.998)", "2013-02-04"),
        ("ANSARU RELIEF", "9999 (2001) Sanctions List (SOe.999)", "2013-02-05"),
    ]


def test_prose_behind_the_fields_is_read_as_prose() -> None:
    assert [one["object"] for one in claims(LIST) if one["type"] == "membership_or_role"] == ["leader | Ansaru"]


def test_a_claim_from_a_field_quotes_the_field() -> None:
    text = LIST.strip()
    reading = read(text, published=date(2014, 1, 1))
    quoted = {text[claim.quote.start : claim.quote.end] for claim in reading.claims}
    assert {"DAUD, Abdikarim", "4 Feb. 2013", "12 Mar. 1971"} <= quoted


def test_the_form_is_no_unread_sentence() -> None:
    unread = [one for one in read(LIST, published=date(2014, 1, 1)).unread if one.reason is UnreadReason.NO_CLAIM]
    assert unread == []


def test_a_dated_line_tells_what_happened_when() -> None:
    text = "QDe.998 ANSARU\n\nDate when the list summary was revised: 9 June 2014\n\nAnsaru was listed in 2012."
    found = [one for one in claims(text) if one["type"] == "event(other)"]
    assert [(one["subject"], one["object"], one["date"]) for one in found] == [
        ("list summary QDe.998", "revised", "2014-06-09")
    ]
