"""Who a heading names: a persona, a job, or nobody in particular."""

import re

_JOBS = (
    "officer|chief|head|director|manager|lead|leader|engineer|analyst|architect|administrator|admin|owner|buyer|"
    "specialist|consultant|president|founder|partner|coordinator|executive|supervisor|controller|developer|designer|"
    "planner|scientist|vp|svp|evp|avp|secretary|counsel|principal|foreman|accountant|auditor|treasurer|"
    "operator|technician|nurse|teacher|clerk|agent|dispatcher|"
    "leiter|leiterin|geschäftsführer|geschäftsführerin|einkäufer|einkäuferin|vorstand|referent|referentin"
)
_CHIEF = re.compile(
    r"^(?:(?:deputy|vice|group|regional|former)\s+)?C[A-Z]{1,3}[OT]$|^(?:CFO|CTO|CEO|CIO|COO|CMO|CISO)$"
)
_JOB = re.compile(rf"\b(?:{_JOBS})\b(?:\s+(?:of|for|in|at|to|der|für)\b.*)?$", re.IGNORECASE)
_PERSONA = re.compile(
    r"^(?P<lead>(?:(?:buyer|user|customer|target|primary|secondary|ideal|our)\s+)*persona(?:e)?\s*(?:no\.?\s*)?(?:#?\d{1,2}|[A-Z])?\s*"
    r"[:–—|.-]\s*|(?:full\s+)?name\s*[:–—]\s*|(?:please\s+)?meet\s+)(?P<name>\S.*)$",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    """
    a about an and audience buyer buyers buying card customer customers for ideal key master meet of one our
    overview page pager persona personas primary profile profiles secondary sheet slide target template the to user
    users we who group groups sell deck
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
_PROJECT = frozenset(
    """
    agenda appendix approach background budget campaign conclusion content contents evidence findings framework
    goals goal how implications insights interview interviews introduction journey kickoff launch market method
    methodology metrics milestones next notes objectives outline overview plan planning process programme program
    project questions recommendation recommendations references research results review roadmap rollout scope
    sources status steps strategy summary survey team thanks timeline tools training workshop workshops why what
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
_SEPARATOR = re.compile(r"\s*(?:,|\s[–—-]\s|\||\(|:|/)\s*")
_CONTINUED = re.compile(
    r"[\s(–—-]*(?:\(?cont(?:\.|inued|’d|'d)?\)?|\(?\d\s*(?:/|of)\s*\d\)?|\(?part\s+\w+\)?)\s*\)?$", re.IGNORECASE
)
_LONGEST_JOB = 9
_LONGEST_NAME = 12


def is_job_title(text: str) -> bool:
    """Whether a text is a job title, such as "Head of Finance", "CISO" or "VP, Sales"."""
    if not 0 < len(text.split()) <= _LONGEST_JOB or text.rstrip().endswith((".", "!", "?")):
        return False
    first = re.split(r"\s*[,/|(]\s*", text.strip())[0]
    return bool(_CHIEF.match(first) or _JOB.search(first))


def job_in(name: str) -> str | None:
    """The job title that stands behind or before a name, such as in "Dana Weber, Head of Finance"."""
    parts = [part.strip(" )") for part in _SEPARATOR.split(name) if part.strip(" )")]
    if len(parts) < 2:
        return None
    rest = name[name.index(parts[0]) + len(parts[0]) :].strip(" ,–—-|(:/").removesuffix(")")
    if is_job_title(rest):
        return rest
    return next((part for part in (*parts[1:], parts[0]) if is_job_title(part)), None)


def persona_name(title: str) -> tuple[str, str]:
    """A title without what announces it ("Persona 2:", "Meet"), and those announcing words."""
    found = _PERSONA.match(title)
    return (found["name"].strip(), found["lead"].strip()) if found else (title.strip(), "")


def names_somebody(title: str) -> bool:
    """Whether a title by its words names a persona: it announces one, or holds a job title."""
    name, lead = persona_name(title)
    if is_generic(name):
        return False
    singular = re.search(r"\bpersona\b", title, re.IGNORECASE)
    return bool(lead or singular or is_job_title(name) or job_in(name)) and len(name.split()) <= _LONGEST_NAME


def is_generic(title: str) -> bool:
    """Whether a title names nobody, such as "Buyer persona profile"."""
    words = re.findall(r"\w+", title.casefold())
    return not words or all(word in _GENERIC or word.isdigit() for word in words)


def is_project(title: str) -> bool:
    """Whether a title sounds like a part of a project or report rather than like a person."""
    words = re.findall(r"[^\W\d_]+", title.casefold())
    return any(word in _PROJECT for word in words) or "personas" in words


def could_name(text: str) -> bool:
    """Whether a text is short and capitalised like a name."""
    words = text.split()
    return (
        0 < len(words) <= 5
        and words[0][:1].isupper()
        and not re.search(r"[.!?:;“”\"]|\d{2}", text)
        and not is_project(text)
        and not is_generic(text)
    )


def continued(title: str) -> str:
    """A title without "(continued)", "2/2" and such at its end."""
    return _CONTINUED.sub("", title).strip() or title


def first_name(name: str) -> str | None:
    """The word by which a persona is called for short, None where its name begins with a job title or common word."""
    person = _SEPARATOR.split(name)[0].strip()
    first = person.split(" ")[0].strip("“”\"'’") if person else ""
    if len(first) < 3 or not first[0].isupper() or first.isupper() or is_job_title(person) or is_generic(first):
        return None
    return first
