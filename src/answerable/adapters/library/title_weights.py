"""The learned part of the reader of titles, as it comes with the package (made by ``tools/titles.py``)."""

import io
import json
import zipfile
from importlib.resources import files

import numpy as np

from answerable.domain.personas.titles.weights import TitleWeights
from answerable.errors import InvalidInput

NAME = "titles.npz"


def load_title_weights() -> TitleWeights:
    """The shipped weights; raises InvalidInput when the file of the package was damaged."""
    try:
        content = files(__package__).joinpath(NAME).read_bytes()
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            told = json.loads(arrays["told"].tobytes())
            return TitleWeights(
                answers=tuple(told["answers"]),
                weights=arrays["weights"].astype(np.float32) * arrays["scale"],
                bias=arrays["bias"],
                temperature=float(told["temperature"]),
                words=arrays["words"],
                provenance=told["source"],
            )
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise InvalidInput(f"The library's own file {NAME} is missing or damaged; install Answerable again.") from error
