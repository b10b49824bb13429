"""What an administrator is told about a hub: each fault made, and found."""

from dataclasses import replace
from datetime import timedelta

import pytest
from psycopg import sql

from agent_desk.domain import kinds
from agent_desk.domain.errors import NotFoundError
from agent_desk.sync import check, hub, reach
from tests.sync.batches import a_sender, an_entry, an_id

FAULTS = {
    "row security": "ALTER TABLE agent_desk.entry DISABLE ROW LEVEL SECURITY",
    "rights": "GRANT UPDATE ON agent_desk.entry TO PUBLIC",
    "roles": "ALTER ROLE {desk} BYPASSRLS",
    "beside the hub": "GRANT TEMP ON DATABASE {database} TO PUBLIC",
    "quarantine": (
        "INSERT INTO agent_desk.quarantine VALUES ('North', '\\x00', 1, '\\x00', 'bad', now())"
    ),
    "desk North / till 1": "UPDATE agent_desk.site SET seen_at = now() - interval '40 days'",
}
OF_THE_TESTS = {"tls", "disk"}  # this server has no TLS and forgets on purpose


@pytest.fixture
def looked_after(shared):
    """A hub with one desk, which has been here."""
    address = shared.desk("North", "till 1")
    with reach.connected(address) as db:
        a_sender(db)
        role = db.info.user
    return shared, role


def problems(shared):
    with shared.admin() as db:
        return {seen.name for seen in check.look(db) if seen.problem}


def test_a_hub_as_it_was_made_has_no_fault_of_its_own(looked_after):
    shared, _ = looked_after
    assert problems(shared) == OF_THE_TESTS


@pytest.mark.parametrize(("name", "fault"), FAULTS.items(), ids=FAULTS)
def test_a_fault_is_found(looked_after, name, fault):
    shared, role = looked_after
    with shared.admin() as db:
        db.execute(
            sql.SQL(fault).format(
                desk=sql.Identifier(role), database=sql.Identifier(shared.database)
            )
        )
    assert problems(shared) == OF_THE_TESTS | {name}


@pytest.mark.parametrize("kind", [*sorted(kinds.LEADS_ALONE), "text.redacted"])
def test_what_only_leads_write_is_told_until_it_is_known_that_they_lead(kind, shared):
    assert kind in kinds.KINDS
    agent, wrong = an_id(), an_entry()
    written = an_entry(kind=kind, agent_id=agent, about_id=wrong.id)
    with reach.connected(shared.desk("North", "till 1")) as db:
        sender = a_sender(db)
        sender.push(
            [replace(wrong, site_id=sender.site), replace(written, site_id=sender.site)]
        )
        assert problems(shared) - {"erasures"} == OF_THE_TESTS | {"leads"}
        with shared.admin() as admin:
            (told,) = [seen.problem for seen in check.look(admin) if seen.name == "leads"]
        assert f"North / till 1 ({kind} 1)" in told
        sender.push([an_entry(kind="agent.added", about_id=agent, body='{"roles":["lead"]}')])
    assert problems(shared) <= OF_THE_TESTS | {"erasures"}


def test_a_desk_given_another_role_is_found(looked_after):
    shared, role = looked_after
    with shared.admin() as db:
        db.execute(sql.SQL("GRANT agent_desk_owner TO {}").format(sql.Identifier(role)))
    assert "roles" in problems(shared)


def test_a_line_that_lets_in_without_tls_is_found(looked_after):
    shared, _ = looked_after
    hba = shared.server.folder / "pg_hba.conf"
    before = hba.read_text()
    try:
        hba.write_text(before + "host all all 10.0.0.0/8 scram-sha-256\n")
        assert "ways in" in problems(shared)
        hba.write_text(before + "hostssl all all 10.0.0.0/8 scram-sha-256\n")
        assert "ways in" not in problems(shared)
    finally:
        hba.write_text(before)


def test_an_older_and_a_newer_hub_are_told(shared, monkeypatch):
    newest = hub.steps()
    monkeypatch.setattr(hub, "steps", lambda: [*newest, "SELECT 1"])
    assert "schema" in problems(shared)
    monkeypatch.setattr(hub, "steps", list)
    assert "schema" in problems(shared)


def test_a_code_that_was_never_used_is_told_when_it_is_too_old(shared):
    shared.add("North", "waits", timedelta(days=1))
    shared.add("North", "waited", timedelta(seconds=-1))
    assert problems(shared) == OF_THE_TESTS | {"desk North / waited"}


def test_the_hub_s_clock_is_held_against_this_one(looked_after, monkeypatch):
    shared, _ = looked_after
    monkeypatch.setattr(check, "_SKEW_WRONG", timedelta(seconds=-1))
    assert "clock" in problems(shared)


def test_what_is_no_hub_is_told(empty):
    with empty.admin() as db, pytest.raises(NotFoundError):
        list(check.look(db))
