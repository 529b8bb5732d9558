"""Measure how well and how fast Sayso reads.

Without arguments everything is measured and docs/quality.md is written. With the names of parts, only those are
measured, and the result is printed.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.afterwards import Afterwards, afterwards_part, measure_afterwards
from benchmarks.attribution import AttributionQuality, measure_attribution
from benchmarks.calibration import Calibration, calibration_part, judged, measure_calibration
from benchmarks.events import FactualityQuality, measure_events
from benchmarks.facts import FactQuality, measure_facts
from benchmarks.material import CHECKOUT, VARIABLE, factuality, material, news, re3d, reports, wikievents
from benchmarks.measured import Measured
from benchmarks.names import measure_names
from benchmarks.page import write
from benchmarks.pairs import PairQuality, measure_pairs, pairs_section
from benchmarks.phenomena import Score, measure_phenomena, phenomena_part
from benchmarks.re3d import Re3dQuality, measure_re3d
from benchmarks.references import ReferenceQuality, measure_references, references_section
from benchmarks.sections import facts_part, names_part
from benchmarks.sections_attribution import attribution_part
from benchmarks.sections_events import events_part, wikievents_part
from benchmarks.sections_re3d import re3d_part
from benchmarks.sections_speed import speed_part
from benchmarks.speed import Speed, measure_speed
from benchmarks.wikievents import EventQuality, measure_wikievents

PAGE = CHECKOUT / "docs" / "quality.md"


def facts() -> FactQuality | None:
    found = _there("facts", reports(material()))
    return measure_facts(found) if found is not None else None


def attribution() -> AttributionQuality | None:
    found = _there("attribution", news(material()))
    return measure_attribution(found) if found is not None else None


def names() -> dict[str, Counter[str]] | None:
    found = _there("names", reports(material()))
    return measure_names(found) if found is not None else None


def war() -> Re3dQuality | None:
    found = _there("re3d", re3d(material()))
    return measure_re3d(found) if found is not None else None


def deeds() -> EventQuality | None:
    found = _there("wikievents", wikievents(material()))
    return measure_wikievents(found) if found is not None else None


def events() -> FactualityQuality | None:
    found = _there("events", factuality(material()))
    return measure_events(found) if found is not None else None


def later() -> Afterwards | None:
    found = _there("afterwards", reports(material()))
    return measure_afterwards(found) if found is not None else None


def sentences() -> dict[str, dict[str, Score]]:
    _tell("phenomena: measuring")
    return measure_phenomena()


def same() -> dict[str, PairQuality]:
    _tell("pairs: measuring")
    return measure_pairs(reports(material()))


def meant() -> dict[str, ReferenceQuality]:
    _tell("references: measuring")
    return measure_references()


def scores() -> Calibration:
    _tell("calibration: measuring")
    return measure_calibration(judged())


def speed() -> Speed:
    _tell("speed: measuring")
    return measure_speed(reports(material()), news(material()))


PARTS: dict[str, Callable[[], str]] = {
    "facts": lambda: facts_part(facts()),
    "afterwards": lambda: afterwards_part(later()),
    "phenomena": lambda: phenomena_part(sentences()),
    "attribution": lambda: attribution_part(attribution()),
    "names": lambda: names_part(names()),
    "pairs": lambda: pairs_section(same()),
    "references": lambda: references_section(meant()),
    "re3d": lambda: re3d_part(war()),
    "wikievents": lambda: wikievents_part(deeds()),
    "events": lambda: events_part(events()),
    "calibration": lambda: calibration_part(scores()),
    "speed": lambda: speed_part(speed()),
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure everything and write the page, or measure the parts asked for and print them."""
    chosen = chosen_parts(arguments)
    if chosen:
        print("\n\n".join(PARTS[part]() for part in chosen))
        return
    write(everything(), PAGE)
    _tell(f"written: {PAGE.relative_to(CHECKOUT)}")


def everything() -> Measured:
    """All benchmarks, one after the other."""
    return Measured(
        facts=facts(),
        afterwards=later(),
        phenomena=sentences(),
        attribution=attribution(),
        names=names(),
        pairs=same(),
        references=meant(),
        re3d=war(),
        wikievents=deeds(),
        events=events(),
        calibration=scores(),
        speed=speed(),
    )


def chosen_parts(arguments: Sequence[str] | None) -> list[str]:
    """The parts asked for; none stands for all. Ends the process with code 2 if there is no such part."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=f"""parts:
  facts        the facts of annotated reports, through the command line
  afterwards   reports that were annotated after the rules were written
  phenomena    sentences of our own: negation, hedges, chains, numbers, dates, people
  attribution  who says what in news, beside two simple readers
  names        the names of the reports
  pairs        names that stand for one thing, or for two
  references   whom pronouns and descriptions stand for
  re3d         names and relations in other reports
  wikievents   who attacked, killed or jailed whom, and where, in news
  events       events that are facts, open, or no facts
  calibration  whether the score of a claim keeps its word
  speed        reading against bare spaCy, starting up, memory

Annotated texts are looked for in the directory named by {VARIABLE}, else in shared/evaluation
beside the checkout. What is absent is skipped and said to be skipped; the exit code is 0.""",
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help="what to measure (default: all)")
    parts: list[str] = parser.parse_args(arguments).parts
    if unknown := [part for part in parts if part not in PARTS]:
        parser.error(f"no such part: {', '.join(unknown)} (there are {', '.join(PARTS)})")
    return parts


def _there(part: str, directory: Path | None) -> Path | None:
    _tell(f"{part}: measuring" if directory is not None else f"{part}: skipped, no annotated texts in {material()}")
    return directory


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
