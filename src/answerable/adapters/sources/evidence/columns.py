"""Our columns, and the headers under which other tools keep them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

COLUMNS: Mapping[str, Sequence[str]] = {
    "id": ("evidence_id", "record_id", "uuid"),
    "observed_on": ("date", "observed", "day", "when", "call_date", "created", "created_at", "createdate", "timestamp"),
    "function": ("team", "department"),
    "text": ("quote", "verbatim", "statement", "observation", "comment", "note", "notes"),
    "source": ("channel", "origin", "source_type"),
    "reporter": ("reported_by", "voice"),
    "population": ("customer_type", "lifecycle", "lifecycle_stage", "lifecyclestage"),
    "account": ("company", "customer", "organisation", "organization", "account_name", "company_name"),
    "deal": ("opportunity", "deal_name", "dealname", "opportunity_name", "opportunityid", "deal_id"),
    "speaker": ("contact", "respondent", "speaker_name", "contact_name", "said_by"),
    "persona": ("persona_slug", "hs_persona", "buyer_persona"),
    "claims": ("claim", "claim_id", "claim_ids"),
    "supports": ("polarity", "stance", "direction"),
}
"""Our columns, each with other headers for it (compared without case, spaces and marks), the likeliest first."""

REQUIRED = ("observed_on", "function", "text")
"""What every observation needs; the others have a default or may be missing."""


def plain(header: str) -> str:
    """A header as it is compared: lower case, other marks than letters and digits as one underscore."""
    return re.sub(r"[\W_]+", "_", header.strip().lower()).strip("_")


def named(headers: Iterable[str], mapped: Mapping[str, str]) -> dict[str, str]:
    """Our column to the header that holds it; the mapping goes before our own name, that before other headers."""
    by_name: dict[str, str] = {}
    for header in headers:
        by_name.setdefault(plain(header), header)
    found = {}
    taken = {plain(header) for header in mapped.values()}
    for ours, aliases in COLUMNS.items():
        if ours in mapped:
            names: Sequence[str] = (plain(mapped[ours]),)
        else:
            names = [name for name in (ours, *aliases) if name not in taken]
        known = next((name for name in names if name in by_name), None)
        if known is not None:
            found[ours] = by_name[known]
    return found


def twice(headers: Iterable[str]) -> str | None:
    """A header that stands twice, or None."""
    counts = Counter(header.strip() for header in headers if header.strip())
    return next((header for header, count in counts.items() if count > 1), None)
