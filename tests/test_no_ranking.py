"""No screen, export, command or view leads to a ranking or a score of agents.

Proved in three ways. What leaves or is listed stays the same to the letter when the same
contacts were with other agents: then no table made of it, no pivot table either, can tell them
apart. No row that is handed out in a list has both an agent and something to rank by. And what
a file or a command says has no agent beside a number or an outcome. Each check is shown a
planted ranking and has to find it.
"""

import ast
import csv
import dataclasses
import html.parser
import importlib
import inspect
import io
import json
import pkgutil
import re
import subprocess
import sys
import types
import typing
import zipfile
from collections import defaultdict
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pypdf
import pytest
import sqlalchemy as sa

import agent_desk.actions
from agent_desk import paths, resources
from agent_desk.actions.promises import Due
from agent_desk.cli import options
from agent_desk.domain.agents import Agent, Role
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.domain.shift_log import Wanted
from agent_desk.exchange.shift_files import Format, write
from agent_desk.exchange.shift_sheets import ShiftSheets
from agent_desk.exchange.shift_words import Words
from agent_desk.reading import codes
from tests.ledgers import KEY, START_AT, StepClock, a_desk, a_ledger

AGENTS = ("Zebulon", "Quill", "Xanthe", "Wolfram", "Yseult", "Vashti")
DAY, HOUR = 86_400_000_000, 3_600_000_000
SHIFT = Wanted(from_at=START_AT - DAY, to_at=START_AT + 5 * DAY)
CODES = codes.read([resources.path("codes/contact.toml")])
OUTCOMES = (
    (NeedMet.YES, Feeling.GLAD, FeelingSource.OUR_IMPRESSION),
    (NeedMet.NOT_YET, Feeling.MISERABLE, FeelingSource.THEIR_WORDS),
    (NeedMet.IN_PART, Feeling.LET_DOWN, FeelingSource.THEIR_WORDS),
)


def a_shift(store, order):
    """Eighteen contacts over three days; ``order`` says with whom each was."""
    desk = a_desk(store, StepClock())
    made = [desk.agents.add(name, frozenset({Role.AGENT}), desk.me).agent_id for name in AGENTS]
    for number in range(18):
        by = made[order[number % len(order)]]
        need, feeling, source = OUTCOMES[number % len(OUTCOMES)]
        customer = desk.customers.add(by, f"Customer {number:02}", f"(202) 555-01{number:02}")
        here = desk.interactions.open(by, customer).interaction_id
        desk.matters.open(by, here, "the October bill")
        if number % 4 == 0:
            due = Due(at=desk.clock.at + HOUR, zone="Europe/Berlin")
            desk.promises.make(by, here, "The right bill", due)
        outcome = Outcome(
            need_met=need, feeling=feeling, source=source, words=f"Word {number}",
            reason="bill_wrong", result="hung_up" if number % 5 == 0 else "",
        )  # fmt: skip
        desk.interactions.close(by, here, outcome)
        if number % 6 == 5:
            desk.clock.at += DAY
    desk.clock.at += 2 * HOUR
    return desk


@pytest.fixture(scope="module")
def shift():
    with a_ledger() as store:
        yield a_shift(store, range(6))


@pytest.fixture(scope="module")
def otherwise():
    """The same contacts, each with somebody else."""
    order = (3, 0, 5, 1, 2, 4)
    with a_ledger() as store:
        yield a_shift(store, order)


# Nothing that is listed or leaves depends on who was with whom.


def words(language="en"):
    return Words(language=language, zone=ZoneInfo("Europe/Berlin"), codes=CODES)


def written(desk, folder, kind, *, handover=False, sheets=ShiftSheets):
    """What a file says: its rows, or its text."""
    file = folder / f"log.{kind.value}"
    page = desk.next_shift.page(desk.me, SHIFT) if handover else None
    write(sheets(desk.shift_log, desk.me, SHIFT, words()), file, kind, page)
    return TELLING[kind](file)


def csv_rows(file):
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


def xlsx_rows(file):
    with zipfile.ZipFile(file) as book:
        names = sorted(one for one in book.namelist() if one.startswith("xl/worksheets/sheet"))
        trees = [ET.fromstring(book.read(name)) for name in names]  # noqa: S314 - just made here
    return [
        ["".join(cell.itertext()) for cell in row if cell.tag.endswith("}c")]
        for tree in trees
        for row in tree.iter()
        if row.tag.endswith("}row")
    ]


class _Rows(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.rows = [[]]

    def handle_starttag(self, tag, _attrs):
        if tag in {"tr", "p", "li"}:
            self.rows.append([])

    def handle_data(self, data):
        self.rows[-1].append(data)


def html_rows(file):
    found = _Rows()
    found.feed(file.read_text(encoding="utf-8"))
    return found.rows


def pdf_rows(file):
    return [
        line.split(" · ")
        for page in pypdf.PdfReader(file).pages
        for line in page.extract_text().splitlines()
    ]


TELLING = {
    Format.CSV: csv_rows, Format.XLSX: xlsx_rows, Format.HTML: html_rows, Format.PDF: pdf_rows,
}  # fmt: skip
HANDED_OVER = [(kind, False) for kind in Format] + [(Format.PDF, True), (Format.HTML, True)]


@pytest.mark.parametrize(("kind", "handover"), HANDED_OVER)
def test_a_file_is_the_same_whoever_was_with_them(shift, otherwise, tmp_path, kind, handover):
    told = written(shift, tmp_path, kind, handover=handover)
    assert any("Customer 0" in " ".join(row) for row in told)
    assert told == written(otherwise, tmp_path, kind, handover=handover)


def listed(desk):
    """What the lead's page lists of a shift, its numbers included, without made-up ids."""
    log, me = desk.shift_log, desk.me
    contacts = log.contacts(me, SHIFT, limit=99).contacts
    names = {one.customer_id: one.name for one in contacts}
    sheets = ShiftSheets(log, me, SHIFT, words())
    return {
        "people": [sheets.person(one) for one in log.page(me, SHIFT, limit=99).people],
        "contacts": [
            (one.name, one.at, one.feeling, one.need_met, one.causes, one.result)
            for one in contacts
        ],
        "numbers": [
            (
                one.name, one.cell, one.source, one.value, one.n, one.left_out,
                [(point.day, point.value, point.n) for point in (*one.by_day, *one.by_week)],
                sorted(names[customer] for customer in one.people),
            )
            for one in desk.shift_numbers.numbers(me, SHIFT).figures
        ],
        "waits": [(one.text, one.waited) for one in desk.shift_cards.waits(me, SHIFT)],
    }  # fmt: skip


def test_what_the_page_lists_and_counts_is_the_same_whoever_was_with_them(shift, otherwise):
    told = listed(shift)
    assert len(told["people"]) > 5
    assert len(told["numbers"]) > 10
    assert told == listed(otherwise)


def test_a_planted_column_is_found(shift, otherwise, tmp_path):
    """A column that numbers the agents, names left out: a pivot table would rank them."""

    def planted(desk):
        with desk.store.read() as db:
            of = dict(db.exec_driver_sql("SELECT opened_at, agent_id FROM interaction").all())
            ids = [
                one.agent_id for one in sorted(desk.agents.listed(), key=lambda one: one.name)
            ]
        numbers = {agent: str(place) for place, agent in enumerate(ids)}

        class Planted(ShiftSheets):
            def _contact(self, one):
                return (*super()._contact(one)[:-1], numbers[of[one.at]])

        return written(desk, tmp_path, Format.CSV, sheets=Planted)

    assert planted(shift) != planted(otherwise)


# No row that is handed out in a list has an agent and something to rank them by.

_AGENT = re.compile(r"agent|owner|_by$|^by$|with_name|asked_of|colleague|reviewer")
_RANKED = re.compile(
    r"feeling|need_met|result|outcome|waited|length|value|count|share|score|rate|late|kept|"
    r"times|minor|amount|inside|^n$|left_out|mood"
)
OF_ONE = {
    "Answer": {"ShiftCards.own_two_answers", "ShiftCards.two_answers"},
    "Decision": {"Cases.listed", "Decisions.decided", "Decisions.page"},
    "Limit": {"Decisions.page", "Policies.in_force", "Policies.publish"},
    "Moment": {"Customers.history"},
    "Part": {"ShiftStories.again", "ShiftStories.open"},
    "Precedent": {"Precedents.alike"},
    "Promise": {
        "Arrival.read", "Goodbye.parting", "Interactions.close", "Presence.page",
        "Promises.mine",
    },
}  # fmt: skip
"""Rows with both, and the only actions that give them: each gives those of one customer or
contact, one's own, a pair that names two to themselves, a case to be answered, or a precedent,
which names who decided only where it ended well; a limit's ``by`` is no agent."""


def handed_out():
    """Every dataclass in a list that a public action gives back, with the action."""
    for module in pkgutil.iter_modules(agent_desk.actions.__path__, "agent_desk.actions."):
        loaded = importlib.import_module(module.name)
        for _, cls in inspect.getmembers(loaded, inspect.isclass):
            if cls.__module__ != loaded.__name__ or dataclasses.is_dataclass(cls):
                continue
            for name, method in inspect.getmembers(cls, inspect.isfunction):
                if not name.startswith("_"):
                    given = hints_of(method).get("return")
                    for row in rows_in(given, listed=False):
                        yield f"{cls.__name__}.{name}", row


def hints_of(thing):
    """The types of a dataclass or function, those its module imports for types alone too."""
    module = sys.modules[thing.__module__]
    names = {}
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            exec(ast.unparse(node.body), names)  # noqa: S102 - our own imports
    return typing.get_type_hints(thing, localns=names)


def rows_in(kind, *, listed, seen=frozenset()):
    """The dataclasses that stand in a list somewhere in a type."""
    inner = typing.get_args(kind)
    if inner and typing.get_origin(kind) is not typing.Literal:
        many = typing.get_origin(kind) not in {typing.Union, types.UnionType}
        for one in inner:
            yield from rows_in(one, listed=listed or many, seen=seen)
    elif dataclasses.is_dataclass(kind) and (kind, listed) not in seen:
        if listed:
            yield kind
        for hint in hints_of(kind).values():
            yield from rows_in(hint, listed=listed, seen=seen | {(kind, listed)})


def ranks(row):
    """Whether somebody could rank agents by rows of this kind."""
    hints = hints_of(row)
    named = [name for name, kind in hints.items() if _AGENT.search(name) or kind is Agent]
    ranked = [
        name
        for name, kind in hints.items()
        if _RANKED.search(name) or kind in {float, Feeling, NeedMet, FeelingSource}
    ]
    return bool(named and set(ranked) - set(named))


def test_no_list_has_agents_with_something_to_rank_them_by():
    found = list(handed_out())
    assert len({row for _, row in found}) > 15
    with_both = defaultdict(set)
    for action, row in found:
        if ranks(row):
            with_both[row.__name__].add(action)
    assert with_both == OF_ONE


def test_planted_rows_are_found():
    planted = [
        dataclasses.make_dataclass("A", [("agent_name", str), ("unhappy_count", int)]),
        dataclasses.make_dataclass("B", [("who", Agent), ("feeling", Feeling | None)]),
        dataclasses.make_dataclass("C", [("owner_id", bytes), ("share", float)]),
        dataclasses.make_dataclass("D", [("handled_by", str), ("times", int)]),
    ]
    assert all(ranks(one) for one in planted)
    assert list(rows_in(tuple[planted[0], ...] | None, listed=False)) == [planted[0]]
    assert list(rows_in(planted[0] | None, listed=False)) == []
    assert not ranks(dataclasses.make_dataclass("E", [("agent_name", str), ("at", int)]))


# What files and commands say.

_OUTCOME = re.compile(
    "|".join([*(one.value for one in Feeling), "unhappy", "need met", "score", "rank", "kept"])
    .replace("_", "[_ ]"),
    re.IGNORECASE,
)  # fmt: skip


def names_of(desk):
    return {text for one in desk.agents.listed() for text in (one.name, one.agent_id.hex())}


def pivots(row, agents):
    """Whether a row has an agent in one cell, and a number or an outcome in another."""
    cells = list(row.values()) if isinstance(row, dict) else list(row)
    texts = [str(cell) for cell in cells]
    who = {place for place, text in enumerate(texts) if any(name in text for name in agents)}
    told = {
        place
        for place, (cell, text) in enumerate(zip(cells, texts, strict=True))
        if (isinstance(cell, int | float) and not isinstance(cell, bool))
        or re.fullmatch(r"\s*-?\d+([.,]\d+)?\s*%?\s*", text)
        or _OUTCOME.search(text)
    }
    return bool(who and told - who)


@pytest.mark.parametrize(("kind", "handover"), HANDED_OVER)
def test_no_row_of_a_file_has_an_agent(shift, tmp_path, kind, handover):
    rows = written(shift, tmp_path, kind, handover=handover)
    agents = names_of(shift)
    assert [row for row in rows if any(name in " ".join(row) for name in agents)] == []
    assert [row for row in rows if pivots(row, agents)] == []


@pytest.mark.parametrize(
    "row",
    [
        ["Zebulon", "3"], {"agent": "Quill", "share": 0.4}, ["Glad", "Xanthe"],
        {"name": "Wolfram", "unhappy people": None, "x": 4}, ["Yseult", "67 %"],
    ],
)  # fmt: skip
def test_planted_rankings_are_found_in_rows(shift, row):
    assert pivots(row, names_of(shift))
    assert not pivots(["Zebulon", "agent", "PIN", "away until 2026-12-24"], names_of(shift))


SAY_NOTHING_OF_AGENTS = {
    "demo": "opens a window", "tour": "pictures of a window", "call": "hands over a call",
    "import": "counts rows of files", "rebuild": "counts entries",
    "prompts": "checks texts; who published which version",
    "codes": "checks texts; who published which version",
    "moments": "checks texts; who published which version",
    "policy": "checks and tries rules; who published which version", "hub": "desks, not people",
    "enrol": "joins a hub", "sync": "counts entries", "erase": "a customer's entries",
}  # fmt: skip
SAY = {
    "people": [["people"], ["people", "--json"]],
    "doctor": [["doctor"], ["doctor", "--json"]],
    "export": [
        [
            "export", "shift", "--from", "2026-09-20", "--to", "2026-09-26", "--zone", "UTC",
            "--format", "csv", "-o", "log.csv", "--json",
        ],
    ],
}  # fmt: skip


def test_every_command_is_looked_at():
    parser = options._parser(("import", "policy", "export", "hub", "sync", "erase"))
    commands = next(
        action.choices for action in parser._actions if getattr(action, "choices", None)
        and "people" in action.choices
    )  # fmt: skip
    assert set(commands) == SAY.keys() | SAY_NOTHING_OF_AGENTS.keys()


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("profile")
    with a_ledger(paths.under(folder).make().ledger.parent) as store:
        desk = a_shift(store, range(6))
        names = names_of(desk)
    return folder, names


@pytest.mark.parametrize(
    "arguments", [one for many in SAY.values() for one in many], ids=" ".join
)
def test_no_command_says_an_agent_with_a_number(profile, tmp_path, arguments):
    folder, agents = profile
    done = subprocess.run(
        [sys.executable, "-m", "agent_desk", *arguments, "--data-dir", folder, "--key-stdin"],
        input=f"{KEY.hex()}\n", capture_output=True, encoding="utf-8", check=True, cwd=tmp_path,
    )  # fmt: skip
    assert done.stdout or done.stderr
    assert [row for row in said_rows(done.stdout + done.stderr) if pivots(row, agents)] == []


def said_rows(told):
    """Lines as cells, and every object in JSON."""
    if told.lstrip().startswith("{"):
        with io.StringIO(told) as lines:
            found = (
                [json.loads(told)] if told.count("\n{") == 0 else list(map(json.loads, lines))
            )
        yield from objects_in(found)
    else:
        yield from (re.split(r"[:,]\s+|\s{2,}", line) for line in told.splitlines())


def objects_in(value):
    if isinstance(value, dict):
        yield {name: one for name, one in value.items() if not isinstance(one, dict | list)}
        value = list(value.values())
    for one in value if isinstance(value, list) else ():
        yield from objects_in(one)


# What SQL is shipped to read with.


def test_no_view_is_shipped(shift, repository):
    """There is none that a spreadsheet could be joined to; one that came would be looked at."""
    with shift.store.read() as db:
        found = sa.inspect(db).get_view_names()
    assert found == []
    scripts = [
        file
        for folder in ("agent_desk", "resources", "packaging")
        for ending in ("sql", "py", "toml")
        for file in (repository / folder).rglob(f"*.{ending}")
    ]
    assert len(scripts) > 100
    view = re.compile(
        r"create\s+(or\s+replace\s+)?(temp\w*\s+|materialized\s+)*view", re.IGNORECASE
    )
    assert [file.name for file in scripts if view.search(file.read_text("utf-8"))] == []
    assert view.search("CREATE OR REPLACE VIEW ranking AS SELECT agent_id, count(*) FROM entry")
    assert view.search("create materialized view x as")
