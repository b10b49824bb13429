"""A policy of a wanted size, with customers to decide about: the same ones each time."""

import random
import tomllib
from datetime import UTC, datetime
from decimal import Decimal

from agent_desk.policy.notation.documents import read
from agent_desk.policy.policies import Per
from agent_desk.policy.situations import Given, Past, Situation

NOW = datetime(2026, 3, 4, 10, tzinfo=UTC)
_TIERS = ("gold", "silver", "bronze", "guest")
_STATES = ("received", "under way", "delivered", "returned", "lost")
_FACTS = """
[policy]
name = "bench"
[facts.checked]
type = "yes/no"
[facts.mistake]
type = "yes/no"
[facts.tier]
type = "choice"
values = ["gold", "silver", "bronze", "guest"]
[facts.state]
type = "choice"
values = ["received", "under way", "delivered", "returned", "lost"]
[facts.price]
type = "money"
currency = "EUR"
[facts.bought]
type = "date"
[facts.age]
type = "duration"
unit = "days"
since = "bought"
[facts.items]
type = "number"
[facts.tags]
type = "list"
"""
_ROWS_OF_A_TABLE = 10


def a_policy(rows=200, seed=7):
    """A policy of so many rows: tables of ten, each with limits and eight inputs."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark
    told = [_FACTS]
    for number in range(rows // _ROWS_OF_A_TABLE):
        kind = f"kind_{number}"
        hit = chance.choice(("first", "first", "priority", "rule order"))
        told.append(
            f'[decisions.{kind}]\nhit = "{hit}"\nrequires = ["checked"]\n'
            'inputs = ["mistake", "tier", "state", "price", "age", "items", "tags"]\n'
            f'[limits.{kind}]\ncounts = ["{kind}"]\nper = "matter"\nmost = "50 EUR"\n'
            f'[limits.{kind}_day]\ncounts = ["{kind}"]\nper = "agent"\nwithin = "day"\n'
            'most = "300 EUR"'
        )
        told += [_row(kind, row, chance) for row in range(_ROWS_OF_A_TABLE)]
    loaded = read({"bench.toml": tomllib.loads("\n".join(told), parse_float=Decimal)})
    assert not loaded.findings, str(loaded.findings[0].problem)
    return loaded.policy


def situations(count, seed=7):
    """So many customers, each with what is known of them; a sixth of the facts is not."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark
    for _ in range(count):
        facts = {
            "checked": True,
            "mistake": chance.random() < 0.5,
            "tier": chance.choice(_TIERS),
            "state": chance.choice(_STATES),
            "price": chance.randrange(50_000),
            "bought": NOW.date().replace(month=chance.randint(1, 2)),
            "items": Decimal(chance.randint(1, 9)),
            "tags": frozenset(chance.sample("abc", 2)),
        }
        known = {name: value for name, value in facts.items() if chance.random() > 1 / 6}
        yield Situation(facts=known, now=NOW)


def a_past():
    """Twenty earlier decisions with this customer."""
    here = dict.fromkeys(Per, "here")
    given = tuple(
        Given(kind=f"kind_{n}", at=NOW, places=here, minor=500, currency="EUR")
        for n in range(20)
    )
    return Past(given=given, here=here)


def _row(kind, number, chance):
    low = chance.randrange(0, 400, 50)
    cells = {
        "mistake": chance.choice(("yes", "no")),
        "tier": ", ".join(f'"{one}"' for one in chance.sample(_TIERS, 2)),
        "state": f'not("{chance.choice(_STATES)}")',
        "price": f"[{low}..{low + 100})",
        "age": f"<= {chance.choice((7, 14, 30, 90))} days",
        "items": f"< {chance.randint(2, 9)}",
        "tags": '"a", "b"',
    }
    kept = chance.sample(sorted(cells), 5)
    when = "\n".join(f"when.{name} = '{cells[name]}'" for name in kept)
    verdict = chance.choice(
        ('"may"\namount = "8 EUR"', '"may up to"\nmost = "price"', '"may not"')
    )
    return f'[[decisions.{kind}.rows]]\nid = "r{number}"\n{when}\nverdict = {verdict}'
