"""find.edited and open.edited: the same keys and calls once 15,000 random edits were made.

Each edit is a transaction of its own, as on a desk: that is what wears the search index. Names
change, contacts come and go, and some customers are spoken with.
"""

import contextlib
import random

from agent_desk.actions.agents import Agents
from agent_desk.actions.interactions import Interactions
from agent_desk.domain.clock import SystemClock
from agent_desk.domain.customers import ContactAdded, ContactKind, CustomerChanged
from agent_desk.domain.kinds import NoBody
from agent_desk.store import ledger
from agent_desk.store.connection import Store
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from tests.bench import built, finding, opening
from tests.bench.contact import LEFT, NOTE
from tests.bench.drawn import drawn
from tests.bench.raw import Raw

_EDITS = 15_000
_FEW_EDITS = 60
_TELL_EVERY = 1_000
_SEED = 17
# How many of a hundred edits are of which kind.
_SHARES = {"renamed": 40, "added": 35, "removed": 15, "spoken": 10}


def measure(run):
    """The rows that are wanted, after the edits."""
    count = _EDITS if run.profile.sizes.thorough else _FEW_EDITS
    _edit(run.profile, count)
    condition = f"; after {count:,} edits"
    if run.wants("find.edited"):
        yield finding.painted("find.edited", finding.keys(run), condition)
    if run.wants("open.edited"):
        yield opening.painted("open.edited", opening.calls(run), condition)


def _edit(profile, count):
    chance = random.Random(_SEED)  # noqa: S311 - the same edits each time
    words = drawn()
    with (
        contextlib.closing(Store(profile.ledger, profile.key)) as store,
        contextlib.closing(Raw(profile.ledger, profile.key)) as raw,
    ):
        me = Agents(store, SystemClock()).listed()[0].agent_id
        rows = raw.one("SELECT max(row) FROM customer")
        for number in range(1, count + 1):
            row = chance.randint(1, rows)
            customer_id = raw.one(f"SELECT customer_id FROM customer WHERE row = {row}")  # noqa: S608 - a number
            kind = chance.choices(list(_SHARES), list(_SHARES.values()))[0]
            _EDITORS[kind](store, raw, me, customer_id, _Drawn(chance, words))
            if number % _TELL_EVERY == 0:
                store.tidy()
                built.tell(f"Edited {number:,} of {count:,}")
        store.tidy()


class _Drawn:
    """Names and addresses nobody had before."""

    def __init__(self, chance, words):
        self._chance = chance
        self._words = words

    def name(self):
        first, last = self._words.first_names, self._words.last_names
        return f"{self._chance.choice(first)} {self._chance.choice(last)}"

    def contact(self):
        number = self._chance.randrange(10**7)
        return self._chance.choice(
            (
                ContactAdded(kind=ContactKind.EMAIL, value=f"new{number}@example.com"),
                ContactAdded(kind=ContactKind.PHONE, value=f"+1201777{number % 10_000:04d}"),
            )
        )


def _rename(store, _raw, me, customer_id, drawn):
    _write(store, me, "customer.changed", CustomerChanged(name=drawn.name()), customer_id)


def _add(store, _raw, me, customer_id, drawn):
    _write(store, me, "contact.added", drawn.contact(), customer_id, new_id())


def _remove(store, raw, me, customer_id, drawn):
    """An e-mail or an address that no longer reaches them; another name if there is none."""
    found = raw.rows(
        f"SELECT contact_id FROM contact_point WHERE customer_id = x'{customer_id.hex()}'"  # noqa: S608 - an id
        " AND kind <> 'phone' LIMIT 1"
    )
    if found:
        _write(store, me, "contact.removed", NoBody(), customer_id, found[0][0])
    else:
        _rename(store, raw, me, customer_id, drawn)


def _speak(store, _raw, me, customer_id, _drawn):
    interactions = Interactions(store, SystemClock())
    here = interactions.open(me, customer_id)
    interactions.note(me, here.interaction_id, NOTE)
    interactions.close(me, here.interaction_id, LEFT)


_EDITORS = {"renamed": _rename, "added": _add, "removed": _remove, "spoken": _speak}


def _write(store, me, word, body, customer_id, about_id=None):
    about = Subjects(customer_id=customer_id, about_id=about_id or customer_id)
    with store.write() as db:
        ledger.write(db, word, body, about, at=SystemClock().now(), by=me)
