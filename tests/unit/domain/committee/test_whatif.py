from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.committee.whatif import left_standing

OBJECTION = BuiltInLibrary().archetype("finance").objections[0]


def test_more_exposure_leaves_an_objection_standing_more_often_and_a_proof_less() -> None:
    usual, more, proven = (
        left_standing(OBJECTION, 0.5),
        left_standing(OBJECTION, 0.9),
        left_standing(OBJECTION, 0.5, [settlement.proof for settlement in OBJECTION.settled_by]),
    )
    assert proven.mean < usual.mean < more.mean
    for each in (usual, more, proven):
        assert 0.0 <= each.low <= each.mean <= each.high <= 1.0


def test_what_exposes_nothing_is_never_raised() -> None:
    assert left_standing(OBJECTION, 0.0).mean == 0.0
