"""What the parts of German job titles say in English, so that one reader reads both languages.

German joins words ("Informationssicherheitsbeauftragte"), so stems are listed and a word is cut into them. The list is
authored and carries no number. Umlauts are written out (ae, oe, ue, ss), as they are after normalising.
"""

from collections.abc import Mapping

_WHOLE = {
    "geschaeftsfuehrer": "managing director", "geschaeftsfuehrend": "managing", "geschaeftsleiter": "managing director",
    "geschaeftsfuehrung": "executive board", "geschaeftsleitung": "executive board", "vorstand": "executive board",
    "vorstaend": "executive board", "vorstandsvorsitzend": "chief executive officer", "vorsitzend": "chair",
    "aufsichtsrat": "supervisory board", "aufsichtsraet": "supervisory board",
    "aufsichtsratsvorsitzend": "supervisory board chair", "beirat": "advisory board", "gesellschafter": "owner",
    "mitgesellschafter": "owner", "inhaber": "owner", "eigentuemer": "owner", "unternehmer": "owner",
    "gruender": "founder", "mitgruender": "founder", "teilhaber": "partner", "prokurist": "authorised signatory",
    "prokura": "authorised signatory", "handlungsbevollmaechtigt": "authorised signatory",
    "bereichsleiter": "division head", "bereichsleitung": "division head", "hauptabteilungsleiter": "division head",
    "hauptabteilungsleitung": "division head", "abteilungsleiter": "department manager",
    "abteilungsleitung": "department manager", "referatsleiter": "department manager",
    "sachgebietsleiter": "department manager", "teamleiter": "team lead", "teamleitung": "team lead",
    "gruppenleiter": "team lead", "gruppenleitung": "team lead", "schichtleiter": "shift supervisor",
    "schichtfuehrer": "shift supervisor", "projektleiter": "project manager", "projektleitung": "project manager",
    "werkstudent": "trainee", "werkstudierend": "trainee", "studentisch": "trainee", "student": "student",
    "niederlassungsleiter": "branch manager", "filialleiter": "store manager", "marktleiter": "store manager",
    "betriebsleiter": "operations manager", "betriebsleitung": "operations manager",
    "bauleiter": "construction manager",
    "betriebsrat": "works council people", "rechenzentrum": "infrastructure", "kaufmaennisch": "finance",
    "plattformbetrieb": "platform",
    "kaufmann": "clerk", "kauffrau": "clerk", "kaufleute": "clerk", "materialwirtschaft": "supply chain",
    "lieferkette": "supply chain", "edv": "information technology", "bereich": "division", "abteilung": "department",
    "fachabteilung": "department", "ressort": "division", "rechtsanwalt": "lawyer", "rechtsanwaelt": "lawyer",
    "wirtschaftspruefer": "auditor", "steuerberater": "tax advisor", "key account": "key account",
    "arbeitssicherheit": "occupational safety", "arbeitsschutz": "occupational safety", "versicherung": "insurance",
    "krankenschwester": "nurse", "krankenpfleger": "nurse", "hausmeister": "caretaker", "diplom": "", "dipl": "",
}  # fmt: skip

_RANKS = {
    "leiter": "head", "leitung": "head", "leitend": "head", "chef": "head", "direktor": "director",
    "stellvertretend": "deputy", "stellvertreter": "deputy", "stellv": "deputy", "stv": "deputy", "vize": "deputy",
    "kommissarisch": "acting", "referent": "specialist", "sachbearbeiter": "clerk", "sachbearbeitung": "clerk",
    "beauftragt": "officer", "fachkraft": "specialist", "fachmann": "specialist", "spezialist": "specialist",
    "experte": "specialist", "expert": "specialist", "mitarbeiter": "employee", "mitarbeitend": "employee",
    "angestellt": "employee", "berater": "advisor", "betreuer": "advisor", "betreuung": "support",
    "praktikant": "intern", "praktikum": "intern", "auszubildend": "apprentice", "azubi": "apprentice",
    "lehrling": "apprentice", "volontaer": "trainee", "hilfskraft": "assistant", "assistent": "assistant",
    "assistenz": "assistant", "meister": "foreman", "vorarbeiter": "foreman", "koordinator": "coordinator",
    "koordination": "coordinator", "verantwortlich": "responsible", "mitglied": "member", "sprecher": "speaker",
    "gesamt": "", "haupt": "", "ober": "senior", "strateg": "strategist", "manager": "manager", "trainer": "training",
    "analyst": "analyst", "planer": "planner", "planung": "planning", "pruefer": "inspector", "wesen": "",
    "management": "management", "verwaltung": "administration", "steuerung": "control", "gruppe": "", "team": "team",
}  # fmt: skip

_SUBJECTS = {
    "personal": "human resources", "personalwesen": "human resources", "personalabteilung": "human resources",
    "personaler": "human resources",
    "personalentwicklung": "people", "ausbildung": "training", "weiterbildung": "training", "lohn": "payroll",
    "gehalt": "payroll", "entgelt": "payroll", "verguetung": "compensation", "arbeitsrecht": "legal",
    "finanz": "finance", "rechnungswesen": "accounting", "buchhaltung": "accounting", "buchhalter": "accountant",
    "bilanz": "accounting", "bilanzierung": "accounting", "controlling": "financial control",
    "controller": "controller", "steuer": "tax", "kredit": "credit", "debitoren": "accounts receivable",
    "kreditoren": "accounts payable", "konzernrechnung": "accounting", "haushalt": "budget",
    "werbung": "advertising", "oeffentlichkeitsarbeit": "public relations", "presse": "public relations",
    "kommunikation": "communications", "marke": "brand", "marken": "brand", "marketing": "marketing",
    "veranstaltung": "event", "messe": "event", "redakteur": "content editor", "redaktion": "content",
    "vertrieb": "sales", "verkauf": "sales", "verkaeufer": "sales", "aussendienst": "field sales",
    "innendienst": "inside sales", "absatz": "sales", "umsatz": "revenue", "vertreter": "sales representative",
    "einkauf": "procurement", "einkaeufer": "buyer", "beschaffung": "procurement", "lieferant": "supplier",
    "lieferanten": "supplier", "vergabe": "procurement",
    "technik": "technology", "technologie": "technology", "technisch": "technical",
    "informatik": "information technology",
    "informationstechnik": "information technology", "informationstechnologie": "information technology",
    "informatiker": "information technology", "daten": "data", "digitalisierung": "digital", "digital": "digital",
    "datenbank": "database", "architekt": "architect", "architektur": "architecture", "it": "information technology",
    "infrastruktur": "infrastructure", "netzwerk": "network", "netz": "network", "system": "systems",
    "administrator": "administrator", "admin": "administrator", "betrieb": "operations", "cloud": "cloud",
    "software": "software", "entwickler": "developer", "entwicklung": "development", "anwendung": "application",
    "programmierer": "programmer", "web": "web",
    "sicherheit": "security", "informationssicherheit": "information security", "cybersicherheit": "cybersecurity",
    "datenschutz": "data protection", "revision": "internal audit", "revisor": "auditor", "risiko": "risk",
    "regulatorik": "regulatory", "regulatorisch": "regulatory", "geldwaesche": "anti money laundering",
    "compliance": "compliance", "umwelt": "environment", "nachhaltigkeit": "sustainability",
    "recht": "legal", "jurist": "lawyer", "anwalt": "lawyer", "anwaelt": "lawyer", "syndikus": "counsel",
    "syndika": "counsel", "justiziar": "counsel", "justitiar": "counsel", "vertrag": "contracts", "notar": "notary",
    "produktion": "production", "fertigung": "manufacturing", "logistik": "logistics", "logistiker": "logistics",
    "lager": "warehouse", "werk": "plant", "versand": "shipping logistics", "disponent": "dispatch",
    "disposition": "dispatch", "fuhrpark": "fleet", "prozess": "business process", "instandhaltung": "maintenance",
    "montage": "assembly", "schicht": "shift", "arbeitsvorbereitung": "production planning", "bestand": "inventory",
    "transport": "transport logistics", "spedition": "logistics", "technologe": "technologist",
    "qualitaet": "quality", "qualitaetssicherung": "quality assurance", "test": "test", "tester": "tester",
    "freigabe": "release", "aenderung": "change", "veraenderung": "change",
    "projekt": "project", "programm": "program", "portfolio": "portfolio",
    "produkt": "product", "forschung": "research", "gestaltung": "design", "gestalter": "designer",
    "konstruktion": "mechanical engineering", "konstrukteur": "mechanical engineer",
    "kunde": "customer", "kunden": "customer", "kundendienst": "customer service", "service": "service",
    "support": "support", "anwenderbetreuung": "help desk", "kundenbetreuer": "account manager",
    "kundenberater": "customer advisor", "erfolg": "success",
    "strategie": "strategy", "unternehmen": "corporate", "konzern": "corporate", "geschaeft": "business",
    "geschaeftsfeld": "business", "gewerbe": "business", "industrie": "industry",
    "sekretaer": "secretary", "sekretariat": "secretary", "empfang": "reception", "buero": "office",
    "arzt": "physician", "aerzt": "physician", "lehrer": "teacher", "elektriker": "electrician",
    "elektroniker": "electrician", "mechaniker": "mechanic", "mechatroniker": "mechanic", "schlosser": "mechanic",
    "ingenieur": "engineer", "bau": "construction", "koch": "cook", "koech": "cook", "fahrer": "driver",
    "polizist": "police officer", "pfarrer": "pastor", "maler": "painter", "tischler": "carpenter",
    "schreiner": "carpenter", "friseur": "hair stylist", "erzieher": "educator", "pfleger": "nurse", "pflege": "nurse",
    "apotheker": "pharmacist", "wissenschaftlich": "scientific", "wissenschaftler": "scientist",
    "dozent": "lecturer", "immobilien": "real estate", "gebaeude": "facilities", "bank": "bank", "handel": "trade",
}  # fmt: skip

GRAMMAR: Mapping[str, str] = {
    "und": "and", "u": "and", "oder": "or", "der": "the", "die": "the", "das": "the", "des": "the", "den": "the",
    "dem": "the", "fuer": "for", "im": "in", "von": "of", "vom": "of", "zur": "for", "zum": "for", "ppa": "",
    "iv": "", "ia": "", "ppa.": "", "beim": "at",
}  # fmt: skip
"""Small words; those of signatures (i. V., i. A., ppa.) say under whose authority, not which office."""

STEMS: Mapping[str, str] = {**_WHOLE, **_RANKS, **_SUBJECTS}
"""Stems, lower case with written-out umlauts, and the English words that say the same in a title."""

_ENGLISH_TOO = """
    administrator admin analyst bank chef cloud compliance controller digital expert manager management marketing
    personal portfolio recruiting service software student support system team test tester trainer transport web den
    die in it marker presser servicer planer banker item disposition jurist website
"""
ENGLISH_TOO = frozenset(_ENGLISH_TOO.split())
"""German words that are English as well; alone they prove no language, and mean the German only beside German words."""

_ENDINGS = ("", "innen", "in", "er", "e", "en", "es", "em", "r", "n", "s")
_JOINTS = ("", "s", "es", "n", "en", "e")
_LONGEST = max(map(len, STEMS))
_SHORTEST_PART = 3


def in_english(word: str) -> str | None:
    """The English words of one German word, cut into its stems; None when it is not made of known ones."""
    whole = _stem(word)
    if whole is not None:
        return whole
    return _cut(word, 0) if len(word) >= 2 * _SHORTEST_PART else None


def _stem(word: str) -> str | None:
    for ending in _ENDINGS:
        if word.endswith(ending) and (found := STEMS.get(word[: len(word) - len(ending)])) is not None:
            return found
    return None


def _cut(word: str, depth: int) -> str | None:
    """The longest first stem whose rest can be cut as well, joints between them passed over."""
    if depth and (last := _stem(word)) is not None:
        return last
    for size in range(min(len(word) - _SHORTEST_PART, _LONGEST), _SHORTEST_PART - 1, -1):
        first = STEMS.get(word[:size])
        if first is not None and (rest := _after(word[size:], depth)) is not None:
            return f"{first} {rest}".strip()
    return None


def _after(rest: str, depth: int) -> str | None:
    for joint in _JOINTS:
        if rest.startswith(joint) and (found := _cut(rest[len(joint) :], depth + 1)) is not None:
            return found
    return None
