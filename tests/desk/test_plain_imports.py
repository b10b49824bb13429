"""What the desk imports is not read a second time by PySide."""

import subprocess
import sys

LOOKED_AT = """
import linecache
from agent_desk.desk import plain_imports
{keep}
import agent_desk.desk.window, PySide6.QtNetwork, sqlalchemy
ours = ("agent_desk", "sqlalchemy")
kept = [f for f in linecache.cache if f.endswith(".py") and any(o in f for o in ours)]
print(len(kept))
"""


def lines_kept(keep):
    done = subprocess.run(
        [sys.executable, "-c", LOOKED_AT.format(keep=keep)],
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout)


def test_no_source_is_read_of_what_the_desk_imports():
    assert lines_kept("plain_imports.keep()") == 0


def test_without_it_pyside_reads_them_all():
    # Should this fail, PySide has given it up, and plain_imports may go.
    assert lines_kept("") > 50
