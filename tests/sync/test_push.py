"""What the hub does with a batch."""

import hashlib
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import psycopg
import pytest
from psycopg import sql

from agent_desk.sync import reach
from tests.sync.batches import PUSH, Sender, a_sender, an_entry, an_id


@pytest.fixture
def desk(shared):
    with reach.connected(shared.desk()) as db:
        yield db


def kept(db, *columns):
    """The entries the desk sees, by the hub's numbers."""
    wanted = sql.SQL(", ").join(map(sql.Identifier, columns))
    asked = sql.SQL("SELECT {} FROM agent_desk.entry ORDER BY hub_seq").format(wanted)
    return db.execute(asked).fetchall()


def test_the_first_hello_makes_the_site_known(desk):
    assert a_sender(desk).hello() == (0, None, 0, 1, 1, False)


def test_a_batch_is_kept_as_it_was_sent_under_numbers_in_its_order(desk):
    sender = a_sender(desk)
    entries = [an_entry(text=text) for text in ("one", "zwei ü", "\u202e three")]
    assert sender.push(entries) == 3
    assert kept(desk, "id", "text", "body", "hash", "site_id", "site_seq", "hub_seq") == [
        (e.id, e.text, e.body, e.hash, e.site_id, n, n) for n, e in enumerate(entries, start=1)
    ]
    assert sender.hello()[:3] == (3, sender.head, 3)


def test_a_batch_sent_twice_is_kept_once(desk):
    sender = a_sender(desk)
    parameters = sender.batch([an_entry()])
    assert desk.execute(PUSH, parameters).fetchone() == (1,)
    assert desk.execute(PUSH, parameters).fetchone() == (None,)
    assert kept(desk, "hub_seq") == [(1,)]
    assert desk.execute("SELECT count(*) FROM agent_desk.sync_batch").fetchone() == (1,)


@pytest.mark.parametrize("wrong", [{"head": b"x" * 16}, {"head": None}, {"seq_from": 1}])
def test_a_batch_that_does_not_follow_the_head_changes_nothing(desk, wrong):
    sender = a_sender(desk)
    sender.push([an_entry()])
    before = sender.hello()
    assert sender.push([an_entry()], **wrong) is None
    assert sender.hello() == before
    assert len(kept(desk, "id")) == 1


def test_an_entry_the_hub_has_is_left_as_it_is(desk):
    sender = a_sender(desk)
    first = an_entry(text="as it was")
    sender.push([first])
    other = an_entry(id=first.id, text="as somebody wants it")
    assert sender.push([other, an_entry()]) == 3
    assert kept(desk, "text", "hub_seq") == [("as it was", 1), ("They moved to Elm Street.", 3)]


def test_a_batch_whose_entries_all_went_into_quarantine_moves_the_head_on(desk):
    sender = a_sender(desk)
    desk.execute(
        "SELECT agent_desk.hub_quarantine(%s, 1, %s, 'NUL in text')", [sender.site, b"\0bad"]
    )
    assert sender.push([], seqs=1) == 1
    assert sender.push([an_entry()]) == 2
    assert sender.acked == 2
    rows = desk.execute("SELECT site_seq, payload, error FROM agent_desk.quarantine").fetchall()
    assert rows == [(1, b"\0bad", "NUL in text")]


@pytest.mark.parametrize(
    "wrong", [{"seq_from": 0, "seq_to": 0}, {"seq_to": 1, "seq_from": 1}, {"seq_to": 0}]
)
def test_numbers_that_do_not_fit_the_entries_are_refused(desk, wrong):
    with pytest.raises(psycopg.errors.InvalidParameterValue):
        a_sender(desk).push([an_entry(), an_entry()], **wrong)


@pytest.mark.parametrize(
    "wrong", [{"id": b"short"}, {"hash": b""}, {"site_id": b""}, {"text": None}]
)
def test_a_bad_entry_refuses_its_whole_batch(desk, wrong):
    sender = a_sender(desk)
    with pytest.raises(psycopg.errors.IntegrityError):
        sender.push([an_entry(), replace(an_entry(), **wrong)])
    assert sender.hello()[0] == 0
    assert kept(desk, "id") == []


# Erasure


def erased(made):
    return (made.id, "", "{}", hashlib.sha256(made.id + b"erased").digest())


def test_an_erasure_empties_the_customer_and_the_texts_it_names_and_nothing_else(desk):
    sender, customer = a_sender(desk), an_id()
    theirs = an_entry(customer_id=customer)
    naming, other = an_entry(customer_id=an_id(), text="Her sister Ann"), an_entry()
    sender.push([theirs, naming, other])
    body = json.dumps({"entries": [naming.id.hex()]})
    erasure = an_entry(
        kind="customer.erased", customer_id=customer, body=body, text="", moment=False
    )
    late = an_entry(customer_id=customer, text="in the same batch")
    sender.push([erasure, late])
    assert kept(desk, "id", "text", "body", "hash") == [
        erased(theirs),
        erased(naming),
        (other.id, other.text, other.body, other.hash),
        (erasure.id, "", body, erasure.hash),
        erased(late),
    ]


def test_what_comes_late_of_an_erased_customer_comes_empty(desk):
    sender, customer = a_sender(desk), an_id()
    sender.push([an_entry(kind="customer.erased", customer_id=customer, text="")])
    late = an_entry(customer_id=customer)
    sender.push([late])
    assert kept(desk, "id", "text", "body", "hash")[1:] == [erased(late)]


def test_what_waited_for_an_erasure_to_commit_comes_empty(shared):
    """The erasure is not yet visible when the other push begins, and is when it ends."""
    customer = an_id()
    late = an_entry(customer_id=customer)
    with (
        reach.connected(shared.desk()) as first,
        reach.connected(shared.desk()) as second,
        ThreadPoolExecutor() as pool,
    ):
        erasing, writing = a_sender(first), a_sender(second)
        with first.transaction():
            erasing.push([an_entry(kind="customer.erased", customer_id=customer, text="")])
            pushing = pool.submit(writing.push, [late])
            await_waiting(shared)
        assert pushing.result() == 2
        assert kept(first, "id", "text", "body", "hash")[1:] == [erased(late)]


def await_waiting(shared):
    """Wait until a connection waits for another's lock."""
    pause = threading.Event()
    with shared.admin() as db:
        for _ in range(200):
            asked = db.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if asked.fetchone() != (0,):
                return
            pause.wait(0.02)
    raise AssertionError("nobody waits")


def test_an_erasure_whose_body_is_broken_is_refused(desk):
    broken = an_entry(kind="customer.erased", customer_id=an_id(), body="{")
    with pytest.raises(psycopg.DataError):
        a_sender(desk).push([broken])
    assert kept(desk, "id") == []


@pytest.mark.parametrize("named", ['"all"', "3", '["zz", 7, null, {}]', '{"a": 1}', "null"])
def test_an_erasure_that_names_nonsense_empties_its_customer_all_the_same(desk, named):
    sender, customer = a_sender(desk), an_id()
    theirs = an_entry(customer_id=customer)
    body = f'{{"entries": {named}}}'
    sender.push([theirs])
    sender.push(
        [an_entry(kind="customer.erased", customer_id=customer, text="", body=body), an_entry()]
    )
    assert kept(desk, "id", "text", "body", "hash")[0] == erased(theirs)


def test_a_receipt_is_kept_once(desk):
    sender, erasure = a_sender(desk), an_id()
    for _ in range(2):
        desk.execute("SELECT agent_desk.hub_receipt(%s, %s)", [sender.site, erasure])
    rows = desk.execute("SELECT site_id, erasure_id FROM agent_desk.erasure_receipt").fetchall()
    assert rows == [(sender.site, erasure)]


# Several at once


def write(address, batches, size):
    with reach.connected(address) as db:
        sender = a_sender(db)
        for _ in range(batches):
            assert sender.push([an_entry() for _ in range(size)]) is not None


def read_until(address, done):
    """What a reader sees that remembers the greatest number it saw, until all is written."""
    seen, last = [], False
    with reach.connected(address) as db:
        while not last:
            last = done.is_set()
            rows = db.execute(
                "SELECT hub_seq FROM agent_desk.entry WHERE branch_id = 'North'"
                " AND hub_seq > %s ORDER BY hub_seq",
                [seen[-1] if seen else 0],
            )
            seen.extend(number for (number,) in rows)
    return seen


def test_pushes_at_once_leave_no_hole_and_become_visible_in_order(shared):
    writers, batches, size = 6, 40, 3
    addresses, done = [shared.desk() for _ in range(writers)], threading.Event()
    with ThreadPoolExecutor() as pool:
        reading = pool.submit(read_until, addresses[0], done)
        try:
            writing = [pool.submit(write, address, batches, size) for address in addresses]
            for one in writing:
                one.result()
        finally:
            done.set()
    assert reading.result() == list(range(1, writers * batches * size + 1))


def push_as(address, site, rounds, together):
    """Push from the head the hub shows, at the same moment as another does."""
    with reach.connected(address) as db:
        sender = Sender(db, site)
        answers = []
        for _ in range(rounds):
            sender.acked, sender.head = sender.hello()[:2]
            together.wait(20)
            answers.append(sender.push([an_entry()]))
            together.wait(20)
        return answers


def test_one_head_takes_one_of_two_batches_sent_at_once(shared):
    """A copied profile: two processes send as the same site, from the same head."""
    address, rounds, together = shared.desk(), 30, threading.Barrier(2)
    site = an_id()
    with ThreadPoolExecutor() as pool:
        both = [pool.submit(push_as, address, site, rounds, together) for _ in range(2)]
        one, other = (pushing.result() for pushing in both)
    taken = [[n for n in pair if n is not None] for pair in zip(one, other, strict=True)]
    assert taken == [[number] for number in range(1, rounds + 1)]


def test_branches_do_not_share_numbers(shared):
    with (
        reach.connected(shared.desk("North")) as north,
        reach.connected(shared.desk("South")) as south,
    ):
        assert a_sender(north).push([an_entry()]) == 1
        assert a_sender(south, "South").push([an_entry(branch_id="South")]) == 1
