"""The shift goes out on paper or into a file: proved, whole, without agents, or not at all."""

import functools
import sys
from types import SimpleNamespace

import pypdf
import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLineEdit

from agent_desk import paths
from agent_desk.desk.child import Child
from agent_desk.desk.lead import press
from agent_desk.desk.lead.leading import Leading
from tests.desk import test_shift
from tests.desk.accessible import faults
from tests.desk.lead.conftest import (
    CONTROL,
    CONTROL_SHIFT,
    GLAD,
    a_shift,
    page_of,
    plain,
    sign_in,
)
from tests.exchange.many_contacts import multiply
from tests.ledgers import KEY, a_ledger

Key = Qt.Key
PIN = "604183"
AGENTS = ("Lena", "Vogt", "Omar", "Haddad", "Mira", "Hansen")
CUSTOMERS = ("Samuel Adeyemi", "Greta Lindqvist", "Thomas Brandt", "Esther Osei")


@pytest.fixture
def store(tmp_path):
    folder = paths.under(tmp_path / "profile").make().ledger.parent
    with a_ledger(folder) as made:
        yield made


@pytest.fixture(autouse=True)
def documents(home, monkeypatch):
    folder = home / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(folder))
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", QPrinterInfo)
    return folder


@pytest.fixture(autouse=True)
def exporting(monkeypatch, tmp_path):
    """The real command line, on this desk's own profile."""

    def child(arguments):
        where = ("--data-dir", str(tmp_path / "profile"), "--key-stdin")
        return Child(
            program=sys.executable,
            arguments=("-m", "agent_desk", *arguments, *where),
            first_line=f"{KEY.hex()}\n".encode(),
        )

    made = functools.partial(test_shift.doings, exporting=child)
    monkeypatch.setattr(test_shift, "doings", made)


def with_pin(acts):
    a_shift(acts)
    acts.signing_in.set_pin(acts.me, PIN)


def go(desk):
    sign_in(desk, "Mira Hansen")
    desk.press(Key.Key_D, CONTROL_SHIFT)
    desk.press(Key.Key_P, CONTROL)


def card(desk):
    return page_of(desk).on_paper


def choose(desk, *, what="1", form="1", names="1"):
    for digit in (what, form, names):
        desk.type(digit)


def settle(desk):
    outgoing = desk.window.findChild(Leading)._outgoing
    desk.rest()
    desk.qtbot.waitUntil(outgoing.is_idle, timeout=60_000)
    desk.rest()


def let_out(desk):
    desk.press(Key.Key_Return, CONTROL)
    settle(desk)


def said(desk):
    return plain(page_of(desk)._said.text())


def pages_of(file):
    # Qt names the blank a tab, having the same glyph; for a viewer any of them parts words.
    found = pypdf.PdfReader(file).pages
    return [page.extract_text().replace("\t", " ") for page in found]


def pdf_text(file):
    return " ".join(pages_of(file))


def test_without_a_printer_it_is_a_pdf_with_every_customer_and_no_agent(a_desk_of, documents):
    desk = a_desk_of()
    go(desk)
    assert card(desk).isVisible()
    assert card(desk)._pin.isHidden()
    assert faults(desk.window) == []
    let_out(desk)
    (file,) = documents.iterdir()
    told = pdf_text(file)
    assert all(name in told for name in CUSTOMERS)
    assert not [name for name in AGENTS if name in told]
    assert "Five times I have explained it." in told
    assert "No printer is set up here" in said(desk)
    assert not card(desk).isVisible()


def test_what_is_printed_has_no_colour_and_its_times_keep_their_colon(a_desk_of, documents):
    desk = a_desk_of()
    go(desk)
    let_out(desk)
    (file,) = documents.iterdir()
    for page in pypdf.PdfReader(file).pages:
        told = {
            tuple(float(one) for one in operands)
            for operands, operator in page.get_contents().operations
            if operator in {b"rg", b"RG", b"scn", b"SCN"} and len(operands) == 3
        }
        assert all(len(set(colour)) == 1 for colour in told)
    assert "2026-09-21 " in pdf_text(file)
    assert ":" in pdf_text(file).split("2026-09-21 ")[1][:6]


def test_initials_and_the_page_for_the_next_shift(a_desk_of, documents):
    desk = a_desk_of()
    go(desk)
    choose(desk, what="2", names="2")
    let_out(desk)
    (file,) = documents.iterdir()
    told = pdf_text(file)
    assert "For the next shift" in told
    assert "T. B." in told
    assert not [name for name in (*CUSTOMERS, *AGENTS) if name in told]


def test_a_long_shift_has_its_pages_and_each_its_number(a_desk_of, documents):
    def busy(acts):
        customer = acts.customers.add(acts.me, "Thomas Brandt")
        here = acts.interactions.open(acts.me, customer).interaction_id
        acts.interactions.close(acts.me, here, GLAD)
        multiply(acts.store, 60)

    desk = a_desk_of(busy)
    go(desk)
    let_out(desk)
    (file,) = documents.iterdir()
    pages = pages_of(file)
    assert len(pages) > 2
    assert all(f"Page {number}" in text for number, text in enumerate(pages, 1))
    assert sum(text.count("Thomas Brandt") for text in pages) >= 60


def test_a_printer_is_given_it_in_grey(a_desk_of, documents, monkeypatch, tmp_path):
    class Spooled(QPrinter):
        def __init__(self, _info, mode):
            super().__init__(mode)
            self.setOutputFileName(str(tmp_path / "spooled.pdf"))

    usual = SimpleNamespace(isNull=lambda: False, description=lambda: "Office 2")

    desk = a_desk_of()
    monkeypatch.setattr(QPrinterInfo, "defaultPrinter", lambda: usual)
    monkeypatch.setattr(press, "QPrinter", Spooled)
    go(desk)
    let_out(desk)
    assert said(desk) == "It is printed on Office 2."
    assert "Thomas Brandt" in pdf_text(tmp_path / "spooled.pdf")
    assert not documents.exists()


@pytest.mark.parametrize(("digit", "kind"), [("3", "html"), ("5", "csv")])
def test_a_child_writes_the_file_once_the_pin_is_right(a_desk_of, documents, digit, kind):
    desk = a_desk_of(with_pin)
    go(desk)
    choose(desk, form=digit)
    desk.type("000001")
    let_out(desk)
    assert "not the PIN" in card(desk)._pin._hint.text()
    assert not documents.exists()
    desk.type(PIN)
    let_out(desk)
    (file,) = documents.iterdir()
    assert file.suffix == f".{kind}"
    told = file.read_text("utf-8-sig")
    assert all(name in told for name in CUSTOMERS)
    assert not [name for name in AGENTS if name in told]
    assert said(desk).startswith("It is written: ")
    assert card(desk)._pin.text() == ""


def test_printing_asks_for_the_pin_too(a_desk_of, documents):
    desk = a_desk_of(with_pin)
    go(desk)
    let_out(desk)
    assert "Type your PIN" in card(desk)._pin._hint.text()
    desk.type("604184")
    let_out(desk)
    assert "not the PIN" in card(desk)._pin._hint.text()
    assert not documents.exists()


def test_the_page_for_the_next_shift_is_no_table(a_desk_of, documents):
    desk = a_desk_of()
    go(desk)
    choose(desk, what="2", form="4")
    let_out(desk)
    assert "written as PDF or HTML" in plain(card(desk)._said.text())
    assert not documents.exists()


def busy_for_a_while(acts):
    customer = acts.customers.add(acts.me, "Thomas Brandt")
    here = acts.interactions.open(acts.me, customer).interaction_id
    acts.interactions.close(acts.me, here, GLAD)
    multiply(acts.store, 20_000)


@pytest.mark.parametrize("form", ["1", "2"])
def test_esc_stops_it_and_leaves_no_half_file(a_desk_of, documents, form):
    desk = a_desk_of(busy_for_a_while)
    go(desk)
    choose(desk, form=form)
    desk.press(Key.Key_Return, CONTROL)
    desk.qtbot.waitUntil(lambda: "% is written" in card(desk)._said.text(), timeout=60_000)
    desk.press(Key.Key_Escape)
    settle(desk)
    assert said(desk) == "It was stopped. No file was written."
    assert list(documents.iterdir()) == []
    assert desk.page() == "shift"


def test_leaving_the_page_ends_it(a_desk_of, documents):
    desk = a_desk_of(busy_for_a_while)
    go(desk)
    choose(desk, form="2")
    desk.press(Key.Key_Return, CONTROL)
    desk.qtbot.waitUntil(lambda: "% is written" in card(desk)._said.text(), timeout=60_000)
    page_of(desk).left.emit()
    settle(desk)
    assert list(documents.iterdir()) == []


def test_esc_leaves_it_and_nothing_is_written(a_desk_of, documents):
    desk = a_desk_of()
    go(desk)
    desk.press(Key.Key_Escape)
    assert not card(desk).isVisible()
    assert page_of(desk).story.isVisible()
    assert not documents.exists()


def test_what_was_written_can_be_opened(a_desk_of, documents, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url))
    desk = a_desk_of()
    go(desk)
    let_out(desk)
    page_of(desk)._see.click()
    (file,) = documents.iterdir()
    assert [url.toLocalFile() for url in opened] == [str(file)]


def test_a_folder_that_cannot_be_written_to_is_said(a_desk_of, documents):
    documents.parent.mkdir(parents=True, exist_ok=True)
    documents.write_text("a file, where the folder would be")
    desk = a_desk_of()
    go(desk)
    let_out(desk)
    assert "could not be written into" in plain(card(desk)._said.text())


def test_the_pin_field_is_secret(a_desk_of):
    desk = a_desk_of(with_pin)
    go(desk)
    assert card(desk)._pin.edit.echoMode() is QLineEdit.EchoMode.Password
