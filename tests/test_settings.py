"""Settings: which place decides, what is refused, and that the table is whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import SettingError
from sayso.language.pipeline import DEFAULT_MODEL
from sayso.settings import SETTINGS, Origin, Settings, settle

MODELS = st.from_regex(r"[a-z_]{1,20}", fullmatch=True)


def origin_of(settings: Settings, name: str) -> Origin:
    return next(one.origin for one in settings.settled if one.setting.name == name)


def test_without_anything_every_setting_has_its_default() -> None:
    settings = settle({}, {})
    assert {one.setting.name: one.value for one in settings.settled} == {s.name: s.default for s in SETTINGS}
    assert {one.origin for one in settings.settled} == {Origin.DEFAULT}


@given(flag=st.none() | MODELS, variable=st.none() | MODELS, line=st.none() | MODELS)
def test_the_first_of_flag_variable_and_file_that_is_given_decides(
    flag: str | None, variable: str | None, line: str | None
) -> None:
    environment = {} if variable is None else {"SAYSO_MODEL": variable}
    settings = settle({"model": flag}, environment, None if line is None else f"model = '{line}'")
    expected = [
        (flag, Origin.FLAG),
        (variable, Origin.ENVIRONMENT),
        (line, Origin.FILE),
        (SETTINGS[0].default, Origin.DEFAULT),
    ]
    value, origin = next((value, origin) for value, origin in expected if value is not None)
    assert (settings.model, origin_of(settings, "model")) == (value, origin)


def test_the_place_that_decided_is_named() -> None:
    settings = settle({"debug": True}, {"SAYSO_MODEL": "x"}, "model = 'y'")
    assert {one.setting.name: one.place for one in settings.settled} == {
        "debug": "--debug",
        "desk": "",
        "model": "SAYSO_MODEL",
        "publishers": "",
        "private_networks": "",
    }


@pytest.mark.parametrize(
    ("value", "expected"), [("1", True), ("yes", True), ("TRUE", True), ("off", False), ("0", False)]
)
def test_a_switch_takes_the_usual_words(value: str, expected: bool) -> None:
    assert settle({}, {"SAYSO_DEBUG": value}).debug is expected


def test_a_switch_refuses_other_words() -> None:
    with pytest.raises(SettingError, match="SAYSO_DEBUG sets debug to 'perhaps'"):
        settle({}, {"SAYSO_DEBUG": "perhaps"})


def test_an_empty_variable_counts_as_not_set() -> None:
    assert origin_of(settle({}, {"SAYSO_MODEL": ""}), "model") is Origin.DEFAULT


def test_a_name_in_the_file_that_is_no_setting_is_refused_with_the_names_that_are() -> None:
    with pytest.raises(SettingError, match=r"'modle'.*model, desk, publishers, private_networks, debug"):
        settle({}, {}, "modle = 'x'")


def test_a_file_that_is_not_toml_is_refused_with_the_place() -> None:
    with pytest.raises(SettingError, match=r"sayso\.toml is not valid TOML.*line 1"):
        settle({}, {}, "model = x")


@pytest.mark.parametrize("line", ["model = 3", "debug = []", "model = ' '"])
def test_a_value_of_the_wrong_kind_in_the_file_is_refused(line: str) -> None:
    with pytest.raises(SettingError, match=r"sayso\.toml"):
        settle({}, {}, line)


def test_flags_and_variables_follow_from_the_name() -> None:
    assert [(s.flag, s.variable) for s in SETTINGS] == [
        ("--model", "SAYSO_MODEL"),
        ("--desk", "SAYSO_DESK"),
        ("--publishers", "SAYSO_PUBLISHERS"),
        ("--private-networks", "SAYSO_PRIVATE_NETWORKS"),
        ("--debug", "SAYSO_DEBUG"),
    ]


def test_the_default_pipeline_is_the_one_that_the_language_room_loads() -> None:
    assert settle({}, {}).model == DEFAULT_MODEL
