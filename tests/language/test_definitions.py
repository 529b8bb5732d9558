"""Names that the text itself defines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.name_acronyms import acronym_start
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


ALIAS, FORMER = DefinitionKind.ALIAS, DefinitionKind.FORMER_NAME


def defined(text: str) -> list[tuple[DefinitionKind, str, str]]:
    found = read(text)
    for each in found.definitions:
        assert found.names[each.name].entity == found.names[each.other].entity
    return [(each.kind, found.names[each.name].text, found.names[each.other].text) for each in found.definitions]


@pytest.mark.parametrize(
    "cue",
    [
        "better known as Abu Sura",
        "better known by his nom de guerre Abu Sura",
        "better known by his nom de guerre, Abu Sura",
        "whose nom de guerre is Abu Sura",
        "whose other name is Abu Sura",
        "known to his men as Abu Sura",
        "known in the movement as Abu Sura",
        "whom his men know as Abu Sura",
        "whom the Badr Front knows as Abu Sura",
        "who goes by Abu Sura",
        "who goes by the name of Abu Sura",
        "who calls himself Abu Sura",
        "who by then called himself Abu Sura",
        "fighting under the name Abu Sura",
        "real name Abu Sura",
        "alias 'Abu Sura'",
        "by his nom de guerre Abu Sura",
        "AKA Abu Sura",
    ],
)
def test_other_names_of_persons_are_told_in_many_ways(cue: str) -> None:
    assert defined(f"Omar Haddad, {cue}, fled.") == [(ALIAS, "Omar Haddad", "Abu Sura")]


@pytest.mark.parametrize(
    "cue",
    [
        "then called the Sura Front",
        "then known as the Sura Front",
        "previously the Sura Front",
        "originally known as the Sura Front",
        "which used to be called the Sura Front",
        "which until 2014 was known as the Sura Front",
        "whose former name was the Sura Front",
    ],
)
def test_old_names_are_told_in_many_ways(cue: str) -> None:
    assert defined(f"Harakat al-Badr, {cue}, split.") == [(FORMER, "Harakat al-Badr", "Sura Front")]


@pytest.mark.parametrize(
    "text",
    [
        "The Sura Front renamed itself Harakat al-Badr in 2014.",
        "The Sura Front rebranded as Harakat al-Badr.",
        "The Sura Front rebranded itself as Harakat al-Badr.",
        "The Sura Front changed its name to Harakat al-Badr.",
        "The Sura Front, which changed its name to Harakat al-Badr, split.",
        "The Sura Front was renamed Harakat al-Badr.",
        "The Sura Front, now known as Harakat al-Badr, split.",
        "The Sura Front (now Harakat al-Badr) split.",
    ],
)
def test_a_new_name_makes_the_one_before_it_the_old_one(text: str) -> None:
    assert defined(text) == [(FORMER, "Harakat al-Badr", "Sura Front")]
    assert {entity.name for entity in read(text).entities} == {"Harakat al-Badr"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Omar Haddad fled. His real name is Peter Marsh.", (ALIAS, "Omar Haddad", "Peter Marsh")),
        ("Omar Haddad fled to Mosul. He is also known as Abu Sura.", (ALIAS, "Omar Haddad", "Abu Sura")),
        ("The Badr Front fled. The group calls itself Jund al-Sura.", (ALIAS, "Badr Front", "Jund al-Sura")),
        ("Omar Haddad fled. Abu Sura, as he is also known, died.", (ALIAS, "Omar Haddad", "Abu Sura")),
        ("Omar Haddad fled. His men call him Abu Sura.", (ALIAS, "Omar Haddad", "Abu Sura")),
        ("Omar Haddad and Abu Sura are the same man.", (ALIAS, "Omar Haddad", "Abu Sura")),
        ("Omar Haddad is none other than Abu Sura.", (ALIAS, "Omar Haddad", "Abu Sura")),
        ("Abu Sura is the nom de guerre of Omar Haddad.", (ALIAS, "Omar Haddad", "Abu Sura")),
        ("The Sura Front, or Jund al-Badr, fled.", (ALIAS, "Sura Front", "Jund al-Badr")),
        ("The Sura Sword, as Hamas is called there, fled.", (ALIAS, "Hamas", "Sura Sword")),
        ("The Badr Front fled. Its former name was Jund al-Sura.", (FORMER, "Badr Front", "Jund al-Sura")),
        ("Omar Haddad and Peter Marsh fled. The latter, nicknamed Abu Sura, died.", (ALIAS, "Peter Marsh", "Abu Sura")),
    ],
)
def test_other_names_are_heard_of_whom_a_sentence_points_to(
    text: str, expected: tuple[DefinitionKind, str, str]
) -> None:
    assert defined(text) == [expected]


def test_old_names_are_told_in_a_row() -> None:
    text = "Harakat al-Badr, formerly known as Sura Front and before that as Jund al-Sura, split."
    assert defined(text) == [(FORMER, "Harakat al-Badr", "Sura Front"), (FORMER, "Harakat al-Badr", "Jund al-Sura")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harakat al-Badr (a.k.a. Badr Movement; a.k.a. HAB; f.k.a. Sura Front) was listed.",
            [(ALIAS, "Badr Movement"), (ALIAS, "HAB"), (FORMER, "Sura Front")],
        ),
        ("Harakat al-Badr @ HAB @ Sura Front fled.", [(ALIAS, "HAB"), (ALIAS, "Sura Front")]),
        ('Harakat al-Badr (a.k.a. "the engineers") fled.', [(ALIAS, "the engineers")]),
        ('Harakat al-Badr (a.k.a. "THE ENGINEERS") fled.', [(ALIAS, "THE ENGINEERS")]),
        ('Harakat al-Badr, known as "the Lions of Sura", fled.', [(ALIAS, "the Lions of Sura")]),
        ("Harakat al-Badr, known as the Lions of Sura, fled.", [(ALIAS, "Lions of Sura")]),
        ("Harakat al-Badr, also known as HAB and Jund al-Sura, fled.", [(ALIAS, "HAB"), (ALIAS, "Jund al-Sura")]),
        (
            "Name: Harakat al-Badr Good quality a.k.a.: a) HAB b) Jund al-Sura Low quality a.k.a.: na",
            [(ALIAS, "HAB"), (ALIAS, "Jund al-Sura")],
        ),
        ("Name: Harakat al-Badr Name (original script): حركة البدر Title: na", [(ALIAS, "حركة البدر")]),
    ],
)
def test_lists_of_names_are_taken_apart(text: str, expected: list[tuple[DefinitionKind, str]]) -> None:
    assert defined(text) == [(kind, "Harakat al-Badr", other) for kind, other in expected]


def test_a_surname_in_capitals_that_stands_first_belongs_to_one_name() -> None:
    found = read('AL-SURA, Khalid Yusuf (a.k.a. AL-SURAH, Khaled; a.k.a. "ABU BADR"). Khalid Yusuf al-Sura fled.')
    assert [found.names[each.other].text for each in found.definitions] == ["AL-SURAH, Khaled", "ABU BADR"]
    assert {name.entity for name in found.names} == {0}


def test_the_parts_of_a_numbered_name_are_one_name() -> None:
    found = read("Name: 1: OMAR 2: YUSUF 3: HADDAD 4: na Good quality a.k.a.: a) Omar Hadad b) HADAD, Umar")
    assert [entity.name for entity in found.entities] == ["OMAR YUSUF HADDAD"]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Marsh called Omar Haddad.",
        "Hamas, Hezbollah, or Boko Haram, did it.",
        "Omar Haddad and Abu Sura are brothers.",
        "Omar Haddad, born in Mosul, met Peter Marsh, then a colonel.",
        "The Sura Front, now led by Omar Haddad, split.",
        "The Sura Front changed its name to hide from Harakat al-Badr.",
        "Omar Haddad, known in Mosul, met Peter Marsh.",
        "Omar Haddad said that Peter Marsh, as he was told, fled.",
    ],
)
def test_what_gives_no_name_defines_none(text: str) -> None:
    assert defined(text) == []


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
