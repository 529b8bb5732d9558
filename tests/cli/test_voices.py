"""Who says what: claims gathered by chain."""

from sayso.cli.voices import voices
from sayso.values.claim import ClaimType, Role
from tests.drafts import Draft


def draft_of(*chains: tuple[str, ...]) -> Draft:
    draft = Draft("Something happened.")
    draft.entity("one State", "a State", is_named=False)
    draft.entity("one State", "another State", is_named=False)
    draft.entity("Ministry of Defence", "MoD", "the ministry")
    for chain in chains:
        draft.claim(ClaimType.OTHER_EVENT, draft.text, {Role.SUBJECT: "It"}, links=chain)
    return draft


def test_a_voice_follows_the_one_that_passes_it_on() -> None:
    spoken = voices(draft_of(("MoD", "a report"), ("a witness",), ("MoD",), ()).reading())
    assert [voice.chain for voice in spoken] == [
        (),
        ("Ministry of Defence",),
        ("Ministry of Defence", "a report"),
        ("a witness",),
    ]


def test_two_names_of_one_holder_are_one_voice() -> None:
    (voice,) = voices(draft_of(("MoD",), ("the ministry",)).reading())
    assert voice.count == 2


def test_two_unnamed_holders_are_never_one_voice() -> None:
    spoken = voices(draft_of(("a State",), ("another State",), ("a State",)).reading())
    assert [(voice.chain, voice.count) for voice in spoken] == [(("one State",), 2), (("one State (no. 2)",), 1)]


def test_neighbouring_claims_of_one_sentence_share_a_quote() -> None:
    draft = Draft("A struck B and fled. C died.")
    draft.claim(ClaimType.ATTACK, "A struck B", {}, sentence="A struck B and fled.")
    draft.claim(ClaimType.OTHER_EVENT, "fled", {}, sentence="A struck B and fled.")
    draft.claim(ClaimType.DEATH, "C died.", {})
    (voice,) = voices(draft.reading())
    assert [draft.text[slice(*passage.quote)] for passage in voice.passages] == ["A struck B and fled", "C died."]
