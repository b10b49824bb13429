"""Does what erasures ask of this file, in turns with the desk, and finds who names a person."""

import json
from collections.abc import Callable, Iterator, Sequence

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.erasures import ERASED, CustomerErased, is_empty
from agent_desk.domain.ids import Id
from agent_desk.reading.mentions import Known, known_by
from agent_desk.store import (
    bulk,
    desk,
    entries,
    erasures,
    ledger,
    moved_away,
    projections,
    search_index,
)
from agent_desk.store.connection import Connection, Store
from agent_desk.store.ledger import Subjects
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import (
    dead_letter,
    draft,
    entry,
    hard_call,
    look_back,
    moved,
    open_here,
    outbox,
    parked,
    parked_draft,
    prompt_seen,
)
from agent_desk.store.turns import Turns

Told = Callable[[int, int], None]

_ROWS_AT_ONCE = 5_000
_TRIES = 40
# Words of these are what a person or an import wrote. A customer of the same name, or a number
# that a household shares, stays.
_WORDED = (
    "interaction", "matter", "promise", "mistake", "decision", "known", "thanks", "handover",
    "moment", "entry", "shift", "text",
)  # fmt: skip
_WRITTEN = Prepared(
    sa.select(*entries.COLUMNS)
    .where(entry.c.row > sa.bindparam("start"), entry.c.row <= sa.bindparam("end"))
    .order_by(entry.c.row)
)
_LAST_ROW = Prepared(sa.select(sa.func.coalesce(sa.func.max(entry.c.row), 0)))
_TOLD_OF = sa.select(*entries.COLUMNS).where(bulk.among(entry.c.customer_id))
_CAME_OVER = sa.select(entry.c.id).where(
    entry.c.interaction_id.in_(
        sa.select(moved.c.interaction_id).where(bulk.among(moved.c.customer_id))
    )
)
_OWN = (hard_call, prompt_seen, look_back, parked, parked_draft)


def finish(store: Store, told: Told = lambda _done, _of: None) -> int:
    """Empty what erasures ask for and is still here; returns how many there were.

    ``told`` is called with the rows looked at, of how many. Ended at any moment it goes on when
    it is called again.
    """
    with store.read() as db:
        asked = erasures.open_ones(db)
        ids = erasures.speak_of(db, asked)
    if not asked:
        return 0
    turns = Turns(store)
    turns.write([ids], _keep_what_is_others)
    turns.write([asked], _take_what_came_over)
    with store.read() as db:
        asked = erasures.open_ones(db)
        ids = erasures.speak_of(db, asked)
    turns.write([ids], _forget_private)
    start = 0
    while True:
        with store.read() as db:
            found, start, last = erasures.still_there(db, ids, start)
        turns.write(found, _empty)
        told(start, last)
        if start >= last:
            break
    search_index.tidy(store)
    clear_log(store)
    turns.write(asked, erasures.done)
    return len(asked)


def clear_log(store: Store) -> None:
    """Have nothing in the log that is gone from the file; a reader may hold it up a while."""
    turns = Turns(store)
    for _ in range(_TRIES):
        if store.clear_log():
            return
        turns.rest()


def named_by(store: Store, known: Known, customer_ids: Sequence[Id], told: Told) -> list[Entry]:
    """Every entry of others in whose words this person is named, in the order they came."""
    theirs = frozenset(customer_ids)
    return [
        one
        for one in _written(store, told)
        if one.customer_id not in theirs and one.noun in _WORDED and names(known, one)
    ]


def names(known: Known, one: Entry) -> bool:
    """Whether this person is named in what somebody wrote in an entry."""
    return bool(one.text or one.body != "{}") and known.is_named_in(_words(one))


def came_over(db: Connection, customer_ids: Sequence[Id]) -> list[Id]:
    """The entries of contacts that were opened with somebody else and are theirs."""
    return list(db.execute(_CAME_OVER, bulk.listed(customer_ids)).scalars())


def known_as(told_of: Sequence[Entry]) -> Known:
    """By what somebody is or was known, from the entries about them."""
    names: list[str] = []
    reached: dict[str, list[str]] = {"phone": [], "email": [], "address": []}
    kinds: dict[Id | None, str] = {}
    for one in told_of:
        fields, was = one.fields, one.fields.get("was")
        if one.noun == "customer" and one.kind != ERASED:
            names += [str(fields.get("name") or "")]
            names += [str(was["name"])] if isinstance(was, dict) and "name" in was else []
        elif one.noun == "contact":
            kind = kinds.setdefault(one.about_id, str(fields.get("kind", "")))
            given = [str(fields.get(name) or "") for name in ("value", "was")]
            reached.get(kind, []).extend(filter(None, given))
    return known_by(names, reached["phone"], reached["email"], reached["address"])


def told_of(db: Connection, customer_ids: Sequence[Id]) -> list[Entry]:
    """What there is of these customers, in no order."""
    return [entries.from_row(row) for row in db.execute(_TOLD_OF, bulk.listed(customer_ids))]


def _written(store: Store, told: Told) -> Iterator[Entry]:
    start = 0
    while True:
        with store.read() as db:
            last = int(_LAST_ROW.column(db)[0])
            end = min(start + _ROWS_AT_ONCE, last)
            rows = _WRITTEN.rows(db, start=start, end=end)
        yield from map(entries.from_row, rows)
        told(end, last)
        if end >= last:
            return
        start = end


def _words(one: Entry) -> str:
    """What people wrote, also where a body spells letters as numbers."""
    body = one.body
    if "\\u" in body:
        try:
            body = json.dumps(json.loads(body), ensure_ascii=False)
        except ValueError:
            body = one.body
    return f"{one.text}\n{body}"


def _empty(db: Connection, entry_ids: Sequence[Id]) -> None:
    projections.fold_again(db, erasures.empty(db, entry_ids))
    sent = sa.select(outbox.c.site_seq).where(bulk.among(outbox.c.entry_id))
    # A refusal may quote what was refused.
    db.execute(
        sa.update(dead_letter).where(dead_letter.c.site_seq.in_(sent)).values(error=""),
        bulk.listed(entry_ids),
    )


def _keep_what_is_others(db: Connection, of: Sequence[Sequence[Id]]) -> None:
    """What went over to somebody else stays theirs, but for words that name who goes."""
    (ids,) = of
    known = known_as(told_of(db, ids))
    again = moved_away.written_again(db, ids)
    moved_away.keep(db, ids, {one.id for one in again if names(known, one)})


def _take_what_came_over(db: Connection, of: Sequence[Sequence[Id]]) -> None:
    """Erase what is theirs of contacts that were opened with somebody else, wherever it is.

    Whoever erased them need not have had it: what is here alone has to go everywhere, too.
    """
    (asked,) = of
    known = set(erasures.speak_of(db, asked))
    for erasure in filter(None, (entries.find(db, one) for one in asked)):
        if erasure.customer_id is None or erasure.branch_id != desk.here(db).branch_id:
            continue
        found = [entries.find(db, one) for one in came_over(db, [erasure.customer_id])]
        left = [
            one.id
            for one in found
            if one and not {one.id, one.customer_id} & known and not is_empty(one)
        ]
        if left:
            about = Subjects(customer_id=erasure.customer_id, about_id=erasure.customer_id)
            body = CustomerErased(entries=tuple(sorted(one.hex() for one in left)))
            ledger.write(db, ERASED, body, about, at=erasure.at, by=None, text=erasure.text)


def _forget_private(db: Connection, of: Sequence[Sequence[Id]]) -> None:
    """Take out what is not in the ledger: what is typed for them, and agents' own notes."""
    (ids,) = of
    found = told_of(db, ids)
    contacts = {one.interaction_id for one in found if one.interaction_id}
    for table in _OWN:
        bulk.delete(db, table.c.interaction_id, contacts)
    place = db.execute(sa.select(open_here.c.customer_id)).scalar()
    if place in set(ids):
        db.execute(sa.delete(draft))
    _forget_named(db, known_as(found))


def _forget_named(db: Connection, known: Known) -> None:
    """Take out what is being typed for others, if it names them."""
    for table in (draft, parked_draft):
        for (text,) in db.execute(sa.select(table.c.text)).all():
            if known.is_named_in(text):
                db.execute(sa.delete(table).where(table.c.text == text))
