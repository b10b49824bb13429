"""The checker on large tables: it ends, and says so where it did not look at everything."""

import random
from itertools import product

import pytest

from agent_desk.policy.check.axes import grid
from agent_desk.policy.check.coverage import Steps, TooManyStepsError, meets, uncovered
from agent_desk.policy.check.tables import check_table
from agent_desk.policy.findings import Fault
from tests.policy.conftest import loaded


def a_table(rows, inputs, seed, hit="first"):
    """A table of random stretches over so many numbers."""
    chance = random.Random(seed)  # noqa: S311 - tables, no secrets
    names = [f"n{number}" for number in range(inputs)]
    facts = "\n".join(f'[facts.{name}]\ntype = "number"' for name in names)
    told = [f'{facts}\n[decisions.it]\nhit = "{hit}"\ninputs = {names}']
    for number in range(rows):
        when = "\n".join(f"when.{name} = '{_cell(chance)}'" for name in names)
        told.append(
            f'[[decisions.it.rows]]\nid = "r{number}"\n{when}\nverdict = "may"\n'
            f'reasons = ["{number}"]'
        )
    return loaded("\n".join(told)).policy


def _cell(chance):
    low = chance.randrange(90)
    return chance.choice(
        ("-", f"< {low}", f">= {low}", f"[{low}..{low + chance.randint(1, 60)})")
    )


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_two_hundred_rows_of_eight_inputs_are_examined_or_it_is_said(seed):
    policy = a_table(200, 8, seed)
    found = list(check_table(policy.decisions["it"], policy.facts))
    assert found
    assert {one.fault for one in found} <= {
        Fault.GAP,
        Fault.EDGE,
        Fault.UNREACHABLE,
        Fault.NOT_EXAMINED,
    }


def test_overlaps_beyond_what_can_be_read_are_counted_out():
    policy = a_table(200, 2, 1, hit="unique")
    found = list(check_table(policy.decisions["it"], policy.facts))
    assert sum(one.fault is Fault.CONTRADICTION for one in found) <= 40
    assert any(one.fault is Fault.NOT_EXAMINED for one in found)


@pytest.mark.parametrize("seed", range(30))
def test_a_small_table_is_searched_as_counting_every_customer_would(seed):
    policy = a_table(6, 3, seed)
    found = grid(policy.decisions["it"], policy.facts)
    gap = uncovered(found.whole, found.boxes, Steps())
    points = product(*(range(len(axis.samples)) for axis in found.axes))
    boxes = [tuple(1 << atom for atom in point) for point in points]
    missed = [box for box in boxes if not any(meets(box, row) for row in found.boxes)]
    assert (gap is None) == (not missed)
    if gap is not None:
        assert not any(meets(gap, row) for row in found.boxes)


def test_a_search_that_takes_too_long_is_given_up():
    policy = a_table(60, 6, 4)
    found = grid(policy.decisions["it"], policy.facts)
    covered = [*found.boxes, found.whole]
    assert uncovered(found.whole, covered, Steps(1)) is None
    halves = [(found.axes[0].full >> 1, *found.whole[1:]), *found.boxes]
    with pytest.raises(TooManyStepsError):
        uncovered(found.whole, halves, Steps(3))


def test_a_list_that_tells_too_many_members_apart_is_said():
    members = ", ".join(f'"m{number}"' for number in range(7))
    policy = loaded(
        '[facts.l]\ntype = "list"\n[decisions.it]\ninputs = ["l"]\n'
        f'[[decisions.it.rows]]\nid = "r"\nwhen.l = \'{members}\'\nverdict = "may"\n'
    ).policy
    (found,) = check_table(policy.decisions["it"], policy.facts)
    assert found.fault is Fault.NOT_EXAMINED
