"""Whom pronouns and descriptions stand for."""

import pytest

from sayso.reading import read
from sayso.values.mention import MentionKind

_READ = [
    pytest.param(
        "Selim Aydin was listed in May. The wealthy businessman denied it.", "businessman", "Selim Aydin", id="trade"
    ),
    pytest.param(
        "Selim Aydin was named finance minister. The minister, who is 50, was ill.",
        "minister",
        "Selim Aydin",
        id="post",
    ),
    pytest.param(
        "Karim Aziz and Omar Latif were tried in Bonn. The two men had sent money.",
        "men",
        "Karim Aziz and Omar Latif",
        id="the two",
    ),
    pytest.param(
        "Karim Aziz and Omar Latif were tried in Bonn. They had sent money.",
        "They",
        "Karim Aziz and Omar Latif",
        id="they after two",
    ),
    pytest.param(
        "A preacher who calls himself Abu Layth spoke. The preacher died.", "preacher", "Abu Layth", id="called so"
    ),
    pytest.param("Karim Aziz replaced Omar Latif. He had been his driver.", "his", "Omar Latif", id="not himself"),
    pytest.param(
        "The court named Karim Aziz and two firms that he owns.", "he", "Karim Aziz", id="in the clause of the other"
    ),
    pytest.param("Chad closed the road. The country is at war.", "country", "Chad", id="country"),
    pytest.param("Reuters left Aden. The agency gave no reason.", "agency", "Reuters", id="agency"),
    pytest.param(
        "The Council of Elders elected Karim Aziz as its chairman.", "its", "Council of Elders", id="who elects"
    ),
    pytest.param("He told The Herald that he was free. The newspaper agreed.", "newspaper", "Herald", id="newspaper"),
    pytest.param("When he was shot, Karim Aziz had a gun.", "he", "Karim Aziz", id="named behind"),
    pytest.param(
        "The Sura Front spoke. According to Human Rights Watch, it has 80 men.", "it", "Sura Front", id="not the source"
    ),
    pytest.param("Karim Aziz left. Omar Latif had him shot.", "him", "Karim Aziz", id="whom another had shot"),
    pytest.param(
        "The Sura Front blamed spies. Reuters could not confirm its claim.", "its", "Sura Front", id="claim of another"
    ),
    pytest.param("Oxfam met 40 survivors. They had fled Aden.", "They", "40 survivors", id="many, not one body"),
    pytest.param(
        "Jabhat al-Sura attacked Jisr. The fighters wore uniforms.", "fighters", "Jabhat al-Sura", id="its fighters"
    ),
    pytest.param("Chad is at war. Two of its soldiers died.", "its", "Chad", id="soldiers of a state"),
]


@pytest.mark.parametrize(("text", "word", "meant"), _READ)
def test_a_reference_stands_for_whom_the_text_told_of(text: str, word: str, meant: str) -> None:
    assert _referent(text, word) == meant


_LEFT_OPEN = [
    pytest.param("Reuters and AFP left Aden. The agency gave no reason.", "agency", id="one of two agencies"),
    pytest.param("The Ministry of Trade fined nobody. The newspaper said so.", "newspaper", id="no newspaper"),
    pytest.param("The Sura Liberation Army fled. The army said so.", "army", id="not every army"),
    pytest.param("Selim Aydin was listed in May. A second businessman was not.", "businessman", id="another"),
]


@pytest.mark.parametrize(("text", "word"), _LEFT_OPEN)
def test_a_description_that_may_be_another_s_is_left_open(text: str, word: str) -> None:
    named = {entity.name for entity in read(text).entities if entity.is_named}
    assert _referent(text, word) not in named


def _referent(text: str, word: str) -> str:
    reading = read(text)
    end = text.rindex(word) + len(word)
    found = [one for one in reading.mentions if one.span.end == end and one.kind is not MentionKind.NAME]
    assert len(found) == 1, "the word refers"
    return reading.entities[found[0].entity].name


def test_a_pronoun_that_may_as_well_be_another_s_is_left_open() -> None:
    reading = read("Police found Karim Aziz near Omar Latif. He was hurt.")
    assert [one.text for one in reading.mentions if one.kind is MentionKind.PRONOUN] == []
