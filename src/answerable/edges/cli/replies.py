"""A twin's reply for people: its sentences with numbered notes, and the gap in a line of its own."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from answerable.domain.model.answer import Answer, Sentence
from answerable.domain.twins.finding import Finding
from answerable.usecases.twins import Reply

BAR = 10
"""Characters of a belief bar: one for each tenth."""


def show(console: Console, reply: Reply, *, brief: bool = False) -> None:
    """Prints who speaks and how surely, the answer, its notes (brief: only ids), and the gap if there is one."""
    answer, name = reply.answer, reply.findings.version.persona.name
    standing = f"confidence {answer.confidence:.0%}" if answer.known else "not known"
    if answer.verdict_chance is not None:
        standing += f", “{answer.verdict}” right with {answer.verdict_chance:.0%}"
    console.print(Text.assemble((name, "bold"), (f"  version {answer.version}, {standing}", "dim")))
    cited = dict.fromkeys(claim for sentence in answer.sentences for claim in sentence.claims)
    numbers = {claim: place for place, claim in enumerate(cited, start=1)}
    said = [_numbered(sentence, numbers) for sentence in answer.sentences] or [Text(answer.answer)]
    console.print(Padding(Text(" ").join(said), (0, 0, 0, 2)))
    if brief:
        ids = "  ".join(f"[{number}] {claim}" for claim, number in numbers.items())
        console.print(Padding(Text(ids, "dim"), (0, 0, 0, 4)))
    else:
        found = [finding for finding in reply.findings.citable if finding.claim.id in numbers]
        for finding in sorted(found, key=lambda finding: numbers[finding.claim.id]):
            _note(console, numbers[finding.claim.id], finding)
    _told_of_the_wording(console, answer)
    if answer.gap and answer.gap.what not in answer.answer:
        finder = f" Ask {answer.gap.ask.value.replace('-', ' ')}." if answer.gap.ask else ""
        console.print(Padding(Text.assemble(("Gap: ", "bold"), answer.gap.what, finder), (0, 0, 0, 2)))
    console.print()


def _told_of_the_wording(console: Console, answer: Answer) -> None:
    """Which model spoke, what it said that nothing supports, and what else the reader must know of the wording."""
    if answer.voice != "grounded":
        console.print(
            Padding(Text(f"Worded by the language model {answer.voice}; checked by the claims.", "dim"), (0, 0, 0, 2))
        )
    for remark in answer.remarks:
        console.print(Padding(Text(remark, "dim"), (0, 0, 0, 2)))
    for dropped in answer.dropped:
        console.print(
            Padding(Text.assemble(("Dropped: ", "bold"), f"“{dropped.text}” ", (dropped.why, "dim")), (0, 0, 0, 4))
        )


def _numbered(sentence: Sentence, numbers: dict[str, int]) -> Text:
    marks = ",".join(str(numbers[claim]) for claim in sentence.claims)
    return Text.assemble(sentence.text, (f" [{marks}]", "cyan"))


def _note(console: Console, number: int, finding: Finding) -> None:
    head = Text.assemble((f"[{number}] ", "cyan"), (f"{finding.claim.facet.label}: ", "dim"), finding.claim.text)
    console.print(Padding(Text.assemble(head, "  ", _belief(finding)), (0, 0, 0, 4)))
    for piece in finding.evidence:
        source = f"{piece.reporter.value}, {piece.function.value}, {piece.observed_on}"
        console.print(Padding(Text.assemble(f"“{piece.text}” ", (source, "dim")), (0, 0, 0, 8)))


def _belief(finding: Finding) -> Text:
    belief = finding.belief
    if belief is None or not belief.observed:
        return Text(f"{finding.claim.id}, asserted, unobserved", "dim")
    full = round(belief.mean * BAR)
    bar = Text.assemble(("█" * full, "green"), ("░" * (BAR - full), "dim"))
    return Text.assemble(
        bar, f" {belief.mean:.0%} ", (f"({belief.low:.0%} to {belief.high:.0%}), {finding.claim.id}", "dim")
    )
