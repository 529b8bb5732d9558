"""Where a place is, in one short line, with its precision and what was guessed."""

from sayso.reading import FlatPlace


def whereabouts(place: FlatPlace) -> str:
    """`Achin, Nangarhar, Afghanistan (district)`, behind it the coordinates or why it is not known better."""
    wider = [place["admin2"], place["admin1"], place["country"]]
    names = list(dict.fromkeys(filter(None, [place["name"], *wider])))
    if place["precision"] == "unknown":
        return f"{place['name']}: not located, {place['reason']}"
    line = f"{', '.join(names)} ({_kind(place)})"
    if place["latitude"] is not None and place["longitude"] is not None:
        line += f" {place['latitude']:.2f}, {place['longitude']:.2f}"
    if place["reason"]:
        line += f"; {'a guess: ' if place['guess'] else ''}{place['reason']}"
    return line


def _kind(place: FlatPlace) -> str:
    """How exactly it is known, and what it is where that says something else."""
    same = {"admin1": "province", "admin2": "district"}
    level = same.get(place["level"], place["level"])
    if level in {place["precision"], "unknown"}:
        return place["precision"]
    return f"{level}, known to the {place['precision']}"
