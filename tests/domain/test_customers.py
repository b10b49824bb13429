"""A customer is what their entries leave, and the stricter word on calling stands."""

from agent_desk.domain import customers
from agent_desk.domain.customers import ContactAdded, CustomerAdded, CustomerChanged
from agent_desk.domain.entries import Entry, effective
from agent_desk.domain.kinds import NoBody, written

AYSE = b"ayse".ljust(16)


def entry(word, body, hlc, about=AYSE):
    return Entry(
        id=bytes([hlc]) * 16,
        branch_id="bremen",
        site_id=b"s" * 16,
        kind=word,
        at=hlc,
        hlc=hlc,
        customer_id=AYSE,
        about_id=about,
        body=written(body),
    )


ADDED = entry("customer.added", CustomerAdded(name="Ayşe Demir"), 1)
SILENT = entry("customer.changed", CustomerChanged(do_not_call=True), 2)
LOUD = entry("customer.changed", CustomerChanged(do_not_call=False, name="A. Demir"), 3)


def test_do_not_call_stands_against_a_later_word():
    folded = customers.fold(AYSE, [ADDED, SILENT, LOUD])
    assert (folded.name, folded.do_not_call) == ("A. Demir", True)


def test_do_not_call_is_lifted_by_taking_it_back():
    standing = effective([ADDED, SILENT, LOUD], frozenset({SILENT.id}))
    assert customers.fold(AYSE, standing).do_not_call is False


def test_a_change_that_came_before_the_customer_counts_once_they_are_there():
    early = entry("customer.changed", CustomerChanged(name="A. Demir"), 0)
    assert customers.fold(AYSE, [early]) is None
    assert customers.fold(AYSE, [early, ADDED]).name == "A. Demir"


def test_a_way_that_was_taken_off_reaches_nobody_until_it_is_added_again():
    added = entry("contact.added", ContactAdded(kind="phone", value="+13035550123"), 1)
    removed = entry("contact.removed", NoBody(), 2)
    again = entry("contact.added", ContactAdded(kind="phone", value="+13035550123"), 3)
    assert customers.fold_contact(AYSE, [added, removed]) is None
    assert customers.fold_contact(AYSE, [added, removed, again]).value == "+13035550123"
