"""Every number that a simulation rests on, with its source."""

from collections.abc import Iterator

from answerable.domain.committee import assumptions
from answerable.domain.committee.outcome import Source
from answerable.domain.committee.scene import Scenario, Scene
from answerable.domain.committee.seating import Concern
from answerable.domain.model.belief import Duration
from answerable.domain.model.committee_prior import Factor
from answerable.domain.model.prior import Prior


def sources_of(scene: Scene, today: Scenario) -> tuple[Source, ...]:
    """The priors in use: each exposed objection's own, then those of every committee; all are prior only so far."""
    exposed = {i.concern.slug: i.concern for i in scene.items if today.exposure(i.concern) > 0.0}
    return (*(s for slug in sorted(exposed) for s in _concern(exposed[slug])), *_general(scene))


def _concern(concern: Concern) -> Iterator[Source]:
    yield _source(f"{concern.slug}: raised at full exposure", concern.rate)
    yield _source(f"{concern.slug}: settled without proof", concern.unaided)
    for settlement in concern.settled_by:
        yield _source(f"{concern.slug}: settled by {settlement.proof}", settlement.settles)
    yield _source(f"{concern.slug}: days", concern.days)


def _general(scene: Scene) -> Iterator[Source]:
    prior, order = scene.prior, scene.deal.order
    for power in sorted({sitter.power for sitter in scene.sitters}):
        yield _source(f"{power}: acts when unanswered", prior.acts[power])
    yield _source("days of a whole deal", prior.cycle_days)
    for stage in scene.deal.stages:
        yield _source(f"days in {stage}", prior.stage_days[stage])
    yield _source("no decision", prior.no_decision)
    yield _source("champion leaves", prior.champion_leaves)
    yield _source("champion lost: slower", prior.champion_slows)
    yield _source("influencer lost: odds of refusal", prior.sways)
    yield _source("another supplier", assumptions.COMPETITION[order])
    yield _source("refusals that go to another supplier", assumptions.LOST_SHARE)
    yield _source("refusal at the decision", assumptions.REFUSES)
    yield _source("refusal above a threshold", assumptions.ESCALATION_REFUSES)
    yield _source("days of an escalation", assumptions.ESCALATION_DAYS)
    yield _source("no champion: odds against settling", assumptions.UNCARRIED)
    yield _source("nobody met: odds against settling", assumptions.UNMET)
    yield _source("above a threshold: odds of acting", assumptions.ESCALATED)
    yield _source("open objection: indecision", assumptions.OPEN_STALLS)
    yield _source("open objection: odds of refusal", assumptions.OPEN_WEIGHS)
    yield _source("no known decider: odds of refusal", assumptions.UNSEEN_DECIDER)
    yield _source("resisting user: odds of refusal", assumptions.RESISTANCE[order])
    yield _source("pace of the company", assumptions.PACE)
    yield from _constants(scene)


def _constants(scene: Scene) -> Iterator[Source]:
    order = scene.deal.order
    for parameter, value, source in (
        ("log-odds of raising per unit of exposure", f"{assumptions.EXPOSURE_SLOPE:g}", "assumed"),
        ("status quo's share of no decision", f"{assumptions.STATUS_QUO_SHARE:.0%}", "JOLT digests (S)"),
        (f"odds of raising and refusing on a {order} order", f"{assumptions.FAMILIARITY[order]:g} times", "assumed"),
        (f"days in a stage on a {order} order", f"{assumptions.HASTE[order]:g} times", "assumed"),
    ):
        yield Source(parameter=parameter, value=value, source=source)


def _source(parameter: str, of: Prior | Factor | Duration) -> Source:
    if isinstance(of, Prior):
        value = f"{of.mean:.0%}, worth {of.strength:g} observations"
    elif isinstance(of, Factor):
        value = f"{of.median:g} times ({of.low:g} to {of.high:g})"
    else:
        value = f"{of.median_days:g} days in the median"
    return Source(parameter=parameter, value=value, source=of.source)
