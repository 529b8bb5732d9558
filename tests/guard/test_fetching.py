"""Fetching: what comes whole is kept, and whatever goes wrong is told and leaves nothing."""

import ipaddress
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from sayso.errors import AddressRefused, FetchError, SettingError
from sayso.guard.addresses import Allowed, parse_networks
from sayso.guard.fetching import Limits, Request, fetch
from tests.guard.servers import CONTENT, Asked, serving

HERE = Allowed(http=True, networks=(ipaddress.ip_network("127.0.0.1"),))
QUICK = Limits(size=5_000_000, total=1.5, each=0.7)


@pytest.fixture(scope="module")
def server() -> Iterator[Asked]:
    with serving() as asked:
        yield asked


def wanted(server: Asked, path: str) -> Request:
    return Request(server.address(path), allowed=HERE, limits=QUICK)


@pytest.mark.parametrize("path", ["whole", "gzip", "chunked", "moved"])
def test_what_comes_whole_is_kept_as_it_was(server: Asked, path: str, tmp_path: Path) -> None:
    told: list[int] = []
    fetched = fetch(wanted(server, path), tmp_path / "list", lambda done, total: told.append(done))
    assert fetched is not None
    assert (tmp_path / "list").read_bytes() == CONTENT
    assert (fetched.sha256, fetched.size) == (sha256(CONTENT).hexdigest(), len(CONTENT))
    assert told == sorted(told)
    assert told[-1] > 0
    assert [path.name for path in tmp_path.iterdir()] == ["list"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("cut", "broke off after 260,006 of 520,013 bytes"),
        ("cut-chunked", "broke off"),
        ("cut-gzip", "broke off in the middle"),
        ("bomb", "more than 5,000,000 bytes"),
        ("brotli", "compressed as br"),
        ("page", "a web page in place of the file"),
        ("page-as-xml", "a web page in place of the file"),
        ("nothing", "gave nothing"),
        ("missing", "answered 404"),
        ("broken", "answered 503"),
        ("unasked-304", "answered 304"),
        ("silent", "silent for 0.7 seconds"),
        ("dripping", "longer than 1.5 seconds"),
        ("dripping-head", "longer than 1.5 seconds"),
        ("nonsense", "broke off"),
        ("round", "more than 5 times"),
    ],
)
def test_whatever_goes_wrong_is_told_and_leaves_nothing(server: Asked, path: str, said: str, tmp_path: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(FetchError, match=said) as caught:
        fetch(wanted(server, path), tmp_path / "list")
    assert server.address(path) in str(caught.value)
    assert time.monotonic() - begun < 2.5
    assert list(tmp_path.iterdir()) == []


def test_only_what_changed_is_fetched_again(server: Asked, tmp_path: Path) -> None:
    first = fetch(wanted(server, "whole"), tmp_path / "list")
    assert first is not None
    again = replace(wanted(server, "whole"), etag=first.etag, modified=first.modified)
    assert fetch(again, tmp_path / "again") is None
    assert server.headers[-1]["If-Modified-Since"] == first.modified
    assert not (tmp_path / "again").exists()
    server.content = CONTENT[:-20]
    try:
        assert fetch(again, tmp_path / "again") is not None
    finally:
        server.content = CONTENT


@pytest.mark.parametrize(
    "elsewhere",
    ["http://10.0.0.1/", "http://127.0.0.2/", "http://[::1]/", "http://169.254.169.254/", "file:///etc/passwd"],
)
def test_a_redirection_is_looked_at_like_any_address(server: Asked, elsewhere: str, tmp_path: Path) -> None:
    server.elsewhere = elsewhere
    with pytest.raises(AddressRefused):
        fetch(wanted(server, "away"), tmp_path / "list")


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/list.xml",
        "ftp://example.org/list.xml",
        "file:///etc/passwd",
        "list.xml",
        "",
        "https://",
        "https://user:secret@example.org/",
        "https://example.org:99999/",
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://[::ffff:192.168.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://[2002:a00:1::]/",
        "https://[fe80::1]/",
        "https://0.0.0.0/",
        "https://224.0.0.1/",
    ],
)
def test_what_is_not_public_is_refused_before_anything_is_sent(address: str, tmp_path: Path) -> None:
    with pytest.raises(AddressRefused):
        fetch(Request(address), tmp_path / "list")


def test_a_name_that_has_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def resolve(host: str, port: int, **named: object) -> list[object]:
        return [(socket.AF_INET, 1, 6, "", (numbers, port)) for numbers in ("93.184.216.34", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    with pytest.raises(AddressRefused, match=r"10\.0\.0\.1"):
        fetch(Request("https://lists.example.org/"), tmp_path / "list")


def test_a_name_is_resolved_once_for_each_request(
    server: Asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int, **named: object) -> list[object]:
        asked.append(host)
        return [(socket.AF_INET, 1, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    request = replace(wanted(server, "whole"), address=f"http://lists.example.org:{server.port}/whole")
    assert fetch(request, tmp_path / "list") is not None
    assert asked == ["lists.example.org"]
    assert server.headers[-1]["Host"] == f"lists.example.org:{server.port}"


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(Request(f"http://127.0.0.1:{port}/", allowed=HERE, limits=QUICK), tmp_path / "list")
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(Request(f"https://127.0.0.1:{port}/", allowed=HERE, limits=QUICK), tmp_path / "list")


def test_what_answers_without_tls_is_no_https(server: Asked, tmp_path: Path) -> None:
    address = server.address("whole").replace("http", "https")
    request = replace(wanted(server, "whole"), address=address, limits=replace(QUICK, total=30, each=15))
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(request, tmp_path / "list")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not here to make a certificate with")
def test_what_comes_over_tls_is_from_whom_it_says(
    server: Asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    what = ["-nodes", "-subj", "/CN=lists.example.org", "-addext", "subjectAltName=DNS:lists.example.org"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", *what, *files], check=True, capture_output=True)
    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, port, **named: real("127.0.0.1", port, **named))
    with serving((str(certificate), str(key))) as secure:
        request = Request(f"https://lists.example.org:{secure.port}/whole", allowed=HERE, limits=QUICK)
        with pytest.raises(FetchError, match="certificate"):
            fetch(request, tmp_path / "list")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert fetch(request, tmp_path / "list") is not None
        with pytest.raises(FetchError, match=r"longer than 1\.5 seconds"):
            fetch(replace(request, address=request.address.replace("whole", "dripping")), tmp_path / "other")
        with pytest.raises(FetchError, match="broke off"):
            fetch(replace(request, address=request.address.replace("whole", "cut")), tmp_path / "other")
        with pytest.raises(FetchError, match="certificate"):
            fetch(replace(request, address=request.address.replace("lists", "others")), tmp_path / "other")


def test_networks_are_written_with_commas() -> None:
    assert parse_networks("none") == ()
    assert [str(one) for one in parse_networks("10.0.0.0/8, 127.0.0.1")] == ["10.0.0.0/8", "127.0.0.1/32"]
    for wrong in ("everything", "10.0.0.1/8"):
        with pytest.raises(SettingError):
            parse_networks(wrong)
