"""What a listing says: the same as long as nothing that is published of it differs."""

from dataclasses import replace

from sayso.lists.contents import changed_fields, content_of, content_of_all
from sayso.values.listing import Field, ListedName, Listing
from tests.ledger.made_lists import listing

ONE = listing(("1", "Tarik Anbar", "1951"))


def with_record(*fields: Field) -> Listing:
    return replace(ONE, record=(*ONE.record, *fields))


def test_content_is_what_is_published_whoever_read_it() -> None:
    assert content_of(replace(ONE, names=(ListedName("read otherwise"),))) == content_of(ONE)
    assert content_of(with_record(Field("NOTE", ""))) != content_of(ONE)
    assert content_of(replace(ONE, record=ONE.record[::-1])) != content_of(ONE)
    assert content_of(replace(ONE, id=type(ONE.id)("2"))) != content_of(ONE)


def test_the_content_of_a_list_does_not_depend_on_the_order_of_its_entries() -> None:
    assert content_of_all([("1", "a"), ("2", "b")]) == content_of_all([("2", "b"), ("1", "a")])
    assert content_of_all([("1", "a"), ("2", "b")]) != content_of_all([("1", "b"), ("2", "a")])


def test_fields_that_differ() -> None:
    before = with_record(Field("ALIAS", "a"), Field("ALIAS", "b"), Field("NOTE", "x"))
    after = with_record(Field("ALIAS", "b"), Field("ALIAS", "c"), Field("ALIAS", "d"), Field("TITLE", "Dr"))
    assert changed_fields(before, after) == (
        ("ALIAS", "a", "c"),
        ("ALIAS", None, "d"),
        ("NOTE", "x", None),
        ("TITLE", None, "Dr"),
    )
    assert changed_fields(before, before) == ()
