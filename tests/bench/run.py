"""One run of the benchmark: which rows are wanted, on which profile, with how many samples."""

from dataclasses import dataclass, field

from tests.bench.built import Profile

# Every row, in the order of the table, and the file that measures it.
ROWS = {
    "start.painted": "starting",
    "start.settle": "starting",
    "start.memory": "starting",
    "start.again": "starting",
    "find.painted": "finding",
    "find.store": "finding",
    "open.page": "opening",
    "open.store": "opening",
    "open.largest": "opening",
    "history.scroll": "scrolling",
    "log.commit.p50": "committing",
    "log.commit.p99": "committing",
    "log.commit.beside.p50": "committing",
    "log.commit.beside.p99": "committing",
    "log.commit.hung.p50": "committing",
    "log.commit.hung.p99": "committing",
    "screen.stall": "stalling",
    "screen.stall.hung": "stalling",
    "cipher.commit": "encrypting",
    "cipher.find": "encrypting",
    "cipher.bulk": "encrypting",
    "cipher.painted": "encrypting",
    "ledger.import": "filling",
    "ledger.rebuild": "filling",
    "policy.verdicts": "deciding",
    "decide.page": "deciding_page",
    "shift.page": "shifting",
    "shift.filter": "shifting",
    "sync.push": "syncing",
    "sync.first_pull": "syncing",
    "sync.desks": "syncing",
    "sync.between": "between",
    # These come last: they leave the file as others do not expect it.
    "find.edited": "edited",
    "open.edited": "edited",
    "find.importing": "importing",
    "open.importing": "importing",
    "log.commit.importing.p50": "importing",
    "log.commit.importing.p99": "importing",
    "precedents.alike": "decisions",
    "decision.log.p50": "decisions",
    "decision.log.p99": "decisions",
    "start.killed": "killed_start",
}
_FEWEST = 2
_SMALLER = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What every family of rows is given.

    Attributes:
        rows: The names of the wanted rows.
        remarks: Lines to print below the table.
    """

    profile: Profile
    rows: frozenset[str]
    remarks: list[str] = field(default_factory=list)

    def wants(self, *names):
        """Whether any of these rows is wanted."""
        return not self.rows.isdisjoint(names)

    def samples(self, count):
        """How many samples to take: few where the size is too small to say anything."""
        if self.profile.sizes.thorough:
            return count
        return min(count, max(_FEWEST, count // _SMALLER))


def named(names):
    """The rows the names mean; each may be a row or the beginning of some, such as ``find``.

    Returns:
        The rows, and the names that mean none.
    """
    found, unknown = set(), []
    for name in names:
        rows = {row for row in ROWS if row == name or row.startswith(f"{name}.")}
        found |= rows
        unknown += [] if rows else [name]
    return frozenset(found if names else ROWS), unknown
