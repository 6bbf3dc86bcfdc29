"""Which scenes make the story, on the sample and on a page of one's own."""

from collections.abc import Iterator, Sequence

from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import PersonaStatus, PersonaVersion
from answerable.edges.cli.story.cast import cast
from answerable.edges.cli.story.committee import before_committee
from answerable.edges.cli.story.contested import contested
from answerable.edges.cli.story.farewell import farewell
from answerable.edges.cli.story.props import Props
from answerable.edges.cli.story.replies import everyone, question, refusal
from answerable.edges.cli.story.scene import Scene
from answerable.edges.cli.story.unobserved import unobserved
from answerable.usecases.examples import example_deal
from answerable.usecases.ports import AsOf
from answerable.usecases.twins import panel

BUYER = "finance-chief-farid"
STALLED = "halberd-first-order"
"""The persona and the deal of the sample that the story is about."""

CONVINCE = "What would convince you to sign?"
UNKNOWABLE = "What will the interest rate be next year?"

_QUESTIONS = {
    Facet.PROOF: CONVINCE,
    Facet.OBJECTION: "What would make you say no?",
    Facet.CHALLENGE: "What are your biggest challenges?",
    Facet.METRIC: "How are you measured?",
    Facet.GOAL: "What are your goals?",
    Facet.RESPONSIBILITY: "What are you responsible for?",
    Facet.JOB_TO_BE_DONE: "What is your job?",
}
"""What a page can be asked, by the facet that it needs for an answer, the most telling first."""


def on_sample(props: Props) -> Iterator[Scene]:
    """The story on the sample."""
    versions = _active(props)
    yield cast(props, versions)
    dispute = contested(props, versions)
    if dispute is not None:
        yield dispute
    yield question(props, BUYER, CONVINCE)
    yield everyone(props, [version.persona.slug for version in versions], CONVINCE)
    yield refusal(props, BUYER, UNKNOWABLE)
    with props.store.read() as reader:
        deal = reader.deal(STALLED)
    yield from before_committee(props, deal)
    yield farewell(props, BUYER, own_page=False)


def on_page(props: Props) -> Iterator[Scene]:
    """The story on whatever personas the workspace holds."""
    versions = _active(props)
    first, asked = _question(props, versions)
    yield cast(props, versions)
    yield contested(props, versions) or unobserved(props, versions)
    yield question(props, first, asked)
    if len(versions) > 1:
        yield everyone(props, [version.persona.slug for version in versions], asked)
    yield refusal(props, first, UNKNOWABLE)
    example = example_deal(versions)
    yield from before_committee(props, example.deal, example.assumed)
    yield farewell(props, first, own_page=True)


def _active(props: Props) -> Sequence[PersonaVersion]:
    """The personas in use, in the order of their groups."""
    with props.store.read() as reader:
        order = {slug: place for group in reader.groups() for place, slug in enumerate(group.members)}
        versions = [each for each in reader.personas() if each.persona.status is not PersonaStatus.DEPRECATED]
    return sorted(versions, key=lambda version: order.get(version.persona.slug, len(order)))


def _question(props: Props, versions: Sequence[PersonaVersion]) -> tuple[str, str]:
    """The persona and the question for which the page can say most: the first that somebody knows an answer to."""
    for facet, asked in _QUESTIONS.items():
        able = [each.persona.slug for each in versions if any(claim.facet is facet for claim in each.persona.claims)]
        for reply in panel(props.context, props.store, props.mind, [asked], able, AsOf()):
            if reply.answer.known:
                return reply.answer.persona, asked
    return versions[0].persona.slug, CONVINCE
