"""Makes a PostgreSQL database the hub: roles, schema, rights; or brings one to this version.

An administrator's work, in one transaction: it is done whole or not at all.
"""

import re
from importlib import resources

from psycopg import sql
from psycopg.errors import InsufficientPrivilege

from agent_desk.domain.errors import HubError, NewerFileError
from agent_desk.sync.reach import Connection

OLDEST_SERVER = 14
OWNER, DESKS = "agent_desk_owner", "agent_desk_desks"

# Anybody may call these unless told otherwise, and they leave something behind on the server.
# What they take differs between versions.
_LEAVING_TRACES = (
    "lo_creat", "lo_create", "lo_from_bytea", "lo_put", "lowrite", "pg_logical_emit_message",
)  # fmt: skip


def steps() -> list[str]:
    """The numbered files that make a hub, in order."""
    folder = resources.files("agent_desk.sync") / "migrations"
    files = sorted(f.name for f in folder.iterdir() if re.fullmatch(r"\d{4}_\w+\.sql", f.name))
    return [(folder / name).read_text("utf-8") for name in files]


def init(db: Connection) -> tuple[int, int]:
    """Make the database a hub, or bring an older hub to this version.

    Returns:
        The schema it had (0 for none) and has.

    Raises:
        HubError: The server is too old or a standby, the user may not, or the database holds
            something else.
        NewerFileError: A newer Agent Desk made this hub.
    """
    _require_server(db)
    todo = steps()
    with db.transaction():
        # One after the other, where two begin at once. No desk ever does this.
        db.execute("SELECT pg_advisory_xact_lock(hashtext('agent_desk'))")
        had = schema_of(db)
        if had > len(todo):
            raise NewerFileError(
                "This hub was made by a newer Agent Desk.",
                "Use that one. Nothing was changed.",
            )
        if had < len(todo):
            _make(db, todo, had)
    return had, len(todo)


def _make(db: Connection, todo: list[str], had: int) -> None:
    _require_rights(db)
    if not had:
        _require_empty(db)
    _make_roles(db)
    _close_database(db)
    db.execute(sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(OWNER)))
    for step in todo[had:]:
        db.execute(step.encode())
    db.execute("UPDATE agent_desk.hub_meta SET schema = %s", [len(todo)])


def schema_of(db: Connection) -> int:
    """The number of the last file that ran there; 0 if it is no hub. Raises HubError."""
    row = db.execute(
        "SELECT to_regnamespace('agent_desk') IS NOT NULL,"
        " to_regclass('agent_desk.hub_meta') IS NOT NULL"
    ).fetchone()
    there, ours = row or (False, False)
    if not there:
        return 0
    if not ours:
        raise HubError(
            "This database has a schema agent_desk that is not a hub's.",
            "Name an empty database. Nothing was changed.",
        )
    found = db.execute("SELECT schema FROM agent_desk.hub_meta").fetchone()
    return int(str(found[0])) if found else 0


def _require_server(db: Connection) -> None:
    version = db.info.server_version // 10_000
    if version < OLDEST_SERVER:
        raise HubError(
            "This server is PostgreSQL {version}; a hub needs {oldest} or newer.",
            "Use a newer server. Nothing was changed.",
            version=version,
            oldest=OLDEST_SERVER,
        )
    if db.execute("SELECT pg_is_in_recovery()").fetchone() == (True,):
        raise HubError(
            "This server is a standby: it only follows another.",
            "Name the primary; with several hosts add target_session_attrs=read-write.",
        )


def _require_rights(db: Connection) -> None:
    row = db.execute(
        "SELECT rolsuper OR (rolcreaterole AND d.datdba = r.oid) FROM pg_roles r, pg_database d"
        " WHERE rolname = current_user AND datname = current_database()"
    ).fetchone()
    if row != (True,):
        raise HubError(
            "This user may not make a hub.",
            "Use a superuser, or the owner of the database with CREATEROLE. Nothing was"
            " changed.",
        )


def _require_empty(db: Connection) -> None:
    row = db.execute(
        "SELECT n.nspname || '.' || c.relname FROM pg_class c"
        " JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')"
        " AND n.nspname NOT LIKE 'pg\\_toast%' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
        " AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = c.oid AND e.deptype = 'e')"
        " LIMIT 1"
    ).fetchone()
    if row:
        raise HubError(
            "This database is not empty: it has {table}.",
            "A hub has a database of its own: createdb agent_desk. Nothing was changed.",
            table=row[0],
        )


def _make_roles(db: Connection) -> None:
    """The two roles nobody logs in as; a server with two hubs has them once."""
    for role in (OWNER, DESKS):
        if not db.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
            db.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role)))
    superuser = db.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
    if superuser.fetchone() != (True,):
        db.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(OWNER)))


def _close_database(db: Connection) -> None:
    """Leave desks nothing but the way in."""
    name = sql.Identifier(db.info.dbname)
    owner, desks = sql.Identifier(OWNER), sql.Identifier(DESKS)
    db.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(name))
    db.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(name, desks))
    db.execute(sql.SQL("GRANT CREATE ON DATABASE {} TO {}").format(name, owner))
    traces = db.execute(
        "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.proname = ANY (%s)"
        " AND p.pronamespace = 'pg_catalog'::regnamespace",
        [list(_LEAVING_TRACES)],
    ).fetchall()
    for closing in (
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        *(f"REVOKE EXECUTE ON FUNCTION {trace} FROM PUBLIC" for (trace,) in traces),
    ):
        try:  # the catalogue is a superuser's alone; hub check tells what stayed open
            with db.transaction():
                db.execute(closing.encode())
        except InsufficientPrivilege:
            continue
