"""Words that say nothing of their own."""

from answerable.domain.twins.support.listing import listed

FUNCTION = frozenset(
    listed(
        "a an the i me my mine myself we us our ours ourselves it its itself this that these those there here who "
        "whom whose which what how why he she they them their his her one ones someone somebody something anyone "
        "anybody anything any of to in on at for with by from as into onto about across through during around "
        "between among and or so then is are was were be been being am do does did done doing have has had having "
        "will would shall should can could must may might ought let going go goes s t too under over after before "
        "above below within also both either own such very really quite well up out off down per via while because "
        "but than though although whether when where if yes"
    )
)
"""English words without content; negations, limits and conditions among them are judged as turns all the same."""
