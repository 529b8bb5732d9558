"""Does the score of a claim keep its word? Among claims scored .9, about nine in ten should be right.

`judged.tsv` holds claims that were judged by hand, right or wrong as they stand, each as the features that its score
is made of; their texts are not kept. The weights of the score are fitted to them by logistic regression with a
penalty on large weights, and the curve is shown by cross-validation: no claim is scored by weights that were fitted
to it.

    python -m benchmarks.calibration         # the curve
    python -m benchmarks.calibration --fit   # also writes the weights that ship
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from benchmarks.material import CHECKOUT
from benchmarks.tables import figure, prose, table

JUDGED = Path(__file__).parent / "judged.tsv"
WEIGHTS = CHECKOUT / "src" / "sayso" / "claims" / "data" / "weights.tsv"
_HEADER = """# feature	weight	source
# What speaks for and against a claim, as fitted by `python -m benchmarks.calibration --fit`; the first row is the bias.
"""
_SOURCE = "logistic regression on claims judged by hand (benchmarks/judged.tsv)"
_FOLDS = 10
_STEPS, _RATE, _PENALTY = 1500, 0.5, 0.02
_RARE = 4
_BINS = ((0.0, 0.3), (0.3, 0.45), (0.45, 0.6), (0.6, 0.75), (0.75, 1.01))


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim: the document it is from (a name that tells nothing), its features, and whether it is right."""

    document: str
    features: tuple[str, ...]
    is_right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims with scores in one range: how many, their mean score, and the share that is right."""

    low: float
    high: float
    claims: int
    score: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The curve; the expected calibration error; the Brier score beside that of the share of right claims alone."""

    bins: tuple[Bin, ...]
    error: float
    brier: float
    brier_of_share: float


def judged() -> tuple[Judged, ...]:
    """The judged claims of `judged.tsv`."""
    lines = JUDGED.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(Judged(document, tuple(features.split(";")), right == "1") for document, features, right in rows)


def fit(claims: Sequence[Judged]) -> dict[str, float]:
    """Weights by gradient descent on the penalised log-likelihood; "" is the bias. Rare features are left out."""
    seen = Counter(feature for claim in claims for feature in claim.features)
    names = ["", *sorted(feature for feature, count in seen.items() if count >= _RARE)]
    place = {name: number for number, name in enumerate(names)}
    rows = [[0, *(place[one] for one in claim.features if one in place)] for claim in claims]
    weights = [0.0] * len(names)
    for _ in range(_STEPS):
        slopes = [0.0] * len(names)
        for row, claim in zip(rows, claims, strict=True):
            miss = _probability(sum(weights[n] for n in row)) - claim.is_right
            for n in row:
                slopes[n] += miss
        weights = [
            weight - _RATE * (slope / len(claims) + (_PENALTY * weight if n else 0.0))
            for n, (weight, slope) in enumerate(zip(weights, slopes, strict=True))
        ]
    return dict(zip(names, weights, strict=True))


def _probability(total: float) -> float:
    return 1.0 / (1.0 + exp(-total))


def scored_by_others(claims: Sequence[Judged]) -> list[float]:
    """The score of each claim by weights fitted to the claims of other documents."""
    documents = sorted({claim.document for claim in claims})
    fold = {document: number % _FOLDS for number, document in enumerate(documents)}
    scores = [0.0] * len(claims)
    for part in range(_FOLDS):
        weights = fit([claim for claim in claims if fold[claim.document] != part])
        for n, claim in enumerate(claims):
            if fold[claim.document] == part:
                scores[n] = _probability(weights[""] + sum(weights.get(one, 0.0) for one in claim.features))
    return scores


def measure_calibration(claims: Sequence[Judged]) -> Calibration:
    """The curve of the judged claims, each scored by weights that were not fitted to it."""
    scores = scored_by_others(claims)
    pairs = list(zip(scores, (claim.is_right for claim in claims), strict=True))
    bins = tuple(found for low, high in _BINS if (found := _bin(low, high, pairs)) is not None)
    error = sum(one.claims * abs(one.score - one.right) for one in bins) / len(pairs)
    share = sum(right for _, right in pairs) / len(pairs)
    brier = sum((score - right) ** 2 for score, right in pairs) / len(pairs)
    return Calibration(bins, error, brier, share * (1 - share))


def _bin(low: float, high: float, pairs: Sequence[tuple[float, bool]]) -> Bin | None:
    held = [(score, right) for score, right in pairs if low <= score < high]
    if not held:
        return None
    return Bin(low, high, len(held), sum(s for s, _ in held) / len(held), sum(r for _, r in held) / len(held))


def calibration_part(found: Calibration) -> str:
    claims = sum(one.claims for one in found.bins)
    rows = [
        (f"{one.low:.2f} to {min(one.high, 1.0):.2f}", str(one.claims), figure(one.score), figure(one.right))
        for one in found.bins
    ]
    return "\n\n".join(
        [
            prose(
                f"{claims} claims read from news, reports and sentences of our own were judged by hand, and strictly: "
                "type, subject, object, polarity, certainty, number, date, place and every holder have to be right. "
                "Each is scored here by weights that were fitted to claims of other documents. They were read before "
                "many of the faults that were found in them were mended."
            ),
            table(("score", "claims", "mean score", "share right"), rows),
            prose(
                f"Expected calibration error {found.error:.2f}; Brier score {found.brier:.3f}, against "
                f"{found.brier_of_share:.3f} for giving each claim the share of right ones."
            ),
        ]
    )


def write_weights(weights: dict[str, float]) -> None:
    rows = [f"{name}\t{weight:.2f}\t{_SOURCE}" for name, weight in sorted(weights.items())]
    WEIGHTS.write_text(_HEADER + "\n".join(rows) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="write the weights that ship with the reader")
    claims = judged()
    if parser.parse_args().fit:
        write_weights(fit(claims))
    print(calibration_part(measure_calibration(claims)))


if __name__ == "__main__":
    main()
