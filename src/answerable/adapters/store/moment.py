"""Moments as the database keeps them: microseconds since 1970 in UTC."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def kept(moment: datetime) -> int:
    """A moment with time zone as the database keeps it, exact to the microsecond."""
    return (moment - _EPOCH) // _MICROSECOND


def told(kept_moment: int) -> datetime:
    """A moment as people and rules use it, in UTC."""
    return _EPOCH + kept_moment * _MICROSECOND
