"""Histories from seeds, and the protocols with one safety taken out that they catch."""

import pytest

from tests.sync import mutants, simulation
from tests.sync.conftest import a_hub

# About a second each on a machine of two cores that does nothing else.
HISTORIES, ALL, AT_ONCE = 60, 2000, 10
# A mutant that outlives so many histories is not caught.
TRIES = 20


def pytest_generate_tests(metafunc):
    if "first" in metafunc.fixturenames:
        usual = ALL if metafunc.config.getoption("--all") else HISTORIES
        count = metafunc.config.getoption("--histories") or usual
        metafunc.parametrize("first", range(0, count, AT_ONCE))


@pytest.fixture(scope="module")
def run(server):
    with a_hub(server) as hub, simulation.histories(hub) as run:
        yield run


def test_no_history_breaks_an_invariant(run, first):
    for seed in range(first, first + AT_ONCE):
        run(seed)


@pytest.mark.parametrize("mutant", mutants.CAUGHT_BY_HISTORIES, ids=lambda m: m.__name__)
def test_without_a_safety_some_history_does(run, mutant):
    def until_broken():
        for seed in range(TRIES):
            run(seed)

    with mutant(run.admin), pytest.raises(simulation.BrokenError, match="seed"):
        until_broken()


def test_a_seed_is_always_the_same_history(run):
    first, again = run(7), run(7)
    assert first.seen == again.seen
    assert list(first.written.values()) == list(again.written.values())
