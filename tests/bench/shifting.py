"""shift.*: a lead's page over 100,000 contacts, and a filter, until its people are painted."""

import contextlib
import random
import time
from dataclasses import replace

from agent_desk.actions.agents import Agents
from agent_desk.actions.shift_log import ShiftLog
from agent_desk.desk import application
from agent_desk.desk.lead.people import People
from agent_desk.desk.look import Look
from agent_desk.desk.theme import Scheme
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.shift_log import State, Wanted
from agent_desk.store.connection import Store
from tests.bench.built import AGENT
from tests.bench.figures import Figure, median, p99
from tests.bench.raw import Raw, recording
from tests.bench.screen import BareList, Painted, Waiting, the_application, words_of

_CONTACTS = 100_000
_PAGES = 60
_SIZE = 400, 800
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
        contextlib.ExitStack() as closing,
    ):
        me = next(
            one.agent_id for one in Agents(store, SystemClock()).listed() if one.name == AGENT
        )
        wanted, contacts = _range(raw)
        shown = closing.enter_context(contextlib.closing(Shown()))
        bare = closing.enter_context(contextlib.closing(BareList(shown.size)))
        asking = _Asking(
            ShiftLog(store, SystemClock()),
            ShiftLog(recorded, SystemClock()),
            said,
            raw,
            me,
            shown=shown,
            bare=bare,
        )
        if run.wants("shift.page"):
            questions = list(_pages(asking, wanted, run.samples(_PAGES)))
            yield _figure("shift.page", asking, questions, contacts)
        if run.wants("shift.filter"):
            questions = list(_filters(wanted, run.samples(_PAGES)))
            yield _figure("shift.filter", asking, questions, contacts)


class Shown:
    """The people of the lead's page in a window of their own, as wide as beside a story."""

    def __init__(self):
        self._waiting = Waiting(the_application())
        look = Look()
        look.set_scheme(Scheme.LIGHT)
        application.dress(the_application(), look)
        self.people = People(look)
        self.people.resize(*_SIZE)
        self.people.show()
        self._waiting.until(self.people.isVisible)

    @property
    def size(self):
        """How large the list itself is."""
        return self.people.list.size()

    def paint(self, page):
        """Show a page and wait until it is painted; gives its rows."""
        shown = self.people
        painted = Painted([shown.list.viewport(), shown._said], lambda: True)
        more = page.after is not None
        now = SystemClock().now()
        shown.show_people(page.people, now, one_day=False, more=more, nobody="Nobody.")
        for part in (shown.list.viewport(), shown._said):
            part.update()
        self._waiting.until(lambda: painted.seen)
        return shown.list.rows()

    def close(self):
        """Put it away."""
        self._waiting.stop()
        self.people.close()
        self.people.deleteLater()


class _Asking:
    """Asks the product and a bare connection the same, and paints what comes of it."""

    def __init__(self, log, recorded, said, raw, me, *, shown, bare):
        self.log, self.me = log, me
        self._recorded, self._said, self._raw = recorded, said, raw
        self._shown, self._bare = shown, bare

    def seconds(self, wanted, after):
        """How long the product takes and the bare statements, each painted; then each alone."""
        self._said.clear()
        self._recorded.page(self.me, wanted, after=after)
        statements = list(self._said)
        ours = _seconds(lambda: self._shown.paint(self.log.page(self.me, wanted, after=after)))
        rows = words_of(self._shown.people.list.rows())
        alone = _seconds(lambda: self.log.page(self.me, wanted, after=after))
        bare = _seconds(lambda: self._raw.say(statements))
        return ours, bare + self._bare.paint(rows), alone, bare


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
    ours, floor, alone, bare = ([one[place] for one in times] for place in range(4))
    return Figure(
        name=name,
        value=p99(ours) * 1e3,
        unit="ms",
        floor=p99(floor) * 1e3,
        goal=2.0,
        note=f"painted, {contacts:,} contacts; p50 {median(ours) * 1e3:.1f} ms"
        f" to {median(floor) * 1e3:.1f}; the store alone {median(alone) * 1e3:.1f}"
        f" to {median(bare) * 1e3:.1f}",
    )


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
