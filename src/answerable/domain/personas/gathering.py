"""Pages of one persona each, gathered into one group; and pages that tell only a part of a persona."""

from collections.abc import Iterable, Sequence

from answerable.domain.model.claim import ClaimDraft
from answerable.domain.model.facet import Facet
from answerable.domain.model.group import Group
from answerable.domain.model.note import Note
from answerable.domain.model.page import Page
from answerable.domain.model.persona import Persona, PersonaDraft, PersonaKind
from answerable.domain.personas.identity import slug_of
from answerable.domain.personas.roles import is_current
from answerable.errors import InvalidInput

FRONT_MATTER = "Front matter"
"""What the note is called that keeps a gathered page's front matter."""


def can_gather(page: Page) -> bool:
    """Whether a page may become part of a group: one persona stands on it, and it does not say itself where to."""
    return len(page.personas) == 1 and not page.is_placed


def gather(pages: Sequence[tuple[str, Page]], title: str, remarks: Iterable[str] = ()) -> Page:
    """One page of the personas of several, under a title; what each page says beside becomes its persona's notes.

    Raises InvalidInput where two of them describe the same persona.
    """
    slug = slug_of(title)
    files: dict[str, str] = {}
    drafts: list[PersonaDraft] = []
    told = [*remarks]
    for name, page in pages:
        draft = folded(page).model_copy(update={"group": slug})
        if draft.slug in files:
            raise InvalidInput(f"{files[draft.slug]} and {name} both describe the persona {draft.slug}; rename one.")
        files[draft.slug] = name
        if is_current(title) and "kind" not in draft.model_fields_set:
            draft = draft.model_copy(update={"kind": PersonaKind.CURRENT})
        drafts.append(draft)
        told += [remark for remark in page.remarks if remark not in told]
    if is_current(title):
        told.append(f"The personas of {title} come in as current users, as the title says.")
    group = Group(slug=slug, title=title, members=tuple(files))
    return Page(
        group=group,
        personas=tuple(drafts),
        remarks=tuple(told),
        partial=tuple(slug for _, page in pages for slug in page.partial),
        told=tuple(dict.fromkeys(key for _, page in pages for key in page.told)),
    )


def folded(page: Page) -> PersonaDraft:
    """The page's only persona, with what the page says beside it among its notes."""
    group, draft = page.group, page.personas[0]
    front = (Note(heading=FRONT_MATTER, level=4, text=group.front_matter),) if group.front_matter else ()
    return draft.model_copy(update={"notes": (*front, *group.opening, *draft.notes, *group.closing)})


def extended(draft: PersonaDraft, standing: Persona) -> PersonaDraft:
    """A persona as it stands, and what a page that tells only a part of it adds: titles and notes."""
    titles = {claim.text.casefold() for claim in standing.claims if claim.facet is Facet.TITLE}
    added = [claim for claim in draft.claims if claim.text.casefold() not in titles]
    claims = [ClaimDraft.model_validate(claim.model_dump()) for claim in standing.claims]
    claims += [claim.model_copy(update={"order": len(titles) + place}) for place, claim in enumerate(added, start=1)]
    notes = [note for note in draft.notes if note not in standing.notes]
    return PersonaDraft(
        slug=standing.slug,
        name=standing.name,
        group=standing.group,
        claims=tuple(claims),
        notes=(*standing.notes, *notes),
    )
