"""Changes of personas: planned from pages or from an archetype, applied as the next versions in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.facet import Facet
from answerable.domain.model.group import Group
from answerable.domain.model.page import Page
from answerable.domain.model.persona import PersonaDraft, PersonaStatus, PersonaVersion
from answerable.domain.personas.gathering import extended, folded
from answerable.domain.personas.headings import NO_READINGS, Readings
from answerable.domain.personas.identity import digest_of, name_of, slug_of
from answerable.domain.personas.plan import PagePlan, PersonaPlan, plan_page, plan_persona
from answerable.domain.personas.step import StepKind
from answerable.errors import Conflict, InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.pages import Readers, read_pages
from answerable.usecases.ports import Library, Meaning, PageReader, Reader, Store, UnitOfWork
from answerable.usecases.starting import StartingArchetypes

NO_RENAMES: Mapping[str, str] = MappingProxyType({})

CHANGE_PERSONA = "change persona"
CHANGE_GROUP = "change group"
"""The acts of the audit entries."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying plans made: the new versions, and the slugs of the groups that changed."""

    versions: tuple[PersonaVersion, ...] = ()
    groups: tuple[str, ...] = ()


def plan_import(  # noqa: PLR0913 - what a person may say of an import is named, all of it optional
    context: Context,
    store: Store,
    reader: PageReader,
    library: Library,
    paths: Sequence[Path],
    *,
    meaning: Meaning | None = None,
    told: Readings = NO_READINGS,
    group: str | None = None,
    renamed: Mapping[str, str] = NO_RENAMES,
) -> tuple[PagePlan, ...]:
    """What importing these files and folders would do; raises InvalidInput, TooLarge or NotFound.

    Nothing is changed but the cache of vectors. Without ``meaning`` headings are read by their words alone; ``told`` is
    what a person said of them. With ``group`` pages of one persona each become that group. ``renamed`` has the short
    names that personas go by now under those that a page would give them.
    """
    readers = Readers(reader, library, meaning, told)
    return plan_pages(context, store, library, read_pages(store, readers, paths, group), renamed)


def plan_pages(
    context: Context,
    store: Store,
    library: Library,
    pages: Sequence[tuple[str, Page]],
    renamed: Mapping[str, str] = NO_RENAMES,
) -> tuple[PagePlan, ...]:
    """What named pages would do, in their order; raises InvalidInput where two of them contradict each other."""
    _check_apart(pages)
    with store.read() as reader:
        standing = Standing.of(reader)
    _check_renames(renamed, standing, [page for _, page in pages])
    return tuple(standing.plan(page, name, library, context.actor, renamed) for name, page in pages)


@dataclass(slots=True)
class Standing:
    """What a workspace holds while pages are planned: newest versions and groups by slug, ids that were ever given."""

    current: dict[str, PersonaVersion]
    groups: dict[str, Group]
    taken: set[str]

    @classmethod
    def of(cls, reader: Reader) -> "Standing":
        """What the workspace holds now."""
        current = {version.persona.slug: version for version in reader.personas()}
        return cls(current, {group.slug: group for group in reader.groups()}, set(reader.claim_ids()))

    def plan(self, page: Page, name: str, library: Library, owner: str, renamed: Mapping[str, str]) -> PagePlan:
        """The plan of one page; its new ids count as given from now on."""
        completed = _completed(page, self.current, library, owner, renamed)
        plan = plan_page(completed, self.current, self.taken, self.groups.get(page.group.slug), name)
        self.taken |= {claim.id for persona in plan.personas for claim in persona.persona.claims}
        return plan

    def apply(self, plan: PagePlan, reason: str, author: str, at: datetime) -> None:
        """Goes on as if the plan had been applied at that moment."""
        for persona in plan.personas:
            if persona.changes_anything:
                self.current[persona.slug] = version_of(persona, reason, author, at)
        if plan.group:
            self.groups[plan.group.slug] = plan.group


def version_of(plan: PersonaPlan, reason: str, author: str, at: datetime) -> PersonaVersion:
    """The version that a persona's plan makes."""
    return PersonaVersion(
        number=plan.base + 1,
        persona=plan.persona,
        digest=digest_of(plan.persona),
        author=author,
        reason=reason,
        recorded_at=at,
    )


def plan_new(
    context: Context, store: Store, library: Library, slug: str, archetype: str, name: str | None = None
) -> PagePlan:
    """A draft persona that starts with the claims of an archetype; raises NotFound, Conflict or InvalidInput."""
    if slug != slug_of(slug):
        raise InvalidInput(
            f"{slug!r} cannot be a short name; use lower-case letters, digits and hyphens, such as {slug_of(slug)}."
        )
    found = library.archetype(archetype)
    facets = list(Facet)
    draft = PersonaDraft(
        slug=slug,
        name=name or name_of(slug),
        owner=context.actor,
        status=PersonaStatus.DRAFT,
        archetype=found.slug,
        claims=tuple(sorted(found.drafts(), key=lambda claim: facets.index(claim.facet))),
    )
    with store.read() as reader:
        if any(version.persona.slug == slug for version in reader.personas()):
            raise Conflict(f"There is a persona {slug} already; edit it, or choose another short name.")
        plan = plan_persona(draft, None, reader.claim_ids())
    return PagePlan(name=slug, group=None, base_group=None, personas=(plan,))


def apply_plans(context: Context, store: Store, plans: Sequence[PagePlan], reason: str) -> Applied:
    """Makes the next versions that the plans hold, all or none; unchanged personas make none.

    Raises Conflict when a persona, a group or the ids of claims have moved on since the plans were made.
    """
    if not any(plan.changes_anything for plan in plans):
        return Applied()
    with store.write(context) as work:
        return apply_in(context, work, plans, reason)


def apply_in(
    context: Context, work: UnitOfWork, plans: Sequence[PagePlan], reason: str, at: datetime | None = None
) -> Applied:
    """Applies plans inside a transaction that is open; ``at`` dates the versions, else the context does."""
    groups = {group.slug: group for group in work.groups()}
    for plan in plans:
        if plan.group and groups.get(plan.group.slug) != plan.base_group:
            raise _moved_on(f"group {plan.group.slug}")
    changed = [persona for plan in plans for persona in plan.personas if persona.changes_anything]
    _check_bases(work, changed)
    versions = tuple(_apply(work, version_of(each, reason, context.actor, at or context.at), each) for each in changed)
    return Applied(versions, tuple(_put_groups(work, plans, reason)))


def _completed(
    page: Page, current: Mapping[str, PersonaVersion], library: Library, owner: str, renamed: Mapping[str, str]
) -> Page:
    """The page with an owner and, by its titles, an archetype for each new persona that brings none itself."""
    remarks, drafts, starting = [*page.remarks], [], StartingArchetypes(library)
    for draft in _recognised(page, current, renamed):
        given: dict[str, Any] = {}
        if draft.slug not in current and "owner" not in draft.model_fields_set:
            given["owner"] = owner
        if draft.slug not in current and "archetype" not in draft.model_fields_set:
            given["archetype"] = starting.of(draft)
        if given.get("archetype"):
            remarks.append(f"{draft.name} starts from the archetype {given['archetype']}, by its titles.")
        drafts.append(draft.model_copy(update=given))
    members = tuple(draft.slug for draft in drafts)
    group = page.group.model_copy(update={"members": members})
    return page.model_copy(update={"personas": tuple(drafts), "remarks": tuple(remarks), "group": group})


def _recognised(page: Page, current: Mapping[str, PersonaVersion], told: Mapping[str, str]) -> Iterable[PersonaDraft]:
    """The page's personas under the short names that they go by: one that was renamed, or is now, keeps its own.

    Of those of whom the page tells only a part, the rest stays as it stands.
    """
    slugs = {draft.slug for draft in page.personas}
    renamed = {slug_of(version.persona.name): slug for slug, version in current.items() if slug not in slugs}
    renamed |= {new: old for new, old in told.items() if old in current and old not in slugs}
    for written in page.personas:
        draft = written
        if draft.slug not in current and draft.slug in renamed:
            draft = draft.model_copy(update={"slug": renamed[draft.slug]})
        standing = current.get(draft.slug)
        if standing and written.slug in page.partial:
            whole = folded(page) if len(page.personas) == 1 and standing.persona.group != draft.group else draft
            draft = extended(whole, standing.persona)
        yield draft


def _check_apart(pages: Sequence[tuple[str, Page]]) -> None:
    seen: dict[str, str] = {}
    for name, page in pages:
        slugs = [f"the persona {draft.slug}" for draft in page.personas]
        if any(draft.group == page.group.slug for draft in page.personas):
            slugs.append(f"the group {page.group.slug}")
        for slug in slugs:
            if slug in seen:
                raise InvalidInput(
                    f"{seen[slug]} and {name} both describe {slug}; import one after the other, or rename one."
                )
        seen |= dict.fromkeys(slugs, name)


def _check_renames(renamed: Mapping[str, str], standing: Standing, pages: Sequence[Page]) -> None:
    written = {draft.slug for page in pages for draft in page.personas}
    for new, old in renamed.items():
        if old not in standing.current:
            raise InvalidInput(f"There is no persona {old}, so {new} cannot be its new name; write --rename OLD=NEW.")
        if new not in written or old in written:
            where = f"still tells of {old}" if old in written else f"tells of no {new}"
            raise InvalidInput(f"The page {where}, so that is no new name of {old}; leave --rename {old}={new} out.")


def _check_bases(work: Reader, plans: Iterable[PersonaPlan]) -> None:
    newest = {version.persona.slug: version for version in work.personas()}
    taken = work.claim_ids()
    for plan in plans:
        current = newest.get(plan.slug)
        if (current.number if current else 0) != plan.base:
            raise _moved_on(f"persona {plan.slug}")
        own = {claim.id for claim in current.persona.claims} if current else set()
        if ({claim.id for claim in plan.persona.claims} - own) & taken:
            raise _moved_on(f"persona {plan.slug}")


def _apply(work: UnitOfWork, version: PersonaVersion, plan: PersonaPlan) -> PersonaVersion:
    work.add_version(version)
    changed = [step for step in plan.steps if step.kind is not StepKind.KEEP]
    payload = {
        "version": version.number,
        "digest": version.digest,
        "steps": [{"kind": step.kind.value, "claim": step.claim, "facet": step.facet.value} for step in changed],
        "changes": [change.what for change in plan.changes],
    }
    work.record(AuditEntry(act=CHANGE_PERSONA, subject=plan.slug, reason=version.reason, payload=payload))
    return version


def _put_groups(work: UnitOfWork, plans: Sequence[PagePlan], reason: str) -> Iterable[str]:
    for plan in plans:
        if plan.group and plan.changes_group:
            work.put_group(plan.group)
            before = digest_of(plan.base_group) if plan.base_group else None
            payload = {"before": before, "after": digest_of(plan.group), "members": list(plan.group.members)}
            work.record(AuditEntry(act=CHANGE_GROUP, subject=plan.group.slug, reason=reason, payload=payload))
            yield plan.group.slug


def _moved_on(what: str) -> Conflict:
    return Conflict(f"The {what} has changed since this change was planned; plan it again and look at the preview.")
