"""Which addresses are fetched from: public ones over https, and what a test or a setting allows besides.

A name is resolved once, every address that it has is looked at, and what is connected to is one of those: a name that
answers with a public address first and a private one later leads nowhere.
"""

import ipaddress
import socket
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from sayso.errors import AddressRefused, FetchError, SettingError

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_IP = ipaddress.IPv4Address | ipaddress.IPv6Address
_PORTS = {"https": 443, "http": 80}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for IPv4 ones (RFC 6052)."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What is allowed beyond https to public addresses."""

    http: bool = False
    networks: tuple[Network, ...] = ()


class Place(NamedTuple):
    """Where an address leads: `target` is what the server there is asked for."""

    scheme: str
    host: str
    port: int
    target: str


class Endpoint(NamedTuple):
    """What a socket connects to."""

    family: socket.AddressFamily
    address: tuple[str, int]


def place_of(address: str, allowed: Allowed) -> Place:
    """Raises `AddressRefused` for what is no address, or none over https where nothing else is allowed."""
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
        name = host if host.isascii() else host.encode("idna").decode()
    except (ValueError, UnicodeError) as error:
        raise AddressRefused(f"{address} is no address ({error}).", _HOW) from error
    if parts.scheme not in _PORTS or not name:
        raise AddressRefused(f"{address} is no web address.", _HOW)
    if parts.scheme == "http" and not allowed.http:
        raise AddressRefused(
            f"{address} is not https.", "What comes over http may be anybody's; name an https address."
        )
    if parts.username is not None or parts.password is not None:
        raise AddressRefused(f"The address of {name} holds a user name.", "Leave it out.")
    target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    if parts.query:
        target += "?" + quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return Place(parts.scheme, name, port or _PORTS[parts.scheme], target)


def redirected(address: str, location: str) -> str:
    """Where a redirection leads."""
    return urljoin(address, location)


def endpoints(place: Place, allowed: Allowed) -> list[Endpoint]:
    """What the host resolves to. Raises `FetchError`, and `AddressRefused` if any of it is not to be fetched from."""
    try:
        found = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{place.host} is not known ({error}).", "See whether the network is there.") from error
    known = [Endpoint(family, (str(where[0]), place.port)) for family, *_, where in found]
    for one in known:
        _require_allowed(place.host, one.address[0], allowed)
    return list(dict.fromkeys(known))


def parse_networks(text: str) -> tuple[Network, ...]:
    """The networks that a setting allows: `10.0.0.0/8, 192.168.1.5`, or `none`. Raises `SettingError`."""
    names = [name.strip() for name in text.split(",")]
    try:
        return tuple(ipaddress.ip_network(name) for name in names if name and name != "none")
    except ValueError as error:
        raise SettingError(
            f"private_networks is {text!r} ({error}).", "Write networks such as 10.0.0.0/8, with commas, or none."
        ) from error


_HOW = "Write it as https://host/path."


def _require_allowed(host: str, numbers: str, allowed: Allowed) -> None:
    ip = _meant(ipaddress.ip_address(numbers.partition("%")[0]))
    if any(ip in network for network in allowed.networks if network.version == ip.version):
        return
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        raise AddressRefused(
            f"{host} leads to {ip}, which is in no public network.",
            "The setting private_networks can allow that.",
        )


def _meant(ip: _IP) -> _IP:
    """The IPv4 address for which an IPv6 address stands."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None) or ip
