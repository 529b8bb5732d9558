"""Which names of one text stand for one thing, and which, close as they look, for two."""

import pytest

from sayso.language.names import find_names
from sayso.language.naming import NamesOfDocument
from sayso.language.pipeline import load_pipeline
from sayso.names import KnownNames
from sayso.values.document import Block, BlockKind


def read(text: str) -> NamesOfDocument:
    block = Block(BlockKind.PARAGRAPH, text, tuple(range(len(text) + 1)))
    return find_names([block], load_pipeline(), KnownNames.empty())


def are_one(text: str, first: str, second: str) -> bool:
    found = read(text)
    numbers = [{name.entity for name in found.names if name.text == form} for form in (first, second)]
    assert all(numbers), [name.text for name in found.names]
    return len(numbers[0] | numbers[1]) == 1


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Abdul-Malik al-Suri fled. Later Abdulmalik al-Souri spoke.", "Abdul-Malik al-Suri", "Abdulmalik al-Souri"),
        ("Mohamed Haddad fled. Later Muhammad Hadad spoke.", "Mohamed Haddad", "Muhammad Hadad"),
        ("Nur Wali Haddad fled. Later Mufti Nur Wali spoke.", "Nur Wali Haddad", "Mufti Nur Wali"),
        ("Abu Yusuf al-Suri fled. Later Abu Yusuf spoke.", "Abu Yusuf al-Suri", "Abu Yusuf"),
        ("Omar Haddad met his brother Karim Haddad. Then Karim spoke.", "Karim Haddad", "Karim"),
        ("Lashkar-e-Sura fled. Later Lashkar-i-Soura spoke.", "Lashkar-e-Sura", "Lashkar-i-Soura"),
        ("The Sura Relief Trust closed. The Trust denied it.", "Sura Relief Trust", "Trust"),
        ("The National Security and Aid Agency spoke. NSAA denied it.", "National Security and Aid Agency", "NSAA"),
        ("The Sura Shura Council met. The Shura Council voted.", "Sura Shura Council", "Shura Council"),
        ("The Sura Council of Elders met. The Council voted.", "Sura Council of Elders", "Council"),
        ("Wilayat al-Bahr fell. The Bahr Province was gone.", "Wilayat al-Bahr", "Bahr Province"),
        ("Jabhat al-Tahrir met. The Liberation Front voted.", "Jabhat al-Tahrir", "Liberation Front"),
        ("Saraya al-Adl met. The Justice Brigades voted.", "Saraya al-Adl", "Justice Brigades"),
        ("Omar Haddad fled. Haddad had a car. His brother Karim Haddad stayed.", "Omar Haddad", "Haddad"),
        ("Esmail Qasemi fled. Later Ghasemi spoke.", "Esmail Qasemi", "Ghasemi"),
        (
            "Later Haddad Freight LLC closed. He said that Haddad Freight owed him.",
            "Haddad Freight LLC",
            "Haddad Freight",
        ),
        ("The Sura River Avengers met. The Avengers voted.", "Sura River Avengers", "Avengers"),
        ("The Suriyoun Division came. The Suriyoun fought well.", "Suriyoun Division", "Suriyoun"),
        ("The Sura People's Salvation Front met. SPSF men left.", "Sura People's Salvation Front", "SPSF"),
    ],
)
def test_short_forms_and_other_spellings_are_linked(text: str, first: str, second: str) -> None:
    assert are_one(text, first, second)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Omar Haddad met his cousin Haddad there.", "Omar Haddad", "Haddad"),
        ("The Haddad network fled. Omar Haddad stayed.", "Haddad network", "Omar Haddad"),
        ("Hassan Haddad fled. Hussein Haddad stayed.", "Hassan Haddad", "Hussein Haddad"),
        ("Omar Abdi Haddad fled. Omar Abdi Marsh stayed.", "Omar Abdi Haddad", "Omar Abdi Marsh"),
        ("The Sura Army split. The Real Sura Army stayed.", "Sura Army", "Real Sura Army"),
        (
            "The Justice and Equality League (JEL) met Jaish-e-Lahar (JeL).",
            "JEL",
            "JeL",
        ),
        ("Jaysh al-Islam met the Islamic Army.", "Jaysh al-Islam", "Islamic Army"),
        ("Omar Haddad left. Amin Tahir's men call him Haddad's heir.", "Omar Haddad", "Amin Tahir"),
        ("Munir Haddad fled. Amir Haddad stayed.", "Munir Haddad", "Amir Haddad"),
        ("Jean-Paul Haddad fled. Jeanne Haddad stayed.", "Jean-Paul Haddad", "Jeanne Haddad"),
        ("Omar Haddad fled. Omar Karim Haddad, his cousin, stayed.", "Omar Haddad", "Omar Karim Haddad"),
        ("Haji Bashir Nur fled. Haji Malik Nur stayed.", "Haji Bashir Nur", "Haji Malik Nur"),
        ("Jamaat Sura, which others call the Tajik Taliban, fled. The Taliban stayed.", "Tajik Taliban", "Taliban"),
        ("The town of Kunduz fell. Kunduz Province did not.", "Kunduz", "Kunduz Province"),
        ("The Sura Front and the Sura Liberation Front met.", "Sura Front", "Sura Liberation Front"),
        (
            "The Ministry of Defence spoke. The Ministry of Justice did not.",
            "Ministry of Defence",
            "Ministry of Justice",
        ),
    ],
)
def test_what_only_looks_alike_stays_apart(text: str, first: str, second: str) -> None:
    assert not are_one(text, first, second)


def test_honorifics_do_not_make_a_name_fuller() -> None:
    assert [one.name for one in read("Omar Haddad fled. Later Sheikh Haddad spoke.").entities] == ["Omar Haddad"]
