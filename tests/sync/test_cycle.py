"""Desks and a real hub: what one writes the others have, once, whatever goes wrong."""

import os
import signal
from dataclasses import replace

import pytest
import sqlalchemy as sa

from agent_desk.domain.customers import CustomerAdded
from agent_desk.domain.entries import Entry, sealed
from agent_desk.domain.errors import StoppedError, UnreachableError
from agent_desk.domain.kinds import NoBody
from agent_desk.store import desk as desk_table
from agent_desk.store import ledger
from agent_desk.store.ids import new_id
from agent_desk.store.ledger import Subjects
from agent_desk.store.tables import cursor, dead_letter, not_taken
from agent_desk.store.tables import entry as entry_table
from agent_desk.sync import desks, prove, reach
from agent_desk.sync.postgres import PostgresHub
from tests.sync.sharing import BRANCH, alike, copied, sharing


@pytest.fixture
def a_hub_for(shared):
    """A desk's own way to the hub."""
    made = []

    def hub(branch=BRANCH):
        made.append(PostgresHub(shared.desk(branch)))
        return made[-1]

    yield hub
    for one in made:
        one.close()


@pytest.fixture
def two(a_hub_for):
    with sharing(a_hub_for()) as one, sharing(a_hub_for()) as other:
        yield one, other


def on_the_hub(shared, what="count(*)"):
    with shared.admin() as db:
        return db.execute(f"SELECT {what} FROM agent_desk.entry").fetchall()  # noqa: S608


def test_what_one_desk_writes_the_other_shows(two):
    one, other = two
    one.add("Ayşe Demir")
    other.add("Noor O'Brien")
    for desk in (one, other, one):
        desk.round()
    assert alike(one, other)
    assert one.names() >= {"Ayşe Demir", "Noor O'Brien"}


def test_what_was_taken_away_before_is_no_loss_when_a_stream_is_read_again(two):
    one, other = two
    customer_id = one.add("Ayşe Demir")
    here = one.desk.interactions.open(one.desk.me, customer_id)
    for number in range(30):
        one.desk.interactions.note(one.desk.me, here.interaction_id, f"said {number}")
        one.desk.interactions.undo(one.desk.me, here.interaction_id)
        one.round()
        other.round()
    for desk in two:
        with desk.store.write() as db:
            db.execute(sa.update(cursor).values(last_batch=b"another hub's"))
        desk.round()
    assert alike(one, other)


def test_nothing_goes_twice_and_nothing_comes_back(two, shared):
    one, _ = two
    one.add("Ayşe Demir")
    assert one.round().sent == 2  # who is at the desk, and the customer
    assert one.round().sent == one.round().received == 0
    assert on_the_hub(shared) == [(2,)]
    assert one.numbers() == {}


def test_a_kind_nobody_knows_goes_through_as_it_is(two):
    one, other = two
    strange = sealed(
        Entry(
            id=new_id(),
            branch_id=BRANCH,
            site_id=b"s" * 16,
            kind="wish.granted",
            at=1,
            hlc=1,
            about_id=new_id(),
            text="Wünsche 🌍",
            body='{ "spaced":  1, "é": "\\u00e9" }',
        )
    )
    with one.store.write() as db:
        ledger.append(db, [strange])
    one.round()
    other.round()
    assert other.entries()[strange.id] == strange


def test_what_was_written_before_there_was_a_branch_keeps_its_seal(a_hub_for):
    with sharing(a_hub_for(), branch="here") as alone, sharing(a_hub_for()) as other:
        alone.add("Ayşe Demir")
        with alone.store.write() as db:
            desk_table.join(db, BRANCH)
        alone.round()
        other.round()
        assert "Ayşe Demir" in other.names()
        assert other.entries().items() >= alone.entries().items()


def test_this_desk_writes_later_than_what_it_has_read(two):
    one, other = two
    one.desk.clock.at += 90_000_000  # a little ahead
    customer_id = one.add("Ayşe Demir")
    one.round()
    other.round()
    theirs = [e.hlc for e in one.entries().values() if e.about_id == customer_id]
    other.add("Noor")
    assert max(e.hlc for e in other.entries().values()) > max(theirs)


def test_a_clock_years_ahead_takes_nobody_along(two):
    one, other = two
    one.desk.clock.at += 5 * 365 * 86_400 * 1_000_000
    one.add("Ayşe Demir")
    one.round()
    other.round()
    with other.store.read() as db:
        hlc = desk_table.here(db).hlc
    assert hlc < max(e.hlc for e in one.entries().values())


def test_a_reply_that_was_lost_is_found_in_the_head(two, shared, monkeypatch):
    one, _ = two
    one.add("Ayşe Demir")
    push = PostgresHub.push

    def lost(hub, batch, head, *more):
        push(hub, batch, head, *more)
        raise UnreachableError("no answer")

    monkeypatch.setattr(PostgresHub, "push", lost)
    with pytest.raises(UnreachableError):
        one.round()
    monkeypatch.setattr(PostgresHub, "push", push)
    assert one.round().sent == 0
    assert on_the_hub(shared, "count(*), count(DISTINCT id)") == [(2, 2)]


def poison(desk):
    """An entry an old version let through: no PostgreSQL takes a NUL."""
    with desk.store.write() as db:
        made = ledger.write(
            db, "customer.added", CustomerAdded(name="x"), Subjects(about_id=new_id()),
            at=1, by=None,
        )  # fmt: skip
        bad = sealed(replace(made, text="a\0b"))
        changed = sa.update(entry_table).where(entry_table.c.id == made.id)
        db.execute(changed.values(text=bad.text, hash=bad.hash))


def test_what_the_hub_cannot_take_is_set_aside_and_the_rest_goes_on(two, shared):
    one, other = two
    for number in range(20):
        one.add(f"before {number}")
    poison(one)
    for number in range(20):
        one.add(f"after {number}")
    one.round()
    other.round()
    assert len(other.names()) == 40
    with one.store.read() as db:
        ((error,),) = db.execute(sa.select(dead_letter.c.error)).all()
    assert "0x00" in error
    with shared.admin() as db:
        ((payload,),) = db.execute("SELECT payload FROM agent_desk.quarantine").fetchall()
    assert rb"a\u0000b" in payload
    assert one.round().sent == 0


def test_a_hub_that_refuses_everything_is_not_believed(two, shared):
    one, _ = two
    with shared.admin() as db:
        db.execute("ALTER TABLE agent_desk.entry ADD CHECK (kind = 'none')")
    for number in range(50):
        one.add(f"Noor {number}")
    with pytest.raises(StoppedError, match="refuses"):
        one.round()
    with one.store.read() as db:
        aside = db.execute(sa.select(sa.func.count()).select_from(dead_letter)).scalar_one()
    assert aside <= 20


def test_an_old_backup_becomes_a_desk_of_its_own_and_gets_back_what_was_shared(
    a_hub_for, tmp_path
):
    hub = a_hub_for()
    with sharing(hub) as one:
        one.add("Ayşe Demir")
        one.round()
        backup = copied(one.store, tmp_path / "backup")
        one.add("Noor O'Brien")
        one.round()
    with sharing(hub, backup) as restored, sharing(a_hub_for()) as other:
        with restored.store.read() as db:
            before = desk_table.here(db).site_id
        restored.add("Jürgen Weiß")
        restored.round()
        other.round()
        restored.round()
        with restored.store.read() as db:
            assert desk_table.here(db).site_id != before
        assert {"Ayşe Demir", "Noor O'Brien", "Jürgen Weiß"} <= restored.names()
        assert alike(restored, other)


def test_a_copy_on_another_machine_gets_a_name_of_its_own(a_hub_for, tmp_path):
    with sharing(a_hub_for()) as one:
        one.add("Ayşe Demir")
        one.round()
        with sharing(a_hub_for(), copied(one.store, tmp_path / "copy")) as copy:
            copy.add("Noor")
            one.add("Jürgen")
            for desk in (copy, one, copy):
                desk.round()
            assert alike(one, copy)


def test_a_hub_put_back_gets_everything_again_also_what_only_others_still_have(
    two, shared, tmp_path
):
    one, other = two
    one.add("Ayşe Demir")
    one.round()
    other.round()
    with shared.admin() as db:  # the backup is from before anybody shared anything
        db.execute("TRUNCATE agent_desk.entry, agent_desk.sync_batch, agent_desk.site")
        db.execute("UPDATE agent_desk.branch_clock SET last_seq = 0")
    other.round()  # the desk that wrote it has burnt down
    assert on_the_hub(shared) == [(len(other.entries()),)]


def test_numbers_given_again_to_others_are_noticed(two, shared):
    one, other = two
    other.round()
    with shared.admin() as db:
        db.execute("TRUNCATE agent_desk.entry, agent_desk.sync_batch, agent_desk.site")
        db.execute("UPDATE agent_desk.branch_clock SET last_seq = 0")
    one.add("Ayşe Demir")
    one.round()
    one.add("Noor")
    one.round()
    other.round()
    one.round()
    assert alike(one, other)


def test_a_place_beyond_a_small_integer_is_read_on_from(two, shared):
    one, other = two
    one.round()
    with shared.admin() as db:
        db.execute("UPDATE agent_desk.branch_clock SET last_seq = 32000")
    one.add("Ayşe Demir")
    one.round()
    for name in ("Noor", "Jürgen"):
        other.round()
        one.add(name)
        one.round()
    other.round()
    one.round()
    assert alike(one, other)


def test_what_is_not_what_was_sealed_is_not_taken_and_the_rest_is(two, shared):
    one, other = two
    one.add("Ayşe Demir")
    one.add("Noor")
    one.round()
    with shared.admin() as db:
        db.execute(
            "UPDATE agent_desk.entry SET body = replace(body, 'Noor', 'Nora')"
            " WHERE kind = 'customer.added'"
        )
    other.round()
    assert other.names() == {"Ayşe Demir"}
    with other.store.read() as db:
        assert len(db.execute(sa.select(not_taken)).all()) == 1
    assert len(prove.prove(other.store, other.hub).different) == 1


def test_too_much_is_not_taken_away_without_being_asked(two):
    one, other = two
    undone_again(one, 30, between=lambda: (one.round(), other.round()))
    one.round()
    with pytest.raises(StoppedError, match="30 things"):
        other.round()
    assert len(other.names()) == 30
    other.round(may_take_away=True)
    assert other.names() == set()


def test_what_was_undone_before_this_desk_came_stops_nothing(two):
    one, other = two
    undone_again(one, 30)
    one.round()
    other.round()
    assert other.names() == set()
    assert len(other.entries()) >= 60


def undone_again(one, many, between=lambda: None):
    """Customers who are written down, and then taken back."""
    for number in range(many):
        one.add(f"Noor {number}")
    between()
    ids = [e.id for e in one.entries().values() if e.kind == "customer.added"]
    with one.store.write() as db:
        for made in ids:
            ledger.write(
                db, "entry.undone", NoBody(), Subjects(about_id=made), at=1, by=None
            )  # fmt: skip


def test_a_newer_hub_is_not_read_and_still_gets_everything(two, shared):
    one, _ = two
    one.add("Ayşe Demir")
    with shared.admin() as db:
        db.execute("UPDATE agent_desk.hub_meta SET min_reader = 99")
    with pytest.raises(StoppedError, match="newer version"):
        one.round()
    assert on_the_hub(shared) == [(2,)]


def test_a_revoked_desk_is_told_and_keeps_what_it_has(two, shared):
    one, _ = two
    one.round()
    one.add("Ayşe Demir")
    with shared.admin() as db:
        for desk in desks.listed(db):
            desks.revoke(db, desk.role)
    with pytest.raises(StoppedError):
        one.round()
    one.hub.close()
    with pytest.raises(StoppedError):
        one.round()
    assert "Ayşe Demir" in one.names()


def test_a_server_that_hangs_is_given_up(shared):
    hub = PostgresHub(shared.desk(), answer_s=0.2)
    with sharing(hub) as one:
        one.round()
        with shared.admin() as db:
            ((process,),) = db.execute(
                "SELECT pid FROM pg_stat_activity WHERE usename LIKE 'agent\\_desk\\_%'"
            ).fetchall()
        os.kill(process, signal.SIGSTOP)
        try:
            with pytest.raises(UnreachableError):
                one.round()
        finally:
            os.kill(process, signal.SIGCONT)
        one.round()
    hub.close()


def test_a_hub_that_is_gone_comes_back(two, server):
    one, _ = two
    one.round()
    with reach.connected(server.url()) as db:
        db.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> %s",
                   ["admin"])  # fmt: skip
    with pytest.raises(UnreachableError):
        one.round()
    one.round()


def test_day_by_day_both_sides_have_the_same_or_say_so(two, shared):
    one, other = two
    for name in ("Ayşe Demir", "Noor", "Jürgen"):
        one.add(name)
    one.round()
    other.round()
    one.round()
    one.add("not shared yet")
    for desk in two:
        assert not prove.prove(desk.store, desk.hub).different
    with shared.admin() as db:
        db.execute("DELETE FROM agent_desk.entry WHERE kind = 'customer.added' AND hub_seq < 3")
    proof = prove.prove(one.store, one.hub)
    ((here, there),) = proof.different.values()
    assert here.count == there.count + 1
