"""What a document says about personas, before anything is changed."""

from collections import Counter
from typing import Self

from pydantic import model_validator

from answerable.domain.model.document_question import DocumentQuestion
from answerable.domain.model.group import Group
from answerable.domain.model.noun import Line, Noun, Slug
from answerable.domain.model.persona import PersonaDraft


class Page(Noun):
    """A parsed document: its group and its personas as drafts, with remarks for the reader of the preview.

    ``unknown`` are headings and labels of personas that the reader knows nothing of, in order; ``partial`` are the
    personas of which the page tells only a part, so that what it does not say stays. ``is_placed`` says that
    the page itself tells which group its personas belong to, or that to none. ``told`` are the keys of its
    headings of which a person spoke; ``questions`` are what a document leaves open, answered ones included.
    """

    group: Group
    personas: tuple[PersonaDraft, ...]
    remarks: tuple[Line, ...] = ()
    unknown: tuple[Line, ...] = ()
    partial: tuple[Slug, ...] = ()
    is_placed: bool = False
    told: tuple[str, ...] = ()
    questions: tuple[DocumentQuestion, ...] = ()

    @model_validator(mode="after")
    def _slugs_once(self) -> Self:
        repeated = [slug for slug, count in Counter(draft.slug for draft in self.personas).items() if count > 1]
        if repeated:
            raise ValueError(f"two personas are both called {repeated[0]}; give one of them another name")
        return self
