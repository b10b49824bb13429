"""The policy's page on a real ledger, driven by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from agent_desk.desk.policy.page import PolicyPage
from agent_desk.desk.row_list import RowList
from agent_desk.desk.tables.table_view import TableView
from agent_desk.desk.work import Work
from agent_desk.policy.files import load_texts
from tests.ledgers import a_desk, a_ledger

NONE = Qt.KeyboardModifier.NoModifier
SHOP = """# What our shop may give.
[policy]
name = "shop"
zone = "Europe/Berlin"
languages = ["en"]
[facts.tier]
type = "choice"
values = ["gold", "guest"]
title = { en = "Tier", de = "Stufe" }
find_out = { en = "It stands beside the name." }
[limits.month]
counts = ["refunds"]
per = "customer"
within = "month"
most = "100 EUR"
title = { en = "This month" }
say = { en = "I ask." }
[decisions.refunds]
title = { en = "Refunds", de = "Erstattungen" }
inputs = ["tier"]
[[decisions.refunds.rows]]
id = "gold"  # they have been with us for long
when = { tier = '"gold"' }
verdict = "may up to"
most = "30 EUR"
say = { en = "I give you {amount} back." }
[[decisions.refunds.rows]]
id = "guest"
when = { tier = '"guest"' }
verdict = "may not"
say = { en = "That is not something we give back." }
"""


class Page:
    """The page, and what a person does at it."""

    def __init__(self, qtbot, look, shown, store):
        self.qtbot = qtbot
        self.acts = a_desk(store)
        self.acts.policies.publish(self.acts.me, "1", {"shop.toml": SHOP}, "to begin with")
        self.work = Work()
        self.widget = shown(PolicyPage(look, self.acts.policies, self.work, "en"), 1280, 900)
        self.table = self.widget.findChild(TableView)
        self.left = []
        self.widget.left.connect(lambda: self.left.append(True))
        self.said = []
        self.widget.published.connect(self.said.append)
        self.begin()

    def begin(self):
        self.widget.begin(self.acts.me)
        self.checked()

    def checked(self):
        """Wait until it was checked as it is now."""
        self.qtbot.waitUntil(self.work.is_idle)
        drafting = self.widget._drafting

        def done():
            found = self.widget._checked
            assert self.work.is_idle()
            assert found is not None
            assert found.draft is drafting.draft

        self.qtbot.waitUntil(done)

    def press(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)

    def go_to(self, row, column):
        self.table.setFocus()
        self.table.go_to(self.table.model().place(row, column))

    def write(self, row, column, text):
        """Open a cell by Return, write in it, and leave it by Return."""
        self.go_to(row, column)
        self.press(Qt.Key.Key_Return)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        self.type(text)
        self.press(Qt.Key.Key_Return)
        # Qt takes what was typed when control is back in its loop.
        QApplication.processEvents()
        self.checked()

    def cell(self, row, column):
        return self.table.model().place(row, column).data()

    def rows(self):
        return [row.id for row in self.table.model().grid.rows]

    def listed(self, part):
        return [row.text for row in part.findChild(RowList).rows()]

    def found(self):
        return self.listed(self.widget._found)

    def changes(self):
        return self.listed(self.widget._changing)

    def in_force(self):
        return self.acts.policies.in_force()

    def draft(self):
        return load_texts(self.in_force().files)


@pytest.fixture
def page(qtbot, look, shown):
    with a_ledger() as store:
        made = Page(qtbot, look, shown, store)
        yield made
        made.work.stop()
