"""What is somebody else's of a contact that was opened with a person who is erased.

Entries stay as they were written: those of a contact that went over still name whoever was
opened first, and are emptied with them. So what went along is written once more, as the right
customer's. It is the same on every desk: its id follows from the first entry's, its time and
site are those of the first, so that it does not matter which desks write it.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import sqlalchemy as sa

from agent_desk.domain.entries import ALONE, Entry, effective, sealed, undone_ids
from agent_desk.domain.erasures import is_empty
from agent_desk.domain.ids import Id, derived_id
from agent_desk.domain.moves import placed
from agent_desk.store import bulk, desk, entries, ledger
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import entry, moved

_WENT = Prepared(
    sa.select(moved.c.interaction_id, moved.c.customer_id)
    .distinct()
    .join(entry, entry.c.interaction_id == moved.c.interaction_id)
    .where(bulk.among(entry.c.customer_id), moved.c.customer_id != entry.c.customer_id)
)


def written_again(db: sa.Connection, customer_ids: Sequence[Id]) -> list[Entry]:
    """What of these customers' contacts is others', as entries of theirs; not yet here."""
    whose = {
        contact: owner
        for contact, owner in _WENT.rows(db, **bulk.listed(customer_ids))
        if owner not in set(customer_ids)
    }
    mine = {desk.here(db).branch_id, ALONE}
    found = [
        (first, entry_as_theirs)
        for contact in whose
        for first, entry_as_theirs in _gone_over(db, contact, whose)
        if first.branch_id in mine and not is_empty(first)
    ]
    new_ids = {first.id: _new_id(first.id) for first, _ in found}
    return [
        sealed(
            replace(
                theirs,
                id=new_ids[theirs.id],
                about_id=new_ids.get(theirs.about_id or b"", theirs.about_id),
            )
        )
        for _, theirs in found
    ]


def keep(db: sa.Connection, customer_ids: Sequence[Id], but: Collection[Id] = ()) -> None:
    """Write what is others' once more, but for the entries of these ids."""
    kept = [one for one in written_again(db, customer_ids) if one.id not in but]
    ledger.append(db, kept)


def _gone_over(
    db: sa.Connection, interaction_id: Id, whose: Mapping[Id, Id]
) -> list[tuple[Entry, Entry]]:
    """What went along with a contact: each entry as it is, and with whose it became."""
    subjects = {one.about_id for one in entries.of_interaction(db, interaction_id)}
    told: dict[Id, list[Entry]] = defaultdict(list)
    for one in entries.about(db, [found for found in subjects if found is not None]):
        if one.about_id is not None:
            told[one.about_id].append(one)
    undone = undone_ids(entries.about(db, [one.id for group in told.values() for one in group]))
    over = []
    for group in told.values():
        stands = {one.id: one for one in effective(group, undone)}
        over += [
            (stands[one.id], one)
            for one in placed(list(stands.values()), whose)
            if one.interaction_id == interaction_id and one != stands[one.id]
        ]
    return over


def _new_id(first: Id) -> Id:
    return derived_id("gone over", first.hex())
