"""Erasing a person: nothing of them is left in the files, and nothing comes back."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from agent_desk.actions.erasure import Erasure
from agent_desk.actions.promises import Due
from agent_desk.domain.agents import Role
from agent_desk.domain.customers import CustomerAdded
from agent_desk.domain.entries import Entry, erased_hash, sealed
from agent_desk.domain.erasures import ERASED, is_empty
from agent_desk.domain.errors import BadInputError, NotFoundError, RuleError
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet, Outcome
from agent_desk.domain.kinds import written
from agent_desk.store import entries, erasing, erasures, ledger, private, projections
from agent_desk.store.ids import new_id
from tests.ledgers import a_desk, a_ledger, views

CANARY = "Zyxwvara Quibbledorf"
SOURCE = FeelingSource.OUR_IMPRESSION
PHONE, SAID = "+1 303 555 0142", "zanzibarquux"


@pytest.fixture
def desk(tmp_path):
    """A desk whose file can be read by anybody."""
    with a_ledger(tmp_path, key=None) as store:
        made = a_desk(store)
        made.erasure = Erasure(store, made.clock)
        yield made


def served(desk, name, *notes, phone=""):
    """A customer who was here once."""
    customer = desk.customers.add(desk.me, name, phone)
    contact = desk.interactions.open(desk.me, customer, "call")
    for note in notes:
        desk.interactions.note(desk.me, contact.interaction_id, note)
    desk.clock.now()
    return customer, contact.interaction_id


def left(desk, interaction_id, **how):
    how = {"need_met": NeedMet.YES, "feeling": Feeling.GLAD, "source": SOURCE, **how}
    desk.interactions.close(desk.me, interaction_id, Outcome(**how))


def due(desk):
    return Due(at=desk.clock.at + 10**12, zone="UTC")


def erase(desk, customer, reason="asked by letter", **how):
    return desk.erasure.erase(desk.me, desk.erasure.plan(desk.me, customer), reason, **how)


def in_files(store, *words):
    """Which of these words stand anywhere in the ledger's files, in any case."""
    found = b"".join(
        file.read_bytes() for file in store.file.parent.iterdir() if file.is_file()
    ).lower()
    return {word for word in words if word.lower().encode() in found}


def everything(store):
    with store.read() as db:
        rows = db.execute(sa.select(*entries.COLUMNS))
        return {made.id: made for made in map(entries.from_row, rows)}


def test_nothing_of_them_is_found_in_the_files(desk):
    customer, contact = served(desk, CANARY, SAID, phone=PHONE)
    desk.promises.make(desk.me, contact, f"ring {SAID}", due(desk))
    left(desk, contact, words=f"never {SAID} again")
    other, contact = served(desk, "Noor O'Brien", f"her neighbour is {CANARY}", "the bill")
    left(desk, contact)
    assert in_files(desk.store, CANARY, SAID, "303555014", "quibbledorf")
    assert erase(desk, customer) == 1
    assert in_files(desk.store, CANARY, SAID, "303555014", "quibbledorf", "zyxwvara") == set()
    assert [one.name for one in desk.customers.find(desk.me, "Noor", 5)] == ["Noor O'Brien"]
    history = desk.customers.history(desk.me, other, None, 20).moments
    assert [one.text for one in history if one.text] == ["the bill"]


def test_they_are_neither_found_nor_opened_nor_owed(desk):
    customer, contact = served(desk, CANARY, SAID, phone=PHONE)
    desk.promises.make(desk.me, contact, "ring", due(desk))
    desk.mistakes.open(desk.me, contact, "wrong bill")
    left(desk, contact)
    erase(desk, customer)
    assert not desk.customers.find(desk.me, "Zyx", 5)
    assert not desk.customers.by_number(desk.me, PHONE)
    assert not desk.mistakes.mine(desk.me)
    assert not desk.promises.mine(desk.me)
    with pytest.raises(NotFoundError):
        desk.customers.page(desk.me, customer)
    with pytest.raises(NotFoundError):
        desk.interactions.open(desk.me, customer, "call")


def test_what_is_shown_is_what_a_rebuild_makes(desk):
    customer, contact = served(desk, CANARY, SAID, phone=PHONE)
    left(desk, contact)
    served(desk, "Noor O'Brien", f"knows {CANARY}")
    erase(desk, customer)
    before = views(desk.store)
    projections.rebuild(desk.store, lambda _done, _of: None)
    assert views(desk.store) == before
    assert customer not in {row[0] for row in before["customer"]}


def test_ids_places_and_times_stay(desk):
    customer, contact = served(desk, CANARY, SAID)
    left(desk, contact)
    before = everything(desk.store)
    erase(desk, customer)
    after = everything(desk.store)
    for known, was in before.items():
        now = after[known]
        if was.customer_id == customer:
            gone = replace(was, text="", body="{}", hash=erased_hash(known))
            assert now == gone
        else:
            assert now == was
    (erasure,) = (after[new] for new in after.keys() - before.keys())
    assert (erasure.kind, erasure.text, erasure.audience) == (ERASED, "asked by letter", "hub")


def test_what_comes_later_comes_empty(desk):
    customer, contact = served(desk, CANARY)
    left(desk, contact)
    erase(desk, customer)
    late = sealed(
        Entry(
            id=new_id(), branch_id="bremen", site_id=b"s" * 16, kind="interaction.noted", at=1,
            hlc=1, customer_id=customer, about_id=new_id(), moment=True, text=SAID,
        )
    )  # fmt: skip
    again = sealed(
        Entry(
            id=new_id(), branch_id="bremen", site_id=b"s" * 16, kind="customer.added", at=1,
            hlc=1 << 62, customer_id=customer, about_id=customer,
            body=written(CustomerAdded(name=CANARY)),
        )
    )  # fmt: skip
    with desk.store.write() as db:
        ledger.receive(db, [(late, 7)], latest_hlc=1)
        ledger.append(db, [again])
    found = everything(desk.store)
    assert is_empty(found[late.id])
    assert is_empty(found[again.id])
    with pytest.raises(NotFoundError):
        desk.customers.page(desk.me, customer)
    assert in_files(desk.store, CANARY, SAID) == set()


def test_an_erasure_by_another_branch_empties_only_what_is_theirs(desk):
    customer, contact = served(desk, CANARY)
    left(desk, contact)
    theirs = sealed(
        Entry(
            id=new_id(), branch_id="kiel", site_id=b"s" * 16, kind=ERASED, at=1, hlc=1,
            customer_id=customer, about_id=customer, audience="hub",
        )
    )  # fmt: skip
    with desk.store.write() as db:
        ledger.receive(db, [(theirs, None)], latest_hlc=1)
    erasing.finish(desk.store)
    assert in_files(desk.store, CANARY) == {CANARY}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_order_they_come_in_does_not_matter(order):
    customer = b"c" * 16
    note = sealed(
        Entry(
            id=b"n" * 16, branch_id="bremen", site_id=b"s" * 16, kind="interaction.noted", at=1,
            hlc=1, customer_id=customer, about_id=b"i" * 16, moment=True, text=SAID,
        )
    )  # fmt: skip
    erasure = sealed(
        Entry(
            id=b"e" * 16, branch_id="bremen", site_id=b"s" * 16, kind=ERASED, at=2, hlc=2,
            customer_id=customer, about_id=customer, audience="hub",
        )
    )  # fmt: skip
    with a_ledger() as store:
        for one in (one for number in order for one in [(note, erasure)[number]]):
            with store.write() as db:
                ledger.receive(db, [(one, None)], latest_hlc=1)
        erasing.finish(store)
        assert is_empty(everything(store)[note.id])
        assert erasing.finish(store) == 0


def test_what_an_agent_keeps_for_themselves_goes_too(desk):
    customer, contact = served(desk, CANARY)
    desk.private.mark_hard(desk.me, contact)
    left(desk, contact)
    served(desk, "Noor O'Brien")
    desk.interactions.keep_draft("line", f"about {CANARY}")
    erase(desk, customer)
    assert in_files(desk.store, CANARY) == set()
    with desk.store.read() as db:
        assert not private.is_hard(db, desk.me, contact)


def test_who_is_open_here_is_not_erased(desk):
    customer, _ = served(desk, CANARY)
    with pytest.raises(RuleError):
        erase(desk, customer)
    assert desk.customers.page(desk.me, customer).customer.name == CANARY


def test_who_is_open_when_an_erasure_comes_can_still_leave(desk):
    customer, contact = served(desk, CANARY)
    theirs = sealed(
        Entry(
            id=new_id(), branch_id="bremen", site_id=b"s" * 16, kind=ERASED, at=1, hlc=1,
            customer_id=customer, about_id=customer, audience="hub",
        )
    )  # fmt: skip
    with desk.store.write() as db:
        ledger.receive(db, [(theirs, None)], latest_hlc=1)
    erasing.finish(desk.store)
    with pytest.raises(RuleError, match="was erased"):
        desk.interactions.note(desk.me, contact, SAID)
    left(desk, contact, words=SAID)
    assert in_files(desk.store, CANARY, SAID) == set()
    assert desk.interactions.opened() is None
    served(desk, "Noor O'Brien")


def test_only_a_lead_and_with_a_reason_that_names_nobody(desk):
    customer, contact = served(desk, CANARY, phone=PHONE)
    left(desk, contact)
    agent = desk.agents.add("Tomas", frozenset({Role.AGENT}), desk.me).agent_id
    with pytest.raises(RuleError):
        desk.erasure.plan(agent, customer)
    plan = desk.erasure.plan(desk.me, customer)
    with pytest.raises(RuleError):
        desk.erasure.erase(agent, plan, "asked")
    for reason in ("", "  ", f"{CANARY} asked", "asked by 303-555-0142"):
        with pytest.raises(BadInputError):
            desk.erasure.erase(desk.me, plan, reason)
    assert desk.customers.page(desk.me, customer)


def test_mentions_are_listed_and_can_be_kept(desk):
    customer, contact = served(desk, "Jürgen Müller", phone=PHONE)
    left(desk, contact)
    named = (
        "Juergen Mueller was there", "ask MÜLLER, Jürgen", "ring (303) 555-0142",
        "jurgen muller",
    )  # fmt: skip
    others = ("Müllers Jürgenstraße", "Jürgen said Müller", "303 555 0143", "Mueller")
    _, contact = served(desk, "Noor O'Brien", *named, *others)
    left(desk, contact)
    plan = desk.erasure.plan(desk.me, customer)
    assert [one.text for one in plan.mentions] == list(named)
    assert {one.customer for one in plan.mentions} == {"Noor O'Brien"}
    kept = plan.mentions[0]
    assert erase(desk, customer, keep=[kept.entry_id]) == len(named) - 1
    texts = {one.text for one in everything(desk.store).values()}
    assert texts >= {kept.text, *others}
    assert not texts & set(named[1:])


def test_somebody_of_the_same_name_stays(desk):
    customer, contact = served(desk, CANARY, phone=PHONE)
    left(desk, contact)
    other, contact = served(desk, CANARY, phone=PHONE)
    left(desk, contact)
    erase(desk, customer)
    assert desk.customers.page(desk.me, other).customer.name == CANARY


def test_killed_midway_it_goes_on(desk, monkeypatch):
    customer, contact = served(desk, CANARY, SAID)
    left(desk, contact)
    plan = desk.erasure.plan(desk.me, customer)

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(erasing, "_empty", killed)
        with pytest.raises(KeyboardInterrupt):
            desk.erasure.erase(desk.me, plan, "asked")
    assert not desk.customers.find(desk.me, "Zyx", 5)
    assert erasing.finish(desk.store) == 1
    assert in_files(desk.store, CANARY, SAID) == set()


def opened_with_somebody_else(desk, first, right, *notes):
    """A contact that was opened with ``first`` and is of ``right``, who was served in it."""
    contact = desk.interactions.open(desk.me, first).interaction_id
    for note in notes:
        desk.interactions.note(desk.me, contact, note)
    desk.promises.make(desk.me, contact, "ring about the boiler", due(desk))
    desk.mistakes.open(desk.me, contact, "nobody came")
    desk.moves.move(desk.me, contact, right)
    left(desk, contact, words="At last.", source=FeelingSource.THEIR_WORDS)
    return contact


def told(desk, customer):
    return [
        one.text
        for one in desk.customers.history(desk.me, customer, None, 20).moments
        if one.text
    ]


def test_what_went_over_to_somebody_else_stays_theirs(desk):
    first = desk.customers.add(desk.me, CANARY, PHONE)
    right = desk.customers.add(desk.me, "Noor O'Brien")
    opened_with_somebody_else(desk, first, right, "the flat is cold", "taken back")
    before = told(desk, right)
    assert "the flat is cold" in before
    erase(desk, first)
    assert in_files(desk.store, CANARY, "303555014", "quibbledorf") == set()
    assert told(desk, right) == before
    page = desk.customers.page(desk.me, right)
    assert (page.contact_count, page.last_words.text) == (1, "At last.")
    assert [one.text for one in desk.promises.mine(desk.me)] == ["ring about the boiler"]
    assert [one.text for one in desk.mistakes.mine(desk.me)] == ["nobody came"]
    shown = views(desk.store)
    projections.rebuild(desk.store, lambda _done, _of: None)
    assert views(desk.store) == shown


def test_of_what_went_over_only_words_that_name_them_go(desk):
    first = desk.customers.add(desk.me, CANARY, PHONE)
    right = desk.customers.add(desk.me, "Noor O'Brien")
    opened_with_somebody_else(desk, first, right, f"is this {CANARY}?", "the flat is cold")
    plan = desk.erasure.plan(desk.me, first)
    (mention,) = plan.mentions
    assert (mention.customer, mention.text) == ("Noor O'Brien", f"is this {CANARY}?")
    desk.erasure.erase(desk.me, plan, "asked by letter")
    assert in_files(desk.store, CANARY, "quibbledorf") == set()
    assert "the flat is cold" in told(desk, right)


def test_somebody_erased_does_not_come_back_at_who_was_opened_first(desk):
    first = desk.customers.add(desk.me, "Noor O'Brien")
    right = desk.customers.add(desk.me, CANARY)
    opened_with_somebody_else(desk, first, right, SAID)
    erase(desk, right)
    assert told(desk, first) == []
    assert desk.promises.mine(desk.me) == ()
    assert in_files(desk.store, SAID, "boiler", "nobody came") == set()


def taken_in(store, made):
    with store.write() as db:
        ledger.receive(db, [(one, None) for one in made], latest_hlc=1 << 62)


def all_of(store):
    return list(everything(store).values())


@pytest.mark.parametrize("erased_first", [True, False])
def test_a_desk_that_alone_has_a_contact_does_what_its_erasure_asks(desk, erased_first):
    """Whoever erased them has never seen the contact that went over."""
    first = desk.customers.add(desk.me, "Noor O'Brien" if not erased_first else CANARY)
    right = desk.customers.add(desk.me, "Jonas Keller" if erased_first else CANARY)
    with a_ledger() as elsewhere:
        other = a_desk(elsewhere)
        taken_in(elsewhere, all_of(desk.store))
        opened_with_somebody_else(desk, first, right, SAID)
        Erasure(elsewhere, other.clock).erase(
            desk.me,
            Erasure(elsewhere, other.clock).plan(desk.me, first if erased_first else right),
            "asked by letter",
        )
        taken_in(desk.store, all_of(elsewhere))
        erasing.finish(desk.store)
        taken_in(elsewhere, all_of(desk.store))
        erasing.finish(elsewhere)
        here, there = everything(desk.store), everything(elsewhere)
        assert {one.hash for one in here.values()} == {one.hash for one in there.values()}
        if erased_first:
            assert SAID in told(desk, right)
            assert [one.text for one in other.promises.mine(desk.me)] == [
                "ring about the boiler"
            ]
        else:
            assert told(desk, first) == []
            assert in_files(desk.store, SAID, "boiler") == set()
            assert SAID not in repr(there.values())
            assert other.promises.mine(desk.me) == ()


def test_a_contact_that_comes_after_the_erasure_is_not_shown_at_who_was_opened_first(desk):
    first = desk.customers.add(desk.me, "Noor O'Brien")
    right = desk.customers.add(desk.me, CANARY)
    with a_ledger() as elsewhere:
        other = a_desk(elsewhere)
        taken_in(elsewhere, all_of(desk.store))
        opened_with_somebody_else(desk, first, right, SAID)
        plan = Erasure(elsewhere, other.clock).plan(desk.me, right)
        Erasure(elsewhere, other.clock).erase(desk.me, plan, "asked by letter")
        taken_in(elsewhere, all_of(desk.store))
        assert [one for one in told(other, first) if one] == []
        assert other.promises.mine(desk.me) == ()
        assert other.customers.page(desk.me, first).contact_count == 0


class Asked:
    """Counts how often whether anybody was erased is asked of the file."""

    def __init__(self, statement):
        self.statement = statement
        self.times = 0

    def first(self, db):
        self.times += 1
        return self.statement.first(db)


def test_whether_anybody_was_erased_is_asked_once_in_a_transaction(desk, monkeypatch):
    asked = Asked(erasures._ANY)
    customer, contact = served(desk, "Noor O'Brien")
    desk.promises.make(desk.me, contact, "ring", due(desk))
    monkeypatch.setattr(erasures, "_ANY", asked)
    left(desk, contact)
    assert asked.times == 1
    desk.interactions.open(desk.me, customer, anew=True)
    assert asked.times == 2


def test_what_is_known_of_it_ends_with_the_transaction(desk):
    customer, contact = served(desk, CANARY, SAID)
    left(desk, contact)
    with desk.store.write() as db:
        assert not erasures.any_here(db)
    erase(desk, customer)
    with desk.store.read() as db:
        assert erasures.any_here(db)


def test_what_was_known_in_a_step_that_failed_is_not_believed(desk):
    erased = Entry(
        id=new_id(),
        branch_id="bremen",
        site_id=b"s" * 16,
        kind=ERASED,
        at=1,
        hlc=1,
        customer_id=b"c" * 16,
    )

    def fails():
        with desk.store.write() as db:
            erasures.note(db, [erased])
            assert erasures.any_here(db)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    with desk.store.write() as db:
        assert not erasures.any_here(db)
