"""A desk with one customer, and the contact with them that is open."""

from types import SimpleNamespace

import pytest

from tests.ledgers import a_desk, a_ledger


@pytest.fixture
def desk():
    with a_ledger() as store:
        yield a_desk(store)


@pytest.fixture
def call(desk):
    customer_id = desk.customers.add(desk.me, "Ayşe Demir")
    opened = desk.interactions.open(desk.me, customer_id)
    return SimpleNamespace(id=opened.interaction_id, customer_id=customer_id)
