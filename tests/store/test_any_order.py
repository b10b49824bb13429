"""Whatever order entries come in, and after a rebuild, the views say the same."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desk.domain import kinds
from agent_desk.domain.agents import (
    AgentAbsent,
    AgentAdded,
    AgentGivenRoles,
    AgentKeyMade,
    AgentLeft,
    AgentPinSet,
    AgentRenamed,
)
from agent_desk.domain.cases import CaseAnswered
from agent_desk.domain.customers import (
    ContactAdded,
    ContactChanged,
    CustomerAdded,
    CustomerChanged,
)
from agent_desk.domain.decisions import (
    DecisionCarriedOut,
    DecisionDecidedInstead,
    DecisionDeclined,
    DecisionRefused,
    DecisionTaken,
    DecisionYesAsked,
    DecisionYesGiven,
    DecisionYesPassedOn,
    DecisionYesRefused,
)
from agent_desk.domain.entries import NO_SITE, Entry, sealed
from agent_desk.domain.handovers import HandoverOffered, HandoverPassedOn
from agent_desk.domain.hard_moments import InteractionEndedCovered
from agent_desk.domain.interactions import (
    InteractionClosed,
    InteractionOpened,
    InteractionPassedOn,
)
from agent_desk.domain.kinds import NoBody, RecordRenewed
from agent_desk.domain.matters import MatterOpened
from agent_desk.domain.mistakes import MistakeOpened, MistakeOwned
from agent_desk.domain.moments import MomentImported
from agent_desk.domain.moves import InteractionMoved
from agent_desk.domain.policies import PolicyPublished
from agent_desk.domain.promises import PromiseMade, PromiseMoved, PromiseOwned
from agent_desk.domain.publications import Published
from agent_desk.domain.reviews import ShiftReviewed
from agent_desk.domain.shifts import ShiftEnded, ShiftStarted
from agent_desk.domain.talks import TalkAnswered, TalkBegun, TalkEnded
from agent_desk.domain.tellings import InteractionFelt
from agent_desk.store import ledger, projections
from agent_desk.store.ledger import Subjects
from tests.ledgers import a_ledger, views

SUBJECTS = {
    noun: [f"{noun}-{number}".encode().ljust(16, b".")[:16] for number in range(2)]
    for noun in (
        "customer", "contact", "matter", "interaction", "moment", "agent",
        "promise", "mistake", "known", "thanks", "decision", "handover", "policy", "shift",
        "prompts", "codes", "moments", "case",
        "talk",
    )
}  # fmt: skip
OWNERS = st.sampled_from(["", "6d" * 16, "6e" * 16, "nobody"])
SITES = [NO_SITE, b"a" * 16, b"b" * 16]
WORDS = st.sampled_from(["", "Müller", "Ayşe Demir", "O'Brien", "the October bill", "李小龙"])
NOTES = st.dictionaries(st.sampled_from(["6d" * 16, "nobody"]), WORDS, max_size=2)
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
    "contact.changed": st.builds(
        ContactChanged, value=st.sampled_from(["+4942155502", "c.d@example.com"])
    ),
    "contact.removed": st.just(NoBody()),
    "matter.renamed": st.just(NoBody()),
    "matter.opened": st.builds(MatterOpened),
    "matter.settled": st.just(NoBody()),
    "interaction.opened": st.builds(
        InteractionOpened, direction=st.sampled_from(["", "in", "out", "later-word"])
    ),
    "interaction.noted": st.just(NoBody()),
    "interaction.closed": st.builds(
        InteractionClosed,
        need_met=st.sampled_from(["yes", "not_yet", "later-word"]),
        feeling=st.sampled_from(["glad", "miserable", "later-word"]),
        result=st.sampled_from(["", "hung_up", "cut_off", "later-word"]),
    ),
    "interaction.stand_by_asked": st.just(NoBody()),
    "interaction.stood_by": st.just(NoBody()),
    "interaction.stand_by_ended": st.just(NoBody()),
    "interaction.passed_on": st.builds(InteractionPassedOn, to=OWNERS),
    "interaction.for_lead": st.just(NoBody()),
    "interaction.joined": st.just(NoBody()),
    "interaction.needed": st.just(NoBody()),
    "interaction.quoted": st.just(NoBody()),
    "interaction.felt": st.builds(
        InteractionFelt,
        feeling=st.sampled_from(["glad", "miserable", "later-word"]),
        source=st.sampled_from(["their_words", "our_impression", ""]),
    ),
    "interaction.moved": st.builds(InteractionMoved),
    "interaction.ended_covered": st.builds(InteractionEndedCovered, owner=OWNERS),
    "promise.made": st.builds(
        PromiseMade,
        due_at=st.integers(0, 5),
        zone=st.just("Europe/Berlin"),
        whole_day=st.booleans(),
        owner=OWNERS,
        as_told=st.booleans(),
    ),
    "promise.kept": st.just(NoBody()),
    "promise.moved": st.builds(PromiseMoved, due_at=st.integers(0, 5) | st.just(1 << 70)),
    "promise.owned": st.builds(PromiseOwned, owner=OWNERS),
    "mistake.opened": st.builds(MistakeOpened, owner=OWNERS),
    "mistake.owned": st.builds(MistakeOwned, owner=OWNERS),
    "mistake.put_right": st.just(NoBody()),
    "mistake.tried": st.just(NoBody()),
    "mistake.cleared": st.just(NoBody()),
    "mistake.refused": st.just(NoBody()),
    "mistake.closed": st.just(NoBody()),
    "known.told": st.just(NoBody()),
    "known.retired": st.just(NoBody()),
    "thanks.said": st.just(NoBody()),
    "decision.taken": st.builds(
        DecisionTaken,
        kind=st.sampled_from(["refund", "waiver"]),
        amount=st.none() | st.integers(-5, 5) | st.just(1 << 70),
        subject=st.sampled_from(["", "#W1", "w-1"]),
        promise=OWNERS,
        case=st.booleans(),
    ),
    "decision.refused": st.builds(DecisionRefused, kind=st.just("refund")),
    "decision.declined": st.builds(DecisionDeclined, kind=st.just("refund")),
    "decision.carried_out": st.builds(DecisionCarriedOut, reference=WORDS),
    "decision.yes_asked": st.builds(
        DecisionYesAsked, of=OWNERS, amount=st.integers(0, 5), patience=st.integers(0, 5)
    ),
    "decision.yes_given": st.builds(DecisionYesGiven, by=OWNERS, heard=st.booleans()),
    "decision.yes_passed_on": st.builds(DecisionYesPassedOn, of=OWNERS),
    "decision.yes_refused": st.builds(DecisionYesRefused, by=OWNERS),
    "decision.decided_instead": st.builds(DecisionDecidedInstead, carried_by=OWNERS),
    "decision.words_cleared": st.just(NoBody()),
    "handover.offered": st.builds(HandoverOffered, to=OWNERS),
    "handover.accepted": st.just(NoBody()),
    "handover.passed_on": st.builds(HandoverPassedOn, to=OWNERS, owner=OWNERS),
    "policy.published": st.builds(
        PolicyPublished, version=WORDS, files=st.dictionaries(WORDS, WORDS, max_size=2)
    ),
    **dict.fromkeys(
        ("prompts.published", "codes.published", "moments.published"),
        st.builds(Published, version=WORDS, files=st.dictionaries(WORDS, WORDS, max_size=2)),
    ),
    "case.answered": st.builds(
        CaseAnswered, how=st.sampled_from(["thanks", "later-word"]), version=WORDS
    ),
    "case.heard": st.just(NoBody()),
    "shift.reviewed": st.builds(
        ShiftReviewed, from_at=st.integers(0, 5), to_at=st.integers(0, 5) | st.just(1 << 70)
    ),
    "moment.order": st.builds(MomentImported, reference=st.sampled_from(["", "#W1", "#W2"])),
    "moment.call": st.builds(MomentImported, words=WORDS, feeling=st.just("let_down")),
    "agent.renamed": st.builds(AgentRenamed, name=WORDS),
    "agent.given_roles": st.builds(AgentGivenRoles, roles=st.sampled_from([(), ("lead",)])),
    "agent.pin_set": st.builds(AgentPinSet, verifier=st.sampled_from(["", "$argon2id$1"])),
    "agent.pin_reset": st.just(NoBody()),
    "agent.absent": st.builds(AgentAbsent, until=st.sampled_from([0, -1, 5, 1 << 70])),
    "agent.left": st.builds(AgentLeft),
    "agent.returned": st.just(NoBody()),
    "agent.key_made": st.builds(AgentKeyMade, public=WORDS, closed=WORDS),
    "talk.begun": st.builds(TalkBegun, with_id=OWNERS, note=NOTES),
    "talk.answered": st.builds(TalkAnswered, note=NOTES),
    "talk.ended": st.builds(TalkEnded, ended_in=WORDS, changed=OWNERS, note=NOTES),
    "shift.started": st.builds(ShiftStarted),
    "shift.ended": st.builds(ShiftEnded, ended=WORDS),
    "agent.added": st.builds(AgentAdded, name=WORDS, roles=st.just(("agent", "later-role"))),
}
ABOUT_OTHERS = ["entry.undone", "entry.redone", "entry.corrected", "record.renewed"]
CUSTOMERS = st.sampled_from(SUBJECTS["customer"])


@st.composite
def lives(draw):
    """Entries of several desks about a few subjects, with steps back and renewals."""
    made = []
    for number in range(draw(st.integers(1, 20))):
        word = draw(st.sampled_from([*BODIES, *ABOUT_OTHERS]))
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
        agent_id=draw(st.sampled_from([None, b"m" * 16, b"n" * 16])),
        customer_id=about
        if noun == "customer"
        else draw(st.sampled_from(SUBJECTS["customer"])),
        interaction_id=about
        if noun == "interaction"
        else draw(st.sampled_from([None, *SUBJECTS["interaction"]])),
        matter_id=draw(st.sampled_from([None, *SUBJECTS["matter"]])),
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
