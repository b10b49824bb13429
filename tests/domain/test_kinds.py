"""Every kind says what it records about the agent."""

import pytest

from agent_desk.domain import kinds
from agent_desk.domain.customers import CustomerChanged
from agent_desk.domain.kinds import Kind, NoBody
from agent_desk.store import ledger
from agent_desk.store.ledger import Subjects
from tests.ledgers import a_ledger

# Written by nobody: they tell which import is current.
BY_NOBODY = {"record.renewed"}


def test_every_kind_states_what_it_records_about_the_agent_who_sees_it_and_how_long():
    for word, kind in kinds.KINDS.items():
        if word not in BY_NOBODY:
            assert kind.about_agent.endswith("."), word
            assert kind.seen_by, word
            assert kind.kept_for, word


def test_a_kind_that_states_nothing_cannot_be_written_by_anybody(monkeypatch):
    monkeypatch.setitem(kinds.KINDS, "mood.kept", Kind(body=NoBody))
    with a_ledger() as store, store.write() as db, pytest.raises(ValueError, match="mood"):
        ledger.write(db, "mood.kept", NoBody(), Subjects(), at=1, by=b"a" * 16)


def test_a_body_says_only_what_there_is_to_say():
    body = CustomerChanged(name="Ayşe\0 Demir", do_not_call=False)
    assert kinds.written(body) == '{"do_not_call":false,"name":"Ayşe\ufffd Demir"}'
