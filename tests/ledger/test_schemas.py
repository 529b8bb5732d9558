"""Schemas: every earlier one comes to the present with all that it held, on both stores, at once or not at all.

`schemas/` holds a backup of a desk of each earlier schema, of a file (`.sqlite.gz`) and of a database (`.zip`), with
three documents in them: one with decisions and a protected source, one marked, one withdrawn. They were written by the
version that had that schema and cannot be made again.
"""

import gzip
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from sayso.desk.care import migrate, restore
from sayso.errors import DeskDamaged, DeskOutdated, DeskTooNew
from sayso.ledger import schema
from sayso.ledger.address import parse_address
from sayso.ledger.connecting import Store
from sayso.ledger.ledger import Ledger
from sayso.ledger.tables import metadata
from sayso.values.decision import Ruling
from sayso.values.filed import Standing
from sayso.values.query import ClaimQuery
from tests.ledger.made import ME, NOBODY, filed

KEPT = Path(__file__).parent / "schemas"
EARLIER = schema.schemas()[:-1]


def put_back(address: str, number: str, folder: Path) -> None:
    """A desk of an earlier schema, as it was."""
    if address.startswith("postgresql"):
        restore(address, KEPT / f"{number}.zip")
        return
    (folder / "earlier").write_bytes(gzip.decompress((KEPT / f"{number}.sqlite.gz").read_bytes()))
    restore(address, folder / "earlier")


def test_every_earlier_schema_is_kept() -> None:
    assert EARLIER
    for number in EARLIER:
        assert (KEPT / f"{number}.zip").exists()
        assert (KEPT / f"{number}.sqlite.gz").exists()


@pytest.mark.parametrize("number", EARLIER)
def test_an_earlier_desk_comes_to_the_present_with_all_it_held(address: str, number: str, tmp_path: Path) -> None:
    put_back(address, number, tmp_path)
    with pytest.raises(DeskOutdated):
        Ledger.open(address)
    assert migrate(address, ME) == list(schema.schemas())[list(schema.schemas()).index(number) + 1 :]
    with Ledger.open(address) as ledger:
        assert ledger.check() == []
        assert ledger.verify_log() == []
        assert [one.claims for one in ledger.documents(ME, Standing.FILED)] == [18, 25]
        assert [one.why for one in ledger.documents(ME, Standing.WITHDRAWN)] == ["holds nothing"]
        assert [one.ruling for one in ledger.decisions(ME)] == [Ruling.REJECT, Ruling.ACCEPT]
        assert len(ledger.documents(NOBODY)) == 2
        assert ledger.search(NOBODY, "Amrullah", 5) == []
        assert ledger.dossier(ME, "TTP", 5).documents == 2
    assert migrate(address, ME) == []


def test_both_stores_come_to_the_same(tmp_path: Path, server: object) -> None:
    from benchmarks.servers import Server

    assert isinstance(server, Server)
    for number in EARLIER:
        with server.database(f"same_{number}") as url:
            lines = []
            for address in (str(tmp_path / f"{number}.sqlite"), url):
                put_back(address, number, tmp_path)
                migrate(address, ME)
                with Ledger.open(address) as ledger:
                    lines.append(list(ledger.canonical()))
        assert lines[0] == lines[1]


def test_the_migrations_lead_to_the_tables_that_the_code_knows(address: str) -> None:
    with Ledger.begin(address, ME):
        pass
    store = Store(parse_address(address))
    with store.reading() as connection:
        context = MigrationContext.configure(connection)
        different = [one for one in compare_metadata(context, metadata) if "passage_words" not in repr(one)]
    store.close()
    assert different == []


def test_a_migration_that_is_broken_off_leaves_the_desk_as_it_was(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_back(address, EARLIER[0], tmp_path)

    def fail(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        migrate(address, ME, fail)
    with pytest.raises(DeskOutdated, match=EARLIER[0]):
        Ledger.open(address)
    migrate(address, ME)
    with Ledger.open(address) as ledger:
        assert ledger.check() == []


def test_a_desk_of_a_later_version_is_left_alone(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
    store = Store(parse_address(address))
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    with pytest.raises(DeskTooNew):
        Ledger.open(address)
    with pytest.raises(DeskTooNew):
        migrate(address, ME)


def test_a_database_that_is_no_desk_is_left_alone(address: str) -> None:
    store = Store(parse_address(address), is_new=True)
    with store.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (id integer)")
    store.close()
    for attempt in (lambda: Ledger.open(address), lambda: Ledger.begin(address, ME), lambda: migrate(address, ME)):
        with pytest.raises(DeskDamaged):
            attempt()


def test_a_desk_whose_index_is_of_another_version_is_indexed_anew(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        before = ledger.claims(ME, ClaimQuery(about="RF")).claims
    store = Store(parse_address(address))
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE desk SET value = '0' WHERE key = 'index'")
        connection.exec_driver_sql("DELETE FROM part")
    store.close()
    with pytest.raises(DeskOutdated):
        Ledger.open(address)
    assert migrate(address, ME) == []
    with Ledger.open(address) as ledger:
        assert ledger.claims(ME, ClaimQuery(about="RF")).claims == before
        assert ledger.check() == []
