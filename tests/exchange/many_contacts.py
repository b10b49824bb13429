"""Writes a shift log of any length and tells the most memory it took: FORMAT ROWS FILE.

Run as a process of its own, so that nothing else counts.
"""

import resource
import sys
from datetime import UTC
from pathlib import Path

import sqlalchemy as sa

from agent_desk import resources
from agent_desk.actions.shift_log import ContactPage, ShiftPage
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet
from agent_desk.domain.shift_log import Cause, ShiftContact, Wanted
from agent_desk.exchange.shift_files import Format, write
from agent_desk.exchange.shift_sheets import Listener, ShiftSheets
from agent_desk.exchange.shift_words import Words
from agent_desk.reading import codes
from agent_desk.store.tables import interaction

START_AT = 1_790_000_000_000_000
LATER = START_AT + 10**15


class ManyContacts:
    """A shift log with so many contacts and nobody unhappy, made as they are read."""

    def __init__(self, rows):
        self._rows = rows

    def count(self, _by, _wanted):
        return 0

    def contact_count(self, _by, _wanted):
        return self._rows

    def page(self, _by, _wanted, **_told):
        return ShiftPage(people=(), after=None, row=0)

    def contacts(self, _by, _wanted, *, after=None, limit=50):
        start = 0 if after is None else int.from_bytes(after.interaction_id) + 1
        found = tuple(map(contact, range(start, min(start + limit, self._rows))))
        return ContactPage(contacts=found, after=found[-1].key if len(found) == limit else None)


def contact(number):
    """One contact; all of them say the same."""
    return ShiftContact(
        interaction_id=number.to_bytes(16),
        customer_id=number.to_bytes(16),
        name="Thomas Brandt",
        channel="call",
        at=START_AT + number,
        branch_id="Bremen",
        need_met=NeedMet.NOT_YET,
        feeling=Feeling.MISERABLE,
        source=FeelingSource.THEIR_WORDS,
        words="I have explained it five times, and nobody ever rang me back about it.",
        about="the October bill, which is somebody else's",
        reason="bill_wrong",
        result="hung_up",
        causes=(Cause.LEFT_UNHAPPY, Cause.AGAIN),
    )


def many_sheets(rows, listener=None):
    """The tables of so many contacts."""
    words = Words(
        language="en", zone=UTC, codes=codes.read([resources.path("codes/contact.toml")])
    )
    wanted = Wanted(from_at=START_AT, to_at=LATER)
    listener = listener or Listener()
    return ShiftSheets(ManyContacts(rows), b"m" * 16, wanted, words, listener=listener)


def multiply(store, rows):
    """Have so many contacts like the one there is: enough that writing them takes a while."""
    copied = [column for column in interaction.c if column.name != "interaction_id"]
    with store.write() as db:
        there = dict(db.execute(sa.select(*copied)).mappings().one())
        ids = (number.to_bytes(16) for number in range(1, rows))
        db.execute(interaction.insert(), [{**there, "interaction_id": one} for one in ids])


if __name__ == "__main__":
    kind, rows, file = sys.argv[1:]
    write(many_sheets(int(rows)), Path(file), Format(kind))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
