"""Names that the text itself defines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.definitions import acronym_start
from sayso.language.names import find_names
from sayso.language.naming import DefinitionKind, NamesOfDocument
from sayso.language.pipeline import load_pipeline
from sayso.names import KnownNames
from sayso.values.document import Block, BlockKind


def read(text: str) -> NamesOfDocument:
    return find_names(
        [Block(BlockKind.PARAGRAPH, text, tuple(range(len(text) + 1)))], load_pipeline(), KnownNames.empty()
    )


@pytest.mark.parametrize(
    ("text", "name", "other", "kind", "aside"),
    [
        ("Tahrik-e Sura Zamin (TSZ) grew.", "Tahrik-e Sura Zamin", "TSZ", DefinitionKind.ACRONYM, " (TSZ)"),
        (
            "Omar Haddad, also known as Abu Sura, fled.",
            "Omar Haddad",
            "Abu Sura",
            DefinitionKind.ALIAS,
            ", also known as Abu Sura,",
        ),
        (
            "The Karim Haddad group (formerly known as Sipah-e-Sura) grew.",
            "Karim Haddad group",
            "Sipah-e-Sura",
            DefinitionKind.FORMER_NAME,
            " (formerly known as Sipah-e-Sura)",
        ),
        (
            "Omar Haddad, whose real name is Peter Marsh, fled.",
            "Omar Haddad",
            "Peter Marsh",
            DefinitionKind.ALIAS,
            ", whose real name is Peter Marsh,",
        ),
        ("Omar Haddad @ Sura Khan fled.", "Omar Haddad", "Sura Khan", DefinitionKind.ALIAS, " @ Sura Khan"),
        (
            'Harakat al-Badr, active in Kenya and commonly referred to as "HAB," grew.',
            "Harakat al-Badr",
            "HAB",
            DefinitionKind.ALIAS,
            ' and commonly referred to as "HAB,"',
        ),
    ],
)
def test_a_definition_gives_both_names_and_its_aside(
    text: str, name: str, other: str, kind: DefinitionKind, aside: str
) -> None:
    found = read(text)
    (definition,) = found.definitions
    assert (found.names[definition.name].text, found.names[definition.other].text) == (name, other)
    assert (definition.kind, text[slice(*definition.aside)]) == (kind, aside)
    assert found.names[definition.name].entity == found.names[definition.other].entity


def test_an_acronym_at_the_head_of_a_longer_bracket_is_defined_too() -> None:
    found = read("The Sura Armed Forces (SAF; also known as Sura Guard) grew.")
    assert [(each.kind, found.names[each.other].text) for each in found.definitions] == [
        (DefinitionKind.ACRONYM, "SAF"),
        (DefinitionKind.ALIAS, "Sura Guard"),
    ]
    assert {each.name for each in found.definitions} == {0}


def test_a_place_in_brackets_is_no_other_name() -> None:
    assert read("The Sura Rangers (Kenya) grew.").definitions == ()


def test_the_fullest_name_names_the_entity() -> None:
    found = read("HAB grew. Harakat al-Badr (HAB) split.")
    assert {found.entities[name.entity].name for name in found.names} == {"Harakat al-Badr"}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Office of Sura Aid Control", "OSAC"),
        ("Jund-e-Badr", "JeB"),
        ("Ministry of Foreign Affairs", "MoFA"),
        ("Sura State of Omar and al-Badr - Kenya", "SSOB-K"),
    ],
)
def test_acronyms_are_spelled_by_initials(full: str, short: str) -> None:
    assert acronym_start(full, short) == 0


@given(st.lists(st.text("abcdefgh", min_size=2, max_size=6).map(str.capitalize), min_size=2, max_size=6))
def test_initials_of_all_words_are_always_an_acronym(words: list[str]) -> None:
    assert acronym_start(" ".join(words), "".join(word[0] for word in words)) is not None
