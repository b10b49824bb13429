"""A second writer beside the desk, as a sync at full speed is one.

``python -m tests.bench.second_writer FILE`` runs it. The key comes as the first line of its
standard input, and it ends when that ends. It keeps to what every process has to while a
customer is open: the write lock for at most 3 ms, then at least 30 ms for others. At its end it
says how many rows it wrote and how long it held the lock.
"""

import contextlib
import json
import secrets
import subprocess
import sys
import threading
import time

from tests.bench.raw import Raw

HOLD_S = 0.003
PAUSE_S = 0.030
_ROW = 400
_COMMIT_TAKES_S = 0.001


def main(file):
    """Write until the input ends."""
    key = bytes.fromhex(sys.stdin.readline().strip()) or None
    held, rows = [], 0
    with contextlib.closing(Raw(file, key)) as raw:
        raw.rows("CREATE TABLE IF NOT EXISTS bench_rows (id BLOB, text TEXT)")
        print("ready", flush=True)
        ended = threading.Event()
        threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
        while not ended.wait(PAUSE_S):
            raw.begin()
            began = time.perf_counter()
            while time.perf_counter() - began < HOLD_S - _COMMIT_TAKES_S:
                raw.insert("bench_rows", (secrets.token_bytes(16), "x" * _ROW))
                rows += 1
            raw.commit()
            held.append(time.perf_counter() - began)
    print(json.dumps({"rows": rows, "longest_ms": max(held, default=0) * 1e3}))


@contextlib.contextmanager
def beside(profile):
    """A second writer on the profile's ledger, for as long as the block lasts."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bench.second_writer", str(profile.ledger)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        child.stdin.write((profile.key or b"").hex() + "\n")
        child.stdin.flush()
        child.stdout.readline()
        try:
            yield child
        finally:
            child.stdin.close()
            child.stdout.read()


if __name__ == "__main__":
    main(sys.argv[1])
