"""What a single name names, by what the sentence does with it."""

import pytest

from sayso.reading import read
from sayso.values.mention import EntityType


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Zubaru was killed in 2015.", "Zubaru", EntityType.PERSON),
        ("The army said Zubaru had been arrested.", "Zubaru", EntityType.PERSON),
        ("Zubaru, the group's leader, fled to Libya.", "Zubaru", EntityType.PERSON),
        ("Fighters of Zubaru attacked the town.", "Zubaru", EntityType.GROUP),
        ("He joined Zubaru in 2012.", "Zubaru", EntityType.GROUP),
        ("Zubaru has 2,000 fighters.", "Zubaru", EntityType.GROUP),
    ],
)
def test_a_name_is_what_the_sentence_takes_it_for(text: str, name: str, kind: EntityType) -> None:
    entity = next(one for one in read(text).entities if one.name == name)
    assert entity.type is kind
