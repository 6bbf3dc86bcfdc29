"""Deals: kept in the workspace under a name of their own."""

from itertools import count

from answerable.domain.model.audit import AuditEntry
from answerable.domain.model.deal import Deal
from answerable.errors import NotFound
from answerable.usecases.committees import check_words
from answerable.usecases.context import Context
from answerable.usecases.ports import Library, Reader, Store, UnitOfWork

SUFFIX_ROOM = 70
"""Characters of a slug that are kept when a number is put behind it."""


def add_deal(context: Context, store: Store, library: Library, deal: Deal, reason: str) -> Deal:
    """Keeps a new deal; where its slug is taken a number is put behind it. Returns the deal as it was kept.

    Raises InvalidInput for stakes and kinds of proof that the library does not know.
    """
    check_words(library, deal)
    with store.write(context) as work:
        kept = deal.model_copy(update={"slug": _free(work, deal.slug)})
        _put(work, None, kept, reason)
    return kept


def keep_deal(context: Context, store: Store, library: Library, deal: Deal, reason: str) -> None:
    """Sets a deal as it is from now on, in place of an earlier one of the same slug; the same again changes nothing.

    Raises InvalidInput for stakes and kinds of proof that the library does not know.
    """
    check_words(library, deal)
    with store.write(context) as work:
        before = _before(work, deal.slug)
        if before != deal:
            _put(work, before, deal, reason)


def _put(work: UnitOfWork, before: Deal | None, after: Deal, reason: str) -> None:
    payload = {"before": before.model_dump(mode="json") if before else None, "after": after.model_dump(mode="json")}
    work.put_deal(after)
    work.record(AuditEntry(act="keep deal", subject=f"deal/{after.slug}", reason=reason, payload=payload))


def _free(reader: Reader, slug: str) -> str:
    taken = {deal.slug for deal in reader.deals()}
    numbered = (slug if number == 1 else f"{slug[:SUFFIX_ROOM].rstrip('-')}-{number}" for number in count(1))
    return next(name for name in numbered if name not in taken)


def _before(reader: Reader, slug: str) -> Deal | None:
    try:
        return reader.deal(slug)
    except NotFound:
        return None
