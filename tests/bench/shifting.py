"""shift.*: a lead's page over 100,000 contacts, and a filter of it; the store's part."""

import contextlib
import random
import time
from dataclasses import replace

from agent_desk.actions.agents import Agents
from agent_desk.actions.shift_log import ShiftLog
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.shift_log import State, Wanted
from agent_desk.store.connection import Store
from tests.bench.built import AGENT
from tests.bench.figures import Figure, median, p99
from tests.bench.raw import Raw, recording

_CONTACTS = 100_000
_PAGES = 60
_SEED = 17
# Two samples of what people look for: a name, a word, and what nobody ever said.
_WORDS = ("smith", "anna", "order", "delivery late", "zzyzx")


def measure(run):
    """The rows that are wanted, each question beside its own statements said bare."""
    file, key = run.profile.ledger, run.profile.key
    with (
        contextlib.closing(Store(file, key)) as store,
        recording(file, key) as (recorded, said),
        contextlib.closing(Raw(file, key)) as raw,
    ):
        me = next(
            one.agent_id for one in Agents(store, SystemClock()).listed() if one.name == AGENT
        )
        wanted, contacts = _range(raw)
        asking = _Asking(
            ShiftLog(store, SystemClock()), ShiftLog(recorded, SystemClock()), said, raw, me
        )
        if run.wants("shift.page"):
            questions = list(_pages(asking, wanted, run.samples(_PAGES)))
            yield _figure("shift.page", asking, questions, contacts)
        if run.wants("shift.filter"):
            questions = list(_filters(wanted, run.samples(_PAGES)))
            yield _figure("shift.filter", asking, questions, contacts)


class _Asking:
    """Asks the product and a bare connection the same."""

    def __init__(self, log, recorded, said, raw, me):
        self.log, self.me = log, me
        self._recorded, self._said, self._raw = recorded, said, raw

    def seconds(self, wanted, after):
        """How long the product takes, and the bare statements."""
        self._said.clear()
        self._recorded.page(self.me, wanted, after=after)
        statements = list(self._said)
        ours = _seconds(lambda: self.log.page(self.me, wanted, after=after))
        return ours, _seconds(lambda: self._raw.say(statements))


def _range(raw):
    """The part of the log with the latest contacts, and how many there are."""
    count = raw.one("SELECT count(*) FROM interaction")
    start = raw.one(
        "SELECT opened_at FROM interaction ORDER BY opened_at DESC LIMIT 1"  # noqa: S608 - a number
        f" OFFSET {min(_CONTACTS, count) - 1}"
    )
    return Wanted(from_at=start, to_at=1 << 62), min(_CONTACTS, count)


def _pages(asking, wanted, count):
    """The first page, again and again, and those that follow it."""
    after = None
    for _ in range(count):
        yield wanted, after
        after = asking.log.page(asking.me, wanted, after=after).after


def _filters(wanted, count):
    """A day, a branch, a state, words."""
    chance = random.Random(_SEED)  # noqa: S311 - the same questions each time
    length = 86_400_000_000
    for number in range(count):
        start = chance.randint(wanted.from_at, 1_789_000_000_000_000)
        yield (
            (
                replace(wanted, from_at=start, to_at=start + length),
                replace(wanted, branch="bench"),
                replace(wanted, state=State.OPEN, branch="bench"),
                replace(wanted, state=State.MADE_GOOD),
                replace(wanted, words=_WORDS[number // 5 % len(_WORDS)]),
            )[number % 5],
            None,
        )


def _figure(name, asking, questions, contacts):
    times = [asking.seconds(*question) for question in questions]
    ours, floor = ([pair[place] for pair in times] for place in (0, 1))
    return Figure(
        name=name,
        value=p99(ours) * 1e3,
        unit="ms",
        floor=p99(floor) * 1e3,
        goal=2.0,
        note=f"store alone, {contacts:,} contacts; p50 {median(ours) * 1e3:.1f} ms"
        f" to {median(floor) * 1e3:.1f}",
    )


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
