"""Looking after a desk: checking, backing up, putting back, bringing up to date."""

from collections.abc import Callable
from pathlib import Path

from sayso.ledger import copying, rebuilding
from sayso.ledger.ledger import Info, Ledger, unchecked
from sayso.ledger.log import Entry, Fault
from sayso.values.viewer import Viewer

__all__ = ["Care", "Entry", "Fault", "Info", "migrate", "restore"]

Progress = Callable[[int, int], None]


class Care:
    """What can be asked of a desk that opens."""

    def __init__(self, ledger: Ledger, viewer: Viewer) -> None:
        self._ledger = ledger
        self._viewer = viewer

    def check(self, each: Progress = lambda done, total: None) -> list[str]:
        """Everything that is wrong with what is kept, in words; nothing if all is well."""
        return self._ledger.check(each)

    def back_up(self, target: Path) -> None:
        """Write a backup while others read and write. Raises `BackupError`."""
        self._ledger.back_up(target)

    def info(self) -> Info:
        return self._ledger.info()

    def history(self) -> list[Entry]:
        """Every change, the first one first."""
        return self._ledger.history()

    def verify(self) -> list[Fault]:
        """Every place where the log is not what was written."""
        return self._ledger.verify_log()


def migrate(address: str, viewer: Viewer, each: Progress = lambda done, total: None) -> list[str]:
    """Bring a desk that an earlier version kept up to date; gives the schemas that it went through."""
    with unchecked(address) as store:
        return rebuilding.migrate(store, viewer.name, each)


def restore(address: str, source: Path) -> None:
    """Put a backup where there is no desk yet. Raises `BackupError`."""
    with unchecked(address, is_new=True) as store:
        copying.restore(store, source)
