"""What a document says about personas, before anything is changed."""

from collections import Counter
from typing import Self

from pydantic import model_validator

from answerable.domain.model.document_question import DocumentQuestion
from answerable.domain.model.group import Group
from answerable.domain.model.noun import Line, Noun
from answerable.domain.model.persona import PersonaDraft


class Page(Noun):
    """A parsed document: its group and its personas as drafts, with remarks for the reader of the preview.

    ``questions`` are what the document leaves open, answered ones included.
    """

    group: Group
    personas: tuple[PersonaDraft, ...]
    remarks: tuple[Line, ...] = ()
    questions: tuple[DocumentQuestion, ...] = ()

    @model_validator(mode="after")
    def _slugs_once(self) -> Self:
        repeated = [slug for slug, count in Counter(draft.slug for draft in self.personas).items() if count > 1]
        if repeated:
            raise ValueError(f"two personas are both called {repeated[0]}; give one of them another name")
        return self
