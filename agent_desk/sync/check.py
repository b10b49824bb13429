"""What an administrator must know about a hub, found by looking. Nothing is changed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg

from agent_desk.domain import kinds
from agent_desk.domain.errors import NotFoundError
from agent_desk.sync import desks, hub
from agent_desk.sync.desks import Desk
from agent_desk.sync.reach import Connection

_SKEW_NOTED = timedelta(seconds=2)
_SKEW_WRONG = timedelta(minutes=2)
_LONG_UNSEEN = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One thing that was looked at.

    Attributes:
        name: What, as a word for programs.
        value: How it is.
        problem: What is wrong and what to do; empty if nothing is.
    """

    name: str
    value: str
    problem: str = ""


def look(db: Connection) -> Iterator[Seen]:
    """Everything that can be said of a hub, the server first, its desks last.

    Raises:
        NotFoundError: The database is no hub.
    """
    schema = hub.schema_of(db)
    if not schema:
        raise NotFoundError(
            "This database is no hub.", "agent-desk hub init makes an empty one a hub."
        )
    yield _server(db)
    yield _schema(schema)
    for one in (
        _tls,
        _ways_in,
        _rows,
        _rights,
        _strangers,
        _traces,
        _clock,
        _room,
        _disk,
        _standby,
    ):
        yield _one(one, db)
    yield _quarantine(db)
    yield _leads(db)
    yield _erasures(db)
    for desk in desks.listed(db):
        yield _desk(desk)


def _one(look_at: Callable[[Connection], Seen], db: Connection) -> Seen:
    """One look; where this user may not look, that is said."""
    try:
        return look_at(db)
    except psycopg.errors.InsufficientPrivilege:
        name = look_at.__name__.strip("_").replace("_", " ")
        return Seen(name=name, value="not known: only a superuser may look")


def _server(db: Connection) -> Seen:
    version = str(db.info.parameter_status("server_version"))
    old = db.info.server_version // 10_000 < hub.OLDEST_SERVER
    return Seen(
        name="server",
        value=f"PostgreSQL {version}",
        problem=f"A hub needs {hub.OLDEST_SERVER} or newer. Upgrade it." if old else "",
    )


def _schema(schema: int) -> Seen:
    newest = len(hub.steps())
    problem = ""
    if schema < newest:
        problem = f"This program knows {newest}. Run agent-desk hub init on it again."
    if schema > newest:
        problem = f"This program knows only {newest}. Use a newer one to look after this hub."
    return Seen(name="schema", value=str(schema), problem=problem)


def _tls(db: Connection) -> Seen:
    (offered,) = _row(db, "SELECT current_setting('ssl')")
    (used,) = _row(db, "SELECT coalesce(max(version), '') FROM pg_stat_ssl"
                       " WHERE pid = pg_backend_pid()")  # fmt: skip
    return Seen(
        name="tls",
        value=f"{offered}; this connection: {used or 'none'}",
        problem=""
        if offered == "on"
        else "Desks on other machines refuse to connect. Set ssl = on, with a certificate that"
        " names this host.",
    )


def _ways_in(db: Connection) -> Seen:
    """Lines of pg_hba.conf that let somebody in over a network without TLS or a password."""
    rows = db.execute(
        "SELECT line_number, type, auth_method FROM pg_hba_file_rules WHERE error IS NULL"
        " AND type IN ('host', 'hostnossl', 'hostssl') AND auth_method <> 'reject'"
        " AND coalesce(address, '') NOT IN ('127.0.0.1', '::1', 'localhost', 'samehost')"
        " AND (type <> 'hostssl' OR auth_method IN ('trust', 'password', 'md5'))"
    ).fetchall()
    lines = ", ".join(str(number) for number, _, _ in rows)
    return Seen(
        name="ways in",
        value="over a network with TLS and SCRAM only" if not rows else f"{len(rows)} open",
        problem=f"pg_hba.conf lets somebody in without TLS or with a weak password (line"
        f" {lines}). Write hostssl and scram-sha-256 there."
        if rows
        else "",
    )


def _rows(db: Connection) -> Seen:
    return _none_of(
        db,
        "row security",
        "on for every table",
        "Row security is off for {those}. Nothing keeps branches apart there: restore it.",
        "SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'agent_desk'::regnamespace"
        " AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)",
    )


def _rights(db: Connection) -> Seen:
    return _none_of(
        db,
        "rights",
        "desks read and call functions, nothing else",
        "Desks, or everybody, may write to {those}. Revoke it.",
        "SELECT DISTINCT g.table_name FROM information_schema.role_table_grants g"
        " LEFT JOIN agent_desk.desk d ON d.db_role = g.grantee"
        " WHERE g.table_schema = 'agent_desk' AND g.privilege_type <> 'SELECT'"
        " AND (g.grantee IN ('agent_desk_desks', 'PUBLIC') OR d.db_role IS NOT NULL)",
    )


def _strangers(db: Connection) -> Seen:
    return _none_of(
        db,
        "roles",
        "no desk has more than a desk's",
        "More than a desk's rights have {those}. Take them back or revoke these desks.",
        "SELECT d.db_role FROM agent_desk.desk d JOIN pg_roles r ON r.rolname = d.db_role"
        " WHERE r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb"
        " OR r.rolreplication OR EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles g"
        " ON g.oid = m.roleid WHERE m.member = r.oid AND g.rolname <> 'agent_desk_desks')",
    )


def _traces(db: Connection) -> Seen:
    """What everybody may do in this database beside the hub."""
    return _none_of(
        db,
        "beside the hub",
        "desks can leave nothing else in this database",
        "Desks can also use: {those}. A superuser can revoke these from PUBLIC.",
        "SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.proname IN ('lo_create',"
        " 'lo_creat', 'lo_from_bytea', 'lo_put', 'lowrite', 'pg_logical_emit_message')"
        " AND p.pronamespace = 'pg_catalog'::regnamespace"
        " AND has_function_privilege('agent_desk_desks', p.oid, 'EXECUTE')"
        " UNION ALL SELECT 'temporary tables' WHERE has_database_privilege("
        "'agent_desk_desks', current_database(), 'TEMP')",
    )


def _clock(db: Connection) -> Seen:
    before = datetime.now(UTC)
    (theirs,) = _row(db, "SELECT clock_timestamp()")
    after = datetime.now(UTC)
    skew: timedelta = theirs - (before + (after - before) / 2)
    far = abs(skew)
    return Seen(
        name="clock",
        value="as here" if far < _SKEW_NOTED else f"{skew.total_seconds():+.0f} s from here",
        problem="One of the two clocks is wrong; entries would be put in a wrong order. Have"
        " both set by NTP."
        if far > _SKEW_WRONG
        else "",
    )


def _room(db: Connection) -> Seen:
    most, used = _row(
        db,
        "SELECT current_setting('max_connections')::int, count(*)::int FROM pg_stat_activity"
        " WHERE backend_type = 'client backend'",
    )
    return Seen(
        name="connections",
        value=f"{used} of {most}",
        problem="Nearly all are in use. Raise max_connections, or put pgbouncer in front."
        if used > most * 0.8
        else "",
    )


def _disk(db: Connection) -> Seen:
    wanted = ("fsync", "full_page_writes", "synchronous_commit")
    values = {name: _row(db, "SELECT current_setting(%s)", [name])[0] for name in wanted}
    off = [name for name, value in values.items() if value == "off"]
    return Seen(
        name="disk",
        value=", ".join(f"{name} {value}" for name, value in values.items()),
        problem=f"With {', '.join(off)} off, a crash loses what desks were told is safe. Set it"
        " on."
        if off
        else "",
    )


def _standby(db: Connection) -> Seen:
    rows = db.execute("SELECT sync_state FROM pg_stat_replication").fetchall()
    states = [state for (state,) in rows]
    waiting = sum(state in {"sync", "quorum"} for state in states)
    if waiting:
        value = (
            f"{waiting} synchronous of {len(states)}: what a desk was told is on two machines"
        )
    elif states:
        value = (
            f"{len(states)}, none synchronous: after a failure desks give back what is missing"
        )
    else:
        value = (
            "none: if this disk is lost, the hub comes back from its backup and from the desks"
        )
    return Seen(name="standby", value=value)


def _quarantine(db: Connection) -> Seen:
    (count,) = _row(db, "SELECT count(*) FROM agent_desk.quarantine")
    return Seen(
        name="quarantine",
        value=f"{count:,} entries",
        problem="Entries came that could not be kept as they are. They wait in"
        " agent_desk.quarantine, with what was wrong."
        if count
        else "",
    )


def _leads(db: Connection) -> Seen:
    """What only leads write, under the name of people who never led.

    A desk refuses it on its screen. Who has a desk's password writes what they like, also that
    somebody leads; and what made them a lead may come later, from a desk that was away. So the
    hub takes it in, and it is told here.
    """
    rows = db.execute(
        "WITH found AS (SELECT branch_id, site_id, agent_id, kind FROM agent_desk.entry e"
        " WHERE agent_id IS NOT NULL AND (kind = ANY (%s) OR kind = 'text.redacted' AND EXISTS"
        " (SELECT 1 FROM agent_desk.entry w WHERE w.branch_id = e.branch_id"
        " AND w.id = e.about_id AND w.agent_id IS DISTINCT FROM e.agent_id))), "
        "nobodies AS (SELECT w.* FROM (SELECT DISTINCT branch_id, agent_id FROM found) w"
        " WHERE NOT agent_desk.led(w.branch_id, w.agent_id)) "
        "SELECT f.branch_id, coalesce(d.name, '?'), f.kind, count(*) FROM found f"
        " JOIN nobodies USING (branch_id, agent_id)"
        " LEFT JOIN agent_desk.site s USING (branch_id, site_id)"
        " LEFT JOIN agent_desk.desk d USING (db_role)"
        " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        [sorted(kinds.LEADS_ALONE)],
    ).fetchall()
    those = ", ".join(
        f"{branch} / {name} ({kind} {count})" for branch, name, kind, count in rows
    )
    return Seen(
        name="leads",
        value="only leads wrote what is theirs to write" if not rows else f"{len(rows)} doubts",
        problem=f"People the hub does not know as leads wrote what only leads do, at {those}."
        " Ask there; a desk that is away may still have to say that they lead."
        if rows
        else "",
    )


def _erasures(db: Connection) -> Seen:
    """Whether every desk that may have had them has said that nothing of them is left.

    Those of the branch, and those of others that fetched them.
    """
    (count,) = _row(db, "SELECT count(*) FROM agent_desk.entry WHERE kind = 'customer.erased'")
    lacking = db.execute(
        "SELECT d.branch_id, d.name, count(*) FROM agent_desk.entry e"
        " JOIN agent_desk.desk d ON d.enrolled_at IS NOT NULL AND d.revoked_at IS NULL"
        " AND (d.branch_id = e.branch_id OR EXISTS (SELECT 1 FROM agent_desk.customer_fetch f"
        " WHERE f.db_role = d.db_role AND f.customer_id = e.customer_id))"
        " WHERE e.kind = 'customer.erased' AND NOT EXISTS (SELECT 1"
        " FROM agent_desk.erasure_receipt r JOIN agent_desk.site s"
        " ON s.branch_id = r.branch_id AND s.site_id = r.site_id"
        " WHERE r.erasure_id = e.id AND s.db_role = d.db_role)"
        " GROUP BY d.branch_id, d.name ORDER BY d.branch_id, d.name"
    ).fetchall()
    those = ", ".join(f"{branch} / {name} ({lacks})" for branch, name, lacks in lacking)
    return Seen(
        name="erasures",
        value=f"{count:,}, confirmed by every desk" if not lacking else f"{count:,}",
        problem=f"Not confirmed yet by {those}. Have each share once, or revoke it and see"
        " that its ledger is destroyed."
        if lacking
        else "",
    )


def _desk(desk: Desk) -> Seen:
    now = datetime.now(UTC)
    value, problem = f"seen {_day(desk.seen_at)}, version {desk.app}", ""
    if desk.revoked_at:
        value = f"revoked {_day(desk.revoked_at)}"
    elif not desk.enrolled_at and desk.expires_at < now:
        value = "never enrolled"
        problem = "Its code is too old. Revoke it and add it again."
    elif not desk.enrolled_at:
        value = f"has a code, good until {_day(desk.expires_at)}"
    elif desk.seen_at is None:
        value = f"enrolled {_day(desk.enrolled_at)}, never seen since"
    elif now - desk.seen_at > _LONG_UNSEEN:
        problem = "It has not been seen for a month. Find it, or revoke it."
    return Seen(name=f"desk {desk.branch} / {desk.name}", value=value, problem=problem)


def _none_of(db: Connection, name: str, well: str, problem: str, asked: str) -> Seen:
    """What should find nothing; what it finds is told in the problem."""
    those = ", ".join(str(found) for (found,) in db.execute(asked.encode()))
    return Seen(
        name=name,
        value="not as it should be" if those else well,
        problem=problem.format(those=those) if those else "",
    )


def _row(db: Connection, asked: str, values: list[object] | None = None) -> tuple[Any, ...]:
    return db.execute(asked.encode(), values).fetchone() or ()


def _day(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M %Z}" if moment else "never"
