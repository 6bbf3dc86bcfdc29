"""Front matter: kept as text; its title names the page, and where one persona stands on it, the rest describes that."""

from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from answerable.adapters.sources.pages.escapes import encode
from answerable.adapters.sources.pages.labels import Field, description_labelled
from answerable.adapters.sources.pages.people import Draft
from answerable.adapters.sources.pages.vocabulary import Vocabulary, Weight
from answerable.adapters.sources.yaml_file import load_yaml
from answerable.domain.model.persona import PersonaDraft
from answerable.errors import InvalidInput, TooLarge

_LONGEST_TITLE = 200
_NO_FIELDS = frozenset({"title", "description", "layout", "name", "slug", "role"})
"""Entries that page makers read for themselves; "title" is the page's, not the persona's job title."""


def load_front(front_matter: str, name: str, remarks: list[str]) -> Mapping[str, object]:
    """The entries of front matter; empty where there are none, or where they cannot be read, which adds a remark.

    Raises TooLarge for front matter beyond the bounds of ``load_yaml``: nobody writes a page's title that way.
    """
    if not front_matter.strip():
        return {}
    try:
        value = load_yaml(front_matter, f"{name}, front matter")
    except TooLarge:
        raise
    except InvalidInput as error:
        remarks.append(f"The front matter is kept as text, for it could not be read: {error}")
        return {}
    return {key: entry for key, entry in value.items() if isinstance(key, str)} if isinstance(value, dict) else {}


def title_of(front: Mapping[str, object]) -> str | None:
    """The title that front matter gives, or None."""
    return _line(front.get("title"))


class FrontFields:
    """What front matter says of the page's only persona: values of ``fields``, and attributes such as its kind."""

    def __init__(self, front: Mapping[str, object], words: Vocabulary) -> None:
        self._front = front
        self.fields: list[tuple[Field, list[str]]] = []
        for key, entry in front.items():
            known = words.field(key.replace("_", " ")) if key.casefold() not in _NO_FIELDS else None
            if known and known.weight is Weight.FIRM and (values := list(_values(entry))):
                self.fields.append((known.field, values))
                if known.is_renamed:
                    words.met(key.replace("_", " "))

    def describe(self, draft: Draft) -> None:
        """Adds to a persona what front matter says of it; entries that do not fit stay text."""
        for field, values in self.fields:
            for value in values:
                draft.body.claims.add(field, encode(value, joined=True), 0)
        if draft.level == 0 and (name := _line(self._front.get("name"))):
            draft.name = name
        if role := _line(self._front.get("role")):
            draft.role = role
        for key, entry in self._front.items():
            attribute, told = description_labelled(key.replace("_", " ")), _line(entry)
            if attribute and told and attribute not in draft.body.described and _fits(attribute, told):
                draft.given[attribute] = told


def _line(value: object) -> str | None:
    shown = " ".join(str(value).split()) if isinstance(value, str | int | float) else ""
    return shown[:_LONGEST_TITLE] or None


def _values(entry: object) -> Iterator[str]:
    for value in entry if isinstance(entry, list) else [entry]:
        if isinstance(value, str | int | float) and str(value).strip():
            yield " ".join(str(value).split())


def _fits(attribute: str, value: str) -> bool:
    status = {"status": "deprecated"} if attribute == "successor" else {}
    try:
        PersonaDraft.model_validate({"slug": "x", "name": "x", attribute: value, **status})
    except ValidationError:
        return False
    return True
