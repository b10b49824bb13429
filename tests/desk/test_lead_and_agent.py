"""A lead and an agent at two desks, a real hub between: what one does reaches the other."""

import time
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.desk.arrival.page import ArrivalPage
from agent_desk.desk.talks.page import TalksPage
from agent_desk.domain.decisions import waited
from agent_desk.domain.shift_log import Wanted
from agent_desk.domain.talks import Ended
from tests.actions.test_decisions import POLICY
from tests.desk.test_two_desks import (
    asks_for_a_yes,
    desks,
    empty,
    given,
    server,
    shared,
)

__all__ = ["desks", "empty", "server", "shared"]

pytestmark = pytest.mark.slow

LENAS, LEADS = "a sentence I keep", "604183"
ASKED = "What would have let you decide this on your own?"
TOLD = "Knowing that the limit is sixty."
SECOND = 1_000_000
EVER = Wanted(from_at=0, to_at=1 << 62)


def set_pin(desk, pin):
    """As who is here does it on the page of their PIN."""
    agent = desk.act(partial(desk.doings.signing_in.set_pin, desk.me, pin))
    desk.shift._at_the_desk._keep_pin(agent)


def key_of(desk, pin):
    return desk.act(partial(desk.doings.talks.open_key, desk.me, pin))


def talks(desk):
    return desk.act(partial(desk.doings.talks.listed, desk.me))


def columns_with(shared, *words):
    """Where the hub has one of these words in clear, in whichever of its tables."""
    found = []
    with shared.admin() as db:
        tables = db.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'agent_desk'"
        ).fetchall()
        for (table,) in tables:
            rows = db.execute(f'SELECT t::text FROM agent_desk."{table}" t').fetchall()  # noqa: S608
            told = "\n".join(str(row) for row in rows)
            found += [table for word in words if word in told or word.encode().hex() in told]
    return found


def test_what_a_lead_and_an_agent_do_for_each_other_reaches_the_other_desk(
    desks, shared, capsys
):
    """One evening of two desks: making them ready takes longer than all that they do."""
    took = talks_it_through(desks)
    assert columns_with(shared, "limit is sixty", "decide this on your own") == []
    assert columns_with(shared, "sixty, for everybody") == ["entry"]
    is_stood_by(desks)
    waits_for_a_yes(desks)
    with capsys.disabled():
        print(f"\n  a talk-through: ended to the rule at the agent's desk {took:.2f} s")


def talks_it_through(desks):
    """It ends in a published rule; how long until the agent's desk has it, seconds."""
    lena, lead = desks.lena, desks.lead
    set_pin(lena, LENAS)
    set_pin(lead, LEADS)
    partners = partial(lead.doings.talks.partners, lead.me)
    lead.until(lambda: lena.me in {one.agent_id for one in lead.act(partners)})
    key = key_of(lead, LEADS)
    lead.act(partial(lead.doings.talks.begin, key, lena.me, ASKED, desks.customer))
    lena.until(lambda: any("talk something through" in said for said in lena.offered()))
    lena.window.activateWindow()
    assert lena.window.findChild(ArrivalPage).isVisible()
    place = next(n for n, said in enumerate(lena.offered()) if "talk something" in said)
    lena.press((Qt.Key.Key_1, Qt.Key.Key_2)[place])
    lena.until(lambda: lena.window.shown_page() == "talks")
    QTest.keyClicks(lena.window.focusWidget(), LENAS)
    lena.press(Qt.Key.Key_Return)
    page = lena.window.findChild(TalksPage)
    lena.until(page.opened.isVisible)
    assert ASKED in page.opened._told.accessibleDescription()
    QTest.keyClicks(lena.window.focusWidget(), TOLD)
    lena.press(Qt.Key.Key_Return)
    lead.until(lambda: any(one.is_new for one in talks(lead)))
    (told,) = talks(lead)
    publish = lead.doings.policies().publish
    lead.act(partial(publish, lead.me, "2", {"shop.toml": POLICY}, "sixty, for everybody"))
    changes = partial(lead.doings.talks.changes, lead.me, told.talk.talk_id)
    (change,) = lead.act(changes)
    began = time.monotonic()
    end = partial(lead.doings.talks.end, key, told.talk.talk_id, Ended.RULE)
    lead.act(partial(end, "", change.changed_id))
    # It is told on the page she reads, with the version that is in force at her desk then.
    lena.until(lambda: page.opened._ended.text().startswith("It ended in a rule: version"))
    took = time.monotonic() - began
    assert lena.act(lambda: lena.doings.policies().in_force()).policy.version == "2"
    (hers,) = talks(lena)
    assert (hers.talk.ended_in, hers.changed) == (Ended.RULE, "2")
    return took


def is_stood_by(desks):
    """Whoever wants a lead beside them sees that one joins."""
    lena, lead = desks.lena, desks.lead
    lena.shift._open(desks.customer)
    lena.until(lambda: lena.window.shown_page() == "customer")
    strip = lena.shift.contact.beside.stand_by
    lena.window.stand_by_asked.emit()
    lena.until(strip.isVisible)
    lead.until(lambda: any("wants somebody beside them" in said for said in lead.offered()))
    lead.window.activateWindow()
    lead.press(Qt.Key.Key_1)
    here = lena.shift.contact.here
    beside = partial(lena.doings.colleagues.beside, lena.me, here.interaction_id)
    lena.until(lambda: lena.act(beside).stood_by == "Omar Haddad")
    lead.until(lambda: not lead.offered())


def waits_for_a_yes(desks):
    """The wait is the same at both desks, to the second."""
    lena, lead = desks.lena, desks.lead
    before = lena.clock.now()
    _, asked = asks_for_a_yes(desks)
    after = lena.clock.now()
    lead.until(lead.offered)
    lead.window.activateWindow()
    pressed = lead.clock.now()
    lead.press(Qt.Key.Key_1)
    lena.until(lambda: given(lena, asked))
    heard = lena.clock.now()
    decision = lena.doings.deciding().yeses.waiting(lena.me, asked.decision_id).decision
    here = waited(decision, heard)
    assert pressed - after <= here <= heard - before
    (wait,) = lead.act(partial(lead.doings.lead().cards.waits, lead.me, EVER))
    assert wait.decision_id == asked.decision_id
    assert wait.waited // SECOND == here // SECOND
    assert not wait.still
