"""Their data: old and new are readable, and every change can be taken back."""

import pytest

from agent_desk.domain.details import Detail
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError


def contacts(desk, call):
    return [
        (point.kind.value, point.value)
        for point in desk.customers.page(desk.me, call.customer_id).contacts
    ]


def customer(desk, call):
    return desk.customers.page(desk.me, call.customer_id).customer


@pytest.mark.parametrize(
    ("detail", "old", "new"),
    [
        (Detail.NAME, "Ayşe Demir", "Ayşe Öztürk"),
        (Detail.FORM_OF_ADDRESS, "", "Frau Dr. Demir"),
        (Detail.LANGUAGE, "", "tr"),
    ],
)
def test_what_they_are_called_and_speak_is_changed_and_taken_back(desk, call, detail, old, new):
    changed = desk.details.change(desk.me, call.id, detail, new)
    assert (changed.old, changed.new) == (old, new)
    assert getattr(customer(desk, call), detail.value) == new
    desk.interactions.undo(desk.me, call.id)
    assert getattr(customer(desk, call), detail.value) == old
    desk.interactions.redo(desk.me, call.id)
    assert getattr(customer(desk, call), detail.value) == new


def test_a_form_of_address_can_be_taken_away(desk, call):
    desk.details.change(desk.me, call.id, Detail.FORM_OF_ADDRESS, "Frau Demir")
    changed = desk.details.change(desk.me, call.id, Detail.FORM_OF_ADDRESS, "")
    assert (changed.old, changed.new) == ("Frau Demir", "")
    assert customer(desk, call).form_of_address == ""


def test_the_only_number_is_replaced_and_found_by(desk, call):
    desk.details.change(desk.me, call.id, Detail.PHONE, "650 253 0000")
    changed = desk.details.change(desk.me, call.id, Detail.PHONE, "(650) 253-0001")
    assert (changed.old, changed.new) == ("+16502530000", "+16502530001")
    assert contacts(desk, call) == [("phone", "+16502530001")]
    assert desk.customers.by_number(desk.me, "+16502530001")
    assert not desk.customers.by_number(desk.me, "+16502530000")
    desk.interactions.undo(desk.me, call.id)
    assert contacts(desk, call) == [("phone", "+16502530000")]


def test_of_two_addresses_one_is_named_or_a_third_stands_beside_them(desk, call):
    desk.details.change(desk.me, call.id, Detail.ADDRESS, "Lindenstraße 14, Bremen")
    (first,) = desk.customers.page(desk.me, call.customer_id).contacts
    desk.details.remove(desk.me, call.id, first.contact_id)
    assert contacts(desk, call) == []
    desk.interactions.undo(desk.me, call.id)
    with pytest.raises(NotFoundError):
        desk.details.change(desk.me, call.id, Detail.ADDRESS, "Am Wall 1", b"x" * 16)
    desk.details.change(desk.me, call.id, Detail.ADDRESS, "Am Wall 1", first.contact_id)
    assert contacts(desk, call) == [("address", "Am Wall 1")]


def test_their_old_and_new_are_read_from_the_ledger(desk, call):
    desk.details.change(desk.me, call.id, Detail.EMAIL, "a.demir@example.com")
    desk.details.change(desk.me, call.id, Detail.EMAIL, "ayse@example.com")
    with desk.store.read() as db:
        (kept,) = db.exec_driver_sql(
            "SELECT body FROM entry WHERE kind = 'contact.changed'"
        ).scalars()
    assert kept == '{"value":"ayse@example.com","was":"a.demir@example.com"}'


def test_do_not_call_is_lifted_by_taking_back_that_step_alone(desk, call):
    desk.details.do_not_call(desk.me, call.id)
    assert customer(desk, call).do_not_call
    with pytest.raises(RuleError):
        desk.details.do_not_call(desk.me, call.id)
    desk.details.change(desk.me, call.id, Detail.NAME, "Ayşe Öztürk")
    assert customer(desk, call).do_not_call
    desk.interactions.undo(desk.me, call.id)
    desk.interactions.undo(desk.me, call.id)
    assert not customer(desk, call).do_not_call


@pytest.mark.parametrize(
    ("detail", "value"),
    [
        (Detail.NAME, " "),
        (Detail.EMAIL, "not an address"),
        (Detail.PHONE, "none"),
        (Detail.ADDRESS, ""),
    ],
)
def test_what_cannot_be_is_refused(desk, call, detail, value):
    with pytest.raises(BadInputError):
        desk.details.change(desk.me, call.id, detail, value)


def test_what_we_know_already_is_no_step(desk, call):
    with pytest.raises(RuleError):
        desk.details.change(desk.me, call.id, Detail.NAME, " Ayşe  Demir ")
    assert desk.interactions.undo(desk.me, call.id) is None
