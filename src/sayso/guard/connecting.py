"""A connection to an address that was looked at, and the moment at which everything on it ends."""

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sayso.errors import FetchError
from sayso.guard.addresses import Endpoint, Place


class Deadline:
    """A moment after which whatever is still going on is cut off, however slowly it drips."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds
        self.seconds = seconds

    @property
    def left(self) -> float:
        return self._ends - time.monotonic()

    @property
    def is_over(self) -> bool:
        return self.left <= 0

    @contextmanager
    def watching(self, connection: "Connection") -> Iterator[None]:
        """Cut the connection off when the moment comes."""
        timer = threading.Timer(max(self.left, 0), connection.cut_off)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            connection.close()


class Connection(http.client.HTTPConnection):
    """HTTP to one of the endpoints, whatever the name would resolve to now; with TLS if the place is https.

    `each` is for how many seconds a single step may keep silent.
    """

    def __init__(self, place: Place, endpoints: list[Endpoint], each: float) -> None:
        super().__init__(place.host, place.port, timeout=each)
        if place.scheme == "https":
            self.default_port = http.client.HTTPS_PORT
        self._place = place
        self._endpoints = endpoints
        self._each = each
        self._under: socket.socket | None = None
        self._is_cut_off = False

    def connect(self) -> None:
        """Raises `FetchError` if none of the endpoints answers."""
        trouble: OSError | None = None
        for endpoint in self._endpoints:
            try:
                self.sock = self._connected(endpoint)
                return
            except OSError as error:
                trouble = error
        raise FetchError(
            f"{self._place.host} cannot be reached ({trouble}).", "See whether the network is there, or try later."
        )

    def cut_off(self) -> None:
        """End it from outside, in the middle of whatever it is doing."""
        self._is_cut_off = True
        under = self._under
        if under is not None:
            with suppress(OSError):
                under.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        super().close()
        if self._under is not None:
            self._under.close()

    def _connected(self, endpoint: Endpoint) -> socket.socket:
        bare = socket.socket(endpoint.family, socket.SOCK_STREAM)
        try:
            bare.settimeout(self._each)
            bare.connect(endpoint.address)
            self._under = bare.dup()
            if self._is_cut_off:
                raise TimeoutError("it took too long")
            if self._place.scheme == "http":
                return bare
            return ssl.create_default_context().wrap_socket(bare, server_hostname=self._place.host)
        except BaseException:
            bare.close()
            raise
