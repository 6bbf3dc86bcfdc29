"""The claims of one persona as its lines are read, in order, with what could not be made a claim."""

from collections import Counter

from pydantic import ValidationError

from answerable.adapters.sources.pages.escapes import decode
from answerable.adapters.sources.pages.labels import Field
from answerable.adapters.sources.pages.marks import ClaimMark
from answerable.adapters.sources.pages.text import remarked, says_something
from answerable.adapters.sources.pages.values import is_qualifier, loses_words, split, split_exported
from answerable.domain.model.claim import ClaimDraft
from answerable.domain.model.complaint import complaint
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.prior import ASSERTION
from answerable.errors import InvalidInput

LONGEST = 2_000
"""Characters of one claim, as the nouns allow them."""

_NAMES = ("stakes", "stage", "mean", "strength", "source", "origin", "order")


class Claims:
    """Collects the claims of a persona; ``leftovers`` are pieces of text that are kept as notes, by label."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._counts: Counter[Facet] = Counter()
        self.drafts: list[ClaimDraft] = []
        self.leftovers: list[tuple[str, str]] = []

    def add(self, field: Field, source: str, line: int, rank: SourceRank | None = None) -> None:
        """Adds the values of one line of the page; ``line`` (from 0) is where a complaint points."""
        found = remarked(source)
        self.leftovers += [(field.label, comment) for comment in found.comments]
        values = split_exported(found.source, field.form) if found.marks else split(found.source, field.form)
        if not found.marks and loses_words(values, found.source):
            self.leftovers.append((field.label, found.source))
        marks: list[ClaimMark | None] = [*found.marks] if len(found.marks) == len(values) else [None] * len(values)
        for value, mark in zip(values, marks, strict=True):
            text = decode(value)
            if mark is None and not self._is_claim(field, value, text):
                self.leftovers.append((field.label, value))
            elif mark is not None or says_something(text):
                self._append(field.facet, text, mark, line, rank)

    def keep(self, field: Field, source: str) -> None:
        """Keeps a text under a field that is no value of it."""
        self.leftovers.append((field.label, source))

    def _is_claim(self, field: Field, value: str, text: str) -> bool:
        return len(text) <= LONGEST and not (field.form.is_joined and is_qualifier(value))

    def _append(self, facet: Facet, text: str, mark: ClaimMark | None, line: int, rank: SourceRank | None) -> None:
        self._counts[facet] += 1
        where = f"{self._name}, line {line + 1}"
        given: dict[str, object] = {"facet": facet, "text": text, "order": self._counts[facet]}
        if rank:
            given["rank"] = rank
        if mark:
            given |= {"id": mark.id, **_about(mark, where)}
        try:
            self.drafts.append(ClaimDraft.model_validate(given))
        except ValidationError as error:
            raise InvalidInput(f"{where}: of the claim {text[:60]!r} {complaint(error)}.") from None


def _about(mark: ClaimMark, where: str) -> dict[str, object]:
    unknown = sorted(set(mark.about) - set(_NAMES))
    if unknown:
        raise InvalidInput(f"{where}: {unknown[0]!r} is nothing a claim has; use one of {', '.join(_NAMES)}.")
    given: dict[str, object] = {name: mark.about[name] for name in ("stage", "order", "origin") if name in mark.about}
    if "stakes" in mark.about:
        given["stakes"] = tuple(stake for stake in mark.about["stakes"].split(",") if stake)
    prior = {name: mark.about[name] for name in ("mean", "strength", "source") if name in mark.about}
    if prior:
        given["prior"] = {**ASSERTION.model_dump(), **prior}
    return given
