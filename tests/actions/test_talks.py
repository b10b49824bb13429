"""What two people talk through: who reads it, what it ends in, and when it is gone."""

import json
from dataclasses import replace

import pytest

from agent_desk.actions.erasure import Erasure
from agent_desk.actions.publications import shipped
from agent_desk.actions.signing_in import PrivateKey
from agent_desk.domain import talks as domain
from agent_desk.domain.agents import AgentKeyMade, Role
from agent_desk.domain.entries import sealed
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.publications import Topic
from agent_desk.domain.redactions import REDACTED, can_be_redacted
from agent_desk.domain.talks import Ended
from agent_desk.domain.texts import accepted
from agent_desk.store import agents, entries, ledger, pin_proof, sealing, talks
from agent_desk.store.entries import COLUMNS
from agent_desk.store.ledger import Subjects
from tests.actions.test_decisions import POLICY
from tests.ledgers import a_desk, a_ledger, views

LEADS, OMARS, LENAS = "604183", "a sentence I keep", "739204"
ASKED = "What would have let you decide this on your own?"
TOLD = "Knowing that the limit is sixty, not forty."


@pytest.fixture
def two(desk, monkeypatch):
    """A lead and Omar, each with their key, and Lena, who is neither of the two."""
    # The same derivation, quicker to guess: these PINs keep nothing.
    monkeypatch.setattr(pin_proof, "_MEMORY_KIB", 256)
    for name, pin in (("omar", OMARS), ("lena", LENAS)):
        agent = desk.agents.add(name.title(), frozenset({Role.AGENT}), desk.me)
        desk.signing_in.set_pin(agent.agent_id, pin)
        setattr(desk, name, agent.agent_id)
    desk.signing_in.set_pin(desk.me, LEADS)
    desk.lead_key = desk.talks.open_key(desk.me, LEADS)
    desk.omar_key = desk.talks.open_key(desk.omar, OMARS)
    return desk


def begun(desk, text=ASKED, customer_id=None):
    return desk.talks.begin(desk.lead_key, desk.omar, text, customer_id).told.talk.talk_id


def read(desk, key, talk_id):
    return [word.text for word in desk.talks.read(key, talk_id).words]


def everything(store):
    """Every value of every table of the file, as text, shadow tables of the search too."""
    with store.read() as db:
        names = db.exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        ).scalars()
        asked = [f'SELECT * FROM "{name}"' for name in names.all()]  # noqa: S608 - our own
        rows = [row for one in asked for row in db.exec_driver_sql(one)]
    return "\n".join(
        value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
        for row in rows
        for value in row
    )


def test_both_read_what_each_wrote_and_it_is_new_to_the_other_until_then(two):
    talk_id = begun(two)
    assert [one.is_new for one in two.talks.listed(two.omar)] == [True]
    assert [one.other for one in two.arrival.read(two.omar).talks] == ["Mira Hansen"]
    assert read(two, two.omar_key, talk_id) == [ASKED]
    assert two.arrival.read(two.omar).talks == ()
    two.talks.answer(two.omar_key, talk_id, TOLD)
    assert [one.is_new for one in two.talks.listed(two.me)] == [True]
    assert read(two, two.lead_key, talk_id) == [ASKED, TOLD]
    opened = two.talks.read(two.lead_key, talk_id)
    assert [word.name for word in opened.words] == ["Mira Hansen", "Omar"]


def test_an_agent_may_begin_with_a_lead_but_not_with_another_agent(two):
    assert [one.agent_id for one in two.talks.partners(two.omar)] == [two.me]
    assert {one.agent_id for one in two.talks.partners(two.me)} == {two.omar, two.lena}
    talk = two.talks.begin(two.omar_key, two.me, "May I talk about Tuesday?").told.talk
    assert talk.with_id == two.me
    with pytest.raises(RuleError, match="with a lead"):
        two.talks.begin(two.omar_key, two.lena, ASKED)
    with pytest.raises(RuleError, match="with a lead"):
        two.talks.begin(two.lead_key, two.me, ASKED)


def test_a_third_with_the_ledger_and_their_own_pin_reads_nothing(two):
    talk_id = begun(two)
    theirs = two.talks.open_key(two.lena, LENAS)
    for act in (
        lambda: two.talks.read(theirs, talk_id),
        lambda: two.talks.answer(theirs, talk_id, TOLD),
        lambda: two.talks.thank(theirs, talk_id, TOLD),
        lambda: two.talks.changes(two.lena, talk_id),
    ):
        with pytest.raises(NotFoundError, match="no such talk"):
            act()
    assert two.talks.listed(two.lena) == ()
    # With the rows in their hands, too: no box opens with what is theirs.
    posing = PrivateKey(agent_id=two.omar, secret=theirs.secret)
    assert read(two, posing, talk_id) == [None]
    with two.store.read() as db:
        (note,) = [one.fields["note"] for one in entries.about(db, [talk_id])]
    assert all(sealing.unseal(box, theirs.secret) is None for box in note.values())
    assert two.omar_key.secret.hex() not in repr(two.omar_key)


def test_another_lead_is_a_third_too(two):
    talk_id = begun(two)
    two.people.set_lead(two.me, two.lena, lead=True)
    other = two.talks.open_key(two.lena, LENAS)
    with pytest.raises(NotFoundError):
        two.talks.read(other, talk_id)
    with pytest.raises(NotFoundError):
        two.talks.end(other, talk_id, Ended.PATH, "none of hers")
    with two.store.read() as db:
        assert not any(can_be_redacted(one) for one in entries.about(db, [talk_id]))


def test_the_words_stand_nowhere_in_the_file_in_clear(two):
    customer = two.customers.add(two.me, "Thomas Brandt")
    talk_id = begun(two, customer_id=customer)
    two.talks.answer(two.omar_key, talk_id, TOLD)
    two.talks.end(two.lead_key, talk_id, Ended.PATH, "The line asks for the limit now.")
    said = everything(two.store)
    assert "Thomas Brandt" in said
    for words in ("decide this", "limit is sixty", "asks for the limit"):
        assert words not in said
    assert two.omar_key.secret not in said.encode("utf-8", "replace")
    with two.store.read() as db:
        (first, *_) = entries.about(db, [talk_id])
    assert first.audience == "named"
    assert first.text == ""
    assert not first.moment
    assert {*json.loads(first.body)} == {"note", "with_id"}


def test_it_ends_in_the_prompts_that_were_published_for_it(two):
    files = shipped(Topic.PROMPTS)
    two.publications.publish(two.me, Topic.PROMPTS, "before", files, "Long ago.")
    two.clock.at += 1
    talk_id = begun(two)
    assert two.talks.changes(two.me, talk_id) == ()
    with pytest.raises(BadInputError, match="which version"):
        two.talks.end(two.lead_key, talk_id, Ended.PROMPT, "The line asks for the limit now.")
    two.publications.publish(two.me, Topic.PROMPTS, "2", files, "It asks for the limit.")
    (change,) = two.talks.changes(two.me, talk_id)
    assert (change.what, change.version) == (Ended.PROMPT, "2")
    with pytest.raises(BadInputError, match="which version"):
        two.talks.end(two.lead_key, talk_id, Ended.RULE, changed_id=change.changed_id)
    two.talks.end(two.lead_key, talk_id, Ended.PROMPT, changed_id=change.changed_id)
    (told,) = two.talks.listed(two.omar)
    assert (told.talk.ended_in, told.changed) == (Ended.PROMPT, "2")


def test_a_card_number_is_cut_before_it_is_sealed(two):
    talk_id = begun(two, "They read out 4111 1111 1111 1111.")
    assert read(two, two.omar_key, talk_id) == ["They read out •••• 1111."]


def test_what_is_as_long_as_another_by_far_does_not_show_it(two):
    short, longer = begun(two, "No."), begun(two, "a" * 80)
    with two.store.read() as db:
        sizes = {
            len(box)
            for one in entries.about(db, [short, longer])
            for box in one.fields["note"].values()
        }
    assert len(sizes) == 1


def test_a_box_that_is_moved_to_another_talk_or_another_hand_says_nothing(two):
    one, other = begun(two), begun(two, "Another matter.")
    with two.store.write() as db:
        (first,), (second,) = (entries.about(db, [talk]) for talk in (one, other))
        db.exec_driver_sql("UPDATE entry SET body = ? WHERE id = ?", (first.body, second.id))
    assert read(two, two.omar_key, other) == [None]


def test_another_pin_keeps_what_is_sealed(two):
    talk_id = begun(two)
    two.signing_in.set_pin(two.omar, "another sentence", OMARS)
    again = two.talks.open_key(two.omar, "another sentence")
    assert again.secret == two.omar_key.secret
    assert read(two, again, talk_id) == [ASKED]
    with pytest.raises(RuleError, match="not the PIN"):
        two.talks.open_key(two.omar, OMARS)


def test_a_pin_that_was_taken_away_leaves_the_old_words_closed_and_says_so(two):
    talk_id = begun(two)
    change = two.people.reset_pin(two.me, two.omar)
    with pytest.raises(RuleError, match="no PIN yet"):
        two.talks.open_key(two.omar, OMARS)
    with pytest.raises(RuleError, match="Omar has no PIN"):
        two.talks.answer(two.lead_key, talk_id, TOLD)
    assert two.omar not in {one.agent_id for one in two.talks.partners(two.me)}
    two.signing_in.set_pin(two.omar, "a third sentence")
    again = two.talks.open_key(two.omar, "a third sentence")
    assert again.secret != two.omar_key.secret
    assert read(two, again, talk_id) == [None]
    two.talks.answer(two.lead_key, talk_id, TOLD)
    assert read(two, again, talk_id) == [None, TOLD]
    assert read(two, two.lead_key, talk_id) == [ASKED, TOLD]
    assert change.agent.agent_id == two.omar


def test_a_reset_that_is_taken_back_gives_the_key_back(two):
    talk_id = begun(two)
    two.people.take_back(two.me, two.people.reset_pin(two.me, two.omar))
    assert read(two, two.talks.open_key(two.omar, OMARS), talk_id) == [ASKED]


def test_whoever_had_a_pin_before_there_were_keys_gets_one_by_signing_in(two):
    with two.store.write() as db:
        db.exec_driver_sql("DELETE FROM entry WHERE kind = 'agent.key_made'")
        db.exec_driver_sql("UPDATE agent SET public_key = '', closed_key = ''")
    assert two.talks.partners(two.me) == ()
    two.signing_in.sign_in(two.omar, OMARS)
    assert [one.agent_id for one in two.talks.partners(two.me)] == [two.omar]
    assert two.talks.open_key(two.omar, OMARS).secret
    assert two.talks.open_key(two.me, LEADS).secret


def test_nobody_makes_a_key_for_somebody_else(two):

    public, _ = sealing.new_pair()
    with two.store.write() as db:
        before = agents.key_of(db, two.omar)
        ledger.write(
            db, "agent.key_made", AgentKeyMade(public=public, closed="AA=="),
            Subjects(about_id=two.omar), at=two.clock.now(), by=two.lena,
        )  # fmt: skip
        assert agents.key_of(db, two.omar) == before


def test_wrong_pins_wait_here_too(two):
    for _ in range(5):
        with pytest.raises(RuleError, match="not the PIN"):
            two.talks.open_key(two.omar, "000001")
    with pytest.raises(RuleError, match="wrong several times"):
        two.talks.open_key(two.omar, OMARS)


def test_it_ends_in_a_published_rule_that_both_can_find(two):
    two.policies.publish(two.me, "1", {"shop.toml": POLICY}, "to begin with")
    talk_id = begun(two)
    assert two.talks.changes(two.me, talk_id) == ()
    with pytest.raises(BadInputError, match="which version"):
        two.talks.end(two.lead_key, talk_id, Ended.RULE)
    two.policies.publish(two.me, "2", {"shop.toml": POLICY}, "sixty, and told to all")
    (change,) = two.talks.changes(two.me, talk_id)
    assert (change.version, change.reason) == ("2", "sixty, and told to all")
    two.talks.end(two.lead_key, talk_id, Ended.RULE, changed_id=change.changed_id)
    (told,) = two.talks.listed(two.omar)
    assert (told.talk.ended_in, told.changed, told.is_new) == (Ended.RULE, "2", True)
    assert [one.changed for one in two.arrival.read(two.omar).talks] == ["2"]


def test_a_change_is_a_leads_and_a_thank_you_is_both_theirs(two):
    talk_id = begun(two)
    with pytest.raises(RuleError, match="Ask a lead"):
        two.talks.end(two.omar_key, talk_id, Ended.PATH, "we ring first")
    with pytest.raises(BadInputError, match="nothing to log"):
        two.talks.thank(two.omar_key, talk_id, " ")
    two.talks.thank(two.omar_key, talk_id, "Thank you for asking.")
    opened = two.talks.read(two.lead_key, talk_id)
    assert opened.words[-1].ended_in is Ended.THANKS
    assert opened.words[-1].text == "Thank you for asking."
    assert opened.told.talk.ended_in is Ended.THANKS
    two.talks.answer(two.lead_key, talk_id, "One more thing.")
    assert two.talks.read(two.omar_key, talk_id).told.talk.ended_in is None


@pytest.mark.parametrize("text", ["", "  \n ", "a" * (domain.LONGEST + 1)])
def test_nothing_and_too_much_are_refused(two, text):
    before = views(two.store)
    with pytest.raises(BadInputError):
        begun(two, text)
    assert views(two.store) == before


@pytest.mark.parametrize(
    "text", ["' OR 1=1 --", "a\0b\ud800c", "\u202ertl 😀", "<b>x</b>", "{}"]
)
def test_naughty_words_come_through_as_any_other_text(two, text):

    assert read(two, two.omar_key, begun(two, text)) == [accepted(text)]


def test_what_was_just_written_can_be_taken_back_for_good(two):
    talk_id = begun(two)
    (word,) = two.talks.read(two.lead_key, talk_id).words
    with pytest.raises(NotFoundError):
        two.talks.take_back(two.omar_key, word.entry_id)
    assert two.talks.take_back(two.lead_key, word.entry_id).words == ()
    assert read(two, two.omar_key, talk_id) == []
    with pytest.raises(NotFoundError):
        two.talks.take_back(two.lead_key, word.entry_id)


def gone_after(desk, microseconds, by):
    desk.clock.at += microseconds
    return desk.talks.tidy(by)


def test_some_time_after_it_ended_the_words_are_gone_and_the_change_stays(two):
    two.policies.publish(two.me, "2", {"shop.toml": POLICY}, "sixty")
    talk_id = begun(two)
    two.talks.answer(two.omar_key, talk_id, TOLD)
    with two.store.read() as db:
        boxes = [
            box for one in entries.about(db, [talk_id]) for box in one.fields["note"].values()
        ]
    assert all(box in everything(two.store) for box in boxes)
    two.policies.publish(two.me, "3", {"shop.toml": POLICY}, "and told to all")
    (change,) = two.talks.changes(two.me, talk_id)
    two.talks.end(two.lead_key, talk_id, Ended.RULE, "Sixty.", change.changed_id)
    assert gone_after(two, domain.KEPT_AFTER_END - 3_600_000_000, two.me) == 0
    assert gone_after(two, 2 * 3_600_000_000, two.me) == 3
    said = everything(two.store)
    assert not any(box in said for box in boxes)
    opened = two.talks.read(two.omar_key, talk_id)
    assert [word.ended_in for word in opened.words] == [Ended.RULE]
    assert opened.told.changed == "3"
    assert opened.told.talk.gone_at is None
    assert two.talks.tidy(two.me) == 0


def test_what_never_ends_goes_in_the_end_and_everybody_sees_to_their_own(two):
    talk_id = begun(two)
    two.talks.answer(two.omar_key, talk_id, TOLD)
    assert gone_after(two, domain.KEPT_WITHOUT_END - 3_600_000_000, two.omar) == 0
    assert gone_after(two, 2 * 3_600_000_000, two.omar) == 1
    assert read(two, two.lead_key, talk_id) == [ASKED]
    assert two.talks.tidy(two.lena) == 0
    assert two.talks.tidy(two.me) == 1
    with two.store.read() as db:
        told = db.execute(COLUMNS[0].table.select()).mappings().all()
    deleted = [one for one in told if one["kind"] == REDACTED]
    assert {one["agent_id"] for one in deleted} == {two.me, two.omar}


def test_erasing_the_customer_takes_what_was_said_of_them_along(two):

    customer = two.customers.add(two.me, "Thomas Brandt")
    talk_id = begun(two, customer_id=customer)
    with two.store.read() as db:
        (one,) = entries.about(db, [talk_id])
    erasure = Erasure(two.store, two.clock)
    erasure.erase(two.me, erasure.plan(two.me, customer), "They asked for it.")
    assert two.talks.listed(two.omar) == ()
    assert not any(box in everything(two.store) for box in one.fields["note"].values())


def test_a_damaged_box_says_that_it_does_not_open_and_nothing_breaks(two):
    talk_id = begun(two)
    for note in ('{"a": 1}', '"words"', "[1]", f'{{"{two.omar.hex()}": "AAAA"}}'):
        with two.store.write() as db:
            db.exec_driver_sql(
                "UPDATE entry SET body = ? WHERE about_id = ?",
                (f'{{"note":{note},"with_id":"{two.omar.hex()}"}}', talk_id),
            )
        assert read(two, two.omar_key, talk_id) == [None]


def test_two_desks_end_up_with_the_same_whatever_comes_first(two):
    talk_id = begun(two)
    two.talks.answer(two.omar_key, talk_id, TOLD)
    two.talks.thank(two.omar_key, talk_id, "Thank you.")
    gone_after(two, domain.KEPT_AFTER_END, two.me)
    with two.store.read() as db:
        rows = db.execute(COLUMNS[0].table.select().with_only_columns(*COLUMNS)).all()
    told = [entries.from_row(row) for row in rows]
    for order in (told, told[::-1]):
        with a_ledger() as other:
            for one in order:
                with other.write() as db:
                    ledger.receive(db, [(one, None)], latest_hlc=1 << 62)
            assert views(other) == views(two.store)
            there = a_desk(other, two.clock)
            assert read(there, two.omar_key, talk_id) == [""]


def test_every_question_has_its_index(two):

    values = {"agent_id": two.me, "limit": 2, "now": 1, "id": b"t" * 16}
    with two.store.read() as db:
        for question in (talks._BY_ID, talks._NEWEST, talks._NEWS, talks._OVER):
            _, names, fixed = question._compiled
            given = tuple({**fixed, **values}[name] for name in names)
            rows = db.exec_driver_sql(f"EXPLAIN QUERY PLAN {question.text}", given)
            plan = " ".join(row[3] for row in rows)
            assert "SCAN" not in plan, plan


@pytest.mark.parametrize("at", [0, (1 << 63) - 2])
def test_a_desk_whose_clock_stands_anywhere_breaks_no_other(two, at):
    with a_ledger() as other:
        there = a_desk(other)
        talk_id = begun(two)
        with two.store.read() as db:
            (one,) = entries.about(db, [talk_id])
        late = sealed(replace(one, at=at))
        with other.write() as db:
            ledger.receive(db, [(late, None)], latest_hlc=1 << 62)
            assert there.talks is not None
            found = talks.find(db, talk_id)
        assert found.gone_at <= (1 << 63) - 1


def test_an_answer_is_new_also_when_it_comes_from_a_clock_that_stands_behind(two):
    talk_id = begun(two)
    read(two, two.omar_key, talk_id)
    two.talks.answer(two.omar_key, talk_id, TOLD)
    read(two, two.lead_key, talk_id)
    two.clock.at -= 3_600_000_000
    two.talks.answer(two.omar_key, talk_id, "And one more thing.")
    assert [one.is_new for one in two.talks.listed(two.me)] == [True]
    assert read(two, two.lead_key, talk_id)[-1] == "And one more thing."


def test_nothing_of_it_is_logged(two, caplog):
    caplog.set_level(0)
    talk_id = begun(two)
    two.talks.answer(two.omar_key, talk_id, TOLD)
    two.talks.read(two.lead_key, talk_id)
    with pytest.raises(BadInputError) as refused:
        two.talks.answer(two.omar_key, talk_id, TOLD * 100)
    said = caplog.text + str(refused.value) + repr(refused.value)
    assert TOLD not in said
    assert OMARS not in said
    assert two.omar_key.secret.hex() not in said
