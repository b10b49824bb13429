"""Decide on a real ledger: the worker's jobs are done when the test says so, by real keys."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from agent_desk.actions.decisions import Decisions
from agent_desk.actions.yeses import Yeses
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.decide import parts
from agent_desk.desk.decide.page import DecidePage
from agent_desk.desk.decide.row_button import RowButton
from agent_desk.desk.decide.steps import Deciding
from agent_desk.desk.drafts import Drafts
from agent_desk.domain.agents import Role
from agent_desk.domain.imports import ImportedCustomer, ImportedMoment
from tests.desk.stand_ins import HeldWork
from tests.ledgers import a_desk, a_ledger

CONTROL = Qt.KeyboardModifier.ControlModifier
POLICY = """
[policy]
name = "shop"
zone = "Europe/Berlin"
languages = ["en", "de"]
holidays = [2026-09-23]
[facts.known]
type = "yes/no"
known_from = "speaker"
title = { en = "We know who they are", de = "Bekannt" }
find_out = { en = "Ask for the postcode.", de = "Nach der Postleitzahl fragen." }
say = { en = "I need to be sure it is you.", de = "Ich muss sicher sein, dass Sie es sind." }
[facts.state]
type = "choice"
known_from = "record.status"
values = ["new", "sent"]
words.de = { new = "neu", sent = "unterwegs" }
title = { en = "State", de = "Stand" }
[facts.total]
type = "money"
currency = "EUR"
title = { en = "Total", de = "Summe" }
find_out = { en = "Add it up.", de = "Zusammenzählen." }
[facts.ours]
type = "yes/no"
title = { en = "Our mistake", de = "Unser Fehler" }
[limits.gifts]
counts = ["gift"]
per = "matter"
most = "50 EUR"
ask = { whom = "lead", patience = "5 minutes", then = "decide" }
title = { en = "Gifts", de = "Gaben" }
say = { en = "I ask.", de = "Ich frage." }
[decisions.cancel]
title = { en = "Cancel it", de = "Stornieren" }
hit = "unique"
inputs = ["state"]
requires = ["known"]
once.per = "subject"
once.say = { en = "It is cancelled already.", de = "Es ist schon storniert." }
[[decisions.cancel.rows]]
id = "new"
when = { state = '"new"' }
verdict = "may"
amount = "total"
money_to = ["card"]
confirm = { en = "{amount} go back. Right?", de = "{amount} gehen zurück. Richtig?" }
promise.what = { en = "{amount} back", de = "{amount} zurück" }
promise.within = "2 business days"
say = { en = "{amount} are back by {due}.", de = "{amount} sind am {due} zurück." }
carried_out_in = "orders"
[[decisions.cancel.rows]]
id = "sent"
when = { state = '"sent"' }
verdict = "may not"
say = { en = "It has left already.", de = "Es ist schon unterwegs." }
internal = { en = "Offer to take it back.", de = "Rücknahme anbieten." }
[decisions.letter]
title = { en = "A letter", de = "Ein Brief" }
hit = "first"
inputs = []
requires = ["known"]
[[decisions.letter.rows]]
id = "l"
verdict = "may"
say = { en = "A letter comes.", de = "Ein Brief kommt." }
[decisions.credit]
title = { en = "Credit", de = "Gutschrift" }
hit = "first"
inputs = []
requires = ["known"]
[[decisions.credit.rows]]
id = "c"
verdict = "ask"
amount = "20 EUR"
say = { en = "{amount} are yours.", de = "{amount} gehören Ihnen." }
ask = { whom = "lead", patience = "5 minutes", then = "decide" }
[decisions.gift]
title = { en = "Something else", de = "Etwas anderes" }
hit = "first"
case = true
inputs = ["ours"]
[[decisions.gift.rows]]
id = "g"
when = { ours = "yes" }
verdict = "may up to"
amount = "10 EUR"
most = "60 EUR"
money_to = ["gift card"]
say = { en = "{amount} from us.", de = "{amount} von uns." }
[[decisions.gift.rows]]
id = "small"
when = { ours = "no" }
verdict = "may not"
say = { en = "Not for this.", de = "Dafür nicht." }
"""


def order(number, status):
    return ImportedMoment(
        source="shop",
        key=number,
        customer_source="shop",
        customer_key="1",
        kind="moment.order",
        at=0,
        text=f"Order #{number}, {status}",
        reference=f"#{number}",
        details={"status": status},
    )


class Driver:
    """The page, what is behind it, and the keys a person presses."""

    def __init__(self, qtbot, look, store, orders, language="en", systems=()):
        self.acts = a_desk(store)
        self.acts.policies.publish(self.acts.me, "1", {"shop.toml": POLICY}, "to begin with")
        lead = frozenset({Role.AGENT, Role.LEAD})
        self.lead = self.acts.agents.add("Petra Vogel", lead, self.acts.me)
        self.acts.imports.put([ImportedCustomer(source="shop", key="1", name="Ayşe Demir")])
        self.acts.imports.put(list(orders))
        (found,) = self.acts.customers.find(self.acts.me, "ayse", 8)
        self.customer_id = found.customer_id
        self.here = self.acts.interactions.open(self.acts.me, found.customer_id)
        self.look, self.language, self.systems = look, language, systems
        self.work = HeldWork()
        self.steps = []
        self.logged_first = []
        self.page = self.a_page(qtbot)
        self.page.begin(self.here)
        self.page.show_customer(self.acts.customers.page(self.acts.me, found.customer_id))
        self.rest()
        self.page.focus_choices()
        self.rest()

    def a_page(self, qtbot):
        store, clock = self.acts.store, self.acts.clock
        deciding = Deciding(
            agents=self.acts.agents,
            decisions=Decisions(store, clock, self.language),
            policies=self.acts.policies,
            precedents=self.acts.precedents,
            yeses=Yeses(store, clock, self.language),
            handovers=self.acts.handovers,
        )
        page = DecidePage(
            self.look,
            parts.made(self.look, clock, self.systems),
            deciding,
            self.work,
            drafts=Drafts(self.acts.interactions.keep_draft, self.work),
            log_first=self.log_first,
            language=self.language,
        )
        page.stepped.connect(self.steps.append)
        qtbot.addWidget(page)
        page.resize(1280, 760)
        with qtbot.waitActive(page):
            page.show()
        return page

    def log_first(self, then):
        self.logged_first.append(then)
        then()

    def rest(self):
        self.work.do_all()
        QApplication.processEvents()
        self.work.do_all()

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
            self.rest()

    def control(self, key):
        self.press(key, modifier=CONTROL)

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.rest()

    def said(self):
        labels = [one.text() for one in self.page.findChildren(QLabel) if one.isVisible()]
        return plain("\n".join(labels))

    def rows(self):
        """What each decision says, from the top."""
        found = [one for one in self.page.findChildren(RowButton) if one.isCheckable()]
        shown = sorted((one for one in found if one.isVisible()), key=lambda one: one.y())
        return [plain(f"{one.text()} | {one.note()}") for one in shown]

    def chosen(self):
        rows = self.page.findChildren(RowButton)
        return [plain(one.text()) for one in rows if one.isChecked() and one.isVisible()]

    def focused(self):
        widget = QApplication.focusWidget()
        return plain(
            widget.text() if isinstance(widget, ActionButton) else widget.accessibleName()
        )

    def button(self):
        (filled,) = (
            one
            for one in self.page.findChildren(ActionButton)
            if one.kind().value == "filled" and one.isVisible()
        )
        return filled

    def decided(self):
        return self.acts.decisions.decided(self.acts.me, self.here.interaction_id)


def plain(text):
    for mark in ("\u2068", "\u2069"):
        text = text.replace(mark, "")
    return text.replace("\u00a0", " ")


@pytest.fixture
def ledger():
    with a_ledger() as store:
        yield store


@pytest.fixture
def make(qtbot, look, ledger):
    return lambda *orders, **more: Driver(qtbot, look, ledger, orders, **more)


@pytest.fixture
def decide(make):
    """With one order that has not left yet."""
    return make(order("W1", "new"))


@pytest.fixture
def acts(decide):
    return SimpleNamespace(**vars(decide.acts))
