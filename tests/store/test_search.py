"""Find answers from what is typed, and never for what was taken back."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.domain.clock import SystemClock
from agent_desk.domain.customers import ContactKind
from agent_desk.domain.errors import GivenUpError
from agent_desk.domain.imports import ImportedContact, ImportedCustomer, ImportedMoment
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.domain.kinds import NoBody
from agent_desk.store import ledger
from agent_desk.store.ledger import Subjects
from tests.ledgers import a_desk, a_ledger

SETTLED = Outcome(
    need_met=NeedMet.YES, feeling=Feeling.COULD_NOT_TELL, source=FeelingSource.COULD_NOT_TELL
)
ENDLESS = (
    "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) "
    "SELECT count(*) FROM more"
)
CONTACTS = (
    ImportedContact(kind=ContactKind.PHONE, value="+13035550123"),
    ImportedContact(kind=ContactKind.EMAIL, value="noah.brown7922@example.com"),
    ImportedContact(kind=ContactKind.ADDRESS, value="986 Sunset Drive, Denver, CO 80279"),
)


@pytest.fixture(scope="module")
def desk():
    with a_ledger() as store:
        made = a_desk(store)
        people = ["Noah Brown", "Nora Müller", "Łukasz Nowak", "李小龙", "Seán O'Brien"]
        made.imports.put(
            [
                ImportedCustomer(
                    source="shop", key=name, name=name, contacts=CONTACTS if not number else ()
                )
                for number, name in enumerate(people)
            ]
        )
        order = ImportedMoment(
            source="shop",
            key="W1",
            customer_source="shop",
            customer_key="Łukasz Nowak",
            kind="moment.order",
            at=5,
            text="Order #W2611340: a lamp",
            reference="#W2611340",
        )
        made.imports.put([order])
        home = ImportedContact(kind=ContactKind.ADDRESS, value="Lindenstraße 14, 28195 Bremen")
        yilmaz = ImportedCustomer(
            source="shop", key="6", name="Elif Y\u0131lmaz", contacts=(home,)
        )
        made.imports.put([yilmaz])
        yield made


@pytest.mark.parametrize(
    ("typed", "name", "match"),
    [
        ("n", "Noah Brown", "name"),
        ("mue", "Nora Müller", "name"),
        ("nowak lu", "Łukasz Nowak", "name"),
        ("小", "李小龙", "name"),
        ("obr", "Seán O'Brien", "name"),
        ("brown79", "Noah Brown", "email"),
        ("noah.brown7922@example.com", "Noah Brown", "email"),
        ("sunset", "Noah Brown", "address"),
        ("80279", "Noah Brown", "address"),
        ("w26113", "Łukasz Nowak", "order"),
        ("#W2611340", "Łukasz Nowak", "order"),
        ("+1 303 555 0123", "Noah Brown", "phone"),
        ("(303) 555-01", "Noah Brown", "phone"),
        ("5550123", "Noah Brown", "phone"),
        ("001 303 555", "Noah Brown", "phone"),
        ("303.555.0123", "Noah Brown", "phone"),
        ("0123", "Noah Brown", "phone"),
        ("n", "Nora Müller", "name"),
        ("mull", "Nora Müller", "name"),
        ("müller", "Nora Müller", "name"),
        ("MUELLER nora", "Nora Müller", "name"),
        ("yilmaz", "Elif Y\u0131lmaz", "name"),
        ("y\u0131lm", "Elif Y\u0131lmaz", "name"),
        ("łuk", "Łukasz Nowak", "name"),
        ("o'b", "Seán O'Brien", "name"),
        ("o’brien sean", "Seán O'Brien", "name"),
        ("李", "李小龙", "name"),
        ("龙", "李小龙", "name"),
        ("lindenstrasse", "Elif Y\u0131lmaz", "address"),
        ("Lindenstraße 14", "Elif Y\u0131lmaz", "address"),
        ("28195", "Elif Y\u0131lmaz", "address"),
        ("example", "Noah Brown", "email"),
        ("exa", "Noah Brown", "email"),
        ("7922", "Noah Brown", "email"),
        ("@example.com", "Noah Brown", "email"),
    ],
)
def test_it_finds_them_and_says_why(desk, typed, name, match):
    found = desk.customers.find(desk.me, typed, 8)
    assert (name, match) in {(one.name, one.match.value) for one in found}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("nohwak", "Łukasz Nowak"),
        ("nowka", "Łukasz Nowak"),
        ("noah brwon", "Noah Brown"),
        ("lukazs", "Łukasz Nowak"),
        ("muelelr", "Nora Müller"),
    ],
)
def test_a_mistyped_name_finds_who_was_meant_when_nobody_else_fits(desk, typed, name):
    assert [(one.name, one.match) for one in desk.customers.find(desk.me, typed, 8)] == [
        (name, "similar")
    ]


def test_a_right_name_finds_nobody_who_is_only_similar(desk):
    assert [one.name for one in desk.customers.find(desk.me, "nora", 8)] == ["Nora Müller"]


@pytest.mark.parametrize("typed", ["xyzzy", "noah lukasz", "999 999", "@", "''", "*"])
def test_it_finds_nobody_where_nobody_is_meant(desk, typed):
    assert desk.customers.find(desk.me, typed, 8) == ()


@settings(max_examples=60)
@given(typed=st.text(max_size=12))
def test_whatever_is_typed_gets_an_answer(desk, typed):
    assert len(desk.customers.find(desk.me, typed, 3)) <= 3


def test_a_caller_is_found_by_a_number_written_in_any_way(desk):
    for number in ("+13035550123", "303-555-0123", "1 (303) 555 0123"):
        (one,) = desk.customers.by_number(desk.me, number)
        assert one.name == "Noah Brown"


def test_a_number_nobody_has_finds_nobody(desk):
    assert desk.customers.by_number(desk.me, "+4930123456") == ()
    assert desk.customers.by_number(desk.me, "anonymous") == ()


def test_a_customer_who_was_taken_back_is_not_found():
    with a_ledger() as store:
        desk = a_desk(store)
        customer_id = desk.customers.add(desk.me, "Wrong Person")
        with store.write() as db:
            added = db.exec_driver_sql(
                "SELECT id FROM entry WHERE kind = 'customer.added'"
            ).scalar()
            about = Subjects(customer_id=customer_id, about_id=added)
            ledger.write(db, "entry.undone", NoBody(), about, at=1, by=desk.me)
        assert desk.customers.find(desk.me, "wrong", 8) == ()


def test_who_called_last_comes_first_then_with_whom_something_is_open():
    with a_ledger() as store:
        desk = a_desk(store)
        names = ["Mei Ahmed", "Mei Brown", "Mei Chen", "Mei Zhou"]
        desk.imports.put([ImportedCustomer(source="shop", key=n, name=n) for n in names])
        told = {"source": "shop", "customer_source": "shop", "text": "a moment"}
        desk.imports.put(
            [
                ImportedMoment(
                    key="1", customer_key="Mei Chen", kind="moment.call", at=5, **told
                ),
                ImportedMoment(
                    key="2", customer_key="Mei Zhou", kind="moment.call", at=9, **told
                ),
                ImportedMoment(
                    key="3",
                    customer_key="Mei Brown",
                    kind="moment.order",
                    at=7,
                    open=True,
                    **told,
                ),
            ]
        )
        found = [one.name for one in desk.customers.find(desk.me, "mei", 8)]
        assert found == ["Mei Zhou", "Mei Chen", "Mei Brown", "Mei Ahmed"]
        assert [one.name for one in desk.customers.find(desk.me, "mei", 1)] == ["Mei Zhou"]


def test_who_is_near_is_found_among_many_who_are_not():
    with a_ledger() as store:
        desk = a_desk(store)
        many = [
            ImportedCustomer(source="shop", key=str(number), name=f"Mei {number:04}")
            for number in range(200)
        ]
        desk.imports.put(many)
        last = desk.customers.find(desk.me, "mei 0199", 8)[0].customer_id
        opened = desk.interactions.open(desk.me, last)
        assert desk.customers.find(desk.me, "m", 1)[0].customer_id == last
        desk.interactions.undo(desk.me, opened.interaction_id)
        assert len(desk.customers.find(desk.me, "mei", 8)) == 8


def test_who_has_not_called_for_long_is_near_no_more():
    with a_ledger() as store:
        desk = a_desk(store)
        person = ImportedCustomer(source="shop", key="1", name="Mei Chen")
        long_ago = ImportedMoment(
            source="shop",
            key="1",
            customer_source="shop",
            customer_key="1",
            kind="moment.call",
            at=desk.clock.at - 200 * 86_400_000_000,
            text="a call",
        )
        desk.imports.put([person, long_ago])
        with store.read() as db:
            near = "SELECT count(*) FROM near_search"
            assert db.exec_driver_sql(near).scalar() == 0
        (mei,) = desk.customers.find(desk.me, "mei", 8)
        desk.interactions.open(desk.me, mei.customer_id)
        with store.read() as db:
            assert db.exec_driver_sql(near).scalar() == 1


def test_a_date_in_the_far_future_makes_nobody_else_far():
    with a_ledger() as store:
        desk = a_desk(store, SystemClock())
        told = {"source": "shop", "customer_source": "shop", "text": "a call"}
        desk.imports.put(
            [
                ImportedCustomer(source="shop", key="1", name="Mei Chen"),
                ImportedMoment(
                    key="1",
                    customer_key="1",
                    kind="moment.order",
                    at=7_000_000_000_000_000,
                    **told,
                ),
                ImportedMoment(
                    key="2",
                    customer_key="1",
                    kind="moment.call",
                    at=SystemClock().now() - 86_400_000_000,
                    **told,
                ),
            ]
        )
        with store.read() as db:
            assert db.exec_driver_sql("SELECT count(*) FROM near_search").scalar() == 1


def test_of_those_who_share_a_number_the_one_who_called_last_comes_first():
    with a_ledger() as store:
        desk = a_desk(store)
        first = desk.customers.add(desk.me, "Ana Rossi", "+13035550188")
        last = desk.customers.add(desk.me, "Zoe Rossi", "+13035550188")
        longer = desk.customers.add(desk.me, "Max Long", "+130355501889")
        contact = desk.interactions.open(desk.me, last)
        desk.interactions.close(desk.me, contact.interaction_id, SETTLED)
        found = [one.customer_id for one in desk.customers.by_number(desk.me, "+13035550188")]
        assert found == [last, first]
        typed = [one.customer_id for one in desk.customers.find(desk.me, "1303555018", 8)]
        assert set(typed) == {last, first, longer}


def test_a_question_that_is_given_up_ends_at_once_and_the_next_is_answered():
    with a_ledger() as store:
        desk = a_desk(store)
        begun = threading.Event()

        def ask():
            with store.asking() as db:
                begun.set()
                db.connection.dbapi_connection.execute(ENDLESS).fetchall()

        with ThreadPoolExecutor(1) as worker:
            asked = worker.submit(ask)
            begun.wait()
            while not asked.done():
                desk.customers.give_up_finding()
            assert isinstance(asked.exception(), GivenUpError)
        desk.customers.give_up_finding()
        assert desk.customers.find(desk.me, "nobody", 8) == ()


def test_a_step_is_saved_whoever_gives_a_question_up_meanwhile():
    with a_ledger() as store:
        with store.write() as db:
            store.give_up()
            db.exec_driver_sql("INSERT INTO draft VALUES ('moment', 'typed')")
        with store.read() as db:
            assert db.exec_driver_sql("SELECT count(*) FROM draft").scalar() == 1
