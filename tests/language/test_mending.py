"""Attachments that are set right after parsing, seen through what is read."""

import pytest

from sayso.reading import flat_claims, read


def subjects(text: str, kind: str) -> set[str | None]:
    return {one["subject"] for one in flat_claims(read(text)) if one["type"] == kind}


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("The founder of Ansaru, Karim Daud, was killed.", "event(death)", "Karim Daud"),
        ("The group's leader, Karim Daud, was killed.", "event(death)", "Karim Daud"),
        ("A financier identified as Karim Daud was killed.", "event(death)", "Karim Daud"),
        ("The Taliban named Karim Daud shadow governor of Farah.", "event(appointment)", "Karim Daud"),
        ("Soldiers thwarted an attack on the base by Ansaru.", "event(attack)", "Ansaru"),
    ],
)
def test_what_belongs_together_is_read_together(text: str, kind: str, subject: str) -> None:
    assert subject in subjects(text, kind)


def test_who_foils_a_plot_does_not_carry_it_out() -> None:
    assert subjects("Security forces foiled a plot to bomb the embassy.", "event(attack)") <= {None}
