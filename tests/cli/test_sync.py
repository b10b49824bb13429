"""The command ``sync`` as it is run: its words, its ends, its standard input."""

import json
import os
import subprocess
import sys

import pytest

from agent_desk import paths
from agent_desk.app import profile as profiles_of
from agent_desk.cli.options import Options
from agent_desk.store import key
from agent_desk.store.connection import Store
from agent_desk.store.key import Protection
from agent_desk.store.migrations import migrate
from agent_desk.sync import credential, enrolment, reach
from agent_desk.sync.codes import Code
from tests.ledgers import StepClock, a_desk
from tests.sync.conftest import empty, server, shared

__all__ = ["empty", "server", "shared"]


class Profile:
    """A profile without a key, and the command run on it."""

    def __init__(self, folder, branch="North"):
        self.paths = paths.under(folder).make()
        key.create(key.choose(self.paths, Protection.NONE))
        self.store = Store(self.paths.ledger, None)
        migrate(self.store, branch)
        self.desk = a_desk(self.store, StepClock())

    def enrol(self, shared):
        added = shared.add()
        code = Code(
            host="127.0.0.1", port=str(shared.server.port), database=shared.database,
            role=added.role, branch="North", secret=added.secret,
        )  # fmt: skip
        enrolment.enrol(self.paths, code)

    def command(self, *words):
        return [
            sys.executable,
            "-m",
            "agent_desk",
            "sync",
            "--data-dir",
            self.paths.data,
            *words,
        ]

    def run(self, *words):
        done = subprocess.run(
            self.command(*words), capture_output=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout, done.stderr

    def names(self):
        with self.store.read() as db:
            return set(db.exec_driver_sql("SELECT name FROM customer").scalars())


@pytest.fixture
def profiles(tmp_path):
    made = [Profile(tmp_path / "one"), Profile(tmp_path / "other")]
    yield made
    for profile in made:
        profile.store.close()


def test_once_through_a_hub(profiles, shared):
    one, other = profiles
    for profile in profiles:
        profile.enrol(shared)
    one.desk.customers.add(one.desk.me, "Ayşe Demir")
    assert one.run() == (0, "Sent: 2. Received: 0.\n", "")
    code, said, _ = other.run("--once", "--json")
    assert code == 0
    assert json.loads(said) == {"sent": 1, "received": 2, "damaged": [], "set_aside": 0}
    assert other.names() == {"Ayşe Demir"}
    code, said, _ = other.run("status", "--json")
    assert (code, json.loads(said)["state"]) == (0, "shared")
    assert other.run("status") == (0, "Shared just now.\n", "")


def test_prove_says_whether_both_sides_have_the_same(profiles, shared):
    one, _ = profiles
    one.enrol(shared)
    one.desk.customers.add(one.desk.me, "Ayşe Demir")
    assert one.run("prove") == (0, "2 entries on 1 days: here and on the hub alike.\n", "")
    with reach.connected(shared.url) as db:
        db.execute("DELETE FROM agent_desk.entry WHERE kind = 'customer.added'")
    code, said, _ = one.run("prove", "--json")
    told = json.loads(said)
    assert (code, told["equal"]) == (1, False)
    ((day),) = told["different"]
    assert (day["here"]["count"], day["hub"]["count"]) == (2, 1)
    assert "2 entries here, 1 on the hub" in one.run("prove")[1]


def test_through_a_folder(profiles, tmp_path):
    one, other = profiles
    (tmp_path / "stick").mkdir()
    one.desk.customers.add(one.desk.me, "Ayşe Demir")
    for profile in (one, other, one):
        code, said, _ = profile.run("--file", tmp_path / "stick")
        assert code == 0, said
    assert other.names() == {"Ayşe Demir"}


def test_a_desk_that_has_no_hub_is_told_what_to_do(profiles):
    code, said, told = profiles[0].run()
    assert (code, said) == (2, "")
    assert "has not joined a hub" in told
    assert "Traceback" not in told


def test_a_hub_out_of_reach_is_said_and_nothing_lost(profiles, shared):
    one, _ = profiles
    one.enrol(shared)
    kept = credential.file(one.paths)
    kept.write_text(kept.read_text().replace(str(shared.server.port), "1"))
    code, said, told = one.run()
    assert (code, said) == (2, "")
    assert "cannot be reached" in told
    assert one.run("status")[1].startswith("Saved here.")


def test_it_follows_until_its_standard_input_ends_and_a_line_wakes_it(profiles, shared):
    one, other = profiles
    for profile in profiles:
        profile.enrol(shared)
    running = subprocess.Popen(
        other.command("--follow"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        encoding="utf-8",
    )  # fmt: skip
    with running:
        states = (json.loads(line)["state"] for line in running.stdout)
        assert [next(states), next(states)] == ["waiting", "shared"]
        if hasattr(os, "getpriority"):
            assert os.getpriority(os.PRIO_PROCESS, running.pid) >= 10
        assert other.run()[0] == 2  # another is at it
        one.desk.customers.add(one.desk.me, "Ayşe Demir")
        assert one.run()[0] == 0
        running.stdin.write("now\n")
        running.stdin.flush()
        told = json.loads(running.stdout.readline())
        assert (told["received"], len(told["customers"])) == (2, 1)
        running.stdin.close()
        assert running.wait(30) == 0
    assert other.names() == {"Ayşe Demir"}


def test_a_desk_whose_password_is_gone_says_so_before_it_ends(profiles, shared):
    _, desk = profiles
    desk.enrol(shared)
    kept = credential.kept(desk.paths)
    credential._secret_file(desk.paths, kept.role).unlink()
    code, said, told = desk.run("--follow")
    line = json.loads(said)
    assert (code, line["state"]) == (2, "stopped")
    assert "The password of this desk for the hub is gone." in line["trouble"]
    assert "The password of this desk for the hub is gone." in told


def test_what_was_set_aside_is_listed_and_tries_again(profiles, shared):
    one, _ = profiles
    one.enrol(shared)
    assert one.run("quarantine") == (0, "Nothing was set aside.\n", "")
    with shared.admin() as db:
        db.execute("ALTER TABLE agent_desk.entry ADD CONSTRAINT narrow CHECK (body !~ 'Noor')")
    one.desk.customers.add(one.desk.me, "Noor O'Brien")
    assert one.run()[0] == 1
    code, said, _ = one.run("quarantine")
    assert (code, "customer.added was refused:" in said, "narrow" in said) == (1, True, True)
    code, said, _ = one.run("quarantine", "--json")
    (apart,) = json.loads(said)["set_aside"]
    assert (code, apart["kind"], apart["sent"]) == (1, "customer.added", True)
    with shared.admin() as db:
        db.execute("ALTER TABLE agent_desk.entry DROP CONSTRAINT narrow")
    assert one.run("quarantine", "--retry")[0] == 0
    assert one.run()[:2] == (0, "Sent: 1. Received: 0.\n")
    assert one.run("quarantine") == (0, "Nothing was set aside.\n", "")


def test_who_another_branch_knows_is_fetched_by_number(profiles, shared):
    one, _ = profiles
    assert one.run("find", "+13035550142")[0] == 2
    one.enrol(shared)
    assert one.run("find", "+13035550142") == (0, "No other branch knows the number.\n", "")
    assert one.run("find", "+13035550142", "--json")[:2] == (0, '{"customers": []}\n')


def test_the_desk_asks_for_a_number_in_words_the_command_understands(profiles, shared):
    one, _ = profiles
    found = profiles_of.profile(Options(data_dir=one.paths.data))
    assert found.asking("+1 303 555 0142") is None
    one.enrol(shared)
    asking = found.asking("+1 303 555 0142")
    done = subprocess.run(
        [asking.program, *asking.arguments], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (0, '{"customers": []}\n')
