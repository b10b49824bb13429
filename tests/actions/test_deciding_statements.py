"""Deciding asks the file only what an index answers, however much was decided before."""

import pytest

from agent_desk.actions.decisions import Asking, Chosen
from agent_desk.policy.money import Money
from tests.shops import LIMITED

# Tables with a row or two whatever the file holds, lists and indexes of words asked by number,
# parts of a statement that have their own steps, cases from the newest on, to a most, and
# whether anybody was erased at all, which is one row.
SMALL = (
    "open_here",
    "desk",
    "agent",
    "policy_version",
    "publication",
    "VIRTUAL",
    "anon_",
    "decision_case",
    "case_answer_at",
    "erased_by",
)


@pytest.fixture
def desk(desk):
    desk.policies.publish(desk.me, "1", {"shop.toml": LIMITED}, "to begin with")
    return desk


def scans(desk, act):
    """The steps of an action's statements that read a table, or all of a kind, to the end."""
    asked = []
    with desk.store.read() as db:
        db.connection.driver_connection.set_trace_callback(asked.append)
    act()
    with desk.store.read() as db:
        db.connection.driver_connection.set_trace_callback(None)
        assert len(asked) > 3
        plans = [
            (row[3], sql)
            for sql in asked
            if sql.lstrip().startswith(("SELECT", "WITH"))
            for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")
        ]
    return [
        (step, sql)
        for step, sql in plans
        if (step.startswith("SCAN") and not any(name in step for name in SMALL))
        or step.endswith("(kind=?)")
    ]


@pytest.mark.parametrize("named", [True, False])
def test_a_decision_with_its_limits_and_locks(desk, named):
    customer_id = desk.customers.add(desk.me, "Deniz Öz")
    call = desk.interactions.open(desk.me, customer_id).interaction_id
    if named:
        desk.matters.open(desk.me, call, "the bill")
    chosen = [
        Chosen(kind="gift", amount=Money(1000, "EUR")),
        Chosen(kind="fee"),
        Chosen(kind="resend"),
    ]
    asking = Asking(subject="#W1")
    assert scans(desk, lambda: desk.decisions.page(desk.me, call, asking)) == []
    assert scans(desk, lambda: desk.decisions.do(desk.me, call, chosen, asking)) == []
    assert scans(desk, lambda: desk.interactions.undo(desk.me, call)) == []
    assert scans(desk, lambda: desk.interactions.redo(desk.me, call)) == []


def test_precedents_and_cases(desk):
    call = desk.interactions.open(desk.me, desk.customers.add(desk.me, "A")).interaction_id
    desk.decisions.do(desk.me, call, [Chosen(kind="gift", amount=Money(1000, "EUR"))])
    ask = desk.precedents.alike
    assert scans(desk, lambda: ask(desk.me, bytes(16), "gift", "gift/g", facts={})) == []
    assert scans(desk, lambda: desk.cases.listed(desk.me)) == []
