"""Vocabularies as data: reading the tab-separated tables that ship with the rooms."""

from functools import cache
from importlib.resources import files


@cache
def read_table(room: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Rows of `sayso/<room>/data/<name>.tsv` without comment lines; a missing last column is left out."""
    text = files(f"sayso.{room}").joinpath(f"data/{name}.tsv").read_text("utf-8")
    return tuple(
        tuple(cell.strip() for cell in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    )
