"""Where a name of a text is on earth, how exactly that is known, and whether it had to be guessed."""

from dataclasses import dataclass
from enum import StrEnum


class PlaceLevel(StrEnum):
    """What kind of place is named. A region is any stretch of land that is no division of one country."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    TOWN = "town"
    SITE = "site"
    REGION = "region"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """The narrowest stretch of land that the place is known to be in; only `town` comes with coordinates."""

    TOWN = "town"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    REGION = "region"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a text. `country`, `admin1` and `admin2` are names, `country` several joined by `; ` for a region.

    Latitude and longitude are in degrees (WGS 84), those of the town. `reason` says what the answer rests on where
    more than the name was needed, and always if `is_guess`, and why nothing is known if nothing is.
    """

    name: str
    level: PlaceLevel
    precision: Precision
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    is_guess: bool = False
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("a place has both coordinates or none")
        if self.is_guess and not self.reason:
            raise ValueError("a guess says why")
