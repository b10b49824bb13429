"""What happens between two things one desk asks of the hub.

Each course of events ends well, and ends badly where the safety it is about is taken out.
"""

import contextlib

import pytest

from tests.sync import mutants
from tests.sync.sharing import alike, copied, sharing
from tests.sync.simulation import RealHub

SEAT = 0


@pytest.fixture
def hub(shared):
    real = RealHub(shared)
    real.keep()
    yield real
    real.close()


class Between:
    """A hub, and what happens just before one thing is asked of it for the first time."""

    def __init__(self, hub, name, happens):
        self.hub, self.numbers, self.name, self.happens = hub, True, name, happens

    def __getattr__(self, name):
        if name == self.name and self.happens:
            happens, self.happens = self.happens, None
            happens()
        return getattr(self.hub, name)


@contextlib.contextmanager
def twins(hub, tmp_path):
    """A desk that has shared what it wrote, and its copy on the same credential."""
    with sharing(hub.of(SEAT)) as one:
        one.add("Ayşe Demir")
        one.round()
        with sharing(hub.of(SEAT), copied(one.store, tmp_path / "copy")) as copy:
            yield one, copy


def end(*desks):
    for _ in range(3):
        for desk in desks:
            desk.round()
    return alike(*desks)


def a_head_with_the_same_number(hub, one, copy):
    """The hub is put back while a desk sends, and its copy sends as much as it had sent."""
    kept = hub.keep()
    one.add("shared, then forgotten by the hub")
    one.round()
    copy.add("of the copy")
    one.add("being sent")
    usual = one.hub

    def put_back():
        hub.restore(kept)
        copy.round()

    one.hub = Between(usual, "push", put_back)
    one.round()
    one.hub = usual


def the_copy_sends_between_hello_and_reading(hub, one, copy):
    """A desk that has nothing to send reads what its copy has just sent under their name."""
    copy.add("of the copy")
    usual = one.hub
    one.hub = Between(usual, "after", copy.round)
    one.round()
    one.hub = usual


def the_hub_is_put_back_while_a_desk_sends(hub, one, _copy):
    """What it had is to be sent again, and not only what comes next."""
    kept = hub.keep()
    one.add("shared, then forgotten by the hub")
    one.round()
    one.add("being sent")
    usual = one.hub
    one.hub = Between(usual, "push", lambda: hub.restore(kept))
    one.round()
    one.hub = usual


COURSES = [
    (the_hub_is_put_back_while_a_desk_sends, mutants.nothing_is_compared),
    (a_head_with_the_same_number, mutants.the_last_batch_is_not_compared),
    (
        the_copy_sends_between_hello_and_reading,
        mutants.what_comes_under_the_own_name_is_not_read,
    ),
]


@pytest.mark.parametrize(("course", "mutant"), COURSES)
def test_it_ends_well(hub, tmp_path, course, mutant):
    with twins(hub, tmp_path) as (one, copy):
        course(hub, one, copy)
        assert end(one, copy)
        assert hub.ids() == one.entries().keys()


@pytest.mark.parametrize(("course", "mutant"), COURSES)
def test_it_ends_badly_without_the_safety(hub, tmp_path, course, mutant):
    with twins(hub, tmp_path) as (one, copy), mutant(hub.admin):
        course(hub, one, copy)
        assert not end(one, copy)
