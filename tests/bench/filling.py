"""ledger.import and ledger.rebuild: how fast records come in, and how fast views are remade."""

import contextlib
import re
import shutil
import tempfile
import time
from dataclasses import replace
from importlib import resources
from pathlib import Path

from sqlcipher3.dbapi2 import complete_statement

from agent_desk.actions.imports import Imports
from agent_desk.domain.clock import SystemClock
from agent_desk.store import projections
from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from agent_desk.store.tables import PROJECTIONS, entry
from tests.bench import built
from tests.bench.drawn import drawn
from tests.bench.figures import Figure, median
from tests.bench.generator import Sizes
from tests.bench.raw import Raw, Said, recording

_MOST = Sizes(customers=20_000, moments=100_000)
_BEGIN = Said("BEGIN IMMEDIATE", (), many=False)
_COMMIT = Said("COMMIT", (), many=False)
_INTO = re.compile(r"INSERT INTO (\w+) \(([^)]*)\)")


def measure(run):
    """Both rows: an import beside what is there already, a rebuild of a file of its own."""
    sizes = min(run.profile.sizes, _MOST, key=lambda s: s.moments)
    note = f"{sizes.customers:,} customers, {sizes.moments:,} moments"
    with tempfile.TemporaryDirectory(dir=run.profile.folder) as folder:
        files = Path(folder)
        if run.wants("ledger.import"):
            yield _import(run, files, list(built.records(sizes, drawn(), "more")), note)
        if run.wants("ledger.rebuild"):
            yield _rebuild(run, files, list(built.records(sizes, drawn())), note)


@contextlib.contextmanager
def _new(file, key):
    with contextlib.closing(Store(file, key, background=True)) as store:
        migrate(store, "bench")
        yield store


def _import(run, files, records, note):
    """Records nobody has seen, into the measured file and into a copy of it."""
    key, file = run.profile.key, run.profile.ledger
    shutil.copy(file, files / "bare.db")
    product, bare = 0.0, 0.0
    with (
        recording(file, key, background=True) as (store, said),
        contextlib.closing(Raw(files / "bare.db", key, background=True)) as raw,
    ):
        imports = Imports(store, SystemClock())
        for number, part in enumerate(built.batches(iter(records)), start=1):
            said.clear()
            product += _seconds(lambda part=part: imports.put(part))
            # However often the product lets others write in between: one transaction here.
            rows = [_or_replace(s) for s in said if s.word == "INSERT"]
            inserts = [_BEGIN, *rows, _COMMIT]
            bare += _seconds(lambda inserts=inserts: raw.say(inserts))
            if number % 20 == 0:
                product += _seconds(store.tidy)
                bare += _seconds(raw.tidy)
    return Figure(
        name="ledger.import",
        value=len(records) / product,
        unit="records/s",
        floor=len(records) / bare,
        goal=0.4,
        at_least=True,
        note=f"{note}, beside {run.profile.sizes.moments:,}",
    )


def _or_replace(said):
    """The same insert where what it replaces was not deleted before."""
    if said.word != "INSERT" or " ON CONFLICT " in said.sql:
        return said
    return replace(said, sql=said.sql.replace("INSERT INTO", "INSERT OR REPLACE INTO", 1))


def _rebuild(run, files, records, note):
    key, file = run.profile.key, files / "rebuilt.db"
    with _new(file, key) as store:
        built.fill(store, iter(records))
    with recording(file, key) as (store, said):
        projections.rebuild(store, _tell_nobody)
        written = list(said)
    product, bare = [], []
    with (
        contextlib.closing(Store(file, key, background=True)) as store,
        contextlib.closing(Raw(file, key, background=True)) as raw,
    ):
        steps = _made_from_nothing(raw, written)
        for _ in range(run.samples(3)):
            product.append(_seconds(lambda: projections.rebuild(store, _tell_nobody)))
            bare.append(_seconds(lambda: _say_and_tidy(raw, steps)))
    return Figure(
        name="ledger.rebuild",
        value=median(product),
        unit="s",
        floor=median(bare),
        goal=3.0,
        note=note,
    )


def _made_from_nothing(raw, written):
    """What no rebuild can do without: read every entry, write each row of every view once."""
    script = (resources.files("agent_desk.store") / "projections.sql").read_text("utf-8")
    steps = [_BEGIN, Said("SELECT * FROM entry ORDER BY about_id", (), many=False)]
    steps += [Said(f"DROP TABLE {table.name}", (), many=False) for table in PROJECTIONS]
    steps += [Said(part, (), many=False) for part in _statements(script)]
    return [*steps, *_rows_once(raw, written, PROJECTIONS), _COMMIT]


def written_once(raw, written):
    """Every row of the ledger and of every view, written once.

    Args:
        raw: The file that has them.
        written: What was said to write them; the words of search cannot be read back.
    """
    return [_BEGIN, *_rows_once(raw, written, (entry, *PROJECTIONS)), _COMMIT]


def _rows_once(raw, written, tables):
    words = _rows_by_rowid(written)
    made = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'"
    virtual = {name for (name,) in raw.rows(made)}
    for table in tables:
        yield from words.get(table.name, [])
        if table.name in virtual:
            continue
        rows = raw.rows(f"SELECT * FROM {table.name}")  # noqa: S608 - our own names
        if rows:
            places = ", ".join("?" * len(rows[0]))
            yield Said(f"INSERT INTO {table.name} VALUES ({places})", rows, many=True)  # noqa: S608


def _statements(script):
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement
            statement = ""


def _rows_by_rowid(written):
    """The rows of search indexes, which cannot be read back: the last one said for each."""
    found = {}
    for said in written:
        into = _INTO.match(said.sql) if said.word == "INSERT" else None
        names = re.findall(r"\w+", into[2]) if into else []
        if "rowid" not in names:
            continue
        place = names.index("rowid")
        _, kept = found.setdefault(into[1], (said.sql, {}))
        kept.update({row[place]: row for row in (said.values if said.many else [said.values])})
    return {
        table: [Said(sql, list(kept.values()), many=True)]
        for table, (sql, kept) in found.items()
    }


def _say_and_tidy(raw, statements):
    raw.say(statements)
    raw.tidy()


def _tell_nobody(_done, _all):
    pass


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
