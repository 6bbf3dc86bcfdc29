"""Plans: what importing a page would make of the workspace, decided once, previewed and applied from the same value."""

from collections.abc import Collection, Mapping, Sequence

from answerable.domain.model.claim import Claim, ClaimDraft
from answerable.domain.model.document_question import DocumentQuestion
from answerable.domain.model.group import Group
from answerable.domain.model.noun import Noun, Slug
from answerable.domain.model.page import Page
from answerable.domain.model.persona import Persona, PersonaDraft, PersonaStatus, PersonaVersion
from answerable.domain.personas.identity import claim_id
from answerable.domain.personas.matching import match
from answerable.domain.personas.renames import Rename, propose_renames
from answerable.domain.personas.step import Change, Step, StepKind, changes_between, steps_between

_KEPT_UNLESS_GIVEN = ("kind", "segment", "owner", "pace", "group", "status", "successor", "archetype")
_KEPT_OF_A_CLAIM = ("stakes", "prior", "stage")


class PersonaPlan(Noun):
    """One persona's next state, made for the version ``base`` (0: it does not exist yet).

    ``steps`` say what happens to each claim, ``changes`` what else changes.
    """

    slug: Slug
    base: int
    persona: Persona
    steps: tuple[Step, ...]
    changes: tuple[Change, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether the persona does not exist yet."""
        return self.base == 0

    @property
    def changes_anything(self) -> bool:
        """Whether applying the plan makes a version."""
        return self.is_new or bool(self.changes) or any(step.kind is not StepKind.KEEP for step in self.steps)


class PagePlan(Noun):
    """The next state of a page's personas and of its group (None: the page speaks of no group).

    ``base_group`` is the group for which the plan was made; ``absent`` are its members that the page leaves out: they
    stay as they are. ``renames`` are new personas that may be old ones under a new name, for a person to decide.
    ``questions`` are what a document leaves open, with the answers that the plan was made with.
    """

    name: str
    group: Group | None
    base_group: Group | None
    personas: tuple[PersonaPlan, ...]
    absent: tuple[Slug, ...] = ()
    renames: tuple[Rename, ...] = ()
    remarks: tuple[str, ...] = ()
    questions: tuple[DocumentQuestion, ...] = ()

    @property
    def open_questions(self) -> tuple[DocumentQuestion, ...]:
        """What nobody has answered; the text concerned is kept as notes."""
        return tuple(question for question in self.questions if question.is_open)

    @property
    def changes_anything(self) -> bool:
        """Whether applying the plan changes the workspace."""
        return self.changes_group or any(plan.changes_anything for plan in self.personas)

    @property
    def changes_group(self) -> bool:
        """Whether the group becomes another."""
        return self.group is not None and self.group != self.base_group


def plan_persona(draft: PersonaDraft, current: PersonaVersion | None, taken: Collection[str]) -> PersonaPlan:
    """The next state of one persona.

    ``current`` is its newest version, ``taken`` every claim id that was ever given, its own included. A claim that is
    recognised keeps its id, and its stakes, prior and stage unless the draft gives them; a new one brings its own
    id unless that was ever given, and never gets a retired one. What a draft does not say about the
    persona stays as it is.
    """
    standing = current.persona if current else None
    before: Sequence[Claim] = standing.claims if standing else ()
    used = set(taken)
    after: list[Claim] = []
    origins: dict[str, str] = {}
    blocked = used | {claim.id for claim in draft.claims if claim.id}
    for written, old in zip(draft.claims, match(draft.claims, before), strict=True):
        claim = _continue(written, old) if old else _begin(written, draft.slug, used, blocked)
        used.add(claim.id)
        blocked.add(claim.id)
        after.append(claim)
        if old:
            origins[claim.id] = old.id
    persona = _described(draft, standing, tuple(after))
    return PersonaPlan(
        slug=draft.slug,
        base=current.number if current else 0,
        persona=persona,
        steps=steps_between(before, after, origins),
        changes=changes_between(standing, persona) if standing else (),
    )


def plan_page(
    page: Page,
    current: Mapping[str, PersonaVersion],
    taken: Collection[str],
    group: Group | None = None,
    name: str = "page",
) -> PagePlan:
    """The next state of a page's personas, in its order, and of its group.

    ``current`` has the newest versions by slug, ``group`` is the page's group as it stands, ``name`` is what people
    call the page.
    """
    used = set(taken)
    plans = []
    for draft in page.personas:
        plan = plan_persona(draft, current.get(draft.slug), used)
        used |= {claim.id for claim in plan.persona.claims}
        plans.append(plan)
    speaks_of_group = any(plan.persona.group == page.group.slug for plan in plans)
    absent = tuple(slug for slug in (group.members if group else ()) if slug not in page.group.members)
    members = (*page.group.members, *absent)
    return PagePlan(
        name=name,
        group=page.group.model_copy(update={"members": members}) if speaks_of_group else None,
        base_group=group,
        personas=tuple(plans),
        absent=absent if speaks_of_group else (),
        renames=_renames(plans, current, set(absent)),
        remarks=page.remarks,
        questions=page.questions,
    )


def _renames(
    plans: Sequence[PersonaPlan], current: Mapping[str, PersonaVersion], absent: Collection[str]
) -> tuple[Rename, ...]:
    """Proposals for the page's new personas among its members that it leaves out, and those without any group."""
    new = [plan.persona for plan in plans if plan.is_new]
    known = {plan.slug for plan in plans}
    gone = [
        version.persona
        for slug, version in current.items()
        if slug not in known
        and (slug in absent or version.persona.group is None)
        and version.persona.status is not PersonaStatus.DEPRECATED
    ]
    return propose_renames(new, gone) if new and gone else ()


def _continue(written: ClaimDraft, old: Claim) -> Claim:
    given = {name: getattr(written, name) for name in ("facet", "text", "rank", "order")}
    given |= {name: getattr(written, name) for name in _KEPT_OF_A_CLAIM if name in written.model_fields_set}
    if given["facet"] is not old.facet:
        given.setdefault("stage", None)
    return old.model_copy(update=given)


def _begin(written: ClaimDraft, slug: str, used: set[str], blocked: set[str]) -> Claim:
    name = written.id if written.id and written.id not in used else None
    name = name or claim_id(slug, written.facet, written.text, blocked)
    given = {field: getattr(written, field) for field in type(written).model_fields}
    return Claim.model_validate({**given, "id": name})


def _described(draft: PersonaDraft, standing: Persona | None, claims: tuple[Claim, ...]) -> Persona:
    given = {name: getattr(draft, name) for name in PersonaDraft.model_fields if name != "claims"}
    if standing:
        given |= {name: getattr(standing, name) for name in _KEPT_UNLESS_GIVEN if name not in draft.model_fields_set}
    if given["status"] is not PersonaStatus.DEPRECATED:
        given["successor"] = None
    return Persona.model_validate({**given, "claims": claims})
