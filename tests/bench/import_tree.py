"""Where the time of a start goes: the heaviest branches of the tree of imports."""

import re
import subprocess
import sys

_LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \| ( *)(\S+)")
_HEAVIEST = 25
_WORTH_US = 4_000


def import_tree(arguments):
    """The imports of a start as a tree, in ms with everything below each."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "tests.bench.started_desk", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return told(done.stderr)


def told(lines):
    """The heavy branches of what ``-X importtime`` says, parents before children."""
    branches = []
    found = [_LINE.match(line) for line in lines.splitlines()]
    # A parent comes after its children there: read from the end, it comes first.
    for match in reversed([one for one in found if one]):
        own, whole, indent, name = match.groups()
        if int(whole) >= _WORTH_US:
            branches.append((int(own), int(whole), len(indent) // 2, name))
    shown = sorted(sorted(branches, key=lambda b: -b[1])[:_HEAVIEST], key=branches.index)
    text = [f"{whole / 1e3:7.1f}  {'  ' * depth}{name}" for _, whole, depth, name in shown]
    return "\n".join(["Imports of a start, ms with all below them:", *text])
