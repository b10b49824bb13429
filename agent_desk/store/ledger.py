"""Appends to the ledger: the one place where anything is written down."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from agent_desk.domain import kinds
from agent_desk.domain.clock import next_hlc
from agent_desk.domain.entries import ABOUT_ENTRIES, REDONE, UNDONE, Entry, sealed
from agent_desk.domain.erasures import ERASED, emptied, is_empty
from agent_desk.domain.errors import RuleError
from agent_desk.domain.ids import Id
from agent_desk.domain.redactions import REDACTED, redacted
from agent_desk.domain.texts import accepted
from agent_desk.store import bulk, desk, entries, erasures, projections, redactions
from agent_desk.store.connection import QUEUED
from agent_desk.store.ids import new_id
from agent_desk.store.prepared import Prepared, inserting
from agent_desk.store.tables import entry, erasure_outbox, outbox

_KNOWN = Prepared(sa.select(entry.c.id).where(bulk.among(entry.c.id)))
_TOLD_OF = Prepared(sa.select(entry.c.about_id).distinct().where(bulk.among(entry.c.about_id)))
_ABOUT_OF = Prepared(sa.select(entry.c.about_id).where(bulk.among(entry.c.id)))
# Nothing is ever deleted from it, so the number SQLite gives follows the one before.
_QUEUE = inserting(outbox, ["entry_id"])
_SEND_AHEAD = inserting(erasure_outbox, ["entry_id", "ahead"])
# What a contact still needs when who is open is erased elsewhere meanwhile.
_ENDINGS = frozenset({"interaction.ended_covered", UNDONE, REDONE})
_LAST_SENT_NUMBER = Prepared(sa.select(sa.func.coalesce(sa.func.max(outbox.c.site_seq), 0)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Subjects:
    """Whom and what a new entry is about; each may be nobody."""

    customer_id: Id | None = None
    matter_id: Id | None = None
    interaction_id: Id | None = None
    about_id: Id | None = None


def write(
    db: sa.Connection,
    word: str,
    body: kinds.Body,
    subjects: Subjects,
    *,
    at: int,
    by: Id | None,
    text: str = "",
) -> Entry:
    """Append a new entry of this desk and fold what it is about again.

    Raises:
        ValueError: Somebody did it, and its kind does not state what it records about them.
        RuleError: The customer was erased.
    """
    kind = kinds.of(word)
    if by is not None and not (kind.about_agent and kind.seen_by and kind.kept_for):
        message = f"{word} does not state what it records about the agent"
        raise ValueError(message)
    here = desk.here(db)
    made = sealed(
        Entry(
            id=new_id(),
            branch_id=here.branch_id,
            site_id=here.site_id,
            kind=word,
            at=at,
            hlc=next_hlc(here.hlc, at),
            agent_id=by,
            customer_id=subjects.customer_id,
            matter_id=subjects.matter_id,
            interaction_id=subjects.interaction_id,
            about_id=subjects.about_id,
            moment=kind.moment,
            audience=kind.audience,
            text=accepted(text),
            body=kinds.written(body),
        )
    )
    if word != ERASED and made.customer_id is not None and erasures.is_erased(db, made):
        made = _of_nobody(made, by)
    entries.insert(db, made)
    _QUEUE.run(db, entry_id=made.id)
    db.info[QUEUED] = True
    desk.saw(db, made.hlc)
    if word == ERASED:
        erasures.note(db, [made])
        _SEND_AHEAD.run(db, entry_id=made.id, ahead=0)
    if word == REDACTED and made.about_id is not None:
        out = redactions.take_out(db, redactions.due(db, [made]))
        projections.fold_again(db, _touched(db, [made, *out]))
    elif word in {*ABOUT_ENTRIES, ERASED} or is_empty(made):
        projections.fold_again(db, _touched(db, [made]))
    elif made.about_id is not None:
        projections.fold_on(db, made, made.about_id)
    return made


def append(db: sa.Connection, given: Sequence[Entry]) -> frozenset[Id]:
    """Append those not yet here, queue them for the hub, and fold their subjects again.

    Returns:
        The ids that were new.
    """
    new = _unknown(db, given)
    if new:
        _add(db, new)
    return frozenset(made.id for made in new)


def receive(
    db: sa.Connection, given: Sequence[tuple[Entry, int | None]], *, latest_hlc: int
) -> frozenset[Id]:
    """Append what came from other desks, as it is, and fold its subjects again.

    Args:
        db: A transaction.
        given: Each entry with the hub's number for it; None where it did not come from a hub.
        latest_hlc: Up to where this desk's own time follows theirs: one desk with its clock
            years ahead is not to take all others along.

    Returns:
        The ids that were new.
    """
    numbers = {made.id: number for made, number in given}
    new = _unknown(db, [made for made, _ in given])
    erasures.note(db, new)
    due = redactions.due(db, new)
    new = erasures.without_erased(db, [redacted(e) if e.id in due else e for e in new])
    first = _first_told(db, new)
    entries.insert_all(db, new, [numbers.pop(made.id) for made in new])
    bulk.change(db, entry, "hub_seq", "id", [(n, known) for known, n in numbers.items() if n])
    if new:
        desk.saw(db, min(max(made.hlc for made in new), latest_hlc))
        out = redactions.take_out(db, due - {made.id for made in new})
        touched = _touched(db, [*new, *out])
        projections.fold_again(db, touched, first)
    return frozenset(made.id for made in new)


def offer(db: sa.Connection, ids: Sequence[Id]) -> None:
    """Queue entries that are here for the hub."""
    first = _LAST_SENT_NUMBER.column(db)[0] + 1
    queued = [{"site_seq": n, "entry_id": known} for n, known in enumerate(ids, start=first)]
    bulk.insert(db, outbox, queued)
    db.info[QUEUED] = True


def _of_nobody(made: Entry, by: Id | None) -> Entry:
    """An entry of somebody who was erased, without its words.

    Raises:
        RuleError: A person wrote it, and it is not needed to end their contact.
    """
    if by is not None and made.kind not in _ENDINGS:
        raise RuleError(
            "This customer was erased.", "Say goodbye; what is new starts with a new customer."
        )
    return emptied(made)


def _add(db: sa.Connection, new: Sequence[Entry]) -> None:
    erasures.note(db, new)
    due = redactions.due(db, new)
    new = erasures.without_erased(db, [redacted(e) if e.id in due else e for e in new])
    first = _first_told(db, new)
    entries.insert_all(db, new, [None] * len(new))
    offer(db, [made.id for made in new])
    desk.saw(db, max(made.hlc for made in new))
    out = redactions.take_out(db, due - {made.id for made in new})
    touched = _touched(db, [*new, *out])
    projections.fold_again(db, touched, first)


def _unknown(db: sa.Connection, given: Sequence[Entry]) -> list[Entry]:
    by_id = {made.id: made for made in given}
    known = set(_KNOWN.column(db, **bulk.listed(by_id)))
    return [made for made in by_id.values() if made.id not in known]


def _first_told(db: sa.Connection, new: Iterable[Entry]) -> dict[Id, list[Entry]]:
    """The subjects that nothing here is about yet, with all that is to be."""
    found: dict[Id, list[Entry]] = defaultdict(list)
    for made in new:
        if made.about_id:
            found[made.about_id].append(made)
    for known in _TOLD_OF.column(db, **bulk.listed(found)):
        del found[known]
    return found


def _touched(db: sa.Connection, new: Iterable[Entry]) -> frozenset[Id]:
    """The subjects to fold again; what is about an entry touches the subject of that entry."""
    steps = {e.about_id for e in new if e.about_id and e.kind in ABOUT_ENTRIES}
    subjects = {e.about_id for e in new if e.about_id and e.kind not in ABOUT_ENTRIES}
    if steps:
        found = _ABOUT_OF.column(db, **bulk.listed(steps))
        subjects |= {about_id for about_id in found if about_id}
    return frozenset(subjects)
