"""ledger.import and ledger.rebuild: how fast records come in, and how fast views are remade."""

import contextlib
import tempfile
import time
from pathlib import Path

from agent_desk.actions.imports import Imports
from agent_desk.domain.clock import SystemClock
from agent_desk.store import projections
from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from tests.bench import built
from tests.bench.drawn import drawn
from tests.bench.figures import Figure, median
from tests.bench.generator import Sizes
from tests.bench.raw import Raw, Said, recording

_MOST = Sizes(customers=20_000, moments=100_000)
_INSERTING = frozenset({"BEGIN", "COMMIT", "INSERT", "REPLACE"})
_MAKING = _INSERTING | {"DROP", "CREATE"}


def measure(run):
    """Both rows, on files of their own; the larger one is only a longer import."""
    sizes = min(run.profile.sizes, _MOST, key=lambda s: s.moments)
    records = list(built.records(sizes, drawn()))
    note = f"{sizes.customers:,} customers, {sizes.moments:,} moments"
    with tempfile.TemporaryDirectory(dir=run.profile.folder) as folder:
        files = Path(folder)
        if run.wants("ledger.import"):
            yield _import(run, files, records, note)
        if run.wants("ledger.rebuild"):
            yield _rebuild(run, files, records, note)


@contextlib.contextmanager
def _new(file, key):
    with contextlib.closing(Store(file, key)) as store:
        migrate(store, "bench")
        yield store


def _import(run, files, records, note):
    key = run.profile.key
    with _new(files / "recorded.db", key):
        pass
    parts = list(built.batches(iter(records)))
    product, bare = 0.0, 0.0
    with (
        recording(files / "recorded.db", key) as (store, said),
        contextlib.closing(_empty(files / "bare.db", key)) as raw,
        _new(files / "product.db", key) as other,
    ):
        recorded, measured = Imports(store, SystemClock()), Imports(other, SystemClock())
        for number, part in enumerate(parts, start=1):
            recorded.put(part)
            inserts = [s for s in said if s.word in _INSERTING]
            said.clear()
            product += _seconds(lambda part=part: measured.put(part))
            bare += _seconds(lambda inserts=inserts: raw.say(inserts))
            if number % 20 == 0:
                store.tidy()
                product += _seconds(other.tidy)
                bare += _seconds(lambda: raw.rows("PRAGMA wal_checkpoint(PASSIVE)"))
    return Figure(
        name="ledger.import",
        value=len(records) / product,
        unit="records/s",
        floor=len(records) / bare,
        goal=0.4,
        at_least=True,
        note=note,
    )


def _empty(file, key):
    """A bare file of the same tables."""
    with _new(file, key):
        pass
    return Raw(file, key)


def _rebuild(run, files, records, note):
    key, file = run.profile.key, files / "rebuilt.db"
    with _new(file, key) as store:
        built.fill(store, iter(records))
    with recording(file, key) as (store, said):
        projections.rebuild(store, _tell_nobody)
        written = [s for s in said if s.word in _MAKING]
    # What a rebuild cannot do without: read every entry, write every row of every view.
    read = Said("SELECT * FROM entry ORDER BY about_id", (), many=False)
    raw_steps = [written[0], read, *written[1:]]
    product, bare = [], []
    with (
        contextlib.closing(Store(file, key)) as store,
        contextlib.closing(Raw(file, key)) as raw,
    ):
        for _ in range(run.samples(3)):
            product.append(_seconds(lambda: projections.rebuild(store, _tell_nobody)))
            bare.append(_seconds(lambda: _say_and_tidy(raw, raw_steps)))
    return Figure(
        name="ledger.rebuild",
        value=median(product),
        unit="s",
        floor=median(bare),
        goal=3.0,
        note=note,
    )


def _say_and_tidy(raw, statements):
    raw.say(statements)
    raw.rows("PRAGMA wal_checkpoint(PASSIVE)")


def _tell_nobody(_done, _all):
    pass


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
