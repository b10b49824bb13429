"""start.*: from the command to the first frame, to a find that answers, and what it weighs."""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections import defaultdict

from agent_desk.actions.agents import Agents
from agent_desk.actions.interactions import Interactions
from agent_desk.domain.clock import SystemClock
from agent_desk.store.connection import Store
from tests.bench import generator
from tests.bench.contact import LEFT
from tests.bench.figures import Figure, median
from tests.bench.import_tree import import_tree

_STARTS, _FEWEST_STARTS = 11, 5
_AGAIN = 11
_PATIENCE_S = 60.0


def measure(run):
    """The rows that are wanted: starts of the product and of a bare window by turns."""
    data = ["--data-dir", str(run.profile.folder)]
    modules = _start(["tests.bench.started_desk", *data])["modules"]
    _end_contact(run.profile)
    _start(["tests.bench.bare_window"], modules)
    product, bare, again = defaultdict(list), defaultdict(list), []
    # A start is as long on a small file: fewer than these would only tell the noise.
    for _ in range(max(_FEWEST_STARTS, run.samples(_STARTS))):
        _add(product, _start(["tests.bench.started_desk", *data]))
        _end_contact(run.profile)
        _add(bare, _start(["tests.bench.bare_window"], modules))
    if run.wants("start.again"):
        again = _handovers(data, run.samples(_AGAIN))
        _end_contact(run.profile)
    figures = list(_figures(run, product, bare, again))
    missed = {f.name for f in figures if f.holds is False} & {"start.painted", "start.settle"}
    if missed:
        run.remarks.append(import_tree(data))
        _end_contact(run.profile)
    yield from figures


def _figures(run, product, bare, again):
    rows = (
        ("painted", "ms", 1e3, 1.35),
        ("settle", "ms", 1e3, 1.15),
        ("memory", "MB", 1, 1.15),
    )
    for word, unit, scale, goal in rows:
        if run.wants(f"start.{word}") and product[word]:
            yield Figure(
                name=f"start.{word}",
                value=median(product[word]) * scale,
                unit=unit,
                floor=median(bare[word]) * scale,
                goal=goal,
                note=f"median of {len(product[word])}",
            )
    if run.wants("start.again"):
        yield Figure(
            name="start.again",
            value=median(again) * 1e3,
            unit="ms",
            floor=median(product["painted"]) * 1e3,
            goal=0.25,
            note="a call handed over, beside a cold start",
        )


def _add(taken, told):
    for word in ("painted", "settle", "memory"):
        if told.get(word) is not None:
            taken[word].append(told[word])


def _start(command, modules=()):
    """Start a child, and end it once it has told all; seconds are since the command."""
    began = time.monotonic()
    with _child(command) as child:
        child.stdin.write("".join(f"{name}\n" for name in modules) + "\n" if modules else "")
        child.stdin.flush()
        told = _told(child)
        _end(child)
    told["painted"] -= began
    told["settle"] = told.pop("settled") - began
    return told


@contextlib.contextmanager
def _child(command):
    """A child that is killed should it not end; then what it tells ends early."""
    with subprocess.Popen(
        [sys.executable, "-m", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=_as_installed(),
    ) as child:
        guard = threading.Timer(_PATIENCE_S, child.kill)
        guard.start()
        try:
            yield child
        finally:
            guard.cancel()
            child.stdin.close()
    if child.returncode:
        raise ChildProcessError(f"{command} ended with {child.returncode}")


def _as_installed():
    """An installed program has its bytecode; here the first start, not counted, leaves it."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def _end(child):
    child.stdin.close()
    child.stdout.read()
    child.wait()


def _told(child):
    """Everything a child says of itself, until it says what it weighs."""
    told = {}
    for line in child.stdout:
        told.update(json.loads(line))
        if "memory" in told:
            return told
    raise ChildProcessError(f"{child.args} ended early")


def _handovers(data, count):
    """Seconds of handing a call to a desk that runs, from the command to its end."""
    number = generator.phone(generator.TEN)
    taken = []
    with _child(["tests.bench.started_desk", *data]) as desk:
        _told(desk)
        for _ in range(count):
            began = time.monotonic()
            subprocess.run(
                [sys.executable, "-m", "agent_desk", *data, "call", number],
                check=True,
                env=_as_installed(),
            )
            taken.append(time.monotonic() - began)
        _end(desk)
    return taken


def _end_contact(profile):
    """Nobody is open at the next start: each one begins the same."""
    store = Store(profile.ledger, profile.key)
    interactions = Interactions(store, SystemClock())
    here = interactions.opened()
    if here is not None:
        me = Agents(store, SystemClock()).listed()[0].agent_id
        interactions.close(me, here.interaction_id, LEFT)
    store.tidy()
    store.close()
