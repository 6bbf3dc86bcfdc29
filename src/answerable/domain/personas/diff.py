"""How two personas, or two versions of one, differ."""

from answerable.domain.model.noun import Noun
from answerable.domain.model.persona import Persona
from answerable.domain.personas.matching import match
from answerable.domain.personas.step import Change, Step, StepKind, changes_between, steps_between


class PersonaDiff(Noun):
    """The steps and changes that would make the one into the other."""

    steps: tuple[Step, ...]
    changes: tuple[Change, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two say the same."""
        return not self.changes and all(step.kind is StepKind.KEEP for step in self.steps)


def diff(before: Persona, after: Persona) -> PersonaDiff:
    """What changes from the one to the other; claims are recognised as a plan recognises them."""
    origins = {
        claim.id: old.id
        for claim, old in zip(after.claims, match(after.claims, before.claims), strict=True)
        if old is not None
    }
    return PersonaDiff(
        steps=steps_between(before.claims, after.claims, origins), changes=changes_between(before, after)
    )
