"""Deal files: YAML, bounded, with every complaint naming file and field."""

from pathlib import Path

from pydantic import ValidationError

from answerable.adapters.sources.files import check_text, read_text
from answerable.adapters.sources.yaml_file import load_yaml
from answerable.domain.model.complaint import complaint
from answerable.domain.model.deal import Deal
from answerable.errors import InvalidInput, TooLarge

DEAL_LIMIT = 500_000
"""Bytes of one deal file (chosen: a hundred times a long one)."""

MOST_ENTRIES = 200
"""Effects, proofs or seats of one deal file (chosen: far beyond what is simulated)."""


class DealFileReader:
    """Fulfils the port DealReader."""

    def read(self, path: Path) -> Deal:
        """The deal in a file; raises InvalidInput, TooLarge or NotFound."""
        text, _ = read_text(path, DEAL_LIMIT)
        return self.parse(text, str(path))

    def parse(self, text: str, name: str) -> Deal:
        """The deal in a text; ``name`` is what messages call it; raises InvalidInput or TooLarge."""
        check_text(text, name, DEAL_LIMIT)
        document = load_yaml(text, name)
        if not isinstance(document, dict):
            raise InvalidInput(f"{name} holds no deal; write 'slug:', 'name:', 'account:', 'offer:' and 'seats:'.")
        _check_lengths(document, name)
        try:
            return Deal.model_validate(document)
        except ValidationError as error:
            raise InvalidInput(f"{name}: {complaint(error)}.") from None


def _check_lengths(document: dict[object, object], name: str) -> None:
    offer = document.get("offer")
    parts = {**document, **(offer if isinstance(offer, dict) else {})}
    for key in ("seats", "effects", "proofs"):
        entries = parts.get(key)
        if isinstance(entries, list) and len(entries) > MOST_ENTRIES:
            raise TooLarge(f"{name}: {key} has {len(entries):,} entries; at most {MOST_ENTRIES} are read.")
