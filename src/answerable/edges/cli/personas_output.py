"""Personas for people."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, FacetKind
from answerable.domain.model.note import Note
from answerable.domain.model.persona import Persona, PersonaKind, PersonaStatus, PersonaVersion
from answerable.domain.personas.card import CardLine, decision_card

MOST_ON_CARD = 3
"""How many statements one question of the card shows; the rest stands below."""

_KINDS = {FacetKind.DECISION: "How they decide", FacetKind.HANDBOOK: "What they do", FacetKind.FILTER: "Where they sit"}
_JOINED = (Facet.TITLE, Facet.REPORTS_TO, Facet.METRIC, Facet.SOURCE, Facet.INFLUENCER)


def print_list(console: Console, versions: Sequence[PersonaVersion]) -> None:
    """A table of personas, or what to do where there is none."""
    if not versions:
        console.print("There is no persona yet. Import a page: answerable personas import FILE")
        return
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), header_style="dim")
    table.add_column("Persona", overflow="fold")
    table.add_column("Short name", no_wrap=True)
    table.add_column("Group", overflow="fold")
    table.add_column("Status", overflow="fold")
    table.add_column("Version", justify="right")
    table.add_column("Claims", justify="right")
    for version in versions:
        persona = version.persona
        status = _status(persona)
        counts = str(version.number), str(len(persona.claims))
        table.add_row(Text(persona.name, "bold"), persona.slug, persona.group or "", status, *counts)
    console.print(table)


def print_persona(console: Console, version: PersonaVersion) -> None:
    """A persona: its decision card first, then its facets, then its notes."""
    persona = version.persona
    console.print()
    console.print(Text(persona.name, "bold"))
    console.print(Text(_about(version), "dim"))
    console.print()
    _print_card(console, decision_card(persona))
    for kind, title in _KINDS.items():
        _print_facets(console, title, [claim for claim in persona.claims if claim.facet.kind is kind])
    _print_notes(console, persona.notes)


def indented(console: Console, text: Text, by: int) -> None:
    """Prints a text some columns in, its wrapped lines too."""
    console.print(Padding(text, (0, 0, 0, by), expand=False))


def reference(version: PersonaVersion) -> str:
    """A version as people name it, such as ``cfo@2``."""
    return f"{version.persona.slug}@{version.number}"


def _status(persona: Persona) -> str:
    words = [persona.status.value] if persona.status is not PersonaStatus.CANONICAL else []
    words += ["current user"] if persona.kind is PersonaKind.CURRENT else []
    return ", ".join(words) or "canonical"


def _about(version: PersonaVersion) -> str:
    persona = version.persona
    parts = [reference(version), _status(persona), f"owner {persona.owner}"]
    parts += [f"archetype {persona.archetype}"] if persona.archetype else []
    parts += [f"speaks for {persona.segment}"] if persona.segment else []
    parts += [f"replaced by {persona.successor}"] if persona.successor else []
    return " · ".join(parts)


def _print_card(console: Console, lines: Sequence[CardLine]) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 3, 0, 2))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for line in lines:
        table.add_row(line.question, _stated(line))
    console.print(table)


def _stated(line: CardLine) -> Text:
    if line.answers:
        return _few(line.answers)
    missing = Text("not said yet", "dim italic")
    if line.nearest:
        missing.append("; nearest: ", "dim").append(Text("; ".join(c.text for c in line.nearest[:2]), "dim"))
    return missing


def _few(claims: Sequence[Claim]) -> Text:
    text = Text("\n").join(Text(claim.text) for claim in claims[:MOST_ON_CARD])
    more = len(claims) - MOST_ON_CARD
    return text.append(f"\nand {more} more below", "dim") if more > 0 else text


def _print_facets(console: Console, title: str, claims: Sequence[Claim]) -> None:
    if not claims:
        return
    console.print()
    console.print(Text(title, "bold"))
    for facet, run in groupby(sorted(claims, key=lambda claim: list(Facet).index(claim.facet)), lambda c: c.facet):
        indented(console, Text(facet.label, "cyan"), 2)
        within = list(run)
        for line in _runs(within) if facet in _JOINED else map(_single, within):
            indented(console, line, 4)


def _single(claim: Claim) -> Text:
    number = f"{claim.order}. " if claim.facet is Facet.PURCHASING_ROLE else ""
    stage = f" at {claim.stage.value}" if claim.stage else ""
    return Text.assemble(number, claim.text, (f"{stage}  {claim.id}", "dim"))


def _runs(claims: Sequence[Claim]) -> Iterable[Text]:
    """Short values on one line, sources by their rank."""
    for rank, run in groupby(claims, key=lambda claim: claim.rank):
        label = f"{rank.value.capitalize()}: " if rank else ""
        yield Text.assemble((label, "dim"), " · ".join(claim.text for claim in run))


def _print_notes(console: Console, notes: Sequence[Note]) -> None:
    if not notes:
        return
    console.print()
    console.print(Text("Notes, as they stood", "bold"))
    for note in notes:
        if note.heading:
            indented(console, Text(note.heading, "cyan"), 2)
        if note.text.strip():
            indented(console, Text(note.text.strip("\n")), 4)
