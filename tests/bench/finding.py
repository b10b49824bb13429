"""find.painted and find.store: from a key to the painted people, whatever is typed."""

import contextlib
import random
import time
from dataclasses import dataclass, field

from agent_desk.actions.customers import Customers
from agent_desk.desk.find.page import MOST_FOUND
from agent_desk.domain.clock import SystemClock
from agent_desk.store.connection import Store
from tests.bench.figures import Figure, median, p99
from tests.bench.raw import Raw, recording
from tests.bench.screen import BareList, Screen, words_of

_LONGEST = 12
_QUERIES = 100
_SEED = 7


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of each key or call, of the product and of its floor."""

    painted: list[float] = field(default_factory=list)
    painted_floor: list[float] = field(default_factory=list)
    stored: list[float] = field(default_factory=list)
    stored_floor: list[float] = field(default_factory=list)


def measure(run):
    """Both rows, key by key beside their floors."""
    times = keys(run)
    if run.wants("find.painted"):
        yield painted("find.painted", times)
    if run.wants("find.store"):
        yield Figure(
            name="find.store",
            value=p99(times.stored) * 1e3,
            unit="ms",
            floor=p99(times.stored_floor) * 1e3,
            goal=1.5,
            note=f"p99; p50 {median(times.stored) * 1e3:.2f} ms"
            f" to {median(times.stored_floor) * 1e3:.2f}",
        )


def keys(run):
    """Seconds of each key that is typed on the desk, on the file as it is now."""
    file, key = run.profile.ledger, run.profile.key
    with contextlib.ExitStack() as closing:
        store = closing.enter_context(contextlib.closing(Store(file, key)))
        recorder = closing.enter_context(recording(file, key))
        raw = closing.enter_context(contextlib.closing(Raw(file, key)))
        queries = typed_texts(raw, run.samples(_QUERIES))
        screen = closing.enter_context(contextlib.closing(Screen(store)))
        return _times(screen, recorder, raw, queries)


def painted(name, times, condition=""):
    """The row of what is seen, under some condition."""
    return Figure(
        name=name,
        value=p99(times.painted) * 1e3,
        unit="ms",
        floor=p99(times.painted_floor) * 1e3,
        goal=2.0,
        note=f"p99 of {len(times.painted)} keys, p50 {median(times.painted) * 1e3:.1f} ms"
        f" to {median(times.painted_floor) * 1e3:.1f}{condition}",
    )


def typed_texts(raw, count):
    """What people type: names, last names, numbers in two forms, e-mails, order numbers."""
    chance = random.Random(_SEED)  # noqa: S311 - the same texts each time
    most = raw.one("SELECT max(row) FROM customer")
    texts = []
    for number in range(count):
        row = chance.randint(1, most)
        name = raw.one(f"SELECT name FROM customer WHERE row = {row}")  # noqa: S608 - a number
        contacts = dict(
            raw.rows(
                "SELECT kind, value FROM contact_point JOIN customer USING (customer_id)"  # noqa: S608
                f" WHERE customer.row = {row}"
            )
        )
        digits = contacts.get("phone", "").removeprefix("+1")
        forms = (
            name,
            name.split()[-1],
            digits,
            f"({digits[:3]}) {digits[3:6]}-{digits[6:]}",
            contacts.get("email", name),
            name.split()[-1] + " " + name.split()[0],
        )
        texts.append(forms[number % len(forms)][:_LONGEST])
    return texts


def _times(screen, recorder, raw, queries):
    times = Times()
    recorded, said = recorder
    found_there = Customers(recorded, SystemClock())
    screen.begin_find()
    screen.type_and_wait("a")
    with contextlib.closing(BareList(screen.find_page._list.size())) as bare:
        for text in queries:
            screen.begin_find()
            for character in text:
                typed = (screen.find_page._edit.text() + character).strip()
                said.clear()
                found_there.find(screen.me, typed, MOST_FOUND)
                statements = list(said)
                took = screen.type_and_wait(character)
                if took is None:
                    continue
                rows = words_of(screen.find_page._list.rows())
                floor = _seconds(lambda s=statements: raw.say(s)) + bare.paint(rows)
                times.painted.append(took)
                times.painted_floor.append(floor)
                times.stored.append(
                    _seconds(lambda t=typed: screen.customers.find(screen.me, t, MOST_FOUND))
                )
                times.stored_floor.append(_seconds(lambda s=statements: raw.say(s)))
    return times


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
