"""Personas as documents: written out as pages, or edited as one."""

from collections.abc import Mapping, Sequence

from answerable.domain.model.group import Group
from answerable.domain.model.page import Page
from answerable.domain.model.persona import Persona, PersonaVersion
from answerable.domain.personas.plan import PagePlan, plan_page
from answerable.errors import InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.ports import Folder, PageWriter, Store


def render_pages(_context: Context, store: Store, writer: PageWriter) -> Mapping[str, str]:
    """The workspace's pages by file name: one per group, and one per persona that belongs to none."""
    with store.read() as reader:
        personas = [version.persona for version in reader.personas()]
        groups = reader.groups()
    pages = {}
    for group in groups:
        members = _members(group, personas)
        if members:
            pages[f"{group.slug}.md"] = writer.render(group, members)
    known = {group.slug for group in groups}
    for persona in personas:
        if persona.group not in known:
            name = f"{persona.slug}.md"
            pages[name if name not in pages else f"persona-{name}"] = writer.render(None, [persona])
    return pages


def export_pages(context: Context, store: Store, writer: PageWriter, folder: Folder) -> Sequence[str]:
    """Writes the workspace's pages into a folder, all or none; returns the paths written, empty without personas."""
    return folder.write(render_pages(context, store, writer))


def text_of(_context: Context, store: Store, writer: PageWriter, slug: str) -> tuple[PersonaVersion, str]:
    """A persona's newest version and its page for editing; raises NotFound."""
    with store.read() as reader:
        version = reader.persona(slug)
    return version, writer.render(None, [version.persona])


def plan_edit(_context: Context, store: Store, version: PersonaVersion, page: Page) -> PagePlan:
    """What an edited page would make of the persona version that it was written from.

    Claims that the edit adds are of origin ``hand``. Raises InvalidInput for a page that is no longer about this one
    persona.
    """
    slug = version.persona.slug
    if [draft.slug for draft in page.personas] != [slug]:
        raise InvalidInput(
            f"The text is no longer about {slug} alone; keep one persona and the comment <!-- persona {slug} --> "
            "after its name."
        )
    draft = page.personas[0]
    known = {claim.id for claim in version.persona.claims}
    claims = tuple(
        claim if claim.id in known or claim.origin != "page" else claim.model_copy(update={"origin": "hand"})
        for claim in draft.claims
    )
    edited = page.model_copy(update={"personas": (draft.model_copy(update={"claims": claims}),)})
    with store.read() as workspace:
        return plan_page(edited, {slug: version}, workspace.claim_ids(), name=f"{slug}.md")


def _members(group: Group, personas: Sequence[Persona]) -> list[Persona]:
    """The personas of a group, in its order; those that it does not list come last."""
    places = {slug: place for place, slug in enumerate(group.members)}
    within = [persona for persona in personas if persona.group == group.slug]
    return sorted(within, key=lambda persona: places.get(persona.slug, len(places)))
