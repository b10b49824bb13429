"""Fetches a customer whom another branch looks after, when they are on the line here."""

from collections.abc import Iterable

from agent_desk.domain.clock import Clock, hlc_of
from agent_desk.domain.entries import Entry, holds
from agent_desk.domain.ids import Id
from agent_desk.reading import phone_numbers
from agent_desk.store import desk, erasing, ledger
from agent_desk.store.connection import Store
from agent_desk.store.turns import Turns
from agent_desk.sync.postgres import PostgresHub

_AHEAD = 5 * 60 * 1_000_000


def fetch(store: Store, hub: PostgresHub, number: str, region: str, clock: Clock) -> list[Id]:
    """Take in everybody of other branches who is reached at a number, with their history.

    What is for named people alone stays where it is. The hub writes down who fetched whom.

    Returns:
        The customers; they are found here from now on.
    """
    whole = phone_numbers.e164(number, region) or number
    ending = hub.find(phone_numbers.whole_and_national(whole)[1])
    found: list[Id] = []
    turns = Turns(store)
    for _branch, customer_id in ending:
        given = [made for made in hub.customer(customer_id) if holds(made)]
        if not _is_reached(given, number, region):
            continue
        came = [(made, None) for made in given]
        found.append(customer_id)
        with store.read() as db:
            latest = max(desk.here(db).hlc, hlc_of(clock.now() + _AHEAD))
        turns.write(came, lambda db, part: ledger.receive(db, part, latest_hlc=latest))  # noqa: B023 - done before the next
    erasing.finish(store)
    return found


def _is_reached(entries: Iterable[Entry], number: str, region: str) -> bool:
    """Whether one of their numbers is this one: the hub has only looked at how they end."""
    written = (str(one.fields.get("value") or "") for one in entries if one.noun == "contact")
    return any(phone_numbers.is_same(value, number, region) for value in written if value)
