"""What Sayso finds is handed to the benchmark as stretches of the text as received."""

from benchmarks.frames import frames_of
from benchmarks.overlap import Stretches

TEXT = (
    "Harbour news\n\nThe port authority, which runs the ferry, said\u00a0that the “old pier” is safe. "
    "The mayor met Ann Lee, who claims that it is not."
)


def words(stretches: Stretches) -> list[str]:
    return [TEXT[span.start : span.end] for span in stretches]


def test_source_cue_and_content_are_found_in_the_text_as_received() -> None:
    said, claims = sorted(frames_of(TEXT), key=lambda one: one.cue)
    assert (words(said.source), words(said.cue)) == (["authority"], ["said"])
    assert words(said.content) == ["that the “old pier” is safe"]
    assert words(claims.cue) == ["claims"]


def test_a_relative_pronoun_stands_for_the_source() -> None:
    claims = max(frames_of(TEXT), key=lambda one: one.cue)
    assert words(claims.source) == ["Ann Lee", "who"]
