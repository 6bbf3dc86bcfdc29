"""Small nouns of our own for tests that need some content."""

from datetime import UTC, date, datetime
from typing import Any

from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.claim import Claim
from answerable.domain.model.deal import Deal, Seat
from answerable.domain.model.evidence import Evidence, Link
from answerable.domain.model.facet import Facet
from answerable.domain.model.function import Function
from answerable.domain.model.group import Group
from answerable.domain.model.offer import Direction, Effect, Offer
from answerable.domain.model.persona import Persona, PersonaVersion
from answerable.domain.personas.identity import digest_of
from answerable.usecases.context import Context

FEARS = "c-aaaaaaaa"
HOPES = "c-bbbbbbbb"
RECORDED = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
DONE = AuditEntry(act="test", subject="workspace", reason="a test needs it", payload={"before": None, "after": 1})


def at(day: int, hour: int = 9) -> datetime:
    """A moment of March 2026."""
    return datetime(2026, 3, day, hour, tzinfo=UTC)


def on(day: int, hour: int = 9) -> Context:
    """A request of March 2026."""
    return Context(actor="local", at=at(day, hour), request_id=f"r-{day}-{hour}")


def persona(slug: str = "plant-manager", *claims: str) -> Persona:
    """A persona with claims under these ids."""
    named = [
        Claim(id=name, facet=Facet.RISK, text=f"The line stops ({name})", order=order)
        for order, name in enumerate(claims or (FEARS, HOPES), start=1)
    ]
    return Persona(slug=slug, name=slug.replace("-", " ").capitalize(), claims=tuple(named))


def version(number: int = 1, recorded_at: datetime = RECORDED, of: Persona | None = None) -> PersonaVersion:
    """A version of a persona."""
    content = of or persona()
    return PersonaVersion(
        number=number,
        persona=content,
        digest=digest_of(content),
        author="local",
        reason="first page",
        recorded_at=recorded_at,
    )


def link(claim: str = FEARS, *, supports: bool = True) -> Link:
    """A given link."""
    return Link(claim=claim, supports=supports)


def found_link(claim: str = FEARS, score: float = 0.8) -> Link:
    """A link found by meaning that nobody confirmed yet."""
    return Link(claim=claim, score=score, confirmed=False)


def evidence(name: str = "call-1", **fields: Any) -> Evidence:
    """A buyer's words in a call of a sales person, about the first claim."""
    given: dict[str, Any] = {
        "id": name,
        "observed_on": date(2026, 1, 15),
        "function": Function.SALES,
        "text": "We cannot stop the line for this.",
        "source": "call",
        "reporter": "buyer",
        "population": "prospect",
        "account": "Brenner Foundry",
        "links": (link(),),
        "recorded_at": RECORDED,
    }
    return Evidence.model_validate({**given, **fields})


def group(slug: str = "buyers", title: str = "Our buyers") -> Group:
    """A group with one member."""
    return Group(slug=slug, title=title, members=("plant-manager",))


def deal(slug: str = "brenner-first", name: str = "First line") -> Deal:
    """A deal with one seat."""
    offer = Offer(
        name="Line sensors", amount=80_000, effects=(Effect(stake="continuity", effect=Direction.EXPOSES, size=0.5),)
    )
    return Deal(slug=slug, name=name, account="Brenner Foundry", offer=offer, seats=(Seat(role="it", title="CIO"),))
