"""Scores of twins on graded questions: totals, by facet, manner, reason and verdict, and what is taken for what."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from answerable.adapters.sources.pages.reader import MarkdownPageReader
from answerable.domain.model.persona import Persona
from answerable.domain.twins.turn import Turn
from answerable.errors import NotFound
from answerable.usecases.ports import AsOf, Store
from answerable.usecases.recognition import recogniser_of
from answerable.usecases.twins import Mind, Reply, consult
from tests.quality.graded import Graded, Tally, is_right
from tests.samples import on
from tests.shared import shared
from tests.workspaces import persona_from, persona_of, workspace

PAGE = "seeds/002_2fe0561a268f301a.txt"
"""The real handbook page whose eight personas are asked."""


def _tallies() -> dict[str, Tally]:
    return defaultdict(Tally)


@dataclass
class Score:
    """What was right: ``known`` of answerable questions, ``refused`` of the others, ``verdicts`` of yes or no.

    ``confusion`` counts (a facet that would be right, the facet of the first claim cited or ``nothing``), ``decided``
    (the verdict that is due, the one given).
    """

    known: Tally = field(default_factory=Tally)
    refused: Tally = field(default_factory=Tally)
    verdicts: Tally = field(default_factory=Tally)
    by_facet: dict[str, Tally] = field(default_factory=_tallies)
    by_manner: dict[str, Tally] = field(default_factory=_tallies)
    by_reason: dict[str, Tally] = field(default_factory=_tallies)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    decided: Counter[tuple[str, str]] = field(default_factory=Counter)
    absent: Counter[str] = field(default_factory=Counter)

    def lines(self) -> Iterator[str]:
        """The totals and the tables, without a single question."""
        yield self.known.line("right claim among the first three")
        yield self.refused.line("unanswerable left unanswered")
        yield self.verdicts.line("verdicts right")
        for name, tallies in (("facet", self.by_facet), ("manner", self.by_manner), ("reason", self.by_reason)):
            for key in sorted(tallies):
                yield "  " + tallies[key].line(f"{name} {key}")
        for (right, got), times in self.confusion.most_common():
            if right != got:
                yield f"  {right} taken for {got}: {times}"
        for (due, given), times in sorted(self.decided.items()):
            yield f"  verdict {due} given as {given}: {times}"
        if self.absent:
            yield f"  not asked, for want of the persona: {sum(self.absent.values())}"


def cast(mind: Mind, asked: Sequence[Graded]) -> list[Persona]:
    """The personas of the page, and of the archetypes those that are asked."""
    page = MarkdownPageReader().read(shared(PAGE))
    personas = [persona_of(draft) for draft in page.personas]
    known = {persona.slug for persona in personas}
    for slug in dict.fromkeys(graded.persona for graded in asked if graded.persona not in known):
        try:
            personas.append(persona_from(mind.library.archetype(slug)))
        except NotFound:
            continue
    return personas


def taught_workspace(mind: Mind, folder: Path) -> Path:
    """An empty workspace whose cache holds what the cues teach."""
    with closing(workspace(folder, [])) as store:
        recogniser_of(store, mind.library, mind.meaning)
    return folder / "workspace.db"


def put_with_turns(store: Store, mind: Mind, graded: Graded) -> Reply:
    """The reply to a graded question, after the question that came before it where there is one."""
    before = [Turn(graded.after)] if graded.after else []
    return consult(on(2), store, mind, graded.persona, graded.text, AsOf(), before)


def score(asked: Sequence[Graded], mind: Mind, store: Store, personas: Sequence[Persona]) -> Score:
    """The score of twins on some graded questions; every sentence must be cited."""
    by_slug = {persona.slug: persona for persona in personas}
    total = Score()
    for graded in asked:
        if graded.persona not in by_slug:
            total.absent[graded.persona] += 1
            continue
        reply = put_with_turns(store, mind, graded)
        assert all(sentence.claims for sentence in reply.answer.sentences), graded.persona
        _count(total, graded, reply, by_slug)
    return total


def _count(total: Score, graded: Graded, reply: Reply, personas: Mapping[str, Persona]) -> None:
    said = f"[{reply.findings.manner.value}] {reply.answer.answer[:200]}"
    if graded.unknown:
        good = not reply.answer.known
        total.refused.count(graded, good=good, said=said)
        total.by_reason[graded.unknown].count(graded, good=good, said=said)
        return
    good = is_right(graded, reply, personas)
    total.known.count(graded, good=good, said=said)
    total.by_facet[graded.right[0]].count(graded, good=good, said=said)
    total.by_manner[graded.manner].count(graded, good=good, said=said)
    got = reply.findings.found[0].claim.facet.value if reply.findings.found else "nothing"
    total.confusion[(got if got in graded.right else graded.right[0], got)] += 1
    if graded.verdict:
        verdict = reply.answer.verdict.value if reply.answer.verdict else "none" if reply.answer.known else "gap"
        total.decided[graded.verdict, f"{verdict}{'' if good else ' on other claims'}"] += 1
        total.verdicts.count(graded, good=verdict == graded.verdict, said=f"{verdict}, not {graded.verdict}: {said}")
