"""The section of `docs/quality.md` on names and relations in reports on a war."""

from benchmarks.agreed import Agreed
from benchmarks.halves import Half, Halved, together
from benchmarks.re3d import BARS, PRECISION_BAR, Re3dQuality
from benchmarks.re3d_names import AS_ANNOTATED, BOUNDARIES, NAMES, TYPES
from benchmarks.re3d_relations import RELATIONS, TOGETHER, WIDER
from benchmarks.sections_halves import halves_table, misses_table
from benchmarks.tables import ABSENT, against, figure, prose


def re3d_part(quality: Re3dQuality | None) -> str:
    if quality is None:
        return ABSENT
    return "\n\n".join(
        [
            prose(
                f"{quality.documents} texts on the war in Syria and Iraq from re3d (Dstl, 2017). Half of them, chosen "
                "by the hash of their name, may be looked at while rules are written; the others are only scored. A "
                "name is an annotated organisation, person or location whose words begin with capital letters; it is "
                "found if Sayso has exactly its words, a leading article and a possessive ending aside, with its type "
                '(groups and organizations are organisations). What lies inside an annotation that is no name ("the '
                'fighters", dates, ships) is counted neither way. The last line takes the annotations as they stand: '
                "all of the three types that hold a capital letter, descriptions and titles included, to the letter."
            ),
            halves_table(quality.names, (NAMES, *TYPES.values(), BOUNDARIES, AS_ANNOTATED), BARS),
            "The most frequent misses among names, in the half that may be looked at:",
            misses_table(quality.missed_names),
            prose(
                "Relations between two names, whichever way round: found if a claim of a type that stands for the "
                "relation has arguments that share words with both. The corpus is partly the work of a crowd and "
                "annotates some relations once and not the next time."
            ),
            halves_table(quality.relations, (TOGETHER, *RELATIONS, WIDER), BARS),
            f"Precision of the five together: {_precision(quality.relations)}.",
            "The most frequent misses among relations, in the half that may be looked at:",
            misses_table(quality.missed_relations),
        ]
    )


def _precision(relations: Halved) -> str:
    every = together(relations).get(TOGETHER, Agreed())
    halves = ", ".join(f"{half} {figure(relations[half].get(TOGETHER, Agreed()).precision)}" for half in Half)
    return f"{against(every.precision, PRECISION_BAR)} (bar {figure(PRECISION_BAR)}; {halves})"
