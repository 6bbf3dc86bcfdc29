"""Lets a language model draft an answer out of what was retrieved."""

from dataclasses import dataclass

from pydantic import BaseModel, Field

from answerable.adapters.voices.model.prompt import INSTRUCTIONS, material, numbered
from answerable.domain.model.draft import Draft, DraftSentence
from answerable.domain.twins.findings import Findings
from answerable.errors import ModelFailure
from answerable.usecases.ports import LanguageModel

NOT_TOLD = "claim {}"
"""What stands for a citation of a number that no claim had."""


class WordedSentence(BaseModel):
    """One sentence and the numbers of the claims that it rests on."""

    text: str
    cites: list[int] = Field(default_factory=list)


class Worded(BaseModel):
    """The answer in sentences."""

    sentences: list[WordedSentence]


@dataclass(frozen=True, slots=True)
class ModelDrafter:
    """Drafts with a language model; every check of what it drafts is somebody else's."""

    model: LanguageModel

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.name

    def draft(self, findings: Findings) -> Draft:
        """The model's sentences with the ids of the claims that they cite; raises ModelFailure."""
        ids = {number: finding.claim.id for number, finding in numbered(findings)}
        if not ids:
            raise ModelFailure(f"{self.name} was not asked, as the evidence speaks against what was found")
        worded = self.model.complete(INSTRUCTIONS, material(findings), Worded)
        return Draft(
            tuple(
                DraftSentence(one.text, tuple(ids.get(number, NOT_TOLD.format(number)) for number in one.cites))
                for one in worded.sentences
            )
        )
