"""Looking further: real processes stand in for the command that asks."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from agent_desk.desk.child import Child
from agent_desk.desk.fields import LineEdit
from agent_desk.desk.find import further as module
from agent_desk.desk.find.further import Further
from agent_desk.desk.find.page import FindPage
from agent_desk.desk.look import Look
from tests.desk.stand_ins import MIRA, Customers, HeldWork, StillClock, a_page

NUMBER = "+13035550142"
SAYING = {
    "found": 'print(\'{"customers": ["00"]}\')',
    "nobody": "print('{\"customers\": []}')",
    "offline": "raise SystemExit(2)",
    "too late": "import time; time.sleep(30)",
    "rubbish": "print('rubbish')",
}


@pytest.fixture
def look(qtbot, monkeypatch):
    """Find as it looks for a number nobody has, and a child that says something."""
    monkeypatch.setattr(module, "_REST_MS", 1)
    monkeypatch.setattr(module, "_PATIENCE_MS", 700)
    work, customers, asked = HeldWork(), Customers(a_page("Ada Nowak", b"a")), []

    def run(what, number=NUMBER):
        def asking(wanted):
            asked.append(wanted)
            code = SAYING.get(what)
            return code and Child(program=sys.executable, arguments=("-c", code))

        further = Further(asking, work)
        page = FindPage(Look(), customers, work, StillClock(), further=further)
        further.setParent(page)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
        page.begin(MIRA.agent_id, number=number)
        work.do_all()
        page.work, page.asked, page.customers, page.further = work, asked, customers, further
        return page

    return run


def said(page):
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def asked(qtbot, page):
    """Let it rest, and ask."""
    qtbot.waitUntil(lambda: bool(page.work.jobs))
    page.work.do_all()


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("offline", "Other branches cannot be asked: no line to the hub."),
        ("too late", "Other branches did not answer in time."),
    ],
)
def test_it_says_that_it_looks_and_what_came_of_it(qtbot, look, what, sentence):
    page = look(what)
    asked(qtbot, page)
    assert "Looking further…" in said(page)
    qtbot.waitUntil(lambda: sentence in said(page), timeout=8000)
    assert "Looking further…" not in said(page)
    assert page.asked == [NUMBER]


@pytest.mark.parametrize("what", ["nobody", "rubbish"])
def test_where_nobody_knows_them_it_is_as_without(qtbot, look, what):
    page = look(what)
    before = said(page)
    with qtbot.waitSignal(page.further.told, timeout=8000):
        asked(qtbot, page)
    assert said(page) == before


def test_who_was_fetched_is_found(qtbot, look):
    page = look("found")
    asked(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.work.jobs), timeout=8000)
    action, _, _ = page.work.jobs[-1]
    assert action.args[1] == NUMBER


def test_without_a_hub_nothing_is_said(qtbot, look):
    page = look("no hub")
    asked(qtbot, page)
    assert "Looking further…" not in said(page)


def test_who_goes_away_waits_for_nobody(qtbot, look):
    page = look("too late")
    asked(qtbot, page)
    QTest.keyClick(page.findChild(LineEdit), Qt.Key.Key_Escape)
    page.hide()
    assert page.further._child is None
