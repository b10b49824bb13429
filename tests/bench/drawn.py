"""What the generator draws from: names, streets, goods and sentences of the public data sets.

Those of the demo are always there; those beside the repository widen them where they are.
"""

import contextlib
import csv
import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from agent_desk import resources

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "data"
_MOST_ROWS = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Words of real data. ``beside``: whether the wider sets were there."""

    first_names: tuple[str, ...]
    last_names: tuple[str, ...]
    streets: tuple[str, ...]
    towns: tuple[str, ...]
    goods: tuple[str, ...]
    sentences: tuple[str, ...]
    beside: bool


def drawn(beside=BESIDE):
    """Everything there is to draw from, in the same order each time."""
    customers = json.loads(resources.path("demo/customers.json").read_text("utf-8")).values()
    orders = json.loads(resources.path("demo/orders.json").read_text("utf-8")).values()
    calls = resources.path("demo/calls.jsonl").read_text("utf-8").splitlines()
    addresses = [customer["address"] for customer in customers]
    first = [customer["name"]["first_name"] for customer in customers]
    last = [customer["name"]["last_name"] for customer in customers]
    streets = [address["address1"].split(" ", 1)[1] for address in addresses]
    towns = [f"{a['city']}, {a['state']} {a['zip']}" for a in addresses]
    goods = [item["name"] for order in orders for item in order["items"]]
    said = [e["Text"] for call in calls for e in json.loads(call)["Events"]]
    if beside.is_dir():
        more = _chinook(beside / "11_db_chinook" / "Chinook_Sqlite.sqlite")
        first += more[0]
        last += more[1]
        streets += more[2]
        towns += more[3]
        folder = beside / "05_orders_online_retail"
        goods += _column(min(folder.glob("*.csv")), "Description")
        said += _column(beside / "07_intents_banking77" / "train.csv", "text")
    return Drawn(
        first_names=_once(first),
        last_names=_once(last),
        streets=_once(streets),
        towns=_once(towns),
        goods=_once(goods),
        sentences=_once(text for text in said if len(text) > 20),
        beside=beside.is_dir(),
    )


def _chinook(file):
    with contextlib.closing(
        sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)
    ) as db:
        rows = db.execute(
            "SELECT FirstName, LastName, Address, City, coalesce(PostalCode, '') FROM Customer"
            " ORDER BY CustomerId"
        ).fetchall()
    streets = [row[2].split(",")[0].strip("0123456789 ") for row in rows]
    towns = [f"{row[3]} {row[4]}".strip() for row in rows]
    return [row[0] for row in rows], [row[1] for row in rows], streets, towns


def _column(file, name):
    with file.open(encoding="utf-8", errors="replace", newline="") as lines:
        reader = csv.DictReader(lines)
        found = (row.get(name) or "" for _, row in zip(range(_MOST_ROWS), reader, strict=False))
        return [text.strip() for text in found if text.strip()]


def _once(texts):
    return tuple(dict.fromkeys(text for text in texts if text))
