"""Job titles find the archetype whose accountability they name, or none."""

from collections.abc import Sequence

import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.model.archetype import Archetype
from answerable.domain.personas.titles import (
    accountabilities_of,
    accountability_of,
    archetype_of_title,
    propose_archetype,
    title_words,
)

MARKETING = """
CMO | Chief Marketing Officer | C.M.O. | cmo | Interim CMO | Fractional CMO | CMO & Co-Founder | VP Marketing
VP, Marketing | V.P. Marketing | Vice President of Marketing | SVP Marketing | EVP, Global Marketing | Sr. VP Mktg
Dir. Marketing | Sr. Dir. Mktg | Director of Marketing | Marketing Director EMEA | Head of Marketing | Marketing Manager
Director, Marketing - APAC | Head of Growth | VP Growth | Growth Lead | Chief Growth Officer | VP Demand Generation
Head of Demand Gen | Director, Demand Generation | Brand Director | VP Brand & Communications | Head of Brand
Product Marketing Manager | Sr. Product Marketing Manager | Director of Product Marketing | Head of Content
Head of Digital Marketing | Director Marketing Operations | Marketing Ops Manager | Head of MarTech | PR Manager
Chief Communications Officer | Head of Comms | VP Public Relations | Partner Marketing Lead | Field Marketing Manager
Global Head of Marketing (interim) | Marketing & Communications Director | Deputy CMO | Customer Marketing Manager
Chief Brand Officer | Marketing Data Analyst | Go-to-Market Lead | SEO Manager | Campaign Manager
"""
FINANCE = """
CFO | C.F.O. | Chief Financial Officer | Chief Finance Officer | Group CFO | Deputy CFO | Interim CFO
Regional CFO, EMEA
VP Finance | VP of Finance | Vice President, Finance | SVP Finance | EVP & CFO | Sr. Director Finance | Finance Director
Dir. of Finance | FD | Head of Finance | Finance Manager | Financial Controller | Group Controller | Comptroller
Corporate Controller | Treasurer | Group Treasurer | Head of Treasury | Director of FP&A | VP FP&A | FP&A Manager
Head of Financial Planning & Analysis | Chief Accounting Officer | Accounting Manager | Acctg Mgr | Tax Director
Head of Accounts Payable | Finance Business Partner | IT Finance Manager | Finance Operations Manager
Director of Finance Systems | Investor Relations Director | Budget Manager | Plant Controller | Payroll Manager
Office of the CFO | Financial Analyst | Head of Finance Transformation | M&A Director | Head of Accounts Receivable
CFO / Treasurer | Finance & Accounting Director | VP Financial Operations
"""
TECHNOLOGY = """
CIO | C.I.O. | CTO | Chief Information Officer | Chief Technology Officer | Chief Technical Officer | Global CIO
Deputy CTO | CTO & Co-Founder | Founder / CTO | CDO | Chief Digital Officer | Chief Data Officer | CINO
Chief Innovation Officer | CDIO | VP IT | VP, Information Technology | Head of IT | IT Director | IT Manager
Director of Information Systems | Sr. Dir. IT | VP Engineering | SVP Engineering | Head of Engineering
VP of Technology
Head of Technology | Technology Director | Technical Director | Enterprise Architect | Chief Architect
Solutions Architect
Lead Data Architect | Head of IT Operations | IT Ops Manager
Director of Architecture | Network Manager | Systems Manager | Head of Data | VP Data & Analytics
Head of Data Governance | Chief AI Officer | Director, Digital Transformation | Integration Architect
Global Head of IT
"""
OPERATIONS = """
COO | C.O.O. | Chief Operating Officer | Chief Operations Officer | Deputy COO | VP Operations | VP of Operations
Vice President, Operations | SVP Ops | EVP Operations | Operations Director | Director of Operations | Dir. Ops
Head of Operations | Operations Manager | Regional Operations Manager | Head of Ops, EMEA
Director of Business Operations
Plant Manager | Factory Manager | VP Supply Chain | Supply Chain Director | Chief Supply Chain Officer
Head of Logistics
Logistics Manager | Director of Manufacturing | VP Manufacturing | Mfg. Operations Director | Warehouse Manager
Head of Production | Production Manager | Head of Process Excellence | Director, Operational Excellence
Continuous Improvement Manager | Contact Centre Manager | Call Center Operations Manager
Fulfillment Director | Distribution Center Manager | Manufacturing & Supply Chain Director | Fleet Manager
Operations Supervisor | Lean Manager | Site Manager
"""
SECURITY = """
CISO | C.I.S.O. | Chief Information Security Officer | Deputy CISO | Interim CISO | CSO | VP CyberSecurity
VP InfoSec | Cloud Security Architect | IT Security Manager | Information Security Operations Manager
Sr. Manager, DevSecOps | Head of InfoSec | Security Engineer | Head of SecOps | Dir. Information Security
Head of AppSec | Application Security Lead | Product Security Manager | SOC Manager | Head of Cyber
Leiter Informationssicherheit | Leiter IT-Sicherheit | Informationssicherheitsbeauftragter
"""
PLATFORM = """
Director of Infrastructure | VP Infrastructure & Operations | I&O Director | VP Platform | Head of Cloud
Director of Platform Engineering | Director of CloudOps | Head of DevOps | SRE Lead | VP, Platform Engineering
Cloud Architect | Platform Architect | IT Infrastructure Manager | Sr. Dir. Cloud Operations | Head of Infra
Principal Platform Engineer | Leiter Infrastruktur | Leiter IT-Infrastruktur | Leiter Cloud-Plattform
"""
APPLICATION_DEVELOPMENT = """
Application Development Director | VP Application Development | VP, App Dev | Software Engineer | Software Developer
Head of Software Engineering | Dir. Software Development | Lead Developer | Principal Software Engineer
Head of Mobile Development | Software Architect | Head of Developer Experience
Leiter Softwareentwicklung | Leiter Anwendungsentwicklung | Teamleiter Softwareentwicklung
"""
COMPLIANCE = """
Compliance Officer | Chief Compliance Officer | Chief Risk Officer | Director Risk & Regulatory | IT Audit Manager
Internal Audit Director | Data Protection Officer | DPO | Head of Privacy | Financial Compliance Manager
Head of GRC | Head of Governance, Risk & Compliance | VP, Risk and Compliance | Leiter Compliance
Leiter Interne Revision | Datenschutzbeauftragter | Compliance-Beauftragter
"""
RELEASE = """
Release Manager | Sr. Release Mgr | Head of Release & Change Management | Change Management Director | IT Change Manager
Release Train Engineer | QA Lead | QA Manager | VP QA | Director of Quality Assurance | Test Manager | Head of Test
Software Tester | Scrum Master | Head of Delivery | Delivery Manager | Software Quality Manager
Leiterin Qualitätssicherung | Testmanager | Leiter Testmanagement
"""
PROGRAM_MANAGEMENT = """
PMO Lead | Head of PMO | EPMO Director | IT Program Manager | Programme Director | Senior Project Manager | Agile Coach
Portfolio Manager | IT Project Portfolio Manager | VP, Program Mgmt | Technical Program Manager | TPM | Projektleiterin
Leiter Projektmanagement | Leiterin PMO
"""
LEGAL_PROCUREMENT = """
General Counsel | GC | Deputy GC | CLO | Chief Legal Officer | Legal Director | Head of Legal Operations | LegalOps Lead
Contracts Manager | Contract Manager | Corporate Counsel | Company Secretary | Chief Procurement Officer
Head of Procurement | Procurement Manager | IT Procurement Lead | Purchasing Director | Vendor Management Lead
Category Manager | Strategic Sourcing Manager | Senior Buyer | Head of Legal & Procurement | Leiter Einkauf
Leiterin Einkauf | Einkaufsleiter | Strategische Einkäuferin | Leiter Recht | Leiterin Rechtsabteilung | Justiziarin
"""
BACK_OFFICE = """
CHRO | VP HR | HR Director | Head of People Operations | Chief People Officer | Director of Talent Acquisition
Technical Recruiter | HR Business Partner | L&D Manager | Onboarding Manager | Head of HR & Administration
Director of Shared Services | Head of Shared Services | HR Shared Services Lead | Chief Administrative Officer
Head of Administration | Office Manager | Records Manager | Head of Business Support | Employee Engagement Lead
Personalleiterin | Leiter Personal | Verwaltungsleiter | Leiterin Verwaltung
"""
NOBODY = """
CRO | VP Sales | Sales Operations Manager | RevOps Lead | Account Executive | Business Development Manager | CCO
CPO | VP Product | Product Manager | Head of Product Operations | UX Director | Head of R&D
Head of Customer Success | Customer Support Manager | Service Desk Manager | Customer Experience Director
Security & Compliance Director | Head of Infrastructure and Security | CISO / DPO | Head of Software and Platform
CEO | Chief Executive Officer | Managing Director | General Manager | President | Founder | Owner | VP | Director
Partner
Executive Assistant to the CFO | EA to the CMO | Chief of Staff to the COO | Assistant to the CIO | Secretary
Sales & Marketing Director | Director of Finance and Operations | CFO/COO | CFO & COO | CIO / CISO | CMO and CRO
Legal & Compliance Director | General Counsel and Chief Compliance Officer | COO & CHRO | VP HR, Legal | CAO / CFO
Finance & Administration Director | Release & Program Manager | Executive Assistant to the CHRO | Salesforce Admin
Plant Quality Manager | Customer Onboarding Manager
IT & Operations Director | VP Finance, HR and Legal | Head of Marketing and Sales | Director Finance / IT
Astronaut | Mechanical Engineer | Head Chef | Professor of Marketing | Student | Wizard of Light Bulb Moments | n/a | -
?
"""


def cases() -> list[tuple[str, str | None]]:
    blocks: list[tuple[str | None, str]] = [
        ("marketing", MARKETING),
        ("finance", FINANCE),
        ("technology", TECHNOLOGY),
        ("operations", OPERATIONS),
        ("security", SECURITY),
        ("platform", PLATFORM),
        ("application-development", APPLICATION_DEVELOPMENT),
        ("compliance", COMPLIANCE),
        ("release", RELEASE),
        ("program-management", PROGRAM_MANAGEMENT),
        ("legal-procurement", LEGAL_PROCUREMENT),
        ("back-office", BACK_OFFICE),
        (None, NOBODY),
    ]
    return [
        (title, slug) for slug, block in blocks for line in block.split("\n") for title in line.split(" | ") if title
    ]


@pytest.fixture(scope="module")
def archetypes() -> Sequence[Archetype]:
    return BuiltInLibrary().archetypes()


def test_there_are_enough_cases_and_none_twice() -> None:
    titles = [title for title, _ in cases()]
    assert len(titles) >= 200
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(("title", "slug"), cases())
def test_a_title_speaks_for_one_archetype_or_none(
    archetypes: Sequence[Archetype], title: str, slug: str | None
) -> None:
    assert archetype_of_title(title, archetypes) == slug


OWN = {
    "legal-procurement": {"legal", "procurement"},
    "back-office": {"people", "administration"},
}
"""What the titles of an archetype name where it is not the archetype's own name."""


def test_every_listed_title_names_the_archetypes_own_accountability(archetypes: Sequence[Archetype]) -> None:
    assert {accountability_of([title]) for title in archetypes[0].titles} == {"marketing"}
    named = {a.slug: {accountability_of([title]) for title in a.titles} for a in archetypes}
    assert named == {slug: OWN.get(slug, {slug.replace("-", " ")}) for slug in named}


def test_every_listed_title_speaks_for_its_own_archetype(archetypes: Sequence[Archetype]) -> None:
    astray = [t for a in archetypes for t in a.titles if archetype_of_title(t, archetypes) != a.slug]
    assert astray == []


@pytest.mark.parametrize(
    ("titles", "slug"),
    [
        (["CFO", "VP Finance", "Treasurer"], "finance"),
        (["CTO", "CINO", "CDO", "Founder", "Owner", "VP"], "technology"),
        (["Head of Marketing", "CMO", "Chief Happiness Wizard"], "marketing"),
        (
            ["Director of Infrastructure Engineering", "VP of Operations", "Head of Platform", "IT Operations"],
            "platform",
        ),
        (["VP of: Infrastructure Engineering, Platform, Operations, CloudOps"], "platform"),
        (["VP or Manager of: Systems, IT Operations, Cloud, Platform, Architecture, Engineering"], "platform"),
        (["Head of Cloud", "Head of IT"], None),
        (["CIO", "Head of Cloud", "Head of Platform"], None),
        (["Head of IT", "Director of Architecture", "VP of Operations"], "technology"),
        (["VP of Operations", "Plant Manager"], "operations"),
        (["CIO", "COO"], None),
        (["CIO", "Head of IT", "Head of Cloud", "COO"], None),
        (["IT Director", "Operations Director"], None),
        (["CFO", "VP Finance", "CLO", "COO", "CMO", "VP Mktg", "CHRO", "VP HR", "Head of Procurement"], None),
        (["CFO, VP Finance / CLO / COO / CMO, VP Mktg / CHRO, VP HR / Head of Procurement"], None),
        (["CISO", "Deputy CISO", "Director or VP CyberSecurity", "Cloud Security Architect"], "security"),
        (["CIO", "CISO"], None),
        (["Compliance Officer", "Director or Manager: Risk & Regulatory, Audit, or Ethics, Governance"], "compliance"),
        (["VP Application Development", "Software Developer", "Software Engineer"], "application-development"),
        (["CISO", "Compliance Officer"], None),
        (["PMO Lead", "Agile Coach or Consultant", "IT Program Manager"], "program-management"),
        (["Manager/Director: Release and Change Management", "Test, QA", "Engagement", "Scrum Master"], "release"),
        (["Head of Legal", "Purchasing Lead"], "legal-procurement"),
        (["VP HR", "Head of Shared Services", "Office Manager"], "back-office"),
        (["CHRO", "CLO", "Head of Procurement"], None),
        (["COO", "CHRO"], None),
        (["Head of Legal", "Compliance Officer"], None),
        (["CFO", "Wizard", "Bard"], None),
        ([], None),
        ([""], None),
    ],
)
def test_titles_together_name_one_accountability_or_none(
    archetypes: Sequence[Archetype], titles: list[str], slug: str | None
) -> None:
    assert propose_archetype(titles, archetypes) == slug


def test_the_order_of_titles_does_not_matter(archetypes: Sequence[Archetype]) -> None:
    titles = ["Head of Platform", "VP of Operations", "Head of Cloud"]
    assert propose_archetype(titles, archetypes) == propose_archetype(titles[::-1], archetypes) == "platform"


def test_a_role_without_archetype_is_recognised_as_itself() -> None:
    assert accountability_of(["CHRO", "VP HR"]) == "people"
    assert accountability_of(["VP Sales"]) == "sales"
    assert accountability_of(["CISO", "Deputy CISO"]) == "security"
    assert accountability_of(["VP Sales"]) == "sales"


def test_titles_may_name_two_accountabilities_that_one_archetype_holds() -> None:
    assert set(accountabilities_of(["Head of Legal and Procurement"])) == {"legal", "procurement"}
    assert accountability_of(["Head of Legal and Procurement"]) is None


def test_an_archetype_added_for_people_takes_its_titles(archetypes: Sequence[Archetype]) -> None:
    people = archetypes[0].model_copy(update={"slug": "people", "titles": ("CHRO", "Head of People")})
    assert archetype_of_title("VP HR", [*archetypes[:4], people]) == "people"
    assert archetype_of_title("COO", [*archetypes[:4], people]) == "operations"


def test_a_chief_security_officer_is_no_technology_leader_without_its_archetype(
    archetypes: Sequence[Archetype],
) -> None:
    without = [archetype for archetype in archetypes if archetype.slug != "security"]
    assert archetype_of_title("CISO", without) is None


def test_no_title_is_listed_by_two_archetypes(archetypes: Sequence[Archetype]) -> None:
    listed = [title.lower() for archetype in archetypes for title in archetype.titles]
    assert [title for title in set(listed) if listed.count(title) > 1] == []


def test_a_title_that_an_archetype_lists_is_its_own_even_if_no_word_is_known(archetypes: Sequence[Archetype]) -> None:
    hangar = archetypes[3].model_copy(update={"slug": "hangar", "titles": ("Sr. Hangar Boss",)})
    assert archetype_of_title("Senior Hangar Boss", [*archetypes, hangar]) == "hangar"


def test_two_archetypes_with_one_accountability_leave_the_choice_to_people(archetypes: Sequence[Archetype]) -> None:
    twin = archetypes[1].model_copy(update={"slug": "finance-of-banks"})
    assert archetype_of_title("CFO", [*archetypes, twin]) is None


@pytest.mark.parametrize(
    ("titles", "named"),
    [
        (["CFO"], ["finance"]),
        (["CFO & COO"], ["finance", "operations"]),
        (["CFO", "VP Finance", "COO", "CMO"], ["finance", "operations", "marketing"]),
        (["VP Finance, HR and Legal"], ["finance", "people", "legal"]),
        (["Head of Platform", "Director of Infrastructure", "VP of Operations", "CIO"], ["platform"]),
        (["CIO", "Head of IT", "Head of Cloud"], ["technology"]),
        (["CFO", "Wizard of Light Bulb Moments", "VP"], ["finance"]),
        (["Founder", "VP", ""], ["general management"]),
        (["Founder", "CTO"], ["technology"]),
        (["VP", ""], []),
        ([], []),
    ],
)
def test_the_accountabilities_that_titles_span_are_told_the_most_named_first(
    titles: list[str], named: list[str]
) -> None:
    assert accountabilities_of(titles) == tuple(named)


def listing(model: Archetype, slug: str, *titles: str) -> Archetype:
    return model.model_copy(update={"slug": slug, "titles": titles})


def test_platform_titles_go_to_an_archetype_of_their_own_once_there_is_one(archetypes: Sequence[Archetype]) -> None:
    assert archetype_of_title("Head of Cloud Platforms", archetypes[:4]) == "technology"
    platform = listing(archetypes[0], "platform", "Head of Platform", "Director of Infrastructure", "Head of DevOps")
    assert archetype_of_title("Head of Cloud Platforms", [*archetypes[:4], platform]) == "platform"
    assert archetype_of_title("Director of Infrastructure", [*archetypes[:4], platform]) == "platform"
    assert archetype_of_title("CIO", [*archetypes[:4], platform]) == "technology"


def test_two_accountabilities_of_one_archetype_are_no_collapsed_role(archetypes: Sequence[Archetype]) -> None:
    both = listing(archetypes[0], "legal-procurement", "General Counsel", "Head of Procurement")
    assert propose_archetype(["Head of Legal and Procurement"], [*archetypes[:4], both]) == "legal-procurement"
    assert propose_archetype(["General Counsel", "CFO"], [*archetypes[:4], both]) is None


def test_an_archetype_that_covers_others_ground_never_fills_a_collapsed_role(archetypes: Sequence[Archetype]) -> None:
    covering = listing(archetypes[0], "back-office", "Head of Finance Operations", "Head of HR", "Operations Manager")
    assert propose_archetype(["CFO & COO"], [*archetypes[:4], covering]) is None
    assert propose_archetype(["CHRO"], [*archetypes[:4], covering]) == "back-office"


def test_one_odd_title_in_ten_gives_an_archetype_no_further_accountability(archetypes: Sequence[Archetype]) -> None:
    security = listing(archetypes[0], "security", *(f"CISO {place}" for place in range(9)), "Head of IT Risk")
    assert archetype_of_title("Chief Compliance Officer", [*archetypes[:4], security]) is None


def test_general_words_beside_platform_titles_mean_the_platform(archetypes: Sequence[Archetype]) -> None:
    platform = listing(archetypes[0], "platform", "Head of Platform", "Director of Infrastructure", "Head of DevOps")
    known = [*archetypes[:4], platform]
    line = "VP or Manager of: Systems, IT Operations, Cloud, Platform, Architecture, Engineering"
    assert propose_archetype([line], known) == "platform"
    assert propose_archetype(["Head of IT", "Director of Architecture", "VP of Operations"], known) == "technology"
    assert propose_archetype(["CIO", "Head of Cloud", "Head of Platform"], known) is None


def test_two_spellings_of_a_title_have_the_same_words() -> None:
    assert title_words("Sr. VP, Mktg") == title_words("senior vice president of marketing")
    assert title_words("Leiterin Einkauf") == title_words("Leiter/in Beschaffung")
    assert title_words("CIO") != title_words("CISO")
