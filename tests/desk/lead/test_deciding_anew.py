"""A lead decides anew, by name; what the agent decided stays as it was."""

import pytest
from PySide6.QtCore import Qt

from agent_desk.actions.decisions import Chosen
from agent_desk.policy.money import Money
from agent_desk.store import decisions
from tests.actions.test_decisions import GUEST, POLICY
from tests.desk.accessible import faults
from tests.desk.lead.conftest import (
    CONTROL,
    CONTROL_SHIFT,
    a_shift,
    miserable,
    page_of,
    plain,
    sign_in,
    story,
)

Key = Qt.Key


def with_a_refusal(acts):
    a_shift(acts)
    acts.policies.publish(acts.me, "1", {"shop.toml": POLICY}, "to begin with")
    rosa = acts.customers.add(acts.omar, "Rosa Blum", "(202) 555-0177")
    here = acts.interactions.open(acts.omar, rosa).interaction_id
    acts.decisions.refuse(acts.omar, here, "waive", GUEST)
    given = Chosen(
        kind="gift", amount=Money(1000, "EUR"), why="they waited long", money_to="account"
    )
    acts.decisions.do(acts.omar, here, [given])
    acts.interactions.close(acts.omar, here, miserable("Nine years, and now this."))
    acts.call = here


@pytest.fixture
def desk(a_desk_of):
    made = a_desk_of(with_a_refusal)
    sign_in(made, "Mira Hansen")
    made.press(Key.Key_D, CONTROL_SHIFT)
    return made


def card(desk):
    return page_of(desk).anew


def begin(desk, name="gift"):
    """Ask, and choose one of what was decided."""
    assert "Rosa" in page_of(desk).story.accessibleName()
    page_of(desk).story.anew.click()
    desk.rest()
    wanted = next(key for key, part in card(desk)._parts.items() if part.kind == name)
    card(desk)._list.set_current(wanted)
    card(desk)._list.opened.emit(wanted)


def of_call(desk):
    with desk.acts.store.read() as db:
        return decisions.of_interaction(db, desk.acts.call)


def test_it_is_decided_by_their_name_and_the_agents_own_stays(desk):
    before = of_call(desk)
    begin(desk)
    assert faults(desk.window) == []
    assert card(desk)._amount.text() == "10.00"
    card(desk)._amount.set_text("12.50")
    desk.press(Key.Key_Return)
    desk.type("Nine years with us")
    desk.press(Key.Key_Return)
    assert card(desk).isHidden()
    assert of_call(desk) == before
    told = next(part for part in story(desk) if "decided it anew" in part)
    assert "Mira Hansen decided it anew: A gift, €12.50" in told
    assert "Nine years with us" in told
    assert "Decided anew, by your name" in plain(page_of(desk)._said.text())
    own = next(part for part in story(desk) if "€10.00" in part)
    assert "With Omar Haddad" in own


def test_it_needs_one_line_of_why_and_an_amount_in_figures(desk):
    begin(desk)
    desk.press(Key.Key_Return, CONTROL)
    assert "one line of why" in card(desk)._why._hint.text()
    card(desk)._amount.set_text("much")
    desk.press(Key.Key_Return, CONTROL)
    assert "no amount" in card(desk)._amount._hint.text()
    assert card(desk)._amount.edit.hasFocus()
    assert "decided it anew" not in " ".join(story(desk))


def test_esc_leaves_it_as_it_was_decided(desk):
    begin(desk)
    desk.press(Key.Key_Escape)
    assert card(desk).isHidden()
    assert page_of(desk).story.isVisible()
    assert "decided it anew" not in " ".join(story(desk))


def test_a_refusal_can_become_a_yes(desk):
    begin(desk, "waive")
    desk.press(Key.Key_Tab)
    card(desk)._why.set_text("Nine years with us")
    desk.press(Key.Key_Return, CONTROL)
    assert "Mira Hansen decided it anew" in " ".join(story(desk))
    refused = next(part for part in story(desk) if "Refused, by a rule" in part)
    assert "The fee stands, as the price list says." in refused


def test_where_nothing_was_decided_nothing_is_offered(a_desk_of):
    made = a_desk_of()
    sign_in(made, "Mira Hansen")
    made.press(Key.Key_D, CONTROL_SHIFT)
    assert page_of(made).story.anew.isHidden()
