"""The benchmark measures every row it names, on data that are the same each time."""

import json
import subprocess
import sys
from collections import Counter

import pytest

from tests import postgres
from tests.bench import generator
from tests.bench.drawn import drawn
from tests.bench.figures import Figure, median, p99
from tests.bench.generator import Sizes
from tests.bench.import_tree import told
from tests.bench.run import ROWS, named
from tests.bench.table import table

SMALL = Sizes(customers=2_000, moments=10_000)
IMPORTS = """
import time: self [us] | cumulative | imported package
import time:       100 |       5000 |   json.decoder
import time:      2000 |       7000 | json
import time:        10 |         10 | sys
"""


def bench(repository, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "tests.bench", *map(str, arguments)],
        cwd=repository,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_every_row_is_measured_at_a_small_size(repository, tmp_path):
    sizes = ["--customers", SMALL.customers, "--moments", SMALL.moments, "--dir", tmp_path]
    done = bench(repository, *sizes, "--json", tmp_path / "figures.json")
    assert done.returncode == 0, done.stderr
    figures = json.loads((tmp_path / "figures.json").read_text())
    lacking = {row for row in ROWS if row.startswith("sync.") and postgres.lacking()}
    assert {figure["name"] for figure in figures} == set(ROWS) - lacking
    words = {"name", "value", "unit", "floor", "ratio", "goal", "holds"}
    assert all(set(figure) == words and figure["value"] > 0 for figure in figures)
    assert "Built in" in done.stderr
    assert all(row in done.stdout for row in set(ROWS) - lacking)
    again = bench(repository, "log.commit.p50", *sizes)
    assert again.returncode == 0, again.stderr
    assert "Built in" not in again.stderr
    assert [file.name for file in tmp_path.glob("run-*")] == []


def test_a_row_that_is_not_there_gets_a_sentence(repository):
    done = bench(repository, "find.painted", "find.everything")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("No row is called find.everything. There are: start.painted,")
    assert "Traceback" not in done.stderr


def test_a_name_means_the_rows_that_begin_so():
    of_find = {"find.painted", "find.store", "find.edited", "find.importing"}
    assert named(["find", "open.page"]) == (of_find | {"open.page"}, [])
    assert named([])[0] == set(ROWS)
    assert named(["fin"])[1] == ["fin"]


def test_the_data_are_the_same_each_time_and_without_what_lies_beside(tmp_path):
    words = drawn(beside=tmp_path / "nothing")
    assert not words.beside
    one, other = (
        [*generator.customers(SMALL, words), *generator.moments(SMALL, words)] for _ in range(2)
    )
    assert one == other
    assert len(one) == SMALL.customers + SMALL.moments


def test_the_moments_are_shared_out_as_in_life():
    count = Counter(generator.owners(SMALL))
    assert sum(count.values()) == SMALL.moments
    usual = [count[number] for number in range(generator.TEN + 1, SMALL.customers)]
    assert count[generator.LARGEST] == SMALL.moments // 50
    assert count[generator.TEN] == generator.TEN_MOMENTS
    assert 3 <= median(usual) <= 5
    numbers = {generator.phone(number) for number in range(100_000)}
    assert len(numbers) == 100_000


def test_a_figure_holds_by_its_ratio_or_by_its_value():
    row = {"name": "find.painted", "unit": "ms"}
    assert Figure(value=19, floor=10, goal=2.0, **row).holds
    assert not Figure(value=21, floor=10, goal=2.0, **row).holds
    assert not Figure(value=19, floor=10, goal=2.0, most=16, **row).holds
    assert Figure(value=5, floor=10, goal=0.4, at_least=True, **row).holds
    assert not Figure(value=3, floor=10, goal=0.4, at_least=True, **row).holds
    assert not Figure(value=6, goal=5, **row).holds
    assert Figure(value=6, **row).holds is None


def test_the_table_says_which_row_misses():
    lines = table(
        [
            Figure(name="find.painted", value=21, unit="ms", floor=10, goal=2.0, note="p99"),
            Figure(name="ledger.import", value=5000, unit="records/s"),
        ]
    ).splitlines()
    assert lines[1].split() == [
        "find.painted",
        "21",
        "ms",
        "10",
        "2.10",
        "≤",
        "2",
        "×",
        "NO",
        "p99",
    ]
    assert lines[2].split() == ["ledger.import", "5,000", "records/s", "–"]


def test_p99_is_what_one_of_a_hundred_passes():
    assert p99(range(1000)) == 990
    assert p99([3, 1, 2]) == 3


def test_the_tree_of_imports_has_parents_first_and_leaves_out_what_is_light():
    assert told(IMPORTS).splitlines()[1:] == ["    7.0  json", "    5.0    json.decoder"]
