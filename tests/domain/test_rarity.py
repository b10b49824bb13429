"""How rare a contact is, and the first trouble of a contented customer."""

from datetime import UTC, datetime

import pytest

from agent_desk.domain.rarity import Rarity, contented_years, months_between, rarity


def at(*when):
    return int(datetime(*when, tzinfo=UTC).timestamp() * 1_000_000)


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        (at(2025, 9, 24), at(2026, 11, 24), 14),
        (at(2025, 9, 25), at(2026, 11, 24), 13),
        (at(2026, 11, 24), at(2026, 11, 24), 0),
        (at(2026, 11, 24), at(2015, 1, 1), 0),
        (at(2024, 2, 29), at(2025, 2, 28), 11),
    ],
)
def test_whole_months_are_counted(earlier, later, months):
    assert months_between(earlier, later) == months


def test_the_first_contact_and_an_undated_one():
    assert rarity(None, at(2026, 1, 1)) == Rarity(first=True, months=None)
    assert rarity(0, at(2026, 1, 1)) == Rarity(first=False, months=None)


def test_nine_years_without_a_problem():
    since, now = at(2017, 3, 1), at(2026, 11, 24)
    assert contented_years(since, now, mistakes=1, unhappy=False) == 9
    assert contented_years(since, now, mistakes=2, unhappy=False) == 0
    assert contented_years(since, now, mistakes=0, unhappy=False) == 0
    assert contented_years(since, now, mistakes=1, unhappy=True) == 0
    assert contented_years(None, now, mistakes=1, unhappy=False) == 0
