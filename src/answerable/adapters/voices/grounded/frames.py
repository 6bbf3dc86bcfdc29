"""How a persona speaks of one claim: by its facet and the form of its text.

In a frame ``{inside}`` is the text as it stands inside a sentence, ``{does}`` what somebody does said by that person,
``{alone}`` the text as a sentence of its own, ``{stage}`` the step of the decision. Several frames of one kind say the
same; which one is spoken follows from the question and the persona, so that a panel does not speak in chorus.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from answerable.adapters.voices.grounded.forms import Form
from answerable.domain.model.facet import Facet
from answerable.domain.model.stage import Stage

ALONE = ("{alone}",)

ACTS = frozenset(
    {
        Facet.JOB_TO_BE_DONE,
        Facet.RESPONSIBILITY,
        Facet.GOAL,
        Facet.DESIRED_OUTCOME,
        Facet.THRESHOLD,
        Facet.TOLERANCE,
        Facet.ESCALATION,
        Facet.ACCOUNTABILITY,
    }
)
"""Facets whose texts usually begin with a verb."""


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of a facet for its first claim and for a further one, by form; ``others`` for every other form.

    A sentence of one's own is said as it is, unless all texts of the facet are ``quoted``.
    """

    first: Mapping[Form, tuple[str, ...]]
    others: tuple[str, ...]
    then: Mapping[Form, tuple[str, ...]] = field(default_factory=dict)
    then_others: tuple[str, ...] = ()
    quoted: bool = False

    def of(self, form: Form, *, further: bool) -> tuple[str, ...]:
        """The frames for a form; a further claim falls back on those of a first one."""
        own = ALONE if form is Form.OWN and not self.quoted and form not in self.first else None
        if further:
            return self.then.get(form) or own or self.then_others or self.first.get(form) or self.others
        return self.first.get(form) or own or self.others


FRAMES: Mapping[Facet, Frames] = {
    Facet.ACCOUNTABILITY: Frames(
        first={
            Form.NAME: ("I answer for {inside}.", "I'm the one who answers for {inside}."),
            Form.DOING: ("I answer for {inside}.",),
            Form.ACT: ("I have to {inside}.",),
            Form.DOES: ("I {does}.",),
            Form.SENTENCE: ALONE,
        },
        others=("I answer for this: {inside}.",),
        then={
            Form.NAME: ("I'm on the hook for {inside}, too.", "And I answer for {inside}."),
            Form.DOING: ("And I answer for {inside}.",),
            Form.SENTENCE: ALONE,
        },
        then_others=("And for this: {inside}.",),
    ),
    Facet.DESIRED_OUTCOME: Frames(
        first={
            Form.NAME: ("What I want out of it is {inside}.", "I want {inside}."),
            Form.ACT: ("I want to {inside}.",),
            Form.DOING: ("What I want is {inside}.",),
        },
        others=("Here's what I want: {inside}.",),
        then={Form.NAME: ("I also want {inside}.", "And I want {inside}."), Form.ACT: ("And I want to {inside}.",)},
        then_others=("And I want this: {inside}.",),
    ),
    Facet.PRESSURE: Frames(first={}, others=ALONE),
    Facet.RISK: Frames(
        first={
            Form.DOING: ("I won't risk {inside}.",),
            Form.NAME: ("I won't accept {inside}.", "What I can't have is {inside}."),
        },
        others=("What I can't have is this: {inside}.", "Here's what I fear: {inside}."),
        then={Form.DOING: ("And I won't risk {inside}.",), Form.NAME: ("Nor will I accept {inside}.",)},
        then_others=("Nor this: {inside}.",),
    ),
    Facet.PROOF: Frames(
        first={
            Form.NAME: ("What convinces me is {inside}.", "I'd want to see {inside}."),
            Form.DOING: ("What convinces me is {inside}.",),
            Form.ACT: ("If you want to convince me, {inside}.",),
        },
        others=("What convinces me is this: {inside}.",),
        then={Form.NAME: ("I'd also want to see {inside}.", "It also helps to have {inside}.")},
        then_others=("And this helps: {inside}.",),
    ),
    Facet.NARRATIVE: Frames(
        quoted=True,
        first={},
        others=("What I have to be able to say inside is: “{alone}”", "My line inside would be: “{alone}”"),
        then_others=("And I'd say: “{alone}”",),
    ),
    Facet.OBJECTION: Frames(
        first={
            Form.OWN: ("I'd tell you this: {inside}.", "{alone}"),
            Form.SENTENCE: ("I'd tell you this: {inside}.", "{alone}", "I'd push back: {inside}."),
            Form.NAME: ("I'd tell you this: {inside}.",),
            Form.DOING: ("I'd push back: {inside}.",),
        },
        others=("I'd push back: {inside}.",),
        then_others=("{alone}", "And then: {inside}."),
    ),
    Facet.THRESHOLD: Frames(first={Form.DOES: ("I {does}.",), Form.ACT: ("I {inside}.",)}, others=ALONE),
    Facet.TOLERANCE: Frames(first={Form.DOES: ("I {does}.",), Form.ACT: ("I {inside}.",)}, others=ALONE),
    Facet.ESCALATION: Frames(
        first={
            Form.DOES: ("I {does}.",),
            Form.ACT: ("I {inside}.",),
            Form.NAME: ("I take it higher over {inside}.",),
            Form.SENTENCE: ("I take it higher as soon as {inside}.", "I take it higher when {inside}."),
        },
        others=("I take it higher in this case: {inside}.",),
        then={Form.SENTENCE: ("I do the same when {inside}.",), Form.DOES: ("I {does}.",)},
        then_others=("In this case as well: {inside}.",),
    ),
    Facet.MUST_BELIEVE: Frames(
        first={
            Form.SENTENCE: ("{stage} I have to believe that {inside}.", "{stage} I need to be sure that {inside}."),
            Form.OWN: ("{stage} I have to believe that {inside}.", "{stage} I need to be sure that {inside}."),
        },
        others=("{stage} I have to believe this: {inside}.",),
    ),
    Facet.INTERNAL_QUESTION: Frames(
        quoted=True,
        first={Form.QUESTION: ("Inside we ask ourselves: “{alone}”", "The question in our room is: “{alone}”")},
        others=("Inside we ask ourselves this: {inside}.",),
        then={Form.QUESTION: ("And: “{alone}”", "Then somebody asks: “{alone}”")},
    ),
    Facet.JOB_TO_BE_DONE: Frames(
        first={
            Form.ACT: ("My job is to {inside}.", "I'm there to {inside}."),
            Form.DOES: ("I {does}.",),
            Form.DOING: ("My job is {inside}.",),
            Form.NAME: ("My job is {inside}.",),
            Form.SENTENCE: ALONE,
        },
        others=("My job comes down to this: {inside}.",),
    ),
    Facet.RESPONSIBILITY: Frames(
        first={
            Form.ACT: ("I {inside}.",),
            Form.DOES: ("I {does}.",),
            Form.DOING: ("I'm responsible for {inside}.", "I look after {inside}."),
            Form.NAME: ("I'm responsible for {inside}.", "I look after {inside}."),
            Form.SENTENCE: ALONE,
        },
        others=("This is mine to do: {inside}.",),
        then={
            Form.ACT: ("I also {inside}.",),
            Form.DOES: ("I also {does}.",),
            Form.DOING: ("I'm also responsible for {inside}.",),
            Form.NAME: ("I'm also responsible for {inside}.",),
            Form.SENTENCE: ALONE,
        },
        then_others=("So is this: {inside}.",),
    ),
    Facet.GOAL: Frames(
        first={
            Form.ACT: ("I want to {inside}.", "What I'm after is to {inside}."),
            Form.DOING: ("I'm working on {inside}.",),
            Form.NAME: ("I'm after {inside}.", "What I want is {inside}."),
        },
        others=("What I'm after: {inside}.",),
        then={
            Form.ACT: ("I also want to {inside}.", "And I want to {inside}."),
            Form.DOING: ("I'm also working on {inside}.",),
            Form.NAME: ("And I'm after {inside}.",),
        },
        then_others=("And this: {inside}.",),
    ),
    Facet.MOTIVATION: Frames(
        first={
            Form.DOING: ("What drives me is {inside}.", "What keeps me going is {inside}."),
            Form.NAME: ("What drives me is {inside}.", "What keeps me going is {inside}."),
            Form.TO: ("I want {inside}.",),
        },
        others=("What drives me is this: {inside}.",),
        then={
            Form.DOING: ("And I care about {inside}.",),
            Form.NAME: ("And I care about {inside}.",),
            Form.TO: ("And I want {inside}.",),
        },
        then_others=("And this: {inside}.",),
    ),
    Facet.CHALLENGE: Frames(
        first={
            Form.NAME: ("What gets in my way is {inside}.", "My trouble is {inside}."),
            Form.DOING: ("I struggle with {inside}.", "What's hard is {inside}."),
            Form.SENTENCE: ALONE,
        },
        others=("What gets in my way is this: {inside}.",),
        then={
            Form.NAME: ("Then there's {inside}.", "On top of that comes {inside}."),
            Form.DOING: ("I also struggle with {inside}.",),
            Form.SENTENCE: ALONE,
        },
        then_others=("And then this: {inside}.",),
    ),
    Facet.OWN_WORDS: Frames(
        quoted=True,
        first={},
        others=("I'd put it like this: “{alone}”", "In my words: “{alone}”"),
        then_others=("Or like this: “{alone}”",),
    ),
}
"""Facets whose claims are statements, one sentence each."""

BEFORE = {
    Stage.PROBLEM: "Before I look at this at all",
    Stage.EXPLORATION: "Before I look around",
    Stage.REQUIREMENTS: "Before we write down what we need",
    Stage.SELECTION: "Before I pick anybody",
    Stage.VALIDATION: "Before I call it proven",
    Stage.APPROVAL: "Before I put my name under it",
    Stage.PROCUREMENT: "Before we sign",
}
"""The step for which something must be believed."""

BEFORE_ANYTHING = "Before I move"
