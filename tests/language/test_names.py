"""Names, what they name, and which are one."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.names import find_names
from sayso.language.naming import NamesOfDocument
from sayso.language.pipeline import load_pipeline
from sayso.names import KnownName, KnownNames
from sayso.values.document import Block, BlockKind
from sayso.values.mention import EntityType

Read = Callable[..., NamesOfDocument]


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, body: int = 0) -> Block:
    return Block(kind, text, tuple(range(len(text) + 1)), body)


def read(*texts: str | Block, known: KnownNames | None = None) -> NamesOfDocument:
    blocks = [each if isinstance(each, Block) else block(each) for each in texts]
    return find_names(blocks, load_pipeline(), known or KnownNames.empty())


def texts(found: NamesOfDocument) -> list[str]:
    return [name.text for name in found.names]


def type_of(found: NamesOfDocument, text: str) -> EntityType:
    return next(found.entities[name.entity].type for name in found.names if name.text == text)


def are_one(found: NamesOfDocument, first: str, second: str) -> bool:
    numbers = [{name.entity for name in found.names if name.text == text} for text in (first, second)]
    assert all(numbers), texts(found)
    return numbers[0] == numbers[1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fighters of Harakat ul-Sura met in Deir ez-Zor.", ["Harakat ul-Sura", "Deir ez-Zor"]),
        ("Omar Abd al-Basir bin Yusuf left.", ["Omar Abd al-Basir bin Yusuf"]),
        ("The Popular Front for the Liberation of Zamora split.", ["Popular Front for the Liberation of Zamora"]),
        ("Lebanese President Karim Haddad spoke.", ["Karim Haddad"]),
        ("Colonel Peter Marsh told Reuters on Monday.", ["Peter Marsh", "Reuters"]),
        ("Moreover, Iraqi officials denied it.", []),
        ("The Iraqi army withdrew from Mosul.", ["Iraqi army", "Mosul"]),
        ("It is Kenya's largest camp, the Al-Nur-affiliated press said.", ["Kenya", "Al-Nur"]),
        ("Mali and Niger signed the Bamako agreement.", ["Mali", "Niger", "Bamako agreement"]),
        ("We've seen that they don't trust Hamas.", ["Hamas"]),
        (
            "The Ministry of Health and Social Affairs and Hamas met.",
            ["Ministry of Health and Social Affairs", "Hamas"],
        ),
        ("The National Council for Renewal and Concord met.", ["National Council for Renewal and Concord"]),
        (
            "The Movement for Faith and Jihad in East Sura (MOFJA) fled.",
            ["Movement for Faith and Jihad in East Sura", "MOFJA"],
        ),
        ("The Commission for Truth, Justice and Hope met.", ["Commission for Truth, Justice and Hope"]),
        ("The Union for Calm in Kenya (UCK) split.", ["Union for Calm in Kenya", "UCK"]),
        (
            "The Alliance of Patriots for a Free and Sovereign Zamora met.",
            ["Alliance of Patriots for a Free and Sovereign Zamora"],
        ),
        ("The Guardians of the Sura met.", ["Guardians of the Sura"]),
        ("Soldiers of the Kenyan army met.", ["Kenyan army"]),
        ("Pilots of the 158th Fighter Wing met.", ["158th Fighter Wing"]),
        ("The U.S. 5th Fleet sailed.", ["U.S. 5th Fleet"]),
        ("Sailors of CTF 60 were there.", ["CTF 60"]),
        ("The Kenya-Somalia border is closed.", ["Kenya", "Somalia"]),
        ("The March 23 Movement met on March 23.", ["March 23 Movement"]),
        ("Those who fled IS said that it is strong.", ["IS"]),
        ("Forces libres pour la Sura (FLS) met.", ["Forces libres pour la Sura", "FLS"]),
        ("Hamas and Islamic Jihad met.", ["Hamas", "Islamic Jihad"]),
        ("The Ministry of Defence and the Army met.", ["Ministry of Defence", "Army"]),
        ("The Front for Calm and Hezbollah met.", ["Front for Calm", "Hezbollah"]),
        ("The Council for Peace and Omar Haddad met.", ["Council for Peace", "Omar Haddad"]),
        ("The U.S.-led coalition struck Raqqa.", ["U.S.-led coalition", "Raqqa"]),
        ("The Karim Haddad group joined the Sura- Badr Front.", ["Karim Haddad group", "Sura- Badr Front"]),
        ("Secretary of State Emma Stone met Gen. Peter Marsh.", ["Emma Stone", "Peter Marsh"]),
        ("The Panel of Experts on Sudan met.", ["Panel of Experts on Sudan"]),
        ("An Iraqi TV station said so.", []),
        ("An Islamic state was declared in Pakistan.", ["Pakistan"]),
        ("Staff of the Office for Social Welfare Emma Stone met.", ["Office for Social Welfare", "Emma Stone"]),
    ],
)
def test_names_are_found_in_one_piece(text: str, names: list[str]) -> None:
    known = KnownNames([KnownName("Office for Social Welfare", EntityType.ORGANIZATION, "osw")])
    assert texts(read(text, known=known)) == names


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Harakat al-Badr attacked the town.", "Harakat al-Badr", EntityType.GROUP),
        ("He met Zorana militants and Zorana commanders.", "Zorana", EntityType.GROUP),
        ("Commander Qasim Lashuri was killed.", "Qasim Lashuri", EntityType.PERSON),
        ("Troops entered the town of Zelabad.", "Zelabad", EntityType.PLACE),
        ("A Ministry of Justice spokesman agreed.", "Ministry of Justice", EntityType.ORGANIZATION),
        ("The US Treasury report says so.", "US Treasury report", EntityType.DOCUMENT),
        ("It relies on resolution 2253 (2015).", "resolution 2253 (2015)", EntityType.DOCUMENT),
        ("He met Malik al-Houthi there.", "Malik al-Houthi", EntityType.PERSON),
        ("The Sura Liberation Army split.", "Sura Liberation Army", EntityType.GROUP),
        ("The Ansar al-Haqq group attacked.", "Ansar al-Haqq", EntityType.GROUP),
        ("The Guardians of the Sura met.", "Guardians of the Sura", EntityType.GROUP),
        ("Mr. Farah spoke.", "Farah", EntityType.PERSON),
        ("He lives at Fort Zamora.", "Fort Zamora", EntityType.PLACE),
        ("It took part in Operation Iron Sura.", "Operation Iron Sura", EntityType.OTHER),
        ("People in Burkina Faso fled.", "Burkina Faso", EntityType.PLACE),
    ],
)
def test_types_follow_from_the_words_of_a_name_and_those_beside_it(text: str, name: str, type_: EntityType) -> None:
    assert type_of(read(text), name) is type_


def test_names_of_ordinary_words_are_no_persons_for_their_shape() -> None:
    found = read("Soldiers of the coalition began Steel Curtain in May. Dereje Worku fled to Gao in June.")
    assert type_of(found, "Dereje Worku") is EntityType.PERSON
    assert all(type_of(found, text) is not EntityType.PERSON for text in texts(found) if "Curtain" in text)


def test_the_agency_of_a_dateline_is_no_other_name_of_the_town() -> None:
    dateline = "GAO, Mali (AFP) - "
    found = read(block(f"{dateline}Rebels took Bourem, a councillor told AFP.", body=len(dateline)))
    assert found.definitions == ()


def test_a_report_with_its_issuer_is_one_name() -> None:
    found = read("The 12th report of the Panel on Hamas, Boko Haram and associated groups says so.")
    assert texts(found) == ["12th report of the Panel on Hamas, Boko Haram and associated groups"]
    issuer = found.entities[found.names[0].entity].issuer
    assert issuer is not None
    assert found.entities[issuer].name == "Panel on Hamas, Boko Haram and associated groups"


def test_a_ministry_its_short_form_and_its_turned_form_are_one() -> None:
    found = read("The Kenyan Foreign Ministry spoke. MoFA denied it. The Kenyan Foreign Affairs Ministry wrote again.")
    assert are_one(found, "Kenyan Foreign Ministry", "MoFA")
    assert are_one(found, "MoFA", "Kenyan Foreign Affairs Ministry")


def test_a_surname_stands_for_the_one_person_who_has_it() -> None:
    found = read("Peter Marsh left. Later Marsh returned.")
    assert are_one(found, "Peter Marsh", "Marsh")


def test_a_surname_that_two_share_stands_for_neither() -> None:
    found = read("Peter Marsh met Emma Marsh. Later Marsh returned.")
    assert not are_one(found, "Peter Marsh", "Marsh")
    assert not are_one(found, "Emma Marsh", "Marsh")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Taliban", "Tehrik-e Taliban Pakistan"),
        ("Taliban", "Pakistani Taliban"),
        ("ISIL", "ISIL-K"),
        ("Abu Omar al-Basri", "Abu Anas al-Basri"),
        ("Iraqi army", "Syrian army"),
        ("Ansar al-Haqq", "Ansar al-Noor"),
        ("Al-Qaida", "Al-Qaida in Iraq"),
    ],
)
def test_near_namesakes_stay_apart(first: str, second: str) -> None:
    assert not are_one(read(f"They saw the {first} near the river. They saw the {second} there."), first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Afghan Taliban", "Taliban"),
        ("ISIS", "Islamic State in Iraq and the Levant"),
        ("Sheikh Karim Haddad", "Karim Haddad"),
        ("Governorate of Idlib", "Idlib"),
        ("Al Qaeda", "al-Qaida"),
        ("Kenyan army", "Kenya army"),
    ],
)
def test_writings_of_one_name_are_linked(first: str, second: str) -> None:
    assert are_one(read(f"They saw {first} near the river. Then {second} came."), first, second)


def test_headlines_keep_only_names() -> None:
    found = read(
        block("Karim Haddad Designates New Leaders After Talks", BlockKind.TITLE),
        "Yesterday Karim Haddad spoke.",
    )
    assert texts(found) == ["Karim Haddad", "Karim Haddad"]


def test_names_to_be_looked_for_keep_their_key() -> None:
    known = KnownNames([KnownName("Brothers of the River", EntityType.GROUP, "list/7")])
    (name,) = read("He joined the Brothers of the River.", known=known).names
    assert (name.text, name.key) == ("Brothers of the River", "list/7")


def test_list_references_belong_to_the_name_before_them() -> None:
    found = read("Harakat al-Badr (HAB) (QDe.999) split.")
    (reference,) = found.references
    assert reference.text == "(QDe.999)"
    assert reference.name is not None
    assert found.names[reference.name].text == "Harakat al-Badr"


@given(
    st.lists(st.sampled_from(["Omar", "Sura", "Front", "of", "the", "(", ")", ",", ".", "al-Badr", "U.S.", "and", '"']))
)
def test_names_stand_in_order_and_apart_whatever_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = read(text)
    assert all(text[name.start : name.end] == name.text for name in found.names)
    assert all(left.end <= right.start for left, right in zip(found.names, found.names[1:], strict=False))
    assert {name.entity for name in found.names} <= set(range(len(found.entities)))
