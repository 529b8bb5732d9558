"""Comparing names: what makes two names one, and what makes them two."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.names.comparing import compare

MATCH = 0.7

PERSONS_THAT_ARE_ONE = [
    ("Karim Haddad", "HADDAD, Karim"),
    ("Karim Haddad", "Kareem Hadad"),
    ("Mohammed Zubair Tariq", "Muhamad Zubair Tarek"),
    ("Dr. Karim Haddad", "Karim Haddad"),
    ("Karim Nabil Yusuf Haddad", "Karim Haddad"),
    ("K. Haddad", "Karim Haddad"),
    ("KarimHaddad", "Karim Haddad"),
    ("Abd al-Wahhab Fareed", "Abdulwahab Farid"),
    ("Nasrullah Qasemi", "Nasr Allah Ghasemi"),
    ("Karim Hadadd", "Karim Haddad"),
    ("Kairm Haddad", "Karim Haddad"),
    ("Kar1m Haddad", "Karim Haddad"),
    ("Karim Karim Haddad", "Karim Haddad"),
    ("كريم حداد", "Karim Haddad"),
    ("عبد الوهاب فريد", "Abdulwahab Farid"),
    ("نصرالله قاسمی", "Nasrullah Qasemi"),
    ("Николай Громов", "Nikolai Gromov"),
    ("Xu Qinghai", "Hsu Qinghai"),
]
PERSONS_THAT_ARE_TWO = [
    ("Karim Haddad", "Samir Haddad"),
    ("Karim Nabil Haddad", "Karim Fuad Haddad"),
    ("S. Haddad", "Karim Haddad"),
    ("Karim J. Haddad", "Karim W. Haddad"),
    ("Yusuf bin Tariq", "Tariq bin Yusuf"),
    ("Karim Haddad", "Walid Mansour"),
    ("كريم حداد", "Samir Mansour"),
    ("Karim", "Samir"),
]
BODIES_THAT_ARE_ONE = [
    ("Redstone Trading Ltd", "Redstone Trading Limited"),
    ("OOO Severny Veter", "Limited Liability Company Severny Veter"),
    ("Redstone Trading (Dubai) Ltd", "Redstone Trading Ltd"),
    ("The Redstone Foundation", "Redstone Foundation"),
    ("Redstone Tradng Ltd", "Redstone Trading Ltd"),
    ("First Redstone Bank", "1st Redstone Bank"),
    ("Brigade Twenty Two", "Brigade 22"),
    ("Jaysh al-Furqan", "Army of Furqan"),
    ("جيش الفرقان", "Jaysh al-Furqan"),
    ("GLF", "Green Land Front"),
    ("R.S.T. Company", "RST Co."),
]
BODIES_THAT_ARE_TWO = [
    ("Redstone Trading Ltd", "Bluestone Shipping Ltd"),
    ("Sea Pearl 5", "Sea Pearl 6"),
    ("Sea Pearl", "Sea Pearl 6"),
    ("Redstone GmbH", "Redstone AG"),
    ("Redstone Systems Ltd", "Redstone Ltd"),
    ("Government of Ruritania", "Government of Arcadia"),
]


@pytest.mark.parametrize(("first", "second"), PERSONS_THAT_ARE_ONE)
def test_persons_that_may_be_one(first: str, second: str) -> None:
    assert compare(first, second, "Person").score >= MATCH


@pytest.mark.parametrize(("first", "second"), PERSONS_THAT_ARE_TWO)
def test_persons_that_are_two(first: str, second: str) -> None:
    assert compare(first, second, "Person").score < MATCH


@pytest.mark.parametrize(("first", "second"), BODIES_THAT_ARE_ONE)
def test_bodies_that_may_be_one(first: str, second: str) -> None:
    assert compare(first, second, "Organization").score >= MATCH


@pytest.mark.parametrize(("first", "second"), BODIES_THAT_ARE_TWO)
def test_bodies_that_are_two(first: str, second: str) -> None:
    assert compare(first, second, "Organization").score < MATCH


def test_a_rare_word_tells_more_than_a_frequent_one() -> None:
    rare = compare("Mohammed Zubeirat", "Ahmed Zubeirat").score
    assert rare > compare("Mohammed Zubeirat", "Mohammed Qandil").score


def test_it_says_which_words_were_matched() -> None:
    found = compare("Karim Haddad", "Hadad, Karim", "Person")
    pairs = {(found.first[one.ours[0]].text, found.second[one.theirs[0]].text) for one in found.pairings}
    assert pairs == {("karim", "karim"), ("haddad", "hadad")}


NAMES = st.text(st.characters(codec="utf-8"), max_size=25)


@settings(max_examples=200)
@given(NAMES, NAMES)
def test_any_two_strings_compare_and_in_either_order_alike(first: str, second: str) -> None:
    one, other = compare(first, second).score, compare(second, first).score
    assert 0 <= one <= 1
    assert abs(one - other) < 0.2


@given(st.sampled_from([name for pair in PERSONS_THAT_ARE_ONE for name in pair]))
def test_a_name_is_like_itself(name: str) -> None:
    assert compare(name, name, "Person").score > 0.99
