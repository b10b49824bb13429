"""What stays with them, the next small moment, and the question to oneself."""

from datetime import UTC, datetime

import pytest

from agent_desk.domain.entries import Entry
from agent_desk.domain.interactions import Feeling, NeedMet
from agent_desk.domain.look_back import LookBack, question_of
from agent_desk.domain.mistakes import Mistake
from agent_desk.domain.next_moments import NextWhy, next_moment
from agent_desk.domain.promises import Promise
from agent_desk.domain.what_stays import Stays, what_stays

BERLIN = "Europe/Berlin"


def entries(*told):
    """Entries of one contact: kind, text and perhaps the subject."""
    return [
        Entry(
            id=bytes([number]) * 16,
            branch_id="b",
            site_id=b"s" * 16,
            kind=kind,
            at=number,
            hlc=number,
            text=text,
            about_id=more[0] if more else None,
        )
        for number, (kind, text, *more) in enumerate(told)
    ]


def a_promise(name=b"p" * 16, text="A technician comes", due_at=10, **more):
    return Promise(
        promise_id=name,
        customer_id=b"c" * 16,
        text=text,
        due_at=due_at,
        zone=BERLIN,
        made_at=1,
        owned_at=1,
        last_step_at=1,
        **more,
    )


def a_mistake(name=b"m" * 16, text="The visit was missed"):
    return Mistake(
        mistake_id=name,
        customer_id=b"c" * 16,
        text=text,
        opened_at=1,
        owned_at=1,
        last_step_at=1,
    )


def told(*args, **more):
    return [(one.tells, one.text) for one in what_stays(*args, **more)]


def test_nothing_logged_tells_nothing():
    assert what_stays([]) == ()


def test_why_they_came_what_was_done_and_what_follows():
    log = entries(
        ("interaction.opened", ""),
        ("customer.viewed", "call"),
        ("interaction.noted", "The flat is cold."),
        ("mistake.opened", "The visit was missed", b"m" * 16),
        ("promise.made", "Later", b"q" * 16),
        ("promise.made", "A technician comes", b"p" * 16),
    )
    promises = [a_promise(), a_promise(b"q" * 16, "Later", 20), a_promise(b"z" * 16, "Old", 1)]
    assert told(log, promises=promises, feeling=Feeling.GLAD) == [
        (Stays.CAME, "The flat is cold."),
        (Stays.OUR_MISTAKE, "The visit was missed"),
        (Stays.PROMISED, "A technician comes"),
    ]


def test_a_need_that_was_said_is_why_they_came_and_the_last_one_holds():
    log = entries(
        ("interaction.noted", "Rang twice."),
        ("interaction.needed", "Heat"),
        ("interaction.needed", "Heat today"),
    )
    assert told(log)[0] == (Stays.NEEDED, "Heat today")


def test_what_is_made_good_is_called_by_its_name():
    log = entries(("mistake.cleared", "fine now", b"m" * 16))
    assert told(log, mistakes=[a_mistake()]) == [(Stays.MADE_GOOD, "The visit was missed")]


def test_everything_that_was_decided_is_named():
    log = entries(
        ("interaction.noted", "the bill"),
        ("decision.taken", "Cancel the order, $12.50"),
        ("mistake.cleared", "All right again"),
        ("decision.taken", "A letter"),
    )
    assert [(one.tells, one.text) for one in what_stays(log)] == [
        (Stays.CAME, "the bill"),
        (Stays.DECIDED, "Cancel the order, $12.50; A letter"),
    ]


def test_a_refusal_is_told_in_its_words():
    log = entries(("interaction.noted", "the bill"), ("decision.refused", "It has left."))
    assert what_stays(log)[1].tells is Stays.REFUSED
    assert what_stays(log)[1].text == "It has left."


def test_one_note_is_not_told_twice():
    assert told(entries(("interaction.noted", "Asked when we open."))) == [
        (Stays.CAME, "Asked when we open.")
    ]


def test_the_answers_tell_the_end_where_nothing_follows():
    log = entries(("interaction.noted", "Asked when we open."))
    assert told(log, need_met=NeedMet.YES, feeling=Feeling.GLAD)[1:] == [
        (Stays.HAVE_IT, ""),
        (Stays.LEFT, ""),
    ]
    assert told(log, feeling=Feeling.COULD_NOT_TELL) == told(log)


@pytest.mark.parametrize("length", range(9))
def test_never_more_than_three_sentences(length):
    log = entries(
        ("interaction.needed", "Heat"),
        ("interaction.noted", "a"),
        ("interaction.noted", "b"),
        ("mistake.opened", "c", b"m" * 16),
        ("mistake.put_right", "d", b"m" * 16),
        ("promise.made", "e", b"p" * 16),
        ("interaction.quoted", "f"),
        ("contact.changed", "g"),
    )[:length]
    made = what_stays(
        log, promises=[a_promise()], need_met=NeedMet.IN_PART, feeling=Feeling.LET_DOWN
    )
    assert 1 <= len(made) <= 3


def at(*parts):
    return round(datetime(*parts, tzinfo=UTC).timestamp()) * 1_000_000


def proposed(now, *, need_met=None, feeling=None, promised=(), zone=BERLIN):
    return next_moment(
        need_met=need_met, feeling=feeling, promised=promised, now=now, zone=zone
    )


@pytest.mark.parametrize("feeling", [Feeling.MISERABLE, Feeling.LET_DOWN])
def test_whoever_leaves_unhappy_is_rung_tomorrow_at_nine(feeling):
    moment = proposed(at(2026, 11, 24, 14, 7), feeling=feeling, promised=[a_promise()])
    assert (moment.why, moment.at) == (NextWhy.UNHAPPY, at(2026, 11, 25, 8))


@pytest.mark.parametrize(
    ("now", "nine"),
    [
        (at(2026, 10, 24, 12), at(2026, 10, 25, 8)),  # the night clocks go back
        (at(2026, 3, 28, 12), at(2026, 3, 29, 7)),  # the night they go on
        (at(2026, 11, 24, 23, 30), at(2026, 11, 26, 8)),  # it is tomorrow in Berlin already
        (at(2026, 12, 31, 12), at(2027, 1, 1, 8)),
    ],
)
def test_nine_is_nine_on_the_clock_that_is_meant(now, nine):
    assert proposed(now, feeling=Feeling.MISERABLE).at == nine


@pytest.mark.parametrize(
    ("due", "whole_day", "asked"),
    [
        (at(2026, 11, 24, 17), False, at(2026, 11, 24, 17, 15)),
        (at(2026, 11, 24, 16, 50, 30), False, at(2026, 11, 24, 17, 15)),
        (at(2026, 11, 24, 19), False, at(2026, 11, 25, 8)),
        (at(2026, 11, 25, 3), False, at(2026, 11, 25, 8)),
        (at(2026, 11, 24, 23), True, at(2026, 11, 25, 8)),
        (at(2026, 11, 24, 22, 59), True, at(2026, 11, 25, 8)),
    ],
)
def test_after_a_promise_we_ask_whether_it_was_good(due, whole_day, asked):
    promise = a_promise(due_at=due, whole_day=whole_day)
    moment = proposed(at(2026, 11, 24, 14), feeling=Feeling.GLAD, promised=[promise])
    assert (moment.why, moment.at) == (NextWhy.PROMISED, asked)


def test_who_has_not_got_it_hears_from_us_and_who_has_is_left_in_peace():
    now = at(2026, 11, 24, 14)
    assert proposed(now, need_met=NeedMet.IN_PART).why is NextWhy.NEED_OPEN
    assert proposed(now, need_met=NeedMet.YES, feeling=Feeling.CARED_FOR) is None
    assert proposed(now) is None


def test_the_question_is_the_same_for_one_contact_and_not_the_one_answered_last():
    for number in range(256):
        contact = bytes([0] * 15 + [number])
        assert question_of(contact, None) is question_of(contact, None)
        for last in LookBack:
            assert question_of(contact, last) is not last
    asked = {question_of(bytes([0] * 15 + [number]), None) for number in range(256)}
    assert asked == set(LookBack)
