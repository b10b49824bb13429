"""The desks of a hub: adding one, revoking one, who there is. An administrator's work."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from psycopg import sql
from psycopg.errors import UniqueViolation

from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.sync.hub import DESKS, OWNER
from agent_desk.sync.reach import Connection

_LONGEST = 100
_SECRET_BYTES = 24
_PREFIX = "agent_desk_"

# Set for the role, since a pooler passes no settings on. A desk that hangs holds up nobody.
_LIMITS = {
    "statement_timeout": "30s",
    "lock_timeout": "3s",
    "idle_in_transaction_session_timeout": "10s",
}
_MOST_CONNECTIONS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A desk that may enrol.

    Attributes:
        role: The database role.
        secret: Its password until it has enrolled; told once, kept nowhere in clear.
        expires_at: When the secret is of no use any more.
    """

    branch: str
    name: str
    role: str
    secret: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A desk the hub knows. ``seen_at`` is the last exchange of any of its sites."""

    branch: str
    name: str
    role: str
    added_at: datetime
    expires_at: datetime
    enrolled_at: datetime | None
    revoked_at: datetime | None
    seen_at: datetime | None
    app: str | None


def add(db: Connection, branch: str, name: str, valid: timedelta) -> Added:
    """Make a role for a desk of a branch, with a code's secret as its first password.

    Args:
        db: An administrator's connection.
        branch: The branch; a new one begins with its first desk.
        name: Unique in the branch; empty for one made up.
        valid: How long the secret can be used.

    Raises:
        BadInputError: The branch or the name is none.
        RuleError: The branch has a desk of that name.
    """
    role = _PREFIX + secrets.token_hex(8)
    name = name or role.removeprefix(_PREFIX)
    _require_line(branch, is_branch=True)
    _require_line(name, is_branch=False)
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    try:
        with db.transaction():
            _make_role(db, role, secret)
            db.execute(sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(OWNER)))
            expires_at = _note(db, role, branch, name, valid)
    except UniqueViolation as problem:
        raise RuleError(
            "The branch {branch} has a desk called {name} already.",
            "Choose another name. Nothing was changed.",
            branch=branch,
            name=name,
        ) from problem
    return Added(branch=branch, name=name, role=role, secret=secret, expires_at=expires_at)


def _make_role(db: Connection, role: str, secret: str) -> None:
    named = sql.Identifier(role)
    verifier = db.pgconn.encrypt_password(
        secret.encode(), role.encode(), b"scram-sha-256"
    ).decode()
    db.execute(
        sql.SQL("CREATE ROLE {} LOGIN CONNECTION LIMIT {} PASSWORD {} IN ROLE {}").format(
            named, _MOST_CONNECTIONS, verifier, sql.Identifier(DESKS)
        )
    )
    for setting, value in _LIMITS.items():
        db.execute(
            sql.SQL("ALTER ROLE {} SET {} = {}").format(named, sql.Identifier(setting), value)
        )


def _note(db: Connection, role: str, branch: str, name: str, valid: timedelta) -> datetime:
    db.execute(
        "INSERT INTO agent_desk.branch_clock (branch_id) VALUES (%s)"
        " ON CONFLICT (branch_id) DO NOTHING",
        [branch],
    )
    db.execute(
        "INSERT INTO agent_desk.desk (db_role, branch_id, name) VALUES (%s, %s, %s)",
        [role, branch, name],
    )
    made = db.execute(
        "INSERT INTO agent_desk.enrolment (db_role, expires_at) VALUES (%s, now() + %s)"
        " RETURNING expires_at",
        [role, valid],
    ).fetchone()
    expires_at = made and made[0]
    if not isinstance(expires_at, datetime):
        message = "the hub returned no time"
        raise TypeError(message)
    return expires_at


def revoke(db: Connection, name: str, branch: str = "") -> Desk:
    """Shut a desk out, now: it reads and writes nothing more, also on an open connection.

    Args:
        db: An administrator's connection.
        name: The desk's name or its role.
        branch: Which branch's, where two have a desk of that name.

    Raises:
        NotFoundError: There is no such desk.
        BadInputError: There are several.
    """
    desk = _find(db, name, branch)
    with db.transaction():
        db.execute(
            "UPDATE agent_desk.desk SET revoked_at = coalesce(revoked_at, now())"
            " WHERE db_role = %s",
            [desk.role],
        )
        db.execute(
            "UPDATE agent_desk.site SET revoked_at = coalesce(revoked_at, now())"
            " WHERE db_role = %s",
            [desk.role],
        )
        db.execute(
            sql.SQL("ALTER ROLE {} NOLOGIN PASSWORD NULL").format(sql.Identifier(desk.role))
        )
    return desk


def _find(db: Connection, name: str, branch: str) -> Desk:
    found = [
        desk
        for desk in listed(db)
        if name in {desk.name, desk.role} and branch in {"", desk.branch}
    ]
    if not found:
        raise NotFoundError(
            "The hub has no desk called {name}.",
            "agent-desk hub check lists them. Nothing was changed.",
            name=name,
        )
    if len(found) > 1:
        raise BadInputError(
            "Several branches have a desk called {name}: {branches}.",
            "Say which with --branch. Nothing was changed.",
            name=name,
            branches=", ".join(desk.branch for desk in found),
        )
    return found[0]


def listed(db: Connection) -> list[Desk]:
    """All desks, by branch and name."""
    rows = db.execute(
        "SELECT d.branch_id, d.name, d.db_role, d.added_at, e.expires_at, d.enrolled_at,"
        " d.revoked_at, max(s.seen_at), (array_agg(s.app_ver ORDER BY s.seen_at DESC))[1]"
        " FROM agent_desk.desk d JOIN agent_desk.enrolment e ON e.db_role = d.db_role"
        " LEFT JOIN agent_desk.site s ON s.db_role = d.db_role"
        " GROUP BY d.db_role, e.db_role ORDER BY d.branch_id, d.name"
    )
    names = tuple(Desk.__dataclass_fields__)
    return [Desk(**dict(zip(names, row, strict=True))) for row in rows]


def _require_line(text: str, *, is_branch: bool) -> None:
    if not text.strip() or not text.isprintable() or len(text) > _LONGEST:
        raise BadInputError(
            "This is no branch for a desk." if is_branch else "This is no name for a desk.",
            "It is one line of 1 to {longest} characters.",
            longest=_LONGEST,
        )
