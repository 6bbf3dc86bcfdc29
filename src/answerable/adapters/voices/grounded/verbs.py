"""Verbs that claims are made of, as a vocabulary: by them a phrase is told from a sentence.

Authored lists, read against the archetypes, the sample and published handbook pages. A verb that is also a common noun
("plan", "report") stands apart: it counts as a verb only where its place in the text says so.
"""

from answerable.adapters.voices.grounded.words import words

PLAIN = words(
    """
    accept achieve acquire act add adopt advise advocate align allow analyze apply approve arrange arrive ask assess
    assign assist assure avoid become begin believe belong bind blame bring build buy carry choose clarify coach
    collaborate collect come communicate compare complete comply conduct connect consider consolidate continue
    contribute convert convince coordinate create decide decrease deepen defend define deliver depend deploy
    describe determine develop direct discover divide ease eliminate empower enable encourage enforce enhance ensure
    escalate establish evaluate examine execute expand explain facilitate fetch find finish fit follow forget
    formulate foster free gather get give go govern grow guard guide handle help hire hunt identify implement
    improve include increase influence inform ingest initiate innovate inspect inspire install instil integrate
    introduce invest involve keep know land launch lead learn leave let leverage live look lose maintain make manage
    maximize meet migrate minimize mitigate modernize motivate move negotiate obtain offer open operate
    operationalize optimize orchestrate organize oversee own participate partner pay perform persuade pick prepare
    present prevent prioritize prove provide publish pursue push put raise reach read receive recommend recruit
    rectify reduce refuse reinforce remain remove repair replace represent require resolve retain retire rise
    satisfy save say scale secure see select sell send serve set settle shape simplify solve spend stabilize stand
    standardize stay stop streamline strengthen strive succeed supervise supply survive sustain tackle take tell
    test think track translate treat trust try understand unify update uphold validate verify win work write break
    bridge champion change charge check close control cost cut demand design document draft drive estimate fill
    forecast hold log map market measure mentor model monitor need order plan process produce program promote
    protect report research respond review run share shift ship sign sponsor staff start state steer study support
    switch target train transfer transform turn use value visit want watch automate bill replan talk reopen speak
    """
)
"""Base forms."""

ALSO_NOUNS = words(
    """
    act break bridge buy carry challenge champion change charge check close control cost cut demand deploy design
    direct document draft drive estimate fill fit follow forecast get help hold influence land launch lead leave
    live log look map market measure model monitor move need offer open order own partner pay pick plan present
    process produce program push raise reach read record report research respond result return review rise run
    sample save scale secure set shape share shift ship sign sponsor staff stand start state stay steer stop study
    supply support switch target test track train transfer transform trust try turn update use value visit watch win
    work
    """
)
"""Verbs whose form is a common noun or adjective as well."""

VERBS = PLAIN | ALSO_NOUNS
"""All base forms."""

ONLY_VERBS = PLAIN - ALSO_NOUNS
"""Base forms that are nothing else."""

FINITE = words(
    """
    is are was were am has had can cannot could will would must may might should does did isn't aren't wasn't
    weren't can't couldn't won't wouldn't mustn't shouldn't doesn't didn't don't hasn't haven't says goes comes
    becomes keeps makes takes gives gets knows wants buys sells arrives depends grows falls rises binds belongs
    exists survives leaves pays loses brings replaces carries means hangs tells helps asks eats lands breaks stops
    holds runs refuses shows moves turns
    """
)
"""Forms that only a finite verb has, or hardly anything else."""

PAST = words("began came went took made gave got knew said told found lost became wrote")
"""Past forms: finite unless a form of "be" or "have" stands before them."""

NOT_GERUNDS = words(
    """
    anything nothing everything something thing things meeting meetings building pricing string spring morning
    evening king ring wing ceiling planning
    """
)
"""Words in -ing that are nouns."""

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("oes", "o"), ("s", ""))
_IRREGULAR = {"has": "have", "is": "be", "does": "do", "goes": "go"}


def base_of(word: str) -> str | None:
    """The base form of a verb in the third person ("owns": "own"), or None where it is no verb of ours."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and (base := word.removesuffix(ending) + instead) in VERBS:
            return base
    return None
