"""Scenes of questions: one twin, the panel, and a question that nobody can answer."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console

from answerable.domain.model.answer import Sentence
from answerable.domain.model.belief import Belief
from answerable.domain.twins.finding import Finding
from answerable.edges.cli.story.contested import source_of
from answerable.edges.cli.story.props import Props
from answerable.edges.cli.story.scene import Scene, say
from answerable.usecases.ports import AsOf
from answerable.usecases.twins import Reply, consult, panel

MOST_OF_A_PANELLIST = 1
"""Sentences of each answer that the panel's scene tells; the data has all."""

MOST_PANELLISTS = 8


def question(props: Props, slug: str, asked: str) -> Scene:
    """One question to one twin, each sentence with the claims and evidence that it rests on."""
    reply = consult(props.context, props.store, props.mind, slug, asked, AsOf())
    return Scene("question", "One question to one twin", _data(reply), lambda console: _tell_reply(console, reply))


def everyone(props: Props, slugs: Sequence[str], asked: str) -> Scene:
    """The same question to all of them."""
    replies = panel(props.context, props.store, props.mind, [asked], slugs, AsOf())
    data = {"question": asked, "answers": [reply.answer.model_dump(mode="json") for reply in replies]}
    return Scene("panel", "The same question to the panel", data, lambda console: _tell_panel(console, replies))


def refusal(props: Props, slug: str, asked: str) -> Scene:
    """A question that no persona can know the answer to."""
    reply = consult(props.context, props.store, props.mind, slug, asked, AsOf())
    return Scene("refusal", "What a twin does not know", _data(reply), lambda console: _tell_refusal(console, reply))


def _data(reply: Reply) -> dict[str, Any]:
    notes = [
        {
            "claim": finding.claim.id,
            "belief": finding.belief.mean if finding.belief else finding.claim.prior.mean,
            "standing": _standing(finding),
            "evidence": [piece.model_dump(mode="json") for piece in finding.evidence],
        }
        for finding in reply.findings.found
    ]
    return {**reply.answer.model_dump(mode="json"), "notes": notes}


def _standing(finding: Finding) -> str:
    return finding.belief.standing if finding.belief else "asserted, unobserved"


def _tell_reply(console: Console, reply: Reply) -> None:
    say(console, ("? ", "dim"), (reply.answer.question, "italic"))
    cited = list(dict.fromkeys(claim for sentence in reply.answer.sentences for claim in sentence.claims))
    said: list[str | tuple[str, str]] = [(f"{reply.findings.version.persona.name}: ", "bold")]
    for sentence in reply.answer.sentences:
        said += [f"{sentence.text} ", (_marks(sentence, cited), "cyan"), " "]
    say(console, *(said if reply.answer.sentences else [*said, reply.answer.answer]))
    shown = [one for one in reply.findings.citable if one.claim.id in cited]
    for finding in sorted(shown, key=lambda one: cited.index(one.claim.id)):
        if finding.belief and finding.belief.observed:
            _tell_note(console, cited.index(finding.claim.id) + 1, finding, finding.belief)
    unseen = [one for one in shown if not (one.belief and one.belief.observed)]
    if unseen:
        numbers = "".join(f"[{number}]" for number in sorted(cited.index(one.claim.id) + 1 for one in unseen))
        say(console, (f"{numbers} ", "cyan"), "asserted, unobserved", further=2)


def _marks(sentence: Sentence, cited: Sequence[str]) -> str:
    return "".join(f"[{cited.index(claim) + 1}]" for claim in sentence.claims)


def _tell_note(console: Console, number: int, finding: Finding, belief: Belief) -> None:
    note: list[str | tuple[str, str]] = [(f"[{number}] ", "cyan"), (f"{belief.mean:.0%}", "bold")]
    for newest in finding.evidence[:1]:
        note += [f": “{newest.text}” ", (source_of(newest), "dim")]
    say(console, *note, further=2, hang=4)


def _tell_panel(console: Console, replies: Sequence[Reply]) -> None:
    say(console, ("? ", "dim"), (replies[0].answer.question, "italic"))
    for reply in replies[:MOST_PANELLISTS]:
        told = [sentence.text for sentence in reply.answer.sentences[:MOST_OF_A_PANELLIST]] or [reply.answer.answer]
        sure = f" ({reply.answer.confidence:.0%} sure)" if reply.answer.known else ""
        say(console, (reply.findings.version.persona.name, "bold"), (sure, "dim"), ": ", " ".join(told), hang=2)
    if len(replies) > MOST_PANELLISTS:
        say(console, (f"and {len(replies) - MOST_PANELLISTS} more.", "dim"))


def _tell_refusal(console: Console, reply: Reply) -> None:
    say(console, ("? ", "dim"), (reply.answer.question, "italic"))
    say(console, (f"{reply.findings.version.persona.name}: ", "bold"), reply.answer.answer)
    if reply.answer.gap:
        finder = f" Ask {reply.answer.gap.ask.value.replace('-', ' ')}." if reply.answer.gap.ask else ""
        say(console, (f"{reply.answer.gap.what}{finder}", "dim"))
