"""A twin's reply for people: its sentences with numbered notes, and the gap in a line of its own."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from answerable.domain.model.answer import Sentence
from answerable.domain.twins.findings import Finding
from answerable.usecases.twins import Reply

BAR = 10
"""Characters of a belief bar: one for each tenth."""


def show(console: Console, reply: Reply) -> None:
    """Prints who speaks and how surely, the answer, its notes, and the gap where there is one."""
    answer, name = reply.answer, reply.findings.version.persona.name
    standing = f"confidence {answer.confidence:.0%}" if answer.known else "not known"
    console.print(Text.assemble((name, "bold"), (f"  version {answer.version}, {standing}", "dim")))
    cited = dict.fromkeys(claim for sentence in answer.sentences for claim in sentence.claims)
    numbers = {claim: place for place, claim in enumerate(cited, start=1)}
    said = [_numbered(sentence, numbers) for sentence in answer.sentences] or [Text(answer.answer)]
    console.print(Padding(Text(" ").join(said), (0, 0, 0, 2)))
    for finding in sorted(reply.findings.found, key=lambda finding: numbers[finding.claim.id]):
        _note(console, numbers[finding.claim.id], finding)
    if answer.gap:
        finder = f" Ask {answer.gap.ask.value.replace('-', ' ')}." if answer.gap.ask else ""
        what = "" if answer.gap.what in answer.answer else answer.gap.what
        console.print(Padding(Text.assemble(("Gap: ", "bold"), what or "as said.", finder), (0, 0, 0, 2)))
    console.print()


def _numbered(sentence: Sentence, numbers: dict[str, int]) -> Text:
    marks = ",".join(str(numbers[claim]) for claim in sentence.claims)
    return Text.assemble(sentence.text, (f" [{marks}]", "cyan"))


def _note(console: Console, number: int, finding: Finding) -> None:
    facet = finding.claim.facet.label
    head = Text.assemble((f"[{number}] ", "cyan"), (f"{facet}: ", "dim"), finding.claim.text)
    console.print(Padding(head, (0, 0, 0, 4)))
    console.print(Padding(_belief(finding), (0, 0, 0, 8)))
    for piece in finding.evidence:
        source = f"{piece.reporter.value}, {piece.function.value}, {piece.observed_on}"
        console.print(Padding(Text.assemble(f"“{piece.text}” ", (source, "dim")), (0, 0, 0, 8)))


def _belief(finding: Finding) -> Text:
    mean = finding.belief.mean if finding.belief else finding.claim.prior.mean
    standing = finding.belief.standing if finding.belief else "asserted, unobserved"
    full = round(mean * BAR)
    return Text.assemble(("█" * full, "green"), ("░" * (BAR - full), "dim"), f" {mean:.0%} ", (standing, "dim"))
