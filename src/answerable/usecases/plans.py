"""Changes of personas: planned from pages or from an archetype, applied as the next versions in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.facet import Facet
from answerable.domain.model.page import Page
from answerable.domain.model.persona import PersonaDraft, PersonaStatus, PersonaVersion
from answerable.domain.personas.identity import digest_of, name_of, slug_of
from answerable.domain.personas.plan import PagePlan, PersonaPlan, plan_page, plan_persona
from answerable.domain.personas.step import StepKind
from answerable.domain.personas.titles import propose_archetype
from answerable.errors import Conflict, InvalidInput
from answerable.usecases.context import Context
from answerable.usecases.ports import Library, PageReader, Reader, Store, UnitOfWork

CHANGE_PERSONA = "change persona"
CHANGE_GROUP = "change group"
"""The acts of the audit entries."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying plans made: the new versions, and the slugs of the groups that changed."""

    versions: tuple[PersonaVersion, ...] = ()
    groups: tuple[str, ...] = ()


def plan_import(
    context: Context, store: Store, reader: PageReader, library: Library, paths: Sequence[Path]
) -> tuple[PagePlan, ...]:
    """What importing these files would do, nothing being changed; raises InvalidInput, TooLarge or NotFound."""
    return plan_pages(context, store, library, [(path.name, reader.read(path)) for path in paths])


def plan_pages(
    context: Context, store: Store, library: Library, pages: Sequence[tuple[str, Page]]
) -> tuple[PagePlan, ...]:
    """What named pages would do, in their order; raises InvalidInput where two of them contradict each other."""
    _check_apart(pages)
    plans = []
    with store.read() as reader:
        current = {version.persona.slug: version for version in reader.personas()}
        groups = {group.slug: group for group in reader.groups()}
        taken = set(reader.claim_ids())
        for name, page in pages:
            completed = _completed(page, current, library, context.actor)
            plan = plan_page(completed, current, taken, groups.get(page.group.slug), name)
            taken |= {claim.id for persona in plan.personas for claim in persona.persona.claims}
            plans.append(plan)
    return tuple(plans)


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
        groups = {group.slug: group for group in work.groups()}
        for plan in plans:
            if plan.group and groups.get(plan.group.slug) != plan.base_group:
                raise _moved_on(f"group {plan.group.slug}")
        changed = [persona for plan in plans for persona in plan.personas if persona.changes_anything]
        _check_bases(work, changed)
        versions = tuple(_apply(context, work, plan, reason) for plan in changed)
        return Applied(versions, tuple(_put_groups(work, plans, reason)))


def _completed(page: Page, current: Mapping[str, PersonaVersion], library: Library, owner: str) -> Page:
    """The page with an owner and, by its titles, an archetype for each new persona that brings none itself."""
    remarks, drafts = [*page.remarks], []
    for draft in page.personas:
        given: dict[str, Any] = {}
        if draft.slug not in current and "owner" not in draft.model_fields_set:
            given["owner"] = owner
        if draft.slug not in current and "archetype" not in draft.model_fields_set:
            given["archetype"] = proposed_archetype(draft, library)
        if given.get("archetype"):
            remarks.append(f"{draft.name} starts from the archetype {given['archetype']}, by its titles.")
        drafts.append(draft.model_copy(update=given))
    return page.model_copy(update={"personas": tuple(drafts), "remarks": tuple(remarks)})


def proposed_archetype(draft: PersonaDraft, library: Library) -> str | None:
    """The archetype from which a persona starts by its titles; None for titles that span several, or without titles."""
    titles = [claim.text for claim in draft.claims if claim.facet is Facet.TITLE]
    return propose_archetype(titles, library.archetypes()) if titles else None


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


def _apply(context: Context, work: UnitOfWork, plan: PersonaPlan, reason: str) -> PersonaVersion:
    version = PersonaVersion(
        number=plan.base + 1,
        persona=plan.persona,
        digest=digest_of(plan.persona),
        author=context.actor,
        reason=reason,
        recorded_at=context.at,
    )
    work.add_version(version)
    changed = [step for step in plan.steps if step.kind is not StepKind.KEEP]
    payload = {
        "version": version.number,
        "digest": version.digest,
        "steps": [{"kind": step.kind.value, "claim": step.claim, "facet": step.facet.value} for step in changed],
        "changes": [change.what for change in plan.changes],
    }
    work.record(AuditEntry(act=CHANGE_PERSONA, subject=plan.slug, reason=reason, payload=payload))
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
