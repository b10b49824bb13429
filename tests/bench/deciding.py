"""policy.verdicts: every verdict for one customer over 200 rows."""

import gc
import time

from agent_desk.policy.decide import verdicts
from agent_desk.policy.explain import explain
from agent_desk.policy.known import known_in
from tests.bench.figures import Figure, median, p99
from tests.bench.policies import a_past, a_policy, situations

_CUSTOMERS = 1000


def measure(run):
    """The row, each customer beside a plain comparison of the same cells."""
    policy, past = a_policy(), a_past()
    # What an agent waits for is one customer's verdicts, not a collection of the whole heap.
    gc.collect()
    gc.freeze()
    ours, floor, explained = [], [], []
    for situation in situations(run.samples(_CUSTOMERS)):
        began = time.perf_counter()
        found = verdicts(policy, situation, past)
        ours.append(time.perf_counter() - began)
        began = time.perf_counter()
        explain(policy, situation, found[0])
        explained.append(time.perf_counter() - began)
        known = known_in(policy, situation)
        began = time.perf_counter()
        _compared(policy, known)
        floor.append(time.perf_counter() - began)
    gc.unfreeze()
    rows = sum(len(decision.rows) for decision in policy.decisions.values())
    yield Figure(
        name="policy.verdicts",
        value=median(ours) * 1e3,
        unit="ms",
        goal=2.0,
        note=f"p50 over {rows} rows; p99 {p99(ours) * 1e3:.2f} ms;"
        f" the cells alone, compared in plain Python: {median(floor) * 1e3:.2f} ms;"
        f" one decision explained cell by cell: {median(explained) * 1e3:.2f} ms",
    )


def _compared(policy, known):
    """Which rows are met, from the same parsed cells and nothing else."""
    return [
        all(name in known and cell.holds(known[name]) for name, cell in row.cells)
        for decision in policy.decisions.values()
        for row in decision.rows
    ]
