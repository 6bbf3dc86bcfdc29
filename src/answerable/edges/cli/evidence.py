"""``answerable evidence``: observations in, looked at, their found links confirmed."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from answerable.edges.cli.options import AsJson, Database, KnownBy, ObservedBy


class FunctionName(StrEnum):
    """The four functions, as the command line names them."""

    MARKETING = "marketing"
    SALES = "sales"
    PRODUCT = "product"
    CUSTOMER_SUCCESS = "customer-success"


class BadRowsName(StrEnum):
    """What becomes of a file with bad rows."""

    SKIP = "skip"
    REFUSE = "refuse"


EvidenceName = Annotated[str, typer.Argument(metavar="EVIDENCE", help="The observation's id.", show_default=False)]
ClaimName = Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id.", show_default=False)]


def register(app: typer.Typer) -> None:
    """Adds the commands of this room."""
    group = typer.Typer(help="Observations: in from files, listed, their links confirmed.", no_args_is_help=True)
    group.command("import", epilog="Example: answerable evidence import calls.csv --function sales")(import_file)
    group.command("list", epilog="Example: answerable evidence list --persona ciso --function sales")(list_)
    group.command("confirm", epilog="Example: answerable evidence confirm call-17 c-abcd2345")(confirm)
    app.add_typer(group, name="evidence")


def import_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV or JSONL file.", show_default=False)],
    function: Annotated[
        FunctionName | None, typer.Option("--function", help="Who recorded rows that do not say.")
    ] = None,
    mapping: Annotated[Path | None, typer.Option("--map", help="A YAML file that maps columns to ours.")] = None,
    bad_rows: Annotated[
        BadRowsName, typer.Option("--bad-rows", help="Skip rows that cannot be used, or refuse the whole file.")
    ] = BadRowsName.SKIP,
    accept_above: Annotated[
        float | None,
        typer.Option("--accept-above", metavar="SCORE", help="Confirm found links of this score (0 to 1) at once."),
    ] = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Import observations; those recorded before are passed over."""
    from answerable.edges.cli.evidence_output import counted, print_report, report_json
    from answerable.edges.cli.output import print_json
    from answerable.edges.cli.session import open_session
    from answerable.usecases.imports import BadRows, import_evidence
    from answerable.usecases.ports import EvidenceMap
    from answerable.wiring import open_evidence_reader, open_meaning

    reader = open_evidence_reader()
    told = reader.mapping(mapping) if mapping else EvidenceMap()
    if function:
        told = told.with_constant("function", function.value)
    opened = reader.open(file, told)
    session = open_session(database)
    with counted(file.name) as progress:
        report = import_evidence(
            session.context,
            session.store,
            open_meaning(),
            opened,
            bad_rows=BadRows(bad_rows.value),
            accept_above=accept_above,
            progress=progress,
        )
    if as_json:
        print_json(report_json(report))
    else:
        print_report(report)


def list_(  # noqa: PLR0913, PLR0917 - the options of a command are its arguments
    persona: Annotated[str | None, typer.Option("--persona", metavar="SLUG", help="On this persona's claims.")] = None,
    claim: Annotated[str | None, typer.Option("--claim", metavar="ID", help="On this claim.")] = None,
    function: Annotated[FunctionName | None, typer.Option("--function", help="Recorded by this function.")] = None,
    account: Annotated[str | None, typer.Option("--account", help="About this account.")] = None,
    waiting: Annotated[bool, typer.Option("--waiting", help="With found links that nobody confirmed yet.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many at most.")] = 50,
    observed_by: ObservedBy = None,
    known_by: KnownBy = None,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """List observations, newest first, with the claims that they bear on."""
    from answerable.domain.model.function import Function
    from answerable.edges.cli.evidence_output import print_evidence
    from answerable.edges.cli.output import print_json
    from answerable.edges.cli.session import as_of, open_session
    from answerable.usecases.evidence import Wanted, list_evidence

    session = open_session(database)
    wanted = Wanted(
        persona=persona,
        claim=claim,
        function=Function(function.value) if function else None,
        account=account,
        waiting=waiting,
        as_of=as_of(observed_by, known_by),
        limit=limit,
    )
    with session.store.read() as reader:
        found = list_evidence(session.context, reader, wanted)
    if as_json:
        print_json([one.model_dump(mode="json") for one in found])
    else:
        print_evidence(found, limit)


def confirm(
    evidence: EvidenceName,
    claim: ClaimName,
    contradicts: Annotated[bool, typer.Option("--contradicts", help="It speaks against the claim.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="It does not bear on the claim: drop the link.")] = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """Confirm a link that was found by meaning, so that it counts; or reject it."""
    from answerable.edges.cli.output import console, print_json
    from answerable.edges.cli.session import open_session
    from answerable.errors import InvalidInput
    from answerable.usecases import evidence as evidence_use

    if reject and contradicts:
        raise InvalidInput("--contradicts and --reject exclude each other; give one of them.")
    session = open_session(database)
    if reject:
        evidence_use.reject(session.context, session.store, evidence, claim)
    else:
        evidence_use.confirm(session.context, session.store, evidence, claim, supports=not contradicts)
    said = "bears no longer on" if reject else "speaks against" if contradicts else "supports"
    if as_json:
        print_json({"evidence": evidence, "claim": claim, "confirmed": not reject, "supports": not contradicts})
    else:
        console().print(f"{evidence} {said} {claim}.", markup=False)
