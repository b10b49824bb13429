"""What comes in from other systems is the same on every desk, however often it comes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.domain.customers import ContactKind
from agent_desk.domain.imports import ImportedContact, ImportedCustomer, ImportedMoment, Put
from agent_desk.domain.interactions import Feeling
from agent_desk.domain.kinds import NoBody
from agent_desk.store import entries, ledger
from agent_desk.store.ledger import Subjects
from tests.ledgers import a_desk, a_ledger, views

NAMES = st.sampled_from(["Noah Brown", "Mei Li", "Łukasz Nowak", "Ayşe Demir"])
CONTACTS = st.lists(
    st.builds(
        ImportedContact,
        kind=st.sampled_from(ContactKind),
        value=st.sampled_from(["+13035550123", "mei@example.com", "986 Sunset Drive"]),
    ),
    max_size=2,
    unique_by=lambda contact: (contact.kind, contact.value),
)


@st.composite
def files(draw):
    """The records of one file: customers and what they were part of."""
    keys = draw(st.lists(st.integers(1, 6).map(str), min_size=1, max_size=4, unique=True))
    customers = [
        ImportedCustomer(
            source="shop", key=key, name=draw(NAMES), contacts=tuple(draw(CONTACTS))
        )
        for key in keys
    ]
    numbers = draw(st.lists(st.integers(1, 9).map(str), max_size=5, unique=True))
    return customers + [an_order(number, draw(st.sampled_from(keys))) for number in numbers]


def an_order(number="1", customer_key="1", **changes):
    order = ImportedMoment(
        source="shop",
        key=number,
        customer_source="shop",
        customer_key=customer_key,
        kind="moment.order",
        at=0,
        text=f"Order W{number}",
        reference=f"#W{number}",
        open=int(number) % 2 == 0,
    )
    return replace(order, **changes)


@settings(max_examples=15)
@given(files(), st.data())
def test_five_profiles_that_import_one_file_and_meet_have_one_set_of_customers(file, data):
    everything, seen = [], []
    for number in range(5):
        order = data.draw(st.permutations(file)) if number else file
        with a_ledger() as store:
            imports = a_desk(store).imports
            for record in order:
                imports.put([record])
            with store.read() as db:
                subjects = db.exec_driver_sql(
                    "SELECT DISTINCT about_id FROM entry WHERE kind <> 'agent.added'"
                )
                everything += entries.about(db, subjects.scalars().all())
            seen.append({name: rows for name, rows in views(store).items() if name != "agent"})
    with a_ledger() as hub:
        with hub.write() as db:
            ledger.append(db, everything)
        joined = {name: rows for name, rows in views(hub).items() if name != "agent"}
    assert all(one == joined for one in seen)
    assert len(joined["customer"]) == len([r for r in file if isinstance(r, ImportedCustomer)])


@settings(max_examples=20)
@given(files())
def test_a_second_run_changes_nothing(file):
    with a_ledger() as store:
        imports = a_desk(store).imports
        first = imports.put(file)
        before = views(store)
        assert first == Put(added=len(file))
        assert imports.put(file) == Put(unchanged=len(file))
        assert views(store) == before


@pytest.fixture
def desk():
    with a_ledger() as store:
        made = a_desk(store)
        made.imports.put([ImportedCustomer(source="shop", key="1", name="Noah Brown")])
        yield made


def history(desk):
    (found,) = desk.customers.find(desk.me, "noah", 8)
    return desk.customers.history(desk.me, found.customer_id, None, 50).moments


def test_a_record_that_changed_shows_its_newest_form_and_finds_the_old_again(desk):
    pending = an_order("2", text="Order W2 is pending")
    delivered = replace(pending, text="Order W2 was delivered", open=False)
    desk.imports.put([pending])
    assert desk.imports.put([delivered]) == Put(changed=1)
    assert [m.text for m in history(desk)] == ["Order W2 was delivered"]
    assert desk.imports.put([delivered]) == Put(unchanged=1)
    assert desk.imports.put([pending]) == Put(changed=1)
    assert [m.text for m in history(desk)] == ["Order W2 is pending"]


def test_an_order_is_open_as_long_as_its_source_says_so(desk):
    pending = an_order("2")
    (found,) = desk.customers.find(desk.me, "noah", 8)

    def open_matters():
        return len(desk.customers.page(desk.me, found.customer_id).open_matters)

    desk.imports.put([pending])
    assert open_matters() == 1
    desk.imports.put([replace(pending, open=False, text="delivered")])
    assert open_matters() == 0
    desk.imports.put([pending])
    assert open_matters() == 1


def test_importing_again_what_was_taken_back_writes_that_it_was_redone(desk):
    desk.imports.put([an_order()])
    (moment,) = history(desk)
    with desk.store.write() as db:
        about = Subjects(about_id=moment.entry_id)
        ledger.write(db, "entry.undone", NoBody(), about, at=desk.clock.now(), by=desk.me)
    assert history(desk) == ()
    assert desk.imports.put([an_order()]) == Put(redone=1)
    assert len(history(desk)) == 1


def test_an_imported_call_with_words_is_how_they_were_heard_last(desk):
    call = an_order(
        "7", kind="moment.call", at=5, words="Nobody came.", feeling=Feeling.LET_DOWN
    )
    desk.imports.put([call])
    (found,) = desk.customers.find(desk.me, "noah", 8)
    page = desk.customers.page(desk.me, found.customer_id)
    assert (page.last_words.text, page.last_words.feeling) == ("Nobody came.", Feeling.LET_DOWN)
    assert (page.contact_count, page.previous_contact_at) == (1, 5)


def test_what_an_agent_changed_outlives_another_import(desk):
    desk.imports.put([an_order("3", "1")])
    (found,) = desk.customers.find(desk.me, "noah", 8)
    from agent_desk.domain.customers import CustomerChanged

    with desk.store.write() as db:
        about = Subjects(customer_id=found.customer_id, about_id=found.customer_id)
        body = CustomerChanged(name="Noah Braun", do_not_call=True)
        ledger.write(db, "customer.changed", body, about, at=desk.clock.now(), by=desk.me)
    desk.imports.put([ImportedCustomer(source="shop", key="1", name="Noah B.")])
    customer = desk.customers.page(desk.me, found.customer_id).customer
    assert (customer.name, customer.do_not_call) == ("Noah Braun", True)
