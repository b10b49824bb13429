"""Real logs imported: lists and totals are what plain Python counts in the source files."""

import csv
import json
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from agent_desk import resources
from agent_desk.domain.shift_log import Cause, Wanted
from agent_desk.domain.shift_numbers import Name
from agent_desk.exchange.imports import Listener, Source, import_all
from agent_desk.exchange.mapping_file import read_mapping
from tests.ledgers import a_desk, a_ledger

BERLIN = ZoneInfo("Europe/Berlin")
SECOND = 1_000_000
ALL = Wanted(from_at=1, to_at=1 << 62)
CALM = "calm and helpful"
ASIDE = (CALM, "enjoy", "say something")


@pytest.fixture(scope="module")
def star():
    """The dialogues as they lie there, read without any of the product's code."""
    from pathlib import Path

    folder = Path(__file__).resolve().parents[3] / "shared/data/04_interactions_star/dialogues"
    if not folder.is_dir():
        pytest.skip("needs ../shared/data/04_interactions_star")
    files = sorted(folder.glob("*.json"))
    return files, [json.loads(file.read_text(encoding="utf-8")) for file in files]


@pytest.fixture(scope="module")
def desk(star):
    files, _ = star
    mapping = read_mapping(resources.path("mappings/star_dialogues.toml"))
    with a_ledger() as store:
        desk = a_desk(store)
        import_all([Source(mapping=mapping, paths=tuple(files))], desk.imports, Listener())
        yield desk


@pytest.fixture(scope="module")
def calls(star, desk):
    """What the files say of each dialogue that is a call: they said more than a greeting.

    Which those are is the mapping's to say; what each of them says is read here.
    """
    with desk.store.read() as db:
        sql = "SELECT at, text FROM entry WHERE kind = 'moment.call'"
        taken = {tuple(row) for row in db.exec_driver_sql(sql)}
    starts = {at for at, _ in taken}
    found = [call for one in star[1] if (call := a_call(one)) and call["at"] in starts]
    assert len(found) >= len(taken)
    return by_key(found, taken)


def by_key(found, taken):
    """One call for each one taken, where two began in the same second by what they said."""
    said = defaultdict(list)
    for at, text in taken:
        said[at].append(text.rstrip("…"))
    kept = []
    for call in found:
        begun = next((text for text in said[call["at"]] if begins(call, text)), None)
        if begun is not None:
            said[call["at"]].remove(begun)
            kept.append(call)
    return kept


def begins(call, text):
    return any(line.startswith(text[:100]) for line in call["lines"])


def a_call(dialogue):
    events = [e for e in dialogue["Events"] if e["Agent"] == "User" and e["Action"] == "utter"]
    if not events:
        return None
    answers = defaultdict(set)
    for one in dialogue["UserQuestionnaire"] or ():
        group = (
            "calm"
            if CALM in one["Question"]
            else "aside"
            if any(part in one["Question"] for part in ASIDE)
            else "need"
        )
        answers[group].add(one["Answer"])
    need = {frozenset({True}): "yes", frozenset({False}): "not_yet"}.get(
        frozenset(answers["need"]), "in_part" if answers["need"] else None
    )
    return {
        "who": dialogue["AnonymizedUserWorkerID"],
        "at": events[0]["UnixTime"] * SECOND,
        "lines": [" ".join(e["Text"].split()) for e in events],
        "let_down": False in answers["calm"],
        "need": need,
        "cut": dialogue["CompletionLevel"]
        in {"EarlyDisconnectDuringDialogue", "DisconnectDuringDialogue"},
    }


def reasons_of(calls):
    """Why each call gives its customer reason, by the rules, in plain Python."""
    last = {}
    for one in calls:
        last[one["who"]] = max(last.get(one["who"], 0), one["at"])
    for one in calls:
        causes = set()
        if one["let_down"]:
            causes.add(Cause.LEFT_UNHAPPY)
        if one["need"] == "not_yet":
            causes.add(Cause.NOT_MET)
        if one["cut"] and last[one["who"]] <= one["at"]:
            causes.add(Cause.CUT_OFF)
        yield one, causes


def test_the_list_names_exactly_those_who_have_reason_and_why(desk, calls):
    expected = defaultdict(set)
    for one, causes in reasons_of(calls):
        expected[one["who"][:8]] |= causes
    expected = {f"Customer {who}": causes for who, causes in expected.items() if causes}
    found = desk.shift_log.page(desk.me, ALL).people
    assert {one.name: set(one.causes) for one in found} == expected
    assert desk.shift_log.count(desk.me, ALL) == len(expected)
    assert desk.shift_log.contact_count(desk.me, ALL) == len(calls)


def shifts(calls):
    """A fortnight of days on the clock of Berlin, midnight to midnight."""
    first = datetime.fromtimestamp(min(c["at"] for c in calls) / SECOND, BERLIN).date()
    for day in range(14):
        start = datetime.combine(first + timedelta(days=day), datetime.min.time(), BERLIN)
        end = datetime.combine(start.date() + timedelta(days=1), datetime.min.time(), BERLIN)
        yield int(start.timestamp()) * SECOND, int(end.timestamp()) * SECOND


def test_each_shift_of_the_fortnight_has_its_people_and_its_contacts(desk, calls):
    told = list(reasons_of(calls))
    seen = 0
    for start, end in shifts(calls):
        wanted = replace(ALL, from_at=start, to_at=end)
        within = [(one, causes) for one, causes in told if start <= one["at"] < end]
        names = {f"Customer {one['who'][:8]}" for one, causes in within if causes}
        page = desk.shift_log.page(desk.me, wanted).people
        assert {one.name for one in page} == names
        assert desk.shift_log.contact_count(desk.me, wanted) == len(within)
        contacts = desk.shift_log.contacts(desk.me, wanted, limit=1000).contacts
        assert Counter(one.need_met for one in contacts) == Counter(
            one["need"] for one, _ in within
        )
        assert [one.at for one in contacts] == sorted(one["at"] for one, _ in within)
        seen += len(within)
    assert seen > 400


def test_made_good_is_who_left_with_what_they_needed_afterwards(desk, calls):
    expected = {}
    for who in {one["who"] for one in calls}:
        theirs = [(one, causes) for one, causes in reasons_of(calls) if one["who"] == who]
        good = {one["at"] for one, _ in theirs if one["need"] == "yes" and not one["let_down"]}
        gave = [one["at"] for one, causes in theirs if causes]
        if gave:
            expected[f"Customer {who[:8]}"] = all(
                any(later >= at for later in good) for at in gave
            )
    found = desk.shift_log.page(desk.me, ALL).people
    assert {one.name: one.state == "made_good" for one in found} == expected


def test_the_numbers_are_what_the_files_add_up_to(desk, calls):
    numbers = desk.shift_numbers.numbers(desk.me, ALL)
    (unhappy,) = numbers.of(Name.UNHAPPY)
    assert unhappy.value == len({one["who"] for one, causes in reasons_of(calls) if causes})
    assert unhappy.n == len({one["who"] for one in calls})
    cells = {figure.cell: figure.value for figure in numbers.of(Name.OUTCOMES)}
    assert cells == Counter(
        (one["need"], "let_down") for one in calls if one["need"] and one["let_down"]
    )
    (cut,) = numbers.of(Name.REASONS)
    assert cut.value == sum(one["cut"] for one in calls)
    (again,) = numbers.of(Name.REPEATS)
    assert again.value == sum(came_again(one, calls, 7) for one in calls)
    (first,) = numbers.of(Name.FIRST_CONTACT)
    fresh = [one for one in calls if one["need"] and not came_again(one, calls, 7)]
    settled = [
        one
        for one in fresh
        if one["need"] == "yes" and not any(followed(one, other, 7) for other in calls)
    ]
    assert (first.n, first.value) == (len(fresh), len(settled) / len(fresh))


# Of these files neither a matter nor a reason is known: any other contact counts as the same.
def came_again(one, calls, days):
    window = days * 86_400 * SECOND
    return any(
        c["who"] == one["who"] and one["at"] - window <= c["at"] < one["at"] for c in calls
    )


def followed(one, other, days):
    window = days * 86_400 * SECOND
    return one["who"] == other["who"] and one["at"] < other["at"] <= one["at"] + window


# The service desk's log: one line for each step of a problem; the countries are our customers.
BPI = """
source = "servicedesk"
title = "A service desk's log"
[file]
format = "csv"
delimiter = ";"
encoding = "windows-1252"
[values]
dates = ["iso"]
[customer]
key = "{Country}"
name = "Site {Country}"
[moment.message]
key = "{Problem Number} {Problem Change Date+Time} {Problem Sub Status} {KEY}"
customer = "{Country}"
at = "{Problem Change Date+Time}"
text = "{Problem Number}: {Problem Sub Status}"
reference = "{Problem Number}"
need_met = { of = "{Problem Status}", values = { "Closed" = "yes", "Queued" = "not_yet" } }
"""


@pytest.mark.slow
def test_a_service_desks_log_says_per_day_and_site_what_its_lines_say(shared_data, tmp_path):
    (file,) = shared_data("09_shiftlog_bpi2013").glob("*.csv")
    mapping_file = tmp_path / "servicedesk.toml"
    people = "{Problem Involved Owner ST} {Problem Involved Action Owner First Name}"
    mapping_file.write_text(BPI.replace("{KEY}", people), encoding="utf-8")
    with file.open(encoding="windows-1252", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter=";"))
    # The same line twice is the same record once.
    distinct = {
        (
            r["Problem Number"], r["Problem Change Date+Time"], r["Problem Sub Status"],
            r["Problem Involved Owner ST"], r["Problem Involved Action Owner First Name"],
        ): r
        for r in rows
    }  # fmt: skip
    with a_ledger() as store:
        desk = a_desk(store)
        source = Source(mapping=read_mapping(mapping_file), paths=(file,))
        tally = import_all([source], desk.imports, Listener())
        assert tally.refused == 0
        assert desk.shift_log.contact_count(desk.me, ALL) == len(distinct)
        by_day = defaultdict(list)
        for row in distinct.values():
            at = datetime.fromisoformat(row["Problem Change Date+Time"])
            by_day[at.astimezone(BERLIN).date()].append(row)
        busiest = sorted(by_day, key=lambda day: -len(by_day[day]))[:10]
        for day in busiest:
            start = datetime.combine(day, datetime.min.time(), BERLIN)
            end = datetime.combine(day + timedelta(days=1), datetime.min.time(), BERLIN)
            wanted = Wanted(
                from_at=int(start.timestamp()) * SECOND, to_at=int(end.timestamp()) * SECOND
            )
            assert desk.shift_log.contact_count(desk.me, wanted) == len(by_day[day])
            names = {
                f"Site {r['Country']}" for r in by_day[day] if r["Problem Status"] == "Queued"
            }
            found = desk.shift_log.page(desk.me, wanted, limit=500).people
            assert {one.name for one in found} == names
            assert all(one.causes == (Cause.NOT_MET,) for one in found)
