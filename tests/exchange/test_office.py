"""LibreOffice opens what is written, says nothing against it, and has the very same rows."""

import csv
import html.parser
import shutil
import subprocess

import pytest

from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.domain.shift_log import Wanted
from agent_desk.exchange.shift_files import Format, write
from agent_desk.exchange.shift_sheets import CONTACTS, PEOPLE, ShiftSheets
from tests.exchange.many_contacts import many_sheets
from tests.exchange.test_shift_files import BERLIN, CODES, DAY, SAID, Words
from tests.ledgers import START_AT, a_desk, a_ledger

OFFICE = shutil.which("soffice")
EVER = Wanted(from_at=START_AT - DAY, to_at=START_AT + DAY)
ODD = {
    **SAID,
    "00123": "0001",
    "1/2": "2026-09-21",
    "TRUE": "1E5",
    'The "Old" Mill, Ltd.': 'line one\nline "two"; and, three',
    "#NAME?": "{=SUM(A1:A9)}",
}
UTF_8, COMMA, QUOTE = 76, 44, 34
TO_CSV = f"csv:Text - txt - csv (StarCalc):{COMMA},{QUOTE},{UTF_8},1,,0,false,true"
# Token 7 of the CSV filter's options:
AS_TEXT = "/".join(f"{column}/2" for column in range(1, len(CONTACTS) + 1))

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        OFFICE is None,
        reason="LibreOffice is not here: packaging/prepare test all installs it",
    ),
]


@pytest.fixture(scope="module")
def desk():
    with a_ledger() as store:
        desk = a_desk(store)
        for name, words in ODD.items():
            opened = desk.interactions.open(desk.me, desk.customers.add(desk.me, name))
            outcome = Outcome(
                need_met=NeedMet.NOT_YET,
                feeling=Feeling.MISERABLE,
                source=FeelingSource.THEIR_WORDS,
                words=words,
                reason="bill_wrong",
                result="hung_up",
            )
            desk.interactions.close(desk.me, opened.interaction_id, outcome)
        yield desk


@pytest.fixture(params=["en", "de"])
def sheets(desk, request):
    words = Words(language=request.param, zone=BERLIN, codes=CODES)
    return ShiftSheets(desk.shift_log, desk.me, EVER, words)


def converted(file, folder, into, *more):
    """What LibreOffice makes of a file; fails on anything it says on standard error."""
    done = subprocess.run(
        [
            OFFICE, "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile",
            *more, "--convert-to", into, "--outdir", folder / "out", file,
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )  # fmt: skip
    said = [line for line in done.stderr.splitlines() if "javaldx" not in line]
    assert said == []  # that there is no Java is not about the file
    return sorted((folder / "out").iterdir())


def rows_of(file):
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def of_cell(text):
    """A text as a cell of a sheet has it."""
    return text.replace("\r\n", "\n")


def test_the_workbook_has_both_sheets_whole(sheets, tmp_path):
    file = tmp_path / "log.xlsx"
    write(sheets, file, Format.XLSX)
    into = f"{TO_CSV},false,false,false,-1"
    found = {one.name: rows_of(one) for one in converted(file, tmp_path, into)}
    wanted = [
        [sheets.heads(PEOPLE), *sheets.people()],
        [sheets.heads(CONTACTS), *sheets.contacts()],
    ]
    assert sorted(found.values()) == sorted(
        [[of_cell(cell) for cell in row] for row in rows] for rows in wanted
    )


def test_the_csv_has_every_contact_and_no_formula(sheets, tmp_path):
    file = tmp_path / "log.csv"
    write(sheets, file, Format.CSV)
    wanted = rows_of(file)
    wanted[0][0] = wanted[0][0].lstrip("\ufeff")
    (found,) = converted(
        file, tmp_path, TO_CSV, f"--infilter=CSV:{COMMA},{QUOTE},{UTF_8},1,{AS_TEXT}"
    )
    assert rows_of(found) == [[of_cell(cell) for cell in row] for row in wanted]


def test_a_csv_opened_as_it_is_computes_nothing(sheets, tmp_path):
    """Nobody names columns when they double-click it: what a customer said stays what it is."""
    file = tmp_path / "log.csv"
    write(sheets, file, Format.CSV)
    (found,) = converted(file, tmp_path, "fods")
    assert "table:formula" not in found.read_text(encoding="utf-8")


def test_a_planted_formula_is_found(tmp_path):
    (tmp_path / "planted.csv").write_text("When,Customer\n=1+1,Ada\n", encoding="utf-8")
    (found,) = converted(tmp_path / "planted.csv", tmp_path, "fods")
    assert "table:formula" in found.read_text(encoding="utf-8")


def test_a_workbook_of_a_hundred_thousand_opens_whole(tmp_path):
    file = tmp_path / "log.xlsx"
    write(many_sheets(100_000), file, Format.XLSX)
    people, contacts = sorted(
        converted(file, tmp_path, f"{TO_CSV},false,false,false,-1"),
        key=lambda one: one.stat().st_size,
    )
    assert len(rows_of(people)) == 1
    assert len(rows_of(contacts)) == 1 + 100_000


class Cells(html.parser.HTMLParser):
    """The texts of every cell."""

    def __init__(self):
        super().__init__()
        self.found, self._inside = [], False

    def handle_starttag(self, tag, _attrs):
        if tag in {"td", "th"}:
            self._inside = True
            self.found.append("")

    def handle_endtag(self, tag):
        if tag in {"td", "th"}:
            self._inside = False

    def handle_data(self, data):
        if self._inside:
            self.found[-1] += data


def test_the_html_has_the_same_cells_in_a_writer_document(sheets, tmp_path):
    file = tmp_path / "log.html"
    write(sheets, file, Format.HTML)
    (found,) = converted(file, tmp_path, "html:HTML (StarWriter)")
    before, after = Cells(), Cells()
    before.feed(file.read_text(encoding="utf-8"))
    after.feed(found.read_text(encoding="utf-8"))
    assert [" ".join(one.split()) for one in after.found] == [
        " ".join(one.split()) for one in before.found
    ]
