"""A program that writes until it is killed and says after each commit which one it was."""

from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from random import Random
from time import sleep

from answerable.adapters.store.store import open_database
from answerable.domain.model.audit import AuditEntry
from answerable.usecases.audit import verify
from answerable.usecases.ports import AsOf, EvidenceQuery
from tests.samples import FEARS, HOPES, evidence, group, link, on, version

ROWS = 7
"""How many observations each transaction writes, beside a version and a group."""


def write_for_ever(url: str, begin: int, commits: Connection) -> None:
    """Writes transaction after transaction, numbered from ``begin``, each acknowledged once it is kept."""
    store = open_database(url)
    number = begin
    while True:
        with store.write(on(1)) as work:
            rows = [evidence(f"{number}-{row}", links=(link(FEARS), link(HOPES))) for row in range(ROWS)]
            work.record(AuditEntry(act="write", subject=str(number), reason="until it is killed"))
            work.add_evidence(rows[:3])
            work.add_version(version(number))
            work.put_group(group(title=f"After {number}"))
            work.add_evidence(rows[3:])
        commits.send(number)
        number += 1


@dataclass(frozen=True)
class Survival:
    """What is left after a kill: the newest transaction that is whole."""

    newest: int


def survived(url: str) -> Survival:
    """Looks at everything that transactions wrote; fails when anything is torn."""
    store = open_database(url)
    with store.read() as reader:
        subjects = [int(record.subject) for record in reader.audit()]
        newest = len(subjects)
        assert subjects == list(range(1, newest + 1))
        names = sorted(row.id for row in reader.evidence(EvidenceQuery()))
        assert names == sorted(f"{number}-{row}" for number in subjects for row in range(ROWS))
        assert [one.number for one in reader.personas()] == ([newest] if newest else [])
        assert [one.title for one in reader.groups()] == ([f"After {newest}"] if newest else [])
        assert int(reader.tally(None, AsOf()).count.sum()) == 2 * len(names)
    assert verify(on(2), store).faults == ()
    store.close()
    return Survival(newest)


def survive_kills(url: str, kills: int, random: Random) -> int:
    """Kills the program this often at random moments; how many commits were acknowledged, none of them lost."""
    processes = get_context("forkserver")
    processes.set_forkserver_preload(["tests.writing"])
    newest = 0
    for _ in range(kills):
        ours, theirs = processes.Pipe(duplex=False)
        writer = processes.Process(target=write_for_ever, args=(url, newest + 1, theirs))
        writer.start()
        theirs.close()
        acknowledged: int = ours.recv()
        sleep(random.uniform(0.0, 0.04))
        writer.kill()
        acknowledged = _last(ours, acknowledged)
        writer.join()
        writer.close()
        ours.close()
        newest = survived(url).newest
        assert newest in {acknowledged, acknowledged + 1}, "what was acknowledged is kept, and at most one more"
    return newest


def _last(commits: Connection, number: int) -> int:
    try:
        while True:
            number = commits.recv()
    except EOFError:
        return number
