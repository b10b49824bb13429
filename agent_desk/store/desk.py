"""What this installation knows of itself."""

import secrets
from dataclasses import dataclass

import sqlalchemy as sa

from agent_desk.domain.ids import LENGTH, Id
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import desk, first_pull


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """This desk.

    Attributes:
        hlc: The greatest hybrid time it has given or seen.
        about: Where its data come from, if that must be said on the first screen.
    """

    site_id: Id
    branch_id: str
    hlc: int
    about: str


_SAW = Prepared(sa.update(desk).values(hlc=sa.func.max(desk.c.hlc, sa.bindparam("seen"))))
_HERE = Prepared(sa.select(desk.c.site_id, desk.c.branch_id, desk.c.hlc, desk.c.about))


def here(db: sa.Connection) -> Here:
    """This desk as it is now."""
    ((site_id, branch_id, hlc, about),) = _HERE.rows(db)
    return Here(site_id=site_id, branch_id=branch_id, hlc=hlc, about=about)


def be_born_again(db: sa.Connection) -> Id:
    """Take a new site id: another file has the one this desk had. Returns it.

    What was written before keeps the id it was written under.
    """
    site_id = secrets.token_bytes(LENGTH)
    db.execute(sa.update(desk).values(site_id=site_id))
    return site_id


def describe(db: sa.Connection, about: str) -> None:
    """Keep a sentence about where the data come from."""
    db.execute(sa.update(desk).values(about=about))


def join(db: sa.Connection, branch_id: str) -> None:
    """Belong to a branch from now on. What is written already stays as it was written."""
    db.execute(sa.update(desk).values(branch_id=branch_id))


def saw(db: sa.Connection, hlc: int) -> None:
    """Remember the greatest hybrid time given or seen."""
    _SAW.run(db, seen=hlc)


def is_read_first(db: sa.Connection) -> bool:
    """Whether a large branch is being read for the first time, or that broke off."""
    return db.execute(sa.select(first_pull.c.one)).first() is not None
