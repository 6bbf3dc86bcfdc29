"""What must hold of beliefs whatever was observed."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.domain.beliefs.cells import aligned
from answerable.domain.beliefs.posterior import beliefs, beliefs_by_function
from answerable.domain.beliefs.subject import Subject
from answerable.domain.beliefs.units import ACCOUNT_CAP, pool
from answerable.domain.model.belief import Belief
from answerable.domain.model.evidence import Population, Reporter
from answerable.domain.model.function import Function
from answerable.domain.model.persona import Pace, PersonaKind
from answerable.domain.model.prior import Prior
from tests.unit.domain.beliefs.tallies import CLAIM, OTHER, Seen, tally_of

ON = date(2026, 2, 27)
CLOSE = 1e-9

observations = st.lists(
    st.builds(
        Seen,
        on=st.dates(date(2023, 1, 1), ON),
        supports=st.booleans(),
        account=st.integers(0, 4),
        claim=st.sampled_from([CLAIM, OTHER]),
        function=st.sampled_from(Function),
        population=st.sampled_from(Population),
        reporter=st.sampled_from(Reporter),
    ),
    max_size=40,
)
subjects = st.builds(
    Subject,
    claim=st.just(CLAIM),
    prior=st.builds(Prior, mean=st.floats(0.0, 1.0), strength=st.floats(0.1, 50.0), source=st.just("assumed")),
    kind=st.sampled_from(PersonaKind),
    pace=st.sampled_from(Pace),
)


def held(seen: list[Seen], subject: Subject, on: date = ON) -> Belief:
    return beliefs(tally_of(seen), [subject], on)[0]


@given(observations, subjects)
def test_a_belief_is_a_mean_inside_its_interval(seen: list[Seen], subject: Subject) -> None:
    belief = held(seen, subject)
    assert 0.0 <= belief.low <= belief.mean <= belief.high <= 1.0
    assert belief.observed == any(one.claim == CLAIM for one in seen)


@given(observations, subjects, st.integers(1, 3000))
def test_an_unfed_claim_drifts_back_to_its_prior_and_its_evidence_thins(
    seen: list[Seen], subject: Subject, days: int
) -> None:
    now, later = held(seen, subject), held(seen, subject, ON + timedelta(days=days))
    never = held(seen, subject, ON + timedelta(days=100 * 365))
    assert later.size <= now.size + CLOSE
    assert later.freshness <= now.freshness + CLOSE
    assert never.mean == pytest.approx(subject.prior.mean, abs=1e-3)


@given(st.integers(1, 12), st.booleans(), st.sampled_from(Pace), st.lists(st.integers(1, 2000), min_size=2, max_size=4))
def test_an_unfed_claim_only_widens_while_its_evidence_agrees_with_it(
    accounts: int, supports: bool, pace: Pace, days: list[int]
) -> None:
    prior = Prior(mean=1.0 if supports else 0.0, strength=2.0, source="assumed")
    even = Prior(mean=0.5, strength=2.0, source="assumed")
    seen = [Seen(on=ON, account=account, supports=supports) for account in range(accounts)]
    for subject in (Subject(CLAIM, prior, pace=pace), Subject(CLAIM, even, pace=pace)):
        widths = [
            belief.high - belief.low for day in sorted(days) if (belief := held(seen, subject, ON + timedelta(day)))
        ]
        assert all(before <= after + CLOSE for before, after in pairwise(widths))


@given(observations, subjects, st.dates(date(2023, 1, 1), ON), st.integers(0, 6))
def test_a_new_unit_of_support_never_lowers_the_mean(
    seen: list[Seen], subject: Subject, on: date, account: int
) -> None:
    taken = {(one.account, one.on.year, one.on.month) for one in seen}
    if (account, on.year, on.month) in taken:
        account = 99
    added = Seen(on=on, account=account)
    assert held([*seen, added], subject).mean >= held(seen, subject).mean - CLOSE
    against = replace(added, supports=False)
    assert held([*seen, against], subject).mean <= held(seen, subject).mean + CLOSE


@given(observations, subjects, st.floats(0.1, 5.0))
def test_no_account_weighs_more_than_the_cap(seen: list[Seen], subject: Subject, cap: float) -> None:
    accounts = {one.account for one in seen if one.claim == CLAIM}
    assert float(pool(aligned(tally_of(seen), [subject]), cap=cap).size.sum()) <= cap * len(accounts) + CLOSE
    assert held(seen, subject).size <= ACCOUNT_CAP * len(accounts) + CLOSE


@given(observations, subjects)
def test_the_pooled_belief_is_never_the_sum_of_the_functions(seen: list[Seen], subject: Subject) -> None:
    everywhere = [replace(one, function=function, reporter=Reporter.BUYER) for one in seen for function in Function]
    tally = tally_of(everywhere)
    pooled = beliefs(tally, [subject], ON)[0]
    for (alone,) in beliefs_by_function(tally, [subject], ON).values():
        assert alone.size == pytest.approx(pooled.size)
        assert alone.mean == pytest.approx(pooled.mean)


@given(observations, subjects)
def test_pooling_adds_nothing_to_what_the_functions_saw(seen: list[Seen], subject: Subject) -> None:
    tally = tally_of(seen)
    alone = beliefs_by_function(tally, [subject], ON)
    assert beliefs(tally, [subject], ON)[0].size <= sum(held.size for (held,) in alone.values()) + CLOSE


@given(observations, subjects, st.randoms(use_true_random=False))
def test_the_order_of_the_cells_does_not_matter(seen: list[Seen], subject: Subject, random: Random) -> None:
    tally = tally_of(seen)
    shuffled = list(range(len(tally.claim)))
    random.shuffle(shuffled)
    arrays = {name: getattr(tally, name)[shuffled] for name in tally.__slots__ if name != "claims"}
    assert beliefs(replace(tally, **arrays), [subject], ON) == beliefs(tally, [subject], ON)


@given(observations, subjects, st.integers(2, 5))
def test_saying_everything_again_in_the_same_month_adds_nothing(seen: list[Seen], subject: Subject, times: int) -> None:
    once, again = held(seen, subject), held(seen * times, subject)
    assert again.size == pytest.approx(once.size)
    assert again.mean == pytest.approx(once.mean)


@given(observations, subjects, st.dates(date(2023, 1, 1), ON))
def test_what_was_observed_later_does_not_change_what_was_believed_before(
    seen: list[Seen], subject: Subject, on: date
) -> None:
    first = on.replace(day=1)
    before = [one for one in seen if one.on < first]
    later = [one for one in seen if one.on >= (first + timedelta(days=32)).replace(day=1)]
    assert held(before + later, subject, on) == held(before, subject, on)
