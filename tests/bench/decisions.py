"""precedents.alike and decision.log: deciding where much was decided before.

The generator's customers come with moments alone, so a fifth of a million decisions are put
into the copy first, each in a contact of its own, by the path entries from elsewhere take.
"""

import contextlib
import itertools
import random
import time
from dataclasses import replace

from agent_desk.actions.agents import Agents
from agent_desk.actions.customers import Customers
from agent_desk.actions.decisions import Asking, Chosen, Decisions
from agent_desk.actions.interactions import Interactions
from agent_desk.actions.matters import Matters
from agent_desk.actions.policies import Policies
from agent_desk.actions.precedents import Precedents
from agent_desk.domain import kinds
from agent_desk.domain.agents import Role
from agent_desk.domain.clock import SystemClock, next_hlc
from agent_desk.domain.decisions import DecisionTaken
from agent_desk.domain.entries import Entry, sealed
from agent_desk.domain.ids import derived_id
from agent_desk.domain.interactions import (
    Feeling,
    FeelingSource,
    InteractionClosed,
    InteractionOpened,
)
from agent_desk.policy.money import Money
from agent_desk.store import desk, ledger
from agent_desk.store.connection import Store
from tests.bench import built, generator
from tests.bench.contact import LEFT, Contact, again
from tests.bench.figures import Figure, median, p99
from tests.bench.raw import Raw, recording

POLICY = """
[policy]
name = "bench"
[facts.tier]
type = "choice"
values = ["gold", "silver", "bronze", "guest"]
[facts.late]
type = "yes/no"
[limits.interaction]
counts = ["gift", "fee"]
per = "interaction"
most = "40 EUR"
[limits.matter]
counts = ["gift", "fee"]
per = "matter"
most = "50 EUR"
[limits.customer]
counts = ["gift"]
per = "customer"
within = "30 days"
most = "900000 EUR"
[limits.agent]
counts = ["gift"]
per = "agent"
within = "day"
most = "900000 EUR"
[limits.branch]
counts = ["gift"]
per = "branch"
within = "month"
most = "900000 EUR"
[decisions.gift]
hit = "first"
inputs = ["tier"]
once.per = "interaction"
[[decisions.gift.rows]]
id = "gold"
when = { tier = '"gold", "silver"' }
verdict = "may up to"
most = "30 EUR"
[[decisions.gift.rows]]
id = "others"
verdict = "may up to"
most = "10 EUR"
"""
_TIERS = ("gold", "silver", "bronze", "guest")
_RULES = {"gold": "gift/gold", "silver": "gift/gold"}
_ONE_IN = 25
"""Moments for each decision: 200,000 for five million."""

_AT_ONCE = 300
_TELL_EVERY = 20_000
_AGENTS = 20
_ASKED = 400
_CALLS = 400
_MOST_MS = {"p50": 50.0, "p99": 200.0}
_SEED = 31
_DAY = 86_400_000_000
_OVER = 4 * 365 * _DAY


def measure(run):
    """The rows that are wanted, on a file in which much was decided."""
    file, key = run.profile.ledger, run.profile.key
    with contextlib.closing(Store(file, key, background=True)) as store:
        count = _fill(store, run.profile.sizes)
    with (
        recording(file, key) as recorder,
        contextlib.closing(Raw(file, key)) as raw,
        contextlib.closing(Store(file, key)) as store,
    ):
        people = [one.agent_id for one in Agents(store, SystemClock()).listed()]
        if run.wants("precedents.alike"):
            yield _precedents(run, recorder, raw, people, count)
        if run.wants("decision.log.p50", "decision.log.p99"):
            yield from _logged(run, store, recorder, raw, people, count)


def _precedents(run, recorder, raw, people, count):
    """Seconds of each question for precedents, beside its statements by the bare driver."""
    store, said = recorder
    clock, chance = SystemClock(), _chance()
    precedents = Precedents(store, clock)
    ours, floor, found = [], [], 0
    for _ in range(run.samples(_ASKED)):
        tier = chance.choice(_TIERS)
        facts = {"tier": f'"{tier}"', "late": chance.choice(("yes", "no"))}
        said.clear()
        began = time.perf_counter()
        alike = precedents.alike(people[0], bytes(16), "gift", _rule(tier), facts=facts)
        ours.append(time.perf_counter() - began)
        found += len(alike)
        kept = list(said)
        began = time.perf_counter()
        raw.say(kept)
        floor.append(time.perf_counter() - began)
    return Figure(
        name="precedents.alike",
        value=p99(ours) * 1e3,
        unit="ms",
        floor=p99(floor) * 1e3,
        note=f"p99 of {len(ours)} among {count:,} decisions, {found / len(ours):.1f} found;"
        f" p50 {median(ours) * 1e3:.2f} ms to {median(floor) * 1e3:.2f}",
    )


def _logged(run, store, recorder, raw, people, count):
    """Seconds of each decision durably logged, its limits summed, beside its statements."""
    chance, sizes = _chance(), run.profile.sizes
    numbers = [generator.phone(chance.randrange(sizes.customers)) for _ in range(_CALLS)]
    numbers = numbers[: run.samples(_CALLS)]
    template = _recorded(recorder, raw, people[0], generator.phone(generator.TEN))
    ours, floor = [], []
    for number in numbers:
        steps = _one_call(store, people[0], number)
        next(steps)
        ours.append(_seconds(lambda steps=steps: next(steps)))
        next(steps)
        store.tidy()
        contact = again(template, raw)
        raw.say(contact.opening)
        floor.append(_seconds(lambda contact=contact: raw.say(contact.notes[0])))
        raw.say(contact.closing)
        store.tidy()
    for word, of in (("p50", median), ("p99", p99)):
        if run.wants(f"decision.log.{word}"):
            yield Figure(
                name=f"decision.log.{word}",
                value=of(ours) * 1e3,
                unit="ms",
                floor=of(floor) * 1e3,
                goal=2.0,
                # The same statements by the bare driver are as slow where one reads too much.
                most=_MOST_MS[word],
                note=f"{len(ours)} decisions, five limits and a lock each, among {count:,};"
                f" the longest {max(ours) * 1e3:.1f} ms to {max(floor) * 1e3:.1f}",
            )


def _one_call(store, me, number):
    """One contact in which one thing is decided; a generator of the steps' names."""
    clock = SystemClock()
    interactions, decisions = Interactions(store, clock), Decisions(store, clock)
    customer_id = Customers(store, clock).by_number(me, number)[0].customer_id
    here = interactions.open(me, customer_id)
    Matters(store, clock).open(me, here.interaction_id, "the October bill")
    yield "opening"
    chosen = [Chosen(kind="gift", amount=Money(500, "EUR"))]
    decisions.do(me, here.interaction_id, chosen, Asking(checked={"tier": "gold"}))
    yield "note"
    interactions.close(me, here.interaction_id, LEFT)
    yield "closing"


def _recorded(recorder, raw, me, number):
    store, said = recorder
    known = {me, raw.one("SELECT site_id FROM desk")}
    known |= {row[0] for row in raw.rows("SELECT policy_id FROM policy_version")}
    said.clear()
    parts = []
    for _ in _one_call(store, me, number):
        parts.append(list(said))
        said.clear()
    digits = number.removeprefix("+")
    known.add(
        raw.one(f"SELECT customer_id FROM contact_point WHERE digits = '{digits}'")  # noqa: S608
    )
    opening, decided, closing = parts
    return Contact(opening=opening, notes=[decided], closing=closing, known=frozenset(known))


def _fill(store, sizes):
    """Put the policy, colleagues and decisions into the file; returns how many decisions."""
    clock, count = SystemClock(), sizes.moments // _ONE_IN
    agents = Agents(store, clock)
    me = agents.listed()[0].agent_id
    for number in range(1, _AGENTS):
        agents.add(f"Colleague {number}", frozenset({Role.AGENT}), me)
    Policies(store, clock).publish(me, "bench", {"bench.toml": POLICY}, "to be measured")
    people = [one.agent_id for one in agents.listed()]
    customers = _customers(store, min(count, sizes.customers))
    began, made = time.monotonic(), _entries(store, people, customers, count)
    for number in itertools.count(1):
        part = list(itertools.islice(made, 3 * _AT_ONCE))
        if not part:
            break
        with store.write() as db:
            ledger.append(db, part)
        done = number * _AT_ONCE
        if done % _TELL_EVERY < _AT_ONCE:
            speed = done / (time.monotonic() - began)
            built.tell(f"Decided {done:,} of {count:,}, {speed:,.0f} a second")
            store.tidy()
    store.tidy()
    return count


def _customers(store, count):
    with store.read() as db:
        sql = "SELECT customer_id FROM customer LIMIT ?"
        return [row[0] for row in db.exec_driver_sql(sql, (count,))]


def _entries(store, people, customers, count):
    """Contacts in which something was decided, three entries each, in the order of time."""
    chance, now = _chance(), SystemClock().now()
    with store.read() as db:
        here = desk.here(db)
    hlc = here.hlc
    blank = Entry(id=b"", branch_id=here.branch_id, site_id=here.site_id, kind="", at=0, hlc=0)
    for number in range(count):
        at = now - _OVER + number * (_OVER // count)
        customer_id, agent_id = chance.choice(customers), chance.choice(people)
        contact = derived_id("bench", "contact", str(number))
        for kind, body, about in (
            ("interaction.opened", InteractionOpened(), contact),
            ("decision.taken", _taken(chance), derived_id("bench", "decision", str(number))),
            ("interaction.closed", _closed(chance), contact),
        ):
            hlc = next_hlc(hlc, at)
            yield sealed(
                replace(
                    blank,
                    id=derived_id("bench", kind, str(number)),
                    kind=kind,
                    at=at,
                    hlc=hlc,
                    agent_id=agent_id,
                    customer_id=customer_id,
                    interaction_id=contact,
                    about_id=about,
                    moment=kinds.of(kind).moment,
                    text="A gift, 5.00 EUR" if kind == "decision.taken" else "",
                    body=kinds.written(body),
                )
            )


def _taken(chance):
    tier = chance.choice(_TIERS)
    return DecisionTaken(
        kind="gift",
        amount=chance.randrange(100, 1000),
        currency="EUR",
        rule=_rule(tier),
        policy="bench",
        facts={"tier": f'"{tier}"', "late": chance.choice(("yes", "no"))},
        left={"matter": 5000, "agent": 90_000_000},
        counted="this desk",
        say="I have put it on your account.",
    )


def _closed(chance):
    felt = chance.choice([one for one in Feeling if one is not Feeling.COULD_NOT_TELL])
    return InteractionClosed(feeling=felt.value, source=FeelingSource.OUR_IMPRESSION.value)


def _rule(tier):
    return _RULES.get(tier, "gift/others")


def _chance():
    return random.Random(_SEED)  # noqa: S311 - the same decisions each time


def _seconds(act):
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
