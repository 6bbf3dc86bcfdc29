"""Beliefs: what a workspace holds for credible about its personas, on a day, by what was known then."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from answerable.domain.beliefs.contest import Split, contests, splits
from answerable.domain.beliefs.posterior import beliefs, beliefs_by_function
from answerable.domain.beliefs.subject import subjects_of
from answerable.domain.model.belief import Belief
from answerable.domain.model.function import Function
from answerable.domain.model.governance import Contest
from answerable.domain.model.persona import PersonaVersion
from answerable.usecases.context import Context
from answerable.usecases.ports import AsOf, Reader


@dataclass(frozen=True, slots=True)
class Insight:
    """All that is believed about one persona on a day: pooled, by function, and where beliefs part.

    Both mappings go by claim id, in the order of the persona's claims; a function stands there only where it
    observed the claim. ``on`` is the day on which the beliefs are held.
    """

    on: date
    pooled: dict[str, Belief]
    by_function: dict[str, dict[Function, Belief]]
    contests: tuple[Contest, ...]
    splits: tuple[Split, ...]


def beliefs_of(context: Context, reader: Reader, version: PersonaVersion, as_of: AsOf) -> dict[str, Belief]:
    """The pooled belief in each claim of a persona version, by claim id in the order of the persona's claims."""
    return beliefs_of_all(context, reader, (version,), as_of)


def beliefs_of_all(
    context: Context, reader: Reader, versions: Sequence[PersonaVersion], as_of: AsOf
) -> dict[str, Belief]:
    """The pooled belief in each claim of many persona versions, by claim id: one tally however many they are."""
    dated = judged_on(context, as_of)
    subjects = [subject for version in versions for subject in subjects_of(version.persona)]
    tally = reader.tally([subject.claim for subject in subjects], dated)
    return {belief.claim: belief for belief in beliefs(tally, subjects, day_of(context, dated))}


def insight_of(context: Context, reader: Reader, version: PersonaVersion, as_of: AsOf) -> Insight:
    """All that is believed about one persona version, from one tally."""
    dated = judged_on(context, as_of)
    on = day_of(context, dated)
    subjects = subjects_of(version.persona)
    tally = reader.tally([subject.claim for subject in subjects], dated)
    functions = beliefs_by_function(tally, subjects, on)
    return Insight(
        on=on,
        pooled={belief.claim: belief for belief in beliefs(tally, subjects, on)},
        by_function={
            subject.claim: {function: held[place] for function, held in functions.items() if held[place].observed}
            for place, subject in enumerate(subjects)
        },
        contests=contests(tally, subjects, on),
        splits=splits(tally, subjects, on),
    )


def contested_among(
    context: Context, reader: Reader, version: PersonaVersion, as_of: AsOf, claims: Collection[str]
) -> dict[str, tuple[Contest, Mapping[Function, Belief]]]:
    """The surest contest of each of some claims that functions contest, with what each function believes of it."""
    dated = judged_on(context, as_of)
    on = day_of(context, dated)
    subjects = [subject for subject in subjects_of(version.persona) if subject.claim in claims]
    tally = reader.tally([subject.claim for subject in subjects], dated)
    surest = {contest.claim: contest for contest in reversed(contests(tally, subjects, on))}
    if not surest:
        return {}
    functions = beliefs_by_function(tally, subjects, on)
    return {
        subject.claim: (surest[subject.claim], {function: held[place] for function, held in functions.items()})
        for place, subject in enumerate(subjects)
        if subject.claim in surest
    }


def judged_on(context: Context, as_of: AsOf) -> AsOf:
    """The same dates with the first one filled in.

    Without a day the beliefs are those of the day by which they were known, and without that those of today: nothing
    dated later is counted.
    """
    if as_of.observed_by is not None:
        return as_of
    known_on = as_of.known_by.date() if as_of.known_by else context.today
    return replace(as_of, observed_by=min(known_on, context.today))


def day_of(context: Context, as_of: AsOf) -> date:
    """The day on which beliefs with these dates are held."""
    return judged_on(context, as_of).observed_by or context.today
