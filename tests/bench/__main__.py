"""``python -m tests.bench [NAME…]``: how fast the product is, each figure beside its floor."""

import argparse
import importlib
import json
import os
import sys
from pathlib import Path

from tests.bench import built
from tests.bench.generator import Sizes
from tests.bench.run import ROWS, Run, named
from tests.bench.table import table

_FEWEST_CUSTOMERS = 100


def main(arguments):
    """Measure the rows that are named, all without a name."""
    given = _parser().parse_args(arguments)
    rows, unknown = named(given.names)
    if unknown:
        built.tell(f"No row is called {', '.join(unknown)}. There are: {', '.join(ROWS)}.")
        return 2
    if given.customers < _FEWEST_CUSTOMERS or given.moments < given.customers:
        built.tell(f"Take at least {_FEWEST_CUSTOMERS} customers, and as many moments.")
        return 2
    sizes = Sizes(customers=given.customers, moments=given.moments)
    given.dir.mkdir(parents=True, exist_ok=True)
    screen = built.display()
    with built.working_copy(sizes, given.dir) as profile:
        run = Run(profile=profile, rows=rows)
        figures = list(_measured(run))
    load = f"load {os.getloadavg()[0]:.1f}, " if hasattr(os, "getloadavg") else ""
    print(
        f"{sizes.customers:,} customers, {sizes.moments:,} moments, encrypted; {screen}; "
        f"{load}{os.cpu_count()} processors\n"
    )
    print(table(figures))
    for remark in run.remarks:
        print(f"\n{remark}")
    if given.json:
        given.json.write_text(json.dumps([f.as_json() for f in figures], indent=1) + "\n")
    return 0


def _measured(run):
    families = dict.fromkeys(family for row, family in ROWS.items() if row in run.rows)
    for family in families:
        built.tell(
            f"Measuring {', '.join(r for r in ROWS if ROWS[r] == family and r in run.rows)}"
        )
        for figure in importlib.import_module(f"tests.bench.{family}").measure(run):
            # Also at once: a run of full size takes long, and may be broken off.
            built.tell(table([figure]).splitlines()[1])
            yield figure


def _parser():
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="Measures the desk and the floor under each figure in one run.",
        epilog=f"Rows: {', '.join(ROWS)}. The beginning of a name means all that begin so.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="which rows; all without any")
    parser.add_argument("--customers", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--moments", type=int, default=5_000_000, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write the figures")
    parser.add_argument(
        "--dir",
        type=Path,
        default=built.default_folder(),
        help="where built files are kept (outside the repository); %(default)s",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
