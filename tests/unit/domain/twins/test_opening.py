import pytest

from answerable.domain.model.answer import Verdict
from answerable.domain.twins.opening import FLAT, SURE_FROM, TENTATIVE, opening


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_is_said_flatly_only_where_it_is_likely_right_or_a_rule_decided(verdict: Verdict) -> None:
    assert opening(verdict, None) == opening(verdict, SURE_FROM) == FLAT[verdict]
    assert opening(verdict, SURE_FROM - 0.01) == TENTATIVE[verdict]
