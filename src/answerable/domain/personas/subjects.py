"""What words in a job title say about the accountability behind it, as a vocabulary.

The words are an authored list, read against the titles of the product's own archetypes and of published role pages;
they carry no number. Accountabilities without an archetype stand here as well, so that their titles are recognised
and never fall to the nearest archetype by accident: a CISO is `security`, not `technology`.
"""

from collections.abc import Mapping

ABBREVIATIONS: Mapping[str, str] = {
    "&": "and", "acct": "accounting", "acctg": "accounting", "acctng": "accounting", "accts": "accounts",
    "admin": "administration", "aml": "anti money laundering", "ap": "accounts payable", "app": "application",
    "apps": "applications", "ar": "accounts receivable", "assoc": "associate", "asst": "assistant",
    "avp": "assistant vice president", "ba": "business analyst", "bdr": "business development representative",
    "bi": "business intelligence", "biz": "business", "bizdev": "business development", "bus": "business",
    "caio": "chief ai officer", "cao": "chief administrative officer", "cbo": "chief business officer",
    "cco": "chief commercial officer", "cdao": "chief data and analytics officer",
    "cdio": "chief digital and information officer", "cdo": "chief data officer", "ceo": "chief executive officer",
    "cfo": "chief financial officer", "cgo": "chief growth officer", "chro": "chief human resources officer",
    "cino": "chief innovation officer", "cio": "chief information officer",
    "ciso": "chief information security officer", "clo": "chief legal officer", "cmo": "chief marketing officer",
    "cmto": "chief marketing technology officer", "cofounder": "co founder", "comms": "communications",
    "coo": "chief operating officer", "coord": "coordinator", "corp": "corporate", "cpo": "chief product officer",
    "cpto": "chief product and technology officer", "cro": "chief revenue officer", "csm": "customer success manager",
    "cso": "chief security officer", "cto": "chief technology officer", "cust": "customer",
    "cxo": "chief customer officer", "dba": "database administrator", "dep": "deputy", "dept": "department",
    "dev": "development", "dir": "director", "dpo": "data protection officer", "ea": "executive assistant",
    "ehs": "health safety environment", "eng": "engineering", "engr": "engineer", "erp": "enterprise systems",
    "esg": "sustainability", "evp": "executive vice president", "exec": "executive", "fd": "finance director",
    "fin": "finance", "fp&a": "financial planning and analysis", "gc": "general counsel", "gf": "managing director",
    "gm": "general manager", "govt": "government", "hd": "head", "hr": "human resources",
    "hrbp": "human resources business partner", "hrm": "human resources manager", "hse": "health safety environment",
    "i&o": "infrastructure and operations", "infosec": "information security", "infra": "infrastructure",
    "intl": "international", "it": "information technology", "kam": "key account manager",
    "jr": "junior", "l&d": "learning and development", "martech": "marketing technology", "mfg": "manufacturing",
    "mgmt": "management",
    "mgr": "manager", "mkt": "market", "mktg": "marketing", "ml": "machine learning", "mops": "marketing operations",
    "ned": "non executive director", "ops": "operations", "pa": "personal assistant", "pm": "project manager",
    "po": "product owner", "pr": "public relations", "prod": "product", "prog": "program", "purch": "purchasing",
    "qa": "quality assurance", "qm": "quality management", "r&d": "research and development", "rep": "representative",
    "revops": "revenue operations", "sdr": "sales development representative", "sec": "security",
    "seo": "search marketing", "smb": "segment", "snr": "senior", "spec": "specialist", "sr": "senior",
    "sre": "site reliability engineer", "sup": "supervisor", "supv": "supervisor", "svc": "service",
    "svp": "senior vice president", "sw": "software", "swe": "software engineer", "sys": "systems",
    "sysadmin": "systems administrator", "tech": "technology", "tpm": "technical program manager",
    "vp": "vice president", "vpe": "vice president engineering", "vpm": "vice president marketing",
}  # fmt: skip
"""Short forms as they stand in titles, and what they stand for; where several are usual, the most usual."""

_RANK_PLACE_GRAMMAR = """
    1 2 3 4 5 a acting administration administrator adviser advisor also an analyst and any apac apprentice area
    aspiring assistant associate at austria authorised board business central certified chief clerk co commercially
    consultant contractor coordinator corporate country dach dedicated department deputy director directors
    distinguished division divisional east emea employed employee engineer enterprise etc europe european executive
    executives experienced expert external fellow field first for foreman founder founding fractional freelance
    freelancer from germany global graduate group guru head i ii iii in include includes including independent interim
    intern international iv joint jr junior lady lead leader leaders level local ltd man management manager managers
    managing may member members middle my national new north of officer officers on or other our owner part partner
    person president principal professional regional representative responsible retired self senior shared signatory
    south speaker specialist staff strategic strategist supervisor switzerland team the to trainee transformation uk
    us usa v vice west with woman woman's worldwide
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
        "marketers", "copywriter", "social media", "event marketing", "sponsorship", "community manager", "press",
        "publicity", "content editor", "growth marketing", "performance marketing", "market research",
        "customer insights", "events",
        "media buyer",
    ),
    "finance": (
        "finance", "financial", "controller", "comptroller", "treasurer", "treasury", "accounting", "accountant",
        "accounts payable", "accounts receivable", "financial planning and analysis", "budget", "budgeting", "tax",
        "investor relations", "bookkeeper", "mergers and acquisitions", "m&a", "payroll", "finance business partner",
        "bursar", "legal finance", "sales finance", "product finance", "procurement finance",
        "accounts", "credit", "financial control", "cost accounting", "billing", "collections", "financial reporting",
        "accounting and payroll", "acquisitions", "underwriting",
    ),
    "technology": (
        "technology", "information technology", "information", "information systems", "architecture", "architect",
        "systems", "data", "data and analytics", "digital", "innovation", "technical officer", "technical director",
        "technical architect", "technologist", "ai", "database", "databases", "integration", "integrations",
        "computing", "tech lead", "technology lead", "digital and information", "data governance",
        "analytics", "cto office", "engineering",
        "machine learning", "data science", "data scientist", "data engineer", "data engineering",
        "business intelligence", "enterprise systems", "technical head", "technical executive board", "technical lead",
        "systems analyst", "solutions architect", "solution architect", "technical",
        "network", "networks",
    ),
    "platform": (
        "infrastructure", "infrastructure and operations", "infrastructure engineering", "platform", "platforms",
        "platform engineering", "cloud", "cloudops", "cloud engineering", "devops",
        "network engineering", "site reliability", "site reliability engineering",
        "information technology infrastructure", "information technology service management", "systems administrator",
        "system administrator", "systems administration", "kubernetes",
        "network administrator", "network administration", "data center", "data centre", "kubernetes platform",
        "virtualization", "storage", "desktop engineering",
        "infrastructure operations", "middleware",
    ),
    "operations": (
        "operations", "operating", "operational", "supply chain", "logistics", "manufacturing", "plant", "factory",
        "warehouse", "distribution", "fulfillment", "fulfilment", "production", "process improvement",
        "process engineer", "process engineering", "process excellence", "continuous improvement", "lean",
        "business process", "workforce planning", "contact center", "contact centre",
        "call center", "call centre", "site manager", "dispatch", "fleet", "planning and scheduling",
        "inventory", "planner", "shift", "assembly", "shipping", "materials", "demand planning", "production planning",
        "transport", "transportation", "maintenance", "facility operations", "business continuity",
        "quality management",
    ),
    "security": (
        "security", "information security", "cybersecurity", "cyber", "devsecops", "secops", "appsec", "soc",
        "identity and access", "threat", "penetration tester", "vulnerability",
        "cyber security", "pentester", "pentest", "information assurance", "security operations",
        "security operations center", "security engineering", "security architect",
        "application security", "product security",
    ),
    "compliance": (
        "compliance", "risk", "regulatory", "audit", "auditor", "ethics", "governance", "privacy",
        "data protection", "data privacy", "internal control", "internal controls", "internal audit", "grc",
        "anti money laundering", "financial crime", "know your customer", "kyc", "sox", "internal auditor",
        "internal auditing", "sustainability", "regulation", "health safety environment", "business ethics",
        "controls",
    ),
    "legal": (
        "legal", "counsel", "general counsel", "attorney", "lawyer", "contracts", "paralegal", "solicitor",
        "company secretary", "corporate secretary", "legalops",
        "lawyers", "litigation", "corporate counsel", "legal counsel", "contract management", "contract manager",
        "patent", "intellectual property", "notary", "legal secretary", "barrister",
    ),
    "procurement": (
        "procurement", "purchasing", "sourcing", "buyer", "category management", "category manager",
        "vendor management", "vendor manager", "supplier",
        "buying", "strategic sourcing", "supply management", "buyers", "indirects", "supplier management",
        "supplier quality", "vendor",
    ),
    "people": (
        "human resources", "people", "talent", "recruiter", "recruiting", "recruitment", "learning",
        "learning and development", "training", "workplace", "culture", "compensation", "human capital",
        "personnel", "hiring", "benefits", "employee relations", "diversity", "employee experience",
        "workforce development", "organizational development", "works council people", "labor relations",
        "talent acquisition",
        "employee onboarding", "employee engagement", "onboarding",
    ),
    "administration": (
        "shared services", "chief administrative", "head of administration", "head administration",
        "director of administration", "administration director", "administration manager", "administration head",
        "administrative services", "business support", "office manager", "office administrator",
        "office administration", "records manager", "records management",
    ),
    "sales": (
        "sales", "revenue", "commercial", "account executive", "account manager", "account director",
        "business development", "alliances", "channel", "partnerships", "pre sales", "presales", "inside sales",
        "account executives", "key account", "key accounts", "business developer", "sales development",
        "account management", "seller", "territory", "quota", "partner manager", "channel partner",
        "solutions consultant", "sales representative", "partner sales", "customer advisor",
    ),
    "product": (
        "product", "product development", "product management", "product owner", "ux", "user experience", "design",
        "designer", "research and development", "research",
        "product designer", "product design", "product operations", "ux researcher", "interaction design",
        "innovation lab", "user research",
    ),
    "customer": (
        "customer", "customer success", "customer experience", "customer support", "customer service", "support",
        "client services", "client success", "service desk", "help desk", "service delivery", "client",
        "customers", "client relations", "technical support", "customer care", "implementation",
        "professional services", "support technician",
        "customer onboarding",
    ),
    "application development": (
        "application development", "application developer", "applications development", "software",
        "software development", "software engineer", "software engineering", "developer", "developers",
        "web development", "mobile development", "programmer", "full stack", "frontend", "backend",
        "developer experience", "application", "applications", "scrum", "development",
        "software developer", "engineering manager software", "web developer", "mobile apps", "mobile", "apps",
        "coder", "android", "ios", "java", "react", "software architect", "sde",
    ),
    "release": (
        "release", "release and change", "change", "change management", "test", "testing", "quality assurance",
        "scrum master", "delivery", "tester", "engagement",
        "test automation", "quality engineer", "quality engineering", "release train",
        "test engineer",
        "software quality", "software test", "software tester", "software testing",
    ),
    "program management": (
        "program", "programme", "programs", "programmes", "project", "projects", "portfolio", "pmo", "agile coach",
        "agile", "technical program", "project controller", "program controller",
        "project manager", "project management", "business analyst", "business transformation",
        "project office", "project coordinator", "agile delivery", "delivery lead", "scrum of scrums",
        "epmo",
    ),
    "general management": (
        "chief executive", "ceo", "president and ceo", "chief business", "strategy",
    ),
    "assistance": (
        "executive assistant", "personal assistant", "assistant to", "chief of staff", "secretary",
        "assistant the executive board", "assistant executive board", "receptionist", "reception",
        "administrative assistant", "front desk", "private secretary", "virtual assistant",
    ),
    "another trade": (
        "mechanical engineer", "mechanical engineering", "civil engineer", "civil engineering", "electrical engineer",
        "electrical engineering", "chemical engineer", "chemical engineering", "structural engineer", "medical",
        "physician", "nurse", "nursing", "teacher", "professor", "student", "financial advisor", "sales engineer",
        "field engineer", "landscape architect", "data center technician", "facilities", "real estate",
        "product architect", "media relations officer",
        "quality",
    ),
}  # fmt: skip
"""Phrases by the accountability that they name; a longer phrase is read before the shorter ones inside it."""

PRECEDENCE: Mapping[str, float] = {
    "operations": 0,
    "administration": 0,
    "technology": 1,
    "platform": 1.5,
    "program management": 2,
    "marketing": 3,
    "finance": 3,
    "assistance": 5,
}
"""Which word wins inside one part of a title; what is not named here has 4.

"Security architect" is security, "marketing operations" marketing, "IT finance manager" finance: the general words
(operations, administration, technology) say where somebody works, the particular ones what they answer for.
"""

INSIDE: Mapping[str, str] = {"platform": "technology"}
"""Accountabilities that are part of a wider one: where no archetype speaks for them, that of the wider one does."""

WEAK: frozenset[str] = frozenset({
    "managing director", "technical managing director", "general manager", "country manager", "regional manager",
    "branch manager", "chairman", "chair", "chairwoman", "chairperson", "board member", "member of the board",
    "board of directors", "supervisory board", "advisory board", "executive board", "non executive director",
    "managing partner", "founder", "cofounder", "founding partner", "owner", "president", "entrepreneur",
    "chief executive office",
    "business unit manager", "division manager",
})  # fmt: skip
"""Phrases that name general management unless the same titles name anything else: a founder may be the CTO."""

NEUTRAL: frozenset[str] = frozenset({"vice president"})
"""Phrases of rank that contain a phrase of the vocabulary and do not mean it."""
