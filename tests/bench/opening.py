"""open.*: from a caller's number to the painted page of who is calling."""

import contextlib
import random
import time

from agent_desk.store.connection import Store
from tests.bench import generator
from tests.bench.contact import again, one_contact, recorded
from tests.bench.figures import Figure, median, p99
from tests.bench.finding import Times
from tests.bench.raw import Raw, recording
from tests.bench.screen import BareList, Screen, words_of

_CONTACTS = 150
_LARGEST = 30
_SEED = 11


def measure(run):
    """The rows that are wanted, each contact beside its floor."""
    if run.wants("open.page", "open.store"):
        times = calls(run)
    if run.wants("open.page"):
        yield painted("open.page", times)
    if run.wants("open.store"):
        yield Figure(
            name="open.store",
            value=p99(times.stored) * 1e3,
            unit="ms",
            floor=p99(times.stored_floor) * 1e3,
            note=f"p99; p50 {median(times.stored) * 1e3:.1f} ms"
            f" to {median(times.stored_floor) * 1e3:.1f}",
        )
    if run.wants("open.largest"):
        with _desk(run) as screen:
            yield _largest(run, screen)


def calls(run):
    """Seconds of each call that is taken at the desk, on the file as it is now."""
    times = Times()
    file, key = run.profile.ledger, run.profile.key
    with (
        recording(file, key) as recorder,
        contextlib.closing(Raw(file, key)) as raw,
        _desk(run) as screen,
        contextlib.closing(BareList(screen.history.size())) as bare,
    ):
        for number in _numbers(run, raw):
            _call(number, times, screen, recorder, raw, bare)
    return times


def painted(name, times, condition=""):
    """The row of what is seen, under some condition."""
    return Figure(
        name=name,
        value=p99(times.painted) * 1e3,
        unit="ms",
        floor=p99(times.painted_floor) * 1e3,
        goal=2.0,
        note=f"p99 of {len(times.painted)}; p50 {median(times.painted) * 1e3:.1f} ms"
        f" to {median(times.painted_floor) * 1e3:.1f}{condition}",
    )


@contextlib.contextmanager
def _desk(run):
    """A desk that has had a customer open once, so that everything is loaded."""
    with (
        contextlib.closing(Store(run.profile.ledger, run.profile.key)) as store,
        contextlib.closing(Screen(store)) as screen,
    ):
        screen.open_by_call(generator.phone(generator.TEN))
        screen.say_goodbye()
        yield screen


def _call(number, times, screen, recorder, raw, bare):
    template = recorded(recorder, raw, screen.me, number)
    times.painted.append(screen.open_by_call(number))
    rows = words_of(screen.history.rows())
    screen.say_goodbye()
    once = again(template, raw)
    times.painted_floor.append(_seconds(lambda: raw.say(once.opening)) + bare.paint(rows))
    raw.say(once.closing)
    steps = one_contact(screen.store, screen.me, number)
    times.stored.append(_seconds(lambda: next(steps)))
    list(steps)
    twice = again(template, raw)
    times.stored_floor.append(_seconds(lambda: raw.say(twice.opening)))
    raw.say(twice.closing)
    screen.store.tidy()


def _numbers(run, raw):
    """Numbers of customers who have moments."""
    chance = random.Random(_SEED)  # noqa: S311 - the same callers each time
    most = raw.one("SELECT max(row) FROM customer")
    found = []
    while len(found) < run.samples(_CONTACTS):
        rows = raw.rows(
            "SELECT value FROM contact_point JOIN customer USING (customer_id)"  # noqa: S608 - a number
            f" WHERE customer.row = {chance.randint(1, most)} AND contact_point.kind = 'phone'"
            " AND EXISTS (SELECT 1 FROM entry"
            " WHERE entry.customer_id = customer.customer_id AND entry.moment = 1)"
        )
        found += [row[0] for row in rows]
    return found


def _largest(run, screen):
    """The first page of the longest history beside that of ten moments."""
    times = {generator.LARGEST: [], generator.TEN: []}
    for _ in range(run.samples(_LARGEST)):
        for number, taken in times.items():
            taken.append(screen.open_by_call(generator.phone(number)))
            screen.say_goodbye()
    longest = run.profile.sizes.moments // 50
    return Figure(
        name="open.largest",
        value=median(times[generator.LARGEST]) * 1e3,
        unit="ms",
        floor=median(times[generator.TEN]) * 1e3,
        goal=1.5,
        note=f"p50; {longest:,} moments beside {generator.TEN_MOMENTS}",
    )


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
