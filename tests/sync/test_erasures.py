"""Erasures between desks and a real hub, and through files: first, everywhere, confirmed."""

import pytest
import sqlalchemy as sa

from agent_desk.actions.erasure import Erasure
from agent_desk.domain.entries import Entry, sealed
from agent_desk.domain.erasures import ERASED, is_empty
from agent_desk.domain.errors import StoppedError, UnreachableError
from agent_desk.store import desk as desk_table
from agent_desk.store import entries, ledger
from agent_desk.store.ids import new_id
from agent_desk.store.tables import dead_letter, erasure_outbox
from agent_desk.sync import check, cycle, outbox, prove
from agent_desk.sync.files import Folder
from agent_desk.sync.postgres import PostgresHub
from tests.sync.sharing import BRANCH, sharing

NAME, OTHER = "Zyxwvara Quibbledorf", "Noor O'Brien"


@pytest.fixture
def a_hub_for(shared):
    """A desk's own way to the hub."""
    made = []

    def hub(branch=BRANCH, name=""):
        made.append(PostgresHub(shared.desk(branch, name)))
        return made[-1]

    yield hub
    for one in made:
        one.close()


@pytest.fixture
def two(a_hub_for):
    with sharing(a_hub_for(name="one")) as one, sharing(a_hub_for(name="other")) as other:
        yield one, other


def erase(sharing, customer, **how):
    erasing = Erasure(sharing.store, sharing.clock)
    me = sharing.desk.me
    return erasing.erase(me, erasing.plan(me, customer), "asked by letter", **how)


def texts(sharing):
    return " ".join(f"{e.text} {e.body}" for e in sharing.entries().values())


def noted(sharing, customer, text):
    """A contact with them, in which something was said."""
    contact = sharing.desk.interactions.open(sharing.desk.me, customer).interaction_id
    sharing.desk.interactions.note(sharing.desk.me, contact, text)


def seen(shared, name="erasures"):
    with shared.admin() as db:
        return next(one for one in check.look(db) if one.name == name)


def on_hub(shared, asked):
    with shared.admin() as db:
        return db.execute(asked).fetchall()


class Watched:
    """A hub that writes down what is asked of it."""

    def __init__(self, hub):
        self.hub, self.asked, self.numbers = hub, [], hub.numbers

    def __getattr__(self, name):
        def ask(*given):
            self.asked.append((name, given))
            return getattr(self.hub, name)(*given)

        return ask


def test_everywhere_nothing_of_them_is_left(two, shared):
    one, other = two
    customer = one.add(NAME)
    neighbour = other.add(OTHER)
    noted(other, neighbour, f"lives beside {NAME}")
    for desk in (one, other, one):
        desk.round()
    assert NAME in texts(other)
    assert erase(one, customer) == 1
    one.round()
    other.round()
    for desk in (one, other):
        assert NAME not in texts(desk)
        assert NAME not in desk.names()
        assert not prove.prove(desk.store, desk.hub).different
    assert one.entries() == other.entries()
    assert not on_hub(shared, "SELECT FROM agent_desk.entry WHERE text || body LIKE '%Zyx%'")


def test_it_goes_before_what_waits_and_is_read_before_all_else(two, shared):
    one, other = two
    customer = one.add(NAME)
    one.round()
    other.round()
    for number in range(5):
        one.add(f"{OTHER} {number}")
    erase(one, customer)
    hub = Watched(one.hub)
    cycle.one_round(one.store, hub, one.clock)
    first, then = [given[0] for name, given in hub.asked if name == "push"]
    assert [made.kind for _, made in first.rows] == [ERASED]
    assert ERASED in [made.kind for _, made in then.rows]
    assert (
        len(on_hub(shared, "SELECT FROM agent_desk.entry WHERE kind = 'customer.erased'")) == 1
    )

    class Unreadable(Watched):
        def __getattr__(self, name):
            if name in {"push", "after"}:
                raise UnreachableError("cut")
            return super().__getattr__(name)

    with pytest.raises(UnreachableError):
        cycle.one_round(other.store, Unreadable(other.hub), other.clock)
    assert NAME not in other.names()
    assert NAME not in texts(other)
    other.round()
    one.round()
    assert one.entries() == other.entries()


def test_its_own_number_is_gapless_and_it_goes_ahead_once(two):
    one, other = two
    for name in (NAME, OTHER):
        erase(one, one.add(name))
        one.round()
    hub = Watched(one.hub)
    cycle.one_round(one.store, hub, one.clock)
    assert [name for name, _ in hub.asked].count("hello") == 1
    with one.store.read() as db:
        rows = db.execute(sa.select(erasure_outbox)).all()
    assert [(row.site_seq, row.ahead) for row in rows] == [(1, 1), (2, 1)]
    other.round()
    assert sum(e.kind == ERASED for e in other.entries().values()) == 2


def test_a_lost_answer_doubles_nothing(two):
    one, other = two
    erase(one, one.add(NAME))

    class Deaf(Watched):
        def __getattr__(self, name):
            def ask(*given):
                answer = getattr(self.hub, name)(*given)
                if name == "push":
                    raise UnreachableError("no answer")
                return answer

            return ask

    with pytest.raises(UnreachableError):
        cycle.one_round(one.store, Deaf(one.hub), one.clock)
    one.round()
    other.round()
    one.round()
    other.round()
    assert one.entries() == other.entries()
    assert not prove.prove(one.store, one.hub).different


def test_the_hub_knows_which_desks_have_not_confirmed(two, shared):
    one, other = two
    customer = one.add(NAME)
    one.round()
    other.round()
    assert seen(shared).value == "0, confirmed by every desk"
    erase(one, customer)
    one.round()
    assert seen(shared).problem.startswith("Not confirmed yet by North / other (1).")
    other.round()
    assert seen(shared) == check.Seen(name="erasures", value="1, confirmed by every desk")


def test_an_old_desk_that_brings_them_again_brings_nothing(two):
    one, other = two
    customer = one.add(NAME)
    one.round()
    other.round()
    noted(other, customer, f"{NAME} rang")
    erase(one, customer)
    one.round()
    other.round()
    one.round()
    assert NAME not in texts(one)
    assert NAME not in texts(other)
    assert one.entries() == other.entries()


def test_many_at_once_stop_until_somebody_says_that_it_is_meant(two):
    one, other = two
    customers = [one.add(f"{NAME} {number}") for number in range(25)]
    one.round()
    other.round()
    for customer in customers:
        erase(one, customer)
    one.round()
    with pytest.raises(StoppedError, match="25 things"):
        other.round()
    assert len(other.names()) == 25
    other.round(may_take_away=True)
    assert not other.names()
    other.round()


def test_what_was_kept_apart_is_emptied_too(two, shared):
    one, _ = two
    customer = one.add(NAME)
    one.round()
    bad = sealed(
        Entry(
            id=new_id(), branch_id=BRANCH, site_id=b"s" * 16, kind="interaction.noted", at=1,
            hlc=1, customer_id=customer, about_id=new_id(), text=f"{NAME}",
        )
    )  # fmt: skip
    with one.store.read() as db:
        site = desk_table.here(db).site_id
    batch = outbox.noted(one.store, site, 90, [(91, *entries.values(bad))])
    one.hub.quarantine(batch, f"about {NAME}")
    assert NAME.encode() in on_hub(shared, "SELECT payload FROM agent_desk.quarantine")[0][0]
    erase(one, customer)
    one.round()
    assert on_hub(shared, "SELECT payload, error FROM agent_desk.quarantine") == [(b"", "")]
    with one.store.read() as db:
        assert not db.execute(sa.select(dead_letter)).all()


def test_another_branch_erases_only_its_own(a_hub_for, shared):
    with (
        sharing(a_hub_for(), branch=BRANCH) as north,
        sharing(a_hub_for("South"), branch="South") as south,
    ):
        customer = north.add(NAME)
        north.round()
        forged = sealed(
            Entry(
                id=new_id(), branch_id="South", site_id=b"s" * 16, kind=ERASED, at=1, hlc=1,
                customer_id=customer, about_id=customer, audience="hub",
            )
        )  # fmt: skip
        with south.store.write() as db:
            ledger.append(db, [forged])
        south.round()
        north.round()
        assert NAME in texts(north)
        kept = "SELECT FROM agent_desk.entry WHERE position('Zyx' IN body) > 0"
        assert len(on_hub(shared, kept)) == 1
        assert not prove.prove(north.store, north.hub).different


def test_through_files_it_travels_and_nothing_stays_in_them(tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    with (
        sharing(Folder(stick, BRANCH, "aa")) as one,
        sharing(Folder(stick, BRANCH, "bb")) as other,
    ):
        customer = one.add(NAME)
        neighbour = other.add(OTHER)
        noted(other, neighbour, f"lives beside {NAME}")
        for desk in (one, other, one):
            desk.round()
        assert erase(one, customer) == 1
        one.round()
        other.round()
        one.round()
        assert one.entries() == other.entries()
        assert NAME not in texts(one)
        found = [p for p in stick.rglob("*") if p.is_file() and NAME.encode() in p.read_bytes()]
        assert found == []
        with sharing(Folder(stick, BRANCH, "cc")) as third:
            third.round()
            third.round()
            assert third.entries().items() >= one.entries().items()
            assert NAME not in third.names()
            theirs = [e for e in third.entries().values() if e.customer_id == customer]
            assert all(is_empty(e) for e in theirs if e.kind != ERASED)
