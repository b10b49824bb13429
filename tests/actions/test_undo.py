"""Taking back and doing again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.domain.errors import RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from tests.ledgers import a_desk, a_ledger, views

SETTLED = Outcome(
    need_met=NeedMet.YES, feeling=Feeling.SETTLED, source=FeelingSource.OUR_IMPRESSION
)


def open_customer(desk):
    customer_id = desk.customers.add(desk.me, "Ayşe Demir")
    return customer_id, desk.interactions.open(desk.me, customer_id).interaction_id


def history(desk, customer_id):
    return [m.text for m in desk.customers.history(desk.me, customer_id, None, 50).moments]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["note", "undo", "redo"]), max_size=12))
def test_undo_then_redo_is_the_identity(steps):
    with a_ledger() as store:
        desk = a_desk(store)
        customer_id, interaction_id = open_customer(desk)
        act = {
            "note": lambda: desk.interactions.note(desk.me, interaction_id, "said"),
            "undo": lambda: desk.interactions.undo(desk.me, interaction_id),
            "redo": lambda: desk.interactions.redo(desk.me, interaction_id),
        }
        for word in steps:
            act[word]()
        before = history(desk, customer_id), views(store)
        if act["undo"]() is not None:
            assert history(desk, customer_id) == before[0][1:]
            act["redo"]()
        assert (history(desk, customer_id), views(store)) == before


def test_a_new_note_ends_what_could_be_redone():
    with a_ledger() as store:
        desk = a_desk(store)
        customer_id, interaction_id = open_customer(desk)
        desk.interactions.note(desk.me, interaction_id, "first")
        assert desk.interactions.undo(desk.me, interaction_id).can_redo
        assert not desk.interactions.note(desk.me, interaction_id, "second").can_redo
        assert desk.interactions.redo(desk.me, interaction_id) is None
        assert history(desk, customer_id) == ["second"]


def test_undo_holds_when_the_clock_is_set_back():
    with a_ledger() as store:
        desk = a_desk(store)
        customer_id, interaction_id = open_customer(desk)
        desk.interactions.note(desk.me, interaction_id, "said")
        desk.clock.at -= 86_400_000_000
        desk.interactions.undo(desk.me, interaction_id)
        assert history(desk, customer_id) == []


def test_what_was_logged_is_taken_back_only_while_the_customer_is_open():
    with a_ledger() as store:
        desk = a_desk(store)
        customer_id, interaction_id = open_customer(desk)
        desk.interactions.note(desk.me, interaction_id, "said")
        desk.interactions.close(desk.me, interaction_id, SETTLED)
        with pytest.raises(RuleError):
            desk.interactions.undo(desk.me, interaction_id)
        assert history(desk, customer_id) == ["", "said"]
