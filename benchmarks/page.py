"""The page `docs/quality.md`: what was measured, how, with which versions, on what kind of machine."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.afterwards import afterwards_part
from benchmarks.calibration import calibration_part
from benchmarks.material import CHECKOUT, VARIABLE
from benchmarks.measured import Measured
from benchmarks.pairs import pairs_section
from benchmarks.phenomena import phenomena_part
from benchmarks.references import references_section
from benchmarks.sections import facts_part, names_part
from benchmarks.sections_attribution import attribution_part
from benchmarks.sections_events import events_part, wikievents_part
from benchmarks.sections_re3d import re3d_part
from benchmarks.sections_speed import speed_part
from benchmarks.summary import summary_part
from benchmarks.tables import prose
from sayso.language.pipeline import DEFAULT_MODEL


def page(measured: Measured) -> str:
    """The whole page."""
    parts = [
        "# How well and how fast it reads",
        prose(f"Written by `make bench`, never by hand. {conditions()}"),
        "## All bars\n\n" + summary_part(measured),
        "## Facts in reports\n\n" + facts_part(measured.facts),
        "## Reports annotated afterwards\n\n" + afterwards_part(measured.afterwards),
        "## Phenomenon by phenomenon\n\n" + phenomena_part(measured.phenomena),
        "## Who says what, in other news\n\n" + attribution_part(measured.attribution),
        "## Names\n\n" + names_part(measured.names),
        "## Names that are one, names that are two\n\n" + pairs_section(measured.pairs),
        "## Whom pronouns and descriptions stand for\n\n" + references_section(measured.references),
        "## Names and relations in other reports\n\n" + re3d_part(measured.re3d),
        "## Who did what to whom, in other news\n\n" + wikievents_part(measured.wikievents),
        "## Facts, open questions and what is not so\n\n" + events_part(measured.events),
        "## Does the score keep its word?\n\n" + calibration_part(measured.calibration),
        "## Speed\n\n" + speed_part(measured.speed),
        "## To do it again\n\n" + _AGAIN,
    ]
    return "\n\n".join(parts) + "\n"


_AGAIN = f"""```
make bench                             # everything; writes this page
.venv/bin/python -m benchmarks speed   # one part, printed; --help lists them
.venv/bin/python -m benchmarks.misses re3d   # what was missed in the half that may be looked at
```

The annotated texts are not part of Sayso, since most of them belong to others. They are looked for in the directory
that `{VARIABLE}` names, else in `shared/evaluation` beside the checkout; what is absent is left out and said to be
left out. Speed is then measured on the sample report."""


def conditions() -> str:
    """Date, versions, and the class of machine."""
    model = DEFAULT_MODEL.replace("_", "-")
    return (
        f"Last written on {datetime.now(UTC).date().isoformat()} with Sayso {version('sayso')}{_commit()}, "
        f"Python {platform.python_version()}, spaCy {version('spacy')} and {model} {version(model)}, "
        f"on {platform.system()} {platform.machine()} with {os.cpu_count()} cores."
    )


def _commit() -> str:
    """The commit that was measured, where this is a checkout, and whether files had been changed since."""
    try:
        command = ["git", "describe", "--always", "--dirty", "--exclude=*"]
        done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return f" ({done.stdout.strip()})"


def write(measured: Measured, path: Path) -> None:
    path.write_text(page(measured), "utf-8")
