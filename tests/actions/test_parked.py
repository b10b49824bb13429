"""A goodbye that waits: at most one by choice, one more where somebody is on the line."""

import subprocess
import sys
import textwrap

import pytest

from agent_desk.actions.interactions import UnfinishedError
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import NotFoundError, RuleError
from tests.ledgers import KEY, a_desk, a_ledger


def someone_else(desk, name="Omar Haddad"):
    return desk.interactions.open(desk.me, desk.customers.add(desk.me, name)).interaction_id


def test_a_parked_goodbye_comes_back_as_it_was_left(desk, call):
    desk.interactions.keep_draft("words", "“It’s ok” ✓")
    desk.interactions.keep_draft("moment", "half a sen")
    desk.interactions.keep_place("goodbye")
    waiting = desk.interactions.park(desk.me, call.id)
    assert (waiting.customer_name, waiting.for_call) == ("Ayşe Demir", False)
    assert desk.interactions.opened() is None
    assert desk.interactions.parked(desk.me) == waiting
    back = desk.interactions.bring_back(desk.me, call.id)
    assert back == desk.interactions.opened()
    assert (back.page, back.customer_id) == ("goodbye", call.customer_id)
    assert back.drafts == {"words": "“It’s ok” ✓", "moment": "half a sen"}
    assert desk.interactions.parked(desk.me) is None


def test_the_next_customer_starts_with_nothing_of_the_parked_one(desk, call):
    desk.interactions.keep_draft("words", "thank you")
    desk.interactions.park(desk.me, call.id)
    someone_else(desk)
    assert desk.interactions.opened().drafts == {}
    with pytest.raises(RuleError, match="no longer open here"):
        desk.interactions.note(desk.me, call.id, "said too late")


def test_a_second_parking_is_refused_in_words_and_changes_nothing(desk, call):
    desk.interactions.park(desk.me, call.id)
    second = someone_else(desk)
    desk.interactions.keep_draft("words", "kept")
    with pytest.raises(RuleError) as refused:
        desk.interactions.park(desk.me, second)
    assert "The goodbye of Ayşe Demir waits already." in str(refused.value)
    assert desk.interactions.opened().interaction_id == second
    assert desk.interactions.opened().drafts == {"words": "kept"}


def test_somebody_on_the_line_comes_first_and_both_goodbyes_are_kept(desk, call):
    desk.interactions.park(desk.me, call.id)
    second = someone_else(desk)
    desk.interactions.keep_draft("words", "kept")
    waiting = desk.interactions.park(desk.me, second, for_call=True)
    assert waiting.for_call
    third = someone_else(desk, "Lena Busch")
    assert desk.interactions.opened().interaction_id == third
    desk.interactions.park(desk.me, third, for_call=True)
    for known in (call.id, second, third):
        assert desk.interactions.parked(desk.me).interaction_id == known
        desk.interactions.bring_back(desk.me, known)
        desk.interactions.park(desk.me, known, for_call=True)
        desk.interactions.bring_back(desk.me, known)
        drafts = desk.interactions.opened().drafts
        assert drafts == ({"words": "kept"} if known == second else {})
        with desk.store.write() as db:
            db.exec_driver_sql("DELETE FROM open_here")
            db.exec_driver_sql("DELETE FROM draft")
    assert desk.interactions.parked(desk.me) is None


def test_with_nobody_else_waiting_a_call_parks_it_as_by_choice(desk, call):
    assert not desk.interactions.park(desk.me, call.id, for_call=True).for_call


def test_it_does_not_come_back_while_somebody_is_open_nor_to_somebody_else(desk, call):
    desk.interactions.park(desk.me, call.id)
    colleague = desk.agents.add("Petra Vogt", frozenset({Role.AGENT}), desk.me).agent_id
    assert desk.interactions.parked(colleague) is None
    with pytest.raises(NotFoundError):
        desk.interactions.bring_back(colleague, call.id)
    someone_else(desk)
    with pytest.raises(RuleError, match="Omar Haddad is with you"):
        desk.interactions.bring_back(desk.me, call.id)
    assert desk.interactions.parked(desk.me).interaction_id == call.id


def test_who_is_not_open_cannot_be_parked(desk):
    with pytest.raises(RuleError):
        desk.interactions.park(desk.me, b"i" * 16)


def test_a_parked_goodbye_is_taken_back_step_by_step_after_it_came_back(desk, call):
    desk.interactions.note(desk.me, call.id, "the flat is cold")
    desk.interactions.park(desk.me, call.id)
    assert desk.interactions.bring_back(desk.me, call.id)
    assert desk.interactions.undo(desk.me, call.id).text == "the flat is cold"


def test_a_kill_right_after_parking_loses_nothing(tmp_path):
    """The desk is killed in the instant the parking was saved."""
    with a_ledger(tmp_path) as store:
        desk = a_desk(store)
        opened = desk.interactions.open(desk.me, desk.customers.add(desk.me, "Ayşe Demir"))
    program = f"""
        import os, signal
        from tests.ledgers import a_desk, a_ledger
        with a_ledger({str(tmp_path)!r}) as store:
            desk = a_desk(store)
            desk.interactions.keep_draft("words", "half a sen")
            desk.interactions.park(desk.me, desk.interactions.opened().interaction_id)
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=False)
    assert ended.returncode != 0
    with a_ledger(tmp_path, KEY) as store:
        desk = a_desk(store)
        assert desk.interactions.opened() is None
        assert desk.interactions.parked(desk.me).interaction_id == opened.interaction_id
        back = desk.interactions.bring_back(desk.me, opened.interaction_id)
        assert back.drafts == {"words": "half a sen"}


def test_who_waits_is_not_opened_a_second_time_unless_that_is_said(desk, call):
    waiting = desk.interactions.park(desk.me, call.id)
    with pytest.raises(UnfinishedError) as refused:
        desk.interactions.open(desk.me, call.customer_id)
    assert refused.value.waiting == waiting
    assert desk.interactions.opened() is None
    again = desk.interactions.open(desk.me, call.customer_id, anew=True)
    assert again.interaction_id != call.id
