"""Imports into ledgers: the same everywhere, the same again, and whole after any end."""

import contextlib
import itertools
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.actions.imports import Imports
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.errors import FileError
from agent_desk.domain.imports import Put
from agent_desk.exchange.imports import MOST_RECORDS, Listener, Source, import_all
from agent_desk.exchange.mapping_file import read_mapping
from tests.ledgers import KEY, a_desk, a_ledger, views

SHOP = """
source = "shop"
[file]
delimiter = ","
[customer]
key = "{id}"
name = "{name}"
[customer.contact.phone]
value = "{phone}"
region = "US"
[moment.order]
when = { of = "{text}", present = true }
customer = "{id}"
text = "{text}"
open = { of = "{text}", is = ["open"] }
"""
HEADER = "id,name,phone,text\n"


class Recorded:
    """Takes in what is put and keeps it, batch by batch."""

    def __init__(self, fails_at=None):
        self.batches = []
        self.fails_at = fails_at
        self.settled = 0

    def put(self, records):
        if len(self.batches) == self.fails_at:
            raise FileError("The disk is full.")
        self.batches.append(list(records))
        return Put(added=len(records))

    def settle(self):
        self.settled = len(self.batches)


@pytest.fixture
def shop(a_mapping):
    return a_mapping(SHOP)


def orders(count):
    return HEADER + "".join(f"{n},Jo {n},303555{n:04},lamp {n}\n" for n in range(count))


def test_transactions_are_small_and_nothing_is_lost(a_file, shop):
    taken = Recorded()
    source = Source(mapping=shop, paths=(a_file("a.csv", orders(700)),))
    tally = import_all([source], taken, Listener())
    assert [len(batch) for batch in taken.batches] == [500, 500, 400]
    assert (tally.rows, tally.records, tally.added) == (700, 1400, 1400)
    assert taken.settled == 3
    assert MOST_RECORDS == 500


def test_who_asks_to_stop_gets_what_is_counted_saved(a_file, shop):
    taken = Recorded()
    asked = itertools.count()
    source = Source(mapping=shop, paths=(a_file("a.csv", orders(700)),))
    tally = import_all([source, source], taken, Listener(stop=lambda: next(asked) >= 299))
    assert tally.stopped
    assert tally.rows == 300
    assert sum(map(len, taken.batches)) == tally.records == tally.added == 600


def test_a_full_disk_ends_the_import_in_words(a_file, shop):
    taken = Recorded(fails_at=1)
    seen = []
    source = Source(mapping=shop, paths=(a_file("a.csv", orders(700)),))
    with pytest.raises(FileError, match="disk is full"):
        import_all([source], taken, Listener(counted=lambda tally: seen.append(tally.added)))
    assert seen[-1] == 500


def test_a_dry_run_reads_everything_and_writes_nothing(a_file, shop):
    source = Source(mapping=shop, paths=(a_file("a.csv", orders(3)),))
    tally = import_all([source], None, Listener())
    assert (tally.records, tally.nothing_new) == (6, True)


def test_progress_runs_through_all_sources(a_file, shop):
    told = []
    files = [a_file(f"{n}.csv", orders(5)) for n in range(3)]
    sources = [
        Source(mapping=shop, paths=(files[0], files[1])),
        Source(mapping=shop, paths=files[2:]),
    ]
    import_all(sources, Recorded(), Listener(note=lambda read, of: told.append((read, of))))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] == sum(file.stat().st_size for file in files)


FIELD = st.text(
    st.characters(codec="utf-8", exclude_characters='",\r\n'), min_size=1, max_size=6
).filter(str.strip)
ROWS = st.lists(
    st.tuples(st.sampled_from("123"), FIELD, st.sampled_from(["", "303 555 0123"]), FIELD),
    max_size=5,
)


@settings(max_examples=8)
@given(ROWS, st.randoms())
def test_five_profiles_that_import_one_file_have_one_set_of_customers(
    tmp_path_factory, rows, random
):
    folder = tmp_path_factory.mktemp("five")
    (folder / "map.toml").write_text(SHOP, encoding="utf-8")
    mapping = read_mapping(folder / "map.toml")
    seen = set()
    for number in range(5):
        # Under another name, and its columns in another order: it is the same data.
        columns = random.sample(range(4), 4)
        table = [("id", "name", "phone", "text"), *rows]
        file = folder / f"{number}.csv"
        lines = [",".join(f'"{row[column]}"' for column in columns) for row in table]
        file.write_text("\n".join(lines), encoding="utf-8")
        with a_ledger() as store:
            desk = a_desk(store)
            source = Source(mapping=mapping, paths=(file,))
            import_all([source], desk.imports, Listener())
            again = import_all([source], desk.imports, Listener())
            assert again.nothing_new
            seen.add(repr(imported(store)))
    assert len(seen) == 1


def imported(store):
    """What the views say of imported subjects, whoever works at the desk."""
    return {name: rows for name, rows in views(store).items() if name != "agent"}


def test_importing_again_after_a_change_brings_the_change(a_file, shop):
    with a_ledger() as store:
        desk = a_desk(store)

        def run(content):
            source = Source(mapping=shop, paths=(a_file("a.csv", content),))
            return import_all([source], desk.imports, Listener())

        assert run(HEADER + "7,Jo,,\n").added == 1
        assert run(HEADER + "7,Joanna,,\n").changed == 1
        assert run(HEADER + "7,Joanna,,\n").nothing_new
        assert [one.name for one in desk.customers.find(desk.me, "jo", 5)] == ["Joanna"]


def test_an_imported_customer_is_found_by_name_and_number(a_file, shop):
    with a_ledger() as store:
        desk = a_desk(store)
        source = Source(mapping=shop, paths=(a_file("a.csv", orders(3)),))
        import_all([source], desk.imports, Listener())
        (found,) = desk.customers.by_number(desk.me, "+1 303 555 0002")
        page = desk.customers.page(desk.me, found.customer_id)
        assert page.customer.name == "Jo 2"
        assert page.last_moment.text == "lamp 2"


def test_the_public_naughty_strings_go_in_and_come_out(shared_data, a_mapping):
    mapping = a_mapping(
        'source = "blns"\n[customer]\nname = "{value}"\n'
        'when = { of = "{value}", present = true }\n'
    )
    file = shared_data("19_naughty_strings") / "blns.json"
    with a_ledger() as store:
        desk = a_desk(store)
        source = Source(mapping=mapping, paths=(file,))
        tally = import_all([source], desk.imports, Listener())
        assert tally.refused == 0
        assert tally.added > 400
        assert import_all([source], desk.imports, Listener()).nothing_new
        (found,) = desk.customers.find(desk.me, "田中さんにあげて下さい", 5)
        assert found.name == "田中さんにあげて下さい"


RUN = """
import sys
from pathlib import Path
from agent_desk.actions.imports import Imports
from agent_desk.domain.clock import SystemClock
from agent_desk.exchange.imports import Listener, Source, import_all
from agent_desk.exchange.mapping_file import read_mapping
from agent_desk.store.connection import Store
class Telling(Imports):
    def put(self, records):
        done = super().put(records)
        print("put", flush=True)
        return done


file, mapping, ledger, key = sys.argv[1:]
store = Store(Path(ledger), bytes.fromhex(key))
source = Source(mapping=read_mapping(Path(mapping)), paths=(Path(file),))
import_all([source], Telling(store, SystemClock()), Listener())
"""


@pytest.mark.slow
def test_an_import_killed_at_any_moment_goes_on(a_file, a_mapping, tmp_path):
    mapping, file = a_mapping(SHOP), a_file("a.csv", orders(1000))
    with a_ledger() as clean:
        source = Source(mapping=mapping, paths=(file,))
        import_all([source], Imports(clean, SystemClock()), Listener())
        wanted = imported(clean)
    folder = tmp_path / "killed"
    folder.mkdir()
    with a_ledger(folder):
        pass
    command = [sys.executable, "-c", RUN, file, mapping.file, folder / "ledger.db", KEY.hex()]
    for puts, pause_s in ((1, 0.0), (2, 0.05), (3, 0.1)):
        with subprocess.Popen(command, stdout=subprocess.PIPE) as run:
            for _ in range(puts):
                run.stdout.readline()
            with contextlib.suppress(subprocess.TimeoutExpired):
                run.wait(pause_s)
            run.kill()
    with a_ledger(folder) as store:
        assert not store.problems()
        tally = import_all([source], Imports(store, SystemClock()), Listener())
        assert tally.unchanged
        assert tally.unchanged + tally.added == 2000
        assert imported(store) == wanted
