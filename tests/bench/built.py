"""The file that is measured: built once through the product's own import, then used again.

It lies in the user's cache as a whole profile. Each run works on a copy, so that what one run
writes is not in the way of the next.
"""

import contextlib
import hashlib
import itertools
import json
import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import platformdirs

from agent_desk import paths
from agent_desk.actions.agents import Agents
from agent_desk.actions.imports import Imports
from agent_desk.domain.agents import Role
from agent_desk.domain.clock import SystemClock
from agent_desk.store import key
from agent_desk.store.connection import Store
from agent_desk.store.key import Protection
from agent_desk.store.migrations import migrate
from agent_desk.store.projections import VERSION as PROJECTION_VERSION
from tests.bench import generator
from tests.bench.drawn import drawn

AGENT = "Mira Hansen"
_AT_ONCE = 500
_TIDY_EVERY = 20
_TELL_EVERY = 50_000
_BUILT = "built.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A profile to measure, with the key of its ledger."""

    folder: Path
    key: bytes | None
    sizes: generator.Sizes

    @property
    def ledger(self):
        """The ledger's file."""
        return paths.under(self.folder).ledger


def default_folder():
    """Where files are built unless told otherwise."""
    return platformdirs.user_cache_path("agent-desk-bench", appauthor=False)


@contextlib.contextmanager
def working_copy(sizes, under):
    """A copy of the built profile that may be written to; it goes away afterwards."""
    made = build(sizes, under)
    with tempfile.TemporaryDirectory(prefix="run-", dir=under) as folder:
        place = Path(folder) / "p"
        tell(f"Copying {made.ledger.stat().st_size / 1e6:,.0f} MB")
        shutil.copytree(made.folder, place, ignore=shutil.ignore_patterns("run", "logs"))
        yield Profile(folder=place, key=made.key, sizes=sizes)


def build(sizes, under):
    """The profile of these sizes, built now if this version has not built it yet."""
    words = drawn()
    wide = "wide" if words.beside else "narrow"
    name = f"v{generator.VERSION}-{_shape()}-{wide}"
    folder = under / f"{name}-{sizes.customers}-{sizes.moments}"
    found = paths.under(folder)
    if not (folder / _BUILT).exists():
        shutil.rmtree(folder, ignore_errors=True)
        _build(sizes, words, found)
    return Profile(folder=folder, key=key.load(key.recorded(found)), sizes=sizes)


def _shape():
    """A short word for the tables the product makes; a file of other tables is no use."""
    scripts = sorted(Path(str(resources.files("agent_desk.store"))).rglob("*.sql"))
    told = f"{PROJECTION_VERSION}".encode() + b"".join(file.read_bytes() for file in scripts)
    return hashlib.sha256(told).hexdigest()[:8]


def _build(sizes, words, found):
    began = time.monotonic()
    found.make()
    secret = key.create(key.choose(found, Protection.KEY_FILE))
    with contextlib.closing(Store(found.ledger, secret, background=True)) as store:
        migrate(store, "bench")
        agents = Agents(store, SystemClock())
        agents.add(AGENT, frozenset({Role.AGENT, Role.LEAD}), None)
        fill(store, records(sizes, words), sizes.customers + sizes.moments)
    told = {
        "customers": sizes.customers,
        "moments": sizes.moments,
        "seconds": round(time.monotonic() - began, 1),
    }
    (found.data / _BUILT).write_text(json.dumps(told))
    tell(f"Built in {told['seconds']:,} s: {found.ledger.stat().st_size / 1e6:,.0f} MB")


def records(sizes, words, source=generator.SOURCE):
    """Everything an import of these sizes brings, customers first."""
    return itertools.chain(
        generator.customers(sizes, words, source), generator.moments(sizes, words, source)
    )


def batches(records_in_order):
    """The records in parts as large as one transaction takes."""
    while part := list(itertools.islice(records_in_order, _AT_ONCE)):
        yield part


def fill(store, records_in_order, count=0):
    """Put the records in as an import does; tells how far it is if ``count`` is given."""
    imports = Imports(store, SystemClock())
    began, done, told = time.monotonic(), 0, 0
    for number, part in enumerate(batches(records_in_order), start=1):
        imports.put(part)
        done += len(part)
        if number % _TIDY_EVERY == 0:
            store.tidy()
        if count and done - told >= _TELL_EVERY:
            told = done
            speed = done / (time.monotonic() - began)
            tell(f"Built {done:,} of {count:,} records, {speed:,.0f} a second")
    store.tidy()


def tell(text):
    """Progress, for the person who waits."""
    print(text, file=sys.stderr, flush=True)


def display():
    """Which screen Qt draws on: a real one if there is one, else its own in memory."""
    return os.environ.setdefault(
        "QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen"
    )
