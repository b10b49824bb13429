"""What somebody can do who has the credential of one desk, and nothing else: push and read on.

Every attack is tried against a hub with entries of two branches; afterwards not a row of it is
other than before.
"""

import psycopg
import pytest
from psycopg import sql

from agent_desk.sync import desks, hub, reach
from tests.sync.batches import PUSH, Sender, a_sender, an_entry, an_id
from tests.sync.conftest import DESK_PASSWORD

TABLES = (
    "hub_meta", "desk", "enrolment", "branch_clock", "site", "sync_batch", "entry",
    "quarantine", "erasure_receipt", "customer_fetch",
)  # fmt: skip

REFUSED = {
    "write an entry": "INSERT INTO agent_desk.entry SELECT * FROM agent_desk.entry",
    "change an entry": "UPDATE agent_desk.entry SET text = 'mine'",
    "delete entries": "DELETE FROM agent_desk.entry",
    "empty the table": "TRUNCATE agent_desk.entry",
    "drop the table": "DROP TABLE agent_desk.entry",
    "drop the schema": "DROP SCHEMA agent_desk CASCADE",
    "turn the clock back": "UPDATE agent_desk.branch_clock SET last_seq = 0",
    "forge a batch": "INSERT INTO agent_desk.sync_batch SELECT * FROM agent_desk.sync_batch",
    "take another's site": "UPDATE agent_desk.site SET db_role = session_user",
    "undo a revocation": "UPDATE agent_desk.site SET revoked_at = NULL",
    "empty the quarantine": "DELETE FROM agent_desk.quarantine",
    "raise the least version": "UPDATE agent_desk.hub_meta SET min_reader = 99",
    "join another branch": "UPDATE agent_desk.desk SET branch_id = 'South'",
    "read who the desks are": "SELECT * FROM agent_desk.desk",
    "read the codes": "SELECT * FROM agent_desk.enrolment",
    "read who fetched whom": "SELECT * FROM agent_desk.customer_fetch",
    "turn row security off for itself": (
        "SET row_security = off; SELECT * FROM agent_desk.entry"
    ),
    "turn row security off": "ALTER TABLE agent_desk.entry DISABLE ROW LEVEL SECURITY",
    "add a policy": "CREATE POLICY mine ON agent_desk.entry USING (true)",
    "change a function": (
        "CREATE OR REPLACE FUNCTION agent_desk.hub_branch() RETURNS text"
        " LANGUAGE sql AS $$ SELECT 'South' $$"
    ),
    "own a function": "ALTER FUNCTION agent_desk.hub_branch() OWNER TO SESSION_USER",
    "call what is the owner's": "SELECT agent_desk.erase('South', '{}')",
    "call what takes texts out": "SELECT agent_desk.redact('South', '{}')",
    "add a trigger": (
        "CREATE TRIGGER mine BEFORE INSERT ON agent_desk.entry"
        " EXECUTE FUNCTION suppress_redundant_updates_trigger()"
    ),
    "lock everybody out": "BEGIN; LOCK TABLE agent_desk.entry IN SHARE MODE",
    "hold a row": "SELECT * FROM agent_desk.branch_clock FOR UPDATE",
    "share a row's lock": "SELECT * FROM agent_desk.site FOR KEY SHARE",
    "become the owner": "SET ROLE agent_desk_owner",
    "become the administrator": "SET SESSION AUTHORIZATION admin",
    "join the owner": "GRANT agent_desk_owner TO SESSION_USER",
    "become a superuser": "ALTER ROLE SESSION_USER SUPERUSER",
    "see through row security": "ALTER ROLE SESSION_USER BYPASSRLS",
    "make roles": "CREATE ROLE accomplice LOGIN",
    "be allowed to make roles": "ALTER ROLE SESSION_USER CREATEROLE",
    "raise its limit of connections": "ALTER ROLE SESSION_USER CONNECTION LIMIT -1",
    "change the administrator's password": "ALTER ROLE admin PASSWORD 'mine'",
    "shadow a table": "CREATE TEMP TABLE entry (id int)",
    "shadow a function": (
        "CREATE FUNCTION pg_temp.now() RETURNS timestamptz LANGUAGE sql AS 'SELECT NULL'"
    ),
    "make a table": "CREATE TABLE public.mine (id int)",
    "make a schema": "CREATE SCHEMA mine",
    "add a function to the hub's schema": (
        "CREATE FUNCTION agent_desk.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'"
    ),
    "run a program": "COPY agent_desk.entry TO PROGRAM 'cat'",
    "read by a program": "COPY agent_desk.entry FROM PROGRAM 'id'",
    "write a server's file": "COPY agent_desk.entry TO '/tmp/mine'",
    "copy rows in": "COPY agent_desk.entry FROM STDIN",
    "read a server's file": "SELECT pg_read_file('PG_VERSION')",
    "list the server's files": "SELECT pg_ls_dir('.')",
    "import a file": "SELECT lo_import('/etc/passwd')",
    "make a large object": "SELECT lo_create(0)",
    "fill a large object": "SELECT lo_from_bytea(0, 'mine')",
    "write to the log of changes": "SELECT pg_logical_emit_message(true, 'a', 'b')",
    "read passwords": "SELECT * FROM pg_authid",
    "read the verifiers": "SELECT * FROM pg_shadow",
    "load an extension": "CREATE EXTENSION pgcrypto SCHEMA agent_desk",
    "load a library": "LOAD '/tmp/mine.so'",
    "open a replication slot": "SELECT pg_create_physical_replication_slot('mine')",
    "publish tables": "CREATE PUBLICATION mine FOR ALL TABLES",
    "subscribe": "CREATE SUBSCRIPTION mine CONNECTION '' PUBLICATION mine",
    "change the server": "ALTER SYSTEM SET log_statement = 'all'",
    "reload the server": "SELECT pg_reload_conf()",
    "change the database": "ALTER DATABASE postgres CONNECTION LIMIT 0",
    "stop the others": (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'admin'"
    ),
}

EMPTY = {
    "entries": "SELECT * FROM agent_desk.entry WHERE branch_id = 'South' AND audience <> 'hub'",
    "entries by a loud condition": (
        "SELECT * FROM agent_desk.entry WHERE branch_id = 'South' AND audience <> 'hub'"
        " AND 1 / length(text) > -1"
    ),
    "entries by a join": (
        "SELECT e.* FROM agent_desk.branch_clock k RIGHT JOIN agent_desk.entry e"
        " ON e.hub_seq >= 0 WHERE e.text LIKE 'Only South%'"
    ),
    "batches": "SELECT * FROM agent_desk.sync_batch WHERE branch_id = 'South' AND NOT shared",
    "clock": "SELECT * FROM agent_desk.branch_clock WHERE branch_id = 'South'",
    "sites": "SELECT * FROM agent_desk.site WHERE branch_id = 'South'",
    "quarantine": "SELECT * FROM agent_desk.quarantine WHERE branch_id = 'South'",
    "receipts": "SELECT * FROM agent_desk.erasure_receipt WHERE branch_id = 'South'",
    "samples of columns": "SELECT * FROM pg_stats WHERE schemaname = 'agent_desk'",
    "what others are asking": (
        "SELECT query FROM pg_stat_activity WHERE usename <> session_user"
        " AND query <> '<insufficient privilege>'"
    ),
    "queries of others by number": (
        "SELECT * FROM pg_stat_get_activity(NULL)"
        " WHERE query LIKE '%secret' || ' of the admin%'"
    ),
    "large objects": "SELECT * FROM pg_largeobject_metadata",
}


@pytest.fixture(scope="module")
def attacked(server):
    """A hub with two branches, and the address of one desk of North."""
    from tests.sync.conftest import Hub

    with reach.connected(server.url()) as db:
        db.execute("CREATE DATABASE attacked")
    target = Hub(server, "attacked")
    with target.admin() as db:
        hub.init(db)
    south = target.desk("South")
    with reach.connected(south) as db:
        sender = a_sender(db, "South")
        sender.push([an_entry(branch_id="South", text="Only South may read this.")])
        sender.push([an_entry(branch_id="South", audience="hub", text="For everybody.")])
        db.execute("SELECT agent_desk.hub_quarantine(%s, 9, 'bad', 'bad')", [sender.site])
        db.execute("SELECT agent_desk.hub_receipt(%s, %s)", [sender.site, an_id()])
    north = target.desk("North")
    with reach.connected(north) as db:
        a_sender(db).push([an_entry(text="North's own.")])
    with target.admin() as db:
        db.execute("ANALYZE")
    yield target, north
    with reach.connected(server.url()) as db:
        db.execute("DROP DATABASE attacked WITH (FORCE)")


def rows_of(target):
    """Every row of the hub, and who its roles are."""
    with target.admin() as db:
        asked = [
            sql.SQL("SELECT * FROM agent_desk.{}").format(sql.Identifier(t)) for t in TABLES
        ]
        asked += [
            sql.SQL(
                "SELECT rolname, rolsuper, rolcreaterole, rolbypassrls, rolconnlimit"
                " FROM pg_roles"
            ),
            sql.SQL("SELECT oid::regprocedure::text FROM pg_proc WHERE NOT oid < 16384"),
            sql.SQL("SELECT oid::regclass::text FROM pg_class WHERE NOT oid < 16384"),
            sql.SQL("SELECT count(*) FROM pg_largeobject_metadata"),
        ]
        return [sorted(map(repr, db.execute(one))) for one in asked]


@pytest.mark.parametrize("attack", REFUSED.values(), ids=REFUSED)
def test_a_desk_cannot(attack, attacked):
    target, address = attacked
    before = rows_of(target)
    with psycopg.connect(address, autocommit=True) as db:
        with pytest.raises(psycopg.Error) as refused:
            db.execute(attack.encode())
        # Not a slip of the pen in the attack: 42501 is "may not", 0A000 "not at all".
        assert refused.value.sqlstate in {"42501", "0A000"}, refused.value
    assert rows_of(target) == before


@pytest.mark.parametrize("asked", EMPTY.values(), ids=EMPTY)
def test_a_desk_sees_nothing_of_other_branches_in(asked, attacked):
    target, address = attacked
    with target.admin() as busy, psycopg.connect(address, autocommit=True) as db:
        busy.execute("SELECT 'secret of the admin'")
        assert db.execute(asked.encode()).fetchall() == []


def test_a_desk_sees_its_branch_and_what_is_for_everybody(attacked):
    _, address = attacked
    with reach.connected(address) as db:
        texts = db.execute("SELECT text FROM agent_desk.entry ORDER BY text").fetchall()
        shared = db.execute(
            "SELECT branch_id, hub_seq_to FROM agent_desk.sync_batch"
        ).fetchall()
    assert texts == [("For everybody.",), ("North's own.",)]
    assert sorted(shared) == [("North", 1), ("South", 2)]


def test_copying_out_copies_what_may_be_read(attacked):
    _, address = attacked
    with (
        reach.connected(address) as db,
        db.cursor() as cursor,
        cursor.copy("COPY agent_desk.entry TO STDOUT") as copied,
    ):
        written = b"".join(copied)
    assert b"North's own." in written
    assert b"Only South" not in written


def test_the_way_to_names_changes_nothing(attacked):
    target, address = attacked
    before = rows_of(target)
    with reach.connected(address) as db:
        db.execute("SET search_path = pg_temp, public, agent_desk")
        assert db.execute("SELECT agent_desk.hub_branch()").fetchone() == ("North",)
        assert len(db.execute("SELECT * FROM entry").fetchall()) == 2
    assert rows_of(target) == before


# Through the functions


@pytest.fixture
def two(shared):
    """A desk of North that attacks, and one of South with a site and an entry."""
    with (
        reach.connected(shared.desk("North")) as north,
        reach.connected(shared.desk("South")) as south,
    ):
        victim = a_sender(south, "South")
        victim.push([an_entry(branch_id="South")])
        yield north, victim


def refusal(db, statement, parameters):
    with pytest.raises(psycopg.Error) as refused:
        db.execute(statement, parameters)
    return refused.value.sqlstate


def test_a_desk_cannot_push_into_another_branch(two):
    north, victim = two
    sender = a_sender(north)
    sender.branch = "South"
    assert refusal(north, PUSH, sender.batch([an_entry()])) == "42501"
    assert victim.hello()[:3] == (1, victim.head, 1)


def test_a_desk_cannot_push_as_another_branch_s_site(two):
    north, victim = two
    for branch in ("North", "South"):
        replayed = Sender(north, victim.site, branch, victim.acked, victim.head)
        assert refusal(north, PUSH, replayed.batch([an_entry()])) == "42501"
    assert victim.hello()[:3] == (1, victim.head, 1)


def test_a_desk_cannot_push_as_its_neighbour_s_site(shared):
    with (
        reach.connected(shared.desk("North")) as mine,
        reach.connected(shared.desk("North")) as theirs,
    ):
        victim = a_sender(theirs)
        parameters = victim.batch([an_entry()])
        theirs.execute(PUSH, parameters)
        for sent in (parameters, Sender(mine, victim.site, "North", 1).batch([an_entry()])):
            assert refusal(mine, PUSH, sent) == "42501"
        assert victim.hello()[:3] == (1, parameters[5], 1)


def test_saying_hello_as_a_neighbour_s_site_asks_for_a_new_one(shared):
    with (
        reach.connected(shared.desk("North")) as mine,
        reach.connected(shared.desk("North")) as theirs,
    ):
        victim = a_sender(theirs)
        hello = "SELECT * FROM agent_desk.hub_hello(%s, 9, 'mine')"
        assert refusal(mine, hello, [victim.site]) == "AD001"


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT agent_desk.hub_quarantine(%s, 1, 'x', 'x')",
        "SELECT agent_desk.hub_receipt(%s, '\\x01')",
    ],
)
def test_a_desk_cannot_speak_for_another_s_site(statement, two):
    north, victim = two
    assert refusal(north, statement, [victim.site]) == "42501"


def test_a_replayed_batch_of_its_own_changes_nothing(shared):
    with reach.connected(shared.desk()) as db:
        sender = a_sender(db)
        old = sender.batch([an_entry()])
        db.execute(PUSH, old)
        sender.acked, sender.head = 1, old[5]
        sender.push([an_entry()])
        before = rows_of(shared)
        assert db.execute(PUSH, old).fetchone() == (None,)
        assert rows_of(shared) == before


def test_another_s_entry_cannot_be_written_over(shared):
    with (
        reach.connected(shared.desk("North")) as mine,
        reach.connected(shared.desk("North")) as theirs,
    ):
        original = an_entry(text="as it was")
        a_sender(theirs).push([original])
        a_sender(mine).push([an_entry(id=original.id, text="as I want it")])
        texts = theirs.execute("SELECT text FROM agent_desk.entry").fetchall()
    assert texts == [("as it was",)]


def test_an_erasure_reaches_no_other_branch(two):
    north, victim = two
    kept = an_entry(branch_id="South", customer_id=an_id())
    victim.push([kept])
    erasure = an_entry(
        kind="customer.erased", customer_id=kept.customer_id,
        body='{"entries": ["' + kept.id.hex() + '"]}',
    )  # fmt: skip
    a_sender(north).push([erasure])
    asked = "SELECT text FROM agent_desk.entry WHERE id = %s"
    assert victim.db.execute(asked, [kept.id]).fetchone() == (kept.text,)


def test_a_redaction_reaches_no_other_branch(two):
    north, victim = two
    me, kept = an_id(), an_entry(branch_id="South")
    victim.push([kept])
    lead = an_entry(kind="agent.added", about_id=me, agent_id=me, body='{"roles":["lead"]}')
    for branch in ("North", "South"):
        forged = an_entry(
            kind="text.redacted",
            branch_id=branch,
            about_id=kept.id,
            agent_id=me,
            audience="hub",
        )
        a_sender(north).push([lead, forged])
    asked = "SELECT text FROM agent_desk.entry WHERE id = %s"
    assert victim.db.execute(asked, [kept.id]).fetchone() == (kept.text,)


def test_a_customer_of_another_branch_is_fetched_on_record_without_what_is_for_named_people(
    two, shared
):
    north, victim = two
    customer = an_id()
    theirs = [
        an_entry(branch_id="South", customer_id=customer, audience=audience, text=audience)
        for audience in ("branch", "hub", f"people:{an_id().hex()}")
    ]
    victim.push(theirs)
    rows = north.execute(
        "SELECT branch_id, text FROM agent_desk.hub_customer(%s)", [customer]
    ).fetchall()
    assert rows == [("South", "branch"), ("South", "hub")]
    with shared.admin() as db:
        recorded = db.execute(
            "SELECT branch_id, db_role, customer_id FROM agent_desk.customer_fetch"
        ).fetchall()
    assert recorded == [("North", north.info.user, customer)]


def test_a_desk_that_lends_itself_to_another_gives_nothing_away(shared):
    """A role could grant itself before PostgreSQL 16. What it sees hangs on who logged in."""
    mine, theirs = shared.desk("North"), shared.desk("South")
    with reach.connected(theirs) as south:
        a_sender(south, "South").push([an_entry(branch_id="South")])
        with reach.connected(mine) as north:
            lending = sql.SQL("GRANT {} TO {}").format(
                sql.Identifier(south.info.user), sql.Identifier(north.info.user)
            )
            with shared.admin() as db:
                db.execute(lending)
            north.execute(sql.SQL("SET ROLE {}").format(sql.Identifier(south.info.user)))
            assert north.execute("SELECT * FROM agent_desk.entry").fetchall() == []
            assert north.execute("SELECT agent_desk.hub_branch()").fetchone() == ("North",)


# Before it is enrolled, and after it was revoked


def test_a_code_alone_shows_nothing(shared):
    with reach.connected(shared.desk("South")) as db:
        a_sender(db, "South").push([an_entry(audience="hub")])
    added = shared.add("North")
    with reach.connected(shared.address(added.role, added.secret)) as db:
        for table in ("entry", "sync_batch", "branch_clock", "site"):
            asked = sql.SQL("SELECT * FROM agent_desk.{}").format(sql.Identifier(table))
            assert db.execute(asked).fetchall() == []
        hello = "SELECT * FROM agent_desk.hub_hello(%s, 1, 'mine')"
        assert refusal(db, hello, [an_id()]) == "42501"


def test_a_code_is_of_use_once(shared):
    added = shared.add()
    enrol = "SELECT agent_desk.hub_enrol(%s)"
    address = shared.address(added.role, added.secret)
    with psycopg.connect(address, autocommit=True) as db:
        verifier = db.pgconn.encrypt_password(b"mine", added.role.encode(), b"scram-sha-256")
        assert db.execute(enrol, [verifier.decode()]).fetchone() == ("North",)
        assert refusal(db, enrol, [verifier.decode()]) == "AD002"
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)
    with psycopg.connect(shared.address(added.role, "mine")) as db:
        assert db.execute("SELECT agent_desk.hub_branch()").fetchone() == ("North",)


def test_a_code_that_is_too_old_is_of_no_use(shared):
    added = shared.add()
    with shared.admin() as db:
        db.execute("UPDATE agent_desk.enrolment SET expires_at = now() - interval '1 second'")
    with psycopg.connect(shared.address(added.role, added.secret), autocommit=True) as db:
        verifier = db.pgconn.encrypt_password(b"mine", added.role.encode(), b"scram-sha-256")
        assert refusal(db, "SELECT agent_desk.hub_enrol(%s)", [verifier.decode()]) == "AD002"
        assert db.execute("SELECT agent_desk.hub_branch()").fetchone() == (None,)


@pytest.mark.parametrize("verifier", ["in clear", "md5" + "0" * 32, "SCRAM-SHA-256$x", ""])
def test_a_password_in_clear_is_refused_and_the_code_stays_good(verifier, shared):
    added = shared.add()
    with psycopg.connect(shared.address(added.role, added.secret), autocommit=True) as db:
        assert refusal(db, "SELECT agent_desk.hub_enrol(%s)", [verifier]) == "22023"
        good = db.pgconn.encrypt_password(b"mine", added.role.encode(), b"scram-sha-256")
        assert db.execute("SELECT agent_desk.hub_enrol(%s)", [good.decode()]).fetchone()


def test_a_revoked_desk_is_shut_out_at_once_also_where_it_is_connected(shared):
    address = shared.desk("North", "till 1")
    with psycopg.connect(address, autocommit=True) as db:
        sender = a_sender(db)
        sender.push([an_entry()])
        with shared.admin() as admin:
            desks.revoke(admin, "till 1")
        assert sender.hello() == (1, sender.head, 1, 1, 1, True)
        assert refusal(db, PUSH, sender.batch([an_entry()])) == "42501"
        assert db.execute("SELECT * FROM agent_desk.entry").fetchall() == []
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)


def test_a_desk_s_password_is_not_kept_in_clear(shared):
    added = shared.add()
    with shared.admin() as db:
        kept = db.execute(
            "SELECT rolpassword FROM pg_authid WHERE rolname = %s", [added.role]
        ).fetchone()
    assert kept[0].startswith("SCRAM-SHA-256$")
    assert added.secret not in kept[0]
    assert DESK_PASSWORD not in kept[0]
