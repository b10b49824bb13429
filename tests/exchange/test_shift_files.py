"""The shift log as PDF, HTML, XLSX and CSV: what stands in it and what does not."""

import csv
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from datetime import UTC
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pypdf
import pytest

from agent_desk import resources
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import BadInputError, FileError, GivenUpError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.domain.shift_log import Wanted
from agent_desk.exchange import shift_xlsx
from agent_desk.exchange.shift_csv import guarded
from agent_desk.exchange.shift_files import Format, write
from agent_desk.exchange.shift_sheets import (
    CONTACTS,
    PEOPLE,
    Listener,
    ShiftSheets,
    initials_of,
)
from agent_desk.exchange.shift_words import Words
from agent_desk.reading import codes
from tests.exchange.many_contacts import many_sheets
from tests.ledgers import START_AT, a_desk, a_ledger

DAY = 86_400_000_000
SHIFT = Wanted(from_at=START_AT - DAY, to_at=START_AT + DAY)
BERLIN = ZoneInfo("Europe/Berlin")
CODES = codes.read([resources.path("codes/contact.toml")])
SAID = {
    "Thomas Brandt": "Five times I have explained it, at 12:30 and at 16:05.",
    "Ayşe Demir": '=HYPERLINK("http://example.com")',
    "李小龙": "+49 421 电话又断了",
    "محمد علي": "اتصلت مرتين",
    "Zoë <b>O’Brien</b> & Sons": "-1\r\n@SUM(A1)",
}


@pytest.fixture(scope="module")
def desk():
    with a_ledger() as store:
        desk = a_desk(store)
        other = desk.agents.add("Omar Haddad", frozenset({Role.AGENT}), desk.me).agent_id
        for number, (name, words) in enumerate(SAID.items()):
            by = (desk.me, other)[number % 2]
            opened = desk.interactions.open(by, desk.customers.add(by, name))
            desk.interactions.close(
                by,
                opened.interaction_id,
                Outcome(
                    need_met=NeedMet.NOT_YET,
                    feeling=Feeling.MISERABLE,
                    source=FeelingSource.THEIR_WORDS,
                    words=words,
                    reason="bill_wrong",
                    result="hung_up",
                ),
            )
        yield desk


def sheets(desk, language="en", **told):
    words = Words(language=language, zone=BERLIN, codes=CODES)
    return ShiftSheets(desk.shift_log, desk.me, SHIFT, words, **told)


def written(desk, tmp_path, kind, language="en", **told):
    file = tmp_path / f"log.{kind.value}"
    write(sheets(desk, language, **told), file, kind)
    return file


def pdf_text(file):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(file).pages)


def texts_of(desk, tmp_path, kind, **told):
    file = written(desk, tmp_path, kind, **told)
    if kind is Format.PDF:
        return pdf_text(file)
    if kind is Format.XLSX:
        with zipfile.ZipFile(file) as book:
            return "\n".join(book.read(name).decode() for name in book.namelist())
    return file.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("kind", list(Format))
def test_no_agent_stands_in_any_file_so_that_no_table_of_it_can_rank_them(desk, tmp_path, kind):
    told = texts_of(desk, tmp_path, kind)
    assert "Thomas Brandt" in told
    assert not [name for name in ("Mira", "Hansen", "Omar", "Haddad") if name in told]
    assert not {"agent", "owner", "with"} & {*PEOPLE, *CONTACTS}


@pytest.mark.parametrize("kind", list(Format))
def test_initials_leave_every_name_out(desk, tmp_path, kind):
    told = texts_of(desk, tmp_path, kind, initials=True)
    assert "T. B." in told
    assert not [name for name in SAID if name in told]


def test_initials():
    assert initials_of("Ayşe  demir") == "A. D."
    assert initials_of("李小龙") == "李."
    assert initials_of("") == ""


def test_text_in_the_pdf_copies_right_and_times_keep_their_colon(desk, tmp_path):
    told = pdf_text(written(desk, tmp_path, Format.PDF))
    assert "“Five times I have explained it, at 12:30 and at 16:05.”" in told
    assert "2026-09-21 16:13" in told
    assert "Ayşe Demir" in told
    assert "李小龙" in told
    assert "How it stands: open" in told
    assert "Why: left unhappy, hung up, left without what they needed" in told


def test_the_pdf_says_its_language_and_title_and_has_an_outline(desk, tmp_path):
    reader = pypdf.PdfReader(written(desk, tmp_path, Format.PDF, "de"))
    assert reader.metadata.title == "Die Schicht, Mensch für Mensch"
    assert reader.trailer["/Root"]["/Lang"] == "de"
    assert [one.title for one in reader.outline] == [
        "Unzufrieden gegangen, oder mit gutem Grund dazu", "Jeder Kontakt, der Zeit nach",
    ]  # fmt: skip


def test_nothing_on_paper_has_a_colour(desk, tmp_path):
    reader = pypdf.PdfReader(written(desk, tmp_path, Format.PDF))
    for page in reader.pages:
        operators = {operator for _, operator in page.get_contents().operations}
        assert not operators & {b"rg", b"RG", b"k", b"K", b"sc", b"scn"}


def test_what_no_font_has_letters_for_is_told(desk, tmp_path):
    with a_ledger() as store:
        other = a_desk(store)
        opened = other.interactions.open(other.me, other.customers.add(other.me, "Jo 👩🏽‍🚀"))
        other.clock.at += DAY // 2 + 1
        del opened
        wanted = Wanted(from_at=START_AT - DAY, to_at=START_AT + DAY)
        words = Words(language="en", zone=UTC, codes=CODES)
        paper = ShiftSheets(other.shift_log, other.me, wanted, words)
        file = tmp_path / "log.pdf"
        assert "🚀" in write(paper, file, Format.PDF)
        assert "Some characters have no font here" in pdf_text(file)


class Outline(HTMLParser):
    """Collects what a reader of the page goes by, and whether every tag is closed."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_html_is_well_formed_and_can_be_read_aloud(desk, tmp_path):
    text = written(desk, tmp_path, Format.HTML, "de").read_text(encoding="utf-8")
    page = Outline()
    page.feed(text)
    assert page.open == []
    assert ("html", {"lang": "de"}) in page.attributes
    assert [tag for tag in page.tags if tag in {"h1", "h2", "h3"}] == ["h1", "h2", "h2"]
    assert page.tags.count("caption") == page.tags.count("table") == 2
    heads = [attrs for tag, attrs in page.attributes if tag == "th"]
    assert all(attrs["scope"] in {"col", "row"} for attrs in heads)
    assert "@media print" in text
    assert "Zoë &lt;b&gt;O’Brien&lt;/b&gt; &amp; Sons" in text
    assert "<b>" not in text
    assert "http" not in text.replace("http://example.com", "")


def test_csv_is_rfc_4180_and_no_cell_is_a_formula(desk, tmp_path):
    file = written(desk, tmp_path, Format.CSV)
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbfWhen,Customer,")
    assert raw.endswith(b"\r\n")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["Customer"] for row in rows] == list(SAID)
    assert {len(row) for row in rows} == {len(CONTACTS)}
    words = {row["Customer"]: row["Their words"] for row in rows}
    assert words["Ayşe Demir"] == '\'=HYPERLINK("http://example.com")'
    assert words["李小龙"].startswith("'+49")
    assert words["Zoë <b>O’Brien</b> & Sons"].startswith("'-1")
    assert rows[0]["Reason"] == "A bill is wrong"
    assert rows[0]["Why"] == "left unhappy, hung up, left without what they needed"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\ta", "\ra"])
def test_what_a_spreadsheet_would_compute_is_text(cell):
    assert guarded(cell) == f"'{cell}"
    assert guarded(f" {cell}") == f" {cell}"


def test_the_workbook_has_text_alone(desk, tmp_path):
    with zipfile.ZipFile(written(desk, tmp_path, Format.XLSX)) as book:
        assert book.testzip() is None
        names = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(names) == 2
        for name in names:
            sheet = ET.fromstring(book.read(name))  # noqa: S314 - just made here
            cells = [cell for cell in sheet.iter() if cell.tag.endswith("}c")]
            assert {cell.get("t") for cell in cells} <= {"inlineStr", "s"}
            assert not [cell for cell in sheet.iter() if cell.tag.endswith("}f")]
        assert not [name for name in book.namelist() if "hyperlink" in name.lower()]


def test_what_is_more_than_a_sheet_holds_goes_on_on_another(tmp_path, monkeypatch):
    monkeypatch.setattr(shift_xlsx, "_MOST_ROWS", 4)
    file = tmp_path / "log.xlsx"
    for rows, sheets_of_contacts in ((0, 1), (3, 1), (4, 2), (7, 3)):
        write(many_sheets(rows), file, Format.XLSX)
        with zipfile.ZipFile(file) as book:
            names = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
            told = "".join(book.read(name).decode() for name in names)
        assert (len(names), told.count("Thomas Brandt")) == (1 + sheets_of_contacts, rows)


@pytest.mark.parametrize("kind", list(Format))
@pytest.mark.parametrize("language", ["en", "de"])
def test_an_empty_shift_says_so(desk, tmp_path, kind, language):
    words = Words(language=language, zone=BERLIN, codes=CODES)
    empty = Wanted(from_at=1, to_at=2)
    file = tmp_path / "empty"
    write(ShiftSheets(desk.shift_log, desk.me, empty, words), file, kind)
    assert file.stat().st_size
    if kind is Format.HTML:
        said = words.say("nobody")
        assert said in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", list(Format))
def test_who_stops_it_finds_no_half_file_and_what_was_there_before(desk, tmp_path, kind):
    folder = tmp_path / "out"
    folder.mkdir()
    file = folder / "log"
    file.write_text("before")
    listener = Listener(stop=lambda: True)
    with pytest.raises(GivenUpError):
        write(sheets(desk, listener=listener), file, kind)
    assert [found.name for found in folder.iterdir()] == ["log"]
    assert file.read_text() == "before"


@pytest.mark.parametrize("kind", list(Format))
def test_where_nothing_can_be_written_it_is_said(desk, tmp_path, kind):
    with pytest.raises(FileError, match="cannot be written"):
        write(sheets(desk), tmp_path / "nowhere" / "log", kind)


def test_progress_is_told_row_by_row(desk, tmp_path):
    told = []
    listener = Listener(note=lambda done, of: told.append((done, of)))
    written(desk, tmp_path, Format.HTML, listener=listener)
    assert told == [(n, 2 * len(SAID)) for n in range(1, 2 * len(SAID) + 1)]


@pytest.mark.parametrize("kind", [Format.PDF, Format.HTML])
def test_the_page_for_the_next_shift(desk, tmp_path, kind):
    desk.shift_reviews.mark(desk.me, SHIFT, "widows need no form")
    file = tmp_path / "page"
    found = desk.next_shift.page(desk.me, SHIFT)
    write(sheets(desk), file, kind, found)
    told = pdf_text(file) if kind is Format.PDF else file.read_text(encoding="utf-8")
    for said in (
        "For the next shift",
        "Thomas Brandt",
        "What was changed",
        "widows need no form",
    ):
        assert said in told
    assert "Mira" not in told


def test_the_page_for_the_next_shift_is_no_table(desk, tmp_path):
    found = desk.next_shift.page(desk.me, SHIFT)
    for kind in (Format.CSV, Format.XLSX):
        with pytest.raises(BadInputError):
            write(sheets(desk), tmp_path / "page", kind, found)
    assert not (tmp_path / "page").exists()


def test_a_pdf_is_written_page_by_page(tmp_path):
    """What is full goes to the file at once; a reader finds every page all the same."""
    file, size = tmp_path / "log.pdf", {}
    part = file.with_name("log.pdf.part")
    listener = Listener(note=lambda done, _of: size.update({done: part.stat().st_size}))
    write(many_sheets(600, listener), file, Format.PDF)
    assert 0 < size[200] < size[400] < size[600]
    reader = pypdf.PdfReader(file, strict=True)
    told = [page.extract_text() for page in reader.pages]
    assert all(f"Page {number}" in text for number, text in enumerate(told, 1))
    assert sum(text.count("Thomas Brandt") for text in told) == 600


def peak_kib(kind, rows, file):
    """The most memory a process of its own takes to write so many rows."""
    made = [sys.executable, "-m", "tests.exchange.many_contacts", kind.value, str(rows), file]
    return int(subprocess.run(made, check=True, capture_output=True, text=True).stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="asks the kernel for the memory used")
@pytest.mark.parametrize("kind", list(Format))
@pytest.mark.parametrize(
    ("few", "many", "more_kib"),
    [(500, 5_000, 1_500), pytest.param(10_000, 100_000, 16 * 1024, marks=pytest.mark.long)],
)
def test_memory_does_not_grow_with_the_rows(tmp_path, kind, few, many, more_kib):
    # A PDF that keeps its pages takes 2,800 and 60,000 KiB more.
    file = tmp_path / "log"
    assert peak_kib(kind, many, file) - peak_kib(kind, few, file) < more_kib
    assert file.stat().st_size > many
