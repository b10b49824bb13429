"""log.commit: one note durably in the file: alone, beside a second writer, with a hung hub."""

import contextlib
import random
import time

from agent_desk.actions.agents import Agents
from agent_desk.domain.clock import SystemClock
from agent_desk.store.connection import Store
from tests.bench import generator, hung
from tests.bench.contact import again, one_contact, recorded
from tests.bench.figures import Figure, median, p99
from tests.bench.raw import Raw, recording
from tests.bench.second_writer import beside

_CONTACTS = 60
_NOTES = 10
_SEED = 13


def measure(run):
    """The rows that are wanted."""
    if run.wants("log.commit.p50", "log.commit.p99"):
        yield from compared(run, "log.commit", *notes(run.profile, run.samples(_CONTACTS)))
    if run.wants("log.commit.beside.p50", "log.commit.beside.p99"):
        with beside(run.profile):
            product, bare = notes(run.profile, run.samples(_CONTACTS))
        yield from compared(run, "log.commit.beside", product, bare)
    if run.wants("log.commit.hung.p50", "log.commit.hung.p99"):
        with hung.beside(run.profile):
            product, bare = notes(run.profile, run.samples(_CONTACTS))
        yield from compared(run, "log.commit.hung", product, bare)


def notes(profile, contacts):
    """Seconds of each note of some contacts, by the product and by the bare driver."""
    file, key = profile.ledger, profile.key
    chance = random.Random(_SEED)  # noqa: S311 - the same customers each time
    product, bare = [], []
    with contextlib.ExitStack() as closing:
        store = closing.enter_context(contextlib.closing(Store(file, key)))
        recorder = closing.enter_context(recording(file, key))
        raw = closing.enter_context(contextlib.closing(Raw(file, key)))
        me = Agents(store, SystemClock()).listed()[0].agent_id
        template = recorded(recorder, raw, me, generator.phone(generator.TEN), _NOTES)
        for _ in range(contacts):
            number = generator.phone(chance.randrange(profile.sizes.customers))
            product += _product(store, me, number)
            store.tidy()
            bare += _bare(raw, again(template, raw))
            store.tidy()
    return product, bare


def _product(store, me, number):
    steps = one_contact(store, me, number, _NOTES)
    next(steps)
    taken = [_seconds(lambda: next(steps)) for _ in range(_NOTES)]
    next(steps)
    return taken


def _bare(raw, contact):
    raw.say(contact.opening)
    taken = [_seconds(lambda note=note: raw.say(note)) for note in contact.notes]
    raw.say(contact.closing)
    return taken


def compared(run, name, product, bare):
    """The rows of a kind that are wanted: the usual note, and the slowest of a hundred."""
    for word, of in (("p50", median), ("p99", p99)):
        if run.wants(f"{name}.{word}"):
            yield Figure(
                name=f"{name}.{word}",
                value=of(product) * 1e3,
                unit="ms",
                floor=of(bare) * 1e3,
                goal=2.0,
                note=f"{len(product)} notes, the longest {max(product) * 1e3:.1f} ms"
                f" to {max(bare) * 1e3:.1f}",
            )


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
