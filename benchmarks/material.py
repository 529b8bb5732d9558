"""Where the texts are that others read and annotated. They are not part of Sayso; what is absent is not measured."""

import os
from pathlib import Path

VARIABLE = "SAYSO_EVALUATION"
CHECKOUT = Path(__file__).resolve().parents[1]
BESIDE = CHECKOUT.parent / "shared" / "evaluation"
SAMPLES = CHECKOUT / "src" / "sayso" / "samples"


def material() -> Path:
    """The directory named in the environment, or else the one beside the checkout; it may not exist."""
    return Path(os.environ.get(VARIABLE, BESIDE)).absolute()


def reports(directory: Path) -> Path | None:
    """Annotated reports with their scorer (`reports/index.csv`, `texts/`, `gold/`, `score.py`)."""
    return _present(directory / "reports", "score.py")


def news(directory: Path) -> Path | None:
    """News in which attributions are annotated (PolNeAR, the development part)."""
    return _present(directory / "corpora" / "polnear" / "dev", "attributions")


def re3d(directory: Path) -> Path | None:
    """Reports on a war with names and relations (re3d, one folder for each source)."""
    return _present(directory / "corpora" / "re3d", "CENTCOM")


def wikievents(directory: Path) -> Path | None:
    """News with events and their arguments (WikiEvents, the development part)."""
    return _present(directory / "corpora" / "wikievents", "dev.jsonl")


def factuality(directory: Path) -> Path | None:
    """Sentences with events and how far each is a fact (UW, MEANTIME)."""
    return _present(directory / "corpora" / "factuality", "UW")


def _present(directory: Path, part: str) -> Path | None:
    return directory if (directory / part).exists() else None
