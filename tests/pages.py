"""A page of our own as sloppy as real ones, and what it must be read as."""

import re
from collections import Counter
from pathlib import Path

from answerable.adapters.sources.pages.labels import FIELDS, field_of
from answerable.domain.model.facet import Facet
from answerable.domain.model.note import Note
from answerable.domain.model.page import Page

PAGE = """\
---
layout: page
title: "Buyers of Fernlight"
---

## Contents
{:.no_toc}

- TOC

### Who buys from us

The people who sit at the table. ![Chart](/images/chart.png)

1. [Plant](#plant-manager-petra)
2. [Money](#finance-fabian)

#### Writing rules

- Write for the **whole** table.

---

### Plant Manager Petra

* **Job To Be Done:**
   * Keep every line running

* **Potential Titles:**
   * Plant Manager / Head of Production (may include: Shift Lead, Site Lead) / COO, VP Operations / Sr. Manager, Lines

*   **Reports to:**
    * COO, CEO, or Owner

* **Job responsibilities:**
   Could include:
   * Planning of shifts (early / late / night)
   * Buying spare parts

- **Job is Measured by:**
   - Output / Scrap rate /
Downtime / (varies by site)

* **Goals & Objectives:**  -
   * Running safely / cheaply

* **Motivated by:**
   * Having autonomy / independence

* **Biggest Challenges:**
   * Silo\u2019d shifts and spreadsheets
   * Parts that arrive too late

* **Gains Information by:**
   * Primary: Trade fairs & Meetups / Peers /Visits
   * Secondary: (Rarely) Webinars / Letters from suppliers
of parts
   * Internal Influencers: Shift leads / Works council

* **Purchasing Role:**
1. Influencer
1. Initiator / Identifier of Need
1. Decision-maker for renewals (but not for first orders)

* **Favourite colour:**
   * Green, like the machines

A remark that stands alone.

---

### Finance Fabian

**Reports to:** CEO or Board, Supervisory / Advisory

**Will not accept:**

- Costs without a ceiling

**Status:** draft

---

### Enablement Artefacts
* [Slides](https://example.com/s_(1))
* [Film]()

### Enablement Sessions
* Sales: 2026-01-TBD [Recording]()

### Deprecated predecessors

Note: only for the record.

1. Works Manager [film](https://example.com/f), Works Manager [slides](https://example.com/w) or Foreman
"""

USERS = """\
---
title: Personas
---

### User personas

People who use it.

#### Wendy (Welding Engineer)

- **Alternative job titles:** Robot Engineer, Line Planner

##### Job summary

I keep the robots welding.

##### Frustrations

- Torches that wear out unseen
- **Planning:** changes on the same day

##### Tools

- A notebook

#### Olaf (Operator)

##### My role

I stand at the line.

##### Motivations

![Olaf](olaf.png)

I want a quiet night
- and a line that runs

### Internal notes

Kept.
A page of users whose fields are headings."""

ROLES = """\
---
title: Roles at the plant
---

## Before

Something.

## Who cares about what?

1. **Board**

    What they share.

    **COO or VP Plants** - Uptime and scrap
    1. Value Prop:
        - Less scrap

    **CFO** (sometimes absent) - Money
    1. Resources

1. **Others**
    * **Shift Lead** - The night
    * Cleaners - The floor

## After

The end.
"""
"""A page that lists roles."""

_WORDS = re.compile(r"[^\W_]+")


def text_of(path: Path) -> str:
    """A text file with ordinary line ends."""
    return path.read_text(encoding="utf-8")


def words(*texts: str | None) -> Counter[str]:
    """The words of texts, with how often each stands there."""
    return Counter(word for text in texts for word in _WORDS.findall((text or "").casefold()))


def kept_words(page: Page) -> Counter[str]:
    """The words that a read page keeps: in claims, notes and names."""
    kept = words(page.group.front_matter, *_said(page.group.opening), *_said(page.group.closing))
    for persona in page.personas:
        kept += words(persona.name, *_said(persona.notes), *(claim.text for claim in persona.claims))
    return kept


def structure_words(page: Page) -> Counter[str]:
    """The words that the exporter writes again: labels, ranks and the numbers of purchasing roles."""
    structure: Counter[str] = Counter()
    for persona in page.personas:
        for facet in {claim.facet for claim in persona.claims}:
            structure += words(field_of(facet).label)
        structure -= words(*(note.heading for note in persona.notes if note.heading))
        structure += words(*{claim.rank.value for claim in persona.claims if claim.rank})
        structure["1"] += sum(claim.facet is Facet.PURCHASING_ROLE for claim in persona.claims)
    return structure


def singular(counted: Counter[str]) -> Counter[str]:
    """Words as labels are compared: without a final s."""
    without: Counter[str] = Counter()
    for word, count in counted.items():
        without[word.rstrip("s") or word] += count
    return without


LABEL_WORDS = frozenset(singular(words(*(label for field in FIELDS for label in (field.label, *field.also)))))


def _said(notes: tuple[Note, ...]) -> list[str | None]:
    return [part for note in notes for part in (note.heading, note.text)]
