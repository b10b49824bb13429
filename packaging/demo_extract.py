"""Make resources/demo from the public data sets it is taken from.

    python packaging/demo_extract.py DATA [--out DIR]

DATA holds 01_retail_policy_orders and 04_interactions_star. The same DATA gives the same bytes.
What is taken is unchanged; what is added has a name beginning with ``added_``.
"""

import argparse
import hashlib
import itertools
import json
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

from agent_desk.domain.imports import ImportedMoment
from agent_desk.exchange.json_rows import parsed
from agent_desk.exchange.mapping import ImportMapping
from agent_desk.exchange.mapping_file import read_mapping
from agent_desk.exchange.records import records
from agent_desk.exchange.rows import Place, Refused, Row

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
DEMO, MAPPINGS = RESOURCES / "demo", RESOURCES / "mappings"
RETAIL = "01_retail_policy_orders"
STAR = "04_interactions_star"
AREA_CODES = {
    "Austin": "512", "Charlotte": "704", "Chicago": "312", "Columbus": "614", "Dallas": "214",
    "Denver": "303", "Fort Worth": "817", "Houston": "713", "Indianapolis": "317",
    "Jacksonville": "904", "Los Angeles": "213", "New York": "212", "Philadelphia": "215",
    "Phoenix": "602", "San Antonio": "210", "San Diego": "619", "San Francisco": "415",
    "San Jose": "408", "Seattle": "206", "Washington": "202",
}  # fmt: skip
# 555-0100 to 555-0199 are set aside for fiction in each area code (ATIS-0300048).
FIRST_FICTIONAL, FICTIONAL_NUMBERS = 100, 100
# Games, not errands.
LEFT_OUT_DOMAINS = {"trivia", "spaceship", None}
PLAYER_FIELDS = {
    "CustomerName",
    "FullName",
    "RenterName",
    "PatientName",
    "HostName",
    "GuestName",
}
NAME = re.compile("[a-z]{3,}( [a-z]{3,})?")
OFTEN = 3
# Here the players speak about being players, or in a way nobody should have to read at work.
LEFT_OUT_WORDS = {
    "bonus",
    "girlfriend",
    "instruction",
    "instructions",
    "round",
    "sexy",
    "mturk",
}
LONG_HISTORY = 160
# How many calls the next customers get, over and over.
CALLS = (1, 3, 2, 5, 1, 8, 2, 4, 12, 1, 3, 6, 2, 1, 7, 3)

Record = dict[str, Any]


def main() -> None:
    """Write the demo data and the sentence about it."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=DEMO)
    given = parser.parse_args()
    data, out = given.data, given.out
    users: dict[str, Record] = read(data / RETAIL / "data" / "users.json")
    orders: dict[str, Record] = read(data / RETAIL / "data" / "orders.json")
    calls = list(dealt(service_dialogues(data / STAR), users))
    out.mkdir(parents=True, exist_ok=True)
    write(out / "customers.json", keyed(with_numbers(users)))
    write(out / "orders.json", keyed(orders))
    write(out / "calls.jsonl", "".join(f"{compact(call)}\n" for call in calls))
    write(out / "about.toml", about(len(users), len(orders), calls))
    shutil.copyfile(data / RETAIL / "LICENSE", out / "LICENSE.tau-bench.txt")
    shutil.copyfile(data / STAR / "LICENSE.txt", out / "LICENSE.star.txt")


def read(path: Path) -> Any:
    """A JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def write(path: Path, text: str) -> None:
    """The same bytes on every system."""
    path.write_text(text, encoding="utf-8", newline="\n")


def compact(record: Record) -> str:
    """A record in one line of JSON."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def keyed(records: dict[str, Record]) -> str:
    """Records by key, one a line."""
    lines = (f"{json.dumps(key)}:{compact(record)}" for key, record in records.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def with_numbers(users: dict[str, Record]) -> dict[str, Record]:
    """Each customer with a number no one has, in the area of their city."""
    used: Counter[str] = Counter()
    numbered = {}
    for user_id, user in users.items():
        area = AREA_CODES[user["address"]["city"]]
        if used[area] == FICTIONAL_NUMBERS:
            raise SystemExit(f"No fictional number is left in area code {area}.")
        line = FIRST_FICTIONAL + used[area]
        numbered[user_id] = {**user, "added_phone": f"({area}) 555-{line:04}"}
        used[area] += 1
    return numbered


def service_dialogues(star: Path) -> list[Record]:
    """The dialogues that can be calls of somebody else, by time.

    The players gave themselves names, which are not those of the customers they are given to.
    Utterances with such a name are left out, and the whole dialogue where that would change
    what the screen shows of it: what they asked first, or what they said last. Games are left
    out too, and dialogues in which the customer says nothing.
    """
    documents = [read(path) for path in sorted(star.glob("dialogues/*.json"))]
    names = players_names(documents)
    mapping = read_mapping(MAPPINGS / "star_dialogues.toml")
    kept = []
    for document in documents:
        if LEFT_OUT_DOMAINS.isdisjoint(document["Scenario"]["Domains"]):
            extract = what_is_read(document, names)
            shown = lines_shown(extract, mapping)
            fitting = LEFT_OUT_WORDS.isdisjoint(words(" ".join(itertools.chain(*shown))))
            if shown and fitting and shown == lines_shown(document, mapping):
                kept.append(extract)
    return sorted(kept, key=lambda call: (call["Events"][0]["UnixTime"], call["DialogueID"]))


def lines_shown(document: Record, mapping: ImportMapping) -> list[tuple[str, str]]:
    """What the shipped mapping makes of a dialogue."""
    row = Row(place=Place(file="dialogue"), values=parsed(json.dumps(document)))
    found = next(records(iter([row]), mapping))
    if isinstance(found, Refused):
        return []
    return [
        (made.text, made.words) for made in found.records if isinstance(made, ImportedMoment)
    ]


def players_names(documents: list[Record]) -> frozenset[str]:
    """The names, word by word, under which players were looked up a few times at least."""
    asked = [
        (field, str(value).strip('" ').lower())
        for document in documents
        for event in document["Events"]
        for constraint in event.get("Constraints", [])
        for field, value in constraint.items()
    ]
    named = Counter(value for field, value in asked if field in PLAYER_FIELDS)
    full_names = [n for n, times in named.items() if times >= OFTEN and NAME.fullmatch(n)]
    return frozenset(word for name in full_names for word in name.split())


def what_is_read(document: Record, names: frozenset[str]) -> Record:
    """The fields the shipped mapping reads, and the customer's utterances without a name."""
    kept = ("DialogueID", "AnonymizedUserWorkerID", "CompletionLevel", "UserQuestionnaire")
    return {
        **{field: document[field] for field in kept},
        "Scenario": {"Domains": document["Scenario"]["Domains"]},
        "Events": [
            {field: event[field] for field in ("Agent", "Action", "Text", "UnixTime")}
            for event in utterances(document)
            if names.isdisjoint(words(event["Text"]))
        ],
    }


def utterances(document: Record) -> list[Record]:
    """What the customer says."""
    return [e for e in document["Events"] if (e["Agent"], e["Action"]) == ("User", "utter")]


def words(text: str) -> set[str]:
    """The words of an utterance, in small letters."""
    return set(re.findall(r"[a-z]+", text.lower()))


def dealt(calls: list[Record], users: dict[str, Record]) -> list[Record]:
    """Each dialogue with the retail customer whose call it becomes.

    A customer's calls are neighbours in the time line of one and the same voice. The customer
    with most orders gets a long history from whoever called most; the others, in an order made
    from their ids, the next 1 to 12, until all are dealt. Whoever comes after that has none.
    """
    voices = Counter(call["AnonymizedUserWorkerID"] for call in calls)
    by_voice = [
        [call for call in calls if call["AnonymizedUserWorkerID"] == voice]
        for voice, _ in sorted(voices.items(), key=lambda voice: (-voice[1], voice[0]))
    ]
    people = sorted(users, key=lambda user_id: hashlib.sha256(user_id.encode()).digest())
    long_standing = max(people, key=lambda user_id: len(users[user_id]["orders"]))
    others = iter([user_id for user_id in people if user_id != long_standing])
    given = [(long_standing, by_voice[0][:LONG_HISTORY])]
    sizes = itertools.cycle(CALLS)
    for voice in [by_voice[0][LONG_HISTORY:], *by_voice[1:]]:
        start = 0
        while start < len(voice):
            size = next(sizes)
            given.append((next(others), voice[start : start + size]))
            start += size
    return [{**call, "added_customer": user_id} for user_id, run in given for call in run]


def about(customers: int, orders: int, calls: list[Record]) -> str:
    """What the first screen says about the data."""
    with_calls = len({call["added_customer"] for call in calls})
    return ABOUT.format(
        customers=customers, orders=orders, calls=len(calls), callers=with_calls
    )


ABOUT = (
    """\
# Written by packaging/demo_extract.py.
[counts]
customers = {customers}
orders = {orders}
calls = {calls}
customers_with_calls = {callers}

[en]
title = "Demo on public data"
sentence = """
    r'''"""
{customers} customers and {orders} orders of a public data set (tau-bench), \
and {calls} service dialogues of another (STAR), given to {callers} of them as their calls. \
Telephone numbers were added from ranges reserved for fiction."""
'''
    """
[de]
title = "Vorführung mit öffentlichen Daten"
sentence = """
    r'''"""
{customers} Kundinnen und Kunden mit {orders} Bestellungen aus einem öffentlichen Datensatz \
(tau-bench); {calls} Servicegespräche aus einem anderen (STAR) sind {callers} von ihnen als \
Anrufe zugeordnet. Die Telefonnummern sind hinzugefügt und stammen aus Bereichen, \
die für Erfundenes reserviert sind."""
'''
)


if __name__ == "__main__":
    main()
