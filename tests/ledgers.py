"""Ledgers for tests: encrypted files of their own, and what their views say."""

import contextlib
import tempfile
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from agent_desk.actions.agents import Agents
from agent_desk.actions.arrival import Arrival
from agent_desk.actions.cases import Cases
from agent_desk.actions.corrections import Corrections
from agent_desk.actions.customers import Customers
from agent_desk.actions.decisions import Decisions
from agent_desk.actions.details import Details
from agent_desk.actions.goodbye import Goodbye
from agent_desk.actions.handovers import Handovers
from agent_desk.actions.hard_moments import HardMoments
from agent_desk.actions.imports import Imports
from agent_desk.actions.interactions import Interactions
from agent_desk.actions.matters import Matters
from agent_desk.actions.mistakes import Mistakes
from agent_desk.actions.moves import Moves
from agent_desk.actions.next_shift import Handover
from agent_desk.actions.people import People
from agent_desk.actions.policies import Policies
from agent_desk.actions.precedents import Precedents
from agent_desk.actions.presence import Presence
from agent_desk.actions.private import Private
from agent_desk.actions.promises import Promises
from agent_desk.actions.prompts import Prompts
from agent_desk.actions.publications import Publications
from agent_desk.actions.shift_cards import ShiftCards
from agent_desk.actions.shift_log import ShiftLog
from agent_desk.actions.shift_numbers import ShiftNumbers
from agent_desk.actions.shift_reviews import ShiftReviews
from agent_desk.actions.shift_stories import ShiftStories
from agent_desk.actions.signing_in import SigningIn
from agent_desk.actions.speakers import Speakers
from agent_desk.actions.talks import Talks
from agent_desk.actions.tellings import Tellings
from agent_desk.actions.turned import Turned
from agent_desk.actions.yeses import Yeses
from agent_desk.store.connection import Store
from agent_desk.store.migrations import migrate
from agent_desk.store.tables import PROJECTIONS

KEY = bytes(range(32))
START_AT = 1_790_000_000_000_000


class StepClock:
    """Every look at it is a second later."""

    def __init__(self, at=START_AT):
        self.at = at

    def now(self):
        self.at += 1_000_000
        return self.at


@contextlib.contextmanager
def a_ledger(folder=None, key=KEY, branch="bremen"):
    """An open ledger in ``folder``, or in one that goes away with it."""
    with contextlib.ExitStack() as closing:
        place = Path(folder or closing.enter_context(tempfile.TemporaryDirectory()))
        store = Store(place / "ledger.db", key)
        closing.callback(store.close)
        migrate(store, branch)
        yield store


def a_desk(store, clock=None):
    """The actions on a ledger, with one person who is its lead."""
    clock = clock or StepClock()
    agents = Agents(store, clock)
    signing_in = SigningIn(store, clock)
    me = next(iter(agents.listed()), None) or agents.add("Mira Hansen", frozenset(), None)
    return SimpleNamespace(
        store=store,
        clock=clock,
        agents=agents,
        me=me.agent_id,
        customers=Customers(store, clock, "US"),
        interactions=Interactions(store, clock),
        imports=Imports(store, clock),
        promises=Promises(store, clock),
        mistakes=Mistakes(store, clock),
        matters=Matters(store, clock),
        tellings=Tellings(store, clock),
        details=Details(store, clock, "US"),
        speakers=Speakers(store, clock, ("postcode", "contract_number", "date_of_birth")),
        moves=Moves(store, clock),
        hard_moments=HardMoments(store, clock),
        corrections=Corrections(store, clock),
        presence=Presence(store, clock),
        private=Private(store, clock),
        turned=Turned(store, clock),
        goodbye=Goodbye(store, clock),
        arrival=Arrival(store, clock),
        prompts=Prompts(store, clock),
        publications=Publications(store, clock),
        cases=Cases(store, clock),
        decisions=Decisions(store, clock),
        policies=Policies(store, clock),
        precedents=Precedents(store, clock),
        yeses=Yeses(store, clock),
        handovers=Handovers(store, clock),
        people=People(store, clock),
        signing_in=signing_in,
        talks=Talks(store, clock, signing_in),
        next_shift=Handover(store, clock),
        shift_log=ShiftLog(store, clock),
        shift_cards=ShiftCards(store, clock),
        shift_stories=ShiftStories(store, clock),
        shift_reviews=ShiftReviews(store, clock),
        shift_numbers=ShiftNumbers(store, clock, ZoneInfo("Europe/Berlin")),
    )


def views(store):
    """Every row of every projection; numbers that only say when a row came are left out."""
    found = {}
    with store.read() as db:
        for table in PROJECTIONS:
            # Who is near depends on the day, and on when it was looked at.
            if table.name in {"customer_search", "near_search", "customer_word"}:
                continue
            names = ", ".join(f'"{c.name}"' for c in table.c if c.name != "row")
            rows = db.exec_driver_sql(f"SELECT {names} FROM {table.name}")  # noqa: S608 - ours
            found[table.name] = sorted((tuple(row) for row in rows), key=repr)
        db.exec_driver_sql(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.said "
            "USING fts5vocab(main, customer_search, 'row')"
        )
        found["customer_search"] = db.exec_driver_sql("SELECT term, doc FROM temp.said").all()
    return found
