"""The cells of a tally, lined up with the claims that are asked about."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answerable.domain.beliefs.subject import Subject
from answerable.domain.beliefs.tally import FUNCTION_CODES, POPULATION_CODES, Tally
from answerable.domain.model.evidence import Population
from answerable.domain.model.function import Function
from answerable.domain.model.persona import PersonaKind


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells of a tally that bear on some subjects; all arrays have one length.

    ``claim`` indexes the subjects (not the tally's claims); ``own`` says whether the cell was observed on the people
    for whom the persona speaks: prospects for a target buyer, customers and churned for a current user. The other
    arrays are those of the tally.
    """

    claim: NDArray[np.int64]
    function: NDArray[np.int64]
    own: NDArray[np.bool_]
    cluster: NDArray[np.int64]
    month: NDArray[np.int64]
    last_day: NDArray[np.int64]
    support: NDArray[np.float64]
    contradiction: NDArray[np.float64]
    count: NDArray[np.int64]

    def where(self, chosen: NDArray[np.bool_] | NDArray[np.int64]) -> "Cells":
        """The cells for which ``chosen`` is true, or those at these places in this order."""
        return Cells(*(getattr(self, name)[chosen] for name in self.__slots__))

    def of_function(self, function: Function) -> "Cells":
        """The cells that one function recorded."""
        return self.where(self.function == FUNCTION_CODES[function])


def aligned(tally: Tally, subjects: Sequence[Subject]) -> Cells:
    """The cells of a tally that bear on these subjects; a claim that is named twice counts for its last subject."""
    places = {subject.claim: place for place, subject in enumerate(subjects)}
    place_of = np.array([places.get(claim, -1) for claim in tally.claims], dtype=np.int64)
    claim = place_of[tally.claim]
    targets = np.array([subject.kind is PersonaKind.TARGET for subject in subjects], dtype=np.bool_)
    prospects = tally.population == POPULATION_CODES[Population.PROSPECT]
    cells = Cells(
        claim=claim,
        function=tally.function,
        own=prospects == targets[claim] if len(subjects) else prospects,
        cluster=tally.cluster,
        month=tally.month,
        last_day=tally.last_day,
        support=tally.support,
        contradiction=tally.contradiction,
        count=tally.count,
    )
    return cells if bool(np.all(claim >= 0)) else cells.where(claim >= 0)
