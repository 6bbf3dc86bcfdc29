"""What words in a job title say about the accountability behind it, as a vocabulary.

The words are an authored list, read against the titles of the product's own archetypes and of published role pages;
they carry no number. Accountabilities without an archetype stand here as well, so that their titles are recognised
and never fall to the nearest archetype by accident: a recruiter is `people`, not `operations`.
"""

from collections.abc import Mapping

ABBREVIATIONS: Mapping[str, str] = {
    "&": "and",
    "acct": "accounting", "acctg": "accounting", "admin": "administration", "app": "application",
    "apps": "applications", "avp": "assistant vice president", "caio": "chief ai officer",
    "cao": "chief administrative officer", "cbo": "chief business officer", "cco": "chief commercial officer",
    "cdao": "chief data and analytics officer", "cdio": "chief digital and information officer",
    "cdo": "chief data officer", "ceo": "chief executive officer", "cfo": "chief financial officer",
    "cgo": "chief growth officer", "chro": "chief human resources officer", "cino": "chief innovation officer",
    "cio": "chief information officer", "ciso": "chief information security officer",
    "clo": "chief legal officer", "cmo": "chief marketing officer", "cmto": "chief marketing technology officer",
    "comms": "communications", "coo": "chief operating officer", "cpo": "chief product officer",
    "cro": "chief revenue officer", "cso": "chief security officer", "cto": "chief technology officer",
    "cxo": "chief customer officer", "dev": "development", "dir": "director", "dpo": "data protection officer",
    "ea": "executive assistant", "eng": "engineering", "evp": "executive vice president", "exec": "executive",
    "fd": "finance director", "fin": "finance", "fp&a": "financial planning and analysis",
    "gc": "general counsel", "gm": "general manager", "govt": "government", "hr": "human resources",
    "i&o": "infrastructure and operations", "infosec": "information security", "infra": "infrastructure",
    "intl": "international", "it": "information technology", "l&d": "learning and development",
    "martech": "marketing technology", "mfg": "manufacturing", "mgmt": "management", "mgr": "manager",
    "mktg": "marketing", "mops": "marketing operations", "ops": "operations", "pr": "public relations",
    "prod": "product", "qa": "quality assurance", "r&d": "research and development",
    "revops": "revenue operations", "seo": "search marketing", "smb": "segment", "sr": "senior",
    "sre": "site reliability engineer", "svp": "senior vice president", "tech": "technology",
    "tpm": "technical program manager", "vp": "vice president", "vpe": "vice president engineering",
    "vpm": "vice president marketing",
}  # fmt: skip
"""Short forms as they stand in titles, and what they stand for; where several are usual, the most usual."""

_RANK_PLACE_GRAMMAR = """
    a acting advisor an analyst and any apac area assistant associate at beauftragter board business chief co consultant
    coordinator corporate country department deputy director division divisional emea enterprise etc europe european
    executive expert field first for founder founding from global group head in include includes including interim
    international joint jr junior lead leader leiter local management manager managing may also member national new
    north of officer on or other our owner partner president principal regional senior shared south specialist staff
    strategic strategist supervisor team teamleiter the to transformation uk us usa vice west east with worldwide
"""

SILENT = frozenset(_RANK_PLACE_GRAMMAR.split())
"""Words of rank, place and grammar: they say how high somebody sits, not what they answer for."""

SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "marketing": (
        "marketing", "product marketing", "customer marketing", "partner marketing", "field marketing", "brand",
        "brand product", "growth", "demand generation", "demand gen", "communications", "public relations",
        "public affairs", "content", "advertising", "media", "lead generation", "marketer", "go to market",
        "search marketing", "customer acquisition", "campaign", "campaigns", "marketing operations",
        "marketing technology", "creative", "marketing program", "marketing programs", "marketing project",
        "media buyer",
    ),
    "finance": (
        "finance", "financial", "controller", "comptroller", "treasurer", "treasury", "accounting", "accountant",
        "accounts payable", "accounts receivable", "financial planning and analysis", "budget", "budgeting", "tax",
        "investor relations", "bookkeeper", "mergers and acquisitions", "m&a", "payroll", "finance business partner",
        "bursar", "legal finance", "sales finance", "product finance", "procurement finance",
    ),
    "technology": (
        "technology", "information technology", "information", "information systems", "architecture", "architect",
        "systems", "network", "networks", "data", "data and analytics", "digital", "innovation",
        "technical officer", "technical director", "technical architect", "technologist", "ai", "database",
        "databases", "integration", "integrations", "computing", "tech lead", "technology lead",
        "digital and information", "data governance", "analytics", "cto office", "engineering",
    ),
    "platform": (
        "platform", "platforms", "platform engineering", "infrastructure", "infrastructure and operations",
        "infrastructure engineering", "cloud", "cloudops", "devops", "site reliability", "middleware", "infrastruktur",
        "plattform", "plattformbetrieb",
    ),
    "operations": (
        "operations", "operating", "operational", "supply chain", "logistics", "manufacturing", "plant", "factory",
        "warehouse", "distribution", "fulfillment", "fulfilment", "production", "process improvement",
        "process engineer", "process engineering", "process excellence", "continuous improvement", "lean",
        "business process", "workforce planning", "contact center", "contact centre",
        "call center", "call centre", "site manager", "dispatch", "fleet", "planning and scheduling",
    ),
    "security": (
        "security", "information security", "cybersecurity", "cyber", "devsecops", "secops", "appsec", "soc",
        "identity and access", "threat", "penetration tester", "vulnerability", "application security",
        "product security", "informationssicherheit", "informationssicherheitsbeauftragter", "sicherheit",
    ),
    "compliance": (
        "compliance", "risk", "regulatory", "audit", "auditor", "ethics", "governance", "privacy",
        "data protection", "data privacy", "internal control", "internal controls", "internal audit", "grc",
        "datenschutz", "datenschutzbeauftragter", "interne revision",
    ),
    "legal": (
        "legal", "counsel", "general counsel", "attorney", "lawyer", "contracts", "paralegal", "solicitor",
        "company secretary", "corporate secretary", "legalops", "contract manager", "contract management", "recht",
        "rechtsabteilung", "syndikusrechtsanwalt", "syndikus", "justiziar", "justiziarin",
    ),
    "procurement": (
        "procurement", "purchasing", "sourcing", "buyer", "category management", "category manager",
        "vendor management", "vendor manager", "supplier", "einkauf", "einkaufsleiter", "einkaufsleiterin",
        "einkäufer", "einkäuferin", "beschaffung",
    ),
    "people": (
        "human resources", "people", "talent", "recruiter", "recruiting", "recruitment", "learning",
        "learning and development", "training", "workplace", "culture", "compensation", "human capital",
        "onboarding", "employee engagement", "personalleiter", "personalleiterin", "leiter personal",
        "leiterin personal", "personalabteilung",
    ),
    "administration": (
        "shared services", "chief administrative", "head of administration", "director of administration",
        "administration director", "administration manager", "administrative services", "business support",
        "office manager", "office administrator", "records manager", "records management", "verwaltung",
        "verwaltungsleiter", "verwaltungsleiterin",
    ),
    "sales": (
        "sales", "revenue", "commercial", "account executive", "account manager", "account director",
        "business development", "alliances", "channel", "partnerships", "pre sales", "presales", "inside sales",
    ),
    "product": (
        "product", "product development", "product management", "product owner", "ux", "user experience", "design",
        "designer", "research and development", "research",
    ),
    "customer": (
        "customer", "customer success", "customer experience", "customer support", "customer service", "support",
        "client services", "client success", "service desk", "help desk", "service delivery", "client",
    ),
    "application development": (
        "application development", "application developer", "applications development", "software",
        "software development", "software engineer", "software engineering", "developer", "developers",
        "web development", "mobile development", "programmer", "full stack", "frontend", "backend",
        "developer experience", "application", "applications", "scrum", "development", "softwareentwicklung",
        "anwendungsentwicklung",
    ),
    "release": (
        "release", "release and change", "change", "change management", "test", "testing", "quality assurance",
        "software quality", "software test", "software tester", "software testing", "quality engineering",
        "scrum master", "delivery", "tester", "engagement", "testmanager", "testmanagement", "qualitätssicherung",
    ),
    "program management": (
        "program", "programme", "programs", "programmes", "project", "projects", "portfolio", "pmo", "agile coach",
        "agile", "technical program", "project controller", "program controller", "epmo", "projektmanagement",
        "projektleiter", "projektleiterin", "programmleiter", "programmleiterin",
    ),
    "general management": (
        "chief executive", "ceo", "managing director", "general manager", "president and ceo", "chairman", "chair",
        "chairwoman", "chairperson", "board member", "non executive director", "chief business", "strategy",
    ),
    "assistance": (
        "executive assistant", "personal assistant", "assistant to", "chief of staff", "secretary",
    ),
    "another trade": (
        "mechanical engineer", "mechanical engineering", "civil engineer", "civil engineering", "electrical engineer",
        "electrical engineering", "chemical engineer", "chemical engineering", "structural engineer", "medical",
        "physician", "nurse", "nursing", "teacher", "professor", "student", "financial advisor", "sales engineer",
        "field engineer", "landscape architect", "data center technician", "facilities", "real estate",
        "product architect", "media relations officer", "quality",
    ),
}  # fmt: skip
"""Phrases by the accountability that they name; a longer phrase is read before the shorter ones inside it."""

PRECEDENCE: Mapping[str, int] = {
    "operations": 0,
    "administration": 0,
    "technology": 1,
    "platform": 2,
    "program management": 3,
    "marketing": 4,
    "finance": 4,
}
"""Which word wins inside one part of a title; what is not named here is ``PARTICULAR`` and wins over all.

"Security architect" is security, "marketing operations" marketing, "IT finance manager" finance, "cloud architect"
platform: the general words (operations, administration, technology) say where somebody works, the particular ones what they answer for.
"""

PARTICULAR = 5
"""The precedence of every accountability that ``PRECEDENCE`` does not name."""
