"""Fetching a file from an address that somebody named: the one way from here to the network.

The standard library's `http.client` does what is needed: one connection, to an address of our choice, read step by
step. No proxy is asked, no cookie kept, nothing sent but the request.
"""

import http.client
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sayso import __version__
from sayso.errors import FetchError
from sayso.guard.addresses import Allowed, endpoints, place_of, redirected
from sayso.guard.connecting import Connection, Deadline
from sayso.guard.receiving import Wanted, receive

Progress = Callable[[int, int], None]

_MOVED = {301, 302, 303, 307, 308}
_UNCHANGED = 304
_DONE = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """At most so many bytes, unpacked; so many seconds for all of it and for each step; so many redirections."""

    size: int = 1 << 30
    total: float = 900.0
    each: float = 60.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Request:
    """A file that is wanted. With `etag` or `modified`, as they were told of the last one, only if it is another."""

    address: str
    etag: str | None = None
    modified: str | None = None
    is_page_wanted: bool = False
    allowed: Allowed = field(default_factory=Allowed)
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that came whole: from where in the end, its hash and size, and what the server said of it."""

    address: str
    sha256: str
    size: int
    media_type: str
    etag: str | None
    modified: str | None


def fetch(request: Request, target: Path, each: Progress = lambda done, total: None) -> Fetched | None:
    """Fetch a file to `target`, which is there when it is whole; `None` if it is the one that is known already.

    Raises `FetchError`, and `AddressRefused` before anything is sent to an address that is not allowed. `OSError` comes
    from the disk only.
    """
    deadline = Deadline(request.limits.total)
    address = request.address
    for _ in range(request.limits.redirects + 1):
        answer = _Step(request, deadline, address).take(target, each)
        if not isinstance(answer, str):
            return answer
        address = answer
    raise FetchError(
        f"{request.address} leads on more than {request.limits.redirects} times.", "Name where it leads in the end."
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """One request on the way."""

    request: Request
    deadline: Deadline
    address: str

    def take(self, target: Path, each: Progress) -> Fetched | str | None:
        """The file, `None` if it did not change, or the address that it leads on to."""
        place = place_of(self.address, self.request.allowed)
        found = endpoints(place, self.request.allowed)
        connection = Connection(place, found, min(self.request.limits.each, max(self.deadline.left, 0.001)))
        try:
            with self.deadline.watching(connection):
                connection.request("GET", place.target, headers=self._headers())
                return self._answered(connection.getresponse(), target, each)
        except FetchError as error:
            raise self._told(error.happened) from error
        except TimeoutError as error:
            raise self._told(f"It was silent for {self.request.limits.each:g} seconds.") from error
        except (http.client.HTTPException, ConnectionError, ssl.SSLError, ValueError) as error:
            raise self._told(f"It broke off ({str(error) or type(error).__name__}).") from error

    def _answered(self, answer: http.client.HTTPResponse, target: Path, each: Progress) -> Fetched | str | None:
        location = answer.headers.get("Location")
        if answer.status in _MOVED and location:
            return redirected(self.address, location)
        if answer.status == _UNCHANGED and (self.request.etag or self.request.modified):
            return None
        if answer.status != _DONE:
            raise FetchError(f"It answered {answer.status} {answer.reason}.", "")
        headers = answer.headers
        body = receive(answer, target, Wanted(self.request.limits.size, self.request.is_page_wanted), each)
        told = headers.get_content_type(), headers.get("ETag"), headers.get("Last-Modified")
        return Fetched(self.address, body.sha256, body.size, *told)

    def _headers(self) -> dict[str, str]:
        headers = {"User-Agent": f"sayso/{__version__}", "Accept": "*/*", "Accept-Encoding": "gzip"}
        if self.request.etag is not None:
            headers["If-None-Match"] = self.request.etag
        if self.request.modified is not None:
            headers["If-Modified-Since"] = self.request.modified
        return headers | {"Connection": "close"}

    def _told(self, happened: str) -> FetchError:
        if self.deadline.is_over:
            happened = f"It took longer than {self.deadline.seconds:g} seconds."
        return FetchError(f"{self.address}: {happened}", "Try later, or fetch the file by hand.")
