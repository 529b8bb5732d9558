"""Connections: who may write when, and what the troubles of a store are called."""

import threading
from pathlib import Path

import pytest

from sayso.errors import DeskBusy, DeskNotFound, DeskReadOnly, DeskUnreachable, SettingError
from sayso.ledger.address import parse_address
from sayso.ledger.connecting import Store
from sayso.ledger.ledger import Ledger
from sayso.values.marking import Marking
from sayso.values.query import ClaimQuery
from tests.ledger.made import ME, filed, intake, river


def test_who_waits_too_long_for_another_writer_is_told_and_readers_wait_for_nobody(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
    other = Store(parse_address(address))
    with other.writing() as connection, Ledger.open(address, patience=0.3) as ledger:
        connection.exec_driver_sql("UPDATE document SET name = 'x'")
        with pytest.raises(DeskBusy):
            ledger.mark(ME, ref, Marking.GREEN)
        assert len(ledger.claims(ME, ClaimQuery()).claims) == 3
    with Ledger.open(address, patience=0.3) as ledger:
        ledger.mark(ME, ref, Marking.GREEN)
    other.close()


def test_a_reader_sees_the_desk_as_it_stood_when_it_began(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        lines = ledger.canonical()
        first = next(lines)
        thread = threading.Thread(target=lambda: ledger.add(ME, intake(river("other.txt", f"{river().text} Other."))))
        thread.start()
        thread.join()
        assert [first, *lines] == [first]
        assert len(list(ledger.canonical())) == 2


def test_a_writer_that_fails_leaves_nothing(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        before = list(ledger.canonical()), ledger.history()
        store = Store(parse_address(address))
        with pytest.raises(ZeroDivisionError), store.writing() as connection:
            connection.exec_driver_sql("DELETE FROM log")
            raise ZeroDivisionError
        store.close()
        assert (list(ledger.canonical()), ledger.history()) == before


def test_a_folder_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(DeskNotFound):
        Ledger.open(str(tmp_path))


def test_a_place_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DeskReadOnly):
        Ledger.begin(str(tmp_path / "file" / "desk.sqlite"), ME)


def test_a_server_that_does_not_answer_is_told() -> None:
    with pytest.raises(DeskUnreachable):
        Ledger.open("postgresql://nobody@127.0.0.1:1/none")


def test_an_address_of_another_kind_is_told() -> None:
    with pytest.raises(SettingError):
        parse_address("mysql://localhost/desk")


def test_a_password_is_shown_nowhere() -> None:
    address = parse_address("postgresql://ana:secret@host/desk")
    assert "secret" in address.url
    assert "secret" not in address.shown
