"""Check a whole policy: its tables, its names, its amounts, its texts."""

from collections.abc import Iterator

from agent_desk.policy.check import fact_checks, limit_checks, row_checks
from agent_desk.policy.check.tables import check_table
from agent_desk.policy.check.texts import check_texts
from agent_desk.policy.findings import Fault, Finding
from agent_desk.policy.notation.documents import Loaded
from agent_desk.policy.policies import Policy


def check(policy: Policy) -> Iterator[Finding]:
    """Every fault of a policy that could be read, table by table."""
    yield from fact_checks.check_facts(policy)
    yield from limit_checks.check_limits(policy)
    for decision in policy.decisions.values():
        yield from row_checks.check_rows(policy, decision)
        yield from check_table(decision, policy.facts)
    yield from check_texts(policy)


def findings_of(loaded: Loaded) -> tuple[Finding, ...]:
    """Every fault of a policy: of its files, and of what could be read of them."""
    return (*loaded.findings, *check(loaded.policy))


def hinders(finding: Finding) -> bool:
    """Whether a policy with this fault is not to be published."""
    # What is too large to be examined whole may be right.
    return finding.fault is not Fault.NOT_EXAMINED
