"""What may be decided, by the keys an agent presses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from agent_desk.desk.buttons import ActionButton
from agent_desk.domain.decisions import DecisionState
from agent_desk.domain.errors import RuleError
from agent_desk.settings import Line
from agent_desk.store import mistakes, promises
from tests.desk.accessible import faults
from tests.desk.decide.conftest import order, plain

Key = Qt.Key
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SYSTEMS = (
    Line("Tickets", "https://tickets.example.com/{email}", "settings.toml"),
    Line("Orders", "https://orders.example.com/{number}", "settings.toml"),
)


def test_what_everything_waits_for_is_asked_first_by_one_key(decide):
    assert "We know who they are" in decide.said()
    assert "Ask for the postcode." in decide.said()
    assert decide.focused() == "Yes"
    decide.press(Key.Key_1)
    assert decide.rows() == [
        "Cancel it | Not checked yet: Total",
        "A letter | Yours to decide.",
        "Credit | A lead can say yes to this.",
        "Something else | Not checked yet: Our mistake",
    ]
    assert decide.focused() == "Cancel it"


def test_the_only_record_is_what_it_is_about_and_of_several_one_is_chosen(make):
    one = make(order("W1", "new"), order("W2", "sent"))
    assert one.focused() == "Order #W1, new"
    one.press(Key.Key_2, Key.Key_1)
    assert one.rows()[-1] == "Cancel it | The rule says no. The words for it are here."


def test_a_decision_is_chosen_once_its_questions_are_answered_and_done_with_one_key(decide):
    decide.press(Key.Key_1, Key.Key_1)
    assert decide.focused() == "Total"
    decide.type("12.5")
    decide.press(Key.Key_Return)
    assert decide.chosen() == ["Cancel it, €12.50"]
    assert "Ask first: “€12.50 go back. Right?”" in decide.said()
    assert "“€12.50 are back by September 24.”" in decide.said()
    assert decide.focused() == "Cancel it, €12.50"
    decide.control(Key.Key_Return)
    (one,) = decide.decided()
    assert (one.kind, one.minor, one.subject, one.rule) == (
        "cancel", 1250, "#W1", "cancel/new",
    )  # fmt: skip
    assert decide.chosen() == []
    assert [step.text for step in decide.steps] == ["Cancel it, €12.50"]
    assert len(decide.logged_first) == 1


def test_several_are_done_at_once_and_counted_on_the_button(decide):
    decide.press(Key.Key_1, Key.Key_2)
    assert decide.button().text() == "Do this for them"
    decide.press(Key.Key_1)
    decide.type("8")
    decide.press(Key.Key_Return)
    assert decide.button().text() == "Do these 2 for them"
    assert "A letter comes. €8.00 are back by September 24." in decide.said()
    decide.control(Key.Key_Return)
    assert [one.kind for one in decide.decided()] == ["letter", "cancel"]
    decide.acts.interactions.undo(decide.acts.me, decide.here.interaction_id)
    decide.page.refresh()
    decide.rest()
    assert decide.decided() == ()
    assert decide.rows()[0].startswith("Cancel it, €8.00 |")


def test_a_digit_again_leaves_what_was_chosen(decide):
    decide.press(Key.Key_1, Key.Key_2)
    assert decide.chosen() == ["A letter"]
    decide.press(Key.Key_2)
    assert decide.chosen() == []
    assert not decide.button().isEnabled()
    decide.control(Key.Key_Return)
    assert decide.decided() == ()


def test_what_is_to_be_carried_out_elsewhere_is_next_and_enter_says_that_it_is_done(decide):
    decide.press(Key.Key_1, Key.Key_1)
    decide.type("8")
    decide.press(Key.Key_Return)
    decide.control(Key.Key_Return)
    assert "To be carried out in orders." in decide.said()
    assert decide.focused() == "Link or number it was done by"
    decide.press(Key.Key_G, modifier=Qt.KeyboardModifier.ControlModifier
                 | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    assert QGuiApplication.clipboard().text() == "#W1"
    decide.type("R-77")
    decide.press(Key.Key_Return)
    (one,) = decide.decided()
    assert (one.reference, one.carried_out_at is not None) == ("R-77", True)
    assert "Carried out in orders: R-77" in decide.said()


def done_elsewhere(decide):
    decide.press(Key.Key_1, Key.Key_1)
    decide.type("8")
    decide.press(Key.Key_Return)
    decide.control(Key.Key_Return)


def test_the_system_it_is_carried_out_in_is_opened_with_its_number(make, monkeypatch):
    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(bytes(url.toEncoded())) or True
    )
    one = make(order("W1", "new"), systems=SYSTEMS)
    one.press(Key.Key_O, modifier=CONTROL_SHIFT)
    assert opened == []
    done_elsewhere(one)
    one.press(Key.Key_O, modifier=CONTROL_SHIFT)
    buttons = one.page.findChildren(ActionButton)
    (button,) = [found for found in buttons if plain(found.text()) == "Open orders"]
    button.click()
    assert opened == [b"https://orders.example.com/%23W1"] * 2
    assert one.focused() == "Link or number it was done by"


def test_a_system_that_cannot_be_opened_is_said(make, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    one = make(order("W1", "new"), systems=SYSTEMS)
    done_elsewhere(one)
    one.press(Key.Key_O, modifier=CONTROL_SHIFT)
    assert "It could not be opened." in one.said()


def test_a_system_without_a_link_has_no_button(decide):
    done_elsewhere(decide)
    shown = [one.text() for one in decide.page.findChildren(ActionButton)]
    assert not any(text.startswith("Open") for text in shown)


def test_something_else_takes_an_amount_within_its_limits_and_one_line_of_why(decide):
    decide.press(Key.Key_1, Key.Key_4, Key.Key_1)
    assert decide.focused() == "How much"
    assert decide.rows()[3].endswith(
        "| Up to €50.00. Gifts: €50.00 left; €40.00 stay. Say why in one line."
    )
    decide.type("20")
    decide.press(Key.Key_Return)
    decide.control(Key.Key_Return)
    assert "One line of why is needed." in decide.said()
    assert decide.decided() == ()
    decide.type("the third call about it")
    decide.press(Key.Key_Return)
    decide.control(Key.Key_Return)
    (one,) = decide.decided()
    assert (one.minor, one.why, one.is_case) == (2000, "the third call about it", True)
    with decide.acts.store.read() as db:
        (promised,) = promises.open_with(db, [decide.customer_id], 9)
    assert promised.text == "Something else, €20.00"


@pytest.mark.parametrize(
    ("typed", "told"),
    [("55", "a lead can say yes"), ("70", "More than can be given"), ("x", "no amount")],
)
def test_what_is_too_much_is_said_beside_the_amount_and_not_done(decide, typed, told):
    decide.press(Key.Key_1, Key.Key_4, Key.Key_1)
    decide.type(typed)
    assert told in decide.said()
    decide.press(Key.Key_Return)
    decide.type("because")
    if typed != "x":
        decide.control(Key.Key_Return)
        assert decide.decided() == ()
        assert decide.focused() == "How much"


def test_a_refusal_has_words_to_say_and_is_logged_with_its_rule(make):
    one = make(order("W2", "sent"))
    one.press(Key.Key_1, Key.Key_4)
    assert "“It has left already.”" in one.said()
    assert "Offer to take it back." in one.said()
    assert one.focused() == "Refuse with this rule"
    one.press(Key.Key_Return)
    (refused,) = one.decided()
    assert (refused.state, refused.rule) == (DecisionState.REFUSED, "cancel/sent")
    assert "Refused: It has left already." in one.said()


def test_a_required_no_says_what_they_are_told(decide):
    decide.press(Key.Key_2)
    assert decide.rows()[0] == "Cancel it | Not without this: We know who they are"
    decide.press(Key.Key_1)
    assert "“I need to be sure it is you.”" in decide.said()


def test_a_mistake_that_was_not_ours_ends_by_a_rule_of_its_own(decide):
    decide.acts.mistakes.open(decide.acts.me, decide.here.interaction_id, "Nobody came.")
    decide.page.refresh()
    decide.rest()
    (button,) = (b for b in decide.page.findChildren(type(decide.button()))
                 if b.text() == "This was not our mistake")  # fmt: skip
    button.setFocus()
    decide.press(Key.Key_Return)
    decide.type("The lift was locked, as we were told.")
    decide.press(Key.Key_Return)
    with decide.acts.store.read() as db:
        assert mistakes.open_with(db, [decide.customer_id], 9) == ()
    assert not button.isVisible()


def test_it_is_explained_cell_by_cell_and_a_fact_answered_otherwise(decide):
    decide.press(Key.Key_1)
    decide.press(Key.Key_Right)
    told = decide.said()
    assert "What it hangs on" in told
    assert "This rule speaks: new, may." in told
    assert "✓ State: new; the rule wants new" in told
    assert "✗ State: new; the rule wants sent" in told
    decide.control(Key.Key_J)
    assert "What it hangs on" not in decide.said()


def test_what_was_looked_up_and_chosen_is_there_again_after_a_restart(decide, qtbot):
    decide.press(Key.Key_1, Key.Key_2)
    decide.press(Key.Key_4, Key.Key_1)
    decide.type("20")
    again = decide.acts.interactions.opened()
    decide.page.end()
    decide.page.begin(again)
    decide.rest()
    assert decide.chosen() == ["A letter", "Something else, €20.00"]
    decide.page.end()
    assert "Ayşe" not in decide.said()
    assert decide.rows() == []


def test_what_changed_meanwhile_is_not_done_and_said(decide):
    decide.press(Key.Key_1, Key.Key_1)
    decide.type("8")
    decide.press(Key.Key_Return)
    decide.acts.policies.publish(
        decide.acts.me, "2", {"shop.toml": POLICY_WITHOUT}, "the rule is another"
    )
    decide.control(Key.Key_Return)
    assert decide.decided() == ()
    assert len(decide.work.failures) == 1
    assert isinstance(decide.work.failures[0], Exception)


def test_words_amounts_and_days_are_those_of_the_agents_language(make, spoken):
    spoken("de")
    one = make(order("W1", "new"), language="de")
    one.press(Key.Key_1, Key.Key_1)
    one.type("12,50")
    one.press(Key.Key_Return)
    assert one.chosen() == ["Stornieren, 12,50 €"]
    assert "12,50 € sind am 24. September zurück." in one.said()
    assert one.button().text() == "Das für sie tun"


def test_choices_are_said_in_the_words_of_the_policy(make, spoken):
    spoken("de")
    one = make(order("W1", "new"), language="de")
    one.press(Key.Key_1)
    one.press(Key.Key_Right)
    assert "✓ Stand: neu; die Regel verlangt neu" in one.said()
    assert "✗ Stand: neu; die Regel verlangt unterwegs" in one.said()


def test_escape_steps_back_from_a_part_to_its_row_and_then_to_the_customer(decide):
    left = []
    decide.page.left.connect(lambda: left.append(True))
    decide.press(Key.Key_1, Key.Key_4)
    decide.press(Key.Key_Escape)
    assert decide.focused() == "Something else"
    assert left == []
    decide.press(Key.Key_Escape)
    assert left == [True]


def test_arrows_walk_the_rows_and_a_digit_without_a_row_chooses_nothing(decide):
    decide.press(Key.Key_1)
    decide.press(Key.Key_Down)
    assert decide.focused() == "A letter"
    decide.press(Key.Key_9)
    assert decide.chosen() == []
    decide.press(Key.Key_Up)
    assert decide.focused() == "Cancel it"


def test_how_much_may_be_decided_is_told_to_the_customers_page(make):
    one = make()
    told = []
    one.page.counted.connect(lambda *counts: told.append(counts))
    one.press(Key.Key_1)
    assert told[-1] == (1, 2)


@pytest.mark.parametrize("keys", [(), (Key.Key_1,), (Key.Key_1, Key.Key_4, Key.Key_1)])
def test_everything_has_a_name_and_nothing_is_said_twice(decide, keys):
    decide.press(*keys)
    assert faults(decide.page) == []


def test_a_click_does_the_same_as_the_digit(decide, qtbot):
    decide.press(Key.Key_1)
    row = next(r for r in decide.page.findChildren(type(decide.button()).__mro__[1])
               if getattr(r, "text", str)() == "A letter")  # fmt: skip
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    decide.rest()
    assert decide.chosen() == ["A letter"]


def test_a_line_that_is_typed_is_a_line_of_its_own(decide):
    decide.press(Key.Key_1, Key.Key_4, Key.Key_1)
    fields = [f for f in decide.page.findChildren(QLineEdit) if f.isVisible()]
    assert [f.accessibleName() for f in fields] == [
        "How much", "Why is this right for them? One line.",
    ]  # fmt: skip


POLICY_WITHOUT = """
[policy]
name = "shop"
zone = "Europe/Berlin"
languages = ["en"]
[decisions.other]
title = { en = "Another" }
hit = "first"
inputs = []
[[decisions.other.rows]]
id = "o"
verdict = "may"
say = { en = "So be it." }
"""


def test_rule_errors_are_the_worlds(decide):
    with pytest.raises(RuleError):
        decide.acts.decisions.refuse(decide.acts.me, decide.here.interaction_id, "letter")
