"""Not them: everything of this contact goes over, and comes back with undo."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.actions.promises import Due
from agent_desk.domain.details import Detail
from agent_desk.domain.errors import NotFoundError, RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from tests.ledgers import START_AT, a_desk, a_ledger, views

LATER = Due(at=START_AT + 10**12, zone="Europe/Berlin")
NOT_YET = Outcome(
    need_met=NeedMet.NOT_YET,
    feeling=Feeling.LET_DOWN,
    source=FeelingSource.THEIR_WORDS,
    words="Again?",
)


@pytest.fixture
def right(desk):
    return desk.customers.add(desk.me, "Deniz Demir")


def history(desk, customer_id):
    return [m.text for m in desk.customers.history(desk.me, customer_id, None, 50).moments]


def owed(desk, customer_id):
    return [one.text for one in desk.presence.page(desk.me, customer_id).owed]


def test_history_promises_mistakes_matter_and_words_go_over(desk, call, right):
    desk.interactions.note(desk.me, call.id, "the flat is cold")
    desk.matters.open(desk.me, call.id, "the heating")
    desk.promises.make(desk.me, call.id, "ring tonight", LATER)
    desk.mistakes.open(desk.me, call.id, "nobody came")
    desk.tellings.thank(desk.me, call.id, "for listening")
    told = history(desk, call.customer_id)
    moved = desk.moves.move(desk.me, call.id, right)
    assert (moved.customer_id, moved.left_behind) == (right, ())
    assert history(desk, call.customer_id) == []
    assert history(desk, right) == told
    assert owed(desk, call.customer_id) == []
    assert owed(desk, right) == ["nobody came", "ring tonight"]
    assert desk.interactions.opened().customer_id == right
    (matter,) = desk.customers.page(desk.me, right).open_matters
    assert desk.interactions.opened().matter_id == matter.matter_id
    desk.interactions.close(desk.me, call.id, NOT_YET)
    assert desk.customers.page(desk.me, right).last_words.text == "Again?"
    page = desk.customers.page(desk.me, call.customer_id)
    assert (page.contact_count, page.last_words, page.open_matters) == (0, None, ())


def test_the_first_customer_keeps_that_they_were_seen(desk, call, right):
    desk.interactions.note(desk.me, call.id, "the flat is cold")
    desk.moves.move(desk.me, call.id, right)
    with desk.store.read() as db:
        seen = db.exec_driver_sql(
            "SELECT customer_id FROM entry WHERE kind = 'customer.viewed' ORDER BY row"
        )
        assert list(seen.scalars()) == [call.customer_id, right]


def test_what_was_done_to_things_the_first_customer_had_holds_no_longer(desk, call, right):
    desk.promises.make(desk.me, call.id, "ring tonight", LATER)
    desk.details.change(desk.me, call.id, Detail.PHONE, "+16502530000")
    desk.interactions.close(desk.me, call.id, NOT_YET)
    (promise, matter) = (
        desk.presence.page(desk.me, call.customer_id).owed[0],
        desk.customers.page(desk.me, call.customer_id).open_matters[0],
    )
    again = desk.interactions.open(desk.me, call.customer_id).interaction_id
    desk.interactions.join(desk.me, again, matter.matter_id)
    desk.promises.keep(desk.me, again, promise.subject_id)
    desk.details.change(desk.me, again, Detail.PHONE, "+16502530001")
    desk.details.change(desk.me, again, Detail.NAME, "Deniz D.")
    moved = desk.moves.move(desk.me, again, right)
    assert [kind for kind, _ in moved.left_behind] == [
        "promise.kept", "contact.changed", "customer.changed",
    ]  # fmt: skip
    page = desk.customers.page(desk.me, call.customer_id)
    assert page.customer.name == "Ayşe Demir"
    assert [point.value for point in page.contacts] == ["+16502530000"]
    assert owed(desk, call.customer_id) == ["ring tonight"]
    assert desk.interactions.opened().matter_id is None
    assert desk.customers.page(desk.me, right).customer.name == "Deniz Demir"
    desk.interactions.undo(desk.me, again)
    page = desk.customers.page(desk.me, call.customer_id)
    assert page.customer.name == "Deniz D."
    assert owed(desk, call.customer_id) == []
    assert desk.interactions.opened().matter_id == matter.matter_id


def test_moving_on_and_back_leaves_nothing_in_between(desk, call, right):
    third = desk.customers.add(desk.me, "Omar Haddad")
    desk.interactions.note(desk.me, call.id, "the flat is cold")
    desk.moves.move(desk.me, call.id, right)
    desk.moves.move(desk.me, call.id, third)
    assert (history(desk, right), history(desk, third)) == ([], ["the flat is cold"])
    desk.interactions.undo(desk.me, call.id)
    assert (history(desk, right), history(desk, third)) == (["the flat is cold"], [])
    assert desk.interactions.opened().customer_id == right
    desk.interactions.undo(desk.me, call.id)
    assert history(desk, call.customer_id) == ["the flat is cold"]


def test_a_page_of_history_ends_and_goes_on_among_moments_that_went_over(desk, call, right):
    desk.interactions.note(desk.me, call.id, "1")
    desk.moves.move(desk.me, call.id, right)
    for number in range(2, 6):
        desk.interactions.note(desk.me, call.id, str(number))
    desk.interactions.close(desk.me, call.id, NOT_YET)
    wrong = desk.interactions.open(desk.me, call.customer_id).interaction_id
    for number in range(6, 12):
        desk.interactions.note(desk.me, wrong, str(number))
    desk.moves.move(desk.me, wrong, right)
    seen, key = [], None
    while True:
        page = desk.customers.history(desk.me, right, key, 3)
        seen += [moment.text for moment in page.moments]
        key = page.next
        if key is None:
            break
    assert seen == [*map(str, range(11, 5, -1)), "", *map(str, range(5, 0, -1))]


def test_only_the_open_contact_goes_over_and_only_to_somebody_else_here(desk, call, right):
    with pytest.raises(RuleError):
        desk.moves.move(desk.me, call.id, call.customer_id)
    with pytest.raises(NotFoundError):
        desk.moves.move(desk.me, call.id, b"nobody".ljust(16))
    desk.interactions.close(desk.me, call.id, NOT_YET)
    with pytest.raises(RuleError):
        desk.moves.move(desk.me, call.id, right)


def test_the_right_one_is_found_by_the_last_call_and_the_first_no_more(desk, call, right):
    desk.moves.move(desk.me, call.id, right)
    desk.interactions.close(desk.me, call.id, NOT_YET)
    with desk.store.read() as db:
        near = db.exec_driver_sql(
            "SELECT customer_id FROM customer JOIN near_search ON near_search.rowid = row"
        )
        assert list(near.scalars()) == [right]


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(
            ["note", "promise", "mistake", "matter", "need", "move", "undo", "redo"]
        ),
        max_size=10,
    )
)
def test_undo_then_redo_is_the_identity_for_every_step(steps):
    with a_ledger() as store:
        desk = a_desk(store)
        two = [desk.customers.add(desk.me, name) for name in ("Ayşe Demir", "Deniz Demir")]
        call_id = desk.interactions.open(desk.me, two[0]).interaction_id

        def other():
            return two[desk.interactions.opened().customer_id == two[0]]

        act = {
            "note": lambda: desk.interactions.note(desk.me, call_id, "said"),
            "promise": lambda: desk.promises.make(desk.me, call_id, "ring", LATER),
            "mistake": lambda: desk.mistakes.open(desk.me, call_id, "late"),
            "matter": lambda: desk.matters.open(desk.me, call_id, "the bill"),
            "need": lambda: desk.tellings.need(desk.me, call_id, "a new bill"),
            "move": lambda: desk.moves.move(desk.me, call_id, other()),
            "undo": lambda: desk.interactions.undo(desk.me, call_id),
            "redo": lambda: desk.interactions.redo(desk.me, call_id),
        }
        for word in steps:
            act[word]()
        before = views(store), desk.interactions.opened()
        if act["undo"]() is not None:
            act["redo"]()
        assert (views(store), desk.interactions.opened()) == before
