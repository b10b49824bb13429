"""*.importing: the same keys, calls and notes while an import brings more in.

The import is the product's own command in a process of its own, at full speed.
"""

import contextlib
import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench import committing, finding, generator, opening
from tests.bench.drawn import drawn
from tests.bench.generator import Sizes
from tests.bench.raw import Raw

# More than is taken in while it is measured; a desk beside makes an import slower.
_ROWS = 300_000
_FEW_ROWS = 60_000
_CONTACTS = 60
# Those who are there already keep their telephone numbers for themselves.
_FIRST_NUMBER = 5_000_000
_MAP = """
source = "more"
[customer]
key = "{key}"
name = "{name}"
[customer.contact.phone]
value = "{phone}"
[customer.contact.email]
value = "{email}"
[customer.contact.address]
value = "{address}"
"""


def measure(run):
    """The rows that are wanted, each beside an import of its own."""
    count = _ROWS if run.profile.sizes.thorough else _FEW_ROWS
    if run.wants("find.importing"):
        with beside(run.profile, "find", count) as brought:
            times = finding.keys(run)
            condition = f"; {brought():,} customers came in meanwhile"
        yield finding.painted("find.importing", times, condition)
    if run.wants("open.importing"):
        with beside(run.profile, "open", count) as brought:
            times = opening.calls(run)
            condition = f"; {brought():,} customers came in meanwhile"
        yield opening.painted("open.importing", times, condition)
    if run.wants("log.commit.importing.p50", "log.commit.importing.p99"):
        with beside(run.profile, "note", count):
            product, bare = committing.notes(run.profile, run.samples(_CONTACTS))
        yield from committing.compared(run, "log.commit.importing", product, bare)


@contextlib.contextmanager
def beside(profile, word, count):
    """An import at work for as long as the block lasts.

    Args:
        profile: Into which.
        word: Begins the keys of the records: those of another word are new again.
        count: How many records there are to bring in.

    Yields:
        What tells how many are in.

    Raises:
        ChildProcessError: It came to its end before the block did.
    """
    with tempfile.TemporaryDirectory(dir=profile.folder) as folder:
        words = written(Path(folder), word, count)
        with subprocess.Popen(command(profile, words), stderr=subprocess.DEVNULL) as child:
            before = customers(profile)
            try:
                # It is at work once something has come in.
                while customers(profile) == before and child.poll() is None:
                    pass
                yield lambda: customers(profile) - before
                ended = child.poll()
            finally:
                child.kill()
    if ended is not None:
        raise ChildProcessError(f"the import ended with {ended} before all was measured")


def command(profile, words):
    """The product's own command on a profile."""
    return [sys.executable, "-m", "agent_desk", "--data-dir", str(profile.folder), *words]


def written(folder, word, count):
    """Write records that nobody knows yet; the words of the command that imports them."""
    file, mapping = folder / f"{word}.csv", folder / "more.toml"
    mapping.write_text(_MAP, encoding="utf-8")
    with file.open("w", newline="", encoding="utf-8") as opened:
        rows = csv.writer(opened)
        rows.writerow(("key", "name", "phone", "email", "address"))
        for record in generator.customers(Sizes(customers=count, moments=count), drawn()):
            number = generator.phone(_FIRST_NUMBER + int(record.key))
            others = (contact.value for contact in record.contacts[1:])
            rows.writerow((f"{word}-{record.key}", record.name, number, *others))
    return ["import", str(file), "--map", str(mapping)]


def customers(profile):
    """How many are in the file: those a row was made for."""
    with contextlib.closing(Raw(profile.ledger, profile.key)) as raw:
        return raw.one("SELECT coalesce(max(row), 0) FROM customer")
