"""What we promised on half a sheet: in their words, copied as read, never in the way."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QStandardPaths, Qt
from PySide6.QtGui import QDesktopServices, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from agent_desk.actions.promises import Due
from agent_desk.actions.turned import Open, Promised, TurnedPage
from agent_desk.desk import due_time
from agent_desk.desk.turned import paper, press
from agent_desk.domain.errors import FileError
from tests.desk.stand_ins import DAY, NOW
from tests.desk.test_shift import Desk
from tests.desk.turned.pdf_text import copied
from tests.ledgers import START_AT, a_ledger

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
MIDNIGHT = NOW - NOW % DAY + DAY
PAGE = TurnedPage(
    name="Ayşe Demir",
    promised=(
        Promised(
            text="Ring about the part",
            due_at=NOW + DAY,
            whole_day=False,
            owner_name="Mira Hansen",
        ),
        Promised(text="Bring the boiler", due_at=MIDNIGHT + DAY, whole_day=True, as_told=True),
    ),
    open=(Open(text="", since_at=NOW - DAY, ours=True),),
)


def printed(page):
    """The PDF of a page, and on which half sheet."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(held)
    device.setPageSize(paper.half_sheet())
    paper.write(page, NOW, device)
    return bytes(held.data().data())


@pytest.fixture
def documents(home, monkeypatch):
    folder = home / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(folder))
    return folder


@pytest.fixture
def no_printer(monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", QPrinterInfo)


@pytest.fixture
def desk(qtbot, look, documents, no_printer):
    with a_ledger() as store:
        made = Desk(qtbot, look, store)
        made.arrive()
        made.open("dem")
        yield made
        made.work.stop()


def promise(desk, text="Ring about the part"):
    opened = desk.acts.interactions.opened()
    due = Due(at=START_AT + DAY, zone="Europe/Berlin")
    desk.acts.promises.make(desk.acts.me, opened.interaction_id, text, due)


def press_print(desk):
    desk.press(Key.Key_P, CONTROL)
    desk.qtbot.waitUntil(lambda: desk.shift.contact._printing._press is None)


def test_it_says_what_by_when_and_who_and_nothing_else(look):
    assert copied(printed(PAGE)).splitlines() == [
        "Ayşe Demir",
        "What we promised you",
        "Ring about the part",
        "By Wednesday, 26 November 2025, 10:32",
        "Mira Hansen sees to it.",
        "Bring the boiler",
        "By Wednesday, 26 November 2025",
        "As you told us.",
        "Written down on Tuesday, 25 November 2025",
    ]


def test_it_speaks_their_language_whatever_the_screen_does(look):
    german = TurnedPage(name="Ayşe Demir", promised=PAGE.promised, open=(), language="de-DE")
    text = copied(printed(german))
    assert "Was wir versprochen haben" in text
    assert "Bis Mittwoch, 26. November 2025, 10:32" in text
    assert "Mira Hansen kümmert sich darum." in text


def test_a_language_the_program_does_not_speak_is_that_of_the_screen(look):
    other = TurnedPage(name="Li Wei", promised=PAGE.promised, open=(), language="zh")
    assert "What we promised you" in copied(printed(other))


@pytest.mark.parametrize(
    ("place", "size"),
    [
        (QLocale.Country.Germany, (595, 420)),
        (QLocale.Country.UnitedStates, (612, 396)),
    ],
)
def test_it_is_the_upper_half_of_the_sheet_used_here(monkeypatch, place, size):
    language = QLocale.Language.English
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(language, place))
    points = paper.half_sheet().size(QPageSize.Unit.Point)
    assert (round(points.width()), round(points.height())) == size


def test_a_midnight_is_the_end_of_its_day():
    assert due_time.clock(MIDNIGHT) == "24:00"
    assert due_time.within(MIDNIGHT) < MIDNIGHT
    assert due_time.within(NOW) == NOW


def test_many_and_long_promises_go_on_another_sheet(look):
    many = tuple(
        Promised(text=f"{'boiler ' * 60}No. {n}", due_at=NOW + DAY, whole_day=False)
        for n in range(9)
    )
    text = copied(printed(TurnedPage(name="Ayşe", promised=many, open=())))
    assert all(f"No. {n}" in text for n in range(9))


def test_without_a_printer_a_pdf_is_written_and_said_where(desk, documents):
    promise(desk)
    press_print(desk)
    (file,) = documents.iterdir()
    assert "Ring about the part" in copied(file.read_bytes())
    assert "Ayşe" not in file.name
    assert str(file) in desk.window.notices.text()


def test_the_pdf_opens_from_where_it_is_said(desk, documents, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    promise(desk)
    press_print(desk)
    desk.window.notices._act.click()
    (file,) = documents.iterdir()
    assert [url.toLocalFile() for url in opened] == [str(file)]


def test_printed_again_the_first_is_kept(desk, documents):
    promise(desk)
    press_print(desk)
    press_print(desk)
    assert len(list(documents.iterdir())) == 2


def test_nothing_promised_is_said_and_nothing_printed(desk, documents):
    press_print(desk)
    assert "Nothing is promised to" in desk.window.notices.text()
    assert not documents.exists()


def test_it_works_from_the_goodbye(desk, documents):
    promise(desk)
    desk.press(Key.Key_3, CONTROL)
    press_print(desk)
    assert desk.page() == "goodbye"
    assert list(documents.iterdir())


def test_from_the_turned_screen_the_agent_is_told_when_it_is_turned_back(desk, documents):
    promise(desk)
    desk.press(Key.Key_F7)
    press_print(desk)
    assert desk.page() == "turned"
    assert list(documents.iterdir())
    assert not desk.window.notices.isVisible()
    desk.press(Key.Key_F7)
    assert desk.window.notices.isVisible()


def test_between_customers_nothing_is_printed(desk, documents):
    promise(desk)
    desk.press(Key.Key_3, CONTROL)
    for digit in (Key.Key_1, Key.Key_4, Key.Key_2):
        desk.press(digit)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.page() == "arrival"
    desk.press(Key.Key_P, CONTROL)
    assert not documents.exists()


def test_a_folder_that_takes_nothing_is_said(desk, documents):
    documents.write_text("a file in its place")
    promise(desk)
    press_print(desk)
    assert "could not be written" in desk.window.notices.text()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_fails_is_said(look, monkeypatch):
    class Broken(QPrinter):
        def __init__(self, _info, _mode):
            super().__init__()
            self.setOutputFileName("/nowhere/at/all.pdf")

    office = SimpleNamespace(isNull=lambda: False, description=lambda: "Office")
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", lambda: office)
    monkeypatch.setattr(press, "QPrinter", Broken)
    Broken.PrinterState, Broken.PrinterMode = QPrinter.PrinterState, QPrinter.PrinterMode
    with pytest.raises(FileError, match="Office did not print it"):
        press.put_on_paper(PAGE, NOW)
