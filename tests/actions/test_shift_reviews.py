"""Reviews, what is new since, and texts that are taken out by the means of erasure."""

import hashlib
from dataclasses import replace

import pytest

from agent_desk.actions.promises import Due
from agent_desk.actions.shift_steps import ShiftSteps
from agent_desk.domain.entries import sealed
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.store import entries, ledger, projections
from tests.actions.test_shift_log import MISERABLE, SHIFT, left
from tests.ledgers import a_desk, a_ledger, views

WRONG = "she is a liar"


def test_a_review_says_what_was_learned_and_what_is_new_since(desk):
    first = desk.customers.add(desk.me, "Ada")
    left(desk, first, MISERABLE)
    assert desk.shift_reviews.new_since(desk.me, SHIFT) is None
    desk.shift_reviews.mark(desk.me, SHIFT, "the rule for widows is wrong")
    (one,) = desk.shift_reviews.listed(desk.me, SHIFT)
    assert (one.review.learned, one.reviewed_by) == (
        "the rule for widows is wrong", "Mira Hansen",
    )  # fmt: skip
    assert desk.shift_reviews.new_since(desk.me, SHIFT).people == ()
    left(desk, desk.customers.add(desk.me, "Ben"), MISERABLE)
    new = desk.shift_reviews.new_since(desk.me, SHIFT)
    assert [person.name for person in new.people] == ["Ben"]
    with pytest.raises(BadInputError):
        desk.shift_reviews.mark(desk.me, SHIFT, "  ")


@pytest.fixture
def noted(desk, call):
    entry_id = desk.interactions.note(desk.me, call.id, WRONG).entry_id
    desk.interactions.close(desk.me, call.id, MISERABLE)
    return entry_id


def everything(store):
    """Every text and blob of the file, as one piece."""
    with store.read() as db:
        tables = db.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%fts5%'"
        ).scalars()
        return "\n".join(
            repr(row)
            for name in tables
            for row in db.exec_driver_sql(f"SELECT * FROM {name}")  # noqa: S608 - our own
        )


def test_a_wrong_text_goes_out_of_the_ledger_and_of_everything_made_of_it(desk, noted):
    assert "liar" in everything(desk.store)
    found = desk.shift_reviews.redact(desk.me, noted, "nobody may be called so")
    assert found.reason == "nobody may be called so"
    assert "liar" not in everything(desk.store)
    with desk.store.read() as db:
        entry = entries.find(db, noted)
    assert (entry.text, entry.body) == ("", "{}")
    assert entry.hash == hashlib.sha256(noted + b"erased").digest()
    before = views(desk.store)
    projections.rebuild(desk.store, lambda _done, _of: None)
    assert views(desk.store) == before


def test_what_an_entry_did_stays_when_its_words_go(desk, call, noted):
    with desk.store.read() as db:
        closed = next(
            e for e in entries.of_interaction(db, call.id) if e.kind == "interaction.closed"
        )
    desk.shift_reviews.redact(desk.me, closed.id, "not their words")
    (one,) = desk.shift_log.page(desk.me, SHIFT).people
    assert (one.feeling, one.words) == (MISERABLE.feeling, "")


def test_a_text_that_comes_again_from_another_desk_stays_out_in_any_order(desk, noted):
    with desk.store.read() as db:
        original = entries.find(db, noted)
    desk.shift_reviews.redact(desk.me, noted, "wrong")
    with desk.store.read() as db:
        redaction = next(e for e in entries.about(db, [noted]) if e.kind == "text.redacted")
        clean = entries.find(db, noted)
    for order in ([original, redaction], [redaction, original], [redaction], [original]):
        with a_ledger() as store:
            a_desk(store)
            for one in order:
                with store.write() as db:
                    ledger.append(db, [one])
            with store.read() as db:
                found = entries.find(db, noted)
            if redaction in order and original in order:
                assert found == clean
            assert ("liar" in everything(store)) == (redaction not in order)
    with a_ledger() as store, store.write() as db:
        ledger.append(db, [original, redaction])
        assert entries.find(db, noted) == clean
    assert sealed(original).hash == original.hash


def test_what_cannot_be_redacted(desk, call, noted):
    with pytest.raises(NotFoundError):
        desk.shift_reviews.redact(desk.me, b"x" * 16, "wrong")
    with desk.store.read() as db:
        sql = "SELECT id FROM entry WHERE kind IN ('customer.added', 'agent.added')"
        for entry_id in db.exec_driver_sql(sql).scalars().all():
            with pytest.raises(NotFoundError):
                desk.shift_reviews.redact(desk.me, entry_id, "wrong")
    with pytest.raises(BadInputError):
        desk.shift_reviews.redact(desk.me, noted, "")
    opened = desk.interactions.open(desk.me, call.customer_id)
    fresh = desk.interactions.note(desk.me, opened.interaction_id, "a slip").entry_id
    with pytest.raises(RuleError):
        desk.shift_reviews.redact(desk.me, fresh, "wrong")


def texts_of(desk, *entry_ids):
    with desk.store.read() as db:
        return [entries.find(db, one).text for one in entry_ids]


def test_only_the_text_that_is_meant_goes(desk, call):
    first = desk.interactions.note(desk.me, call.id, WRONG).entry_id
    second = desk.interactions.note(desk.me, call.id, WRONG).entry_id
    desk.interactions.close(desk.me, call.id, MISERABLE)
    steps = ShiftSteps(desk.store, desk.clock)
    shown = [one.entry_id for one in steps.texts(desk.me, [call.id]) if one.text == WRONG]
    assert shown == [first, second]
    desk.shift_reviews.redact(desk.me, second, "said once is enough")
    assert texts_of(desk, first, second) == [WRONG, ""]
    page = desk.customers.page(desk.me, call.customer_id)
    assert [one.text for one in page.open_matters] == [WRONG]
    desk.shift_reviews.redact(desk.me, first, "nobody may be called so")
    assert texts_of(desk, first, second) == ["", ""]
    assert "liar" not in everything(desk.store)


def test_what_the_desk_took_over_goes_with_it_wherever_it_did(desk, call):
    due = Due(at=desk.clock.at + 10**12, zone="UTC")
    made = desk.promises.make(desk.me, call.id, WRONG, due).entry_id
    desk.interactions.close(desk.me, call.id, MISERABLE)
    (promise,) = desk.promises.mine(desk.me)
    later = desk.interactions.open(desk.me, call.customer_id, anew=True).interaction_id
    desk.promises.keep(desk.me, later, promise.promise_id)
    desk.interactions.close(desk.me, later, MISERABLE)
    desk.shift_reviews.redact(desk.me, made, "nobody may be called so")
    assert "liar" not in everything(desk.store)


def test_their_words_on_leaving_go_with_what_they_said(desk, call):
    quoted = desk.tellings.words(desk.me, call.id, WRONG).entry_id
    noted = desk.interactions.note(desk.me, call.id, WRONG).entry_id
    desk.interactions.close(desk.me, call.id, replace(MISERABLE, words=WRONG))
    desk.shift_reviews.redact(desk.me, quoted, "nobody may be called so")
    assert texts_of(desk, quoted, noted) == ["", WRONG]
    (one,) = desk.shift_log.page(desk.me, SHIFT).people
    assert one.words == ""
