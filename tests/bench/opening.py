"""open.*: from a caller's number to the painted page of who is calling."""

import contextlib
import random
import time

from agent_desk.store.connection import Store
from tests.bench import generator
from tests.bench.contact import again, one_contact, recorded
from tests.bench.figures import Figure, median, p99
from tests.bench.raw import Raw, recording
from tests.bench.screen import BareList, Screen, words_of

_CONTACTS = 150
_LARGEST = 30
_SEED = 11


def measure(run):
    """The rows that are wanted, each contact beside its floor."""
    file, key = run.profile.ledger, run.profile.key
    with contextlib.ExitStack() as closing:
        store = closing.enter_context(contextlib.closing(Store(file, key)))
        recorder = closing.enter_context(recording(file, key))
        raw = closing.enter_context(contextlib.closing(Raw(file, key)))
        screen = closing.enter_context(contextlib.closing(Screen(store)))
        screen.open_by_call(generator.phone(generator.TEN))
        bare = closing.enter_context(contextlib.closing(BareList(screen.history.size())))
        screen.say_goodbye()
        if run.wants("open.page", "open.store"):
            yield from _pages(run, screen, recorder, raw, bare)
        if run.wants("open.largest"):
            yield _largest(run, screen)


def _pages(run, screen, recorder, raw, bare):
    painted, painted_floor, stored, stored_floor = [], [], [], []
    for number in _numbers(run, raw):
        template = recorded(recorder, raw, screen.me, number)
        painted.append(screen.open_by_call(number))
        rows = words_of(screen.history.rows())
        screen.say_goodbye()
        once = again(template, raw)
        painted_floor.append(_seconds(lambda c=once: raw.say(c.opening)) + bare.paint(rows))
        raw.say(once.closing)
        steps = one_contact(screen.store, screen.me, number)
        stored.append(_seconds(lambda s=steps: next(s)))
        list(steps)
        twice = again(template, raw)
        stored_floor.append(_seconds(lambda c=twice: raw.say(c.opening)))
        raw.say(twice.closing)
        screen.store.tidy()
    if run.wants("open.page"):
        yield Figure(
            name="open.page",
            value=p99(painted) * 1e3,
            unit="ms",
            floor=p99(painted_floor) * 1e3,
            goal=2.0,
            note=f"p99 of {len(painted)}; p50 {median(painted) * 1e3:.1f} ms"
            f" to {median(painted_floor) * 1e3:.1f}",
        )
    if run.wants("open.store"):
        yield Figure(
            name="open.store",
            value=p99(stored) * 1e3,
            unit="ms",
            floor=p99(stored_floor) * 1e3,
            note=f"p99; p50 {median(stored) * 1e3:.1f} ms to {median(stored_floor) * 1e3:.1f}",
        )


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
