"""Personas, groups and notes as nasty as their types allow."""

from hypothesis import strategies as st

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet, SourceRank
from answerable.domain.model.group import Group
from answerable.domain.model.note import Note
from answerable.domain.model.persona import Pace, Persona, PersonaKind, PersonaStatus
from answerable.domain.model.prior import ASSERTION, Prior
from answerable.domain.model.stage import Stage

_ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
_NASTY = (
    "/", " / ", "*", "**", "`", "```", "<!--", "-->", "<!-- c-abcdefgh -->", "# ", "### ", "---", "|", "\\", "\\\\",
    "&amp;", "&#47;", "1. ", "12) ", "- ", "+ ", "> ", "~~~", "_", "[x]: y", "![i](u)", "<div>", "(", ")", ":", "\n",
    "\t", "  ", "\u00a0", "\u2028", "é", "漢字", "🙂", "and / or", ", or ", " or ", "CIO", "**Reports to:**",
    "Primary:", "Internal Influencers: ", "<!-- answerable: end of note -->", "<!-- answerable: note -->", "=",
    "\ufeff", "c-abcdefgh", "<!-- persona x -->", "{.id}", "Kind: current", "https://example.com/a_(b)?c=d&e=f", "--",
    '"', "'", "%", "\x0b", "\x1c",
)  # fmt: skip
_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")


def _texts(longest: int) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(st.sampled_from(_NASTY), st.text(_CHARACTERS, max_size=12)), max_size=longest).map(
        "".join
    )


def lines() -> st.SearchStrategy[str]:
    """Texts as ``Line`` keeps them: stripped as the type strips them, not empty, at most 2,000 characters."""
    return _texts(6).map(_as_line).filter(bool)


def prose() -> st.SearchStrategy[str]:
    """Texts of any number of lines."""
    return st.one_of(st.just(""), _texts(12))


def slugs() -> st.SearchStrategy[str]:
    """Short names."""
    return st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)


def notes() -> st.SearchStrategy[Note]:
    """Notes with and without headings, of any level."""
    return st.builds(Note, heading=st.none() | lines(), level=st.integers(-1, 8), text=prose())


def priors() -> st.SearchStrategy[Prior]:
    """Priors, mostly the usual one."""
    other = st.builds(
        Prior,
        mean=st.floats(0, 1),
        strength=st.floats(0.0, 1000.0, exclude_min=True),
        source=lines(),
    )
    return st.just(ASSERTION) | other


@st.composite
def _claim(draw: st.DrawFn, name: str, facet: Facet) -> Claim:
    return Claim(
        id=name,
        facet=facet,
        text=draw(lines()),
        rank=draw(st.none() | st.sampled_from(SourceRank)) if facet is Facet.SOURCE else None,
        order=draw(st.integers(1, 10_000)),
        stage=draw(st.none() | st.sampled_from(Stage)) if facet is Facet.MUST_BELIEVE else None,
        stakes=tuple(draw(st.lists(slugs(), max_size=2))),
        prior=draw(priors()),
        origin=draw(st.sampled_from(["page", "hand", "archetype/finance/risk"]) | lines()),
    )


@st.composite
def claims(draw: st.DrawFn, names: list[str]) -> tuple[Claim, ...]:
    """Claims under these ids, of any facets in any order."""
    facets = st.sampled_from(Facet) | st.sampled_from([Facet.SOURCE, Facet.INFLUENCER, Facet.TITLE, Facet.REPORTS_TO])
    return tuple(draw(_claim(name, draw(facets))) for name in names)


@st.composite
def personas(draw: st.DrawFn, slug: str | None = None, names: list[str] | None = None) -> Persona:
    """Whole personas."""
    ids = draw(st.lists(claim_ids(), unique=True, max_size=6)) if names is None else names
    status = draw(st.sampled_from(PersonaStatus))
    return Persona(
        slug=slug or draw(slugs()),
        name=draw(lines()),
        kind=draw(st.sampled_from(PersonaKind)),
        segment=draw(st.none() | lines()),
        owner=draw(st.just("local") | lines()),
        pace=draw(st.sampled_from(Pace)),
        group=draw(st.none() | slugs()),
        status=status,
        successor=draw(st.none() | slugs()) if status is PersonaStatus.DEPRECATED else None,
        archetype=draw(st.none() | slugs()),
        notes=tuple(draw(st.lists(notes(), max_size=2))),
        claims=draw(claims(ids)),
    )


def claim_ids() -> st.SearchStrategy[str]:
    """Claim ids."""
    return st.text(_ID_LETTERS, min_size=8, max_size=8).map("c-{}".format)


@st.composite
def pages(draw: st.DrawFn) -> tuple[Group, tuple[Persona, ...]]:
    """A group with its personas; the parts that are read from notes (artefacts and so on) are left empty."""
    names = draw(st.lists(slugs(), unique=True, min_size=1, max_size=3))
    ids = draw(st.lists(claim_ids(), unique=True, max_size=9))
    share = -(-len(ids) // len(names))
    members = tuple(
        draw(personas(slug=name, names=ids[place * share : (place + 1) * share])) for place, name in enumerate(names)
    )
    front = draw(prose().filter(_is_front_matter))
    group = Group(
        slug=draw(slugs()),
        title=draw(lines()),
        front_matter=front,
        opening=tuple(draw(st.lists(notes(), max_size=2))),
        closing=tuple(draw(st.lists(notes(), max_size=2))),
        members=tuple(names),
    )
    return group, members


def _as_line(text: str) -> str:
    return Note(heading=text, text="").heading or "" if text.strip() else ""


def _is_front_matter(text: str) -> bool:
    """Whether a page can hold it: no fence inside, and no field of a persona."""
    return "---" not in text and "**" not in text
