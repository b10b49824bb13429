"""Numbers of a shift: counted as they say, out of what they say, and never about an agent."""

import dataclasses
import random
import re
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from agent_desk.actions.promises import Due
from agent_desk.domain import shift_numbers
from agent_desk.domain.agents import Role
from agent_desk.domain.shift_log import State
from agent_desk.domain.shift_numbers import Contact, Event, Figure, Name, Read, figures
from agent_desk.exchange.shift_words import meaning
from tests.actions.test_shift_log import DAY, GLAD, HOUR, MISERABLE, SHIFT
from tests.ledgers import START_AT

BERLIN = ZoneInfo("Europe/Berlin")
AGENTS = [f"{number}".encode() * 16 for number in range(1, 6)]


def a_contact(number, at, **told):
    person = told.pop("person", f"p{number}".encode())
    return Contact(
        interaction_id=f"i{number}".encode(),
        customer_id=person,
        person_id=person,
        at=at,
        **{"agent_id": AGENTS[number % 5], **told},
    )


def read(contacts, **told):
    empty = {"reasons": (), "promises": (), "waits": ()}
    now = told.pop("now", START_AT + 30 * DAY)
    return Read(
        from_at=START_AT, to_at=START_AT + DAY, now=now, contacts=contacts, **{**empty, **told}
    )


def of(name, found):
    return [one for one in found if one.name is name]


def test_first_contact_resolution_and_repeats_by_the_printed_window():
    contacts = [
        a_contact(0, START_AT - DAY, person=b"a", need_met="not_yet"),  # before
        a_contact(1, START_AT + 1, person=b"a", need_met="yes"),  # again: no first contact
        a_contact(2, START_AT + 2, person=b"b", need_met="yes"),  # settled
        a_contact(3, START_AT + 3, person=b"c", need_met="yes"),  # comes again after six days
        a_contact(4, START_AT + 3 + 6 * DAY, person=b"c"),
        a_contact(5, START_AT + 4, person=b"d", need_met="not_yet"),
        a_contact(6, START_AT + 5, person=b"e"),  # nobody said
    ]
    (first,) = of(Name.FIRST_CONTACT, figures(read(contacts), BERLIN))
    assert (first.value, first.n, first.people, first.window_days) == (1 / 3, 3, (b"b",), 7)
    (again,) = of(Name.REPEATS, figures(read(contacts), BERLIN))
    assert (again.value, again.n, again.people) == (1, 5, (b"a",))
    early = read(contacts, now=START_AT + 2 * DAY)
    (first,) = of(Name.FIRST_CONTACT, figures(early, BERLIN))
    assert (first.value, first.n, first.left_out) == (None, 0, 3)


def test_whom_we_rang_neither_came_again_nor_came_at_all():
    contacts = [
        a_contact(0, START_AT - DAY, person=b"a", need_met="yes", is_ours=True),
        a_contact(1, START_AT + 1, person=b"a", need_met="yes"),  # we had rung them: the first
        a_contact(2, START_AT + 2, person=b"a", need_met="yes", is_ours=True),  # we ring back
        a_contact(3, START_AT + 3, person=b"b", need_met="yes", is_ours=True),  # ours alone
    ]
    (first,) = of(Name.FIRST_CONTACT, figures(read(contacts), BERLIN))
    assert (first.value, first.n, first.people) == (1, 1, (b"a",))
    (again,) = of(Name.REPEATS, figures(read(contacts), BERLIN))
    assert (again.value, again.n) == (0, 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"matter_id": b"m"}, {"matter_id": b"m"}, True),
        ({"matter_id": b"m"}, {"matter_id": b"n"}, False),
        ({"reason": "bill"}, {"reason": "bill"}, True),
        ({"reason": "bill"}, {"reason": "kettle"}, False),
        ({"reason": "bill"}, {}, True),
    ],
)
def test_the_same_thing_is_what_was_said_to_be(one, other, same):
    assert shift_numbers.related(a_contact(1, 1, **one), a_contact(2, 2, **other)) is same


def test_how_they_left_is_never_mixed_between_their_words_and_our_impression():
    told = {"need_met": "yes", "feeling": "glad"}
    contacts = [
        a_contact(1, START_AT, source="their_words", **told),
        a_contact(2, START_AT, source="our_impression", **told),
        a_contact(3, START_AT, source="our_impression", **told),
        a_contact(4, START_AT, need_met="yes"),
    ]
    cells = of(Name.OUTCOMES, figures(read(contacts), BERLIN))
    assert [(c.source, c.cell, c.value, c.n, c.left_out) for c in cells] == [
        ("our_impression", ("yes", "glad"), 2, 2, 1),
        ("their_words", ("yes", "glad"), 1, 1, 1),
    ]


MONDAY = START_AT  # 2026-09-21, 16:13 in Berlin
FURTHER = [f"{number}".encode() * 16 for number in range(6, 10)]


def days_of(contacts, reasons=()):
    """Unhappy people by day and by week of a fortnight."""
    part = replace(read(contacts, reasons=reasons), to_at=START_AT + 14 * DAY)
    (unhappy,) = of(Name.UNHAPPY, figures(part, BERLIN))
    days, weeks = (
        {point.day.day: (point.value, point.n) for point in points}
        for points in (unhappy.by_day, unhappy.by_week)
    )
    return days, weeks


def crowd(at, agents=AGENTS):
    """A contact with each of these agents, and none of the customers was there before."""
    return [
        a_contact(at + place, at + place, agent_id=agent) for place, agent in enumerate(agents)
    ]


def unhappy(person, at):
    return Event(person_id=person, customer_id=person, at=at)


def test_days_and_weeks_are_those_of_the_clock():
    reasons = [
        unhappy(b"a", MONDAY),
        unhappy(b"a", MONDAY + 1),
        unhappy(b"b", MONDAY + 10 * HOUR),
    ]
    contacts = [*crowd(MONDAY), *crowd(MONDAY + 10 * HOUR)]  # 02:13 of Tuesday
    part = read(contacts, reasons=reasons)
    (found,) = of(Name.UNHAPPY, figures(part, BERLIN))
    assert (found.value, found.people) == (2, (b"a", b"b"))
    assert [(p.day, p.value, p.n, p.people) for p in found.by_day] == [
        (date(2026, 9, 21), 1, 6, (b"a",)), (date(2026, 9, 22), 1, 6, (b"b",)),
    ]  # fmt: skip
    assert [(p.day, p.value, p.n) for p in found.by_week] == [(date(2026, 9, 21), 2, 12)]


def test_a_day_of_few_agents_is_hidden_and_so_is_what_would_give_it_away():
    """The week without Monday would be Tuesday: both are hidden, and the week stands."""
    contacts = [*crowd(MONDAY), *crowd(MONDAY + DAY, AGENTS[:1])]
    days, weeks = days_of(contacts, [unhappy(b"a", MONDAY), unhappy(b"b", MONDAY + DAY)])
    assert days == {21: (None, 0), 22: (None, 0)}
    assert weeks == {21: (2, 8)}


def test_days_of_few_agents_that_are_enough_together_hide_no_other():
    contacts = [
        *crowd(MONDAY), *crowd(MONDAY + DAY, AGENTS[:2]), *crowd(MONDAY + 2 * DAY, FURTHER[:3]),
    ]  # fmt: skip
    days, weeks = days_of(contacts)
    assert days == {21: (0, 5), 22: (None, 0), 23: (None, 0)}
    assert weeks == {21: (0, 10)}


def test_a_week_of_few_agents_hides_the_other_with_all_of_its_days():
    contacts = [*crowd(MONDAY), *crowd(MONDAY + DAY), *crowd(MONDAY + 7 * DAY, AGENTS[:2])]
    days, weeks = days_of(contacts)
    assert set(days.values()) == set(weeks.values()) == {(None, 0)}


def test_no_difference_of_shown_and_whole_is_about_fewer_than_five():
    """Every way to spread agents over two weeks: what is hidden is about five, or nothing."""
    chance = random.Random(7)  # noqa: S311 - the same each time
    for _ in range(300):
        contacts = [
            one
            for day in range(14)
            for one in crowd(
                MONDAY + day * DAY, chance.sample([*AGENTS, *FURTHER], chance.randint(0, 7))
            )
        ]
        days, weeks = days_of(contacts)
        for points, span in ((days, _days.day), (weeks, _days.week)):
            hidden = [c for c in contacts if points[span(c.at).day][0] is None]
            shown = [c for c in contacts if points[span(c.at).day][0] is not None]
            assert not shown or shift_numbers.may_be_shown(hidden)
            for day in {span(c.at) for c in shown}:
                assert shift_numbers.may_be_shown([c for c in shown if span(c.at) == day])
        for week in {_days.week(c.at) for c in contacts}:
            within = [c for c in contacts if _days.week(c.at) == week]
            hidden = [c for c in within if days[_days.day(c.at).day][0] is None]
            if weeks[week.day][0] is not None:
                assert shift_numbers.may_be_shown(hidden)
            else:
                assert hidden == within


_days = shift_numbers._Days(BERLIN, ())


def a_shift(desk, agents):
    """Each agent has one customer who leaves glad and one who does not; one promise is late."""
    for number, by in enumerate(agents):
        for outcome in (GLAD, MISERABLE):
            customer_id = desk.customers.add(by, f"Customer {number}")
            opened = desk.interactions.open(by, customer_id)
            due = Due(at=desk.clock.at + HOUR, zone="Europe/Berlin")
            if number == 0:
                desk.promises.make(by, opened.interaction_id, "a letter", due)
            told = replace(outcome, reason="bill_wrong", result="answered")
            desk.interactions.close(by, opened.interaction_id, told)
    desk.clock.at += 2 * HOUR


@pytest.fixture
def agents(desk):
    others = ("Ada", "Ben", "Cem", "Dag")
    roles = frozenset({Role.AGENT})
    return [desk.me, *(desk.agents.add(name, roles, desk.me).agent_id for name in others)]


def test_the_figures_of_a_ledger_agree_with_its_lists(desk, agents):
    a_shift(desk, agents)
    numbers = desk.shift_numbers.numbers(desk.me, SHIFT)
    (unhappy,) = numbers.of(Name.UNHAPPY)
    assert unhappy.value == desk.shift_log.count(desk.me, SHIFT) == 6
    listed = desk.shift_log.page(desk.me, SHIFT).people
    assert {one.customer_id for one in listed} == set(unhappy.people)
    (late,) = numbers.of(Name.PROMISES_LATE)
    assert (late.value, late.n) == (1, 2)
    (reason,) = numbers.of(Name.REASONS)
    assert (reason.cell, reason.value, reason.n) == (("bill_wrong", "answered"), 10, 10)
    assert [one.value for one in numbers.of(Name.OUTCOMES)] == [5, 5]


def test_there_are_no_numbers_about_fewer_than_five_agents(desk, agents):
    a_shift(desk, agents[:4])
    assert desk.shift_numbers.numbers(desk.me, SHIFT) is None
    a_shift(desk, agents[4:])
    assert desk.shift_numbers.numbers(desk.me, SHIFT) is not None
    # The others were here at another time: this part is about one of them again.
    last = replace(SHIFT, from_at=desk.clock.at - 3 * HOUR)
    assert desk.shift_numbers.numbers(desk.me, last) is None
    assert desk.shift_numbers.numbers(desk.me, replace(SHIFT, branch="hamburg")) is not None


def test_there_are_no_numbers_of_what_words_find_for_they_may_be_an_agents_name(desk, agents):
    a_shift(desk, agents)
    assert desk.shift_numbers.numbers(desk.me, replace(SHIFT, words="mira")) is None
    with_state = replace(SHIFT, state=State.OPEN)
    assert desk.shift_numbers.numbers(desk.me, with_state) == desk.shift_numbers.numbers(
        desk.me, SHIFT
    )


def test_no_figure_has_a_place_for_an_agent(desk, agents):
    a_shift(desk, agents)
    numbers = desk.shift_numbers.numbers(desk.me, SHIFT)
    assert "agent" not in " ".join(f.name for f in dataclasses.fields(Figure))
    assert not any(
        agent.hex() in repr(numbers) or repr(agent) in repr(numbers) for agent in agents
    )
    assert not any(name in repr(numbers) for name in ("Mira", "Ada", "Ben", "Cem", "Dag"))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("name", list(Name))
def test_each_figure_says_what_it_means_and_what_it_does_not(name, language):
    told = meaning(name, language)
    assert told.name
    assert re.match(r"[A-ZÄÖÜ].*\.$", told.definition)
    assert re.match(r"[A-ZÄÖÜ].*\.$", told.limits)
    assert told != meaning(name, "de" if language == "en" else "en")


def test_the_window_stands_in_the_meaning(desk):
    found = figures(read([a_contact(1, START_AT)]), BERLIN, window_days=10)
    for name in (Name.FIRST_CONTACT, Name.REPEATS):
        assert "10" in meaning(of(name, found)[0], "en").definition


def test_the_outcome_of_nobody_is_no_number():
    for one in figures(read([]), BERLIN):
        assert one.value in {None, 0}
        assert one.n == 0
