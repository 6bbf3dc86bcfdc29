"""Small workspaces of personas, for tests that ask or weigh."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from answerable.adapters.store.store import DatabaseStore, open_database
from answerable.domain.model.archetype import Archetype
from answerable.domain.model.claim import Claim, ClaimDraft
from answerable.domain.model.persona import Persona, PersonaDraft
from answerable.domain.personas.identity import claim_id
from tests.samples import DONE, on, version


def workspace(folder: Path, personas: Iterable[Persona], beginning: Path | None = None) -> DatabaseStore:
    """A fresh SQLite workspace, or a copy of ``beginning``, in which these personas stand at version 1."""
    if beginning:
        shutil.copyfile(beginning, folder / "workspace.db")
    store = open_database(f"sqlite:///{folder / 'workspace.db'}")
    with store.write(on(1)) as work:
        for persona in personas:
            work.add_version(version(of=persona))
        work.record(DONE)
    return store


def persona_of(draft: PersonaDraft) -> Persona:
    """A drafted persona whose claims have got their ids."""
    return Persona(**{**draft.model_dump(), "claims": _claims(draft.slug, draft.claims)})


def persona_from(archetype: Archetype) -> Persona:
    """A persona that is still its archetype."""
    return Persona(
        slug=archetype.slug,
        name=archetype.name,
        archetype=archetype.slug,
        claims=_claims(archetype.slug, archetype.drafts()),
    )


def _claims(slug: str, drafts: Iterable[ClaimDraft]) -> tuple[Claim, ...]:
    taken: set[str] = set()
    claims = []
    for draft in drafts:
        taken.add(name := draft.id or claim_id(slug, draft.facet, draft.text, taken))
        claims.append(Claim(**{**draft.model_dump(), "id": name}))
    return tuple(claims)
