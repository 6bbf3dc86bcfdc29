"""A document or tool that uses a persona at a version."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from answerable.domain.model.noun import Line, Noun, Slug


class UseKind(StrEnum):
    """What uses a persona."""

    BRIEF = "brief"
    EMBED = "embed"


class Brief(Noun):
    """A use of a persona at a version, so that users of an outdated one are found and told."""

    slug: Slug
    kind: UseKind = UseKind.BRIEF
    title: Line
    persona: Slug
    version: Annotated[int, Field(ge=1)]
    user: Line
    used_at: datetime

    def is_outdated(self, current: int) -> bool:
        """Whether the persona has moved on from the version that is used here."""
        return self.version < current
