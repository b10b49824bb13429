"""Prompts, contact codes and moments as leads published them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.publications import Publication, Topic, fold
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import Rows, publication

_FIELDS = tuple(field.name for field in fields(Publication))
_BY_ID = Prepared(
    sa.select(*(publication.c[name] for name in _FIELDS)).where(
        publication.c.publication_id == sa.bindparam("id")
    )
)
_NEWEST_FIRST = Prepared(
    sa.select(publication.c.publication_id)
    .where(publication.c.topic == sa.bindparam("topic"))
    .order_by(publication.c.hlc.desc(), publication.c.publication_id.desc())
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These versions as rows."""
    folded = [fold(subject, group) for subject, group in standing.items()]
    return {publication: [asdict(found) for found in folded if found is not None]}


def newest_first(db: sa.Connection, topic: Topic) -> Iterator[Id]:
    """The versions by id, the latest published first, whatever order they came in."""
    yield from _NEWEST_FIRST.column(db, topic=topic.value)


def find(db: sa.Connection, publication_id: Id) -> Publication | None:
    """The version of this id; None if nobody published it."""
    row = _BY_ID.first(db, id=publication_id)
    return None if row is None else Publication(**dict(zip(_FIELDS, row, strict=True)))
