"""A lead reads cases and answers them by key; each answer can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from agent_desk.actions.verdicts import Chosen
from agent_desk.desk.cases.page import CasesPage
from agent_desk.desk.row_list import RowList
from agent_desk.desk.work import Work
from agent_desk.domain.agents import Role
from agent_desk.domain.cases import CaseEnd
from agent_desk.policy.money import Money
from tests.actions.test_decisions import POLICY
from tests.desk.accessible import faults
from tests.ledgers import a_desk, a_ledger

Key = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def plain(text):
    return text.replace("\u2068", "").replace("\u2069", "")


class Page:
    """The page on a real ledger, and what a person does at it."""

    def __init__(self, qtbot, look, shown, store):
        self.qtbot = qtbot
        self.acts = a_desk(store)
        self.acts.policies.publish(self.acts.me, "1", {"shop.toml": POLICY}, "to begin with")
        self.omar = self.acts.agents.add(
            "Omar Haddad", frozenset({Role.AGENT}), self.acts.me
        ).agent_id
        self.work = Work()
        made = CasesPage(look, self.acts.cases, self.work, self.acts.clock)
        self.widget = shown(made, 1280, 900)
        self.left = []
        self.widget.left.connect(lambda: self.left.append(True))

    def gives(self, name, minor, why):
        customer = self.acts.customers.add(self.omar, name)
        opened = self.acts.interactions.open(self.omar, customer)
        gift = Chosen(kind="gift", amount=Money(minor, "EUR"), why=why)
        self.acts.decisions.do(self.omar, opened.interaction_id, [gift])
        self.acts.hard_moments.end_covered(self.omar, opened.interaction_id)

    def begin(self):
        self.widget.begin(self.acts.me)
        self.rest()

    def rest(self):
        self.qtbot.waitUntil(self.work.is_idle, timeout=20_000)
        QApplication.processEvents()
        self.qtbot.waitUntil(self.work.is_idle, timeout=20_000)

    def press(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)
        self.rest()

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)

    def said(self):
        labels = self.widget.findChildren(QLabel)
        return [plain(one.text()) for one in labels if one.isVisible() and one.text()]

    def rows(self):
        return [(plain(row.text), plain(row.detail)) for row in self.widget._list.rows()]

    def answers(self):
        return [one.answer for one in self.acts.cases.listed(self.acts.me)]


@pytest.fixture
def page(qtbot, look, shown):
    with a_ledger() as store:
        made = Page(qtbot, look, shown, store)
        yield made
        made.work.stop()


def test_without_any_the_page_says_so(page):
    page.begin()
    assert "No case waits for an answer." in page.said()
    assert not page.widget._list.isVisible()
    page.widget.setFocus()
    page.press(Key.Key_Escape)
    assert page.left == [True]


def test_a_case_tells_what_was_right_for_them_why_and_what_it_cost(page):
    page.gives("Ayşe Demir", 500, "the third call about it")
    page.begin()
    ((first, detail),) = page.rows()
    assert first.startswith("Ayşe Demir: ")
    assert detail.startswith("Omar Haddad · Today")
    said = page.said()
    assert said[0].startswith("1 case")
    assert "“the third call about it”" in said
    assert "€5.00" in said
    assert "gift/g, version 1" in said
    assert faults(page.widget) == []


def test_thanks_with_a_line_by_key_and_taken_back(page):
    page.gives("Ayşe Demir", 500, "the third call about it")
    page.begin()
    page.press(Key.Key_1)
    page.type("Just right.")
    page.press(Key.Key_Return)
    (answer,) = page.answers()
    assert (answer.how, answer.text) == ("thanks", "Just right.")
    assert any("thanked “Just right.” They read it between" in one for one in page.said())
    assert "No case waits for an answer." in page.said()
    page.press(Key.Key_Z, CONTROL)
    assert page.answers() == [None]
    assert "Taken back. The case waits again." in page.said()


def test_no_change_asks_why_and_esc_leaves_the_question(page):
    page.gives("Ayşe Demir", 500, "the third call about it")
    page.begin()
    page.press(Key.Key_3)
    page.press(Key.Key_Return)
    assert page.answers() == [None]
    assert "Say why, in one line." in page.said()
    page.press(Key.Key_Escape)
    assert page.left == []
    page.press(Key.Key_3)
    page.type("It stays one of its kind.")
    page.press(Key.Key_Return)
    (answer,) = page.answers()
    assert (answer.how, answer.text) == ("no_change", "It stays one of its kind.")


def test_a_change_is_chosen_among_what_was_published_since(page):
    page.gives("Ayşe Demir", 500, "the third call about it")
    page.begin()
    page.press(Key.Key_2)
    assert any(one.startswith("Nothing was published since.") for one in page.said())
    page.acts.policies.publish(
        page.acts.me, "2", {"shop.toml": POLICY}, "more for a third call"
    )
    page.press(Key.Key_2)
    published = page.widget._opened.findChildren(RowList)[0]
    assert [plain(row.text) for row in published.rows()] == [
        "Policy, version 2: more for a third call"
    ]
    page.press(Key.Key_Return)
    (answer,) = page.answers()
    assert (answer.how, answer.topic, answer.version) == ("change", "policy", "2")


def test_the_next_one_that_waits_is_opened_and_another_lead_may_have_answered(page):
    page.gives("Ayşe Demir", 500, "the third call about it")
    page.gives("Deniz Öz", 300, "their birthday")
    page.begin()
    assert [row[0].partition(":")[0] for row in page.rows()] == ["Deniz Öz", "Ayşe Demir"]
    newest = page.acts.cases.listed(page.acts.me)[0].decision.decision_id
    page.acts.cases.answer(page.acts.me, newest, CaseEnd.THANKS)
    page.press(Key.Key_1)
    page.press(Key.Key_Return)
    assert any("This is answered already." in one for one in page.said())


def test_nothing_of_anybody_stays_once_a_customer_is_open(page):
    page.gives("Ayşe Demir", 500, "the third call about it")
    page.begin()
    page.widget.end()
    labels = [one.text() for one in page.widget.findChildren(QLabel)]
    assert not any("Demir" in one for one in labels)
    assert page.rows() == []
