"""Who publishes which list where: the table that ships, and a table of one's own before it."""

from dataclasses import dataclass, replace

from sayso.errors import SettingError
from sayso.tables import read_table
from sayso.values.listing import ListId

_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Publisher:
    """A list, who publishes it at which address in which format, how often, and what it takes to get it (`needs`)."""

    list: ListId
    name: str
    publisher: str
    address: str
    format: str = ""
    rhythm: str = ""
    needs: str | None = None


def publishers(own: str | None = None) -> dict[ListId, Publisher]:
    """All publishers by their list; `own` is the text of a table of one's own: list and address, with a tab between.

    Raises `SettingError` for a line of it that is neither.
    """
    known = {one.list: one for one in map(_shipped, read_table("lists", "publishers"))}
    for number, line in enumerate((own or "").splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        chosen, address = _own(line, number)
        before = known.get(chosen, Publisher(chosen, chosen, "", address))
        known[chosen] = replace(before, address=address, needs=None)
    return known


def _shipped(row: tuple[str, ...]) -> Publisher:
    chosen, name, publisher, address, form, rhythm, needs = row
    return Publisher(ListId(chosen), name, publisher, address, form, rhythm, None if needs == _NOTHING else needs)


def _own(line: str, number: int) -> tuple[ListId, str]:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) != 2 or not all(cells) or "://" not in cells[1]:
        raise SettingError(
            f"Line {number} of the table of publishers is not a list and an address.",
            "Write both with a tab between them, such as: un, tab, https://mirror.example.org/un.xml.",
        )
    return ListId(cells[0]), cells[1]
