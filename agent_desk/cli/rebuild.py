"""``agent-desk rebuild``: what it is asked and how it tells its progress."""

import argparse
import json
import sys
from collections.abc import Callable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command, for ``--help`` too."""
    parser.description = (
        "Make everything the desk shows anew from the ledger. The ledger itself is not changed;"
        " stopping midway loses nothing."
    )
    parser.add_argument("--json", action="store_true", help="tell progress as JSON lines")


def teller(*, as_json: bool) -> Callable[[int, int], None]:
    """Who to tell how many of how many subjects are done."""

    def tell(done: int, of: int) -> None:
        if as_json:
            print(json.dumps({"done": done, "of": of}), flush=True)
        else:
            ends = "\n" if done >= of or not sys.stderr.isatty() else "\r"
            print(f"Made anew: {done:,} of {of:,}", end=ends, file=sys.stderr, flush=True)

    return tell
