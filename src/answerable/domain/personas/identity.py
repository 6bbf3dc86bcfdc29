"""Names that follow from content, so that the same page gives the same ids in every workspace."""

import base64
import hashlib
import json
import re
import unicodedata
from collections.abc import Container

from answerable.domain.model.facet import Facet
from answerable.domain.model.noun import Noun
from answerable.domain.personas.subjects import ABBREVIATIONS


def slug_of(name: str) -> str:
    """The slug of a name: lower case, ASCII, words joined by hyphens; ``unnamed`` when nothing is left."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")[:80].strip("-") or "unnamed"


def name_of(slug: str) -> str:
    """A name made from a slug: its words, the first with a capital, abbreviations of titles in capitals."""
    words = [word.upper() if _is_abbreviation(word) else word for word in slug.split("-")]
    return " ".join([words[0] if words[0].isupper() else words[0].capitalize(), *words[1:]])


def claim_id(persona: str, facet: Facet, text: str, taken: Container[str]) -> str:
    """The id of a new claim: eight base-32 characters of its content's digest, the first that is not taken."""
    turn = 0
    while True:
        content = "\x1f".join([persona, facet.value, " ".join(text.split()), str(turn)])
        name = "c-" + base64.b32encode(hashlib.sha256(content.encode()).digest())[:8].decode().lower()
        if name not in taken:
            return name
        turn += 1


def evidence_id(*parts: str) -> str:
    """The id of an observation that brought none: ``e-`` and sixteen characters of its content's digest."""
    return "e-" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def digest_of(noun: Noun) -> str:
    """The SHA-256 of a noun's canonical JSON (sorted keys, no spaces), in hexadecimal."""
    content = json.dumps(noun.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _is_abbreviation(word: str) -> bool:
    """Whether the word is made of the initials of what it stands for, as CFO and IT are and "ops" is not."""
    initials = "".join(part[0] for part in ABBREVIATIONS.get(word, "").split() if part not in ("and", "of"))
    return word == initials
