"""A promise as they tell it and as it was given are one, by a plain rule."""

import pytest

from agent_desk.domain.promise_pairs import pairs
from agent_desk.domain.promises import Promise

DAY = 24 * 60 * 60 * 1_000_000
NOW = 1_790_000_000_000_000


def a_promise(name, text, *, due=0, made=0, **more):
    return Promise(
        promise_id=name.encode() * 16,
        customer_id=b"c" * 16,
        text=text,
        due_at=NOW + due,
        zone="Europe/Berlin",
        made_at=NOW - 10 * DAY + made,
        owned_at=NOW,
        last_step_at=NOW,
        **more,
    )


def told(text, **more):
    return a_promise("t", text, made=5 * DAY, as_told=True, **more)


GIVEN = a_promise("g", "A technician brings the new hose")


@pytest.mark.parametrize(
    ("as_told", "alike"),
    [
        (told("somebody brings a new HOSE"), True),
        (told("a hose, brought by a technician", due=DAY), True),
        (told("a hose, brought by a technician", due=-2 * DAY), True),
        (told("a hose, brought by a technician", due=3 * DAY), False),
        (told("ring back about the bill"), False),
        (told("..."), False),
        (told("brings the new hose", parted=True), False),
        (a_promise("t", "brings the new hose", made=-DAY, as_told=True), False),
        (a_promise("t", "brings the new hose", made=DAY), False),
    ],
)
def test_what_makes_them_one(as_told, alike):
    assert bool(pairs([as_told, GIVEN])) is alike
    assert bool(pairs([GIVEN, as_told])) is alike


def test_of_several_the_one_due_nearest_is_meant():
    later = a_promise("l", "brings the new hose", due=DAY)
    found = pairs([later, GIVEN, told("a new hose is brought")])
    assert [one.promise_id for one in found.values()] == [GIVEN.promise_id]


def test_one_that_was_moved_since_or_kept_is_still_it():
    moved = a_promise("g", "brings the new hose", due=9 * DAY, times_moved=1)
    kept = a_promise("g", "brings the new hose", kept_at=NOW)
    for given in (moved, kept):
        assert pairs([given, told("a new hose is brought, said the hose man")])
