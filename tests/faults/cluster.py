"""A Patroni cluster as the hub, whose leader changes and dies in the middle of pushes.

Run as a program: ``cluster FOLDER``. Desks log and share through three PostgreSQL that Patroni
and an etcd look after, on loopback; the leader hands over as it is asked to, then its server is
killed, then its whole node. Desks find whoever takes writes by themselves. One JSON object with
the sums goes to standard output.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from psycopg.conninfo import make_conninfo

from agent_desk.domain.errors import HubError
from agent_desk.sync import hub, reach
from tests import postgres
from tests.faults.chaos import DESKS, a_profile, look_at, share_to_the_end
from tests.faults.promoted import until
from tests.sync.conftest import Hub

NODES = 3
# So many entries of all desks before each change, and afterwards until it is over.
BETWEEN = 60
COMES_UP_S, ENDS_S = 90, 20
# Patroni takes a leader that says nothing for dead after "ttl", of which twenty is the least.
KEPT = {"ttl": 20, "loop_wait": 2, "retry_timeout": 3}
# Debian's Python has Patroni; the tests' own has not.
PYTHON, PATRONI = "/usr/bin/python3", "/usr/bin/patroni"


def lacking():
    """Why no cluster can be started here; empty if one can."""
    if reason := postgres.lacking():
        return reason
    if not (Path(PATRONI).exists() and shutil.which("etcd")):
        return "Patroni and etcd are not installed; packaging/prepare all installs them"
    return ""


def main(folder):
    sums = Counter()
    with postgres.place() as place, a_cluster(place) as cluster:
        shared = Hub(cluster, "hub")
        with reach.connected(cluster.url()) as db:
            db.execute("CREATE DATABASE hub")
        with shared.admin() as db:
            hub.init(db)
        ports = [node.port for node in cluster.nodes]
        desks = [a_profile(Path(folder) / str(n), n, shared, *ports) for n in range(DESKS)]
        try:
            for desk in desks:
                desk.start_desk()
                desk.start_sync()
            for name, change in CHANGES.items():
                shares(desks, shared, BETWEEN)
                sums[f"{name}_ms"] = round(changed(desks, shared, cluster, change) * 1e3)
                shares(desks, shared, BETWEEN)
        finally:
            for desk in desks:
                desk.end()
        sums["rounds"] = share_to_the_end(desks)
        sums += look_at(desks, shared)
    print(json.dumps(sums))


def shares(desks, shared, more):
    """Let them share so many entries more, from when the hub takes any."""
    until(desks, lambda: count(shared) is not None)
    there = count(shared) or 0
    until(desks, lambda: (count(shared) or 0) > there + more)


def changed(desks, shared, cluster, change):
    """Change what leads; seconds until the hub takes something again."""
    before = cluster.leader()
    began = time.monotonic()
    change(before)
    if change is not kill_server:
        until(desks, lambda: cluster.leader() not in {None, before})
    shares(desks, shared, 0)
    took = time.monotonic() - began
    cluster.restart(before)
    return took


def count(shared):
    """How many entries the hub has; None while it has no leader."""
    try:
        with shared.admin() as db:
            return db.execute("SELECT count(*) FROM agent_desk.entry").fetchone()[0]
    except HubError:
        return None


def hand_over(leader):
    """Ask the leader to hand over."""
    asked = urllib.request.Request(
        f"http://127.0.0.1:{leader.api}/switchover",
        data=json.dumps({"leader": leader.name}).encode(),
        headers={"Content-Type": "application/json"},
    )
    urllib.request.urlopen(asked, timeout=COMES_UP_S).close()  # noqa: S310 - our own


def kill_server(leader):
    """Kill the leader's server, which its Patroni then starts again."""
    leader.kill_server()


def kill_node(leader):
    """Kill what looks after the leader as well: nobody says that it is gone."""
    leader.kill_patroni()
    leader.kill_server()


CHANGES = {"switchover": hand_over, "server_killed": kill_server, "node_killed": kill_node}


@dataclass(eq=False)
class Node:
    """One PostgreSQL and the Patroni that looks after it."""

    name: str
    place: Path
    port: int = field(default_factory=postgres.free_port)
    api: int = field(default_factory=postgres.free_port)
    process: subprocess.Popen | None = None

    def start(self, settings):
        """Start, or start again; it joins by itself."""
        file = self.place / f"{self.name}.yml"
        file.write_text(json.dumps(settings))
        postgres.give(file)
        self.process = started([PYTHON, PATRONI, str(file)], self.place / f"{self.name}.log")

    def leads(self):
        """Whether it says that it is the leader."""
        with contextlib.suppress(OSError):
            asked = f"http://127.0.0.1:{self.api}/primary"
            with urllib.request.urlopen(asked, timeout=1) as answer:
                return answer.status == 200
        return False

    def kill_server(self):
        """Kill its first process; the others end by themselves."""
        with contextlib.suppress(OSError, ValueError, IndexError):
            lines = (self.place / self.name / "postmaster.pid").read_text().splitlines()
            os.kill(int(lines[0]), signal.SIGKILL)

    def kill_patroni(self):
        """Kill what looks after it."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def stop(self):
        """End both, whatever state they are in."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(ENDS_S)
        self.kill_patroni()
        self.kill_server()


@dataclass
class Cluster:
    """All nodes, as one server that desks and administrators connect to."""

    place: Path
    etcd: int
    nodes: list[Node]

    def url(self, database="postgres", user=postgres.ADMIN, password=postgres.PASSWORD):
        """The address of whoever takes writes."""
        return make_conninfo(
            "", host=",".join(["127.0.0.1"] * len(self.nodes)),
            port=",".join(str(node.port) for node in self.nodes), dbname=database, user=user,
            password=password, target_session_attrs="read-write",
        )  # fmt: skip

    def leader(self):
        """Who leads; None while nobody does."""
        return next((node for node in self.nodes if node.leads()), None)

    def restart(self, node):
        """Have a node back that was killed."""
        if node.process.poll() is not None:
            node.start(self.settings(node))

    def settings(self, node):
        """Patroni's for one node."""
        who = {"username": postgres.ADMIN, "password": postgres.PASSWORD}
        ways = [
            f"host {what} all 127.0.0.1/32 scram-sha-256" for what in ("all", "replication")
        ]
        at = f"127.0.0.1:{node.port}"
        api = f"127.0.0.1:{node.api}"
        rewinds = {"use_pg_rewind": True, "parameters": {"wal_log_hints": "on"}}
        return {
            "scope": "hub",
            "name": node.name,
            "restapi": {"listen": api, "connect_address": api},
            "etcd3": {"hosts": f"127.0.0.1:{self.etcd}"},
            "watchdog": {"mode": "off"},
            "bootstrap": {
                "dcs": {**KEPT, "postgresql": rewinds},
                "initdb": [{"encoding": "UTF8"}, {"locale": "C.UTF-8"}],
            },
            "postgresql": {
                "listen": at,
                "connect_address": at,
                "data_dir": str(self.place / node.name),
                "bin_dir": str(postgres.programs()),
                "pgpass": str(self.place / f"{node.name}.pgpass"),
                "authentication": {"superuser": who, "replication": who, "rewind": who},
                "parameters": {
                    "unix_socket_directories": str(self.place),
                    "shared_buffers": "32MB",
                },
                "pg_hba": ways,
            },
        }


@contextlib.contextmanager
def a_cluster(place):
    """Start etcd and the nodes, and stop them afterwards, whatever happens."""
    client, peer = postgres.free_port(), postgres.free_port()
    etcd = started(
        ["etcd", "--data-dir", str(place / "etcd"), "--unsafe-no-fsync",
         "--listen-client-urls", f"http://127.0.0.1:{client}",
         "--advertise-client-urls", f"http://127.0.0.1:{client}",
         "--listen-peer-urls", f"http://127.0.0.1:{peer}",
         "--initial-advertise-peer-urls", f"http://127.0.0.1:{peer}",
         "--initial-cluster", f"default=http://127.0.0.1:{peer}"],
        place / "etcd.log",
    )  # fmt: skip
    cluster = Cluster(place, client, [Node(f"node{n}", place) for n in range(NODES)])
    try:
        for node in cluster.nodes:
            node.start(cluster.settings(node))
        wait_for(cluster)
        yield cluster
    finally:
        for node in cluster.nodes:
            node.stop()
        etcd.kill()
        etcd.wait()


def wait_for(cluster):
    """Wait until there is a leader, and all others follow it."""
    began = time.monotonic()
    while time.monotonic() - began < COMES_UP_S:
        if cluster.leader() is not None:
            with contextlib.suppress(HubError), reach.connected(cluster.url()) as db:
                rows = db.execute("SELECT 1 FROM pg_stat_replication").fetchall()
                if len(rows) == NODES - 1:
                    return
        time.sleep(0.1)  # noqa: TID251 - other processes are waited for
    logs = "".join(file.read_text()[-2000:] for file in cluster.place.glob("*.log"))
    message = f"the cluster did not come up in {COMES_UP_S} s:\n{logs}"
    raise SystemExit(message)


def started(command, log):
    """A process of the server's user that ends with this one."""
    tied = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
    with log.open("a") as into:
        return subprocess.Popen(
            [*tied, *command], cwd="/", env=postgres.ENVIRONMENT, stdin=subprocess.DEVNULL,
            stdout=into, stderr=subprocess.STDOUT, process_group=0, **postgres.as_user(),
        )  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
