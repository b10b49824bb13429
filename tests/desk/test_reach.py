"""Numbers and addresses are copied by one key, other systems opened by one; only theirs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication

from agent_desk.desk import announce
from agent_desk.desk.at_hand import at_hand
from agent_desk.settings import Line
from tests.desk.test_shift import Desk
from tests.ledgers import a_ledger

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
LINKS = (
    Line("Orders", "https://orders.example.com/of/{email}", "settings.toml"),
    Line("Ring them", "https://phone.example.com/?to={phone}&who={name}", "settings.toml"),
)


@pytest.fixture
def desk(qtbot, look):
    with a_ledger() as store:
        made = Desk(qtbot, look, store, systems=LINKS)
        made.arrive()
        QGuiApplication.clipboard().setText("before")
        yield made
        made.work.stop()


@pytest.fixture
def opened(monkeypatch):
    urls = []

    def take(url):
        urls.append(bytes(url.toEncoded()).decode())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return urls


def links(desk):
    found = at_hand(desk.window, customer_open=desk.acts.interactions.opened() is not None)
    return {one.text: one.do for one in found if not one.key and one.text.startswith("Open")}


def copied():
    return QGuiApplication.clipboard().text()


def test_the_number_and_the_e_mail_are_copied_and_it_is_said(desk):
    desk.open("dem")
    desk.type("half a wo")
    desk.press(Key.Key_C, BOTH)
    assert copied() == "+13035550123"
    assert desk.shift.contact.line._above._said.text() == "Number copied"
    desk.press(Key.Key_M, BOTH)
    assert copied() == "ayse@example.com"
    assert desk.shift.contact.line._above._said.text() == "E-mail address copied"
    assert desk.shift.contact.line.text() == "half a wo"


def test_it_is_announced_politely(desk, monkeypatch):
    said = []
    monkeypatch.setattr(announce.QAccessible, "updateAccessibility", said.append)
    desk.open("dem")
    desk.press(Key.Key_C, BOTH)
    assert said[-1].message() == "Number copied"
    assert said[-1].politeness() == QAccessible.AnnouncementPoliteness.Polite


def test_what_is_not_known_is_said_and_the_clipboard_stays(desk):
    desk.open("omar")
    desk.press(Key.Key_M, BOTH)
    assert copied() == "before"
    assert desk.shift.contact.line._above._said.text() == "No e-mail is known."


def test_between_customers_there_is_nothing_to_copy(desk):
    desk.press(Key.Key_C, BOTH)
    assert copied() == "before"
    assert links(desk) == {}


def test_links_are_at_hand_by_name_and_opened_encoded(desk, opened):
    desk.open("dem")
    found = {text[6:-1]: do for text, do in links(desk).items()}
    assert set(found) == {"Orders", "Ring them"}
    for do in found.values():
        do()
    assert opened == [
        "https://orders.example.com/of/ayse%40example.com",
        "https://phone.example.com/?to=%2B13035550123&who=Ay%C5%9Fe%20Demir",
    ]


def test_a_link_that_needs_what_is_not_known_is_not_at_hand(desk):
    desk.open("omar")
    assert ["Ring them" in text for text in links(desk)] == [True]


def test_a_link_that_cannot_be_opened_is_said(desk, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    desk.open("dem")
    next(iter(links(desk).values()))()
    assert desk.shift.contact.line._above._said.text() == "It could not be opened."


def test_ctrl_k_finds_a_link_and_return_opens_it(desk, opened):
    desk.open("dem")
    desk.press(Key.Key_K, CONTROL)
    desk.type("orders")
    desk.press(Key.Key_Return)
    assert opened == ["https://orders.example.com/of/ayse%40example.com"]
    assert desk.page() == "customer"
