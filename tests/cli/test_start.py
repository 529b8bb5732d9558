"""What starting the program costs: the heavy parts are imported only by the command that needs them."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "numpy", "lxml", "rich", "readability", "sayso.reading", "sayso.documents", "sayso.language")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["read", "--help"], ["config"]])
def test_nothing_heavy_is_imported_before_it_is_needed(arguments: list[str]) -> None:
    program = (
        "import sys\n"
        "from sayso.cli import main\n"
        f"main({arguments!r}, prog_name='sayso', standalone_mode=False)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_the_module_is_the_program() -> None:
    done = subprocess.run([sys.executable, "-m", "sayso", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("sayso ")
