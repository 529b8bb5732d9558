"""Everything that Sayso can refuse, as one tree.

::

    SaysoError                   exit 1
    ├── UsageError               exit 2   the command was called in a way that it does not know
    │   └── SettingError                  a setting has a value that it cannot have
    ├── DocumentError            exit 1   one document cannot be read; the others still are
    │   ├── DocumentNotFound     exit 5
    │   ├── NotADocument                  a directory, an empty file, binary data
    │   ├── DocumentTooLarge
    │   ├── UnknownEncoding
    │   └── UnsupportedLanguage
    ├── ModelNotInstalled        exit 1   the named language pipeline is not there
    ├── ListShrunk               exit 1   a list has so many entries less that somebody has to say that it is whole
    ├── ListChanged              exit 1   the file of a list is not what it was a moment ago
    ├── FetchError               exit 1   nothing, or nothing whole, came from an address
    │   └── AddressRefused       exit 4   an address that is not fetched from
    └── LedgerError              exit 1   the desk cannot be read or written
        ├── DeskNotFound         exit 5
        ├── DeskReadOnly         exit 4
        ├── DeskBusy             exit 6   somebody else writes for too long
        ├── DeskFull                      no room; nothing was changed
        ├── DeskDamaged          exit 7   what is kept is not what was written
        ├── DeskOutdated                  kept by an earlier version: it has to be migrated
        ├── DeskTooNew                    kept by a later version
        ├── DeskUnreachable               the database server does not answer
        ├── NotOnDesk            exit 5   no such document, name or claim
        └── BackupError                   a backup cannot be made or put back
"""

from typing import ClassVar


class SaysoError(Exception):
    """Base of all errors: what happened, and what to do next, in two short sentences.

    `exit_code` is that of the command line; `problem` names the HTTP problem type.
    """

    exit_code: ClassVar[int] = 1
    problem: ClassVar[str] = "failed"

    def __init__(self, happened: str, next_step: str = "") -> None:
        self.happened = happened
        self.next_step = next_step
        super().__init__(f"{happened} {next_step}".strip())


class UsageError(SaysoError):
    exit_code = 2
    problem = "wrong-usage"


class SettingError(UsageError):
    problem = "wrong-setting"


class DocumentError(SaysoError):
    problem = "unreadable-document"


class DocumentNotFound(DocumentError):
    exit_code = 5
    problem = "not-found"


class NotADocument(DocumentError):
    problem = "not-a-document"


class DocumentTooLarge(DocumentError):
    problem = "too-large"


class UnknownEncoding(DocumentError):
    problem = "unknown-encoding"


class UnsupportedLanguage(DocumentError):
    problem = "unsupported-language"


class ModelNotInstalled(SaysoError):
    problem = "model-not-installed"


class ListUnreadable(SaysoError):
    problem = "list-unreadable"


class ListShrunk(SaysoError):
    problem = "list-shrunk"


class ListChanged(SaysoError):
    problem = "list-changed"


class FetchError(SaysoError):
    problem = "not-fetched"


class AddressRefused(FetchError):
    exit_code = 4
    problem = "address-refused"


class LedgerError(SaysoError):
    problem = "ledger"


class DeskNotFound(LedgerError):
    exit_code = 5
    problem = "no-desk"


class DeskReadOnly(LedgerError):
    exit_code = 4
    problem = "read-only"


class DeskBusy(LedgerError):
    exit_code = 6
    problem = "busy"


class DeskFull(LedgerError):
    problem = "no-room"


class DeskDamaged(LedgerError):
    exit_code = 7
    problem = "damaged"


class DeskOutdated(LedgerError):
    problem = "outdated"


class DeskTooNew(LedgerError):
    problem = "too-new"


class DeskUnreachable(LedgerError):
    problem = "unreachable"


class NotOnDesk(LedgerError):
    exit_code = 5
    problem = "not-found"


class BackupError(LedgerError):
    problem = "backup"
