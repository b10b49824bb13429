"""cipher.*: what encryption costs, the encrypted file beside a plain one of the same rows.

Both are exports of the measured file, so that neither has grown in another order. The plain one
holds generated data alone, and goes away with the run.
"""

import contextlib
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from tests.bench import built, committing, finding
from tests.bench.drawn import drawn
from tests.bench.figures import Figure, median
from tests.bench.generator import Sizes
from tests.bench.raw import Raw
from tests.bench.screen import Screen

_BULK = Sizes(customers=2_000, moments=10_000)
_TURNS = 5
_CONTACTS = 12
_QUERIES = 12


def measure(run):
    """The rows that are wanted, encrypted and plain by turns."""
    with tempfile.TemporaryDirectory(dir=run.profile.folder) as folder:
        if run.wants("cipher.bulk"):
            yield _bulk(run, Path(folder))
        if not run.wants("cipher.commit", "cipher.find", "cipher.painted"):
            return
        profiles = _exported(run.profile, Path(folder))
        if run.wants("cipher.commit"):
            yield _commit(run, *profiles)
        if run.wants("cipher.find", "cipher.painted"):
            yield from _find(run, *profiles)


def _exported(profile, folder):
    """Two profiles with the rows of this one: encrypted with its key, and plain."""
    secret = profile.key.hex()
    made = []
    with contextlib.closing(driver.connect(str(profile.ledger), isolation_level=None)) as db:
        db.execute(f"PRAGMA key = \"x'{secret}'\"")
        version = db.execute("PRAGMA user_version").fetchone()[0]
        for name, key in (("encrypted", profile.key), ("plain", None)):
            built.tell(f"Exporting the file {name}")
            copy = replace(profile, folder=folder / name, key=key)
            copy.folder.mkdir()
            keyed = f"x'{secret}'" if key else ""
            db.execute("ATTACH ? AS other KEY ?", (str(copy.ledger), keyed))
            db.execute("SELECT sqlcipher_export('other')").fetchall()
            db.execute(f"PRAGMA other.user_version = {version}")
            db.execute("DETACH other")
            made.append(copy)
    return made


def _commit(run, encrypted, plain):
    secret, open_to_all = [], []
    for _ in range(run.samples(_TURNS)):
        secret += committing.notes(encrypted, run.samples(_CONTACTS))[0]
        open_to_all += committing.notes(plain, run.samples(_CONTACTS))[0]
    return _figure("cipher.commit", secret, open_to_all, 2.0)


def _find(run, encrypted, plain):
    """Keys typed on both desks by turns: what the store took, and until it was painted."""
    taken = {"find": ([], []), "painted": ([], [])}
    with contextlib.ExitStack() as closing:
        stores = [
            closing.enter_context(contextlib.closing(Store(p.ledger, p.key)))
            for p in (encrypted, plain)
        ]
        raw = closing.enter_context(contextlib.closing(Raw(plain.ledger, None)))
        texts = finding.typed_texts(raw, run.samples(_QUERIES) * run.samples(_TURNS))
        for turn in range(run.samples(_TURNS)):
            part = texts[turn :: run.samples(_TURNS)]
            for place, store in enumerate(stores):
                with contextlib.closing(Screen(store)) as screen:
                    painted, found = _typed(screen, part)
                taken["painted"][place].extend(painted)
                taken["find"][place].extend(found)
    for word, goal in (("find", 2.2), ("painted", 1.2)):
        if run.wants(f"cipher.{word}"):
            yield _figure(f"cipher.{word}", *taken[word], goal)


def _typed(screen, texts):
    painted, found = [], []
    screen.begin_find()
    screen.type_and_wait("a")
    for text in texts:
        screen.begin_find()
        for character in text:
            took = screen.type_and_wait(character)
            typed = screen.find_page._typed()
            if took is not None:
                painted.append(took)
                found.append(_seconds(lambda t=typed: _store_find(screen, t)))
    screen.leave_find()
    return painted, found


def _store_find(screen, typed):
    return screen.customers.find(screen.me, typed, finding.MOST_FOUND)


def _bulk(run, folder):
    """The same import into new files of both kinds."""
    sizes = min(run.profile.sizes, _BULK, key=lambda s: s.moments)
    records = list(built.records(sizes, drawn()))
    taken = {run.profile.key: [], None: []}
    for turn in range(run.samples(_TURNS)):
        for key, seconds in taken.items():
            file = folder / f"bulk-{turn}-{len(seconds)}-{key is None}.db"
            with contextlib.closing(Store(file, key)) as store:
                migrate(store, "bench")
                seconds.append(_seconds(lambda s=store: built.fill(s, iter(records))))
    return Figure(
        name="cipher.bulk",
        value=median(taken[run.profile.key]),
        unit="s",
        floor=median(taken[None]),
        goal=3.5,
        note=f"{len(records):,} records imported",
    )


def _figure(name, encrypted, plain, goal):
    return Figure(
        name=name,
        value=median(encrypted) * 1e3,
        unit="ms",
        floor=median(plain) * 1e3,
        goal=goal,
        note=f"p50 of {len(encrypted)}",
    )


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
