"""Moments are kept exactly."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.adapters.store.moment import kept, told


@given(st.datetimes(timezones=st.just(UTC)))
def test_every_moment_comes_back_to_the_microsecond(moment: datetime) -> None:
    assert told(kept(moment)) == moment


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_moments_keep_their_order(one: datetime, other: datetime) -> None:
    assert (kept(one) < kept(other)) == (one < other)


def test_a_moment_is_the_same_in_every_zone() -> None:
    moment = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert kept(moment.astimezone(timezone(timedelta(hours=-7)))) == kept(moment)


def test_a_moment_without_a_zone_is_a_mistake() -> None:
    with pytest.raises(TypeError):
        kept(datetime(2026, 3, 1))  # noqa: DTZ001 - the mistake itself
