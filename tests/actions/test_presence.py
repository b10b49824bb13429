"""How they remember us, how rare this is, and that it stays cheap."""

import pytest

from agent_desk.domain.imports import ImportedCustomer, ImportedMoment
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.domain.memory import NEWEST


def ended(desk, customer_id, feeling, words="They said so."):
    contact = desk.interactions.open(desk.me, customer_id)
    outcome = Outcome(
        need_met=NeedMet.YES, feeling=feeling, source=FeelingSource.THEIR_WORDS, words=words
    )
    desk.interactions.close(desk.me, contact.interaction_id, outcome)


def test_best_worst_and_last_are_told_with_their_dates(desk):
    customer_id = desk.customers.add(desk.me, "Ayşe Demir")
    for feeling in (Feeling.GLAD, Feeling.MISERABLE, Feeling.GLAD, Feeling.CARED_FOR):
        ended(desk, customer_id, feeling)
    memory = desk.presence.page(desk.me, customer_id).memory
    assert memory.best.feeling is memory.last.feeling is Feeling.CARED_FOR
    assert (memory.worst.feeling, memory.worst.words) == (Feeling.MISERABLE, "They said so.")
    assert (memory.sum.low, memory.sum.high) == (0.0, 0.5)


def test_a_good_end_does_not_erase_what_was_felt_in_the_middle(desk, call):
    desk.tellings.feel(desk.me, call.id, Feeling.MISERABLE, FeelingSource.THEIR_WORDS)
    assert desk.presence.page(desk.me, call.customer_id).memory.worst is None  # not over yet
    outcome = Outcome(
        need_met=NeedMet.YES, feeling=Feeling.GLAD, source=FeelingSource.OUR_IMPRESSION
    )
    desk.interactions.close(desk.me, call.id, outcome)
    memory = desk.presence.page(desk.me, call.customer_id).memory
    assert (memory.worst.feeling, memory.last.feeling) == (Feeling.MISERABLE, Feeling.GLAD)
    assert (memory.sum, memory.outcomes) == (None, 1)


def test_the_first_trouble_of_a_contented_customer(desk):
    record = ImportedCustomer(
        source="shop",
        key="1",
        name="Omar Haddad",
        since_at=desk.clock.at - 9 * 366 * 86400 * 10**6,
    )
    desk.imports.put([record])
    (omar,) = desk.customers.find(desk.me, "omar", 8)
    opened = desk.interactions.open(desk.me, omar.customer_id)
    assert desk.presence.page(desk.me, omar.customer_id).contented_years == 0
    desk.mistakes.open(desk.me, opened.interaction_id, "a wrong bill")
    page = desk.presence.page(desk.me, omar.customer_id)
    assert (page.contented_years, page.rarity.first) == (9, True)
    desk.mistakes.open(desk.me, opened.interaction_id, "another")
    assert desk.presence.page(desk.me, omar.customer_id).contented_years == 0


@pytest.fixture
def much(desk):
    """A customer with more outcomes than the sum looks at, the worst the oldest."""
    record = ImportedCustomer(source="shop", key="1", name="Omar Haddad")
    feelings = [Feeling.MISERABLE, Feeling.CARED_FOR, *[Feeling.SETTLED] * (NEWEST + 5)]
    moments = [
        ImportedMoment(
            source="shop",
            key=str(number),
            customer_source="shop",
            customer_key="1",
            kind="moment.call",
            at=1_000_000 * (number + 1),
            text="call",
            feeling=feeling,
        )
        for number, feeling in enumerate(feelings)
    ]
    desk.imports.put([record, *moments])
    (omar,) = desk.customers.find(desk.me, "omar", 8)
    return omar.customer_id


def test_the_worst_is_found_however_long_ago_and_the_sum_is_bounded(desk, much):
    memory = desk.presence.page(desk.me, much).memory
    assert (memory.worst.at, memory.best.at) == (1_000_000, 2_000_000)
    assert (memory.outcomes, memory.sum.counted, memory.sum.mean) == (NEWEST, NEWEST, 0.0)


def test_no_statement_of_the_page_scans_a_table(desk, much):
    asked = []
    with desk.store.read() as db:
        db.connection.driver_connection.set_trace_callback(asked.append)
    desk.presence.page(desk.me, much)
    with desk.store.read() as db:
        db.connection.driver_connection.set_trace_callback(None)
        for sql in asked:
            if sql.lstrip().startswith("SELECT"):
                plan = [row[3] for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
                wrong = [
                    step for step in plan if step.startswith("SCAN") and "open_here" not in step
                ]
                assert not wrong, (sql, plan)
    assert len(asked) > 10
