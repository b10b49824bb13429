import logging
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk import logs

PROGRAM = """
import logging, sys
from pathlib import Path
from agent_desk import logs
where = Path(sys.argv[1])
file = logs.start(where)
assert logs.start(where) == file
{body}
logs.stop()
print(file.read_text("utf-8"), end="")
"""


def run(folder, body):
    """A process of its own: the log and the catcher of crashes belong to a whole process."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(body=body), str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    "identifying",
    [
        "a.jones@example.co.uk",
        "+44 20 7946 0018",
        "020-7946-0018",
        "(020) 7946/0018",
        "4155550132",
    ],
)
def test_what_identifies_a_customer_is_not_written(identifying):
    assert identifying not in logs.without_customers(f"sent {identifying}, twice")


@pytest.mark.parametrize(
    "needed",
    ["in 1.234 ms", "12 of 500 rows", "0199a3b4c5d6e7f80123456789abcdef", "port 65535"],
)
def test_ids_and_counts_stay(needed):
    assert logs.without_customers(needed) == needed


@given(st.integers(10**6, 10**15), st.sampled_from(" -./"), st.integers(1, 4))
def test_no_number_of_seven_digits_stays_however_it_is_grouped(number, mark, size):
    digits = str(number)
    written = mark.join(digits[at : at + size] for at in range(0, len(digits), size))
    assert written not in logs.without_customers(f"called {written} again")


@pytest.mark.parametrize("hostile", ["1-", "1 ", "a@", "a", "1", "@."])
def test_a_long_text_is_looked_through_in_no_time(hostile):
    started = time.perf_counter()
    logs.without_customers(hostile * 10_000 + "a")
    assert time.perf_counter() - started < 2


def test_a_record_is_one_line_with_a_time_in_utc_and_is_written_once(tmp_path):
    done = run(tmp_path, "logging.getLogger('agent_desk.store').info('%d rows', 3)")
    assert done.stderr == ""
    (line,) = done.stdout.splitlines()
    assert line.endswith("INFO    MainThread agent_desk.store: 3 rows")
    assert line[10] == "T"
    assert line[23] == "Z"


def test_a_traceback_is_written_without_what_identifies(tmp_path):
    body = """
try:
    raise ValueError("no customer 'a.jones@example.com'")
except ValueError:
    logging.getLogger("agent_desk").exception("could not open")
"""
    done = run(tmp_path, body)
    assert "Traceback" in done.stdout
    assert "ValueError: no customer '[e-mail]'" in done.stdout


def test_the_log_is_its_users_alone_and_turns_over(tmp_path):
    done = run(tmp_path, "for _ in range(400): logging.getLogger('x').info('a b ' * 5_000)")
    assert done.returncode == 0
    files = sorted(file.name for file in tmp_path.glob("desk.log*"))
    assert files == ["desk.log", *(f"desk.log.{count}" for count in range(1, 5))]
    for file in tmp_path.glob("desk.*"):
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.stat().st_size < 1_200_000


def test_a_crash_of_the_machine_code_leaves_its_stack(tmp_path):
    done = run(tmp_path, "import faulthandler; faulthandler._sigabrt()")
    assert done.returncode != 0
    assert "Fatal Python error: Aborted" in (tmp_path / "desk.crashes.log").read_text()


def test_another_process_has_a_file_of_its_own(tmp_path):
    root = logging.getLogger()
    level = root.level
    try:
        assert logs.start(tmp_path, "import") == tmp_path / "import.log"
    finally:
        logs.stop()
        root.setLevel(level)
