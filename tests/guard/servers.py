"""A server on this machine that behaves as badly as those out there."""

import gzip
import http.server
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

CONTENT = b"<list>" + b"<entry>Tarik Anbar</entry>" * 20_000 + b"</list>"
PAGE = b"<!DOCTYPE html>\n<html><body>We are closed for maintenance.</body></html>"


class Asked:
    """What the server was asked, and what it gives: `content` may be changed meanwhile."""

    def __init__(self) -> None:
        self.port = 0
        self.content = CONTENT
        self.paths: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.elsewhere = "http://10.0.0.1/list.xml"

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}/{path}"


class Handler(http.server.BaseHTTPRequestHandler):
    """Each path is another way to misbehave."""

    protocol_version = "HTTP/1.1"
    asked: Asked

    def do_GET(self) -> None:
        name = self.path.strip("/").partition("?")[0].partition("/")[0]
        self.asked.paths.append(self.path)
        self.asked.headers.append(dict(self.headers.items()))
        self.close_connection = True
        ways: dict[str, Callable[[], None]] = {
            "whole": self._whole,
            "gzip": self._gzip,
            "cut-gzip": lambda: self._gzip(cut=True),
            "bomb": self._bomb,
            "brotli": lambda: self._give(self.asked.content, {"Content-Encoding": "br"}),
            "cut": self._cut,
            "chunked": self._chunked,
            "cut-chunked": lambda: self._chunked(is_cut=True),
            "page": lambda: self._give(PAGE, {"Content-Type": "text/html"}),
            "page-as-xml": lambda: self._give(PAGE, {"Content-Type": "text/xml"}),
            "nothing": lambda: self._give(b"", {}),
            "missing": lambda: self._give(b"no such file", {}, 404),
            "broken": lambda: self._give(b"sorry", {}, 503),
            "silent": lambda: time.sleep(3),
            "dripping": self._drip,
            "dripping-head": self._drip_head,
            "nonsense": lambda: self._bare(b"what?\r\n\r\n"),
            "unasked-304": lambda: self._give(b"", {}, 304),
            "moved": lambda: self._lead_to("/whole"),
            "round": lambda: self._lead_to("/round"),
            "away": lambda: self._lead_to(self.asked.elsewhere),
        }
        ways[name]()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""

    def _give(self, content: bytes, headers: dict[str, str], status: int = 200) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self._send(content)

    def _send(self, content: bytes) -> None:
        try:
            self.wfile.write(content)
            self.wfile.flush()
        except OSError:
            pass

    def _whole(self) -> None:
        tag = f'"{hash(self.asked.content)}"'
        if self.headers.get("If-None-Match") == tag:
            self._give(b"", {}, 304)
            return
        dated = {"ETag": tag, "Last-Modified": "Tue, 24 Nov 2020 10:00:00 GMT"}
        self._give(self.asked.content, {"Content-Type": "text/xml", **dated})

    def _gzip(self, cut: bool = False) -> None:
        packed = gzip.compress(self.asked.content)
        self._give(packed[: len(packed) // 2] if cut else packed, {"Content-Encoding": "gzip"})

    def _bomb(self) -> None:
        self._give(gzip.compress(bytes(50_000_000)), {"Content-Encoding": "gzip"})

    def _cut(self) -> None:
        self._give(self.asked.content[: len(self.asked.content) // 2], {"Content-Length": str(len(self.asked.content))})

    def _chunked(self, is_cut: bool = False) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for begin in range(0, len(self.asked.content), 10_000):
            piece = self.asked.content[begin : begin + 10_000]
            self._send(b"%x\r\n%s\r\n" % (len(piece), piece))
        if not is_cut:
            self._send(b"0\r\n\r\n")

    def _drip(self) -> None:
        self._give(b"", {"Content-Length": "1000"})
        for _ in range(40):
            time.sleep(0.1)
            self._send(b"x")

    def _drip_head(self) -> None:
        self._send(b"HTTP/1.1 200 OK\r\n")
        for _ in range(40):
            time.sleep(0.1)
            self._send(b"X-Never: ends\r\n")

    def _bare(self, content: bytes) -> None:
        self._send(content)

    def _lead_to(self, address: str) -> None:
        self._give(b"", {"Location": address}, 302)


@contextmanager
def serving(certificate: tuple[str, str] | None = None) -> Iterator[Asked]:
    """The server, on a port of its own; with a certificate and its key, over TLS."""
    asked = Asked()
    handler = type("Handling", (Handler,), {"asked": asked})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        asked.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield asked
        finally:
            server.shutdown()
            thread.join()
