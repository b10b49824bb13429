"""Whatever order entries come in, and after a rebuild, the views say the same."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.domain import kinds
from agent_desk.domain.agents import AgentAdded
from agent_desk.domain.customers import ContactAdded, CustomerAdded, CustomerChanged
from agent_desk.domain.entries import NO_SITE, Entry, sealed
from agent_desk.domain.interactions import InteractionClosed, InteractionOpened
from agent_desk.domain.kinds import NoBody, RecordRenewed
from agent_desk.domain.matters import MatterOpened
from agent_desk.domain.moments import MomentImported
from agent_desk.store import ledger, projections
from agent_desk.store.ledger import Subjects
from tests.ledgers import a_ledger, views

SUBJECTS = {
    noun: [f"{noun}-{number}".encode().ljust(16, b".")[:16] for number in range(2)]
    for noun in ("customer", "contact", "matter", "interaction", "moment", "agent")
}
SITES = [NO_SITE, b"a" * 16, b"b" * 16]
WORDS = st.sampled_from(["", "Müller", "Ayşe Demir", "O'Brien", "the October bill", "李小龙"])
BODIES = {
    "customer.added": st.builds(CustomerAdded, name=WORDS, since_at=st.integers(0, 5)),
    "customer.changed": st.builds(
        CustomerChanged,
        name=st.none() | WORDS,
        do_not_call=st.sampled_from([None, True, False]),
    ),
    "contact.added": st.builds(
        ContactAdded,
        kind=st.sampled_from(["phone", "email", "address", "pigeon"]),
        value=st.sampled_from(["+4942155501", "a.b7@example.com", "Lindenstraße 14"]),
    ),
    "contact.removed": st.just(NoBody()),
    "matter.opened": st.builds(MatterOpened),
    "matter.settled": st.just(NoBody()),
    "interaction.opened": st.builds(InteractionOpened),
    "interaction.noted": st.just(NoBody()),
    "interaction.closed": st.builds(
        InteractionClosed,
        need_met=st.sampled_from(["yes", "not_yet", "later-word"]),
        feeling=st.sampled_from(["glad", "miserable", "later-word"]),
    ),
    "moment.order": st.builds(MomentImported, reference=st.sampled_from(["", "#W1", "#W2"])),
    "moment.call": st.builds(MomentImported, words=WORDS, feeling=st.just("let_down")),
    "agent.added": st.builds(AgentAdded, name=WORDS, roles=st.just(("agent", "later-role"))),
}
ABOUT_OTHERS = ["entry.undone", "entry.redone", "record.renewed"]
CUSTOMERS = st.sampled_from(SUBJECTS["customer"])


@st.composite
def lives(draw):
    """Entries of several desks about a few subjects, with steps back and renewals."""
    made = []
    for number in range(draw(st.integers(1, 14))):
        word = draw(
            st.sampled_from([*BODIES, "entry.undone", "entry.redone", "record.renewed"])
        )
        made.append(draw(an_entry(number, word, made)))
    return made


@st.composite
def an_entry(draw, number, word, before):
    body, noun = NoBody(), word.partition(".")[0]
    if word.startswith("entry."):
        about = draw(st.sampled_from([e.id for e in before] or [b"?" * 16]))
    elif word == "record.renewed":
        target = draw(st.sampled_from(before)) if before else None
        about = target.about_id if target else b"?" * 16
        body = RecordRenewed(entry=(target.id if target else b"").hex())
    else:
        about = draw(st.sampled_from(SUBJECTS[noun]))
        body = draw(BODIES[word])
    entry = Entry(
        id=number.to_bytes(16, "big"),
        branch_id="bremen",
        site_id=draw(st.sampled_from(SITES)),
        kind=word,
        at=draw(st.integers(0, 3)),
        hlc=draw(st.integers(0, 9)),
        customer_id=about
        if noun == "customer"
        else draw(st.sampled_from(SUBJECTS["customer"])),
        about_id=about,
        moment=kinds.of(word).moment,
        text=draw(WORDS),
        body=kinds.written(body),
    )
    return sealed(entry)


@settings(max_examples=60)
@given(lives(), st.data())
def test_any_arrival_order_gives_the_same_views(life, data):
    shuffled = data.draw(st.permutations(life))
    cut = data.draw(st.integers(0, len(life)))
    with a_ledger() as one, a_ledger() as other:
        with one.write() as db:
            ledger.append(db, life)
        for part in (shuffled[:cut], shuffled[cut:], shuffled[:cut]):
            for entry in part:
                with other.write() as db:
                    ledger.append(db, [entry])
        assert views(one) == views(other)


@settings(max_examples=40)
@given(lives())
def test_a_rebuild_changes_no_view(life):
    with a_ledger() as store:
        for entry in life:
            with store.write() as db:
                ledger.append(db, [entry])
        before = views(store)
        projections.rebuild(store, lambda _done, _all: None)
        assert views(store) == before


def test_an_unknown_kind_and_a_strange_body_are_kept_as_they_are():
    strange = sealed(
        Entry(
            id=b"x" * 16,
            branch_id="bremen",
            site_id=b"z" * 16,
            kind="wish.granted",
            at=1,
            hlc=1,
            about_id=SUBJECTS["customer"][0],
            body='{ "spaced":  1 }',
        )
    )
    added = replace(
        strange, id=b"y" * 16, kind="customer.added", body="[1]", customer_id=strange.about_id
    )
    with a_ledger() as store, store.write() as db:
        ledger.append(db, [strange, sealed(added)])
        kept = db.exec_driver_sql("SELECT body FROM entry WHERE kind = 'wish.granted'").scalar()
        assert kept == strange.body


STEPS = [
    word
    for word in BODIES
    if word.partition(".")[0] in {"interaction", "matter", "customer", "contact"}
]


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from([*STEPS, "entry.undone", "entry.redone"]), st.data()),
        max_size=10,
    )
)
def test_what_this_desk_writes_is_folded_on_to_what_a_rebuild_makes_of_it(given_steps):
    with a_ledger() as store:
        written = []
        for word, data in given_steps:
            about_others = word.startswith("entry.")
            if about_others and not written:
                continue
            subjects = (
                [e.id for e in written] if about_others else SUBJECTS[word.partition(".")[0]]
            )
            about = data.draw(st.sampled_from(subjects))
            customer_id = about if word.startswith("customer.") else data.draw(CUSTOMERS)
            with store.write() as db:
                made = ledger.write(
                    db,
                    word,
                    NoBody() if about_others else data.draw(BODIES[word]),
                    Subjects(customer_id=customer_id, about_id=about),
                    at=data.draw(st.integers(0, 3)),
                    by=None,
                    text=data.draw(WORDS),
                )
            written.append(made)
        before = views(store)
        projections.rebuild(store, lambda _done, _all: None)
        assert views(store) == before
        with store.read() as db:
            queued = db.exec_driver_sql("SELECT site_seq, entry_id FROM outbox").all()
        assert [tuple(row) for row in queued] == list(enumerate((e.id for e in written), 1))
