"""The shift, person by person: who is on the list, why, how it stands, in what order."""

import json
from dataclasses import fields, replace

import pytest

from agent_desk.actions.promises import Due
from agent_desk.domain.agents import Role
from agent_desk.domain.errors import RuleError
from agent_desk.domain.for_lead import Asked
from agent_desk.domain.imports import ImportedCustomer, ImportedMoment
from agent_desk.domain.interactions import Direction, Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.domain.shift_log import Cause, State, Unhappy, Wanted
from agent_desk.domain.shift_story import Happened, Part
from tests.ledgers import START_AT, a_desk, a_ledger

HOUR = 3_600_000_000
DAY = 24 * HOUR
SHIFT = Wanted(from_at=START_AT - DAY, to_at=START_AT + DAY)
GLAD = Outcome(need_met=NeedMet.YES, feeling=Feeling.GLAD, source=FeelingSource.OUR_IMPRESSION)
MISERABLE = Outcome(
    need_met=NeedMet.NOT_YET,
    feeling=Feeling.MISERABLE,
    source=FeelingSource.THEIR_WORDS,
    words="Five times I have explained it.",
)


def left(desk, customer_id, outcome, *, matter=None):
    """One whole contact."""
    opened = desk.interactions.open(desk.me, customer_id)
    if matter:
        desk.matters.open(desk.me, opened.interaction_id, matter)
    desk.interactions.close(desk.me, opened.interaction_id, outcome)
    return opened.interaction_id


def a_customer(desk, name, *, phone="(202) 555-0101"):
    return desk.customers.add(desk.me, name, phone)


def people(desk, wanted=SHIFT, **more):
    return desk.shift_log.page(desk.me, wanted, **more).people


def only(desk, wanted=SHIFT):
    (one,) = people(desk, wanted)
    return one


def test_who_left_unhappy_stands_there_by_name_and_in_their_words(desk):
    left(desk, desk.customers.add(desk.me, "Greta Lindqvist"), GLAD)
    left(desk, desk.customers.add(desk.me, "Thomas Brandt"), MISERABLE)
    one = only(desk)
    assert (one.name, one.words) == ("Thomas Brandt", "Five times I have explained it.")
    assert one.causes == (Cause.LEFT_UNHAPPY, Cause.NOT_MET)
    assert (one.state, one.source) == (State.OPEN, FeelingSource.THEIR_WORDS)


@pytest.mark.parametrize(
    ("result", "cause"), [("hung_up", Cause.HUNG_UP), ("cut_off", Cause.CUT_OFF)]
)
def test_who_hung_up_or_was_cut_off_has_reason(desk, call, result, cause):
    outcome = Outcome(need_met=None, feeling=None, source=None, result=result)
    desk.interactions.close(desk.me, call.id, outcome)
    assert only(desk).causes == (cause,)


def test_who_was_rung_back_after_a_cut_is_not_there_any_more(desk, call):
    cut = Outcome(need_met=None, feeling=None, source=None, result="cut_off")
    desk.interactions.close(desk.me, call.id, cut)
    left(desk, call.customer_id, GLAD)
    assert people(desk) == ()


def test_who_has_to_come_again_about_a_matter_has_reason(desk, call):
    desk.matters.open(desk.me, call.id, "the October bill")
    need = replace(MISERABLE, feeling=Feeling.SETTLED, need_met=NeedMet.IN_PART)
    desk.interactions.close(desk.me, call.id, need)
    assert people(desk) == ()
    again = desk.interactions.open(desk.me, call.customer_id)
    page = desk.customers.page(desk.me, call.customer_id)
    desk.interactions.join(desk.me, again.interaction_id, page.open_matters[0].matter_id)
    desk.interactions.close(desk.me, again.interaction_id, GLAD)
    one = only(desk)
    assert (one.causes, one.about) == ((Cause.AGAIN,), "the October bill")
    # They left this one glad: that is made good.
    assert one.state is State.MADE_GOOD


def test_a_promise_is_a_reason_once_it_is_late_and_open_until_it_is_kept(desk, call):
    due = Due(at=desk.clock.at + HOUR, zone="Europe/Berlin")
    desk.promises.make(desk.me, call.id, "the right bill", due)
    desk.interactions.close(desk.me, call.id, GLAD)
    assert people(desk) == ()
    desk.clock.at += 3 * HOUR
    one = only(desk)
    assert (one.causes, one.late_since, one.state) == ((Cause.LATE,), due.at, State.OPEN)
    promise_id = promise_of(desk, call)
    desk.promises.keep(desk.me, None, promise_id)
    one = only(desk)
    assert (one.causes, one.late_since, one.state) == ((Cause.LATE,), None, State.MADE_GOOD)


def promise_of(desk, call):
    with desk.store.read() as db:
        sql = "SELECT promise_id FROM promise WHERE customer_id = ?"
        return db.exec_driver_sql(sql, (call.customer_id,)).scalar_one()


def test_a_contact_that_never_got_its_goodbye_counts_once_it_cannot_be_going_on(desk, call):
    assert people(desk) == ()
    desk.clock.at += 13 * HOUR
    assert only(desk).causes == (Cause.NO_OUTCOME,)
    desk.interactions.close(desk.me, call.id, GLAD)
    assert people(desk) == ()


def test_it_is_made_good_when_they_leave_content_afterwards(desk):
    customer_id = desk.customers.add(desk.me, "Samuel Adeyemi")
    left(desk, customer_id, MISERABLE)
    assert only(desk).state is State.OPEN
    left(desk, customer_id, replace(GLAD, need_met=None))
    assert only(desk).state is State.MADE_GOOD
    left(desk, customer_id, MISERABLE)
    assert only(desk).state is State.OPEN


def test_it_stays_open_while_something_is_wrong_with_them(desk, call):
    desk.mistakes.open(desk.me, call.id, "the bill went to the wrong address")
    desk.interactions.close(desk.me, call.id, MISERABLE)
    left(desk, call.customer_id, GLAD)
    assert only(desk).state is State.OPEN


def test_each_person_stands_there_once_and_those_a_call_still_helps_come_first(desk):
    rung, unreached, content = (
        a_customer(desk, name, phone=phone)
        for name, phone in (("Ada", "(202) 555-0101"), ("Ben", ""), ("Cem", "(202) 555-0103"))
    )
    for customer_id in (rung, unreached, content, rung):
        left(desk, customer_id, MISERABLE)
    left(desk, content, GLAD)
    assert [one.name for one in people(desk)] == ["Ada", "Ben", "Cem"]
    assert [(one.state, one.may_ring) for one in people(desk)] == [
        (State.OPEN, True),
        (State.OPEN, False),
        (State.MADE_GOOD, True),
    ]
    assert len(people(desk)[0].interaction_ids) == 2
    assert desk.shift_log.count(desk.me, SHIFT) == 3
    opened = desk.interactions.open(desk.me, rung)
    desk.details.do_not_call(desk.me, opened.interaction_id)
    assert not any(one.may_ring for one in people(desk) if one.state is State.OPEN)


def test_pages_go_on_where_the_last_one_ended_through_all_sections(desk):
    for number in range(7):
        customer_id = a_customer(
            desk, f"Person {number}", phone="" if number % 2 else "(202) 555-0101"
        )
        left(desk, customer_id, MISERABLE)
        if number > 4:
            left(desk, customer_id, GLAD)
    whole = [one.name for one in people(desk)]
    assert len(whole) == 7
    read, after = [], None
    while True:
        page = desk.shift_log.page(desk.me, SHIFT, after=after, limit=2)
        read += [one.name for one in page.people]
        after = page.after
        if after is None:
            break
    assert read == whole


def test_filters_by_day_branch_state_and_words(desk):
    for name in ("Jürgen Müller", "Ada Lovelace"):
        customer_id = desk.customers.add(desk.me, name)
        opened = desk.interactions.open(desk.me, customer_id)
        about = "die Rechnung vom Oktober" if name.startswith("J") else "the kettle"
        desk.interactions.note(desk.me, opened.interaction_id, about)
        desk.interactions.close(desk.me, opened.interaction_id, MISERABLE)

    def names(**wanted):
        return [one.name for one in people(desk, replace(SHIFT, **wanted))]

    assert names(words="mueller") == names(words="rechn") == names(words="okt jurg")
    assert names(words="mueller") == ["Jürgen Müller"]
    assert names(words="explained") == ["Ada Lovelace", "Jürgen Müller"]
    assert names(words="mueller kettle") == names(words="nobody") == []
    assert names(branch="bremen") == ["Ada Lovelace", "Jürgen Müller"]
    assert names(branch="hamburg") == []
    assert names(state=State.MADE_GOOD) == []
    assert names(from_at=START_AT + 2 * DAY, to_at=START_AT + 3 * DAY) == []
    assert desk.shift_log.branches(desk.me) == ("bremen",)


@pytest.mark.parametrize("words", ['"', "' OR 1=1 --", "*", "a* OR b", "\0", "🚀", "ß" * 500])
def test_naughty_words_find_nobody_and_break_nothing(desk, words):
    left(desk, desk.customers.add(desk.me, "Thomas Brandt"), MISERABLE)
    assert len(people(desk, replace(SHIFT, words=words))) <= 1


def test_entries_that_arrive_are_told_since_a_row(desk):
    first = desk.customers.add(desk.me, "Ada")
    left(desk, first, MISERABLE)
    row = desk.shift_log.page(desk.me, SHIFT).row
    assert desk.shift_log.new_since(desk.me, SHIFT, row).people == ()
    left(desk, first, GLAD)
    second = desk.customers.add(desk.me, "Ben")
    left(desk, second, MISERABLE)
    third = desk.customers.add(desk.me, "Cem")
    new = desk.shift_log.new_since(desk.me, SHIFT, row)
    assert {one.name: one.state for one in new.people} == {
        "Ada": State.MADE_GOOD, "Ben": State.OPEN,
    }  # fmt: skip
    assert new.gone == (third,)
    assert not new.all_of_it
    assert desk.shift_log.new_since(desk.me, SHIFT, new.row).gone == ()


def test_contacts_of_the_shift_are_read_in_order_with_why(desk):
    customer_id = desk.customers.add(desk.me, "Ada")
    left(desk, customer_id, GLAD)
    left(desk, customer_id, MISERABLE)
    first = desk.shift_log.contacts(desk.me, SHIFT, limit=1)
    second = desk.shift_log.contacts(desk.me, SHIFT, after=first.after, limit=1)
    (one,), (other,) = first.contacts, second.contacts
    assert (one.feeling, one.causes) == (Feeling.GLAD, ())
    assert other.causes == (Cause.LEFT_UNHAPPY, Cause.NOT_MET)
    assert desk.shift_log.contact_count(desk.me, SHIFT) == 2


def test_the_opened_story_marks_our_part_names_who_was_there_and_is_written_down(desk, call):
    desk.interactions.note(desk.me, call.id, "the same wrong bill")
    due = Due(at=desk.clock.at + HOUR, zone="Europe/Berlin")
    desk.promises.make(desk.me, call.id, "the right bill", due)
    desk.interactions.close(desk.me, call.id, MISERABLE)
    desk.clock.at += 3 * HOUR
    story = desk.shift_stories.open(desk.me, call.customer_id, SHIFT)
    assert [(part.what, part.ours) for part in story.parts] == [
        (Happened.CAME, False), (Happened.PROMISED, True), (Happened.LEFT, True),
    ]  # fmt: skip
    assert story.parts[0].with_name == "Mira Hansen"
    assert story.parts[1].owner_name == "Mira Hansen"
    assert story.standing.causes[0] is Cause.LEFT_UNHAPPY
    with desk.store.read() as db:
        sql = "SELECT body FROM entry WHERE kind = 'customer.viewed' ORDER BY row DESC"
        assert json.loads(db.exec_driver_sql(sql).scalar()) == {"why": "shift"}
    assert desk.shift_stories.again(desk.me, call.customer_id, SHIFT) == story


def test_what_agents_asked_their_lead_for_comes_in_their_own_word(desk, call):
    desk.hard_moments.stand_by(desk.me, call.id)
    desk.hard_moments.for_lead(desk.me, call.id, "the rule is wrong for widows")
    desk.hard_moments.stood_by(desk.me, call.id)
    desk.hard_moments.end_covered(desk.me, call.id)
    asked = desk.shift_cards.asked_for_you(desk.me, SHIFT)
    assert [one.what for one in asked] == [Asked.ENDED, Asked.FOR_LEAD, Asked.STAND_BY]
    assert asked[1].text == "the rule is wrong for widows"
    assert asked[2].answered_at is not None
    assert {one.agent_name for one in asked} == {"Mira Hansen"}


def test_what_an_agent_took_back_is_not_asked_for(desk, call):
    desk.hard_moments.for_lead(desk.me, call.id, "look at this")
    desk.interactions.undo(desk.me, call.id)
    assert desk.shift_cards.asked_for_you(desk.me, SHIFT) == ()


LEADS_ALONE = (
    lambda desk, by: desk.shift_log.page(by, SHIFT),
    lambda desk, by: desk.shift_log.count(by, SHIFT),
    lambda desk, by: desk.shift_log.new_since(by, SHIFT, 0),
    lambda desk, by: desk.shift_log.contacts(by, SHIFT),
    lambda desk, by: desk.shift_log.contact_count(by, SHIFT),
    lambda desk, by: desk.shift_log.branches(by),
    lambda desk, by: desk.shift_stories.open(by, b"c" * 16, SHIFT),
    lambda desk, by: desk.shift_stories.again(by, b"c" * 16, SHIFT),
    lambda desk, by: desk.shift_cards.waits(by, SHIFT),
    lambda desk, by: desk.shift_cards.two_answers(by, SHIFT),
    lambda desk, by: desk.shift_cards.asked_for_you(by, SHIFT),
    lambda desk, by: desk.shift_numbers.numbers(by, SHIFT),
    lambda desk, by: desk.shift_reviews.mark(by, SHIFT, "nothing"),
    lambda desk, by: desk.shift_reviews.listed(by, SHIFT),
    lambda desk, by: desk.shift_reviews.new_since(by, SHIFT),
    lambda desk, by: desk.shift_reviews.redact(by, b"e" * 16, "wrong"),
    lambda desk, by: desk.next_shift.page(by, SHIFT),
)


@pytest.mark.parametrize("act", LEADS_ALONE)
def test_nobody_but_a_lead_reads_or_changes_any_of_it(desk, act):
    agent = desk.agents.add("Lena Vogt", frozenset({Role.AGENT}), desk.me).agent_id
    for by in (agent, b"n" * 16):
        with pytest.raises(RuleError):
            act(desk, by)


def test_no_list_knows_an_agent_and_no_filter_asks_for_one():
    for kind in (Unhappy, Wanted):
        assert not [f.name for f in fields(kind) if "agent" in f.name or "owner" in f.name]
    # In an opened story, and nowhere before.
    assert {"with_name", "owner_name"} <= {f.name for f in fields(Part)}


def test_an_imported_contact_stands_there_under_its_day():
    with a_ledger() as store:
        desk = a_desk(store)
        desk.customers.add(desk.me, "Ada")
        moment = ImportedMoment(
            source="shop",
            key="1",
            customer_source="shop",
            customer_key="7",
            kind="moment.call",
            at=START_AT,
            text="the kettle",
            details={"ended": "cut off"},
        )
        desk.imports.put([ImportedCustomer(source="shop", key="7", name="Jo"), moment])
        assert only(desk).causes == (Cause.CUT_OFF,)


def test_whom_we_rang_did_not_ring_again(desk):
    customer = desk.customers.add(desk.me, "Ada")
    first = desk.interactions.open(desk.me, customer).interaction_id
    matter_id = desk.matters.open(desk.me, first, "the October bill").matter_id
    desk.interactions.close(desk.me, first, GLAD)
    ours = desk.interactions.open(desk.me, customer, direction=Direction.OUT).interaction_id
    desk.interactions.join(desk.me, ours, matter_id)
    desk.interactions.close(desk.me, ours, GLAD)
    assert desk.shift_log.page(desk.me, SHIFT).people == ()
    told = desk.shift_log.contacts(desk.me, SHIFT)
    assert [(one.direction, one.again) for one in told.contacts] == [
        (Direction.IN, False),
        (Direction.OUT, False),
    ]
    story = desk.shift_stories.open(desk.me, customer, SHIFT)
    came = [(one.we_came, one.times) for one in story.parts if one.what is Happened.CAME]
    assert came == [(False, 1), (True, 0)]
    again = desk.interactions.open(desk.me, customer).interaction_id
    desk.interactions.join(desk.me, again, matter_id)
    desk.interactions.close(desk.me, again, GLAD)
    (person,) = desk.shift_log.page(desk.me, SHIFT).people
    assert person.causes == (Cause.AGAIN,)


def test_whom_we_rang_first_has_not_come_before(desk):
    customer = desk.customers.add(desk.me, "Ada")
    ours = desk.interactions.open(desk.me, customer, direction=Direction.OUT).interaction_id
    matter_id = desk.matters.open(desk.me, ours, "the October bill").matter_id
    desk.interactions.close(desk.me, ours, GLAD)
    theirs = desk.interactions.open(desk.me, customer).interaction_id
    desk.interactions.join(desk.me, theirs, matter_id)
    desk.interactions.close(desk.me, theirs, GLAD)
    assert desk.shift_log.page(desk.me, SHIFT).people == ()
