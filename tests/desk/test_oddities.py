"""What is odd but happens: midnights, nights when clocks change, any name and any text."""

import json
import re
import time
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.customer.opened_moment import OpenedMoment
from agent_desk.desk.labels import Label
from agent_desk.desk.row_list import RowList
from agent_desk.domain.imports import ImportedCustomer
from agent_desk.domain.interactions import Feeling, FeelingSource, Outcome
from tests.desk.accessible import faults
from tests.desk.test_presence_line import HandClock
from tests.desk.test_shift import CONTROL, Desk
from tests.ledgers import a_desk, a_ledger

Key = Qt.Key
WORD = re.compile(r"[^\W_]{4}")
"""What is shorter finds whoever is near first, and not all of them."""

BERLIN = ZoneInfo("Europe/Berlin")
LONG = ("Ḥasan-i Ṣabbāḥ " * 15 + "x" * 75).strip()
NAMES = {
    "right to left": "محمد بن عبد الله",
    "emoji": "Ana 👩‍👩‍👧‍👦 Öz",
    "turning marks": "Ana \u202etxet\u202c Öz",
    "markup": "Ana <b>Öz</b> &amp; {name} %1",
    "300 letters": LONG,
}
NAUGHTY = {
    "nothing and half a letter": "a\0b\ud800c",
    "turning marks": "\u202ereversed\u202c \u2066open \u200frtl",
    "no width": "a\u200b\u200d\u2060\ufeffb",
    "stacked marks": "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
    "SQL": "Robert'); DROP TABLE entry;-- \" ` \\",
    "HTML": "<b>bold</b> <img src=x onerror=alert(1)> &lt; <!-- -->",
    "format": "{name} {0} {} %s %n %1 %d $HOME `id`",
    "families": "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽",
    "right to left": "مرحبا بكم, שלום!",
    "very long": "no heat since Tuesday " * 400,
}


def at(year, month, day, hour, minute=0):
    local = datetime(year, month, day, hour, minute, tzinfo=BERLIN)
    return int(local.timestamp()) * 1_000_000


@pytest.fixture
def in_berlin(monkeypatch):
    """The clock of this desk is Berlin's."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def make(qtbot, look):
    """Make a desk at a time; somebody is open on it."""
    made = []

    def make(now, name="Ayşe Demir"):
        ledger = a_ledger()
        store = ledger.__enter__()
        if name != "Ayşe Demir":
            one = ImportedCustomer(source="odd", key="1", name=name)
            a_desk(store, HandClock(now)).imports.put([one])
        desk = Desk(qtbot, look, store, HandClock(now))
        made.append((desk, ledger))
        desk.arrive()
        return desk

    yield make
    for desk, ledger in made:
        desk.work.stop()
        ledger.__exit__(None, None, None)


def log(desk, line):
    desk.type(line)
    desk.press(Key.Key_Return)


def said(desk):
    """Every word that can be seen, without what keeps its direction."""
    labels = desk.window.findChildren(QLabel)
    text = "\n".join(label.text() for label in labels if label.isVisible())
    return text.replace("\u2068", "").replace("\u2069", "")


def promised(desk):
    """By when the only promise is due, and whether a whole day was said."""
    opened = desk.acts.interactions.opened()
    (one,) = [
        one
        for one in desk.acts.goodbye.parting(desk.acts.me, opened.interaction_id).promises
        if one.kept_at is None
    ]
    return one.due_at, one.whole_day


def finish(desk):
    desk.press(Key.Key_3, CONTROL)
    for digit in (Key.Key_1, Key.Key_4, Key.Key_2):
        desk.press(digit)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"


def test_a_promise_at_24_00_is_of_its_day_on_every_page(make, in_berlin):
    desk = make(at(2026, 11, 24, 12))
    desk.open("dem")
    log(desk, "/promise today 24:00 ring")
    assert promised(desk) == (at(2026, 11, 25, 0), False)
    assert "due today at 24:00" in said(desk)
    desk.press(Key.Key_F7)
    assert "By Tuesday, 24 November, 24:00" in said(desk)
    desk.press(Key.Key_F7)
    desk.press(Key.Key_3, CONTROL)
    assert "24:00" in said(desk)
    assert "00:00" not in said(desk)
    desk.press(Key.Key_1, CONTROL)
    finish(desk)
    assert "“ring”: today, 24:00" in said(desk)


def test_a_promise_for_a_whole_day_is_of_that_day_on_every_page(make, in_berlin):
    desk = make(at(2026, 11, 24, 12))
    desk.open("dem")
    log(desk, "/promise tomorrow ring")
    assert promised(desk) == (at(2026, 11, 26, 0), True)
    assert "due tomorrow" in said(desk)
    desk.press(Key.Key_F7)
    assert "By Wednesday, 25 November" in said(desk)


@pytest.mark.parametrize(
    ("today", "line", "due", "shown"),
    [
        # At 2:00 it is 3:00: the time that was said is none, and comes an hour later.
        ((2027, 3, 27, 12), "/promise tomorrow 2:30 ring", (2027, 3, 28, 3, 30), "03:30"),
        # At 3:00 it is 2:00 again: the first of the two is meant.
        ((2027, 10, 30, 12), "/promise tomorrow 2:30 ring", (2027, 10, 31, 2, 30), "02:30"),
        # An hour is an hour, whatever the clock on the wall does.
        ((2027, 3, 28, 1, 30), "/promise in 60 min ring", (2027, 3, 28, 3, 30), "03:30"),
    ],
)
def test_a_night_when_clocks_change(make, in_berlin, today, line, due, shown):
    desk = make(at(*today))
    desk.open("dem")
    log(desk, line)
    assert promised(desk) == (at(*due), False)
    assert f"at {shown}" in said(desk)


@pytest.mark.parametrize(
    ("today", "ends"),
    [((2027, 3, 27, 12), (2027, 3, 29, 0)), ((2027, 10, 30, 12), (2027, 11, 1, 0))],
)
def test_a_day_of_23_or_25_hours_ends_with_its_midnight(make, in_berlin, today, ends):
    desk = make(at(*today))
    desk.open("dem")
    log(desk, "/promise tomorrow ring")
    assert promised(desk) == (at(*ends), True)
    assert "due tomorrow" in said(desk)


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("/promise tomorrow 9:00 ring", "set back"),
        ("/promise in 20 min ring", "set back"),
        ("/promise next Tuesday ring", "long ago"),
    ],
)
def test_no_time_is_counted_from_a_clock_that_is_wrong(make, line, clock):
    desk = make(at(2015, 6, 1, 12) if clock == "long ago" else at(2026, 11, 24, 12))
    if clock == "set back":
        desk.acts.clock.at -= 3_600_000_000
    desk.open("dem")
    told = said(desk) + desk.window.notices.text()
    log(desk, line)
    assert clock in told or "clock is wrong" in said(desk)
    assert [entry.kind for entry in desk.doings.upkeep.written_here()].count(
        "promise.made"
    ) == 0
    desk.type(" ")
    assert desk.shift.contact.line.text() == line


def test_with_its_date_and_year_a_promise_is_taken_though_the_clock_is_wrong(make):
    desk = make(at(2015, 6, 1, 12))
    desk.open("dem")
    log(desk, "/promise 27.11.2026 9:00 ring")
    assert [entry.kind for entry in desk.doings.upkeep.written_here()].count(
        "promise.made"
    ) == 1


# Names


def whole(desk):
    """Whatever stands on the window is whole, or ends with "…" and is read aloud whole."""
    QApplication.processEvents()
    cut = []
    for label in desk.window.findChildren(Label):
        if not label.isVisible() or not label.text():
            continue
        edge = label.mapTo(desk.window, label.rect().topRight()).x()
        high = label.height() >= label.heightForWidth(label.width())
        if edge > desk.window.width() or not (high or label.toolTip()):
            cut.append(label.text()[:40])
    for button in desk.window.findChildren(ActionButton):
        if button.isVisible():
            edge = button.mapTo(desk.window, button.rect().topRight()).x()
            # One that has room for its key alone is still read aloud whole.
            whole_words = button.accessibleName() and button.text() in (
                "",
                button.accessibleName(),
            )
            if edge > desk.window.width() or not whole_words:
                cut.append(button.accessibleName()[:40])
    return cut


def strays(desk, name):
    """Sentences in which a name may turn the direction of what stands round it."""
    shown = [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]
    shown += [b.text() for b in desk.window.findChildren(ActionButton) if b.isVisible()]
    return [
        text
        for text in shown
        if name in text and text != name and f"\u2068{name}\u2069" not in text
    ]


@pytest.mark.parametrize("scale", [0.8, 1.3, 2.0])
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_of_any_kind_on_every_page(make, look, qapp, name, scale):
    mirrored = scale == 1.3
    if mirrored:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    look.set_scale(scale)
    desk = make(at(2026, 11, 24, 12), name)
    try:
        desk.press(Key.Key_N, CONTROL)
        desk.type(name.split()[0])
        found = desk.shift._find.findChild(RowList).rows()
        assert any(name in row.text for row in found), found
        desk.press(Key.Key_Return)
        for key in (Key.Key_1, Key.Key_3):
            desk.press(key, CONTROL)
            assert name in said(desk)
            assert whole(desk) == []
            assert strays(desk, name) == []
            assert faults(desk.window) == []
        desk.press(Key.Key_F7)
        assert name in said(desk)
        assert whole(desk) == []
        desk.press(Key.Key_F7)
        desk.press(Key.Key_Return, CONTROL)
        assert desk.page() == "arrival"
        assert whole(desk) == []
        assert strays(desk, name) == []
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


# Texts


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY)
def test_a_text_of_any_kind_is_kept_shown_as_text_and_opened(make, text):
    desk = make(at(2026, 11, 24, 12))
    desk.open("dem")
    here = desk.acts.interactions.opened()
    kept = desk.acts.interactions.note(desk.acts.me, here.interaction_id, text).text
    desk.acts.tellings.words(desk.acts.me, here.interaction_id, text)
    desk.acts.tellings.need(desk.acts.me, here.interaction_id, text)
    assert "\0" not in kept
    assert kept.isascii() or kept.encode("utf-8")
    finish(desk)
    desk.open("dem")
    rows = desk.shift.contact.customer.findChild(RowList)
    plain = " ".join(kept.split())
    assert plain in [row.text for row in rows.rows()]
    rows.setFocus()
    while rows.current().text != plain:
        desk.press(Key.Key_Down)
    desk.press(Key.Key_Right)
    opened = desk.shift.contact.customer.findChild(OpenedMoment)
    labels = [label for label in opened.findChildren(QLabel) if label.isVisible()]
    assert kept in [label.text() for label in labels]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_the_public_list_of_naughty_strings_as_note_words_and_name(shared_data):
    """Each is kept as it is but for what no file can hold, and who bears it is found."""
    folder = shared_data("19_naughty_strings")
    strings = json.loads((folder / "blns.json").read_text("utf-8"))
    with a_ledger() as store:
        desk = a_desk(store)
        for text in filter(str.strip, strings):
            who = desk.customers.add(desk.me, text)
            call = desk.interactions.open(desk.me, who).interaction_id
            noted = desk.interactions.note(desk.me, call, text)
            desk.tellings.words(desk.me, call, text)
            left = Outcome(
                need_met=None,
                feeling=Feeling.SETTLED,
                source=FeelingSource.THEIR_WORDS,
                words=text,
            )
            desk.interactions.close(desk.me, call, left)
            page = desk.customers.page(desk.me, who)
            assert page.customer.name == " ".join(page.customer.name.split())
            history = desk.customers.history(desk.me, who, None, 9).moments
            assert noted.text in [moment.text for moment in history]
            if WORD.search(text):
                found = desk.customers.find(desk.me, text, 600)
                assert any(one.customer_id == who for one in found), text
