"""Where a desk is kept: a file on this machine, or a PostgreSQL database by its address."""

import re
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import SettingError

_POSTGRES = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://")


@dataclass(frozen=True, slots=True)
class Address:
    """`path` is that of the SQLite file; none for PostgreSQL. `shown` tells no password."""

    url: str
    shown: str
    path: Path | None = None

    @property
    def is_file(self) -> bool:
        return self.path is not None


def parse_address(text: str) -> Address:
    """Raises `SettingError` for an address of a store that Sayso does not know."""
    if _POSTGRES.match(text):
        rest = _POSTGRES.sub("", text, count=1)
        hidden = re.sub(r"^([^/@:]*):[^/@]*@", r"\1:…@", rest)
        return Address(f"postgresql+psycopg://{rest}", f"postgresql://{hidden}")
    if _SCHEME.match(text):
        raise SettingError(
            f"{text.partition('://')[0]} is no store that Sayso knows.",
            "Name a file, or a database as postgresql://user@host/name.",
        )
    path = Path(text).expanduser().absolute()
    return Address(f"sqlite+pysqlite:///{path}", str(path), path)
