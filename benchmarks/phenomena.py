"""Sentences of our own, phenomenon by phenomenon: negation, hedges, chains of holders, numbers, dates, people.

Each set lies in two halves of one mixture under `sentences/`: `open` is looked at while rules are written, `held` is
only scored. A case lists the claims that a trained analyst reads from its text; each is compared with the claims that
Sayso reads from it, one with one, and judged by the field that the set is about.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

from benchmarks.tables import against, figure, prose, table
from sayso.reading import FlatClaim, flat_claims, read

SENTENCES = Path(__file__).parent / "sentences"
HALVES = ("open", "held")
BARS = {
    "negation": 0.85,
    "hedges": 0.80,
    "chains": 0.70,
    "chains_reports": 0.70,
    "numbers": 0.90,
    "dates": 0.85,
    "people": 0.80,
}
"""What has to be reached on the half that is only scored."""
_MEASURES = {
    "negation": "F of negated claims",
    "hedges": "certainty right",
    "chains": "chains exact",
    "chains_reports": "chains exact, as reports write them",
    "numbers": "numbers right",
    "dates": "dates right",
    "people": "F of posts and other names",
}
_PUBLISHED = date(2021, 3, 1)
_PEOPLE = {"membership_or_role", "alias", "former_name", "event(appointment)"}
_COUNTED = frozenset({*_PEOPLE, "estimate", "listing"})
_OF_ANY_TYPE = {"chains", "chains_reports", "hedges", "dates"}
"""Sets that ask when, how sure, and on whose word: what kind of claim it was taken for is another question."""
_BY_SUBJECT = 2
_EITHER = ({"event(attack)", "event(death)"},)
_EMPTY = {"the", "of", "a", "an", "and", "its", "their", "his", "her", "s", "who", "some", "several"}

Expected = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wrong:
    """One expected claim that was not read as expected, and what stood nearest."""

    text: str
    expected: Expected | None
    nearest: FlatClaim | None


@dataclass(slots=True)
class Score:
    """Counts of one half of a set: `found` is right in what the set is about, `false` was read and is not so."""

    expected: int = 0
    matched: int = 0
    found: int = 0
    false: int = 0
    wrong: list[Wrong] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        total = self.expected + self.found + self.false
        return 2 * self.found / total if total else 0.0


def measure_phenomena() -> dict[str, dict[str, Score]]:
    """For each set the score of each half."""
    sets = [name for name in BARS if (SENTENCES / "held" / f"{name}.toml").exists()]
    return {name: {half: score_set(name, SENTENCES / half / f"{name}.toml") for half in HALVES} for name in sets}


def figure_of(name: str, score: Score) -> float:
    """The figure that a set is judged by: F where what is read besides counts against the reader, else a share."""
    return score.f1 if name in {"negation", "people"} else score.recall


def measure_of(name: str) -> str:
    return _MEASURES[name]


def score_set(name: str, path: Path) -> Score:
    score = Score()
    for case in tomllib.loads(path.read_text("utf-8"))["case"]:
        claims = list(flat_claims(read(case["text"].strip(), published=case.get("published", _PUBLISHED))))
        _score_case(name, score, case, claims)
    return score


def _score_case(name: str, score: Score, case: Mapping[str, Any], claims: list[FlatClaim]) -> None:
    pairs = _paired(name, case["claims"], claims)
    for expected, claim in pairs:
        is_counted = name != "negation" or expected.get("polarity") == "negated"
        is_right = claim is not None and _is_right(name, expected, claim)
        score.expected += is_counted
        score.matched += is_counted and claim is not None
        score.found += is_counted and is_right
        if not is_right:
            score.wrong.append(Wrong(case["text"], expected, claim))
    for claim in _false(name, pairs, claims):
        score.false += 1
        score.wrong.append(Wrong(case["text"], None, claim))


def _false(name: str, pairs: Sequence[tuple[Expected, FlatClaim | None]], claims: list[FlatClaim]) -> list[FlatClaim]:
    """What was read and is not so: negations that nobody makes, posts and names that nobody has."""
    right = [id(claim) for expected, claim in pairs if claim is not None and _is_right(name, expected, claim)]
    if name == "negation":
        told = [one for one in claims if one["polarity"] == "negated" and _is_core(one["type"])]
        return [one for one in told if id(one) not in right]
    if name == "people":
        return [one for one in claims if one["type"] in _PEOPLE and id(one) not in right]
    return []


def _paired(name: str, expected: list[Expected], claims: list[FlatClaim]) -> list[tuple[Expected, FlatClaim | None]]:
    """Each expected claim with the one that fits it best, each claim used once."""
    order = sorted(
        ((_fit(name, one, claim), n, m) for (n, one), (m, claim) in product(enumerate(expected), enumerate(claims))),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    taken: dict[int, int] = {}
    for fit, n, m in order:
        if fit > 0 and n not in taken and m not in taken.values():
            taken[n] = m
    for fit, n, m in order:
        if fit > 0 and n not in taken and name in _OF_ANY_TYPE and _is_harm(expected[n]) and _tells_harm(claims[m]):
            taken[n] = m  # an attack and its dead may be told by one claim, as one record is by the annotation guide
    return [(one, claims[taken[n]] if n in taken else None) for n, one in enumerate(expected)]


def _is_harm(expected: Expected) -> bool:
    types = expected["type"] if isinstance(expected["type"], list) else [expected["type"]]
    return any(set(types) & either for either in _EITHER)


def _tells_harm(claim: FlatClaim) -> bool:
    return any(claim["type"] in either for either in _EITHER)


def _fit(name: str, expected: Expected, claim: FlatClaim) -> float:
    """How well a claim fits an expected one; 0 if it is about something else."""
    types = expected["type"] if isinstance(expected["type"], list) else [expected["type"]]
    is_typed = claim["type"] in types
    is_close = not is_typed and any(claim["type"] in either and set(types) & either for either in _EITHER)
    about = _about(expected, claim)
    is_same = is_typed or is_close or (name in _OF_ANY_TYPE and about == _BY_SUBJECT)
    if not (is_same and about and (is_close or _has_object(name, expected, claim))):
        return 0.0
    return 1.0 + 2 * is_typed + is_close + 0.5 * about + _is_right(name, expected, claim)


def _has_object(name: str, expected: Expected, claim: FlatClaim) -> bool:
    if "object" not in expected or _is_same_object(expected["object"], claim["object"]):
        return True
    others = (claim["agent"], claim["place"], claim["object"])
    return name != "people" and any(_shares(expected["object"].split("|")[-1], other) for other in others)


def _about(expected: Expected, claim: FlatClaim) -> int:
    """Whether it is about the same: 2 by its subject, 1 by another argument (the dead of an attack, its attacker)."""
    if "subject" not in expected:
        return 1
    if _shares(expected["subject"], claim["subject"]):
        return _BY_SUBJECT
    is_harm = claim["type"] in {"event(attack)", "event(death)"}
    others = (claim["object"], claim["agent"], _unit(claim)) if is_harm else ()
    return int(any(_shares(expected["subject"], other) for other in others))


def _unit(claim: FlatClaim) -> str:
    """Who is counted: where the target of an attack is named, too, the victims stand in the unit ("farmers killed")."""
    return claim["value"]["unit"] if claim["value"] is not None else ""


def _is_right(name: str, expected: Expected, claim: FlatClaim) -> bool:
    return _CHECKS[name](expected, claim)


def _is_polarity(expected: Expected, claim: FlatClaim) -> bool:
    return bool(claim["polarity"] == expected.get("polarity", "affirmed"))


def _is_certainty(expected: Expected, claim: FlatClaim) -> bool:
    return _is_polarity(expected, claim) and claim["certainty"] == expected.get("certainty", "asserted")


def _is_chain(expected: Expected, claim: FlatClaim) -> bool:
    wanted, told = expected["sources"], claim["sources"]
    return len(wanted) == len(told) and all(_shares(one, other) for one, other in zip(wanted, told, strict=True))


def _is_number(expected: Expected, claim: FlatClaim) -> bool:
    value = claim["value"]
    if value is None:
        return False
    wanted = expected["value"]
    bounds = (wanted.get("low"), wanted.get("high"), wanted.get("approx", False))
    return bool(bounds == (value["low"], value["high"], value["approx"]))


def _is_date(expected: Expected, claim: FlatClaim) -> bool:
    return bool((claim["date"] or "") == expected["date"])


def _is_person(expected: Expected, claim: FlatClaim) -> bool:
    return _is_polarity(expected, claim)


_CHECKS = {
    "negation": _is_polarity,
    "hedges": _is_certainty,
    "chains": _is_chain,
    "chains_reports": _is_chain,
    "numbers": _is_number,
    "dates": _is_date,
    "people": _is_person,
}


def _is_same_object(expected: str, told: str | None) -> bool:
    """The same words, or for "role | body" the same body and a word of the role, on whichever side it stands."""
    if "|" not in expected:
        return _shares(expected, told)
    if told is None:
        return False
    role, body = expected.split("|", maxsplit=1)
    told_body = told.split("|")[-1] if "|" in told else ""
    return _shares(body, told_body) and bool(_tokens(role) & _tokens(told.split("|")[0]))


def _shares(expected: str, told: str | None) -> bool:
    """Whether one description holds the words of the other, or most words are common."""
    first, second = _tokens(expected), _tokens(told or "")
    if not first or not second:
        return False
    common = len(first & second)
    return common == min(len(first), len(second)) or common / len(first | second) >= 0.6


def _tokens(text: str) -> set[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    plain = re.sub(r"[’'`´‘]", "", re.sub(r"[’']s\b", "", plain))
    return {word.removesuffix("s") for word in re.findall(r"[a-z0-9]+", plain)} - _EMPTY


def _is_core(kind: str) -> bool:
    return kind in _COUNTED or kind.startswith("relation(") or kind in _CORE_EVENTS


_CORE_EVENTS = {f"event({kind})" for kind in ("attack", "death", "appointment", "release", "arrest")}


def phenomena_part(found: Mapping[str, Mapping[str, Score]]) -> str:
    """The section of `docs/quality.md`."""
    rows = []
    for name, halves in found.items():
        looked_at, held = halves["open"], halves["held"]
        rows.append(
            (
                f"{name}: {measure_of(name)}",
                str(looked_at.expected),
                figure(figure_of(name, looked_at)),
                str(held.expected),
                against(figure_of(name, held), BARS[name]),
                figure(BARS[name]),
                f"{held.matched} of {held.expected}",
            )
        )
    return "\n\n".join(
        [
            prose(
                "Sentences of our own, written by people who had not seen the program and did not try them on it, as "
                "difficult as they could think of them in reports. One half is looked at while rules are written; the "
                "other is only scored. An expected claim that is not read counts as wrong in what is asked of it, so "
                "that the last column, how many were read at all, bounds the figure:"
            ),
            table(("set", "looked at: claims", "figure", "only scored: claims", "figure", "bar", "read at all"), rows),
        ]
    )


def main() -> None:
    for name in BARS:
        for half in HALVES:
            path = SENTENCES / half / f"{name}.toml"
            if path.exists():
                score = score_set(name, path)
                print(
                    f"{name:10}{half:6}{figure_of(name, score):.2f}  ({score.found} of {score.expected}, "
                    f"{score.matched} matched, {score.false} false)"
                )


def misses(name: str) -> Iterator[Wrong]:
    """What went wrong in the half that is looked at."""
    yield from score_set(name, SENTENCES / "open" / f"{name}.toml").wrong


if __name__ == "__main__":
    main()
