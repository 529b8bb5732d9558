"""Listings to be screened in tests."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.screening.files import about
from sayso.screening.index import Index, build
from sayso.screening.screener import Screener
from sayso.values.listing import (
    Exactness,
    Field,
    ListedDate,
    ListedKind,
    ListedName,
    ListedPlace,
    ListId,
    Listing,
    ListingId,
    NameRank,
)


def listing(number: int, *names: str, kind: ListedKind = ListedKind.PERSON, **more: Any) -> Listing:
    """An entry: its names, the first its own."""
    listed = [ListedName(name, NameRank.ALIAS if place else NameRank.PRIMARY) for place, name in enumerate(names)]
    return Listing(
        ListingId(str(number)), ListId("made"), kind, tuple(listed), (Field("names", "; ".join(names)),), **more
    )


LISTINGS = (
    listing(
        1,
        "Karim Nabil Haddad",
        "Abu Zubair al-Ruritani",
        "كريم نبيل حداد",
        births=(ListedDate("1965-03-02", exactness=Exactness.EXACT),),
        nationalities=(ListedPlace(country="Iraq", country_code="iq"),),
    ),
    listing(2, "Samir Mansour Qandil", births=(ListedDate("1970", "1974", Exactness.BETWEEN),)),
    listing(3, "Mohammed Ali"),
    listing(4, "Abdul Rahman Zubeirat", births=(ListedDate("1980", exactness=Exactness.APPROXIMATE),)),
    listing(5, "Green Land Front (GLF)", "Jabhat al-Ard", kind=ListedKind.ORGANIZATION),
    listing(6, "Redstone Trading Limited", kind=ListedKind.ORGANIZATION),
    listing(7, "Sea Pearl 5", kind=ListedKind.VESSEL),
    listing(8, "Walid Tariq Benomar", births=(ListedDate("1955-11-20"),)),
    listing(9, "Walid Tariq Benomar", births=(ListedDate("1990-01-07"),)),
)


def index_of(folder: Path, listings: tuple[Listing, ...] = LISTINGS) -> Index:
    """An index over these."""
    build(_told(listings), folder / "index", {"lists": []})
    return Index.open(folder / "index")


def screener_of(folder: Path, listings: tuple[Listing, ...] = LISTINGS) -> Screener:
    return Screener(index_of(folder, listings))


def _told(listings: tuple[Listing, ...]) -> Iterator[tuple[Listing, dict[str, Any]]]:
    for one in listings:
        yield one, about(one, "2026-01-01", "2026-01-01")
